"""What the first bytes of a collection say of it, read without a database: to open one may touch the file."""

import sqlite3
from contextlib import closing
from pathlib import Path

from kmsflash.model.errors import UserError
from kmsflash.store.tables import APPLICATION_ID, REVISION
from kmsflash.store.uris import uri_of

LAST_REVISION = 999  # greater ones are none of a later program, but a byte that is wrong
_MAGIC = b"SQLite format 3\0"
_LENGTH = 100  # bytes of the head of every SQLite file
_REVISION, _APPLICATION = slice(60, 64), slice(68, 72)  # `user_version` and `application_id`


def refuse_newer(path: Path) -> None:
    """Raise `UserError` for a collection of a newer program, and leave no trace in its folder."""
    revision = _revision(path)
    if REVISION < revision <= LAST_REVISION:
        raise newer(path, revision)


def newer(path: Path, revision: int) -> UserError:
    """Return what says that a newer program made a collection."""
    return UserError(
        "{path} was made by a newer kmsflash (file revision {revision}, this program knows "
        "{revision2}). Update kmsflash to open it; the file was not touched.",
        path=path,
        revision=revision,
        revision2=REVISION,
    )


def _revision(path: Path) -> int:
    """Return the revision of a collection; 0 for what is none, is not there yet or cannot be read."""
    try:
        with path.open("rb") as file:
            head = file.read(_LENGTH)
    except OSError:
        return 0  # to open it will say what is wrong
    if len(head) < _LENGTH or not head.startswith(_MAGIC):
        return 0
    if int.from_bytes(head[_APPLICATION], "big") != APPLICATION_ID:
        return 0
    return max(int.from_bytes(head[_REVISION], "big", signed=True), _revision_in_log(path))


def _revision_in_log(path: Path) -> int:
    """Return what a log beside the file says, which a program that was killed may have left there.

    It is read without the right to write, else SQLite would carry it over into the file, and delete it.
    """
    try:
        if not path.with_name(f"{path.name}-wal").stat().st_size:
            return 0
        with closing(sqlite3.connect(uri_of(path, "ro"), uri=True)) as raw:
            return int(raw.execute("PRAGMA user_version").fetchone()[0])
    except (OSError, sqlite3.Error):
        return 0
