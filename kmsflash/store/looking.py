"""A collection in which nothing can be kept, laid out elsewhere to be looked at.

SQLite needs to write beside a file even to read it, and looking makes sums and indexes that are kept. So what
is looked at is a copy, with the pictures of the collection itself; the collection is not touched.
"""

import shutil
from contextlib import suppress
from pathlib import Path

from kmsflash.model.errors import UserError, cause
from kmsflash.store.event_journal import folder_of as journal_of
from kmsflash.store.media import folder_of as media_of

_TRIES = 5

_Stamp = tuple[tuple[int, int] | None, ...]


def lay_out(path: Path, folder: Path) -> Path:
    """Copy the collection at *path*, with what SQLite's log beside it holds, into *folder*; return the copy.

    One that another machine writes to at the time is copied again, until it was still in between. Raises
    `UserError` where it cannot be copied.
    """
    copy = folder / path.name
    try:
        for _ in range(_TRIES):
            before = _stamp(path)
            for end in ("", "-wal"):
                _copied(path.with_name(path.name + end), copy.with_name(copy.name + end))
            if _stamp(path) == before:
                break
    except OSError as error:
        raise UserError("{path} cannot be read: {reason}.", path=path, reason=cause(error)) from error
    _link(media_of(copy), media_of(path))
    return copy


def lay_out_to_check(path: Path, folder: Path) -> Path:
    """Do the same for whoever reads the journal of reviews too, and does not open the copy to write it."""
    copy = lay_out(path, folder)
    _link(journal_of(copy), journal_of(path))
    return copy


def _link(link: Path, folder: Path) -> None:
    with suppress(OSError):  # Windows lets only some make links: then there are no pictures
        link.symlink_to(folder.absolute(), target_is_directory=True)


def _copied(path: Path, copy: Path) -> None:
    copy.unlink(missing_ok=True)
    if path.exists():
        shutil.copyfile(path, copy)


def _stamp(path: Path) -> _Stamp:
    return tuple(_of(path.with_name(path.name + end)) for end in ("", "-wal"))


def _of(path: Path) -> tuple[int, int] | None:
    try:
        told = path.stat()
    except OSError:
        return None
    return told.st_mtime_ns, told.st_size
