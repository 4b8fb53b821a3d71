"""Long work away from the window: one job after the other, each with signals."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Signal

from kmsflash.logs.actions import did
from kmsflash.model.errors import Cancelled, UserError
from kmsflash.model.progress import Report

Work = Callable[[Report], Any]

_log = logging.getLogger(__name__)


class Job(QObject):
    """One piece of long work. Connect first, then run it."""

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)  # UserError, or any exception for a bug
    cancelled = Signal()
    ended = Signal()  # after any of the three

    def __init__(self, title: str, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._work = work
        self._wish_to_stop = Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next report; what it did is undone."""
        self._wish_to_stop.set()

    def run(self) -> None:
        """Do the work in this thread and tell how it ended."""
        did(f"job {_name(self._work)}")
        try:
            outcome = self._work(self._report)
        except Cancelled:
            self.cancelled.emit()
        except UserError as error:
            self.failed.emit(error)
        except Exception as error:  # noqa: BLE001  whatever it is, the window must hear of it
            _log.exception("%s failed", self.title)
            self.failed.emit(error)
        else:
            self.finished.emit(outcome)
        self.ended.emit()

    def _report(self, done: int, total: int) -> None:
        if self._wish_to_stop.is_set():
            raise Cancelled
        self.progressed.emit(done, total)


def _name(work: Work) -> str:
    """Return which work it is, as the code names it: a job's title may hold the name of a file."""
    return str(getattr(work, "__qualname__", type(work).__name__)).replace(".<locals>", "")


class Jobs:
    """The one thread that long work runs on, in the order it was asked for."""

    def __init__(self) -> None:
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        self._current: list[Job] = []

    def run(self, job: Job) -> None:
        """Run *job* when those before it are done."""
        self._current.append(job)
        self._executor.submit(self._run, job)

    def close(self) -> None:
        """Cancel what can be cancelled and wait for the rest."""
        for job in self._current:
            job.cancel()
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _run(self, job: Job) -> None:
        try:
            job.run()
        finally:
            self._current.remove(job)
