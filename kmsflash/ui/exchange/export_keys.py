"""The keys of the screen on which decks are written to a file."""

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kmsflash.ui.key_table import KeyRow, Screen


class Act(StrEnum):
    """What a key does."""

    GO = "go"
    PREVIEW = "preview"
    CLOSE = "close"
    HELP = "help"


def _row(act: Act, words: object, *keys: str) -> KeyRow:
    return KeyRow(act.value, str(words), keys)


SCREEN = Screen(
    "export",
    str(QT_TRANSLATE_NOOP("ExportKeys", "Export")),
    (
        _row(Act.GO, QT_TRANSLATE_NOOP("ExportKeys", "choose where to save it"), "Ctrl+Return", "Ctrl+Enter"),
        _row(Act.PREVIEW, QT_TRANSLATE_NOOP("ExportKeys", "look at the pages to print"), "Ctrl+P"),
        _row(Act.CLOSE, QT_TRANSLATE_NOOP("ExportKeys", "leave; nothing is written"), "Esc"),
        _row(Act.HELP, QT_TRANSLATE_NOOP("ExportKeys", "show or hide these keys"), "F1", "?"),
    ),
    "ExportKeys",
)
