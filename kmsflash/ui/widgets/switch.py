"""A switch: something that is on or off, and acts at once."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.control import DISABLED, RING, Control

_WIDTH = 40
_HEIGHT = 24
_KNOB = 16
_TARGET = 32


class Switch(Control):
    """On: the knob at the end and a filled track. Off: the knob at the beginning and an outline."""

    def __init__(self, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the track with the ring around it, never lower than a target."""
        height = max(_TARGET, self._theme.size(_HEIGHT) + 2 * RING)
        return QSize(self._theme.size(_WIDTH) + 2 * RING, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track and the knob."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = self._track()
        self._paint_ring(painter, track, track.height() / 2)
        if not self.isEnabled():
            painter.setOpacity(DISABLED)
        self._paint_track(painter, track)
        self._paint_knob(painter, track)

    def _track(self) -> QRectF:
        height = self._theme.size(_HEIGHT)
        return QRectF(RING, (self.height() - height) / 2, self.width() - 2 * RING, height)

    def _paint_track(self, painter: QPainter, track: QRectF) -> None:
        theme = self._theme
        hovered = self.underMouse() and self.isEnabled()
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accentHover" if hovered else "accent"))
            painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
            return
        painter.setPen(QPen(theme.colour("edge"), 1.5))
        painter.setBrush(theme.colour("hover" if hovered else "surface"))
        inner = track.adjusted(0.75, 0.75, -0.75, -0.75)
        painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)

    def _paint_knob(self, painter: QPainter, track: QRectF) -> None:
        side = self._theme.size(_KNOB if self.isChecked() else _KNOB - 4)
        gap = (track.height() - side) / 2
        at_right = self.isChecked() == (self.layoutDirection() == Qt.LayoutDirection.LeftToRight)
        left = track.right() - gap - side if at_right else track.left() + gap
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("onAccent" if self.isChecked() else "edge"))
        painter.drawEllipse(QRectF(left, track.top() + gap, side, side))
