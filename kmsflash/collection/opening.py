"""The collection as the front ends hold it: one open file and its use cases."""

import gc
import platform
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from uuid import UUID

from kmsflash.collection.exam_days import DayPlans
from kmsflash.collection.history import History
from kmsflash.collection.holding import introduce
from kmsflash.collection.library import Library
from kmsflash.collection.shelves import KnownShelves
from kmsflash.collection.study import Study
from kmsflash.model.days import study_day
from kmsflash.model.options import StudyOptions
from kmsflash.model.progress import Report, unreported
from kmsflash.model.upgrades import Upgrade
from kmsflash.store.holding import Hold, claim
from kmsflash.store.opening import Store, device_uid, open_store

if TYPE_CHECKING:
    from kmsflash.collection.after_exam import AfterExam
    from kmsflash.collection.backlog import Backlog
    from kmsflash.collection.backups import Backups
    from kmsflash.collection.browsing import Browsing
    from kmsflash.collection.card_acts import CardActs
    from kmsflash.collection.card_info import Knowing
    from kmsflash.collection.checking import Checking
    from kmsflash.collection.clocks import Clocks
    from kmsflash.collection.decks import Decks
    from kmsflash.collection.drafts import Drafts
    from kmsflash.collection.editing import Editing
    from kmsflash.collection.exam_reach import ExamReach
    from kmsflash.collection.exams import Exams
    from kmsflash.collection.exchanging import Exchanging
    from kmsflash.collection.fitting import Fitting
    from kmsflash.collection.importing import Importing
    from kmsflash.collection.media import Media
    from kmsflash.collection.media_cleaning import MediaCleaning
    from kmsflash.collection.mock_exams import MockExams
    from kmsflash.collection.options import Options
    from kmsflash.collection.readiness import ExamReadiness
    from kmsflash.collection.rescuing import Rescuing
    from kmsflash.collection.stamping import Stamping
    from kmsflash.collection.statistics import Statistics
    from kmsflash.collection.watching import Watching


@dataclass(slots=True)
class Collection:
    """An open collection and what can be done with it."""

    store: Store
    study: Study
    library: Library
    history: History
    backup_folder: Path | None = None  # that the learner chose; None: the usual one
    hold: Hold | None = None  # what tells other machines that it is open here
    copy: TemporaryDirectory[str] | None = None  # that is looked at, where nothing can be kept
    _shelves: KnownShelves = field(default_factory=KnownShelves)

    @property
    def only_looks(self) -> bool:
        """Whether nothing is kept here, neither answers nor changes."""
        return self.copy is not None

    @property
    def cards(self) -> "CardActs":
        """What can be done with cards, one or many; loaded on use."""
        from kmsflash.collection.card_acts import CardActs

        return CardActs(self.store, self.study.options, self.backups)

    @property
    def after_exam(self) -> "AfterExam":
        """The use cases of the week after an exam; loaded on use."""
        from kmsflash.collection.after_exam import AfterExam

        return AfterExam(self.store, self.study.options)

    @property
    def backlog(self) -> "Backlog":
        """The use cases of missed days; loaded on use."""
        from kmsflash.collection.backlog import Backlog

        return Backlog(self.store, self.study.options)

    @property
    def backups(self) -> "Backups":
        """The use cases of backups; loaded on use."""
        from kmsflash.collection.backups import Backups

        return Backups(self.store.path, self.backup_folder, self.store.events, self.store.keeping.check)

    @property
    def checking(self) -> "Checking":
        """The use cases of checking and mending the collection; loaded on use."""
        from kmsflash.collection.checking import Checking

        return Checking(self.store.path, self.store, self.backups)

    @property
    def clocks(self) -> "Clocks":
        """The use cases of a clock that was wrong; loaded on use."""
        from kmsflash.collection.clocks import Clocks

        return Clocks(self.store, self.study.options)

    @property
    def importing(self) -> "Importing":
        """The use cases of bringing notes in; loaded on use, for most days bring none."""
        from kmsflash.collection.importing import Importing

        return Importing(self.store, self.study.options, self.backups)

    @property
    def exchanging(self) -> "Exchanging":
        """The use cases of deck files that come in and go out; loaded on use."""
        from kmsflash.collection.exchanging import Exchanging

        return Exchanging(self.store, self.study.options, self.backups)

    @property
    def decks(self) -> "Decks":
        """The use cases of making, moving and deleting decks; loaded on use."""
        from kmsflash.collection.decks import Decks

        return Decks(self.store, self.backups)

    @property
    def exams(self) -> "Exams":
        """The use cases of making, changing and removing exams; loaded on use."""
        from kmsflash.collection.exams import Exams

        return Exams(self.store, self.study.options)

    @property
    def mock_exams(self) -> "MockExams":
        """The use cases of mock exams; loaded on use."""
        from kmsflash.collection.mock_exams import MockExams

        return MockExams(self.store, self.study.options)

    @property
    def exam_reach(self) -> "ExamReach":
        """The use cases of what an exam can be made of and whether its minutes reach; loaded on use."""
        from kmsflash.collection.exam_reach import ExamReach

        return ExamReach(self.store, self.study.options)

    @property
    def options(self) -> "Options":
        """The use cases of setting options of decks; loaded on use."""
        from kmsflash.collection.options import Options

        return Options(self.store, self.study.options, self.backups)

    @property
    def readiness(self) -> "ExamReadiness":
        """The use case of how ready one is for an exam; loaded on use."""
        from kmsflash.collection.readiness import ExamReadiness

        return ExamReadiness(self.store, self.study.options)

    @property
    def fitting(self) -> "Fitting":
        """The use case of fitting FSRS to one's own reviews; loaded on use."""
        from kmsflash.collection.fitting import Fitting

        return Fitting(self.store)

    @property
    def watching(self) -> "Watching":
        """The use cases of looking at the files that cards came from; loaded on use."""
        from kmsflash.collection.watching import Watching

        return Watching(self.store)

    @property
    def stamping(self) -> "Stamping":
        """The use case of writing ids into notes; loaded on use."""
        from kmsflash.collection.stamping import Stamping

        return Stamping(self.store, self.importing)

    @property
    def statistics(self) -> "Statistics":
        """The use cases of looking at progress; loaded on use."""
        from kmsflash.collection.statistics import Statistics

        return Statistics(self.store, self.study.options)

    @property
    def browsing(self) -> "Browsing":
        """The use cases of looking through all cards; loaded on use."""
        from kmsflash.collection.browsing import Browsing

        return Browsing(self.store, self.study.options, self._shelves, self.backups)

    @property
    def editing(self) -> "Editing":
        """The use cases of writing cards; loaded on use."""
        from kmsflash.collection.editing import Editing

        return Editing(self.store)

    @property
    def knowing(self) -> "Knowing":
        """The use case of looking at one card closely; loaded on use."""
        from kmsflash.collection.card_info import Knowing

        return Knowing(self.store, self.study.options)

    @property
    def drafts(self) -> "Drafts":
        """What was being written when the program ended; loaded on use."""
        from kmsflash.collection.drafts import Drafts

        return Drafts(self.store)

    @property
    def media(self) -> "Media":
        """The use cases of pictures and sounds; loaded on use."""
        from kmsflash.collection.media import Media

        return Media(self.store)

    @property
    def media_cleaning(self) -> "MediaCleaning":
        """The use cases of looking after all pictures and sounds at once; loaded on use."""
        from kmsflash.collection.media_cleaning import MediaCleaning

        return MediaCleaning(self.store, self.backups)

    @property
    def upgrade(self) -> Upgrade | None:
        """What was done at this opening to a file of an older program; None: nothing."""
        return self.store.upgrade

    @property
    def rescuing(self) -> "Rescuing":
        """The use case of keeping a copy where the file takes nothing more; loaded on use."""
        from kmsflash.collection.rescuing import Rescuing

        return Rescuing(self.store)

    def use(self, options: StudyOptions) -> None:
        """Study from now on as *options* say."""
        self.study.options = options
        self.library.options = options
        self.history.options = options

    def close(self) -> None:
        """Let go of the file."""
        self.store.close()
        if self.hold is not None:
            self.hold.release()
        if self.copy is not None:
            self.copy.cleanup()


def open_collection(
    path: Path,
    state_folder: Path,
    options: StudyOptions,
    now: datetime,
    report: Report = unreported,
    *,
    takes_over: bool = False,
    backup_folder: Path | None = None,  # that the learner chose; None: the usual one
) -> Collection:
    """Open the collection at *path*, or make it. One of an older program is copied, then brought up to date.

    Which device this machine is for each collection is kept in *state_folder*, outside the file, so that a
    copied or restored file is noticed. *report* hears of bringing up to date only, in `UPGRADE_PARTS`.
    Raises `HeldElsewhere` where another machine has it open, unless this one *takes over*, and `UserError`
    where the file cannot be used.
    """
    _settle()
    hold = claim(path, introduce(state_folder, now), takes_over=takes_over)
    try:
        return _opened(path, state_folder, options, now, hold, report, backup_folder)
    except BaseException:
        hold.release()
        raise


def _opened(
    path: Path,
    state_folder: Path,
    options: StudyOptions,
    now: datetime,
    hold: Hold,
    report: Report,
    backup_folder: Path | None,
) -> Collection:
    devices = state_folder / "devices"
    machine = platform.node() or "this computer"
    store = open_store(path, machine, _known_device(devices, path), now, report, backup_folder)
    store.keeping.holds = hold.check
    _remember_device(devices, store)
    if store.caches_are_new:
        from kmsflash.collection.rebuilding import rebuild_schedules

        rebuild_schedules(store, now)
    history = History(store, options, store.state(), study_day(now, options.day_starts_at))
    plans = DayPlans()
    study, library = Study(store, options, history, plans), Library(store, options, plans)
    return Collection(store, study, library, history, backup_folder, hold=hold)


@cache
def _settle() -> None:
    """Leave what is loaded by now, and stays, out of what Python looks through for garbage, once.

    Else it looks through all of it while a day's cards are read: that took as long as to read them.
    """
    gc.freeze()


def _known_device(devices: Path, path: Path) -> UUID | None:
    try:
        return UUID(_note(devices, path).read_text(encoding="ascii").strip())
    except (OSError, ValueError):
        return None


def _remember_device(devices: Path, store: Store) -> None:
    note = _note(devices, store.path)
    uid = str(device_uid(store))
    try:
        if note.exists() and note.read_text(encoding="ascii").strip() == uid:
            return
        devices.mkdir(parents=True, exist_ok=True)
        note.write_text(uid, encoding="ascii")
    except OSError:
        return  # the next start takes a new device: harmless, and no reason to keep anyone from studying


def _note(devices: Path, path: Path) -> Path:
    return devices / blake2b(str(path.resolve()).encode(), digest_size=16).hexdigest()
