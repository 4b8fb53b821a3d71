"""The field in which an answer is typed, beside the button that shows it."""

from typing import cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from kmsflash.ui.theme import Theme

_LONGEST = 400  # signs


class TypingField(QLineEdit):
    """One line. Enter shows the answer, Escape gives the keys back to the page."""

    left = Signal()
    done = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setMaxLength(_LONGEST)
        self.setPlaceholderText(self.tr("Type the answer; Esc gives the keys back"))
        self.setAccessibleName(self.tr("Your answer"))
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the page while something is written here."""
        claims = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if claims and cast(QKeyEvent, event).key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the answer on Enter, and give the keys back on Escape, whichever keys do so on the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        self.setFont(self._theme.font("body"))
