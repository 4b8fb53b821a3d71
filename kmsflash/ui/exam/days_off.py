"""Days on which one cannot study: weekdays, and dates from one to another."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kmsflash.model.days import Day
from kmsflash.ui.exam import words
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.control import RADIUS, RING, Control, ringless
from kmsflash.ui.widgets.date_field import DateField
from kmsflash.ui.widgets.flow import FlowLayout
from kmsflash.ui.widgets.label import Label

_HEIGHT = 32
_LONGEST = 366  # days of one stretch


class Weekdays(QWidget):
    """The days of a week, each to be switched on."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        locale = QLocale()
        first = locale.firstDayOfWeek().value - 1
        self._days = {number % 7: _Weekday(theme, number % 7 + 1) for number in range(first, first + 7)}
        row = FlowLayout(self, 0)
        row.setContentsMargins(0, 0, 0, 0)
        for day in self._days.values():
            day.clicked.connect(lambda _: self.changed.emit())
            row.addWidget(day)
        row.addWidget(QWidget())  # takes what is left of the line

    @property
    def chosen(self) -> frozenset[int]:
        """Those that are on, 0 for Monday."""
        return frozenset(number for number, day in self._days.items() if day.isChecked())

    def show_days(self, chosen: Iterable[int]) -> None:
        """Have these be on."""
        on = set(chosen)
        for number, day in self._days.items():
            day.setChecked(number in on)

    @property
    def buttons(self) -> tuple[Control, ...]:
        """The days, as they stand."""
        return tuple(self._days.values())


class _Weekday(Control):
    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__(theme)
        locale = QLocale()
        self.setText(locale.standaloneDayName(number, QLocale.FormatType.ShortFormat))
        self.setAccessibleName(locale.standaloneDayName(number, QLocale.FormatType.LongFormat))
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the short name."""
        name = QFontMetrics(self._theme.font("small", 600)).horizontalAdvance(self.text())
        size = self._theme.size
        return QSize(max(size(44), name + size(20)) + 2 * RING, size(_HEIGHT) + 2 * RING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the name: on a full ground where it is on, in an outline where not."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, body = self._theme, ringless(self)
        self._paint_ring(painter, body, RADIUS)
        on = self.isChecked()
        ground = theme.colour("accent" if on else "hover" if self.underMouse() else "surface")
        painter.setBrush(self._stepped(ground) if self.isDown() else ground)
        painter.setPen(Qt.PenStyle.NoPen if on else QPen(theme.colour("line"), 1))
        painter.drawRoundedRect(QRectF(body).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setFont(theme.font("small", 600 if on else 500))
        painter.setPen(theme.colour("onAccent" if on else "text"))
        painter.drawText(body, Qt.AlignmentFlag.AlignCenter, self.text())


class DatesOff(QWidget):
    """Stretches of days, each a button that takes it away, and two dates to add another."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._days: set[Day] = set()
        self._buttons: list[Button] = []
        self.first = DateField(theme, self.tr("First day off"))
        self.last = DateField(theme, self.tr("Last day off"))
        self.add = Button(theme, self.tr("Add"), icon="plus")
        self.add.setAccessibleName(self.tr("Add these days off"))
        self.first.changed.connect(self._keep_order)
        self.add.clicked.connect(self._add)
        self._list = QWidget()
        self._flow = FlowLayout(self._list, 0)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.addWidget(QWidget())  # takes what is left of the line
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.first)
        line.addWidget(Label(theme, self.tr("to"), font="small", colour="quiet"))
        line.addWidget(self.last)
        line.addWidget(self.add)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._list)
        column.addLayout(line)

    @property
    def days(self) -> frozenset[Day]:
        """All days that are off."""
        return frozenset(self._days)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """A button for each stretch, that takes it away."""
        return tuple(self._buttons)

    def show_days(self, days: Iterable[Day], today: Day) -> None:
        """Have these be off; the fields begin at *today*."""
        self._days = set(days)
        self.first.show_day(today)
        self.last.show_day(today)
        self._list_stretches()

    def _keep_order(self) -> None:
        if self.last.day < self.first.day:
            self.last.show_day(self.first.day)

    def _add(self) -> None:
        first, last = self.first.day, min(self.last.day, self.first.day + _LONGEST)
        self._days.update(Day(day) for day in range(first, last + 1))
        self._list_stretches()
        self.changed.emit()

    def _list_stretches(self) -> None:
        for old in self._buttons:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = [self._stretch(*ends) for ends in stretches(sorted(self._days))]
        self._list.setVisible(bool(self._buttons))

    def _stretch(self, first: Day, last: Day) -> Button:
        button = Button(self._theme, words.stretch(first, last), icon="x")
        button.setAccessibleName(words.take_away(first, last))
        button.clicked.connect(lambda: self._take_away(first, last))
        self._flow.insert(self._flow.count() - 1, button)
        return button

    def _take_away(self, first: Day, last: Day) -> None:
        self._days.difference_update(Day(day) for day in range(first, last + 1))
        self._list_stretches()
        self.changed.emit()
        self.add.setFocus(Qt.FocusReason.TabFocusReason)


def stretches(days: Sequence[Day]) -> Iterator[tuple[Day, Day]]:
    """Give first and last day of each run of days that follow one another; *days* are sorted."""
    begun: Day | None = None
    for number, day in enumerate(days):
        if begun is None:
            begun = day
        if number + 1 == len(days) or days[number + 1] != day + 1:
            yield begun, day
            begun = None
