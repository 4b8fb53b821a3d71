"""A sheet around things that belong together."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kmsflash.ui.theme import Theme

RADIUS = 12


class Panel(QWidget):
    """A rounded sheet with a line around it; put a layout into it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sheet."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_panel(painter, QRectF(self.rect()), self._theme)


def paint_panel(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Paint a sheet that fills *rect*."""
    painter.setPen(QPen(theme.colour("line"), 1, Qt.PenStyle.SolidLine))
    painter.setBrush(theme.colour("surface"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS - 0.5, RADIUS - 0.5)
