"""A second journal of every event: plain text beside the collection, for the day the database is damaged.

Lines are appended when the transaction that told their events has been kept, in whatever way it told them.
They are brought to the disk at a backup and when the collection is closed, and by the system within about
half a minute, not at each answer: the database itself has brought the answer there. So the newest lines of
this journal are lost only where the power goes, and missed only where the database is damaged as well. What
the program was killed before it could append is appended when the collection is opened again.

The journal is a folder of segments. A backup ends a segment; the newest ten that ended stay, and more while
all are small: so what was told since any of the ten newest backups is there, and mostly since far older ones.
Each segment names its collection, so that another file under the same name does not mix with it. Trouble with
the journal is logged once and keeps nobody from studying: what could not be appended is tried again.
"""

import logging
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from kmsflash.model.errors import UserError
from kmsflash.store import event_lines
from kmsflash.store.event_lines import JournalLine
from kmsflash.store.prepared import Prepared
from kmsflash.store.tables import card, device, event

KEPT_SEGMENTS = 10  # that ended, for as many backups
SMALL = 16 << 20  # bytes of all segments together, below which none is dropped
FIRST_REACH = 10_000  # events of a collection that had no journal

_SUFFIX = ".events"
_FULL = "the disk is full"
_BATCH = 500  # lines
_MANY = 10_000  # lines that are appended at once, where an import told more than that
_NEWEST = 1_000  # lines that are looked at one by one after a power cut: far more than half a minute's
_PIECE = 1 << 20  # bytes of lines that were written before
_LAST_ROW = (1 << 63) - 1  # that a log can have
_TAIL = 1 << 16  # bytes at the end of a segment, where the last line is looked for

_log = logging.getLogger(__name__)

Row = tuple[Any, ...]
Reading = Callable[[], AbstractContextManager[Connection]]


def folder_of(collection: Path) -> Path:
    """Return the folder that holds the journal of the collection at that path."""
    return collection.with_name(f"{collection.stem}.events")


@dataclass(frozen=True, slots=True)
class ReadyLines:
    """The lines of events that somebody else writes."""

    first: int  # row of the log
    last: int
    found: Callable[[], Path | None]  # waits for them, and says where they are; None: they do not come


class EventJournal:
    """The journal of one open collection."""

    def __init__(self, path: Path, collection: str) -> None:
        self._folder = folder_of(path)
        self._collection = collection
        self._lock = Lock()
        self._handle: int | None = None  # of the segment that is written
        self._begins_anew = False  # the segment is ended by a backup
        self._is_torn = False  # the last line may not be whole
        self._reached = 0  # row of the log up to which all is in the journal
        self._in_trouble = False

    def catch_up(self, reading: Reading, *, ended_well: bool = True) -> None:
        """Append what the log has and the journal has not: known by the journal's last line that is there.

        After a last time that did not *end well* the newest lines are looked at one by one: where the power
        was cut, some may be missing before others that are there.
        """
        with reading() as connection:
            reached = self._row_reached(connection)
            self._reached = max(
                self._reached, reached if ended_well else self._row_whole(connection, reached)
            )
        self._append_rest(reading)

    def told(self, connection: Connection) -> list[Row]:
        """Return the events that are not in the journal yet, some; asked before a transaction ends."""
        ((last,),) = _last().run(connection)
        if last <= self._reached:
            return []
        return _rows().run(connection, after=self._reached, last=last, count=_BATCH)

    def append(self, told: list[Row], reading: Reading, ready: Sequence[ReadyLines] = ()) -> None:
        """Append what `told` returned, now that it is kept; of what is *ready*, the lines that were made."""
        with suppress(UserError):  # the rest comes with the next, or at the next opening
            if told and ready:
                self._append_ready(reading, ready)
            elif told and self._append(told) and len(told) == _BATCH:
                self._append_rest(reading)

    def pass_over(self, connection: Connection) -> None:
        """Take all that the log has for told: it is not for the journal of this file."""
        ((self._reached,),) = _last().run(connection)

    def backed_up(self) -> None:
        """End the segment, for a backup has been made, and drop those that are needed no longer."""
        with self._lock:
            self._let_go()
            self._begins_anew = True
            old = segments(self._folder, self._collection)[:-KEPT_SEGMENTS]
            with suppress(OSError):
                sizes = {path: path.stat().st_size for path in segments(self._folder, self._collection)}
                total = sum(sizes.values())
                for path in old:
                    if total > SMALL:
                        path.unlink()
                        total -= sizes[path]

    def close(self) -> None:
        """Bring everything to the disk and let go of the file."""
        with self._lock:
            self._let_go()

    # Appending

    def _append_ready(self, reading: Reading, ready: Sequence[ReadyLines]) -> None:
        """Append all events after those that are reached: what is ready in its place among the others."""
        for lines in ready:
            if not self._append_rest(reading, lines.first - 1):
                return
            path = lines.found() if self._reached < lines.first else None
            if path is not None and not self._append_file(path, lines.last):
                return
        self._append_rest(reading)

    def _append_rest(self, reading: Reading, last: int = _LAST_ROW) -> bool:
        """Append the events after those that are reached up to a row; return whether that was done."""
        while self._reached < last:
            with reading() as connection:
                rows = _rows().run(connection, after=self._reached, last=last, count=_MANY)
            if rows and not self._append(rows):
                return False
            if len(rows) < _MANY:
                break
        return True

    def _append(self, rows: list[Row]) -> bool:
        """Append events by their rows; return whether that was done."""
        return self._appended([event_lines.written(row[1:] for row in rows)], rows[-1][0])

    def _append_file(self, path: Path, last: int) -> bool:
        def pieces() -> Iterator[bytes]:
            with path.open("rb") as file:
                while some := file.readlines(_PIECE):
                    yield b"".join(some)

        return self._appended(pieces(), last)

    def _appended(self, pieces: Iterable[bytes], last: int) -> bool:
        """Append whole lines, the last of which is of a row of the log; return whether that was done."""
        with self._lock:
            try:
                for piece in pieces:
                    self._write(piece)
            except OSError as error:
                self._tell(error)
                return False
            self._reached = max(self._reached, last)
            self._in_trouble = False
            return True

    def _write(self, data: bytes) -> None:
        if self._handle is None:
            self._handle = self._open()
        whole = (b"\n" if self._is_torn else b"") + data
        self._is_torn = True  # until it is known to be whole: the disk may be full in between
        if os.write(self._handle, whole) < len(whole):
            raise OSError(_FULL)
        self._is_torn = False

    def _open(self) -> int:
        self._folder.mkdir(exist_ok=True)
        there = segments(self._folder, self._collection)
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
        if there and not self._begins_anew:
            self._is_torn = not _ends_whole(there[-1])
            return os.open(there[-1], flags)
        number = 1 + max((_number(path) for path in there), default=0)
        path = self._folder / f"{self._collection[-12:]}-{number:06}{_SUFFIX}"
        handle = os.open(path, flags)
        begins = event_lines.header(self._collection)
        if os.write(handle, begins) < len(begins):
            os.close(handle)
            path.unlink()
            raise OSError(_FULL)
        self._begins_anew = False
        return handle

    def _let_go(self) -> None:
        if self._handle is not None:
            handle, self._handle = self._handle, None
            with suppress(OSError):  # it is a second copy: the database says what cannot be kept
                os.fsync(handle)
            with suppress(OSError):
                os.close(handle)

    def _tell(self, error: OSError) -> None:
        if not self._in_trouble:
            _log.warning("The journal of reviews in %s cannot be written: %s", self._folder, error)
        self._in_trouble = True
        if self._handle is not None:
            with suppress(OSError):
                os.close(self._handle)
            self._handle = None

    # Where it stands

    def _row_reached(self, connection: Connection) -> int:
        """Return the row of the log of the last line that is in it: all rows after that are to be appended.

        After a restore the last lines are not: they were told after that backup.
        """
        for path in reversed(segments(self._folder, self._collection)):
            for uids in _batches_from_the_end(path):
                known = connection.execute(select(func.max(event.c.id)).where(event.c.uid.in_(uids))).scalar()
                if known is not None:
                    return int(known)
        ((last,),) = _last().run(connection)
        return max(0, int(last) - FIRST_REACH)

    def _row_whole(self, connection: Connection, reached: int) -> int:
        """Return the row of the log up to which its newest lines are all in the journal."""
        told: set[bytes] = set()
        for path in reversed(segments(self._folder, self._collection)):
            with suppress(OSError), path.open("rb") as file:
                told.update(_uids(file))
            if len(told) >= _NEWEST:
                break
        newest = select(event.c.id, event.c.uid).where(event.c.id <= reached)
        rows = connection.execute(newest.order_by(event.c.id.desc()).limit(_NEWEST))
        return min((row - 1 for row, uid in rows if uid not in told), default=reached)


_COLUMNS = ("hlc", "happened_at", "study_day", "kind", "grade", "took_ms", "payload")


@cache
def _last() -> Prepared:
    return Prepared(select(func.coalesce(func.max(event.c.id), 0)))


@cache
def _rows() -> Prepared:
    wanted = select(
        event.c.id,
        event.c.uid,
        card.c.uid.label("card_uid"),
        device.c.uid.label("device_uid"),
        *(
            event.c[name]
            for name in ("hlc", "happened_at", "study_day", "kind", "grade", "took_ms", "payload")
        ),
    )
    whole = event.outerjoin(card, card.c.id == event.c.card_id).outerjoin(device, device.c.id == event.c.by)
    wanted = wanted.select_from(whole).where(event.c.id > bindparam("after"), event.c.id <= bindparam("last"))
    return Prepared(wanted.order_by(event.c.id).limit(bindparam("count")))


def segments(folder: Path, collection: str | None = None) -> list[Path]:
    """Return the files of a journal, oldest first; of one collection alone where that is named."""
    try:
        found = [path for path in folder.iterdir() if path.suffix == _SUFFIX and _number(path)]
    except OSError:
        return []
    of_it = [path for path in found if collection is None or _is_of(path, collection)]
    return sorted(of_it, key=lambda path: (_number(path), path.name))


def collection_in(folder: Path) -> str:
    """Return the uid of the collection whose journal was written last in a folder; empty: there is none."""
    found = [(path.stat().st_mtime, uid) for path in segments(folder) if (uid := _collection_of(path))]
    return max(found)[1] if found else ""


def lines(folder: Path, collection: str) -> Iterator[JournalLine]:
    """Give every whole line of a collection's journal, oldest first; an event may come twice."""
    for path in segments(folder, collection):
        with suppress(OSError), path.open("rb") as file:
            yield from event_lines.read_all(file)


def _is_of(path: Path, collection: str) -> bool:
    told = _collection_of(path)
    return told == collection or (not told and path.name.startswith(collection[-12:]))  # a damaged first line


def _collection_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return event_lines.collection_of(file.readline(200))
    except OSError:
        return ""


def _number(path: Path) -> int:
    number = path.stem.rpartition("-")[2]
    return int(number) if number.isdecimal() else 0


def _ends_whole(path: Path) -> bool:
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - 1))
        return size == 0 or file.read(1) == b"\n"


def _batches_from_the_end(path: Path) -> Iterator[Sequence[bytes]]:
    """Give the uids of the last lines, then those before them, and so on."""
    try:
        size = path.stat().st_size
        tail = _end_of(path, _TAIL)
        yield _uids(tail[-1:])  # nearly always that is enough, and a start is felt
        yield _uids(tail)
        if size > _TAIL:
            with path.open("rb") as file:
                every = _uids(file)
            for end in range(len(every), 0, -_BATCH):
                yield every[max(0, end - _BATCH) : end]
    except OSError:
        return


def _end_of(path: Path, count: int) -> list[bytes]:
    with path.open("rb") as file:
        file.seek(max(0, file.seek(0, os.SEEK_END) - count))
        return file.read().splitlines(keepends=True)


def _uids(written: Iterable[bytes]) -> list[bytes]:
    return [told.uid.bytes for told in event_lines.read_all(written)]
