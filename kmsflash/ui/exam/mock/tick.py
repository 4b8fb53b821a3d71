"""Something to tick: a box and words."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.control import DISABLED, RING, Control

_HEIGHT = 32
_BOX = 16
_GAP = 11


class Tick(Control):
    """A box, with a check in it or none, and what it is for; long words are whole in the tool tip."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setText(text)
        self.setToolTip(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the box and the words."""
        words = QFontMetrics(self._theme.font("small")).horizontalAdvance(self.text())
        return QSize(self._theme.size(_BOX + _GAP) + words + 6, self._theme.size(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return little: long words are cut."""
        return QSize(self._theme.size(80), self._theme.size(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box and the words."""
        theme, side = self._theme, self._theme.size(_BOX)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.shows_focus:
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        if not self.isEnabled():
            painter.setOpacity(DISABLED)
        box = self._mirrored(QRect(RING, (self.height() - side) // 2, side, side))
        on = self.isChecked()
        painter.setPen(QPen(theme.colour("accent" if on else "edge"), 1.5))
        painter.setBrush(theme.colour("accent" if on else "hover" if self.underMouse() else "surface"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)
        if on:
            mark = theme.size(12)
            at = box.center().x() + 1 - mark // 2, box.center().y() + 1 - mark // 2
            painter.drawPixmap(*at, theme.icon("check", mark, "onAccent"))
        start = RING + side + theme.size(_GAP)
        room = self._mirrored(QRect(start, 0, self.width() - start - RING, self.height()))
        font = theme.font("small")
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        text = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, text)

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)
