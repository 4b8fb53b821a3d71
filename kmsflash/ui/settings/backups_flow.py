"""Looking after backups: one made by hand, one restored after a question, the folder they go to."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox

from kmsflash.collection.backups import Backups
from kmsflash.collection.restoring import Prepared, prepare
from kmsflash.model.backups import Backup, BackupCare, Reason
from kmsflash.model.progress import Report
from kmsflash.ui.flow import Flow, Stage
from kmsflash.ui.progress_dialog import ProgressDialog
from kmsflash.ui.settings import backup_words as words
from kmsflash.ui.settings.backups_section import BackupsSection
from kmsflash.ui.tasks import Job


class BackupsFlow(Flow):
    """Has done what the section of the settings wants."""

    shown = Signal()  # how things stand
    chosen = Signal(str)  # the folder that backups go to from now on; empty: the usual one
    prepared = Signal(object)  # Prepared: a restore that wants nothing but that the collection is closed

    def __init__(self, stage: Stage, section: BackupsSection) -> None:
        super().__init__(stage)
        self._section = section
        self._care = BackupCare(self._collection.backups.folder)
        section.backup_wanted.connect(self.back_up)
        section.restore_wanted.connect(self._ask)
        section.folder_wanted.connect(self._show_folder)
        section.choice_wanted.connect(self._choose_folder)

    def look(self) -> None:
        """See how things stand, behind the window."""
        backups = self._collection.backups

        def looked(report: Report) -> BackupCare:
            report(0, 1)
            return backups.look()

        job = Job(self.tr("Looking at your backups"), looked, self._window)
        job.finished.connect(self._show)
        job.failed.connect(self.failed)
        self._jobs.run(job)

    def back_up(self) -> None:
        """Make a backup now."""
        self._make(self._collection.backups, self._tell)

    def _make(self, backups: Backups, then: Callable[[Backup], object]) -> None:
        now = self._clock()
        job = Job(
            self.tr("Backing up your cards"),
            lambda report: backups.make(Reason.HAND, now, report),
            self._window,
        )
        job.finished.connect(then)
        job.finished.connect(self.look)
        job.failed.connect(self.failed)
        ProgressDialog(self._theme, job, self._window)
        self._jobs.run(job)

    def _show(self, care: BackupCare) -> None:
        self._care = care
        self._section.show_care(care, self._clock())
        self.shown.emit()

    def _tell(self, made: Backup) -> None:
        sentence = self.tr("Backed up: {counts}.").format(counts=words.counts(made.cards, made.reviews))
        self._window.message.say(sentence, "good")

    # Restoring

    def _ask(self, backup: Backup) -> None:
        box = QMessageBox(
            QMessageBox.Icon.Question,
            "kmsflash",
            words.question(backup, self._clock()),
            QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel,
            self._window,
        )
        box.setInformativeText(words.difference(backup, self._care))
        box.button(QMessageBox.StandardButton.Ok).setText(self.tr("Restore"))
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.accepted.connect(lambda: self._restore(backup))
        box.finished.connect(box.deleteLater)
        box.open()

    def _restore(self, backup: Backup) -> None:
        backups, now = self._collection.backups, self._clock()

        def prepare_it(report: Report) -> Prepared:
            return prepare(backups, backup.path, now, report)

        job = Job(self.tr("Restoring your cards"), prepare_it, self._window)
        job.finished.connect(self.prepared)
        job.failed.connect(self.failed)
        job.failed.connect(self.look)
        ProgressDialog(self._theme, job, self._window)
        self._jobs.run(job)

    # The folder

    def _show_folder(self) -> None:
        folder = self._care.folder
        if not folder.is_dir() or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._window.message.say(self.tr("The backups are in {folder}.").format(folder=folder))

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Where backups go"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.use_folder)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def use_folder(self, name: str) -> None:
        """Have backups go to a folder from now on; whether they can is tried with one."""
        folder = Path(name)
        backups = self._collection.backups
        tried = Backups(backups.collection, folder, backups.events)
        usual = Backups(backups.collection).folder
        self._make(tried, lambda _made: self._chosen("" if folder == usual else name))

    def _chosen(self, name: str) -> None:
        self.chosen.emit(name)
        self._window.message.say(
            self.tr("Backups go to {folder} from now on; the first one is there already.").format(
                folder=self._collection.backups.folder
            ),
            "good",
        )
