"""A button that is only an icon; its name is its tool tip."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.control import DISABLED, RADIUS, Control

_SIDE = 32
_ICON = 16


class IconButton(Control):
    """A square target with an icon in the middle."""

    def __init__(self, theme: Theme, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a target that a finger finds."""
        return QSize(self._theme.size(_SIDE), self._theme.size(_SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon, and the ground under it while it is hovered."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        body = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        hovered = self.underMouse() and self.isEnabled()
        ground = theme.colour("hover")
        painter.setBrush(self._stepped(ground) if self.isDown() else ground)
        painter.setPen(QPen(theme.colour("focus"), 2) if self.shows_focus else Qt.PenStyle.NoPen)
        if not hovered:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(body, RADIUS - 1, RADIUS - 1)
        if not self.isEnabled():
            painter.setOpacity(DISABLED)
        side = theme.size(_ICON)
        icon = theme.icon(self._icon, side, "text" if hovered else "quiet")
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, icon)
