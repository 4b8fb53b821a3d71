"""Backups that are made by themselves: once Today is on the screen, and every half hour after."""

from PySide6.QtCore import QTimer, Signal

from kmsflash.model.backups import AT_MOST_OLD, Backup
from kmsflash.model.errors import Unkept
from kmsflash.model.progress import Report
from kmsflash.ui.flow import Flow, Stage
from kmsflash.ui.tasks import Job


class BackupWatch(Flow):
    """Makes a backup when one is due, behind the window."""

    made = Signal(object)  # Backup, or None: none was due

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
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
        try:
            return self._collection.backups.at_start(self._clock(), report)
        except Unkept:
            return None  # whoever listens was told
