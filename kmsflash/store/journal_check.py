"""Whether the log says what the journal of events beside it says, whose every line has a checksum."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from kmsflash.store.event_journal import folder_of, lines
from kmsflash.store.meta import get_meta
from kmsflash.store.tables import card, device, event

_FIELDS = ("hlc", "happened_at", "study_day", "kind", "grade", "took_ms", "payload")


def told_otherwise(connection: Connection, path: Path) -> int:
    """Return how many events the log tells otherwise than the journal, of those that both have.

    An event with the moment and the card of another line, and no line of its own, is that one under a wrong
    name. What only one of the two has is left out: a backup that came back has not what was told after it.
    """
    names: dict[bytes, tuple[Any, ...]] = {}
    moments: set[tuple[int, bytes | None]] = set()
    for line in lines(folder_of(path), get_meta(connection, "collection_uid")):
        of = None if line.card is None else line.card.bytes
        by = None if line.device is None else line.device.bytes
        rest = (line.hlc, line.happened_at, line.day, line.kind, line.grade, line.took_ms, line.payload)
        names[line.uid.bytes] = (of, by, *rest)
        moments.add((line.hlc, of))
    if not names:
        return 0
    whole = event.outerjoin(card, card.c.id == event.c.card_id).outerjoin(device, device.c.id == event.c.by)
    wanted = select(event.c.uid, card.c.uid, device.c.uid, *(event.c[name] for name in _FIELDS))
    wrong = 0
    for uid, *told in connection.execute(wanted.select_from(whole)):
        known = names.get(uid)
        wrong += (told[2], told[0]) in moments if known is None else not _same(known, told)
    return wrong


def _same(line: tuple[Any, ...], told: list[Any]) -> bool:
    """Compare, but for a card or a device that is not there: that is told elsewhere."""
    names = zip(line[:2], told[:2], strict=True)
    return line[2:] == tuple(told[2:]) and all(here is None or one == here for one, here in names)
