"""Looking after pictures and sounds: what is unused goes to the trash, after the learner was asked."""

from pathlib import Path

from PySide6.QtCore import QFile, QLocale
from PySide6.QtWidgets import QMessageBox

from kmsflash.model.media import MediaCare, Removed
from kmsflash.model.progress import Report
from kmsflash.ui.flow import Flow, Stage
from kmsflash.ui.progress_dialog import ProgressDialog
from kmsflash.ui.settings.media_section import MediaSection, size_words
from kmsflash.ui.tasks import Job


class MediaFlow(Flow):
    """Has the collection looked through for the section of the settings, and what is unused removed."""

    def __init__(self, stage: Stage, section: MediaSection) -> None:
        super().__init__(stage)
        self._cleaning, self._section = self._collection.media_cleaning, section
        self._care = MediaCare()
        section.removal_wanted.connect(self._ask)

    def look(self) -> None:
        """See how things stand, behind the window."""
        job = Job(self.tr("Looking for unused files"), self._look, self._window)
        job.finished.connect(self._show)
        job.failed.connect(self.failed)
        self._jobs.run(job)

    def _look(self, report: Report) -> MediaCare:
        return self._cleaning.look(self._clock(), report)

    def _show(self, care: MediaCare) -> None:
        self._care = care
        self._section.show_care(care)

    def _ask(self) -> None:
        box = QMessageBox(
            QMessageBox.Icon.Question,
            "kmsflash",
            self._question(self._care.unused),
            QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel,
            self._window,
        )
        sentence = self.tr(
            "{size} go to the trash of this computer, except what a backup still needs: that "
            "stays as long as the backup. Cards stay as they are."
        )
        box.setInformativeText(sentence.format(size=size_words(self._care.size)))
        box.button(QMessageBox.StandardButton.Ok).setText(self.tr("Remove"))
        box.accepted.connect(self._remove)
        box.finished.connect(box.deleteLater)
        box.open()

    def _remove(self) -> None:
        job = Job(self.tr("Removing unused files"), self._take_away, self._window)
        job.finished.connect(self._tell)
        job.failed.connect(self.failed)
        ProgressDialog(self._theme, job, self._window)
        self._jobs.run(job)

    def _take_away(self, report: Report) -> Removed:
        return self._cleaning.remove(self._clock(), to_trash, report)

    def _tell(self, removed: Removed) -> None:
        one = removed.files == 1
        sentence = self.tr("1 file is removed.") if one else self.tr("{count} files are removed.")
        told = sentence.format(count=QLocale().toString(removed.files))
        if removed.left:
            left = self.tr("Not removed, for the system holds them: {count}.")
            told += " " + left.format(count=QLocale().toString(removed.left))
        self._window.message.say(told, "warn" if removed.left else "good")
        self.look()

    def _question(self, count: int) -> str:
        if count == 1:
            return self.tr("Remove 1 unused file?")
        return self.tr("Remove {count} unused files?").format(count=QLocale().toString(count))


def to_trash(path: Path, name: str) -> None:
    """Put a file into the system's trash under a name for people; without a trash it is gone.

    Raises `OSError` where the system does not let it go.
    """
    named = path.with_name(name)
    if named != path and not named.exists():
        path = path.rename(named)
    if not _trashed(path):
        path.unlink()


def _trashed(path: Path) -> bool:
    return QFile(str(path)).moveToTrash()
