"""Opening the collection behind the window, and asking the learner what to do where it cannot be."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox

from kmsflash.model.errors import Damaged, Unkept, UserError, Why
from kmsflash.model.holders import HeldElsewhere
from kmsflash.model.progress import Report
from kmsflash.model.today import Overview
from kmsflash.places import Places
from kmsflash.settings import Settings
from kmsflash.ui.main_window import MainWindow
from kmsflash.ui.sentences import translated
from kmsflash.ui.tasks import Job, Jobs
from kmsflash.ui.theme import Theme
from kmsflash.ui.upgrading import UpgradeNotice

if TYPE_CHECKING:  # loaded by the first job, behind the window
    from kmsflash.collection.opening import Collection


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which collection is to be opened, and how."""

    places: Places
    settings: Settings
    takes_over: bool = False  # from another machine that has it open
    looks_for: HeldElsewhere | None = None  # only looks at what that machine has open


class Opening(QObject):
    """Opens a collection by a job. One at a time is wanted."""

    opened = Signal(object, object)  # Collection, Overview: of today
    damaged = Signal(object)  # Damaged: nothing was said yet
    broke = Signal(object)  # the error that should not happen: nothing was said yet
    failed = Signal(object)  # the error, whatever it was; the learner has been told
    left = Signal(int)  # the learner gives up; the program's exit code

    def __init__(self, theme: Theme, window: MainWindow, jobs: Jobs, clock: Callable[[], datetime]) -> None:
        super().__init__(window)
        self._theme, self._window, self._jobs, self._clock = theme, window, jobs, clock

    def begin(self, wanted: Wanted) -> None:
        """Open what is wanted, with the starter cards where there is none."""
        job = Job(
            self.tr("Opening your cards"), lambda report: _open(wanted, self._clock(), report), self._window
        )
        job.finished.connect(lambda outcome: self.opened.emit(*outcome))
        job.failed.connect(lambda error: self._cannot(wanted, error))
        job.cancelled.connect(lambda: self.left.emit(0))
        UpgradeNotice(self._theme, job, self._window)
        self._jobs.run(job)

    def _cannot(self, wanted: Wanted, error: Exception) -> None:
        match error:
            case HeldElsewhere():
                self._ask(wanted, error)
            case Damaged():
                self.damaged.emit(error)
            case UserError():
                self._tell(error)
            case _:
                self.broke.emit(error)
        self.failed.emit(error)

    def _ask(self, wanted: Wanted, error: HeldElsewhere) -> None:
        from kmsflash.ui.keeping.elsewhere import ask  # on use: one learner in many has other machines

        places, settings = wanted.places, wanted.settings
        ask(
            self._window,
            error.holder,
            self._clock(),
            again=lambda: self.begin(wanted),
            look=lambda: self.begin(Wanted(places, settings, looks_for=error)),
            take_over=lambda: self.begin(Wanted(places, settings, takes_over=True)),
            leave=lambda: self.left.emit(1),
        )

    def _tell(self, error: UserError) -> None:
        box = QMessageBox(
            QMessageBox.Icon.Critical,
            "kmsflash",
            translated(error),
            QMessageBox.StandardButton.Close,
            self._window,
        )
        box.setTextFormat(Qt.TextFormat.PlainText)  # a path is in it
        box.finished.connect(lambda _: self.left.emit(1))
        box.open()


def _open(wanted: Wanted, now: datetime, report: Report) -> "tuple[Collection, Overview]":
    report(0, 1)
    collection = _whole_or_to_look_at(wanted, now, report)
    try:
        if not collection.only_looks and collection.library.is_empty():
            from kmsflash.resources.starter import starter_decks

            collection.importing.starter(starter_decks(), now)
        collection.exams.keep_up(now)
        return collection, collection.library.overview(now)
    except BaseException:
        collection.close()
        raise


def _whole_or_to_look_at(wanted: Wanted, now: datetime, report: Report) -> "Collection":
    from kmsflash.collection.opening import open_collection

    places, settings = wanted.places, wanted.settings
    try:
        if wanted.looks_for is not None:
            raise wanted.looks_for
        return open_collection(
            places.collection,
            places.state,
            settings.study,
            now,
            report,
            backup_folder=settings.backups,
            takes_over=wanted.takes_over,
        )
    except (Unkept, HeldElsewhere) as error:
        if wanted.looks_for is None and not (isinstance(error, Unkept) and error.why is Why.READ_ONLY):
            raise
        from kmsflash.collection.looking import look_only  # on use: nearly all can be written

        return look_only(places.collection, settings.study, now, error)
