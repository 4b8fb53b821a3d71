"""Leads from what is asked for beside the day's queue to a session, or to a day that is another."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal

from kmsflash.model.custom import Wish
from kmsflash.model.errors import UserError
from kmsflash.model.ids import DeckId, ExamId
from kmsflash.model.today import DeckLine
from kmsflash.ui.custom.dialog import CustomDialog
from kmsflash.ui.custom.spreading import AskSpan
from kmsflash.ui.flow import Flow
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
        else:
            said = self._mend(request, now)
            self.changed.emit()
            if said:
                self._window.message.say(said, "good", self.tr("Undo"), self.undo_wanted.emit)

    def _ask_over(self, request: Request) -> None:
        """Ask over how many days missed days are spread, then do so."""
        ask = AskSpan(self._theme, request.cards, request.days, self._window)
        ask.answered.connect(lambda days: self.do(Request(Ask.SPREAD, days=days)))
        ask.open()

    def _mend(self, request: Request, now: datetime) -> str:
        """Change what the day brings; return what is to be said of it, with the way back."""
        if request.ask is Ask.SPREAD:
            self._collection.backlog.spread(request.days, now)
        elif request.ask is Ask.AT_ONCE:
            self._collection.backlog.all_at_once(now)
        elif request.ask is Ask.COUNT_AS_TODAYS:
            self._collection.clocks.count_as_todays(now)
        elif request.exam is not None:
            return self._after(request.exam, request, now)
        else:
            self._collection.clocks.leave(now)
        return ""

    def _after(self, exam: ExamId, request: Request, now: datetime) -> str:
        """Spread what falls due after an exam, or leave it."""
        if request.ask is Ask.LEAVE_EXAM:
            self._collection.after_exam.leave(exam, now)
            return self.tr("Left as it is.")
        _, moved = self._collection.after_exam.spread(exam, request.days, now)
        if moved == 1:
            return self.tr("1 card was moved to a later day.")
        return self.tr("%n cards were moved to a later day.", "", moved)

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
