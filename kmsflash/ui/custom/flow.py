"""Leads from what is asked for beside the day's queue to a session, or to a day that is another."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal

from kmsflash.model.custom import Wish
from kmsflash.model.errors import UserError
from kmsflash.model.ids import DeckId, ExamId
from kmsflash.model.progress import Report
from kmsflash.model.today import DeckLine
from kmsflash.ui.custom.dialog import CustomDialog
from kmsflash.ui.custom.spreading import AskSpan
from kmsflash.ui.flow import Flow
from kmsflash.ui.progress_dialog import ProgressDialog
from kmsflash.ui.tasks import Job
from kmsflash.ui.today.requests import Ask, Request


class CustomFlow(Flow):
    """Does what is asked for, and tells what came of it."""

    session_ready = Signal(object)  # Session
    changed = Signal()
    undo_wanted = Signal()

    def do(self, request: Request, decks: Sequence[DeckLine] = ()) -> None:
        """Do one thing that was asked for; *decks* are there to choose from."""
        try:
            self._do(request, decks)
        except UserError as error:
            self.failed.emit(error)

    def _do(self, request: Request, decks: Sequence[DeckLine]) -> None:
        now = self._clock()
        if request.ask is Ask.PICK:
            self._choose(request.deck, decks)
        elif request.ask is Ask.SPREAD_OVER:
            self._ask_over(request)
        elif request.ask is Ask.BEYOND:
            session = self._collection.study.session(now)
            session.go_on(now)
            self.session_ready.emit(session)
        elif request.wish is not None:
            self._study(request.wish)
        elif request.exam is not None and request.ask is Ask.SPREAD_EXAM:
            self._spread_after(request.exam, request.days)
        elif request.exam is not None:
            self._collection.after_exam.leave(request.exam, now)
            self._tell(self.tr("Left as it is."))
        else:
            self._mend(request, now)
            self.changed.emit()

    def _ask_over(self, request: Request) -> None:
        """Ask over how many days missed days are spread, then do so."""
        ask = AskSpan(self._theme, request.cards, request.days, self._window)
        ask.answered.connect(lambda days: self.do(Request(Ask.SPREAD, days=days)))
        ask.open()

    def _mend(self, request: Request, now: datetime) -> None:
        """Change what the day brings."""
        if request.ask is Ask.SPREAD:
            self._collection.backlog.spread(request.days, now)
        elif request.ask is Ask.AT_ONCE:
            self._collection.backlog.all_at_once(now)
        elif request.ask is Ask.COUNT_AS_TODAYS:
            self._collection.clocks.count_as_todays(now)
        else:
            self._collection.clocks.leave(now)

    def _spread_after(self, exam: ExamId, days: int) -> None:
        """Spread what falls due after an exam; it may be all that was learnt for it."""
        after_exam, clock = self._collection.after_exam, self._clock

        def spread(report: Report) -> int:
            report(0, 0)
            _, moved = after_exam.spread(exam, days, clock(), report)
            return moved

        job = Job(self.tr("Spreading the cards of your exam"), spread, self._window)
        job.finished.connect(self._tell_spread)
        job.failed.connect(self.failed)
        ProgressDialog(self._theme, job, self._window)
        self._jobs.run(job)

    def _tell_spread(self, moved: int) -> None:
        if moved == 1:
            self._tell(self.tr("1 card was moved to a later day."))
        else:
            self._tell(self.tr("%n cards were moved to a later day.", "", moved))

    def _tell(self, said: str) -> None:
        """Say what the day was made into, with the way back."""
        self.changed.emit()
        self._window.message.say(said, "good", self.tr("Undo"), self.undo_wanted.emit)

    def _choose(self, deck: DeckId | None, decks: Sequence[DeckLine]) -> None:
        study = self._collection.study
        dialog = CustomDialog(
            self._theme,
            self._window,
            decks,
            study.choices,
            lambda wish: study.count(wish, self._clock()),
            deck,
        )
        dialog.wished.connect(self._study)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _study(self, wish: Wish) -> None:
        self.session_ready.emit(self._collection.study.custom(wish, self._clock()))
