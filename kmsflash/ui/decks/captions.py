"""The captions over the numbers of the tree."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kmsflash.ui.decks.columns import columns
from kmsflash.ui.theme import Theme

_HEIGHT = 34


class Captions(QWidget):
    """Says what the columns are. A screen reader hears it of each row, so this is only seen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the height of a line of captions."""
        return QSize(200, self._theme.size(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the captions and the line under them."""
        painter = QPainter(self)
        theme = self._theme
        edge = theme.size(16)
        painter.fillRect(edge, self.height() - 1, self.width() - 2 * edge, 1, theme.colour("line"))
        painter.setFont(theme.font("caption", 500))
        painter.setPen(theme.colour("quiet"))
        at = columns(self.rect(), 0, theme).turned(self.rect(), self.layoutDirection())
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        start, end = (end, start) if mirrored else (start, end)
        self._write(painter, at.name, self.tr("Deck"), start)
        if at.meter.width():
            self._write(painter, at.meter.united(at.percent), self.tr("Known"), start)
        if at.cards.width():
            self._write(painter, at.cards, self.tr("Cards"), end)
        self._write(painter, at.due, self.tr("Due"), end)
        self._write(painter, at.new, self.tr("New"), end)

    def _write(self, painter: QPainter, place: QRect, word: str, edge: Qt.AlignmentFlag) -> None:
        flags = Qt.AlignmentFlag.AlignVCenter | edge | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(place, flags, word)
