"""Backups of a collection: made before whatever changes much, kept for as long as they may be wanted."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kmsflash.collection.media_aside import Needed, needed_by
from kmsflash.model.backups import BULK, Backup, BackupCare, Reason, is_due, outlived, serves
from kmsflash.model.errors import UserError, cause
from kmsflash.model.progress import Report, unreported
from kmsflash.store import backups as files
from kmsflash.store import media_aside
from kmsflash.store.event_journal import EventJournal


@dataclass(slots=True)
class Guard:
    """The backup that stands behind a change."""

    backup: Backup | None = None  # None: there was nothing to lose
    is_new: bool = False

    @property
    def path(self) -> Path | None:
        """Where it lies."""
        return None if self.backup is None else self.backup.path

    def drop(self) -> None:
        """Take away the backup that was made for this change: it came to nothing."""
        if self.backup is not None and self.is_new:
            self.backup.path.unlink(missing_ok=True)
            self.backup, self.is_new = None, False


def before_many(backups: "Backups | None", cards: int, now: datetime) -> AbstractContextManager[object]:
    """Have a backup before a change of so many cards, where they are many."""
    if backups is None or cards < BULK:
        return nullcontext()
    return backups.guarding(Reason.CHANGE, now)


@dataclass(frozen=True, slots=True)
class Backups:
    """The use cases of backups. They need the collection's file alone, whether it is open, or can be, or not.

    New ones go to the folder that the learner *chose*, else to the usual place beside it; those in
    either are known.
    """

    collection: Path
    chosen: Path | None = None
    events: EventJournal | None = None  # of the collection, where it is open
    check: Callable[[datetime], None] | None = None  # raises `Unkept` where the open file is not at its place

    @property
    def folder(self) -> Path:
        """Where new backups go."""
        return self.chosen or files.usual_folder(self.collection)

    def kept(self) -> tuple[Backup, ...]:
        """Return all backups of the collection, newest first; also those that cannot be read, which say so.

        Of a collection that cannot be read itself, all of its name. Raises `UserError` where a folder cannot
        be looked at.
        """
        uid, _ = files.state_of(self.collection)
        found: list[Backup] = []
        for folder in dict.fromkeys((self.folder, files.usual_folder(self.collection))):
            try:
                found += files.listing(folder, self.collection, uid)
            except OSError as error:
                raise UserError(
                    "The folder of backups {folder} cannot be read: {reason}. Choose another one in "
                    "Settings, Backups.",
                    folder=folder,
                    reason=cause(error),
                ) from error
        return tuple(sorted(found, key=lambda each: (each.made_at, each.path), reverse=True))

    def newest(self) -> Backup | None:
        """Return the newest backup that can be read; None where there is none."""
        return next((each for each in self.kept() if each.is_readable), None)

    def look(self) -> BackupCare:
        """Return how they stand, and what is in the collection now."""
        now = files.held(self.collection)
        counts = (0, 0) if now is None else (now.cards, now.reviews)
        return BackupCare(self.folder, self.kept(), *counts)

    def make(self, reason: Reason, now: datetime, report: Report = unreported, past_of: str = "") -> Backup:
        """Make a backup, and let go of those that need not be kept any longer.

        *past_of* is the uid of another collection that takes the place of this one. `report` may raise
        `Cancelled`. Raises `UserError` where it cannot be made; those before it stay then.
        """
        if self.check is not None:
            self.check(now)  # SQLite would carry the log of the open file into another one at its place
        made = files.make(self.collection, self.folder, reason, now, past_of=past_of, report=report)
        if self.events is not None:
            self.events.backed_up()
        self.thin(now)
        return made

    def thin(self, now: datetime) -> tuple[Backup, ...]:
        """Remove the backups that need not be kept any longer, and return them."""
        gone = outlived(self.kept(), now)
        for each in gone:
            with suppress(OSError):
                each.path.unlink(missing_ok=True)
        if gone:
            with suppress(OSError):
                self.release_media(lambda path, _name: path.unlink())
        return gone

    def needed_media(self) -> Needed:
        """Return the files of pictures and sounds that the kept backups refer to."""
        if self.chosen is not None and not self.chosen.is_dir():
            return Needed(all=True)  # the drive may be away
        return needed_by(self.kept())

    def release_media(self, discard: Callable[[Path, str], None]) -> None:
        """Let go, by *discard*, of what lies aside and no backup needs any more. May raise `OSError`."""
        there = media_aside.aside(self.collection)
        if there:
            needed = self.needed_media()
            for path in there:
                if path.name not in needed:
                    discard(path, path.name)

    def at_start(self, now: datetime, report: Report = unreported) -> Backup | None:
        """Make a backup if one is due: the last is over half an hour old, and something changed since."""
        if self.check is not None:
            self.check(now)
        _, state = files.state_of(self.collection)
        if state and is_due(self.newest(), state, now):
            return self.make(Reason.START, now, report)
        return None

    def before(self, reason: Reason, now: datetime, report: Report = unreported) -> Guard:
        """Have a backup of how things are now: the last, where it is new enough, or one that is made.

        Raises `UserError` where it cannot be made.
        """
        if not files.has_cards(self.collection):
            return Guard()
        _, state = files.state_of(self.collection)
        newest = self.newest()
        if newest is not None and serves(newest, state, now):
            return Guard(newest)
        return Guard(self.make(reason, now, report), is_new=True)

    @contextmanager
    def guarding(self, reason: Reason, now: datetime, report: Report = unreported) -> Iterator[Guard]:
        """Have a backup before a change; one made for it goes again where the change comes to nothing."""
        guard = self.before(reason, now, report)
        try:
            yield guard
        except BaseException:
            guard.drop()
            raise
