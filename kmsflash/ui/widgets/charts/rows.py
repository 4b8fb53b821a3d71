"""Rows with a name before them and a figure after: shares with their ranges, and how much is known."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.charts.dots import Dot, percent
from kmsflash.ui.widgets.charts.plot import EDGE, Plot, Table
from kmsflash.ui.widgets.meter import paint_meter

_ROW = 30
_TALL_ROW = 58
_METER = 6
_NAME = 0.38  # of the width, at most
_FIGURE = 52
_BAND = 8
_DOT = 8  # radius


@dataclass(frozen=True, slots=True)
class ShareRow:
    """A share with its range: its name and a smaller line, and what is said of it."""

    name: str
    under: str
    dot: Dot | None
    told: str


@dataclass(frozen=True, slots=True)
class MeterRow:
    """How much of something is known, and being learned."""

    name: str
    known: float  # 0 to 1
    learning: float
    told: str


class MeterRows(Plot):
    """A meter in each row."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name, _ROW)
        self._rows: tuple[MeterRow, ...] = ()

    def show_rows(self, rows: Sequence[MeterRow], table: Table) -> None:
        """Show *rows*, in order."""
        self._rows = tuple(rows)
        self.take([row.told for row in rows], table)

    def sizeHint(self) -> QSize:
        """Return room for all rows."""
        high = self._theme.size(_ROW) * max(1, len(self._rows))
        return QSize(self._theme.size(300), high + 2 * EDGE)

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(self._theme.size(200), self.sizeHint().height())

    def spots(self) -> Sequence[QRectF]:
        """Return each row."""
        inner, high = QRectF(self.inner()), self._theme.size(_ROW)
        return [
            QRectF(0, inner.top() + at * high, self.width(), high).adjusted(2, 2, -2, -2)
            for at in range(len(self._rows))
        ]

    def paint(self, painter: QPainter) -> None:
        """Paint names, meters and figures."""
        size = self._theme.size
        for row, place in zip(self._rows, self.spots(), strict=True):
            line = place.adjusted(-2, 0, 2, 0)
            name = QRectF(line.left(), line.top(), line.width() * _NAME, line.height())
            self.write(painter, name, row.name, role="text", font="small")
            end = QRectF(line.right() - size(_FIGURE), line.top(), size(_FIGURE), line.height())
            self.write(painter, end, percent(row.known), Qt.AlignmentFlag.AlignRight, "text", "small", 600)
            left = name.right() + size(10)
            track = QRectF(left, line.center().y() - size(_METER) / 2, end.left() - left, size(_METER))
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            painter.setPen(Qt.PenStyle.NoPen)
            paint_meter(
                painter, self.mirrored(track), row.known, row.learning, self._theme, mirrored=mirrored
            )


class ShareRows(Plot):
    """A dot with its range in each row, over a scale with the wish in it."""

    def __init__(self, theme: Theme, name: str, wish_word: str) -> None:
        super().__init__(theme, name, 2 * _TALL_ROW + 24)
        self._rows: tuple[ShareRow, ...] = ()
        self._wish_word = wish_word  # with {share}
        self._wish = 0.9
        self._floor = 0.7

    def show_rows(self, rows: Sequence[ShareRow], table: Table, wish: float) -> None:
        """Show *rows*, in order; *wish* is a line through all of them."""
        self._rows, self._wish = tuple(rows), wish
        lowest = min([wish - 0.1, *(row.dot.low for row in rows if row.dot is not None)])
        self._floor = max(0.0, int(lowest * 10) / 10)
        self.take([row.told for row in rows], table)

    @property
    def area(self) -> QRectF:
        """Where dots are painted."""
        size, inner = self._theme.size, QRectF(self.inner())
        return inner.adjusted(inner.width() * 0.37 - EDGE, 0, -size(_FIGURE) - size(_DOT), -size(22))

    def spots(self) -> Sequence[QRectF]:
        """Return each row."""
        area, count = self.area, max(1, len(self._rows))
        high = area.height() / count
        return [
            QRectF(0, area.top() + at * high, self.width(), high).adjusted(2, 2, -2, -2)
            for at in range(len(self._rows))
        ]

    def _x(self, share: float) -> float:
        area = self.area
        return area.left() + area.width() * (share - self._floor) / max(0.01, 1 - self._floor)

    def paint(self, painter: QPainter) -> None:
        """Paint the scale, the wish, then the rows."""
        theme, area, size = self._theme, self.area, self._theme.size
        step = 0.1 if self._floor >= 0.6 else 0.2 if self._floor >= 0.35 else 0.5
        shares = [self._floor + step * number for number in range(round((1 - self._floor) / step) + 1)]
        wide = size(40)
        wish_room = QRectF(self._x(self._wish) - size(44), area.bottom() + 4, size(88), size(18))
        for share in shares:
            x = round(self._x(share))
            painter.fillRect(self.mirrored(QRectF(x, area.top(), 1, area.height())), theme.colour("line"))
            room = QRectF(x - wide / 2, area.bottom() + 4, wide, size(18))
            if not room.intersects(wish_room):
                self.write(painter, room, percent(share), Qt.AlignmentFlag.AlignHCenter)
        pen = QPen(theme.colour("text"), 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        at = self.mirrored(QRectF(self._x(self._wish), 0, 0, 0)).left()
        painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()))
        wish = self._wish_word.format(share=percent(self._wish))
        self.write(painter, wish_room, wish, Qt.AlignmentFlag.AlignHCenter, "text")
        for row, place in zip(self._rows, self.spots(), strict=True):
            self._paint_row(painter, row, place)

    def _paint_row(self, painter: QPainter, row: ShareRow, place: QRectF) -> None:
        size, theme, area = self._theme.size, self._theme, self.area
        half = size(18)
        middle = place.center().y()
        wide = area.left() - size(12)
        self.write(
            painter, QRectF(0, middle - half, wide, half), row.name, role="text", font="small", weight=500
        )
        self.write(painter, QRectF(0, middle, wide, half), row.under)
        if row.dot is None:
            return
        left, right = self._x(max(self._floor, row.dot.low)), self._x(row.dot.high)
        high = size(_BAND)
        band = self.mirrored(QRectF(left, middle - high / 2, max(high, right - left), high))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accentSoft"))
        painter.drawRoundedRect(band, high / 2, high / 2)
        centre = self.mirrored(QRectF(self._x(row.dot.share), middle, 0, 0)).topLeft()
        painter.setPen(QPen(theme.colour("surface"), 2))
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(centre, size(_DOT), size(_DOT))
        end = QRectF(self.width() - size(_FIGURE), middle - half / 2, size(_FIGURE), half)
        self.write(painter, end, percent(row.dot.share), Qt.AlignmentFlag.AlignRight, "text", "small", 600)
