"""Where nothing can be kept the window says so, for as long as it is so, and offers the ways out."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from kmsflash.model.errors import Unkept, UserError, Why
from kmsflash.model.progress import Report
from kmsflash.ui.flow import Flow, Stage
from kmsflash.ui.keeping.bar import UnkeptBar, Way
from kmsflash.ui.progress_dialog import ProgressDialog
from kmsflash.ui.sentences import translated
from kmsflash.ui.tasks import Job

LOOK_EVERY_MS = 60_000  # also the sign of life that other machines see


class KeepingFlow(Flow):
    """Watches over the open file, and shows what keeps it from taking anything."""

    again_wanted = Signal()  # what was not kept is to be tried once more
    reopen_wanted = Signal()  # the collection as it is there now
    copied = Signal(object)  # Path

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self.bar = UnkeptBar(self._theme)
        self._window.stand_below(self.bar)
        self._window.came_forward.connect(self.look)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_EVERY_MS)
        self._window.closing.connect(self._timer.stop)

    def look(self) -> None:
        """See whether the file is still there and still this window's; say it where it is not."""
        try:
            self._collection.store.keeping.check(self._clock())
        except Unkept:
            return  # whoever listens was told

    def show_news(self, trouble: Unkept | None) -> None:
        """Say what keeps answers from being kept; None: they can be again.

        What work behind the window met, and what is over since, is no news.
        """
        if trouble is not self._collection.store.keeping.trouble:
            return
        self._window.message.said_elsewhere = "" if trouble is None else translated(trouble)
        if trouble is not None:
            calm = self._collection.only_looks
            self.bar.say(translated(trouble), self._ways_out(trouble.why), is_calm=calm)
        elif self.bar.text:
            self._window.leave_foot(self.bar)
            self.bar.hide()
            self._window.message.say(self.tr("Answers and changes are kept again."), "good")

    def _ways_out(self, why: Why) -> list[Way]:
        again = (self.tr("Try again"), self.again_wanted.emit)
        copy = (self.tr("Keep a copy…"), self._ask_where)
        reopen = (self.tr("Open again"), self.reopen_wanted.emit)
        if self._collection.only_looks:
            return [reopen, copy]
        if why is Why.TAKEN:
            return [reopen]
        if why in (Why.GONE, Why.DRIVE):  # what is open on a drive that was away may never be read again
            return [again, copy, reopen] if self._collection.store.path.exists() else [again, copy]
        return [again, copy]

    def probe(self) -> None:
        """Try whether anything can be kept; whoever listens is told."""
        try:
            self._collection.store.probe(self._clock())
        except Unkept:
            return  # whoever listens was told
        except UserError as error:
            self._window.message.say(translated(error), "bad")

    # A copy

    def _ask_where(self) -> None:
        path = self._collection.store.path
        asked = QFileDialog(
            self._window,
            self.tr("Keep a copy of all cards"),
            str(path.with_name(f"{path.stem} {self._clock():%Y-%m-%d %H.%M}{path.suffix}")),
        )
        asked.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asked.selectFile(f"{path.stem} {self._clock():%Y-%m-%d %H.%M}{path.suffix}")
        asked.fileSelected.connect(lambda chosen: self.copy_to(Path(chosen)))
        asked.finished.connect(asked.deleteLater)
        asked.open()

    def copy_to(self, path: Path) -> None:
        """Copy all that the open file holds, also where it is no longer at its place."""

        def copy(report: Report) -> Path:
            self._collection.rescuing.copy_to(path, report)
            return path

        job = Job(self.tr("Copying your cards"), copy, self._window)
        job.finished.connect(self._tell)
        job.failed.connect(self.failed)
        ProgressDialog(self._theme, job, self._window)
        self._jobs.run(job)

    def _tell(self, path: Path) -> None:
        said = self.tr("A copy of all your cards is in {path}.").format(path=path)
        self._window.message.say(said, "good")
        self.copied.emit(path)
