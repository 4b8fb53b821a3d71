"""The keys of the study screen: a table, read by the page and by the list that `?` shows."""

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from kmsflash.ui.widgets.key_list import Line
from kmsflash.ui.widgets.pressed import pressed

translate = QCoreApplication.translate


class Act(Enum):
    """What a key does."""

    GO_ON = auto()  # show the answer, then Good
    ENTER = auto()  # go on; at the end, back to Today
    AGAIN = auto()  # at the end: the missed cards once more
    GRADE = auto()
    UNCOVER = auto()  # a cell, or a little of the answer
    PAUSE = auto()  # going on by itself
    NOTES = auto()  # open the passage that the card was made from
    EDIT = auto()
    BURY = auto()
    SUSPEND = auto()
    DELETE = auto()
    FLAG = auto()
    INFO = auto()  # what is known of the card
    MORE = auto()  # all of this as a menu
    UNDO = auto()
    REDO = auto()
    SCROLL_UP = auto()
    SCROLL_DOWN = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    CLOSE = auto()
    HELP = auto()


_KEYS = {
    "Space": Act.GO_ON,
    "Return": Act.ENTER,
    "Enter": Act.ENTER,
    "R": Act.AGAIN,
    "H": Act.UNCOVER,
    "N": Act.NOTES,
    "E": Act.EDIT,
    "B": Act.BURY,
    "S": Act.SUSPEND,
    "Del": Act.DELETE,
    "F": Act.FLAG,
    "I": Act.INFO,
    "P": Act.PAUSE,
    "Menu": Act.MORE,
    "Z": Act.UNDO,
    "Ctrl+Z": Act.UNDO,
    "Shift+Z": Act.REDO,
    "Ctrl+Shift+Z": Act.REDO,
    "Ctrl+Y": Act.REDO,
    "Up": Act.SCROLL_UP,
    "Down": Act.SCROLL_DOWN,
    "PgUp": Act.PAGE_UP,
    "PgDown": Act.PAGE_DOWN,
    "Esc": Act.CLOSE,
    "F1": Act.HELP,
}
REPEATING = (Act.SCROLL_UP, Act.SCROLL_DOWN, Act.PAGE_UP, Act.PAGE_DOWN)
"""What a key held down does again and again; a grade is given once."""

_TYPED = {"?": Act.HELP, ".": Act.MORE} | {str(digit): Act.GRADE for digit in range(6)}
_COMMAND = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


def act_of(event: QKeyEvent) -> Act | None:
    """Return what a key does here. Digits and signs count as typed, wherever the keyboard has them."""
    if event.text() in _TYPED and not event.modifiers() & _COMMAND:
        return _TYPED[event.text()]
    return _KEYS.get(pressed(event))


def while_studying(asking: bool, helps: str, grades: str, *, goes_on: bool = False) -> list[Line]:
    """Return the keys of a turn: *helps* says what H does, *grades* are the keys of its grades."""
    listed = [
        (True, ("Space",), translate("study", "Show the answer") if asking else translate("study", "Good")),
        (not asking, tuple(grades), translate("study", "Grade how well you knew it")),
        (bool(helps), ("H",), helps),
        (goes_on, ("P",), translate("study", "Pause going on by itself, or resume")),
        (True, ("N",), translate("study", "Open the notes at its passage")),
        (True, ("B",), translate("study", "Bury the card until tomorrow")),
        (True, ("S",), translate("study", "Suspend the card")),
        (True, ("F",), translate("study", "Flag the card")),
        (True, ("Del",), translate("study", "Delete the card")),
        (True, (".",), translate("study", "Show all that can be done")),
    ]
    return [Line(names, words) for is_there, names, words in listed if is_there]


def at_the_end(has_missed: bool) -> list[Line]:
    """Return the keys of the summary."""
    again = [Line(("R",), translate("study", "Study the missed cards again"))] if has_missed else []
    return [*again, Line(("Enter",), translate("study", "Back to Today"))]


def always(undoes: bool, redoes: bool) -> list[Line]:
    """Return the keys that mean the same all the time."""
    listed = [
        (undoes, ("Z",), translate("study", "Take the last step back")),
        (redoes, ("Shift", "Z"), translate("study", "Do it again")),
        (True, ("↑", "↓"), translate("study", "Scroll")),
        (True, ("Esc",), translate("study", "Close; every answer is kept")),
        (True, ("?",), translate("study", "Show or hide these keys")),
    ]
    return [Line(names, words) for is_there, names, words in listed if is_there]
