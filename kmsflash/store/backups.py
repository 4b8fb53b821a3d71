"""Backups: copies of a collection made by SQLite itself while it is open, each checked before it has a name.

SQLite's backup copies the pages as they are, under one reading transaction: other programs go on writing,
and what is copied is one state. (`VACUUM INTO` writes every row anew: smaller, but many times slower.)
"""

import json
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from kmsflash.model.backups import Backup, Reason
from kmsflash.model.errors import UserError, cause
from kmsflash.model.events import Hlc
from kmsflash.model.progress import Report, unreported
from kmsflash.model.sentences import Sentence
from kmsflash.store.tables import APPLICATION_ID, REVISION
from kmsflash.store.uris import uri_of

FOLDER = "backups"  # beside the collection
NOTE = "local_backup"  # key of the meta table: what a copy says of itself, which the collection does not

_PAGES = 2048  # copied between two reports
_PART = ".part"
_NAME = re.compile(r" (\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d) ([0-9a-f]{8})(?: \(\d+\))?")
_PART_NAME = re.compile(rf"{_NAME.pattern}\.(\d+)\{_PART}(?:-wal|-shm|-journal)?")


@dataclass(frozen=True, slots=True)
class Held:
    """What a file of a collection holds, at one moment."""

    uid: str  # of the collection
    state: Hlc
    cards: int  # that are not deleted
    reviews: int
    revision: int


def usual_folder(collection: Path) -> Path:
    """Return where backups of the collection at that path lie, if the learner chose no other folder."""
    return collection.parent / FOLDER


def has_cards(path: Path) -> bool:
    """Tell whether a collection ever had a card, for all that can be read."""
    with suppress(sqlite3.Error, OSError), closing(reader(path)) as connection:
        return connection.execute("SELECT 1 FROM card LIMIT 1").fetchone() is not None
    return True


def held(path: Path) -> Held | None:
    """Return what a collection's file holds now; None where it cannot be read."""
    with suppress(sqlite3.Error, OSError, ValueError), closing(reader(path)) as connection:
        return _held(connection)
    return None


def state_of(path: Path) -> tuple[str, Hlc]:
    """Return a collection's uid and state; an empty uid where its file cannot be read."""
    try:
        with closing(reader(path)) as connection:
            return _meta(connection, "collection_uid"), int(_meta(connection, "hlc") or 0)
    except (sqlite3.Error, OSError, ValueError):
        return "", 0


def make(
    collection: Path,
    folder: Path,
    reason: Reason,
    now: datetime,
    *,
    past_of: str = "",
    report: Report = unreported,
) -> Backup:
    """Copy the collection at that path into *folder*, check the copy, and return it.

    *past_of* is the uid of the collection that it is a backup of; empty: its own. `report` counts pages, and
    may raise `Cancelled`. Raises `UserError` where the copy cannot be made; nothing is half there then, and
    the backups before it stay.
    """
    part: Path | None = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with closing(reader(collection)) as here:
            here.execute("BEGIN")
            there = _held(here)
            path = _free(folder, collection, _mark(past_of or there.uid), now)
            clear_abandoned(folder, collection)
            part = path.with_name(f"{path.stem}.{os.getpid()}{_PART}")
            copy(here, part, report)
        _put_note(part, there, reason, now)
        bring_to_disk(part)
        made = _checked(part, there)
        part.replace(path)
        bring_to_disk(folder)
    except (OSError, sqlite3.Error, UnicodeDecodeError) as error:
        raise UserError(
            "A copy of your cards cannot be made in {folder}: {reason}. Nothing was changed.",
            folder=folder,
            reason=cause(error) if isinstance(error, OSError) else Sentence(str(error).capitalize()),
        ) from error
    finally:
        if part is not None:
            remove(part)
    return Backup(path, now, made, reason, there.cards, there.reviews, there.state, there.revision)


def listing(folder: Path, collection: Path, uid: str) -> list[Backup]:
    """Return the backups in *folder* of the collection at that path, newest first.

    With an empty *uid* all of that name, whichever collection they are of. One that cannot be read is among
    them and says so. A folder that is not there holds none. May raise `OSError`.
    """
    if not folder.is_dir():
        return []
    found = []
    for path in folder.iterdir():
        named = _named(path, collection)
        if named is not None and (not uid or named[1] == _mark(uid)):
            found.append(look_at(path, named[0]))
    return sorted(found, key=lambda each: (each.made_at, each.path), reverse=True)


def look_at(path: Path, made_at: datetime | None = None) -> Backup:
    """Return what a file that may be a backup says of itself; *made_at* where it does not tell.

    Raises `OSError` where there is no such file.
    """
    told = path.stat()
    when = made_at or datetime.fromtimestamp(told.st_mtime).astimezone()
    try:
        with closing(source(path)) as connection:
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                return Backup(path, when, told.st_size, trouble=Sentence("It is not a kmsflash collection."))
            return _told(connection, path, when, told.st_size)
    except (sqlite3.Error, ValueError, KeyError, TypeError):
        return Backup(path, when, told.st_size, trouble=Sentence("It is damaged."))


def require_sound(path: Path) -> None:
    """Look through a whole file that may be a backup.

    Raises `UserError` where it cannot be restored: damaged, no collection, or of a newer version.
    """
    try:
        backup = look_at(path)
        if backup.trouble is None:
            with closing(source(path)) as connection:
                if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                    raise sqlite3.DatabaseError
    except FileNotFoundError as error:
        raise UserError("There is no file {path}. Check its name.", path=path) from error
    except OSError as error:
        raise UserError("{path} cannot be read: {reason}.", path=path, reason=cause(error)) from error
    except sqlite3.Error as error:
        raise UserError(
            "The backup {path} is damaged. Choose another one; your cards are as they were.", path=path
        ) from error
    if backup.trouble is not None:
        raise UserError(
            "{path} cannot be restored: {reason} Choose another one; your cards are as they were.",
            path=path,
            reason=backup.trouble,
        )
    if backup.revision > REVISION:
        raise UserError(
            "{path} was made by a newer kmsflash (file revision {revision}, this program knows "
            "{revision2}). Update kmsflash to restore it; your cards are as they were.",
            path=path,
            revision=backup.revision,
            revision2=REVISION,
        )


def bring_to_disk(path: Path) -> None:
    """Have what a file holds, or which names a folder holds, on the disk, where a system can."""
    if path.is_dir() and os.name != "posix":
        return  # Windows opens no folder, and writes its names down by itself
    handle = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def reader(path: Path) -> sqlite3.Connection:
    """Return a connection to a collection that others may write to.

    May raise `OSError` or `sqlite3.Error`.
    """
    if not path.is_file():
        raise FileNotFoundError(2, "No such file or directory")
    connection = sqlite3.connect(path, timeout=5, isolation_level=None)
    connection.execute("PRAGMA query_only=ON")
    return connection


def still(path: Path) -> sqlite3.Connection:
    """Return a connection to a file that nobody writes: nothing is made beside it."""
    return sqlite3.connect(uri_of(path, "ro", still=True), uri=True, isolation_level=None)


def source(backup: Path) -> sqlite3.Connection:
    """Return a connection to a backup, or to a collection that was copied with its log."""
    logged = backup.with_name(f"{backup.name}-wal").is_file()
    return reader(backup) if logged else still(backup)


def copy(here: sqlite3.Connection, part: Path, report: Report = unreported) -> None:
    """Copy what a connection sees into a new file; `report` counts pages."""

    def progress(_status: int, remaining: int, total: int) -> None:
        report(total - remaining, total)

    with closing(sqlite3.connect(part)) as there:
        there.execute("PRAGMA synchronous=OFF")  # it is brought to the disk as a whole
        here.backup(there, pages=_PAGES, progress=progress)


def _put_note(part: Path, there: Held, reason: Reason, now: datetime) -> None:
    note = {
        "made_at": now.isoformat(),
        "reason": reason,
        "cards": there.cards,
        "reviews": there.reviews,
        "state": there.state,
    }
    with rewriting(part) as copy:
        copy.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (NOTE, json.dumps(note)))


@contextmanager
def rewriting(part: Path) -> Iterator[sqlite3.Connection]:
    """Give one transaction on a copy, which is one file and nothing beside it then."""
    with closing(sqlite3.connect(part, isolation_level=None)) as copy:
        copy.execute("PRAGMA synchronous=OFF")
        copy.execute("PRAGMA journal_mode=DELETE")
        copy.execute("BEGIN IMMEDIATE")
        yield copy
        copy.execute("COMMIT")


def _checked(part: Path, there: Held) -> int:
    """Return the size of a copy that says what was copied. Raises `sqlite3.Error` of one that does not."""
    with closing(still(part)) as copy:
        if copy.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("the copy is damaged, so the collection may be")
        if _held(copy) != there:
            raise sqlite3.DatabaseError("the copy is not what was copied")
    return part.stat().st_size


def _held(connection: sqlite3.Connection) -> Held:
    cards, reviews = _counts(connection)
    return Held(
        _meta(connection, "collection_uid"),
        int(_meta(connection, "hlc") or 0),
        cards,
        reviews,
        _revision(connection),
    )


def _counts(connection: sqlite3.Connection) -> tuple[int, int]:
    cards = connection.execute("SELECT count(*) FROM card WHERE deleted = 0").fetchone()[0]
    reviews = connection.execute("SELECT count(*) FROM event WHERE kind = 'review'").fetchone()[0]
    return int(cards), int(reviews)


def _told(connection: sqlite3.Connection, path: Path, when: datetime, size: int) -> Backup:
    revision, kept = _revision(connection), _meta(connection, NOTE)
    if not kept:
        cards, reviews = _counts(connection)
        return Backup(path, when, size, None, cards, reviews, int(_meta(connection, "hlc") or 0), revision)
    note = json.loads(kept)
    made_at, known = datetime.fromisoformat(note["made_at"]), set(Reason)
    reason = Reason(note["reason"]) if note["reason"] in known else None
    counts = int(note["cards"]), int(note["reviews"]), int(note["state"])
    return Backup(path, made_at, size, reason, *counts, revision)


def _revision(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _meta(connection: sqlite3.Connection, key: str) -> str:
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return "" if row is None else str(row[0])


# Names, such as “collection 2026-11-24 09.00.00 3f2a1b9c.kms”


def _mark(uid: str) -> str:
    return UUID(uid).hex[-8:] if uid else "0" * 8


def _free(folder: Path, collection: Path, mark: str, now: datetime) -> Path:
    stem = f"{collection.stem} {now:%Y-%m-%d %H.%M.%S} {mark}"
    path, number = folder / f"{stem}{collection.suffix}", 1
    while path.exists():
        number += 1
        path = folder / f"{stem} ({number}){collection.suffix}"
    return path


def _named(path: Path, collection: Path) -> tuple[datetime, str] | None:
    """Return when a file says that it was made and what of; None for one that is not of ours."""
    if path.suffix != collection.suffix or not path.name.startswith(collection.stem):
        return None
    found = _NAME.fullmatch(path.stem.removeprefix(collection.stem))
    if found is None or not path.is_file():
        return None
    with suppress(ValueError):
        return datetime.strptime(found[1], "%Y-%m-%d %H.%M.%S").astimezone(), found[2]
    return None


def clear_abandoned(folder: Path, collection: Path) -> None:
    """Take away what killed programs left of copies that they were making."""
    for path in folder.glob(f"*{_PART}*"):
        found = _PART_NAME.fullmatch(path.name.removeprefix(collection.stem))
        if path.name.startswith(collection.stem) and found is not None and not _lives(int(found[3])):
            with suppress(OSError):
                path.unlink()


def _lives(process: int) -> bool:
    """Tell whether a program may still write its copy; elsewhere than on POSIX that could not be removed."""
    if os.name != "posix":
        return False
    try:
        os.kill(process, 0)  # asks whether it lives
    except ProcessLookupError:
        return False
    except OSError:
        pass  # it lives, and is another user's
    return True


def remove(part: Path) -> None:
    """Take away a copy that was not finished, with what SQLite made beside it."""
    for path in (part, *(part.with_name(part.name + end) for end in ("-wal", "-shm", "-journal"))):
        with suppress(OSError):
            path.unlink()
