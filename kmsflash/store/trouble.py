"""What SQLite's complaints mean for the learner."""

import errno
import os
import sqlite3
from pathlib import Path
from tempfile import NamedTemporaryFile

from sqlalchemy.exc import DBAPIError

from kmsflash.model.errors import Damaged, Unkept, UserError, Why
from kmsflash.model.sentences import Sentence
from kmsflash.store.tables import APPLICATION_ID

_SENTENCES = {
    sqlite3.SQLITE_READONLY: Sentence(
        "The collection {path} is read-only. Make the file and its folder writable."
    ),
    sqlite3.SQLITE_CANTOPEN: Sentence("The collection {path} cannot be opened. Make its folder writable."),
    sqlite3.SQLITE_FULL: Sentence(
        "The disk is full, so nothing more can be kept in {path}. Free some space."
    ),
    sqlite3.SQLITE_BUSY: Sentence("Another program is writing to {path}. Try again in a moment."),
    sqlite3.SQLITE_IOERR: Sentence(
        "The collection {path} cannot be read or written: the drive reports an error."
    ),
    sqlite3.SQLITE_NOTADB: Sentence(
        "{path} is not a kmsflash collection. Choose another file with --collection."
    ),
}
_WRITES_NOTHING = Sentence(
    "Nothing more can be written to {path}: its drive is full or over its limit, or reports an error. Free "
    "some space, or connect it again."
)
_UNKEPT = {
    sqlite3.SQLITE_READONLY: Why.READ_ONLY,
    sqlite3.SQLITE_FULL: Why.FULL,
    sqlite3.SQLITE_IOERR: Why.DRIVE,
    sqlite3.SQLITE_CANTOPEN: Why.DRIVE,
}
_EMPTY = Sentence(
    "The file {path} is empty, but there were cards in it before. What can be done is told by: kmsflash "
    "salvage"
)
_DAMAGED = Sentence("The collection {path} is damaged. What can be done is told by: kmsflash salvage")
_NO_DRIVE = (errno.EIO, errno.EROFS, errno.ENODEV, errno.ENXIO)
_MAGIC = b"SQLite format 3\x00"
_OURS = APPLICATION_ID.to_bytes(4, "big")
_OURS_AT = 68  # in the header of a file
_UNDECODABLE = "Could not decode to UTF-8"  # as the driver says it, without a code
_HEADER = 100  # bytes
_SPOILT = 4  # letters of the magic that may be wrong where the rest says what the file was


def damaged(path: Path) -> Damaged:
    """Return what says that the file of a collection is damaged."""
    return Damaged(_DAMAGED, path=path)


def emptied(path: Path) -> Damaged:
    """Return what says that nothing is left of a collection in its file."""
    return Damaged(_EMPTY, path=path)


def failing_drive(path: Path) -> Unkept | None:
    """Return what says that a drive answers with errors, where it does; it is written to and read for that.

    SQLite then finds in memory what does not fit together, and takes the file for damaged.
    """
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=f"{path.name}-") as file:
            file.write(b"kmsflash")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        if error.errno in _NO_DRIVE:
            return Unkept(Why.DRIVE, _SENTENCES[sqlite3.SQLITE_IOERR], path=path)
    return None


def was_ours(path: Path) -> bool:
    """Return whether a file begins as a collection does, or as one of which a few bytes are wrong."""
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except OSError:
        return False
    wrong = sum(one != other for one, other in zip(header, _MAGIC, strict=False))
    is_named = header[_OURS_AT : _OURS_AT + len(_OURS)] == _OURS
    return is_named or (len(header) >= len(_MAGIC) and wrong <= _SPOILT)


def explained(error: DBAPIError | sqlite3.Error | UnicodeDecodeError, path: Path) -> UserError | None:
    """Return the sentence for a complaint that is nobody's mistake, or None for a bug of ours."""
    if isinstance(error, UnicodeDecodeError):
        return damaged(path)
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", None)
    if code is None:
        return damaged(path) if _UNDECODABLE in str(cause) else None
    if code == sqlite3.SQLITE_IOERR_WRITE:  # also where a limit of the learner's, not the disk, is reached
        return Unkept(Why.DRIVE, _WRITES_NOTHING, path=path)
    code &= 0xFF  # the low byte is the primary code
    if code == sqlite3.SQLITE_CORRUPT or (code == sqlite3.SQLITE_NOTADB and was_ours(path)):
        return damaged(path)
    sentence = _SENTENCES.get(code)
    if sentence is None:
        return None
    why = _UNKEPT.get(code)
    return UserError(sentence, path=path) if why is None else Unkept(why, sentence, path=path)


def is_unreadable(error: Exception) -> bool:
    """Return whether an error means that the file cannot be read there."""
    if isinstance(error, UnicodeDecodeError):
        return True  # the driver read what is no text: a name in the schema, or words of SQLite with one
    cause = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(cause, sqlite3.Error):
        return False
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or _UNDECODABLE in str(cause)
