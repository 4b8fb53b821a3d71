"""The keys of the Decks page: a table."""

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kmsflash.ui.key_table import KeyRow, Screen


class Act(StrEnum):
    """What a key does to the deck in the tree's focus."""

    STUDY = "study"
    RENAME = "rename"
    NEW = "new"
    NEW_INSIDE = "new_inside"
    UP = "up"
    DOWN = "down"
    INWARD = "inward"
    OUTWARD = "outward"
    MOVE = "move"
    MERGE = "merge"
    DELETE = "delete"
    OPTIONS = "options"
    EXAM = "exam"
    MOCK = "mock"
    FILTER = "filter"
    HELP = "help"
    UPDATE = "update"
    STAMP = "stamp"
    EXPORT = "export"
    EXPORT_ALL = "export_all"


def _row(act: Act, words: object, *keys: str) -> KeyRow:
    return KeyRow(act.value, str(words), keys)


SCREEN = Screen(
    "decks",
    str(QT_TRANSLATE_NOOP("deck_keys", "Decks")),
    (
        _row(Act.STUDY, QT_TRANSLATE_NOOP("deck_keys", "Study the deck"), "Return", "Enter"),
        _row(Act.RENAME, QT_TRANSLATE_NOOP("deck_keys", "Rename it"), "F2"),
        _row(Act.NEW, QT_TRANSLATE_NOOP("deck_keys", "New deck"), "Ctrl+Shift+N"),
        _row(Act.NEW_INSIDE, QT_TRANSLATE_NOOP("deck_keys", "New deck inside it"), "Ins"),
        _row(Act.UP, QT_TRANSLATE_NOOP("deck_keys", "Move it up"), "Alt+Up"),
        _row(Act.DOWN, QT_TRANSLATE_NOOP("deck_keys", "Move it down"), "Alt+Down"),
        _row(Act.INWARD, QT_TRANSLATE_NOOP("deck_keys", "Put it into the deck above"), "Alt+Right"),
        _row(Act.OUTWARD, QT_TRANSLATE_NOOP("deck_keys", "Take it out of its deck"), "Alt+Left"),
        _row(Act.MOVE, QT_TRANSLATE_NOOP("deck_keys", "Move it into a deck…"), "Ctrl+Shift+M"),
        _row(Act.MERGE, QT_TRANSLATE_NOOP("deck_keys", "Merge it into a deck…"), "Ctrl+M"),
        _row(Act.OPTIONS, QT_TRANSLATE_NOOP("deck_keys", "Its options…"), "Alt+Return", "Alt+Enter"),
        _row(Act.EXAM, QT_TRANSLATE_NOOP("deck_keys", "Its exam date…"), "Ctrl+Shift+X"),
        _row(Act.MOCK, QT_TRANSLATE_NOOP("deck_keys", "A mock exam of it…")),
        _row(Act.UPDATE, QT_TRANSLATE_NOOP("deck_keys", "Update it from its notes")),
        _row(Act.STAMP, QT_TRANSLATE_NOOP("deck_keys", "Write ids into its notes…")),
        _row(Act.EXPORT, QT_TRANSLATE_NOOP("deck_keys", "Export it…"), "Ctrl+E"),
        _row(Act.EXPORT_ALL, QT_TRANSLATE_NOOP("deck_keys", "Export all decks…")),
        _row(Act.DELETE, QT_TRANSLATE_NOOP("deck_keys", "Delete it"), "Del"),
        _row(Act.FILTER, QT_TRANSLATE_NOOP("deck_keys", "Filter by name"), "/"),
        _row(Act.HELP, QT_TRANSLATE_NOOP("deck_keys", "Show these keys"), "F1", "?"),
    ),
    "deck_keys",
)
