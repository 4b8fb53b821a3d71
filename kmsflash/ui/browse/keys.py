"""The keys of the Browse page: a table."""

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kmsflash.ui.key_table import KeyRow, Screen


class Act(StrEnum):
    """What a key does to the cards that are selected."""

    EDIT = "edit"
    SUSPEND = "suspend"
    BURY = "bury"
    FLAG = "flag"
    TAG = "tag"
    UNTAG = "untag"
    MOVE = "move"
    RESCHEDULE = "reschedule"
    FORGET = "forget"
    DELETE = "delete"
    INFO = "info"
    NOTES = "notes"
    STUDY = "study"
    REPLACE = "replace"
    DUPLICATES = "duplicates"
    SAVE_SEARCH = "save_search"
    COLUMNS = "columns"
    FIND = "find"
    FILTERS = "filters"
    MORE = "more"
    HELP = "help"


ON_CARDS = frozenset(
    {
        Act.EDIT,
        Act.SUSPEND,
        Act.BURY,
        Act.FLAG,
        Act.TAG,
        Act.UNTAG,
        Act.MOVE,
        Act.RESCHEDULE,
        Act.FORGET,
        Act.DELETE,
        Act.INFO,
        Act.NOTES,
    }
)
"""What needs cards to be selected."""


def _row(act: Act, words: object, *keys: str) -> KeyRow:
    return KeyRow(act.value, str(words), keys)


SCREEN = Screen(
    "browse",
    str(QT_TRANSLATE_NOOP("browse_keys", "Browse")),
    (
        _row(Act.FIND, QT_TRANSLATE_NOOP("browse_keys", "Search"), "/"),
        _row(Act.FILTERS, QT_TRANSLATE_NOOP("browse_keys", "Go to the filters"), "L"),
        _row(Act.EDIT, QT_TRANSLATE_NOOP("browse_keys", "Edit the card"), "Return", "Enter", "E"),
        _row(Act.SUSPEND, QT_TRANSLATE_NOOP("browse_keys", "Suspend, or ask again"), "S"),
        _row(Act.BURY, QT_TRANSLATE_NOOP("browse_keys", "Set aside until tomorrow, or not"), "B"),
        _row(Act.FLAG, QT_TRANSLATE_NOOP("browse_keys", "Flag…"), "F"),
        _row(Act.TAG, QT_TRANSLATE_NOOP("browse_keys", "Add tags…"), "T"),
        _row(Act.UNTAG, QT_TRANSLATE_NOOP("browse_keys", "Take tags away…"), "Shift+T"),
        _row(Act.MOVE, QT_TRANSLATE_NOOP("browse_keys", "Move to a deck…"), "M"),
        _row(Act.RESCHEDULE, QT_TRANSLATE_NOOP("browse_keys", "Choose when it is due…"), "R"),
        _row(Act.FORGET, QT_TRANSLATE_NOOP("browse_keys", "Make it new again")),
        _row(Act.INFO, QT_TRANSLATE_NOOP("browse_keys", "What there is to know of it"), "I"),
        _row(Act.NOTES, QT_TRANSLATE_NOOP("browse_keys", "Open its notes"), "N"),
        _row(Act.DELETE, QT_TRANSLATE_NOOP("browse_keys", "Delete it"), "Del"),
        _row(Act.REPLACE, QT_TRANSLATE_NOOP("browse_keys", "Find and replace…"), "Ctrl+H"),
        _row(Act.DUPLICATES, QT_TRANSLATE_NOOP("browse_keys", "Find duplicates"), "Ctrl+D"),
        _row(Act.SAVE_SEARCH, QT_TRANSLATE_NOOP("browse_keys", "Keep this search…"), "Ctrl+S"),
        _row(Act.COLUMNS, QT_TRANSLATE_NOOP("browse_keys", "Choose columns…"), "C"),
        _row(Act.MORE, QT_TRANSLATE_NOOP("browse_keys", "More…"), "."),
        _row(Act.HELP, QT_TRANSLATE_NOOP("browse_keys", "Show these keys"), "F1", "?"),
    ),
    "browse_keys",
)
