"""What the window can do wherever one is in it: a table of data."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from kmsflash.logs.actions import did
from kmsflash.ui.key_table import KeyRow as ActionRow
from kmsflash.ui.key_table import KeyTable, Screen

ACTIONS = (
    ActionRow("today", str(QT_TRANSLATE_NOOP("Actions", "Go to Today")), ("Ctrl+1",)),
    ActionRow("decks", str(QT_TRANSLATE_NOOP("Actions", "Go to Decks")), ("Ctrl+2",)),
    ActionRow("browse", str(QT_TRANSLATE_NOOP("Actions", "Go to Browse")), ("Ctrl+3",)),
    ActionRow("exam", str(QT_TRANSLATE_NOOP("Actions", "Go to Exam")), ("Ctrl+4",)),
    ActionRow("progress", str(QT_TRANSLATE_NOOP("Actions", "Go to Progress")), ("Ctrl+5",)),
    ActionRow("search", str(QT_TRANSLATE_NOOP("Actions", "Search all cards")), ("Ctrl+F",)),
    ActionRow("settings", str(QT_TRANSLATE_NOOP("Actions", "Go to Settings")), ("Ctrl+,",)),
    ActionRow("custom", str(QT_TRANSLATE_NOOP("Actions", "Custom study")), ("Ctrl+Shift+S",)),
    ActionRow("new_card", str(QT_TRANSLATE_NOOP("Actions", "New card")), ("Ctrl+N",)),
    ActionRow("import", str(QT_TRANSLATE_NOOP("Actions", "Import notes or a deck")), ("Ctrl+O",)),
    ActionRow(
        "import_folder",
        str(QT_TRANSLATE_NOOP("Actions", "Turn a folder of notes into cards")),
        ("Ctrl+Shift+O",),
    ),
    ActionRow("paste", str(QT_TRANSLATE_NOOP("Actions", "Paste notes")), ("Ctrl+Shift+V",)),
    ActionRow("update", str(QT_TRANSLATE_NOOP("Actions", "Update from notes")), ("Ctrl+U",)),
    ActionRow("export", str(QT_TRANSLATE_NOOP("Actions", "Export all decks")), ("Ctrl+Shift+E",)),
    ActionRow("undo", str(QT_TRANSLATE_NOOP("Actions", "Take back the last step")), ("Ctrl+Z",)),
    ActionRow("redo", str(QT_TRANSLATE_NOOP("Actions", "Do it again")), ("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionRow("larger", str(QT_TRANSLATE_NOOP("Actions", "Larger text")), ("Ctrl++", "Ctrl+=")),
    ActionRow("smaller", str(QT_TRANSLATE_NOOP("Actions", "Smaller text")), ("Ctrl+-",)),
    ActionRow("usual_size", str(QT_TRANSLATE_NOOP("Actions", "Text at its usual size")), ("Ctrl+0",)),
    ActionRow(
        "foot", str(QT_TRANSLATE_NOOP("Actions", "To the message at the foot, and back")), ("Ctrl+F6",)
    ),
    ActionRow("keys", str(QT_TRANSLATE_NOOP("Actions", "Show the keys of this screen")), ("F1", "?")),
    ActionRow("full_screen", str(QT_TRANSLATE_NOOP("Actions", "Full screen")), ("F11",)),
    ActionRow("quit", str(QT_TRANSLATE_NOOP("Actions", "Quit")), ("Ctrl+Q",)),
)


SCREEN = Screen("window", str(QT_TRANSLATE_NOOP("Actions", "Everywhere")), ACTIONS, "Actions")


def add_actions(widget: QWidget, doers: Mapping[str, Callable[[], object]], keys: KeyTable) -> None:
    """Give *widget* every action, each calling its doer."""
    for row in ACTIONS:
        action = QAction(SCREEN.word(row), widget)
        action.setObjectName(row.name)
        action.triggered.connect(partial(_note, row.name))
        action.triggered.connect(doers[row.name])
        widget.addAction(action)
    use_keys(widget, keys)


def _note(name: str, *_checked: bool) -> None:
    did(f"action {name}")


def use_keys(widget: QWidget, keys: KeyTable) -> None:
    """Let the actions of *widget* be triggered by the keys as they are now."""
    for action in widget.actions():
        action.setShortcuts([QKeySequence(key) for key in keys.keys(action.objectName())])
