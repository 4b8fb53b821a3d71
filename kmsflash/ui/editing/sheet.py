"""A sheet over a page: the editor, or what there is to know of a card, without losing the place below."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.shadow import paint_shadow

_RADIUS = 12
_EDGE = 24


class OverSheet(QWidget):
    """Holds *content* over a page and keeps every key from it. Tells `away_wanted` on a click beside it.

    Whoever opened it closes it with `close_sheet`; the keyboard then goes back to where it was.
    """

    away_wanted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, content: QWidget, page: QWidget, width: int) -> None:
        super().__init__(page)
        self._theme, self._content, self._page, self._width = theme, content, page, width
        self._came_from = QApplication.focusWidget()
        self._column = QVBoxLayout(self)
        self._column.addWidget(content)
        self.setAccessibleName(content.accessibleName())
        page.installEventFilter(self)
        theme.changed.connect(self._lay_out)
        self._lay_out()
        self.show()
        self.raise_()

    def close_sheet(self) -> None:
        """Go away."""
        self._page.removeEventFilter(self)
        self._theme.changed.disconnect(self._lay_out)
        self.hide()
        if self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()
        self.deleteLater()

    def _lay_out(self) -> None:
        """Fill the page, the sheet in its middle."""
        page = self._page.rect()
        self.setGeometry(page)
        sheet = self._sheet()
        self._column.setContentsMargins(
            sheet.left() + 1,
            sheet.top() + _RADIUS // 2,
            page.width() - sheet.right(),
            page.height() - sheet.bottom() - 1 + _RADIUS // 2,
        )

    def _sheet(self) -> QRect:
        page = self._page.rect()
        edge = min(_EDGE, page.width() // 30)
        width = min(self._theme.size(self._width), page.width() - 2 * edge)
        return QRect((page.width() - width) // 2, edge, width, page.height() - 2 * edge)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep filling the page."""
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self._lay_out()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Claim every key without a command before the page and the window get it."""
        claims = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if claims and not cast(QKeyEvent, event).modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go away on Escape; let no other key reach the page below."""
        if event.key() == Qt.Key.Key_Escape:
            self.away_wanted.emit()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go away where the click is beside the sheet."""
        event.accept()
        if not self._sheet().contains(event.position().toPoint()):
            self.away_wanted.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the keyboard within the sheet."""
        if super().focusNextPrevChild(forward) and self.isAncestorOf(QApplication.focusWidget() or self):
            return True
        chain = self._content
        chain.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

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
        painter.setBrush(self._theme.colour("sunken"))
        painter.drawRoundedRect(QRectF(sheet).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
