"""Options of decks: the dialog in which they are set, and what leads to it."""
