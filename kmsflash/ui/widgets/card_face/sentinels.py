"""Invisible background colours that tell, once Qt has laid the text out, what is to be painted under it.

Qt's text engine knows no rounded corner, hatching or bar. The HTML that it is given names each such place
with a colour of its own, fully transparent; after `setHtml` the places are found again by these colours.
"""

from enum import IntEnum

from PySide6.QtGui import QColor, QTextFormat

from kmsflash.model.kinds import Kind

_RED, _GREEN = 173, 61  # any; a card's own text cannot set a colour


CODE_SIZE = 0.92
"""The size of code, in that of the words around it."""


class Under(IntEnum):
    """What is painted under a run of text, a cell or a table."""

    MARK = 1
    CODE = 2
    TABLE = 3
    HEAD = 4
    MASKED = 5
    GAP = 6
    LIT = 7
    LISTING = 8
    QUOTE = 9
    TAKEAWAY = 11
    TRAP = 12
    CUE = 13
    DEFINITION = 14
    QUESTION = 15
    SOUND = 16
    UNHEARD = 17  # a sound that something keeps from being heard
    UNSEEN = 18  # a picture that is not here

    @property
    def css(self) -> str:
        """The style that marks the place."""
        return f"background-color:rgba({_RED},{_GREEN},{int(self)},0)"


CALL_OUTS = {
    Under.TAKEAWAY: Kind.TAKEAWAY,
    Under.TRAP: Kind.TRAP,
    Under.CUE: Kind.CUE,
    Under.DEFINITION: Kind.DEFINITION,
    Under.QUESTION: Kind.QUESTION,
}


def under(text_format: QTextFormat) -> Under | None:
    """Return what a format asks to be painted under it."""
    if not text_format.hasProperty(QTextFormat.Property.BackgroundBrush):
        return None
    return _of(text_format.background().color())


def _of(colour: QColor) -> Under | None:
    if (colour.red(), colour.green(), colour.alpha()) != (_RED, _GREEN, 0):
        return None
    return next((kind for kind in Under if kind == colour.blue()), None)
