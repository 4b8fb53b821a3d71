"""Shares as dots, each with the range in which the true one lies, and a line at what was foretold."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.charts.axis import LABELS, paint_scale, write_labels
from kmsflash.ui.widgets.charts.plot import EDGE, Plot, Table

_ROOM = 52  # for the figures of the scale
_DOT = 5  # radius
_RANGE = 4  # width of a range


@dataclass(frozen=True, slots=True)
class Dot:
    """One share, and between what it truly lies."""

    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Dots:
    """What stands over one label: dots side by side (None: nothing was asked), and what was foretold."""

    label: str
    dots: tuple[Dot | None, ...]
    told: str
    foretold: float | None = None


class DotPlot(Plot):
    """Columns of dots; the first of a column is round, the second a square."""

    def __init__(self, theme: Theme, name: str, height: int = 170) -> None:
        super().__init__(theme, name, height)
        self._columns: tuple[Dots, ...] = ()
        self._wish: float | None = None
        self._floor = 0.0

    def show_columns(self, columns: Sequence[Dots], table: Table, *, wish: float | None = None) -> None:
        """Show *columns*, in order; *wish* is a line across."""
        self._columns, self._wish = tuple(columns), wish
        lowest = [dot.low for column in columns for dot in column.dots if dot is not None]
        lowest += [column.foretold for column in columns if column.foretold is not None]
        lowest += [] if wish is None else [wish]
        self._floor = max(0.0, min((int(low * 10) / 10 for low in lowest), default=0.0))
        self.take([column.told for column in columns], table)

    @property
    def area(self) -> QRectF:
        """Where dots are painted."""
        size = self._theme.size
        inner = QRectF(self.inner())
        return inner.adjusted(size(_ROOM) - EDGE, size(8), 0, -size(LABELS))

    def spots(self) -> Sequence[QRectF]:
        """Return each column."""
        area, count = self.area, max(1, len(self._columns))
        wide = area.width() / count
        return [QRectF(area.left() + at * wide, area.top(), wide, area.height()) for at in range(count)]

    def _y(self, share: float) -> float:
        area = self.area
        return area.bottom() - area.height() * (share - self._floor) / max(0.01, 1 - self._floor)

    def paint(self, painter: QPainter) -> None:
        """Paint the scale, the wish, and column by column what was foretold and what came."""
        theme, area, tall = self._theme, self.area, 1 - self._floor
        step = 0.1 if tall <= 0.31 else 0.25 if tall <= 0.6 else 0.5
        marks = tuple(step * number for number in range(1, round(tall / step) + 1))
        marks = tuple(mark for mark in marks if mark <= tall + 1e-9)
        paint_scale(
            self,
            painter,
            theme,
            area,
            tall,
            marks,
            lambda mark: percent(self._floor + mark),
            _ROOM,
        )
        if self._wish is not None:
            self._dashes(painter, QRectF(area.left(), self._y(self._wish), area.width(), 0))
        for column, place in zip(self._columns, self.spots(), strict=False):
            self._paint_column(painter, column, place)
        labels = zip((column.label for column in self._columns), self.spots(), strict=False)
        write_labels(self, painter, theme, area, labels)

    def _paint_column(self, painter: QPainter, column: Dots, place: QRectF) -> None:
        theme = self._theme
        if column.foretold is not None:
            wide = min(place.width() * 0.7, theme.size(26))
            self._dashes(
                painter,
                QRectF(place.center().x() - wide / 2, self._y(column.foretold), wide, 0),
            )
        apart = min(place.width() / 2.4, theme.size(14))
        for number, dot in enumerate(column.dots):
            if dot is not None:
                x = place.center().x() + (number - (len(column.dots) - 1) / 2) * apart
                self._paint_dot(painter, dot, x, is_square=number > 0)

    def _paint_dot(self, painter: QPainter, dot: Dot, x: float, *, is_square: bool) -> None:
        theme = self._theme
        high, low = self._y(min(1.0, dot.high)), self._y(max(self._floor, dot.low))
        wide = theme.size(_RANGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accentSoft"))
        line = self.mirrored(QRectF(x - wide / 2, high, wide, max(wide, low - high)))
        painter.drawRoundedRect(line, wide / 2, wide / 2)
        radius = theme.size(_DOT)
        middle = self.mirrored(QRectF(x, self._y(dot.share), 0, 0)).topLeft()
        painter.setPen(QPen(theme.colour("surface"), 2))
        painter.setBrush(theme.colour("accent"))
        if is_square:
            corner = QPointF(radius, radius)
            painter.drawPolygon(
                QPolygonF(
                    [
                        middle - QPointF(0, corner.y() + 1),
                        middle + QPointF(corner.x() + 1, 0),
                        middle + QPointF(0, corner.y() + 1),
                        middle - QPointF(corner.x() + 1, 0),
                    ]
                )
            )
        else:
            painter.drawEllipse(middle, radius, radius)

    def _dashes(self, painter: QPainter, line: QRectF) -> None:
        pen = QPen(self._theme.colour("text"), 1.5)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        ends = self.mirrored(line)
        painter.drawLine(QPointF(ends.left(), ends.top()), QPointF(ends.right(), ends.top()))


def percent(share: float) -> str:
    """Return a share in percent."""
    return f"{round(share * 100)} %"
