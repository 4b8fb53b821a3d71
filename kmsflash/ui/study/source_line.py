"""The small line above a passage: where in the notes it is from."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kmsflash.ui.theme import Theme

_ICON = 14
_GAP = 6


class SourceLine(QWidget):
    """An icon and a line of small type, cut in the middle where it is too long."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        theme.changed.connect(self.updateGeometry)

    def show_text(self, text: str) -> None:
        """Show *text*; the whole of it stays in the tool tip and for screen readers."""
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()

    def sizeHint(self) -> QSize:
        """Return one line of caption type."""
        metrics = QFontMetrics(self._theme.font("caption"))
        return QSize(
            metrics.horizontalAdvance(self._text) + 40, max(metrics.height(), self._theme.size(_ICON))
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon and the text."""
        painter = QPainter(self)
        side = self._theme.size(_ICON)
        icon = self._theme.icon("notes", side)
        begin = self.layoutDirection()
        from_right = begin == Qt.LayoutDirection.RightToLeft
        painter.drawPixmap(self.width() - side if from_right else 0, (self.height() - side) // 2, icon)
        font = self._theme.font("caption")
        painter.setFont(font)
        painter.setPen(self._theme.colour("quiet"))
        indent = side + self._theme.size(_GAP)
        room = QRect(0 if from_right else indent, 0, self.width() - indent, self.height())
        text = QFontMetrics(font).elidedText(self._text, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, text)
