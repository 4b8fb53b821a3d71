"""A bar that says that nothing can be kept, for as long as that is so."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.ui.actions import SCREEN
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.label import Label

_ICON = 20
_EDGE = 24

Way = tuple[str, Callable[[], object]]
"""The words of a button, and what it does."""


class UnkeptBar(QWidget):
    """Stands at the foot of every page; no key puts it away, for what it says stays true."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = "bad"
        self._words = Label(theme, font="body", weight=500, wraps=True)
        self.buttons: list[Button] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addLayout(self._row)
        theme.changed.connect(self._fit)
        self._fit()
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty when nothing shows."""
        return "" if self.isHidden() else self._words.text()

    def say(self, sentence: str, ways: Sequence[Way], *, is_calm: bool = False) -> None:
        """Say what is wrong, with a button for each of the ways out; calmly, where nothing was lost."""
        self._kind = "accent" if is_calm else "bad"
        is_news = sentence != self.text
        if is_news:
            self._words.setText(sentence)
            self.setAccessibleName(sentence)
            self._offer(ways)
        self.show()
        self.update()
        if is_news and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _offer(self, ways: Sequence[Way]) -> None:
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [Button(self._theme, words) for words, _ in ways]
        for at, (button, (_, act)) in enumerate(zip(self.buttons, ways, strict=True)):
            button.clicked.connect(act)
            self._row.insertWidget(at, button)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, a line above it, and the sign of trouble."""
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.colour(f"{self._kind}Tint"))
        painter.fillRect(0, 0, self.width(), 2, theme.colour(self._kind))
        side = theme.size(_ICON)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - _EDGE - side if mirrored else _EDGE
        painter.drawPixmap(left, self._words.y(), theme.icon("circle-alert", side, self._kind))

    def _fit(self) -> None:
        key = self._theme.keys.table(SCREEN).cap("foot")
        self.setAccessibleDescription(
            self.tr("{key} leads to its buttons, and back.").format(key=key) if key else ""
        )
        layout = self.layout()
        assert layout is not None  # noqa: S101  made in __init__
        layout.setContentsMargins(_EDGE + self._theme.size(_ICON) + 12, 14, _EDGE, 14 - RING)
        self.update()
