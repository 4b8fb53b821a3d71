"""What a tool tip says. Qt takes words that look like HTML for HTML, and loads the files that they name."""

from html import escape

from PySide6.QtGui import Qt


def tip(words: str) -> str:
    """Return *words*, such as the name of a deck, so that a tool tip shows them as they are."""
    return escape(words) if Qt.mightBeRichText(words) else words
