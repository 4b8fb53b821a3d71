"""What shows while a collection of an older program is brought up to date, where that takes time."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kmsflash.model.upgrades import UPGRADE_PARTS
from kmsflash.ui.progress_dialog import ProgressDialog
from kmsflash.ui.tasks import Job
from kmsflash.ui.theme import Theme


class UpgradeNotice(QObject):
    """Waits for the job that opens the collection to tell of an upgrade, and shows how far that is."""

    def __init__(self, theme: Theme, job: Job, window: QWidget) -> None:
        super().__init__(job)
        self._theme = theme
        self._job = job
        self._window = window
        self._dialog: ProgressDialog | None = None
        job.progressed.connect(self._look)

    def _look(self, done: int, parts: int) -> None:
        if parts != UPGRADE_PARTS:
            return
        if self._dialog is None:
            title = self.tr("Bringing your collection up to date…")
            self._dialog = ProgressDialog(self._theme, self._job, self._window, title)
        self._dialog.show_progress(done, parts)  # what was told before it listened, too
