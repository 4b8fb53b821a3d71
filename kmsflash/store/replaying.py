"""Events of the journal put into the log: those that are not there, of cards that are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from uuid import UUID

from sqlalchemy import insert, select

from kmsflash.model.ids import CardId
from kmsflash.store.event_lines import JournalLine
from kmsflash.store.opening import Write
from kmsflash.store.rows import keys_of
from kmsflash.store.tables import card, device, event

_BATCH = 500


@dataclass(slots=True)
class Inserted:
    """What was done with lines of a journal."""

    told: int = 0  # events that came into the log
    unknown: int = 0  # events of cards that are not there
    cards: set[CardId] = field(default_factory=set)  # whose log has grown


def insert_missing(write: Write, lines: Iterable[JournalLine]) -> Inserted:
    """Put the events into the log that it does not have, and whose card is there.

    A line may come twice, and lines that are in the log already change nothing.
    """
    done = Inserted()
    devices = _devices(write)
    seen: set[UUID] = set()
    rest = iter(lines)
    while batch := list(islice(rest, _BATCH)):
        fresh = {line.uid: line for line in batch if line.uid not in seen}
        seen |= set(fresh)
        _insert(write, _missing(write, list(fresh.values())), devices, done)
    return done


def _missing(write: Write, lines: Sequence[JournalLine]) -> list[JournalLine]:
    uids = [line.uid.bytes for line in lines]
    there = set(write.connection.execute(select(event.c.uid).where(event.c.uid.in_(uids))).scalars())
    return [line for line in lines if line.uid.bytes not in there]


def _insert(write: Write, lines: list[JournalLine], devices: dict[UUID, int], done: Inserted) -> None:
    cards = keys_of(write.connection, card, [line.card for line in lines if line.card])
    known = [(line, cards[line.card]) for line in lines if line.card in cards]
    done.unknown += len(lines) - len(known)
    rows = [
        {
            "uid": line.uid.bytes,
            "card_id": key,
            "hlc": line.hlc,
            "by": _device(write, line.device, devices),
            "happened_at": line.happened_at,
            "study_day": line.day,
            "kind": line.kind,
            "grade": line.grade,
            "took_ms": line.took_ms,
            "payload": line.payload,
        }
        for line, key in known
    ]
    if rows:
        write.connection.execute(insert(event), rows)
        write.greatest = max(write.greatest, *(line.hlc for line, _ in known))
    done.told += len(rows)
    done.cards |= {CardId(key) for _, key in known}


def _devices(write: Write) -> dict[UUID, int]:
    rows = write.connection.execute(select(device.c.uid, device.c.id))
    return {UUID(bytes=uid): key for uid, key in rows}


def _device(write: Write, uid: UUID | None, devices: dict[UUID, int]) -> int:
    if uid is None:
        return 0  # none
    if uid not in devices:
        made = write.connection.execute(insert(device).values(uid=uid.bytes))
        assert made.inserted_primary_key is not None  # noqa: S101  one row was inserted
        devices[uid] = int(made.inserted_primary_key[0])
    return devices[uid]
