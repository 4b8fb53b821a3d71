"""A collection that only is looked at: where nothing can be kept, or another machine has it open."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from kmsflash.collection.history import History
from kmsflash.collection.library import Library
from kmsflash.collection.opening import Collection
from kmsflash.collection.study import Study
from kmsflash.model.days import study_day
from kmsflash.model.errors import Damaged, Unkept, UserError, Why
from kmsflash.model.holders import HeldElsewhere
from kmsflash.model.options import StudyOptions
from kmsflash.model.scratch import scratch_folder
from kmsflash.model.sentences import Sentence
from kmsflash.store.looking import lay_out, lay_out_to_check
from kmsflash.store.opening import Store, open_store
from kmsflash.store.standing import must_be_writable
from kmsflash.store.trouble import damaged

_READ_ONLY = Sentence(
    "{path} can only be read here. You can look at everything and export it; answers and changes are not "
    "kept. To study, make the file and its folder writable, or copy it to a folder of your own."
)
_ELSEWHERE = Sentence(
    "{path} is open on {host}. You see it as it was at {time}; answers and changes are not kept. To study, "
    "close it there and open it here again."
)


def look_only(path: Path, options: StudyOptions, now: datetime, why: Unkept | HeldElsewhere) -> Collection:
    """Open a collection that cannot be opened for *why* to look at it, as it is *now*.

    Raises *why* where there is none, `Damaged` for one that is damaged, and `UserError` where it cannot be
    read.
    """
    if not path.is_file():
        raise why
    folder = scratch_folder("look")
    try:
        store = _opened(path, lay_out(path, Path(folder.name)), now)
        if store.caches_are_new:
            from kmsflash.collection.rebuilding import rebuild_schedules

            rebuild_schedules(store, now)
    except BaseException:
        folder.cleanup()
        raise
    store.keeping.closed = _reason(path, now, why)
    history = History(store, options, store.state(), study_day(now, options.day_starts_at))
    return Collection(store, Study(store, options, history), Library(store, options), history, copy=folder)


@contextmanager
def readable(path: Path) -> Iterator[Path]:
    """Give a collection that SQLite can read: itself, or a copy where its folder cannot be written.

    Raises `UserError` where it cannot be copied.
    """
    try:
        must_be_writable(path)
    except Unkept:
        if path.is_file():
            with scratch_folder("look") as folder:
                yield lay_out_to_check(path, Path(folder))
            return
    yield path


def _opened(path: Path, copy: Path, now: datetime) -> Store:
    try:
        return open_store(copy, "", None, now)
    except Damaged as error:
        raise damaged(path) from error
    except UserError as error:
        values = {**error.sentence.values, "path": path}
        raise UserError(error.sentence.template, **values) from error


def _reason(path: Path, now: datetime, why: Unkept | HeldElsewhere) -> Unkept:
    if isinstance(why, Unkept):
        return Unkept(Why.READ_ONLY, _READ_ONLY, path=path)
    host = why.holder.host or Sentence("another machine")
    return Unkept(Why.TAKEN, _ELSEWHERE, path=path, host=host, time=f"{now:%H:%M}")
