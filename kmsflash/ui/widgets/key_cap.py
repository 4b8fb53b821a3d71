"""A keycap: the key that triggers the word beside it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kmsflash.ui.theme import Theme

_HEIGHT = 18
_PADDING = 4.5  # on either side of the words
_RADIUS = 4
_EDGE = 0.34  # opacity of the outline, in the colour of the words


class KeyCap(QWidget):
    """A key, painted as a cap."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(key)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the size of the cap."""
        return key_cap_size(self._theme, self._key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cap."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_key_cap(painter, QRectF(self.rect()), self._key, self._theme, self._theme.colour("quiet"))


def key_cap_size(theme: Theme, key: str) -> QSize:
    """Return the size of the cap of *key*, in logical pixels; nothing for no key."""
    if not key:
        return QSize(0, 0)
    height = theme.size(_HEIGHT)
    width = QFontMetricsF(theme.font("caption")).horizontalAdvance(key) + 2 * _PADDING * theme.font_scale
    return QSize(max(height, round(width)), height)


def paint_key_cap(painter: QPainter, cap: QRectF, key: str, theme: Theme, ink: QColor) -> None:
    """Paint the cap of *key* in *ink*."""
    edge = QColor(ink)
    edge.setAlphaF(ink.alphaF() * _EDGE)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS - 0.5, _RADIUS - 0.5)
    painter.setFont(theme.font("caption"))
    painter.setPen(ink)
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
