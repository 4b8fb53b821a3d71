"""The charts of the Progress page: made once, and filled from figures."""

from PySide6.QtCore import QCoreApplication

from kmsflash.model.statistics import Calibration, Progress
from kmsflash.ui.progress import figures, meanings
from kmsflash.ui.progress.chart_panel import DASHES, DIAMOND, DOT, ChartPanel
from kmsflash.ui.progress.hard_cards import HardCards
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.charts.bars import Bars
from kmsflash.ui.widgets.charts.dots import DotPlot
from kmsflash.ui.widgets.charts.line import Line
from kmsflash.ui.widgets.charts.rows import MeterRows, ShareRows

translate = QCoreApplication.translate


class Charts:
    """All panels but that of the year."""

    def __init__(self, theme: Theme) -> None:
        known, forgotten = translate("progress", "known"), translate("progress", "forgotten")
        title = translate("progress", "Reviews")
        self._reviews = Bars(theme, title, ("accent", "bad", "accentSoft"))
        legend = (("accent", known), ("bad", forgotten), ("accentSoft", translate("progress", "new")))
        self.reviews = ChartPanel(theme, "reviews", title, self._reviews, legend)
        title = translate("progress", "The next 30 days")
        self._forecast = Bars(theme, title, ("accentSoft",))
        self._forecast.looks_ahead = True
        self.forecast = ChartPanel(theme, "next-30-days", title, self._forecast)
        title = translate("progress", "What you still know when asked")
        self._retention = ShareRows(theme, title, translate("progress", "{share} wish"))
        self.retention = ChartPanel(theme, "known", title, self._retention)
        title = translate("progress", "Mastery by section")
        self._mastery = MeterRows(theme, title)
        self.mastery = ChartPanel(theme, "sections", title, self._mastery)
        title = translate("progress", "Known, month by month")
        self._months = DotPlot(theme, title)
        kinds: tuple[tuple[str, str], ...] = (
            (DOT, translate("progress", "young")),
            (DIAMOND, translate("progress", "mature")),
            (DASHES, translate("progress", "wish")),
        )
        self.months = ChartPanel(theme, "known-by-month", title, self._months, kinds)
        title = translate("progress", "Do predictions come true?")
        self._honest = DotPlot(theme, title)
        kinds = ((DASHES, translate("progress", "predicted")), (DOT, known))
        self.honest = ChartPanel(theme, "predictions", title, self._honest, kinds)
        title = translate("progress", "Hours of the day")
        self._hours = Bars(theme, title, ("accent", "bad"))
        self.hours = ChartPanel(theme, "hours", title, self._hours, legend[:2])
        title = translate("progress", "Time an answer takes")
        self._times = Line(theme, title)
        self.times = ChartPanel(theme, "time", title, self._times)
        title = translate("progress", "Intervals, in days")
        self._intervals = Bars(theme, title, ("accentSoft",))
        self.intervals = ChartPanel(theme, "intervals", title, self._intervals)
        title = translate("progress", "Ease, in percent")
        self._eases = Bars(theme, title, ("accentSoft",))
        self.eases = ChartPanel(theme, "ease", title, self._eases)
        title = translate("progress", "The hardest cards")
        self._hardest = HardCards(theme, title)
        self.hardest = ChartPanel(theme, "hardest", title, self._hardest)

    @property
    def pairs(self) -> tuple[tuple[ChartPanel, ChartPanel], ...]:
        """The panels that stand side by side, from the top down."""
        return (
            (self.reviews, self.forecast),
            (self.retention, self.mastery),
            (self.months, self.honest),
            (self.hours, self.times),
            (self.intervals, self.eases),
        )

    @property
    def all(self) -> tuple[ChartPanel, ...]:
        """All of them, in their order."""
        return (*(panel for pair in self.pairs for panel in pair), self.hardest)

    def show_progress(self, told: Progress) -> None:
        """Show the figures."""
        figures.show_reviews(self._reviews, told)
        self.reviews.say(meanings.reviews(told))
        figures.show_forecast(self._forecast, told)
        self.forecast.say(meanings.forecast(told))
        figures.show_retention(self._retention, told)
        self.retention.say(meanings.retention(told))
        figures.show_mastery(self._mastery, told)
        self.mastery.say(meanings.mastery(told))
        figures.show_months(self._months, told)
        self.months.say(meanings.months(told))
        figures.show_hours(self._hours, told)
        self.hours.say(meanings.hours(told))
        figures.show_times(self._times, told)
        self.times.say(meanings.times(told))
        figures.show_intervals(self._intervals, told)
        self.intervals.say(meanings.intervals(told))
        figures.show_eases(self._eases, told)
        self.eases.say(meanings.eases(told))
        self._hardest.show_cards(told.hardest)
        self._hardest.setVisible(bool(told.hardest))
        self.hardest.say(meanings.hardest(told))

    def show_honest(self, told: Calibration | None) -> None:
        """Show whether predictions come true; None: that is being looked up."""
        figures.show_honest(self._honest, told or Calibration())
        self.honest.say(meanings.honest(told))
