"""Leads the Exam page: which exam shows, how ready one is for it, and what is done with it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from kmsflash.model.changes import Changes
from kmsflash.model.days import Day, study_day
from kmsflash.model.errors import UserError
from kmsflash.model.exam_choices import Prospect
from kmsflash.model.exams import Exam, ExamPart, ExamWishes
from kmsflash.model.ids import DeckId, ExamId
from kmsflash.model.progress import Report
from kmsflash.model.readiness import Readiness
from kmsflash.ui.exam import words
from kmsflash.ui.exam.form import ExamForm
from kmsflash.ui.exam.hero import exam_of
from kmsflash.ui.exam.looks import Looks
from kmsflash.ui.exam.page import ExamPage
from kmsflash.ui.flow import Flow, Stage
from kmsflash.ui.progress_dialog import ProgressDialog
from kmsflash.ui.sentences import translated
from kmsflash.ui.tasks import Job

SETTLED_MS = 150  # after the last change of a form, before it is looked how far the minutes reach

Kept = tuple[Changes, int, ExamId | None]  # what changed, the step, and the exam that shows now


class ExamFlow(Flow):
    """Everything on the Exam page. What changed is told; what changed elsewhere is shown by `read_again`."""

    changed = Signal(object)  # Changes
    undo_wanted = Signal()
    import_wanted = Signal()
    exam_shown = Signal(object)  # ExamId
    readiness_told = Signal(object)  # Readiness, of whichever exam
    prospect_told = Signal()  # the form says how far the minutes reach

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._exam: ExamId | None = None  # that shows
        self._edited: ExamId | None = None  # in the form; None: a new one
        self._before: QWidget | None = None  # the page from which the form was opened
        self._asks: Job | None = None  # how far the minutes reach
        self._asks_again = False
        self._is_over = False  # the window closes: no more jobs
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED_MS)
        self._settling.timeout.connect(self._ask_how_far)
        self._known: dict[ExamId, Readiness] = {}  # as they were told last
        self.looks = Looks(self._window, self._jobs, self._collection, self._clock)
        self.looks.told.connect(self._show_readiness)
        self.looks.failed.connect(self.failed)
        self.page = ExamPage(self._theme)
        self._window.add_page(self.page)
        self._window.closing.connect(self._end)
        self.page.import_wanted.connect(self.import_wanted)
        self.page.make_wanted.connect(self.make)
        self.page.change_wanted.connect(self.change)
        self.page.chosen.connect(self._choose)
        self.page.view.reach.minutes_wanted.connect(self._give_minutes)
        self.page.view.reach.leave_out_wanted.connect(self._leave_out)

    @cached_property
    def form(self) -> ExamForm:
        """The page on which an exam is made or changed."""
        form = ExamForm(self._theme)
        form.changed.connect(self._settling.start)
        form.saved.connect(self._save)
        form.remove_wanted.connect(self._remove)
        form.left.connect(self._leave)
        self._window.add_page(form, alone=True)
        return form

    # Showing

    def show(self, exam: ExamId | None = None) -> None:
        """Come to the front, with an exam where one is meant."""
        self._exam = exam or self._exam
        self._window.rail.show_current("exam")
        self.read_again()
        self._window.show_page(self.page)

    def read_again(self) -> None:
        """Show what there is now."""
        exams, today = self._collection.exams.all(), self._today
        shown = exam_of(exams, self._exam, today)
        if shown is None:
            self._exam = None
            over = [exam for exam in exams if exam.wishes.day <= today]
            self.page.show_none(over, today, has_cards=self._collection.exam_reach.has_cards())
            return
        self._exam = shown.exam
        self.page.show_exam(shown, exams, today)
        self.page.show_readiness(self._known.get(shown.exam))
        self.looks.look(shown.exam)
        self.exam_shown.emit(shown.exam)

    def look(self, exams: Sequence[ExamId]) -> None:
        """Have it worked out how ready one is for some exams: `readiness_told` tells."""
        for exam in exams:
            self.looks.look(exam)

    def _show_readiness(self, told: Readiness) -> None:
        self._known[told.exam] = told
        if told.exam == self._exam:
            self.page.show_readiness(told)
        self.readiness_told.emit(told)

    def _choose(self, exam: ExamId) -> None:
        self._exam = exam
        self.read_again()

    @property
    def _today(self) -> Day:
        return study_day(self._clock(), self._collection.study.options.day_starts_at)

    def _end(self) -> None:
        self._is_over = True
        self.looks.end()
        self._settling.stop()

    # Making, changing, removing

    def make(self, deck: DeckId | None = None) -> None:
        """Show the form of a new exam, of a deck where one is meant."""
        parts = () if deck is None else (ExamPart(deck=deck),)
        self._edited = None
        self.form.show_new(self._collection.exam_reach.choices(), self._today, parts)
        self._open_form()

    def change(self, exam: ExamId) -> None:
        """Show the form of an exam that there is."""
        kept = self._kept(exam)
        if kept is not None:
            self._edited = exam
            self.form.show_exam(kept, self._collection.exam_reach.choices(), self._today)
            self._open_form()

    def of_deck(self, deck: DeckId) -> None:
        """Show the form of the nearest exam that a deck belongs to, or of a new one."""
        found = (
            exam.exam
            for exam in self._collection.exams.coming(self._clock())
            if any(part.deck == deck and not part.left_out for part in exam.wishes.parts)
        )
        exam = next(found, None)
        if exam is None:
            self.make(deck)
        else:
            self.change(exam)

    def _kept(self, exam: ExamId) -> Exam | None:
        return next((each for each in self._collection.exams.all() if each.exam == exam), None)

    def _open_form(self) -> None:
        if self._window.page is not self.form:
            self._before = self._window.page
        self._window.show_page(self.form)
        self.form.name.selectAll()
        self._ask_how_far()

    def _leave(self) -> None:
        self._settling.stop()
        if self._before is self.page or self._before is None:
            self.show()
        else:
            self._window.show_page(self._before)

    def _ask_how_far(self) -> None:
        """Look how far the minutes reach; one look at a time, and another after it if more was changed."""
        if self._window.page is not self.form or self._is_over:
            return
        if self._asks is not None:
            self._asks_again = True
            return
        wishes, collection, clock = self.form.wishes, self._collection, self._clock

        def ask(report: Report) -> Prospect:
            report(0, 1)
            return collection.exam_reach.prospect(wishes, clock())

        self._asks = Job(self.tr("Working out how far the minutes reach"), ask, self._window)
        self._asks.finished.connect(self._tell_how_far)
        self._asks.failed.connect(self.failed)
        self._asks.ended.connect(self._asked)
        self._jobs.run(self._asks)

    def _tell_how_far(self, told: Prospect) -> None:
        self.form.tell(told)
        self.prospect_told.emit()

    def _asked(self) -> None:
        self._asks = None
        if self._asks_again:
            self._asks_again = False
            self._ask_how_far()

    def _save(self, wishes: ExamWishes) -> None:
        exams, clock, edited = self._collection.exams, self._clock, self._edited

        def save(report: Report) -> Kept:
            report(0, 2)
            if edited is None:
                changes, step, made = exams.make(wishes, clock())
            else:
                (changes, step), made = exams.change(edited, wishes, clock()), edited
            exams.keep_up(clock())
            return changes, step, made

        self._settling.stop()
        self._run(self.tr("Keeping the exam"), save, self._saved)

    def _saved(self, kept: Kept) -> None:
        changes, step, self._exam = kept
        made, self._edited = self._edited is None, self._exam
        self.changed.emit(changes)
        self.show()
        if step:
            sentence = self.tr("The exam is made.") if made else self.tr("The exam is changed.")
            self._say_done(sentence)

    def _remove(self) -> None:
        """Remove the exam that is in the form; one step that can be taken back."""
        if self._edited is None:
            return
        kept = self._kept(self._edited)
        try:
            changes, _ = self._collection.exams.remove(self._edited, self._clock())
        except UserError as error:
            self._say(error)
            return
        self.changed.emit(changes)
        self.show()
        self._say_done(words.removed(kept.wishes.name if kept else ""))

    # Ways out where the minutes do not reach

    def _give_minutes(self, minutes: int) -> None:
        kept = None if self._exam is None else self._kept(self._exam)
        if kept is None:
            return
        try:
            wishes = replace(kept.wishes, minutes=minutes)
            changes, _ = self._collection.exams.change(kept.exam, wishes, self._clock())
        except UserError as error:
            self._say(error)
            return
        self.changed.emit(changes)
        self.read_again()
        self._say_done(words.given_minutes(kept.wishes.name, minutes))

    def _leave_out(self) -> None:
        reach, clock, exam = self._collection.exam_reach, self._clock, self._exam
        if exam is None:
            return

        def leave_out(report: Report) -> tuple[Changes, int]:
            report(0, 1)
            changes, _, cards = reach.leave_out(exam, clock())
            return changes, cards

        job = Job(self.tr("Leaving cards out"), leave_out, self._window)
        job.finished.connect(self._left_out)
        job.failed.connect(self._say)
        ProgressDialog(self._theme, job, self._window)
        self._jobs.run(job)

    def _left_out(self, done: tuple[Changes, int]) -> None:
        changes, cards = done
        self.changed.emit(changes)
        self.read_again()
        self._say_done(words.left_out(cards))

    def _run(self, title: str, work: Callable[[Report], Kept], then: Callable[[Kept], None]) -> None:
        job = Job(title, work, self._window)
        job.finished.connect(then)  # a method of this object: it runs in the window's thread
        job.failed.connect(self._say)
        ProgressDialog(self._theme, job, self._window)
        self._jobs.run(job)

    def _say(self, error: Exception) -> None:
        """Say what is wrong where it can be put right: the page stays, with all that was chosen."""
        if isinstance(error, UserError):
            self._window.message.say(translated(error), "bad")
        else:
            self.failed.emit(error)

    def _say_done(self, sentence: str) -> None:
        self._window.message.say(sentence, "good", self.tr("Undo"), self.undo_wanted.emit)
