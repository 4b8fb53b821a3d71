"""The pace: what was known until today, and what the plan leads to until the exam."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kmsflash.model.days import Day
from kmsflash.model.readiness import Readiness
from kmsflash.ui.exam import words
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.announce import announce
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.panel import Panel

_PADDING = 20
_HEIGHT = 190
_SCALE = 52  # room for the percentages
_BELOW = 26  # room for the days
_ABOVE = 8
_DOT = 4.5


@dataclass(frozen=True, slots=True)
class Point:
    """What is or will be known on a day."""

    day: Day
    known: float  # 0 to 1
    margin: float = 0.0
    is_ahead: bool = False


def points_of(told: Readiness) -> tuple[Point, ...]:
    """Return the days of the chart, in order; how far the future may be off grows towards the exam."""
    past = [Point(day, known) for day, known in told.past]
    ahead = told.following.by_day
    off = told.following.estimate.margin
    last = max(1, len(ahead) - 1)
    to_come = [
        Point(Day(told.today + number), known, off * number / last, is_ahead=number > 0)
        for number, known in enumerate(ahead)
    ]
    return (*past, *to_come)


class PacePanel(Panel):
    """The chart with its sentence; the day that the keys are on is told under the title."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._told = ""
        self.chart = PaceChart(theme)
        self._count = Label(theme, font="caption", colour="quiet", weight=400)
        self.sentence = Label(theme, font="small", colour="quiet", wraps=True)
        self.chart.pointed.connect(self._tell)
        head = QHBoxLayout()
        head.addWidget(Label(theme, self.tr("Pace"), font="small", weight=600))
        head.addStretch(1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, 16, _PADDING, 16)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addSpacing(8)
        column.addWidget(self.chart)

    def show_readiness(self, told: Readiness) -> None:
        """Show the way to the exam."""
        self._told = words.pace(told)
        self._count.setText(self.tr("cards known, of {count}").format(count=words.number(told.cards)))
        self.sentence.setText(self._told)
        self.chart.show_points(points_of(told), told.today, self._told)

    def _tell(self, point: str) -> None:
        self.sentence.setText(point or self._told)


class PaceChart(QWidget):
    """A line for what was, dots for what will be, its band, and the day of the exam. Arrows tell each day."""

    pointed = Signal(str)  # what is known on the day that the keys are on; empty where they are elsewhere

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._points: Sequence[Point] = ()
        self._today = Day(0)
        self._current: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Pace"))
        theme.changed.connect(self.updateGeometry)

    @property
    def lines(self) -> tuple[str, ...]:
        """The table behind the chart: what is known on each day, in words."""
        return tuple(
            words.point(point.day, self._today, point.known, point.margin, is_ahead=point.is_ahead)
            for point in self._points
        )

    def show_points(self, points: Sequence[Point], today: Day, sentence: str) -> None:
        """Show these days; *sentence* says what they mean."""
        self._points, self._today, self._current = points, today, None
        weeks = [self.lines[at] for at in {*range(0, len(points), 7), len(points) - 1} if points]
        self.setAccessibleDescription(" ".join((sentence, *weeks)))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a chart that is wider than high."""
        return QSize(self._theme.size(480), self._theme.size(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which the days can be told apart."""
        return QSize(self._theme.size(220), self._theme.size(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from day to day."""
        last = len(self._points) - 1
        here = self._today_at if self._current is None else self._current
        step = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        targets = {
            Qt.Key.Key_Left: here - step,
            Qt.Key.Key_Right: here + step,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        target = targets.get(Qt.Key(event.key()))
        if target is None or last < 0:
            super().keyPressEvent(event)
        else:
            self._go_to(min(last, max(0, target)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with today."""
        super().focusInEvent(event)
        if self._points:
            self._go_to(self._today_at if self._current is None else self._current)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell of no day any more."""
        super().focusOutEvent(event)
        self._current = None
        self.pointed.emit("")
        self.update()

    @property
    def _today_at(self) -> int:
        return next((at for at, point in enumerate(self._points) if point.day >= self._today), 0)

    def _go_to(self, number: int) -> None:
        self._current = number
        self.pointed.emit(self.lines[number])
        announce(self, self.lines[number])
        self.update()

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the scale, the past, the future, today and the exam."""
        if not self._points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_scale(painter)
        self._paint_past(painter)
        self._paint_future(painter)
        self._paint_exam(painter)
        self._paint_days(painter)
        self._paint_current(painter)

    @property
    def _plot(self) -> QRectF:
        size = self._theme.size
        scale = size(_SCALE)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = (6, scale) if mirrored else (scale, 6)
        return QRectF(self.rect()).adjusted(left, size(_ABOVE), -right, -size(_BELOW))

    def _at(self, point: Point, known: float | None = None) -> QPointF:
        plot = self._plot
        first, last = self._points[0].day, self._points[-1].day
        along = (point.day - first) / max(1, last - first)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            along = 1 - along
        share = point.known if known is None else known
        return QPointF(plot.left() + along * plot.width(), plot.bottom() - share * plot.height())

    def _paint_scale(self, painter: QPainter) -> None:
        plot, theme = self._plot, self._theme
        painter.setFont(theme.font("caption", 400))
        for share in (0.0, 0.5, 1.0):
            y = round(plot.bottom() - share * plot.height()) + 0.5
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(theme.colour("quiet"))
            room = QRectF(0, y - 10, plot.left() - theme.size(8), 20)
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                room = QRectF(plot.right() + theme.size(8), y - 10, self.width() - plot.right(), 20)
            painter.drawText(
                room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing, words.percent(share)
            )

    def _paint_past(self, painter: QPainter) -> None:
        until = [self._at(point) for point in self._points if not point.is_ahead]
        if len(until) > 1:
            bottom = self._plot.bottom()
            area = [QPointF(until[0].x(), bottom), *until, QPointF(until[-1].x(), bottom)]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accentTint"))
            painter.drawPolygon(QPolygonF(area))
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(until))

    def _paint_future(self, painter: QPainter) -> None:
        ahead = [point for point in self._points if point.day >= self._today]
        upper = [self._at(point, min(1.0, point.known + point.margin)) for point in ahead]
        lower = [self._at(point, max(0.0, point.known - point.margin)) for point in ahead]
        band = QColor(self._theme.colour("accentSoft"))
        band.setAlphaF(0.4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(band)
        painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
        pen = QPen(self._theme.colour("accent"), 2, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([self._at(point) for point in ahead]))
        painter.setPen(QPen(self._theme.colour("surface"), 1.5))
        painter.setBrush(self._theme.colour("accent"))
        painter.drawEllipse(self._at(ahead[0]), _DOT, _DOT)

    def _paint_exam(self, painter: QPainter) -> None:
        x = round(self._at(self._points[-1]).x()) + 0.5
        painter.setPen(QPen(self._theme.colour("text"), 1))
        painter.drawLine(QPointF(x, self._plot.top() - 2), QPointF(x, self._plot.bottom()))

    def _paint_days(self, painter: QPainter) -> None:
        """Name the first day, today and the day of the exam, each where the others leave room."""
        theme, plot = self._theme, self._plot
        last, today = self._points[-1], self._points[self._today_at]
        names = [
            (self._at(last).x(), words.date(last.day, self._today), 600, "text"),
            (self._at(today).x(), self.tr("today"), 400, "quiet"),
            (self._at(self._points[0]).x(), words.date(self._points[0].day, self._today), 400, "quiet"),
        ]
        taken: list[QRectF] = []
        for x, name, weight, role in names:
            painter.setFont(theme.font("caption", weight))
            width = painter.fontMetrics().horizontalAdvance(name) + 2.0
            left = min(max(plot.left(), x - width / 2), self.width() - width)
            room = QRectF(left, plot.bottom() + 4, width, theme.size(_BELOW) - 4)
            if not any(room.adjusted(-8, 0, 8, 0).intersects(other) for other in taken):
                painter.setPen(theme.colour(role))
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, name)
                taken.append(room)

    def _paint_current(self, painter: QPainter) -> None:
        if not self.hasFocus() or self._current is None:
            return
        painter.setPen(QPen(self._theme.colour("focus"), 2))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawEllipse(self._at(self._points[self._current]), _DOT + 1, _DOT + 1)
