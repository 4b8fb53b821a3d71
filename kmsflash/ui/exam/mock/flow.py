"""Leads from what is wished to the exam room, from there to the results, and back."""

from collections.abc import Callable
from functools import cached_property, partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kmsflash.model.changes import Changes
from kmsflash.model.custom import Pick, Wish
from kmsflash.model.errors import UserError
from kmsflash.model.ids import CardId, DeckId, ExamId, MockExamId
from kmsflash.model.mock_exams import MockExam, MockOf, MockOffer, MockResult, MockState, MockWishes
from kmsflash.model.progress import Report
from kmsflash.ui.exam.mock.page import MockPage
from kmsflash.ui.exam.mock.panel import MockPanel
from kmsflash.ui.exam.mock.results import ResultsPage
from kmsflash.ui.exam.mock.room import ExamRoom
from kmsflash.ui.exam.mock.sitting import Sitting
from kmsflash.ui.flow import Flow, Stage
from kmsflash.ui.sentences import translated
from kmsflash.ui.tasks import Job

_Known = tuple[MockOffer, MockResult | None, tuple[MockResult, ...]]


class MockFlow(Flow):
    """Everything of mock exams in the window; the pages do not know one another."""

    changed = Signal(object)  # Changes
    session_ready = Signal(object)  # Session
    undo_wanted = Signal()
    decks_wanted = Signal()
    shown = Signal()  # a panel shows what can be asked

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._exams = self._collection.mock_exams
        self._over: MockExam | None = None  # that the results show
        self._of: dict[MockPanel, MockOf] = {}  # what each panel is about
        self._home: QWidget | None = None  # the page from which one came

    # What others ask

    @cached_property
    def panel(self) -> MockPanel:
        """The panel that stands beside an exam; `show_exam` says of which."""
        return self._connected(MockPanel(self._theme))

    @cached_property
    def page(self) -> MockPage:
        """The page for decks without an exam."""
        page = MockPage(self._theme)
        self._connected(page.panel)
        page.left.connect(self.decks_wanted)
        self._window.add_page(page)
        return page

    def show_exam(self, exam: ExamId) -> None:
        """Show in the panel beside an exam what can be asked of it."""
        self._show(self.panel, MockOf(exam))

    def show_deck(self, deck: DeckId) -> None:
        """Show what can be asked of a deck, on a page of its own."""
        of = MockOf(deck=deck)
        self.page.title.setText(self._exams.about(of)[0])
        self._window.show_page(self.page)
        self._show(self.page.panel, of)

    def read_again(self) -> None:
        """Show what there is now, where it may be seen."""
        for panel, of in self._of.items():
            if panel.isVisible():
                self._show(panel, of)

    def _connected(self, panel: MockPanel) -> MockPanel:
        panel.start_wanted.connect(self._begin)
        panel.on_wanted.connect(self.go_on)
        panel.result_wanted.connect(self.show_result)
        panel.study_wanted.connect(lambda mock: self._try(partial(self._study_missed, mock)))
        return panel

    def _show(self, panel: MockPanel, of: MockOf) -> None:
        """Look in the background what can be asked: a collection may have a hundred thousand cards."""
        self._of[panel] = of
        exams = self._exams

        def look(report: Report) -> _Known:
            report(0, 1)
            return exams.offer(of), exams.under_way(of), exams.history(of)

        job = Job(self.tr("Looking for questions"), look, self._window)
        job.finished.connect(self._show_known)
        job.failed.connect(self._tell)
        self._jobs.run(job)

    def _show_known(self, known: _Known) -> None:
        for panel, of in self._of.items():
            if of == known[0].of:
                panel.show_offer(*known)
        self.shown.emit()

    # The room

    @cached_property
    def room(self) -> ExamRoom:
        """The page on which a mock exam is written."""
        room = ExamRoom(self._theme)
        room.left.connect(self._go_home)
        room.handed_in.connect(self._handed_in)
        self._window.add_page(room, alone=True)
        self._window.going.connect(room.stop)
        return room

    def _begin(self, wishes: MockWishes) -> None:
        def begin() -> None:
            changes, mock = self._exams.begin(wishes, self._clock())
            self.changed.emit(changes)
            self.go_on(mock)

        self._try(begin)

    def go_on(self, mock: MockExamId) -> None:
        """Write a mock exam from where it stands."""

        def go_on() -> None:
            found = self._exams.resume(mock, self._clock())
            self._remember_home()
            self.room.start(Sitting(self._exams, found, self._clock))
            self._window.show_page(self.room)

        self._try(go_on)

    def _handed_in(self, over: MockExam) -> None:
        self.changed.emit(Changes.EXAMS)
        self._show_over(over)
        if over.result.state is MockState.TIME_OVER:
            self._window.message.say(self.tr("Time is over: the mock exam was handed in as it was."))

    # The results

    @cached_property
    def results(self) -> ResultsPage:
        """The page on which one sees how it went."""
        page = ResultsPage(self._theme)
        page.left.connect(self._go_home)
        page.notes_wanted.connect(lambda card: self._try(partial(self._show_notes, card)))
        page.graded.connect(lambda nth, right: self._try(partial(self._grade, nth, right=right)))
        page.study_wanted.connect(lambda cards: self._try(partial(self._study, cards)))
        page.delete_wanted.connect(lambda mock: self._try(partial(self._delete, mock)))
        self._window.add_page(page)
        return page

    def show_result(self, mock: MockExamId) -> None:
        """Show how a mock exam went."""
        self._remember_home()
        self._try(lambda: self._show_over(self._exams.look(mock)))

    def _show_over(self, over: MockExam) -> None:
        self._over = over
        name, wishes = self._exams.about(over.result.of)
        self.results.show_mock(over, name, wishes)
        self._window.show_page(self.results)

    def _grade(self, nth: int, *, right: bool) -> None:
        if self._over is None:
            return
        changes, over = self._exams.grade(self._over.result.mock, nth, self._clock(), right=right)
        self._over = over
        name, wishes = self._exams.about(over.result.of)
        self.results.show_mock(over, name, wishes)
        self.changed.emit(changes)

    def _show_notes(self, card: CardId) -> None:
        self.results.show_notes(self._collection.watching.passage(card))

    def _study_missed(self, mock: MockExamId) -> None:
        self._study(self._exams.look(mock).missed)

    def _study(self, cards: tuple[CardId, ...]) -> None:
        wish = Wish(Pick.THESE, cards=None, these=cards)
        now = self._clock()
        if self._collection.study.count(wish, now):
            self.session_ready.emit(self._collection.study.custom(wish, now))
        else:
            self._window.message.say(self.tr("These cards are deleted, suspended or buried by now."), "warn")

    def _delete(self, mock: MockExamId) -> None:
        changes, _ = self._exams.delete(mock, self._clock())
        self._go_home()
        self.changed.emit(changes)
        self._window.message.say(
            self.tr("Mock exam deleted."), "info", self.tr("Take it back"), self.undo_wanted.emit
        )

    # Home

    def _remember_home(self) -> None:
        page = self._window.page
        passes = page is None or self._window.stands_alone(page) or page is vars(self).get("results")
        if not passes:
            self._home = page

    def _go_home(self) -> None:
        if self._home is None:
            self.decks_wanted.emit()
            return
        self._window.show_page(self._home)
        self.read_again()

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except UserError as error:
            self._tell(error)

    def _tell(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self._window.message.say(translated(error), "warn")
        else:
            self.failed.emit(error)
