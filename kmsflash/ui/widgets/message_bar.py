"""One sentence at the foot of the page: what went wrong and what to do, or what has been done."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.icon_button import IconButton
from kmsflash.ui.widgets.label import Label

MessageKind = Literal["info", "good", "warn", "bad"]

_ICONS = {"info": "info", "good": "circle-check", "warn": "triangle-alert", "bad": "circle-alert"}
_GROUNDS = {"info": "accentTint", "good": "goodTint", "warn": "warnTint", "bad": "badTint"}
_INKS = {"info": "accent", "good": "good", "warn": "warn", "bad": "bad"}
_ICON = 18
_EDGE = 24
_PASSING = ("info", "good")  # what needs nothing of the learner goes by itself
_STAYS_MS = 8_000


class MessageBar(QWidget):
    """Says one thing at a time, until it is closed or another is said; good news goes by itself."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind: MessageKind = "info"
        self.said_elsewhere = ""  # a sentence that stands in the window already, for as long as it is true
        self._do: Callable[[], object] | None = None
        self._words = Label(theme, font="small", weight=500, wraps=True)
        self._act = Button(theme, "")
        self._close = IconButton(theme, "x", self.tr("Close this message"))
        self._passing = QTimer(self)
        self._passing.setSingleShot(True)
        self._passing.setInterval(_STAYS_MS)
        self._passing.timeout.connect(self.hide)
        self._act.clicked.connect(self._acted)
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self._act)
        row.addWidget(self._close)
        theme.changed.connect(self._fit)
        self._fit()
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty when nothing shows."""
        return "" if self.isHidden() else self._words.text()

    def say(
        self,
        sentence: str,
        kind: MessageKind = "info",
        action: str = "",
        do: Callable[[], object] | None = None,
    ) -> None:
        """Show *sentence*, with a button that says *action* and calls *do* where there is one."""
        if sentence == self.said_elsewhere:
            return
        self._kind, self._do = kind, do
        self._words.setText(sentence)
        self._act.setText(action)
        self._act.setVisible(bool(action))
        self._act.updateGeometry()
        self.setAccessibleName(sentence)
        self.show()
        self.update()
        self._passing.stop()
        if kind in _PASSING:
            self._passing.start()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go away on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return at least the height of a line."""
        return super().sizeHint().expandedTo(QSize(200, self._theme.size(48)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, a line above it, and the icon of the kind."""
        painter = QPainter(self)
        theme = self._theme
        painter.fillRect(self.rect(), theme.colour(_GROUNDS[self._kind]))
        painter.fillRect(0, 0, self.width(), 1, theme.colour("line"))
        side = theme.size(_ICON)
        left = (
            self.width() - _EDGE - side if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else _EDGE
        )
        icon = theme.icon(_ICONS[self._kind], side, _INKS[self._kind])
        painter.drawPixmap(left, (self.height() - side) // 2, icon)

    def _acted(self) -> None:
        self.hide()
        if self._do is not None:
            self._do()

    def _fit(self) -> None:
        indent = _EDGE + self._theme.size(_ICON) + 12
        layout = self.layout()
        assert layout is not None  # noqa: S101  made in __init__
        layout.setContentsMargins(indent, 8, 12, 8)
        self.update()
