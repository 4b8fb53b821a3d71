"""A backup put into the place of a collection: prepared beside it, then renamed over it.

Whenever the program ends, the collection's name stands for the old file or for the new one. The log that
SQLite keeps beside the old one (`-wal`) is written into it and gone before: it never meets the new one.
"""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from kmsflash.model.errors import UserError, cause
from kmsflash.model.progress import Report, unreported
from kmsflash.store import backups, media
from kmsflash.store.tables import APPLICATION_ID

_BESIDE = ".restoring"
_LOGS = ("-wal", "-shm", "-journal")


def prepare(backup: Path, collection: Path, report: Report = unreported) -> Path:
    """Write what a backup holds beside the collection, checked and ready to take its place; return where.

    It says of itself that no device has written it yet: whoever opens it is a new one. `report` counts pages,
    and may raise `Cancelled`. Raises `UserError` where it cannot be done; nothing is half there then.
    """
    backups.require_sound(backup)
    part = collection.with_name(collection.name + _BESIDE)
    try:
        collection.parent.mkdir(parents=True, exist_ok=True)
        backups.remove(part)
        with closing(backups.source(backup)) as here:
            backups.copy(here, part, report)
        with backups.rewriting(part) as there:
            there.execute("DELETE FROM meta WHERE key IN (?, 'device')", (backups.NOTE,))
        backups.bring_to_disk(part)
        backups.require_sound(part)
    except (OSError, sqlite3.Error) as error:
        backups.remove(part)
        raise UserError(
            "The backup {path} cannot be restored: {reason}. Your cards are as they were.",
            path=backup,
            reason=cause(error) if isinstance(error, OSError) else error,
        ) from error
    except BaseException:
        backups.remove(part)
        raise
    return part


def put_in_place(part: Path, collection: Path, now: datetime) -> Path | None:
    """Put what was prepared into the place of the collection, which nobody may have open.

    One that is damaged is kept aside, and where is returned. Raises `UserError` where that cannot be done, or
    another program has it open; the collection is as it was then.
    """
    try:
        if not is_sound(collection):
            aside = keep_aside(collection, now)
            part.replace(collection)
        else:
            aside = None
            with _settled(collection):
                if os.name == "posix":  # while it is locked: nobody can come between
                    part.replace(collection)
            if os.name != "posix":
                part.replace(collection)
        backups.bring_to_disk(collection.parent)
    except (OSError, sqlite3.Error) as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise UserError(
                "Another program has {path} open. Close it, then restore again; your cards are as they were.",
                path=collection,
            ) from error
        raise UserError(
            "{path} cannot be put in place: {reason}. Your cards are as they were.",
            path=collection,
            reason=cause(error) if isinstance(error, OSError) else error,
        ) from error
    return aside


def keep_aside(collection: Path, now: datetime) -> Path | None:
    """Keep a copy of a collection that cannot be read, with its log, under another name; return that.

    Then the log beside the collection is gone: the copy has it. None where there is no file. Raises
    `UserError` where that cannot be done; nothing is taken away then.
    """
    named = collection.with_name(f"{collection.stem} damaged {now:%Y-%m-%d %H.%M.%S}{collection.suffix}")
    there = [end for end in ("", *_LOGS) if collection.with_name(collection.name + end).is_file()]
    if not there:
        return None
    try:
        for end in there:
            copied = Path(shutil.copyfile(f"{collection}{end}", f"{named}{end}"))
            backups.bring_to_disk(copied)
        backups.bring_to_disk(collection.parent)
        for end in there:
            if end:
                Path(f"{collection}{end}").unlink()
        backups.bring_to_disk(collection.parent)
    except OSError as error:
        raise UserError(
            "The damaged collection {path} cannot be moved aside: {reason}. Nothing was changed.",
            path=collection,
            reason=cause(error),
        ) from error
    return named


def is_sound(collection: Path) -> bool:
    """Tell whether there is a collection, and SQLite finds nothing wrong with it; also while others write."""
    try:
        with closing(backups.reader(collection)) as connection:
            if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
                return False
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except (sqlite3.DatabaseError, OSError) as error:
        return getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY


def media_of(part: Path) -> Iterator[str]:
    """Give the digests of the pictures and sounds that a prepared file counts on."""
    with suppress(sqlite3.Error), closing(backups.still(part)) as connection:
        yield from (str(row[0]) for row in connection.execute("SELECT sha256 FROM media WHERE deleted = 0"))


def missing_media(part: Path, collection: Path) -> int:
    """Return how many of them are not beside the collection."""
    folder = media.folder_of(collection)
    return sum(not (folder / sha).is_file() for sha in set(media_of(part)))


@contextmanager
def _settled(collection: Path) -> Iterator[None]:
    """Have a collection's log written into it and gone, and nobody else in it."""
    with closing(sqlite3.connect(collection, timeout=1, isolation_level=None)) as here:
        here.execute("PRAGMA journal_mode=DELETE")
        here.execute("BEGIN EXCLUSIVE")
        yield
