"""Undo and redo wherever one is in the window, each telling what it did."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal

from kmsflash.model.errors import UserError
from kmsflash.model.progress import Report, unreported
from kmsflash.model.steps import Turned
from kmsflash.ui.flow import Flow, Stage
from kmsflash.ui.progress_dialog import ProgressDialog
from kmsflash.ui.sentences import translated
from kmsflash.ui.steps import done_again, taken_back
from kmsflash.ui.tasks import Job

Turn = Callable[[datetime, Report], Turned]


class Undoing(Flow):
    """Takes steps back and does them again; the message at the foot says which, and offers the way back.

    What may take long, such as another scheduler or ten thousand cards, is a job that can be stopped.
    """

    changed = Signal(object)  # Changes

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._history = self._collection.history
        self._is_turning = False  # a job does: a key pressed meanwhile would act on what nobody sees yet

    def undo(self) -> None:
        """Take back the last step."""
        history = self._history
        is_long = not self._is_turning and history.undo_takes_long(self._clock())
        self._turn(history.turn_back, self._taken_back, self.tr("Taking back"), is_long=is_long)

    def redo(self) -> None:
        """Do again what was taken back last."""
        history = self._history
        is_long = not self._is_turning and history.redo_takes_long(self._clock())
        self._turn(history.turn_on, self._done_again, self.tr("Doing again"), is_long=is_long)

    def _turn(self, act: Turn, tell: Callable[[Turned], None], title: str, *, is_long: bool) -> None:
        if self._is_turning:
            return
        if is_long:
            self._begin(Job(title, lambda report: act(self._clock(), report), self._window), tell)
            return
        try:
            tell(act(self._clock(), unreported))
        except UserError as error:
            self._say(error)

    def _begin(self, job: Job, tell: Callable[[Turned], None]) -> None:
        self._is_turning = True
        job.ended.connect(self._rest)
        job.finished.connect(tell)  # a method of this object: it runs in the window's thread
        job.failed.connect(self._say)
        ProgressDialog(self._theme, job, self._window)
        self._jobs.run(job)

    def _rest(self) -> None:
        self._is_turning = False

    def _say(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self._window.message.say(translated(error))
        else:
            self.failed.emit(error)

    def _taken_back(self, told: Turned) -> None:
        self.changed.emit(told.changes)
        sentence = taken_back(told.step, any_left=bool(told.changes))
        self._window.message.say(sentence, "info", self.tr("Redo"), self.redo)

    def _done_again(self, told: Turned) -> None:
        self.changed.emit(told.changes)
        self._window.message.say(done_again(told.step), "info", self.tr("Undo"), self.undo)
