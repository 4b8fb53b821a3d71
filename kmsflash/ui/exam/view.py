"""One exam: how long there is, how ready one is, at what pace, and what stands beside it."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kmsflash.model.days import Day
from kmsflash.model.exams import Exam
from kmsflash.model.readiness import Readiness
from kmsflash.ui.exam.figures import Figures
from kmsflash.ui.exam.hero import OUTSIDE, ExamHero
from kmsflash.ui.exam.pace import PacePanel
from kmsflash.ui.exam.reach import ReachPanel
from kmsflash.ui.exam.sections import SectionsPanel
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.label import Label

COLUMN = 960  # pixels at font setting 100 %, as all of these
SIDE = 300
WIDE_FROM = 900
TWO_COLUMNS_FROM = 720
_UNBOUNDED = 16_777_215


class _Form(NamedTuple):
    """How the page is arranged in a window of some width."""

    edge: int  # left and right of the column
    top: int
    gap: int  # between the columns
    two_columns: bool
    wide: bool


_WIDE = _Form(28, 24, 24, two_columns=True, wide=True)
_NARROW = _Form(24, 20, 20, two_columns=True, wide=False)
_SINGLE = _Form(20, 20, 0, two_columns=False, wide=False)


class ExamView(QWidget):
    """Everything about one exam, in as many columns as there is room for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.hero = ExamHero(theme)
        self._left = QWidget()
        self._right = QWidget()
        self.reach = ReachPanel(theme)
        self.figures = Figures(theme)
        self.sections = SectionsPanel(theme)
        self.pace = PacePanel(theme)
        self._waits = Label(theme, self.tr("Working out how ready you are…"), colour="quiet", wraps=True)
        self._exam: Exam | None = None
        self._side: QWidget | None = None
        self._grid = QGridLayout(self)
        self._form: _Form | None = None
        column = QVBoxLayout(self._left)
        self._column = column
        column.setSpacing(16)
        for part in (self._waits, self.reach, self.figures, self.sections, self.pace):
            column.addWidget(part)
        column.addStretch(1)
        beside = QVBoxLayout(self._right)
        self._beside = beside
        self.show_readiness(None)
        self.fit(COLUMN)
        self._order_tabs()

    def set_side(self, side: QWidget) -> None:
        """Have *side* stand in the right column, in the place of what stood there."""
        layout = self._right.layout()
        assert layout is not None  # noqa: S101  made in __init__
        if self._side is not None:
            layout.removeWidget(self._side)
            self._side.hide()
        self._side = side
        layout.addWidget(side)
        side.show()
        self._form = None
        self.fit(self.width())

    def show_exam(self, exam: Exam, exams: Sequence[Exam], today: Day) -> None:
        """Show an exam; how ready one is for it is told by `show_readiness`."""
        self._exam = exam
        self.hero.show_exam(exam, exams, today)

    def show_readiness(self, told: Readiness | None) -> None:
        """Show how ready one is; None: not known yet."""
        self._waits.setText(self.tr("Working out how ready you are…"))
        self.hero.show_readiness(told if told is not None and told.cards else None)
        self._waits.setVisible(told is None)
        has_cards = told is not None and told.cards > 0
        for part in (self.figures, self.sections, self.pace):
            part.setVisible(has_cards)
        if told is None or self._exam is None:
            self.reach.hide()
        elif not told.cards:
            self.reach.hide()
            self._waits.setText(self.tr("This exam has no cards. Change it, and check what belongs to it."))
            self._waits.show()
        else:
            self.reach.show_readiness(told, self._exam.wishes.minutes)
            for panel in (self.figures, self.sections, self.pace):
                panel.show_readiness(told)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Suit the width, also one that was changed while another page was in front."""
        super().resizeEvent(event)
        self.fit(self.width())

    def fit(self, width: int) -> None:
        """Arrange everything for a page of *width* logical pixels."""
        scaled = width / self._theme.font_scale
        form = _WIDE if scaled >= WIDE_FROM else _NARROW if scaled >= TWO_COLUMNS_FROM else _SINGLE
        size = self._theme.size
        column = min(size(COLUMN), width - 2 * size(form.edge))
        side = (width - column) // 2 - RING
        end = width - column - side - 2 * RING
        self._grid.setContentsMargins(side - OUTSIDE, size(form.top), end - OUTSIDE, size(32))
        self._grid.setHorizontalSpacing(size(form.gap) - 2 * RING if form.two_columns else 0)
        self._grid.setVerticalSpacing(size(24 if form.wide else 20))
        share = size(SIDE) if form.wide else column * SIDE // COLUMN
        beside = form.two_columns and self._side is not None
        self._inset(beside=beside)
        width = max(share, size(240)) + 2 * RING + OUTSIDE
        self._right.setMaximumWidth(width if beside else _UNBOUNDED)
        self._right.setMinimumWidth(width if beside else 0)
        if form != self._form:
            self._form = form
            self._arrange(form)

    def _inset(self, *, beside: bool) -> None:
        """Have panels begin and end with the column, whichever way it is read."""
        outer, inner = RING + OUTSIDE, RING if beside else RING + OUTSIDE
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = (inner, outer) if mirrored else (outer, inner)
        self._column.setContentsMargins(left[0], 0, left[1], 0)
        right = (outer, inner) if mirrored else (inner, outer)
        self._beside.setContentsMargins(right[0], 0, right[1], 0)

    def _arrange(self, form: _Form) -> None:
        for part in (self.hero, self._left, self._right):
            self._grid.removeWidget(part)
        for row in range(4):
            self._grid.setRowStretch(row, 0)
        self.hero.arrange(large=form.wide, beside=form.two_columns)
        self._right.setVisible(self._side is not None)
        top = Qt.AlignmentFlag.AlignTop
        if form.two_columns and self._side is not None:
            self._grid.addWidget(self.hero, 0, 0, 1, 2)
            self._grid.addWidget(self._left, 1, 0, top)
            self._grid.addWidget(self._right, 1, 1, top)
        else:
            self._grid.addWidget(self.hero, 0, 0)
            self._grid.addWidget(self._left, 1, 0)
            self._grid.addWidget(self._right, 2, 0)
        self._grid.setRowStretch(3, 1)
        self._grid.setColumnStretch(0, 1)

    def _order_tabs(self) -> None:
        stops = (
            self.hero.chooser,
            self.hero.date,
            self.reach.more,
            self.reach.fewer,
            self.sections.bars,
            self.sections.more,
            self.pace.chart,
        )
        for stop, following in pairwise(stops):
            QWidget.setTabOrder(stop, following)
