"""What waits, the decks, the days behind and the days ahead."""

from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.model.days import Day
from kmsflash.model.today import Overview
from kmsflash.ui.actions import SCREEN
from kmsflash.ui.theme import Theme
from kmsflash.ui.today import words
from kmsflash.ui.today.beside import Beside
from kmsflash.ui.today.deck_list import DeckList
from kmsflash.ui.today.exams import ExamPanels
from kmsflash.ui.today.hero import Hero
from kmsflash.ui.today.requests import Ask, Request
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.day_bars import Bar, DayBars
from kmsflash.ui.widgets.flow import FlowLayout
from kmsflash.ui.widgets.heat_map import EDGE, HeatMap
from kmsflash.ui.widgets.label import Label

COLUMN = 920
WIDE_FROM = 900  # pixels at font setting 100 %, as the next
TWO_COLUMNS_FROM = 660


class _Form(NamedTuple):
    """How the page is arranged in a window of some width."""

    edge: int  # left and right of the column
    top: int
    gap: int  # between the columns
    two_columns: bool
    wide: bool


_WIDE = _Form(28, 48, 40, two_columns=True, wide=True)
_NARROW = _Form(28, 28, 24, two_columns=True, wide=False)
_SINGLE = _Form(20, 24, 0, two_columns=False, wide=False)


class Dashboard(QWidget):
    """The Today page of every day."""

    study_requested = Signal(object)  # DeckId, or None for all
    import_requested = Signal()
    new_card_requested = Signal()
    update_requested = Signal(object)  # DeckId
    stamp_requested = Signal(object)  # DeckId
    decks_requested = Signal()
    beside_requested = Signal(object)  # Request
    options_requested = Signal(object)  # DeckId
    exam_requested = Signal(object)  # ExamId

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.hero = Hero(theme)
        self.beside = Beside(theme)
        self.decks = DeckList(theme)
        self.turn = Button(theme, self.tr("Turn notes into cards"), icon="plus", look="ghost")
        self.turn.follow_key(SCREEN, "import")
        self.all_decks = Button(theme, "", icon="layers", look="ghost")
        self.all_decks.follow_key(SCREEN, "decks")
        self.write = Button(theme, self.tr("Write a card"), icon="pencil", look="ghost")
        self.write.follow_key(SCREEN, "new_card")
        self.pick = Button(theme, self.tr("Custom study"), icon="list", look="ghost")
        self.pick.follow_key(SCREEN, "custom")
        self.exams = ExamPanels(theme)
        self.bars = DayBars(theme)
        self._tomorrow = Label(theme, font="caption", colour="quiet", weight=400, wraps=True)
        self._tomorrow.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.heat_map = HeatMap(theme, words.answers)
        self._studied = Label(theme, font="caption", colour="quiet", weight=400, wraps=True)
        below = self._indented(self.all_decks, self.turn, self.write, self.pick)
        self._decks = self._section(self.tr("Decks"), self.decks, below)
        self._ahead = self._section(self.tr("Next 7 days"), self.bars, None, self._tomorrow)
        self._behind = self._section(self.tr("Last 12 weeks"), self.heat_map, self._studied, inset=EDGE)
        self._exams = self._section(self.tr("Exam"), self.exams, None, inset=RING)
        below_title = self._exams.layout()
        assert below_title is not None  # noqa: S101  made by _section
        below_title.setSpacing(10 - RING)
        self._exams.setContentsMargins(0, 0, 0, 32 - 2 * RING)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(self._exams)
        side.addWidget(self._behind)
        self.bars.setAccessibleName(self.tr("Next 7 days"))
        self.heat_map.setAccessibleName(self.tr("Last 12 weeks"))
        self._grid = QGridLayout(self)
        self._form: _Form | None = None
        self._connect()
        self.fit(COLUMN)

    def show_overview(self, overview: Overview) -> None:
        """Show how things stand."""
        self.hero.show_overview(overview)
        self.beside.show_overview(overview)
        self.decks.show_decks(overview.decks)
        self.all_decks.setText(self.tr("All %n decks", "", len(overview.decks)))
        self.all_decks.setVisible(len(self.decks.rows) < len(overview.decks))
        self.exams.show_exams(overview.exams, overview.today)
        self._exams.setVisible(bool(overview.exams))
        self._order_tabs()
        self.turn.setVisible(overview.load.total > 0)
        self.pick.setVisible(overview.load.total > 0 and bool(overview.history))
        self._ahead.setVisible(any(day.cards for day in overview.forecast))
        self.bars.show_bars([self._bar(day.day, day.cards, overview) for day in overview.forecast])
        first = overview.forecast[0].cards if overview.forecast else 0
        self._tomorrow.setText(words.tomorrow(first, overview.seconds_per_card))
        self.heat_map.show_days(overview.today, {day.day: day.cards for day in overview.history})
        self._tell_day("")

    def fit(self, width: int) -> None:
        """Arrange everything for a page of *width* logical pixels."""
        scaled = width / self._theme.font_scale
        form = _WIDE if scaled >= WIDE_FROM else _NARROW if scaled >= TWO_COLUMNS_FROM else _SINGLE
        size = self._theme.size
        column = min(size(COLUMN), width - 2 * size(form.edge))
        side = (width - column) // 2 - RING
        self._grid.setContentsMargins(side, size(form.top), width - column - side - 2 * RING, size(32))
        self._grid.setHorizontalSpacing(size(form.gap) - 2 * RING if form.two_columns else 0)
        self._grid.setVerticalSpacing(size(32 if form.wide else 24))
        self.heat_map.fit(column, names_weekdays=form.wide)
        if form != self._form:
            self._form = form
            self._arrange(form)

    def _arrange(self, form: _Form) -> None:
        sections = (self.hero, self.beside, self._decks, self._side, self._ahead)
        for section in sections:
            self._grid.removeWidget(section)
        for row in range(6):
            self._grid.setRowStretch(row, 0)
        self.hero.arrange(large=form.wide, beside=form.two_columns)
        self.write.setVisible(form.two_columns)  # elsewhere Ctrl+N does it
        if form.two_columns:
            self._grid.addWidget(self.hero, 0, 0, 1, 2)
            self._grid.addWidget(self.beside, 1, 0, 1, 2)
            self._grid.addWidget(self._decks, 2, 0)
            self._grid.addWidget(self._ahead, 3, 0)
            self._grid.addWidget(self._side, 2, 1, 3, 1, Qt.AlignmentFlag.AlignTop)
        else:
            for row, section in enumerate(sections):
                self._grid.addWidget(section, row, 0)
        self._grid.setRowStretch(4 if form.two_columns else 5, 1)
        self._grid.setColumnStretch(0, 1)

    def _section(
        self,
        title: str,
        content: QWidget,
        below: QWidget | None = None,
        beside: QWidget | None = None,
        *,
        inset: int = 0,
    ) -> QWidget:
        """Put a title over *content*, something beside the title and something below.

        What *content* keeps free at its sides, *inset* pixels, does not move it out of line.
        """
        section = QWidget()
        column = QVBoxLayout(section)
        column.setContentsMargins(RING - inset, 0, RING - inset, 0)
        column.setSpacing(10)
        row = QHBoxLayout()
        row.setContentsMargins(inset, 0, inset, 0)
        row.addWidget(Label(self._theme, title, font="small", colour="quiet", weight=600))
        if beside is not None:
            row.addWidget(beside, 1)
        column.addLayout(row)
        column.addWidget(content)
        if below is not None:
            below.setContentsMargins(inset, 0, inset, 0)
            column.addWidget(below)
        return section

    def _tell_day(self, told: str) -> None:
        """Say under the squares what was done on a day, or on how many there was study."""
        self._studied.setText(told or words.studied(self.heat_map.studied, self.heat_map.span))

    def _order_tabs(self) -> None:
        """Let Tab go from the top down: rows made later would come last."""
        stops = (
            self.hero.study,
            self.hero.turn,
            *self.beside.buttons,
            *self.decks.rows,
            self.all_decks,
            self.turn,
            self.write,
            self.pick,
            *self.exams.panels,
            self.heat_map,
        )
        for stop, following in pairwise(stops):
            QWidget.setTabOrder(stop, following)

    def _indented(self, *buttons: Button) -> QWidget:
        """Put *buttons* in line with the names of the decks, in as many lines as they need."""
        whole = QWidget()
        row = FlowLayout(whole, 8)
        row.setContentsMargins(20 - 2 * RING, 0, 0, 0)
        for button in buttons:
            row.addWidget(button)
        row.addWidget(QWidget())  # takes what is left of the line
        return whole

    def _bar(self, day: Day, cards: int, overview: Overview) -> Bar:
        short = words.weekday(day)
        is_next = day == overview.today + 1
        return Bar(self.tr("Tomorrow") if is_next else short, short, cards, is_next)

    def _connect(self) -> None:
        self.hero.study_wanted.connect(lambda: self.study_requested.emit(None))
        self.decks.chosen.connect(self.study_requested)
        self.decks.update_wanted.connect(self.update_requested)
        self.decks.stamp_wanted.connect(self.stamp_requested)
        self.decks.options_wanted.connect(self.options_requested)
        self.hero.import_wanted.connect(self.import_requested)
        self.beside.requested.connect(self.beside_requested)
        self.pick.clicked.connect(lambda: self.beside_requested.emit(Request(Ask.PICK)))
        self.decks.custom_wanted.connect(
            lambda deck: self.beside_requested.emit(Request(Ask.PICK, deck=deck))
        )
        self.exams.chosen.connect(self.exam_requested)
        self.heat_map.pointed.connect(self._tell_day)
        self.turn.clicked.connect(self.import_requested)
        self.write.clicked.connect(self.new_card_requested)
        self.all_decks.clicked.connect(self.decks_requested)
