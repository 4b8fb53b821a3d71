"""A sheet over a dimmed page, which gets neither keys nor clicks while it lies there."""

from typing import cast

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.shadow import paint_shadow

RADIUS = 12
_EDGE = 24


class PageSheet(QWidget):
    """Fills *page*, the sheet in its middle; a click beside that tells `away_wanted`."""

    away_wanted = Signal()

    def __init__(self, theme: Theme, page: QWidget, width: int, ground: str) -> None:
        super().__init__(page)
        self._theme, self._page = theme, page
        self._widest, self._ground = width, ground  # pixels at font setting 100 %; a role of the theme

    def _sheet(self) -> QRect:
        """Return where the sheet is on the page."""
        page = self._page.rect()
        edge = min(_EDGE, page.width() // 30)
        width = min(self._theme.size(self._widest), page.width() - 2 * edge)
        return QRect((page.width() - width) // 2, edge, width, page.height() - 2 * edge)

    def event(self, event: QEvent) -> bool:
        """Claim every key without a command before the page and the window get it."""
        claims = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if claims and not cast(QKeyEvent, event).modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go away where the click is beside the sheet."""
        event.accept()
        if not self._sheet().contains(event.position().toPoint()):
            self.away_wanted.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim the page, and paint the sheet on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = self._theme.colour("background")
        veil.setAlphaF(0.7)
        painter.fillRect(self.rect(), veil)
        sheet = self._sheet()
        paint_shadow(painter, sheet, self._theme)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.setBrush(self._theme.colour(self._ground))
        painter.drawRoundedRect(QRectF(sheet).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
