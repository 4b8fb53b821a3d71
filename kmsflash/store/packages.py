"""Decks on their way in: rows found by uid and written, many at a time."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select

from kmsflash.model.ids import CardId, DeckId, FactId
from kmsflash.model.ranks import DIGITS
from kmsflash.store import births
from kmsflash.store.events import LINE
from kmsflash.store.opening import Write
from kmsflash.store.rows import fields_of
from kmsflash.store.tables import card, deck, device, edit, event, fact, tag

_AT_ONCE = 500  # variables of one question

Fields = dict[str, Any]


def next_key(connection: Connection, table: Table) -> int:
    """Return the key that the next new row may have."""
    return int(connection.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()) + 1


def by_uid(
    connection: Connection, table: Table, uids: Sequence[bytes], names: Sequence[str]
) -> dict[bytes, Fields]:
    """Return fields of the rows that have one of *uids*, deleted ones too, with `id`, `hlc` and `stamps`."""
    columns = ("uid", "id", "hlc", "stamps", "deleted", *names)
    listed = ", ".join(f'"{name}"' for name in columns)
    found: dict[bytes, Fields] = {}
    for batch in _batches(uids):
        marks = ", ".join("?" * len(batch))
        rows = connection.exec_driver_sql(
            f"SELECT {listed} FROM {table.name} WHERE uid IN ({marks})",
            tuple(batch),
        )
        found.update((row[0], dict(zip(columns, row, strict=True))) for row in rows)
    return found


def insert_rows(write: Write, table: Table, names: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Write rows, each a tuple of the fields *names*, stamped as born now by this device.

    Past SQLAlchemy's own way of many rows, which takes longer than SQLite itself.
    """
    if not rows:
        return
    columns = ", ".join(f'"{name}"' for name in ("hlc", "by", *names))
    marks = ", ".join("?" * (len(names) + 2))
    device = int(write.device)
    write.connection.exec_driver_sql(
        f"INSERT INTO {table.name} ({columns}) VALUES ({marks})",
        [(write.stamp(), device, *row) for row in rows],
    )


def stamp_of(row: Fields, field: str) -> int:
    """Return when a field of a row was edited; 0 where it is as it was born."""
    stamps = json.loads(row["stamps"]) if row["stamps"] else {}
    return int(stamps[field][0]) if field in stamps else 0


def restamp(write: Write, table: Table, stamps: Mapping[int, Mapping[str, int]]) -> None:
    """Say of edited fields, by the key of their row, when they were edited elsewhere."""
    rows = []
    for key, row in fields_of(write.connection, table, list(stamps), ()).items():
        kept = json.loads(row["stamps"]) if row["stamps"] else {}
        kept |= {name: [stamp, int(write.device)] for name, stamp in stamps[key].items()}
        rows.append((json.dumps(kept), key))
    if rows:
        write.connection.exec_driver_sql(
            f"UPDATE {table.name} SET stamps = ? WHERE id = ?",
            rows,
        )


def set_born_of(write: Write, pairs: Sequence[tuple[int, int]]) -> None:
    """Write which fact a new card asks for where that is not its own: (card, fact) each."""
    if pairs:
        write.connection.exec_driver_sql(
            "UPDATE card SET born_of = ? WHERE id = ?", [(of, key) for key, of in pairs]
        )


def tags_of(connection: Connection, facts: Sequence[int]) -> dict[int, dict[str, tuple[int, int, bool]]]:
    """Return the tags of facts by name: key, birth, and whether it was taken away."""
    found: dict[int, dict[str, tuple[int, int, bool]]] = {}
    for batch in _batches(facts):
        wanted = select(tag.c.fact_id, tag.c.name, tag.c.id, tag.c.hlc, tag.c.deleted)
        for of, name, key, birth, deleted in connection.execute(wanted.where(tag.c.fact_id.in_(batch))):
            found.setdefault(of, {})[name] = (key, birth, bool(deleted))
    return found


def published(connection: Connection, lineage: str) -> Iterator[tuple[CardId, FactId, DeckId]]:
    """Give the cards that a published deck brought, and that are studied."""
    wanted = (
        select(card.c.id, card.c.fact_id, card.c.deck_id)
        .join_from(card, fact, fact.c.id == card.c.fact_id)
        .where(fact.c.publisher == lineage, card.c.deleted == 0, card.c.suspended == 0)
        .order_by(card.c.id)
    )
    return ((CardId(key), FactId(of), DeckId(where)) for key, of, where in connection.execute(wanted))


def facts_published(connection: Connection, lineage: str) -> Iterator[tuple[FactId, bytes]]:
    """Give the facts of a published deck that are stated as far as is known: key and uid."""
    wanted = select(fact.c.id, fact.c.uid).where(
        fact.c.publisher == lineage, fact.c.gone == 0, fact.c.deleted == 0
    )
    return ((FactId(key), uid) for key, uid in connection.execute(wanted))


def last_places(connection: Connection) -> dict[DeckId, str]:
    """Return the rank of the last card of each deck that has any, deleted ones too."""
    grouped = select(card.c.deck_id, func.max(card.c.rank)).where(card.c.deck_id.is_not(None))
    return {DeckId(of): rank for of, rank in connection.execute(grouped.group_by(card.c.deck_id))}


def is_rank(text: str) -> bool:
    """Return whether *text* can stand as a rank."""
    return 0 < len(text) <= _LONGEST_RANK and text[-1] != DIGITS[0] and all(each in DIGITS for each in text)


_LONGEST_RANK = 100


def undone(connection: Connection) -> set[bytes]:
    """Return the uids of the decks and cards that an undo deleted last, and not the learner."""
    wanted = (
        select(edit.c.row_uid, edit.c.takes_back, edit.c.after)
        .where(edit.c.field == "deleted")
        .order_by(edit.c.id)
    )
    found: set[bytes] = set()
    for uid, takes_back, after in connection.execute(wanted):
        if takes_back and after == "1":
            found.add(uid)
        else:
            found.discard(uid)
    return found | births.undone(connection, deck) | births.undone(connection, card)


def went_to(connection: Connection, of: DeckId) -> DeckId | None:
    """Return the deck to which the learner moved most cards of one; None where none were moved."""
    wanted = (
        select(edit.c.after)
        .where(edit.c.field == "deck_id", edit.c.before == str(of))
        .group_by(edit.c.after)
        .order_by(func.count().desc(), edit.c.after)
        .limit(1)
    )
    told = connection.execute(wanted).scalar()
    return None if told in (None, "null") else DeckId(int(told))


def last_deck_ranks(connection: Connection) -> dict[DeckId | None, str]:
    """Return the rank of the last deck under each, deleted ones too."""
    grouped = select(deck.c.parent_id, func.max(deck.c.rank)).group_by(deck.c.parent_id)
    return {parent: rank or "" for parent, rank in connection.execute(grouped)}


# The log


def device_of(write: Write, uid: bytes, name: str) -> int:
    """Return the key of a device; one that is not known is made."""
    key = write.connection.execute(select(device.c.id).where(device.c.uid == uid)).scalar()
    if key is None:
        made = write.connection.execute(insert(device).values(uid=uid, name=name)).inserted_primary_key
        assert made is not None  # noqa: S101  one row was inserted
        key = made[0]
    return int(key)


def uid_of_device(connection: Connection, of: int) -> bytes:
    """Return the uid of a device."""
    return bytes(connection.execute(select(device.c.uid).where(device.c.id == of)).scalar_one())


_TELL = f"INSERT OR IGNORE INTO event ({', '.join(LINE)}) VALUES ({', '.join('?' * len(LINE))})"


def tell(write: Write, rows: Sequence[tuple[Any, ...]]) -> int:
    """Write lines of the log, each as `events.line` gives it, where they are new; return how many were."""
    if not rows:
        return 0
    return write.connection.exec_driver_sql(_TELL, list(rows)).rowcount


def moments(connection: Connection, of: CardId) -> dict[int, bytes]:
    """Return the uids of what the log tells of a card, by the millisecond at which it happened."""
    rows = connection.exec_driver_sql("SELECT happened_at / 1000, uid FROM event WHERE card_id = ?", (of,))
    return {row[0]: row[1] for row in rows}


def last_line(connection: Connection) -> int:
    """Return the number of the last line of the log."""
    return next_key(connection, event) - 1


def count_since(connection: Connection, after: int) -> int:
    """Return how many lines the log has after one."""
    return connection.execute(select(func.count()).where(event.c.id > after)).scalar_one()


def cards_told_of(connection: Connection, after: int) -> list[CardId]:
    """Return the cards that the lines of the log after a row are about."""
    wanted = select(event.c.card_id).where(event.c.id > after).distinct().order_by(event.c.card_id)
    return [CardId(key) for key in connection.execute(wanted).scalars()]


def _batches(keys: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(keys), _AT_ONCE):
        yield keys[start : start + _AT_ONCE]
