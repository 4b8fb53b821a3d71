"""The foot of the options page: what saving will do, and the two ways to leave."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.label import Label

_COLUMN = 720
_EDGE = 24 - RING


class Foot(QWidget):
    """Always in sight, under what scrolls."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = Label(theme, font="small", colour="quiet", wraps=True)
        self.cancel = Button(theme, self.tr("Cancel"), key=self.tr("Esc"), size="medium")
        self.save = Button(theme, self.tr("Save"), key=self.tr("Ctrl Enter"), look="filled", size="medium")
        self._inner = QWidget()
        row = QHBoxLayout(self._inner)
        row.setContentsMargins(RING, 0, 0, 0)
        row.setSpacing(12 - 2 * RING)
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

    def tell(self, *, folds: bool) -> None:
        """Say what saving will do."""
        sentence = self.tr(
            "Saving works out anew when your cards come back, from all your answers. You can undo it."
        )
        self._words.setText(sentence if folds else "")
        self.save.setAccessibleDescription(sentence if folds else "")

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
        self._inner.setMaximumWidth(self._theme.size(_COLUMN) + 2 * RING)
        self.update()
