"""Writing cards: the editor, new cards by hand, and what there is to know of a card."""
