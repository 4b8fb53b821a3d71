"""Looks at how ready one is: as jobs, one at a time, and only where something has changed since the last."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from kmsflash.collection.opening import Collection
from kmsflash.model.days import Day, study_day
from kmsflash.model.errors import UserError
from kmsflash.model.ids import ExamId
from kmsflash.model.progress import Report
from kmsflash.model.readiness import Readiness
from kmsflash.ui.main_window import MainWindow
from kmsflash.ui.tasks import Job, Jobs

_State = tuple[Day, int]


class Looks(QObject):
    """Has readiness worked out away from the window. A look that is asked for meanwhile comes after."""

    told = Signal(object)  # Readiness
    failed = Signal(object)  # what kept one from being worked out, where that is a bug

    def __init__(
        self, window: MainWindow, jobs: Jobs, collection: Collection, clock: Callable[[], datetime]
    ) -> None:
        super().__init__(window)
        self._window, self._jobs = window, jobs
        self._collection, self._clock = collection, clock
        self._seen: dict[ExamId, _State] = {}
        self._waiting: list[ExamId] = []
        self._job: Job | None = None
        self._is_over = False

    def look(self, exam: ExamId) -> None:
        """Look at an exam, unless nothing has changed since it was looked at."""
        if self._is_over or self._seen.get(exam) == self._state:
            return
        if self._job is not None:
            if exam not in self._waiting:
                self._waiting.append(exam)
            return
        readiness, clock = self._collection.readiness, self._clock

        def look(report: Report) -> Readiness:
            return readiness.look(exam, clock(), report)

        self._seen[exam] = self._state
        self._job = Job(self.tr("Working out how ready you are"), look, self._window)
        self._job.finished.connect(self._tell)
        self._job.failed.connect(self._fail)
        self._job.ended.connect(self._go_on)
        self._jobs.run(self._job)

    def end(self) -> None:
        """Look no more: the window closes."""
        self._is_over = True
        self._waiting.clear()

    @property
    def _state(self) -> _State:
        today = study_day(self._clock(), self._collection.study.options.day_starts_at)
        return today, self._collection.store.state()

    def _tell(self, told: Readiness) -> None:
        if not self._is_over:
            self.told.emit(told)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):  # an exam that is over or gone meanwhile is no trouble
            self.failed.emit(error)

    def _go_on(self) -> None:
        self._job = None
        if self._waiting:
            self.look(self._waiting.pop(0))
