"""Checking the collection from the settings, and repairing it: behind the window, with progress."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal

from kmsflash.model.checking import Findings, Repaired
from kmsflash.model.progress import Report
from kmsflash.ui.flow import Flow, Stage
from kmsflash.ui.progress_dialog import ProgressDialog
from kmsflash.ui.settings.check_section import CheckSection
from kmsflash.ui.tasks import Job


class CheckFlow(Flow):
    """Has the collection checked and repaired for the section of the settings."""

    changed = Signal()  # what waits may be something else now
    shown = Signal()  # what came of it

    def __init__(self, stage: Stage, section: CheckSection) -> None:
        super().__init__(stage)
        self._checking, self._section = self._collection.checking, section
        self._findings = Findings()
        self._is_busy = False
        section.repair_wanted.connect(self.repair)
        section.accept_wanted.connect(self.accept)

    def check(self) -> None:
        """Look everything through."""
        self._run(self.tr("Checking the collection"), self._look, self._show)

    def repair(self) -> None:
        """Mend what was found and can be derived."""
        self._run(self.tr("Repairing the collection"), self._mend, self._tell)

    def accept(self) -> None:
        """Take what damage changed, and no backup has, for right as it is now."""
        self._run(self.tr("Checking the collection"), self._take, self._show)

    def _run(self, title: str, work: Callable[[Report], Any], then: Callable[[Any], None]) -> None:
        if self._is_busy:
            return
        self._is_busy = True
        job = Job(title, work, self._window)
        for end in (job.finished, job.failed, job.cancelled):
            end.connect(self._rest)  # first: who hears of the end may begin anew
        job.finished.connect(then)
        job.failed.connect(self.failed)
        ProgressDialog(self._theme, job, self._window)
        self._jobs.run(job)

    def _rest(self, *_outcome: object) -> None:
        self._is_busy = False

    def _look(self, report: Report) -> Findings:
        return self._checking.look(self._clock(), report)

    def _mend(self, report: Report) -> Repaired:
        return self._checking.repair(self._findings, self._clock(), report)

    def _take(self, report: Report) -> Findings:
        self._checking.accept(self._clock())
        return self._checking.look(self._clock(), report)

    def _show(self, findings: Findings) -> None:
        self._findings = findings
        self._section.show_findings(findings)
        sentence = (
            self.tr("All is well.")
            if findings.is_sound
            else self.tr("Something is wrong; see what was found.")
        )
        self._window.message.say(sentence, "good" if findings.is_sound else "warn")
        self.shown.emit()

    def _tell(self, done: Repaired) -> None:
        self._findings = done.left
        self.changed.emit()
        self._section.show_repaired(done)
        whole = self.tr("The collection is repaired.")
        part = self.tr("What could be rebuilt is repaired; something is still wrong.")
        is_sound = done.left.is_sound
        self._window.message.say(whole if is_sound else part, "good" if is_sound else "warn")
        self.shown.emit()
