"""The last weeks, a square a day: the more was studied, the stronger its colour."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QStyle, QToolTip, QWidget

from kmsflash.model.days import Day, date_of
from kmsflash.ui.theme import Theme

WEEKS = 12
EDGE = 3  # pixels kept free left, right and below for the line around the day that the keys are on
STEPS = 4  # strengths of colour above "nothing"
_GAP = 3
_RADIUS = 3
_NAMES = 36  # room for the names of weekdays
_MONTHS = 20  # room for the names of months
_CELL = {True: 15, False: 17}  # with and without the names of weekdays
_UNBOUNDED = 100_000
_LEAST_BETWEEN_MONTHS = 3  # columns

Told = Callable[[Day, int], str]
"""Says in a sentence what was done on a day."""


class HeatMap(QWidget):
    """A column a week, today in the last; arrow keys go from day to day."""

    pointed = Signal(str)  # what was done on the day that the keys are on; empty where they are elsewhere

    def __init__(
        self,
        theme: Theme,
        told: Told,
        parent: QWidget | None = None,
        *,
        weeks: int = WEEKS,  # at most
        cell: int | None = None,  # side of a square; None: the usual
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._most_weeks = self._weeks = weeks
        self._cell = cell
        self._told = told
        self._today = Day(0)
        self._counts: Mapping[Day, int] = {}
        self._chosen: Day | None = None
        self._names_weekdays = True
        self._room = _UNBOUNDED
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_days(self, today: Day, counts: Mapping[Day, int]) -> None:
        """Show how much was done on each day up to *today*; days without an entry had nothing."""
        self._today, self._counts = today, counts
        self._chosen = None
        self.update()

    def fit(self, room: int, *, names_weekdays: bool) -> None:
        """Be at most *room* pixels wide; name the weekdays before the rows, or have larger squares."""
        if (room, names_weekdays) != (self._room, self._names_weekdays):
            self._room, self._names_weekdays = room, names_weekdays
            if self._cell is not None:  # squares stay as they are; as many weeks show as there is room for
                fitting = (room - self._indent - EDGE + _GAP) // self._pitch
                self._weeks = max(1, min(self._most_weeks, fitting))
            self.updateGeometry()
            self.update()

    @property
    def first(self) -> Day:
        """The first day shown."""
        return Day(self._today - self._row(self._today) - 7 * (self._weeks - 1))

    @property
    def studied(self) -> int:
        """On how many of the days shown something was done."""
        return sum(1 for day, count in self._counts.items() if count and self.first <= day <= self._today)

    @property
    def shown(self) -> int:
        """How many days are shown."""
        return self._today - self.first + 1

    @property
    def span(self) -> int:
        """How many of the days shown there were since the first on which something was done."""
        done = [day for day, count in self._counts.items() if count and self.first <= day <= self._today]
        return self._today - min(done, default=self._today) + 1

    @property
    def chosen(self) -> Day | None:
        """The day that the arrow keys are on."""
        return self._chosen

    def sizeHint(self) -> QSize:
        """Return room for the squares and the names around them."""
        across = self._weeks * self._pitch - _GAP
        down = self._theme.size(_MONTHS) + 7 * self._pitch - _GAP
        return QSize(self._indent + across + EDGE, down + EDGE)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    @property
    def _pitch(self) -> int:
        if self._cell is not None:
            return self._theme.size(self._cell) + _GAP
        usual = self._theme.size(_CELL[self._names_weekdays]) + _GAP
        return min(usual, (self._room - self._indent - EDGE + _GAP) // self._weeks)

    @property
    def _indent(self) -> int:
        return EDGE + (self._theme.size(_NAMES) if self._names_weekdays else 0)

    def _row(self, day: Day) -> int:
        return (date_of(day).isoweekday() - QLocale().firstDayOfWeek().value) % 7

    def cell(self, day: Day) -> QRect:
        """Return the square of *day*."""
        column = (day - self.first) // 7
        side = self._pitch - _GAP
        left = self._indent + column * self._pitch
        top = self._theme.size(_MONTHS) + self._row(day) * self._pitch
        return self._mirrored(QRect(left, top, side, side))

    def _day_at(self, point: QPoint) -> Day | None:
        days = (Day(self.first + number) for number in range(self.shown))
        return next((day for day in days if self.cell(day).contains(point)), None)

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the names, then the squares."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("caption", 400))
        painter.setPen(self._theme.colour("quiet"))
        self._paint_months(painter)
        if self._names_weekdays:
            self._paint_weekdays(painter)
        most = max(self._counts.values(), default=0)
        for number in range(self.shown):
            self._paint_day(painter, Day(self.first + number), most)
        if self._chosen is not None and self.hasFocus():
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.cell(self._chosen)).adjusted(-2, -2, 2, 2), 5, 5)

    def _paint_months(self, painter: QPainter) -> None:
        weeks = [date_of(Day(self.first + 7 * column)) for column in range(self._weeks)]
        starts = [
            column for column in range(1, self._weeks) if weeks[column].month != weeks[column - 1].month
        ]
        if not starts or starts[0] >= _LEAST_BETWEEN_MONTHS:
            starts.insert(0, 0)
        for column in starts:
            room = QRect(self._indent + column * self._pitch, 0, 3 * self._pitch, self._theme.size(16))
            if column < self._weeks - 1:
                name = QLocale().standaloneMonthName(weeks[column].month, QLocale.FormatType.ShortFormat)
                painter.drawText(self._mirrored(room), Qt.AlignmentFlag.AlignLeading, name)

    def _paint_weekdays(self, painter: QPainter) -> None:
        for row in (0, 2, 4):
            weekday = date_of(Day(self.first + row)).isoweekday()
            room = QRect(
                EDGE,
                self._theme.size(_MONTHS) + row * self._pitch,
                self._theme.size(_NAMES),
                self._pitch - _GAP,
            )
            name = QLocale().standaloneDayName(weekday, QLocale.FormatType.ShortFormat)
            aligned = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self._mirrored(room), aligned, name)

    def _paint_day(self, painter: QPainter, day: Day, most: int) -> None:
        count = self._counts.get(day, 0)
        square = QRectF(self.cell(day))
        painter.setBrush(self._theme.colour(f"heat{step(count, most)}"))
        painter.setPen(Qt.PenStyle.NoPen)
        if day == self._today:
            painter.setPen(QPen(self._theme.colour("accent"), 1.5))
            square.adjust(0.75, 0.75, -0.75, -0.75)
        painter.drawRoundedRect(square, _RADIUS, _RADIUS)

    # Going from day to day

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at today."""
        self._choose(self._chosen or self._today)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at no day any more."""
        super().focusOutEvent(event)
        self.pointed.emit("")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go a day up or down, a week back or forth, or to an end."""
        here = self._chosen or self._today
        week = -7 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 7
        goes: dict[int, int] = {
            Qt.Key.Key_Up: here - 1,
            Qt.Key.Key_Down: here + 1,
            Qt.Key.Key_Left: here - week,
            Qt.Key.Key_Right: here + week,
            Qt.Key.Key_Home: self.first,
            Qt.Key.Key_End: self._today,
        }
        key = event.key()
        if key not in goes:
            super().keyPressEvent(event)
        elif self.first <= goes[key] <= self._today:
            self._choose(Day(goes[key]))

    def _choose(self, day: Day) -> None:
        self._chosen = day
        told = self._told(day, self._counts.get(day, 0))
        self.setAccessibleDescription(told)
        self.pointed.emit(told)
        self.update()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))

    def event(self, event: QEvent) -> bool:
        """Say under the pointer what was done on a day."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self._day_at(event.pos())
            if day is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self._told(day, self._counts.get(day, 0)), self)
            return True
        return super().event(event)


def step(count: int, most: int) -> int:
    """Return the strength of colour for *count*, 0 for nothing to `STEPS` for the day with *most*."""
    return -(-STEPS * count // most) if most else 0
