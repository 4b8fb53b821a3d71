"""A whole new file put in the place of a collection, and the old one kept aside: whole or not at all.

A collection is up to two files, its own and SQLite's log (`-wal`); the log of one must never meet another.
So the new file, complete and on the disk, first lies beside under a name of its own: from then on the change
is decided. What remains are renames, and whoever opens the collection next finishes them where the program
was killed in between.
"""

import errno
import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path

_DECIDED = ".to-be-put-in-place"
_LOGS = ("-wal", "-journal")
_SHARED_FIRST, _SHARED_SIZE = 0x40000002, 510  # bytes of a file that SQLite locks while it reads


def put_in_place(new: Path, path: Path) -> Path:
    """Put the file *new*, which is on the same drive, in the place of the collection at *path*.

    Returns where the old one is kept, with its log beside it. May raise `OSError`; then either nothing has
    changed, or `finish` does the rest.
    """
    _bring_to_disk(new)
    decided = _beside(path, _DECIDED)
    new.replace(decided)
    _bring_to_disk(path.parent)
    return finish(path) or path


def is_open_elsewhere(path: Path) -> bool:
    """Return whether another program has the collection at *path* open, as far as the system tells.

    SQLite keeps a lock on a file for as long as it is open with a log beside it. Elsewhere than on POSIX a
    file that is open cannot be renamed, and that tells.
    """
    try:
        import fcntl  # of POSIX alone
    except ImportError:
        return False
    try:
        with path.open("r+b") as file:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, _SHARED_SIZE, _SHARED_FIRST)
    except FileNotFoundError:
        return False
    except (BlockingIOError, PermissionError) as error:
        return not isinstance(error, PermissionError) or error.errno == errno.EAGAIN
    return False


def is_decided(path: Path) -> bool:
    """Return whether a new file waits to be put in the place of the collection at *path*."""
    return _beside(path, _DECIDED).exists()


def finish(path: Path) -> Path | None:
    """Do what remains of a change that was decided, and return where the old file is kept; None: none was."""
    decided = _beside(path, _DECIDED)
    try:
        decided_at = decided.stat().st_mtime  # the same however often this begins
    except FileNotFoundError:
        return None
    aside = _aside(path, datetime.fromtimestamp(decided_at).astimezone())
    for end in _LOGS:
        _rename(_beside(path, end), _beside(aside, end))
    _beside(path, "-shm").unlink(missing_ok=True)  # it only points into the log
    _rename(path, aside)
    _bring_to_disk(path.parent)
    decided.replace(path)
    _bring_to_disk(path.parent)
    return aside


def _aside(path: Path, moment: datetime) -> Path:
    """Return the name under which the old file is kept: the same, where a part of it is there already."""
    stem, number = f"{path.stem} damaged {moment:%Y-%m-%d %H.%M.%S}", 1
    aside = path.with_name(stem + path.suffix)
    while aside.exists() or any(
        _beside(path, end).exists() and _beside(aside, end).exists() for end in _LOGS
    ):
        number += 1
        aside = path.with_name(f"{stem} ({number}){path.suffix}")
    return aside


def _beside(path: Path, end: str) -> Path:
    return path.with_name(path.name + end)


def _rename(old: Path, new: Path) -> None:
    with suppress(FileNotFoundError):  # it was before the program was killed, or there was none
        old.rename(new)


def _bring_to_disk(path: Path) -> None:
    """Have a file, or the names in a folder, on the disk, where a system can."""
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY if path.is_dir() or os.name == "posix" else os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
