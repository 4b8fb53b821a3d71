"""The Today page: loading, the first start, and every day after."""

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kmsflash.model.ids import ExamId
from kmsflash.model.readiness import Estimate
from kmsflash.model.today import DeckLine, ExamLine, Overview
from kmsflash.ui.theme import Theme
from kmsflash.ui.today.dashboard import Dashboard
from kmsflash.ui.today.first_start import FirstStart
from kmsflash.ui.widgets.scroll_area import ScrollArea

_SCROLLS: dict[int, float] = {
    Qt.Key.Key_PageDown: 0.9,
    Qt.Key.Key_PageUp: -0.9,
    Qt.Key.Key_Down: 0.1,
    Qt.Key.Key_Up: -0.1,
}
View = TypeVar("View", FirstStart, Dashboard)


class TodayPage(QWidget):
    """One sentence and one button; under it how things stand. Calm and empty until the first overview."""

    study_requested = Signal(object)  # DeckId, or None for all
    import_requested = Signal()
    deck_file_requested = Signal()
    new_card_requested = Signal()
    paste_requested = Signal()
    update_requested = Signal(object)  # DeckId
    stamp_requested = Signal(object)  # DeckId
    decks_requested = Signal()
    beside_requested = Signal(object)  # Request
    options_requested = Signal(object)  # DeckId
    exam_requested = Signal(object)  # ExamId

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._overview: Overview | None = None
        self._scrolls: dict[QWidget, ScrollArea] = {}
        self._stack = QStackedWidget()
        self._stack.addWidget(QWidget())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Today"))
        theme.changed.connect(self._fit)

    @cached_property
    def first_start(self) -> FirstStart:
        """What shows before anything was studied."""
        view = self._taken_in(FirstStart(self._theme))
        view.deck_file_requested.connect(self.deck_file_requested)
        return view

    @cached_property
    def dashboard(self) -> Dashboard:
        """What shows from then on."""
        view = self._taken_in(Dashboard(self._theme))
        view.update_requested.connect(self.update_requested)
        view.new_card_requested.connect(self.new_card_requested)
        view.stamp_requested.connect(self.stamp_requested)
        view.decks_requested.connect(self.decks_requested)
        view.beside_requested.connect(self.beside_requested)
        view.options_requested.connect(self.options_requested)
        view.exam_requested.connect(self.exam_requested)
        return view

    @property
    def decks(self) -> tuple[DeckLine, ...]:
        """The decks as they were shown last."""
        return () if self._overview is None else self._overview.decks

    @property
    def exams(self) -> tuple[ExamLine, ...]:
        """The exams as they were shown last."""
        return () if self._overview is None else self._overview.exams

    def show_readiness(self, exam: ExamId, ready: Estimate | None) -> None:
        """Show how ready one is for an exam; None: there is nothing to tell."""
        self.dashboard.exams.show_readiness(exam, ready)

    def add_above(self, line: QWidget) -> None:
        """Show *line* above everything, whenever it wants to show."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101  made in __init__
        column.insertWidget(0, line)

    def _taken_in(self, view: View) -> View:
        scroll = ScrollArea(view)
        scroll.widened.connect(view.fit)
        view.study_requested.connect(self.study_requested)
        view.import_requested.connect(self.import_requested)
        self._scrolls[view] = scroll
        self._stack.addWidget(scroll)
        return view

    def show_overview(self, overview: Overview) -> None:
        """Show how things stand."""
        self._overview = overview
        view = self.first_start if self._begins else self.dashboard
        view.show_overview(overview)
        self._stack.setCurrentWidget(self._scrolls[view])
        self._fit()
        self.setAccessibleDescription("" if self._begins else self.dashboard.hero.sentence)

    @property
    def _begins(self) -> bool:
        """Whether there is nothing of the learner's own to look at yet: an exam is."""
        overview = self._overview
        return overview is None or not overview.decks or (overview.first_start and not overview.exams)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter do the one thing that is asked for here, wherever the focus is; scroll and paste."""
        scroll = self._stack.currentWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._begin()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_requested.emit()
        elif event.key() in _SCROLLS and isinstance(scroll, ScrollArea):
            scroll.scroll_by(_SCROLLS[event.key()])
        else:
            super().keyPressEvent(event)

    def _begin(self) -> None:
        if self._overview is None:
            return
        if self._begins:
            self.first_start.main_button.click()
        elif self._overview.load.total:
            self.study_requested.emit(None)

    def _fit(self) -> None:
        """Arrange what shows anew, for another font setting or for what it shows now."""
        scroll = self._stack.currentWidget()
        if isinstance(scroll, ScrollArea):
            scroll.widened.emit(scroll.viewport().width())
