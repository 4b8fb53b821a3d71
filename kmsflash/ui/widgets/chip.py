"""The kind of a card: icon, word and hue together."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from kmsflash.model.kinds import Kind
from kmsflash.ui.theme import Theme

_HEIGHT = 24
_ICON = 14
_PADDING = (8, 10)  # before the icon, after the word
_GAP = 6


class Chip(QWidget):
    """A pill on the kind's tint."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = Kind.QUESTION
        self._word = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_kind(self, kind: Kind, word: str) -> None:
        """Stand for *kind*, called *word* in the learner's language."""
        self._kind, self._word = kind, word
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for icon and word."""
        theme = self._theme
        words = QFontMetrics(theme.font("caption")).horizontalAdvance(self._word)
        return QSize(words + theme.size(sum(_PADDING) + _ICON + _GAP), theme.size(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        hues = theme.kind(self._kind)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(hues.tint)
        painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)
        side, begin = theme.size(_ICON), theme.size(_PADDING[0])
        icon = self._mirrored(QRect(begin, (self.height() - side) // 2, side, side))
        painter.drawPixmap(icon.topLeft(), theme.icon(self._kind.value, side, self._kind.value))
        painter.setFont(theme.font("caption"))
        painter.setPen(hues.text)
        indent = begin + side + theme.size(_GAP)
        word = self._mirrored(QRect(indent, 0, self.width() - indent, self.height()))
        painter.drawText(word, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self._word)

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)
