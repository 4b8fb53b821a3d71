"""One exam: how long there is, how ready one is, at what pace, and what stands beside it."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kmsflash.model.days import Day
from kmsflash.model.exams import Exam
from kmsflash.model.readiness import Readiness
from kmsflash.ui.exam.hero import ExamHero
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.control import RING

COLUMN = 960  # pixels at font setting 100 %, as all of these
SIDE = 300
WIDE_FROM = 900
TWO_COLUMNS_FROM = 720


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
        self._panels: tuple[QWidget, ...] = ()
        self._side: QWidget | None = None
        self._grid = QGridLayout(self)
        self._form: _Form | None = None
        column = QVBoxLayout(self._left)
        column.setContentsMargins(RING, 0, RING, 0)
        column.setSpacing(16)
        self._fill(column)
        beside = QVBoxLayout(self._right)
        beside.setContentsMargins(RING, 0, RING, 0)
        self.fit(COLUMN)

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
        self.hero.show_exam(exam, exams, today)

    def show_readiness(self, told: Readiness | None) -> None:
        """Show how ready one is; None: not known yet."""
        self.hero.show_readiness(told)

    def fit(self, width: int) -> None:
        """Arrange everything for a page of *width* logical pixels."""
        scaled = width / self._theme.font_scale
        form = _WIDE if scaled >= WIDE_FROM else _NARROW if scaled >= TWO_COLUMNS_FROM else _SINGLE
        size = self._theme.size
        column = min(size(COLUMN), width - 2 * size(form.edge))
        side = (width - column) // 2 - RING
        self._grid.setContentsMargins(side, size(form.top), width - column - side - 2 * RING, size(32))
        self._grid.setHorizontalSpacing(size(form.gap) - 2 * RING if form.two_columns else 0)
        self._grid.setVerticalSpacing(size(24 if form.wide else 20))
        share = size(SIDE) if form.wide else column * SIDE // COLUMN
        beside = form.two_columns and self._side is not None
        self._right.setMaximumWidth(max(share, size(240)) + 2 * RING if beside else 16_777_215)
        self._right.setMinimumWidth(max(share, size(240)) + 2 * RING if beside else 0)
        if form != self._form:
            self._form = form
            self._arrange(form)

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

    def _fill(self, column: QVBoxLayout) -> None:
        for panel in self._panels:
            column.addWidget(panel)

    def _order_tabs(self) -> None:
        stops = (self.hero.chooser, self.hero.date, *self._panels)
        for stop, following in pairwise(stops):
            QWidget.setTabOrder(stop, following)
