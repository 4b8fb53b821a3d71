"""The Progress page: whose and how far back, the year, and the charts."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from kmsflash.model.statistics import EVERYTHING, Calibration, Period, Progress, Scope
from kmsflash.ui.progress import words
from kmsflash.ui.progress.chart_panel import ChartPanel, Way
from kmsflash.ui.progress.charts import Charts
from kmsflash.ui.progress.year_panel import YearPanel
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.chooser import Chooser
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.scroll_area import ScrollArea

COLUMN = 1000  # pixels at font setting 100 %, as the next
TWO_COLUMNS_FROM = 660
_GAP = 16
_EDGES = (24, 40)  # beside the column in a narrow and in a wide window
_WIDE_FROM = 900
_SCROLLS: dict[int, float] = {
    Qt.Key.Key_PageDown: 0.9,
    Qt.Key.Key_PageUp: -0.9,
    Qt.Key.Key_Down: 0.1,
    Qt.Key.Key_Up: -0.1,
}


class ProgressPage(QWidget):
    """Shows figures; what else is wanted is told."""

    scope_chosen = Signal(object)  # Scope
    period_chosen = Signal(object)  # Period
    wanted = Signal(object, object)  # the ChartPanel, and the Way
    all_wanted = Signal(object)  # Way: PICTURE or TABLE, of everything
    study_wanted = Signal()
    hardest_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scopes: Sequence[tuple[str, Scope]] = ()
        self.charts = Charts(theme)
        self.year = YearPanel(theme)
        self.scope = Chooser(theme)
        self.period = Chooser(theme)
        self.export = Button(theme, self.tr("Export"), icon="download")
        self.open_hardest = Button(theme, self.tr("Open them in Browse"), icon="search", look="ghost")
        self._title = Label(theme, self.tr("Progress"), font="question")
        self._empty = _Empty(theme)
        self.content = QWidget()  # all of it, also what is scrolled out of sight
        self._grid = QGridLayout()
        self._columns = 0
        self._assemble()
        self.setAccessibleName(self.tr("Progress"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.scope.setAccessibleDescription(self.tr("Whose progress is shown"))
        self.period.setAccessibleDescription(self.tr("How far back to look"))
        self.scope.clicked.connect(lambda: _popup(self.scope_menu(), self.scope))
        self.period.clicked.connect(lambda: _popup(self.period_menu(), self.period))
        self.export.clicked.connect(lambda: _popup(self.export_menu(), self.export))
        self.open_hardest.clicked.connect(self.hardest_wanted)
        self._empty.study.clicked.connect(self.study_wanted)
        for panel in self.charts.all:
            panel.wanted.connect(self.wanted)
        theme.changed.connect(self._fit)
        self.show_period(Period.YEAR)
        self.show_counting(0, 0)

    @property
    def panels(self) -> tuple[YearPanel | ChartPanel, ...]:
        """Everything that can be exported."""
        return (self.year, *self.charts.all)

    @property
    def is_empty(self) -> bool:
        """Whether it says that nothing was answered yet."""
        return self._stack.currentWidget() is self._empty

    @property
    def hint(self) -> str:
        """What it says in place of figures."""
        return self._empty.sentence

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(4)
        head.addWidget(self._title)
        head.addStretch(1)
        for control in (self.scope, self.period, self.export):
            head.addWidget(control)
        self.charts.hardest.add_below(self.open_hardest)
        column = QVBoxLayout(self.content)
        column.setSpacing(_GAP)
        column.addLayout(head)
        rest = QVBoxLayout()
        rest.setContentsMargins(0, 0, RING, 0)  # the button above keeps that free for its focus
        rest.setSpacing(_GAP)
        rest.addWidget(self.year)
        self._grid.setSpacing(_GAP)
        rest.addLayout(self._grid)
        rest.addWidget(self.charts.hardest)
        column.addLayout(rest)
        column.addStretch(1)
        self._column = column
        self._scroll = ScrollArea(self.content)
        self._scroll.widened.connect(self._fit)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    # Showing

    def show_scopes(self, scopes: Sequence[tuple[str, Scope]], current: Scope) -> None:
        """Offer whose progress can be shown, each by its name; *current* is."""
        self._scopes = scopes
        names = {scope: name for name, scope in scopes}
        self.scope.setText(names.get(current, names.get(EVERYTHING, "")))

    def show_period(self, period: Period) -> None:
        """Say how far back is looked."""
        self.period.setText(words.period(period))

    def show_counting(self, done: int, total: int) -> None:
        """Say that answers are being counted, which takes long only once."""
        share = f" {100 * done // total} %" if total else ""
        self._empty.say(self.tr("Counting your answers …{share}").format(share=share), offers=False)
        self._stack.setCurrentWidget(self._empty)

    def show_progress(self, told: Progress) -> None:
        """Show figures, or what to do where there are none."""
        if told.is_empty and told.scope == EVERYTHING:
            self._empty.say(
                self.tr("Nothing to show yet. Study a few cards, and this page says how you get on."),
                offers=True,
            )
            self._stack.setCurrentWidget(self._empty)
            return
        self.year.show_progress(told)
        self.charts.show_progress(told)
        self.open_hardest.setVisible(bool(told.hardest))
        self._stack.setCurrentWidget(self._scroll)
        self._fit()

    def show_honest(self, told: Calibration | None) -> None:
        """Show whether predictions come true; None: that is being looked up."""
        self.charts.show_honest(told)

    # Choosing

    def scope_menu(self) -> QMenu:
        """Return whose progress can be shown."""
        menu = QMenu(self)
        for name, scope in self._scopes:
            action = menu.addAction(name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, scope=scope: self.scope_chosen.emit(scope))
        return menu

    def period_menu(self) -> QMenu:
        """Return how far back can be looked."""
        menu = QMenu(self)
        for period in Period:
            action = menu.addAction(words.period(period))
            action.triggered.connect(lambda _=False, period=period: self.period_chosen.emit(period))
        return menu

    def export_menu(self) -> QMenu:
        """Return how everything can be saved."""
        menu = QMenu(self)
        for way, word in (
            (Way.PICTURE, self.tr("All charts as pictures (PNG) …")),
            (Way.TABLE, self.tr("All figures as tables (CSV) …")),
        ):
            action = menu.addAction(word)
            action.triggered.connect(lambda _=False, way=way: self.all_wanted.emit(way))
        return menu

    # Arranging

    def _fit(self, width: int | None = None) -> None:
        """Stand in one column or two, in the middle of the window."""
        size = self._theme.size
        width = self._scroll.viewport().width() if width is None else width
        edge = _EDGES[width >= size(_WIDE_FROM)]
        side = max(edge, (width - size(COLUMN)) // 2)
        self._column.setContentsMargins(side, 24, side - RING, 32)
        columns = 2 if width >= size(TWO_COLUMNS_FROM) and self._fits_twice(width - 2 * side) else 1
        if columns != self._columns:
            self._columns = columns
            for at, panel in enumerate(panel for pair in self.charts.pairs for panel in pair):
                self._grid.addWidget(panel, at // columns, at % columns)
            self._grid.setColumnStretch(0, 1)
            self._grid.setColumnStretch(1, columns - 1)

    def _fits_twice(self, room: int) -> bool:
        """Return whether the words of two charts fit beside each other, in whatever language."""
        columns = zip(*self.charts.pairs, strict=True)
        widths: list[int] = [max(panel.minimumSizeHint().width() for panel in column) for column in columns]
        return sum(widths) + self._grid.spacing() <= room

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll."""
        if event.key() in _SCROLLS and not self.is_empty:
            self._scroll.scroll_by(_SCROLLS[event.key()])
        else:
            super().keyPressEvent(event)


class _Empty(QWidget):
    """One sentence in the middle, and the way on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = Label(theme, colour="quiet", wraps=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.study = Button(theme, self.tr("Study"), look="filled", size="medium")
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 0, 40, 0)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self._words)
        column.addWidget(self.study, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    @property
    def sentence(self) -> str:
        return self._words.text()

    def say(self, sentence: str, *, offers: bool) -> None:
        self._words.setText(sentence)
        self.study.setVisible(offers)


def _popup(menu: QMenu, below: QWidget) -> None:
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(below.mapToGlobal(below.rect().bottomLeft()))
