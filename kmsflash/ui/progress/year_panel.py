"""The year, a square a day, with what it adds up to."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kmsflash.model.days import Day
from kmsflash.model.statistics import Progress
from kmsflash.ui.progress import meanings, words
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.charts.plot import Table
from kmsflash.ui.widgets.heat_map import STEPS, HeatMap
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.panel import Panel

WEEKS = 53
_CELL = 11
_SIDE = 150  # room for the totals
_SWATCH = 12


class YearPanel(Panel):
    """A heat map of 53 weeks, or as many as fit; at its side days, hours, and hours of this month."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.name = "year"
        self.title = self.tr("The year")
        self.heat_map = HeatMap(theme, words.done_on, weeks=WEEKS, cell=_CELL)
        self.heat_map.setAccessibleName(self.tr("Answers a day, over a year"))
        self.table = Table()
        self._days = Label(theme, font="question")
        self._studied = Label(theme, self.tr("days studied"), font="small", colour="quiet")
        self._hours = Label(theme, font="small", weight=600)
        self._month = Label(theme, font="caption", colour="quiet", weight=400)
        self._pointed = Label(theme, font="caption", colour="quiet", weight=400, wraps=True)
        self._scale = _Scale(theme, self.tr("Less"), self.tr("More"))
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(2)
        for label in (self._days, self._studied):
            side.addWidget(label)
        side.addSpacing(6)
        for label in (self._hours, self._month):
            side.addWidget(label)
        side.addStretch(1)
        side.addWidget(self._scale)
        side.addWidget(self._pointed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(17, 16, 20, 16)
        self._row.setSpacing(24)
        self._row.addWidget(self.heat_map)
        self._row.addStretch(1)
        self._row.addWidget(self._side)
        self._pointed.hide()
        self.heat_map.pointed.connect(self._point)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)

    def show_progress(self, told: Progress) -> None:
        """Show the days and what they add up to."""
        count, took, month = meanings.studied(told)
        self._days.setText(words.number(count))
        self._studied.setText(self.tr("day studied") if count == 1 else self.tr("days studied"))
        self._hours.setText(words.minutes(round(took / 60_000)))
        self._month.setText(self.tr("{time} this month").format(time=words.minutes(round(month / 60_000))))
        self.heat_map.show_days(told.today, {day: each.answers for day, each in told.days.items()})
        rows = sorted((words.iso(Day(day)), each.answers, each.new) for day, each in told.days.items())
        self.table = Table((self.tr("Day"), self.tr("Answers"), self.tr("New")), tuple(rows))
        self.setAccessibleName(self.title)
        self.setAccessibleDescription(f"{self._days.text()} {self._studied.text()}, {self._hours.text()}")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many weeks as fit."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return little width: it shows fewer weeks then."""
        return QSize(self._theme.size(300), super().minimumSizeHint().height())

    def _fit(self) -> None:
        told = (self._days, self._studied, self._hours, self._month, self._scale)
        needed = max(each.sizeHint().width() for each in told)
        self._side.setFixedWidth(max(self._theme.size(_SIDE), needed))
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self._row.spacing() - self._side.width()
        self.heat_map.fit(max(100, room), names_weekdays=True)

    def _point(self, told: str) -> None:
        self._pointed.setText(told)
        self._pointed.setVisible(bool(told))
        self._scale.setVisible(not told)


class _Scale(QWidget):
    """From less to more."""

    def __init__(self, theme: Theme, less: str, more: str) -> None:
        super().__init__()
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(Label(theme, less, font="caption", colour="quiet", weight=400))
        row.addWidget(_Steps(theme))
        row.addWidget(Label(theme, more, font="caption", colour="quiet", weight=400))
        row.addStretch(1)


class _Steps(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self._theme.size(_SWATCH - 1)
        return QSize((STEPS + 1) * (side + 3) - 3, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour("surface"))
        side = self._theme.size(_SWATCH - 1)
        for step in range(STEPS + 1):
            painter.setBrush(self._theme.colour(f"heat{step}"))
            place = step * (side + 3)
            painter.drawRoundedRect(place, 0, side, side, 3, 3)
