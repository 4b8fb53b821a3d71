"""A line through values in order; where there is none it has a gap."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.charts.axis import LABELS, ROOM, figure, paint_scale, ticks, write_labels
from kmsflash.ui.widgets.charts.plot import EDGE, Plot, Table

_DOT = 3


@dataclass(frozen=True, slots=True)
class Point:
    """One value of the line; None: there is none."""

    label: str
    value: float | None
    told: str


class Line(Plot):
    """A line over a base, with a scale at the side."""

    def __init__(self, theme: Theme, name: str, height: int = 170) -> None:
        super().__init__(theme, name, height)
        self._points: tuple[Point, ...] = ()
        self._marks: tuple[float, ...] = (1.0,)

    def show_points(self, points: Sequence[Point], table: Table) -> None:
        """Show *points*, in order."""
        self._points = tuple(points)
        self._marks = ticks(max((point.value or 0.0 for point in points), default=0.0))
        self.take([point.told for point in points], table)

    @property
    def area(self) -> QRectF:
        """Where the line is painted."""
        size = self._theme.size
        return QRectF(self.inner()).adjusted(size(ROOM) - EDGE, size(8), 0, -size(LABELS))

    def spots(self) -> Sequence[QRectF]:
        """Return the column of each value."""
        area, count = self.area, max(1, len(self._points))
        wide = area.width() / count
        return [QRectF(area.left() + at * wide, area.top(), wide, area.height()) for at in range(count)]

    def paint(self, painter: QPainter) -> None:
        """Paint the scale, the line and its points, and the words under them."""
        theme, area = self._theme, self.area
        paint_scale(self, painter, theme, area, self._marks[-1], self._marks, figure)
        before: QPointF | None = None
        for point, place in zip(self._points, self.spots(), strict=False):
            here = None if point.value is None else self._at_value(point.value, place)
            if here is not None:
                painter.setPen(QPen(theme.colour("accent"), 2))
                if before is not None:
                    painter.drawLine(before, here)
                painter.setBrush(theme.colour("accent"))
                painter.drawEllipse(here, theme.size(_DOT), theme.size(_DOT))
            before = here
        labels = zip((point.label for point in self._points), self.spots(), strict=False)
        write_labels(self, painter, theme, area, labels)

    def _at_value(self, value: float, place: QRectF) -> QPointF:
        y = place.bottom() - place.height() * value / self._marks[-1]
        return self.mirrored(QRectF(place.center().x(), y, 0, 0)).topLeft()
