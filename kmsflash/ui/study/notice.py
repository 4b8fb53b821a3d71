"""What went wrong or was done, in one sentence, over the lower edge of the card."""

from PySide6.QtCore import QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QWidget

from kmsflash.ui.theme import Theme

_RADIUS = 8
_ICON = 16
_STAYS_MS = 5_000  # what was done; what went wrong stays until something works again


class Notice(QWidget):
    """An icon and a sentence, on the colour of trouble or on that of news."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._above = QRect()
        self.sentence = ""
        self.is_trouble = False
        self._passing = QTimer(self)
        self._passing.setSingleShot(True)
        self._passing.setInterval(_STAYS_MS)
        self._passing.timeout.connect(self.hide)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show what went wrong."""
        self._passing.stop()
        self._show(sentence, is_trouble=True)

    def tell(self, sentence: str) -> None:
        """Show for a while what was done."""
        self._passing.start()
        self._show(sentence, is_trouble=False)

    def _show(self, sentence: str, *, is_trouble: bool) -> None:
        self.sentence, self.is_trouble = sentence, is_trouble
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
        """Paint the sentence on its colour."""
        ink, ground, sign = (
            ("bad", "badTint", "alert") if self.is_trouble else ("accent", "accentTint", "info")
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour(ink), 1))
        painter.setBrush(self._theme.colour(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        padding = self._theme.size(12)
        side = self._theme.size(_ICON)
        icon = QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(padding, padding, side, side))
        painter.drawPixmap(icon.topLeft(), self._theme.icon(sign, side, ink))
        painter.setFont(self._theme.font("small", 500))
        painter.setPen(self._theme.colour(ink))
        room = self.rect().adjusted(self._indent, 0, -padding, 0)
        room = QStyle.visualRect(self.layoutDirection(), self.rect(), room)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(room, flags, self.sentence)
