"""The foot of a page on which something is decided: a sentence, and the two ways to leave."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kmsflash.ui.key_table import Screen
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.column import EDGE, WIDTH
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.label import Label


class Foot(QWidget):
    """Always in sight, under what scrolls; its buttons end where the column above does."""

    def __init__(self, theme: Theme, column: int = WIDTH) -> None:
        super().__init__()
        self._theme, self._widest = theme, column
        self.words = Label(theme, font="small", colour="quiet", wraps=True)
        self.cancel = Button(theme, self.tr("Cancel"), size="medium")
        self.go = Button(theme, "", look="filled", size="medium")
        self._inner = QWidget()
        self._row = QHBoxLayout(self._inner)
        self._row.setContentsMargins(RING, 0, 0, 0)
        self._row.setSpacing(12 - 2 * RING)
        self._row.addWidget(self.words, 1)
        self._row.addSpacing(16)
        self._row.addWidget(self.cancel)
        self._row.addWidget(self.go)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(self._inner, 1000)
        outer.addStretch(1)
        self.keep_clear(0)
        theme.changed.connect(self._fit)
        self._fit()

    def follow_keys(self, screen: Screen, go: str, cancel: str) -> None:
        """Show on the buttons the keys of a screen that do the same."""
        self.go.follow_key(screen, go)
        self.cancel.follow_key(screen, cancel)

    def show_keys(self) -> None:
        """Show on the buttons the keys of a form, which are the same in all."""
        self.go.set_key(self.tr("Ctrl Enter"))
        self.cancel.set_key(self.tr("Esc"))

    def tell(self, sentence: str, button: str) -> None:
        """Say what going on will do, beside the button and on it."""
        self.words.setText(sentence)
        self.go.setAccessibleDescription(sentence)
        self.go.setText(button)
        self.go.updateGeometry()

    def keep_clear(self, bar: int) -> None:
        """Leave room at the end as wide as a scroll bar of the page above, so that both end on one pixel."""
        edge = EDGE - RING
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edges = (edge + bar, edge) if mirrored else (edge, edge + bar)
        self.setContentsMargins(edges[0], 10, edges[1], 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line above."""
        QPainter(self).fillRect(0, 0, self.width(), 1, self._theme.colour("line"))

    def _fit(self) -> None:
        self._inner.setMaximumWidth(self._theme.size(self._widest) + 2 * RING)
        self.update()
