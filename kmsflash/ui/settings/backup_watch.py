"""Backups that are made by themselves: once Today is on the screen, and every half hour after."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from kmsflash.collection.opening import Collection
from kmsflash.model.backups import AT_MOST_OLD, Backup
from kmsflash.model.progress import Report
from kmsflash.ui.main_window import MainWindow
from kmsflash.ui.tasks import Job, Jobs


class BackupWatch(QObject):
    """Makes a backup when one is due, behind the window."""

    made = Signal(object)  # Backup, or None: none was due
    failed = Signal(object)  # the error that kept it from that

    def __init__(
        self, window: MainWindow, jobs: Jobs, collection: Collection, clock: Callable[[], datetime]
    ) -> None:
        super().__init__(window)
        self._window, self._jobs, self._collection, self._clock = window, jobs, collection, clock
        self._again = QTimer(self)
        self._again.setInterval(int(AT_MOST_OLD.total_seconds() * 1000))
        self._again.timeout.connect(self.look)
        self._again.start()

    def look(self) -> None:
        """Make one if it is due."""
        job = Job(self.tr("Backing up your cards"), self._make, self._window)
        job.finished.connect(self.made)
        job.failed.connect(self.failed)
        self._jobs.run(job)

    def _make(self, report: Report) -> Backup | None:
        return self._collection.backups.at_start(self._clock(), report)
