"""The foot of the form of an exam: whether it can be finished, and the ways to leave."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.announce import announce
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.label import Label

_EDGE = 24 - RING
_ICON = 18


class FormFoot(QWidget):
    """Always in sight, under what scrolls."""

    def __init__(self, theme: Theme, column: int) -> None:
        super().__init__()
        self._theme, self._widest = theme, column
        self._warns = False
        self._icon = QLabel()
        self._words = Label(theme, font="small", wraps=True)
        self.cancel = Button(theme, self.tr("Cancel"), key=self.tr("Esc"), size="medium")
        self.save = Button(theme, "", key=self.tr("Ctrl Enter"), look="filled", size="medium")
        self._inner = QWidget()
        row = QHBoxLayout(self._inner)
        row.setContentsMargins(RING, 0, 0, 0)
        row.setSpacing(12 - 2 * RING)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addSpacing(16)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(self._inner, 1000)
        outer.addStretch(1)
        self.keep_clear(0)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._words.text()

    def tell(self, sentence: str, *, warns: bool) -> None:
        """Say whether the exam can be finished."""
        if sentence != self._words.text():
            self._words.setText(sentence)
            announce(self, sentence)
        self._warns = warns
        self.save.setAccessibleDescription(sentence)
        self._fit()

    def keep_clear(self, bar: int) -> None:
        """Leave room at the end as wide as a scroll bar of the page above, so that both end on one pixel."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edges = (_EDGE + bar, _EDGE) if mirrored else (_EDGE, _EDGE + bar)
        self.setContentsMargins(edges[0], 10, edges[1], 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line above."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))

    def _fit(self) -> None:
        icon = ("triangle-alert", "warn") if self._warns else ("circle-check", "good")
        self._icon.setPixmap(self._theme.icon(icon[0], self._theme.size(_ICON), icon[1]))
        self._icon.setVisible(bool(self._words.text()))
        self._inner.setMaximumWidth(self._theme.size(self._widest) + 2 * RING)
        self.update()
