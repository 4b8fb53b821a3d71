"""A backup in the place of the collection: what takes long while it is open, the rest when it is not."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kmsflash.collection.backups import Backups
from kmsflash.model.backups import Backup, Reason
from kmsflash.model.errors import UserError
from kmsflash.model.progress import Report, unreported
from kmsflash.store import backups as files
from kmsflash.store import media_aside, restoring


@dataclass(frozen=True, slots=True)
class Restored:
    """What is in the place of the collection now."""

    backup: Backup
    before: Backup | None  # of what was there; None: there was no card, or it could not be read
    kept_aside: Path | None  # what could not be read
    missing_media: int  # files that its cards count on and that are not here


@dataclass(frozen=True, slots=True)
class Prepared:
    """A restore that wants nothing but that the collection is closed."""

    backup: Backup
    before: Backup | None
    missing_media: int
    _part: Path
    _collection: Path

    def put_in_place(self, now: datetime) -> Restored:
        """Put the backup in the place of the collection, which must be closed.

        One that cannot be read is kept aside. Raises `UserError` where another program has it open, or it
        cannot be put there; the collection is as it was then.
        """
        try:
            aside = restoring.put_in_place(self._part, self._collection, now)
        except UserError:
            self.drop()
            raise
        return Restored(self.backup, self.before, aside, self.missing_media)

    def drop(self) -> None:
        """Let it be. The backup of the present stays."""
        files.remove(self._part)


def prepare(backups: Backups, backup: Path, now: datetime, report: Report = unreported) -> Prepared:
    """Back up the present, and have a backup ready beside it; the collection may be open, and goes on.

    `report` counts pages, and may raise `Cancelled`. Raises `UserError` where either cannot be done; the
    collection is as it was then.
    """
    files.require_sound(backup)
    collection = backups.collection
    part = restoring.prepare(backup, collection, report)
    try:
        uid, _ = files.state_of(part)
        before = _backed_up(backups, uid, now, report)
        media_aside.bring_back(collection, restoring.media_of(part))
        missing = restoring.missing_media(part, collection)
    except BaseException:
        files.remove(part)
        raise
    return Prepared(files.look_at(backup), before, missing, part, collection)


def _backed_up(backups: Backups, uid: str, now: datetime, report: Report) -> Backup | None:
    """Back up the present as the past of what comes; None where nothing is there, or it cannot be read."""
    if not backups.collection.is_file() or not files.has_cards(backups.collection):
        return None
    try:
        return backups.make(Reason.RESTORE, now, report, past_of=uid)
    except UserError:
        if restoring.is_sound(backups.collection):
            raise
        return None
