"""Rows of a damaged collection put into a new one, with a place for each that is lost and others name."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from sqlalchemy import Table, delete, func, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_or

from kmsflash.model.errors import UserError
from kmsflash.model.events import EventKind
from kmsflash.model.salvage import TableCount
from kmsflash.store import seals, search_index, tally
from kmsflash.store.event_lines import JournalLine
from kmsflash.store.meta import put_meta
from kmsflash.store.opening import Connection, Write
from kmsflash.store.replaying import insert_missing
from kmsflash.store.salvaging import CARRIED, Found, Row, stamps_of
from kmsflash.store.tables import SYNCED, card, device, event, local_source, meta, source

_BATCH = 500
_THIS_FILE = ("format", "device", "hlc")  # of the meta table: the new file has its own


Place = tuple[str, int]  # table and row


@dataclass(frozen=True, slots=True)
class Placed:
    """What was put into the new collection of what was found."""

    counts: tuple[TableCount, ...]
    stubs: frozenset[Place]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is in the new collection."""

    counts: tuple[TableCount, ...]
    stubs: int
    from_journal: int
    cards: int
    reviews: int


def carry(write: Write, found: Found, collection: str, lines: Sequence[JournalLine]) -> Placed:
    """Fill a new collection with what was *found*; of events that the journal has too, by the journal.

    *collection* is the uid it had. Rows keep the seals that they had, so that what damage changed shows.
    Schedules are not made here. The device that writes is a new one: what it told last may be lost, and no
    stamp may name two values.
    """
    connection = write.connection
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")  # until stubs are made
    by_uid = {line.uid: line for line in lines}
    _set_right(found, by_uid)
    connection.execute(delete(device))
    before = {each.table: each for each in found.counts}
    counts = []
    with search_index.unwatched(connection):
        for table in CARRIED:
            rows = _meta_of(found) if table is meta else list(found.tables[table.name].values())
            told = _put(connection, table, rows)
            known = before.get(table.name)
            if known is not None:
                left_out = 0 if table is meta else len(rows) - told
                counts.append(TableCount(table.name, known.read - left_out, known.lost + left_out))
        stubs = _make_stubs(write, by_uid)
        lies = local_source.c.source_id.in_(select(source.c.id))
        connection.execute(delete(local_source).where(~lies))  # nothing is left of what lay there
    put_meta(connection, "collection_uid", collection)
    put_meta(connection, "device", "")
    write.greatest = max(write.greatest, *stamps_of(found), 0)
    tally.rebuild(connection)
    search_index.rebuild(connection)
    seals.refresh(connection)
    seals.keep(
        connection, found.seals
    )  # before the journal brings events: they may take numbers of lost ones
    return Placed(tuple(counts), frozenset(stubs))


def complete(write: Write, placed: Placed, lines: Sequence[JournalLine], back: set[Place]) -> Outcome:
    """Tell the log what the journal has beyond what was found, and return what is there.

    *back* are the rows that were put back since as they had been.
    """
    told_again = insert_missing(write, lines).told
    counts = []
    for each in placed.counts:
        filled = sum(table == each.table for table, _ in placed.stubs & back)
        counts.append(_filled(each, filled + (told_again if each.table == event.name else 0)))
    return Outcome(tuple(counts), len(placed.stubs - back), told_again, *held(write.connection))


def _filled(count: TableCount, told: int) -> TableCount:
    """Return how much of a table was read and lost, after something else told some of what was lost."""
    return replace(count, lost=max(0, count.lost - told))


def held(connection: Connection) -> tuple[int, int]:
    """Return how many cards a collection has that are not deleted, and how many reviews."""
    cards = select(func.count()).select_from(card).where(card.c.deleted == 0)
    reviews = select(func.count()).select_from(event).where(event.c.kind == EventKind.REVIEW.value)
    return connection.execute(cards).scalar_one(), connection.execute(reviews).scalar_one()


def require_sound(path: Path) -> None:
    """Look through a new file that nobody has open, and leave nothing beside it. Raises `UserError`."""
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
            (told,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            if told == "ok" and connection.execute("PRAGMA foreign_key_check").fetchone() is None:
                return
    except sqlite3.Error as error:
        told = error
    raise UserError(
        "The new file {path} is not sound: {reason}. Nothing was changed.", path=path, reason=told
    )


def _meta_of(found: Found) -> list[Row]:
    return [row for row in found.tables["meta"].values() if row["key"] not in _THIS_FILE]


def _put(connection: Connection, table: Table, rows: list[Row]) -> int:
    """Insert rows and return how many of them there are now: what contradicts one before it is left out."""
    for shape, alike in _by_shape(rows):
        for start in range(0, len(alike), _BATCH):
            connection.execute(
                insert_or(table).values(dict.fromkeys(shape)).on_conflict_do_nothing(),
                alike[start : start + _BATCH],
            )
    count: int = connection.execute(select(func.count()).select_from(table)).scalar_one()
    return count


def _by_shape(rows: list[Row]) -> Iterator[tuple[tuple[str, ...], list[Row]]]:
    """Give rows with the same columns together; where nothing is told the usual value holds."""
    shapes: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        told: Row = {name: value for name, value in row.items() if value is not None}
        shapes.setdefault(tuple(sorted(told)), []).append(told)
    yield from shapes.items()


def _set_right(found: Found, lines: dict[UUID, JournalLine]) -> None:
    """Let the journal, whose lines have a checksum, say what the events were that it knows."""
    read = {row["uid"] for row in found.tables["event"].values()}
    cards = {row["uid"]: key for key, row in found.tables["card"].items()}
    unread = {
        told for line in lines.values() if line.uid.bytes not in read for told in (line.hlc, line.happened_at)
    }
    kept: dict[int, Row] = {}
    for key, row in found.tables["event"].items():
        uid = row["uid"]
        line = lines.get(UUID(bytes=uid)) if isinstance(uid, bytes) else None
        if line is not None:
            kept[key] = row | {
                "card_id": cards.get(line.card.bytes if line.card else b"", row.get("card_id")),
                "hlc": line.hlc,
                "happened_at": line.happened_at,
                "study_day": line.day,
                "kind": line.kind,
                "grade": line.grade,
                "took_ms": line.took_ms,
                "payload": line.payload,
            }
        elif unread.isdisjoint((row.get("hlc"), row.get("happened_at"))):
            kept[key] = row  # else its uid is damaged, and the journal tells it
    found.tables["event"] = kept


# Stubs


def _make_stubs(write: Write, lines: dict[UUID, JournalLine]) -> list[Place]:
    """Make a row for each that others name and that is lost: deleted, for there is nothing to show of it."""
    made: list[Place] = []
    for table in (*SYNCED, event):
        for column in table.columns:
            for foreign in column.foreign_keys:
                made += _make_stubs_of(write, table, column.name, foreign.column.table, lines)
    return made


def _make_stubs_of(
    write: Write, child: Table, column: str, parent: Table, lines: dict[UUID, JournalLine]
) -> list[Place]:
    other = parent.alias()  # a deck may be the parent of a deck
    there = select(other.c.id).where(other.c.id == child.c[column])
    wanted = select(child.c[column]).where(child.c[column].is_not(None), ~there.exists()).distinct()
    missing = list(write.connection.execute(wanted).scalars())
    uids = _uids_by_log(write.connection, missing, lines) if parent is card and child is event else {}
    taken = set(write.connection.execute(select(parent.c.uid)).scalars()) if uids else set()
    for key in missing:
        uid = uids.get(key)
        stub = {"id": key, "uid": write.uid().bytes if uid is None or uid in taken else uid, "deleted": 1}
        write.connection.execute(insert(parent).values(**stub))
        taken.add(stub["uid"])
    return [(parent.name, key) for key in missing]


def _uids_by_log(
    connection: Connection, cards: list[int], lines: dict[UUID, JournalLine]
) -> dict[int, bytes]:
    """Return the uids of cards that are lost, as the journal knows them by their events."""
    found: dict[int, bytes] = {}
    for start in range(0, len(cards), _BATCH):
        wanted = select(event.c.card_id, event.c.uid).where(
            event.c.card_id.in_(cards[start : start + _BATCH])
        )
        for key, uid in connection.execute(wanted):
            line = lines.get(UUID(bytes=uid))
            if line is not None and line.card is not None:
                found[key] = line.card.bytes
    return found
