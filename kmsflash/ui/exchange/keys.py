"""The keys of the screen that shows a deck file before it is taken in."""

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kmsflash.ui.key_table import KeyRow, Screen


class Act(StrEnum):
    """What a key does."""

    GO = "go"
    CLOSE = "close"
    HELP = "help"


def _row(act: Act, words: object, *keys: str) -> KeyRow:
    return KeyRow(act.value, str(words), keys)


SCREEN = Screen(
    "deck_file",
    str(QT_TRANSLATE_NOOP("DeckFileKeys", "Deck file")),
    (
        _row(Act.GO, QT_TRANSLATE_NOOP("DeckFileKeys", "take it in"), "Ctrl+Return", "Ctrl+Enter"),
        _row(Act.CLOSE, QT_TRANSLATE_NOOP("DeckFileKeys", "leave; nothing is added"), "Esc"),
        _row(Act.HELP, QT_TRANSLATE_NOOP("DeckFileKeys", "show or hide these keys"), "F1", "?"),
    ),
    "DeckFileKeys",
)
