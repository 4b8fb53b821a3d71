"""What holds of a collection at every moment, whatever was done to it; `broken` looks at all of it."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from typing import Any

from kmsflash.collection.folding import folding
from kmsflash.collection.opening import Collection
from kmsflash.model.events import Event
from kmsflash.model.ids import CardId
from kmsflash.model.schedules import Schedule
from kmsflash.scheduling.fold import fold
from kmsflash.store import cards, events, schedules, search_index
from kmsflash.store.media import folder_of
from kmsflash.store.opening import Connection

_TEXTS = (
    "SELECT card_id, local_text.front, answer, section, tags, coalesce(local_passage.text, '') "
    "FROM local_text LEFT JOIN local_passage ON local_passage.id = passage_id ORDER BY card_id"
)
_TALLY = "SELECT deck_id, cards, seen, known FROM local_tally WHERE cards OR seen OR known ORDER BY deck_id"
_COUNTED = (
    "SELECT deck_id, count(*), count(card_id), coalesce(sum(interval >= 21), 0) FROM card"
    " LEFT JOIN local_schedule ON card_id = card.id"
    " WHERE deleted = 0 AND suspended = 0 AND deck_id IS NOT NULL GROUP BY deck_id ORDER BY deck_id"
)


class _PutBackError(Exception):
    """Ends a transaction that was begun only to look."""


def broken(collection: Collection, now: datetime) -> Iterator[str]:
    """Yield a sentence for each law that the open collection breaks."""
    with collection.store.reading() as connection:
        for (said,) in connection.exec_driver_sql("PRAGMA integrity_check"):
            if said != "ok":
                yield f"integrity: {said}"
        for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            yield f"a foreign key without its row: {tuple(row)}"
        yield from _broken_schedules(connection)
        yield from _broken_tally(connection)
        kept = connection.exec_driver_sql("SELECT sha256 FROM media WHERE deleted = 0").scalars().all()
    yield from _broken_index(collection, now)
    folder = folder_of(collection.store.path)
    yield from (f"a picture without its file: {sha}" for sha in kept if not (folder / sha).exists())


def folds(connection: Connection) -> dict[CardId, Schedule]:
    """Return the schedule of every card that has one, folded anew from the whole log."""
    how, wanted = folding(connection), events.cards_with_events(connection)
    logs: dict[CardId, list[Event]] = {card: [] for card in wanted}
    for event in events.of_cards(connection, wanted):
        logs[event.card].append(event)
    homes = cards.homes_of(connection, wanted)
    folded = {
        card: fold(homes[card][0], log, how.options(homes[card][1]))
        for card, log in logs.items()
        if card in homes
    }
    return {card: schedule for card, schedule in folded.items() if not schedule.is_new}


def _broken_schedules(connection: Connection) -> Iterator[str]:
    kept, told = schedules.all_of(connection), folds(connection)
    for card in sorted(kept.keys() | told.keys()):
        if kept.get(card) != told.get(card):
            yield f"card {card} is kept as {kept.get(card)}, and its events say {told.get(card)}"


def _broken_tally(connection: Connection) -> Iterator[str]:
    kept = [tuple(row) for row in connection.exec_driver_sql(_TALLY)]
    counted = [tuple(row) for row in connection.exec_driver_sql(_COUNTED)]
    if kept != counted:
        yield f"the tally {kept} is not what can be counted, {counted}"


def _broken_index(collection: Collection, now: datetime) -> Iterator[str]:
    """Make the index of words again beside the one that is there, compare, and put all back."""
    before: list[tuple[Any, ...]] = []
    after: list[tuple[Any, ...]] = []
    with suppress(_PutBackError), collection.store.writing(now) as write:
        for name in ("local_search", "local_passage_search"):
            write.connection.exec_driver_sql(
                f"INSERT INTO {name} ({name}, rank) VALUES ('integrity-check', 1)"
            )
        before = [tuple(row) for row in write.connection.exec_driver_sql(_TEXTS)]
        search_index.rebuild(write.connection)
        after = [tuple(row) for row in write.connection.exec_driver_sql(_TEXTS)]
        raise _PutBackError
    wrong = {row[0] for row in set(before) ^ set(after)}
    yield from (f"the index of words has not what card {card} says" for card in sorted(wrong))
