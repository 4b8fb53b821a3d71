"""A damaged copy of the collection that is drawn, with a backup and reviews since."""

import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from kmsflash.collection.backups import Backups
from kmsflash.collection.opening import Collection, open_collection
from kmsflash.model.backups import Reason
from kmsflash.model.grades import Grade
from kmsflash.model.options import StudyOptions
from kmsflash.store import tables
from kmsflash.store.pages import LEAF, Pages

_SINCE = timedelta(minutes=70)  # the last backup
_REVIEWS = 12  # since it
_SPOILT = (len(tables.event.columns), len(tables.card.columns))  # tables known by their columns


def damaged_copy(of: Collection, path: Path, clock: Callable[[], datetime]) -> Path:
    """Copy a collection to *path*, back it up there, study it, and damage it."""
    path.parent.mkdir()
    made = Backups(of.store.path, path.parent / "copies").make(Reason.HAND, clock())
    shutil.move(made.path, path)
    now = clock() - _SINCE
    copy = open_collection(path, path.parent / "state", StudyOptions(), now)
    copy.backups.make(Reason.START, now)
    session = copy.study.session(now)
    for number in range(_REVIEWS):
        then = now + timedelta(seconds=9 * number)
        if session.turn(then) is not None:
            session.answer(Grade.GOOD, 4000, then)
    copy.close()
    _spoil(path)
    return path


def _spoil(path: Path) -> None:
    """Spoil a page of the log, of which the journal has all, and a page of cards."""
    pages = Pages(path)
    for columns in _SPOILT:
        of_table = [number for number in range(1, pages.count + 1) if _rows_have(pages, number, columns)]
        with path.open("r+b") as file:
            file.seek((of_table[-2] - 1) * pages.size)
            file.write(bytes(pages.size))


def _rows_have(pages: Pages, number: int, columns: int) -> bool:
    return pages.kind(number) == LEAF and columns in map(len, pages.leaf(number).found.values())
