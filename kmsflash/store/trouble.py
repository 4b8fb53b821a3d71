"""What SQLite's complaints mean for the learner."""

import sqlite3
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from kmsflash.model.errors import UserError
from kmsflash.model.sentences import Sentence

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
    sqlite3.SQLITE_CORRUPT: Sentence(
        "The collection {path} is damaged. Put a copy of it from before in its place."
    ),
    sqlite3.SQLITE_NOTADB: Sentence(
        "{path} is not a kmsflash collection. Choose another file with --collection."
    ),
}


def explained(error: DBAPIError | sqlite3.Error, path: Path) -> UserError | None:
    """Return the sentence for a complaint that is nobody's mistake, or None for a bug of ours."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", None)
    if code is None:
        return None
    sentence = _SENTENCES.get(code & 0xFF)  # the low byte is the primary code
    return UserError(sentence, path=path) if sentence else None
