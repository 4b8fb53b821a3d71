"""What went wrong, in one sentence, over the lower edge of the card."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QWidget

from kmsflash.ui.theme import Theme

_RADIUS = 8
_ICON = 16


class Notice(QWidget):
    """An icon and a sentence on the colour of trouble. It stays until something works again."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._above = QRect()
        self.sentence = ""
        self.hide()

    def say(self, sentence: str) -> None:
        """Show *sentence*."""
        self.sentence = sentence
        self.setAccessibleName(sentence)
        self._lay_out()
        self.show()
        self.raise_()
        self.update()

    def stand_above(self, rect: QRect) -> None:
        """Stand above *rect*, as wide as it, a little in from its sides."""
        self._above = rect
        self._lay_out()

    def _lay_out(self) -> None:
        edge, padding = self._theme.size(16), self._theme.size(12)
        width = self._above.width() - 2 * edge
        metrics = QFontMetrics(self._theme.font("small", 500))
        room = QRect(0, 0, width - self._indent - padding, 2000)
        text = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.sentence)
        height = text.height() + 2 * padding
        self.setGeometry(
            self._above.left() + edge, self._above.top() - self._theme.size(36) - height, width, height
        )

    @property
    def _indent(self) -> int:
        return self._theme.size(12 + _ICON + 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sentence on the colour of trouble."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("bad"), 1))
        painter.setBrush(self._theme.colour("badTint"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        padding = self._theme.size(12)
        side = self._theme.size(_ICON)
        icon = QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(padding, padding, side, side))
        painter.drawPixmap(icon.topLeft(), self._theme.icon("alert", side, "bad"))
        painter.setFont(self._theme.font("small", 500))
        painter.setPen(self._theme.colour("bad"))
        room = self.rect().adjusted(self._indent, 0, -padding, 0)
        room = QStyle.visualRect(self.layoutDirection(), self.rect(), room)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(room, flags, self.sentence)
