"""Which key was pressed, as tables of keys name it."""

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


def pressed(event: QKeyEvent) -> str:
    """Return the key and what was held with it, as "Ctrl+Shift+Z", on the keypad too."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    sequence = QKeySequence(QKeyCombination(held, Qt.Key(event.key())))
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)
