"""The Decks page: the tree of decks, and what can be done with each."""
