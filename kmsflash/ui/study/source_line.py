"""The small line above a passage: where in the notes it is from."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QWidget

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.tool_tip import tip

_ICON = 14
_GAP = 6
_BETWEEN = 16


class SourceLine(QWidget):
    """An icon and a line of small type, cut in the middle where it is too long; a click opens the notes."""

    followed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._is_hovered = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.updateGeometry)

    def show_text(self, text: str) -> None:
        """Show *text*; the whole of it stays in the tool tip and for screen readers."""
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(tip(text))
        self.update()

    def sizeHint(self) -> QSize:
        """Return one line of caption type."""
        metrics = QFontMetrics(self._theme.font("caption"))
        return QSize(
            metrics.horizontalAdvance(self._text) + 40, max(metrics.height(), self._theme.size(_ICON))
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the notes."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.followed.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that a click does something."""
        super().enterEvent(event)
        self._is_hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Look as before."""
        super().leaveEvent(event)
        self._is_hovered = False
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon, where the passage is from, and at the end what a click does."""
        painter = QPainter(self)
        side = self._theme.size(_ICON)
        icon = self._visual(QRect(0, (self.height() - side) // 2, side, side))
        painter.drawPixmap(icon.topLeft(), self._theme.icon("notes", side))
        font = self._theme.font("caption")
        painter.setFont(font)
        opens, metrics = self.tr("Open in notes"), QFontMetrics(font)
        right = metrics.horizontalAdvance(opens)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.setPen(self._theme.colour("accent" if self._is_hovered else "quiet"))
        painter.drawText(self._visual(QRect(self.width() - right, 0, right, self.height())), flags, opens)
        painter.setPen(self._theme.colour("quiet"))
        indent = side + self._theme.size(_GAP)
        room = QRect(indent, 0, self.width() - indent - right - self._theme.size(_BETWEEN), self.height())
        text = metrics.elidedText(self._text, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(self._visual(room), flags, text)

    def _visual(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)
