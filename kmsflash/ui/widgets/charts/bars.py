"""Bars side by side, each of one part or of several on top of one another."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.charts.axis import LABELS, ROOM, figure, paint_scale, ticks, write_labels
from kmsflash.ui.widgets.charts.plot import EDGE, Plot, Table

HATCHED = "bad"  # this role is hatched too: nothing is told by its hue alone
_RADIUS = 3
_WIDEST = 34


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what stands under it (empty: nothing), its parts from below, and what is said of it."""

    label: str
    parts: tuple[float, ...]
    told: str
    stands_out: bool = False

    @property
    def total(self) -> float:
        """How high it is."""
        return sum(self.parts)


class Bars(Plot):
    """Bars over a base line, with a scale at the side."""

    def __init__(self, theme: Theme, name: str, roles: Sequence[str], height: int = 170) -> None:
        super().__init__(theme, name, height)
        self._roles = tuple(roles)  # a colour for each part
        self._bars: tuple[Bar, ...] = ()
        self._top = 1.0
        self._marks: tuple[float, ...] = (1.0,)

    def show_bars(self, bars: Sequence[Bar], table: Table) -> None:
        """Show *bars*, in order."""
        self._bars = tuple(bars)
        self._marks = ticks(max((bar.total for bar in bars), default=0))
        self._top = self._marks[-1]
        self.take([bar.told for bar in bars], table)

    @property
    def area(self) -> QRectF:
        """Where bars are painted."""
        size = self._theme.size
        inner = QRectF(self.inner())
        return inner.adjusted(size(ROOM) - EDGE, size(8), 0, -size(LABELS))

    def spots(self) -> Sequence[QRectF]:
        """Return the column of each bar."""
        area, count = self.area, max(1, len(self._bars))
        wide = area.width() / count
        return [QRectF(area.left() + at * wide, area.top(), wide, area.height()) for at in range(count)]

    def paint(self, painter: QPainter) -> None:
        """Paint the scale, the bars and the words under them."""
        area = self.area
        paint_scale(self, painter, self._theme, area, self._top, self._marks, figure)
        for bar, column in zip(self._bars, self.spots(), strict=False):
            self._paint_bar(painter, bar, column)
        labels = zip((bar.label for bar in self._bars), self.spots(), strict=False)
        write_labels(self, painter, self._theme, area, labels)

    def _paint_bar(self, painter: QPainter, bar: Bar, column: QRectF) -> None:
        wide = min(self._theme.size(_WIDEST), max(2.0, column.width() * 0.72))
        tall = column.height() * bar.total / self._top
        left = column.center().x() - wide / 2
        whole = self.mirrored(QRectF(left, column.bottom() - tall, wide, tall))
        painter.save()
        painter.setClipPath(_round_topped(whole), Qt.ClipOperation.IntersectClip)
        base = whole.bottom()
        for part, role in zip(bar.parts, self._roles, strict=True):
            high = column.height() * part / self._top
            piece = QRectF(whole.left(), base - high, wide, high)
            painter.fillRect(piece, self._theme.colour("accent" if bar.stands_out else role))
            if role == HATCHED:
                painter.fillRect(piece, QBrush(self._theme.colour("surface"), Qt.BrushStyle.BDiagPattern))
            base -= high
        painter.restore()


def _round_topped(shape: QRectF) -> QPainterPath:
    """Return *shape* with its upper corners rounded."""
    radius = min(_RADIUS, shape.height(), shape.width() / 2)
    path = QPainterPath(shape.bottomLeft())
    path.lineTo(shape.left(), shape.top() + radius)
    path.quadTo(shape.left(), shape.top(), shape.left() + radius, shape.top())
    path.lineTo(shape.right() - radius, shape.top())
    path.quadTo(shape.right(), shape.top(), shape.right(), shape.top() + radius)
    path.lineTo(shape.right(), shape.bottom())
    path.closeSubpath()
    return path
