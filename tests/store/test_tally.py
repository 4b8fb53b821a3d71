"""The counts of decks are in step with their cards, whoever changes these."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, select

from kmsflash.model.days import Day
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.schedules import Memory, Schedule
from kmsflash.store import schedules, tally
from kmsflash.store.decks import DeckCounts, counts, make
from kmsflash.store.opening import Store, Write, open_store
from kmsflash.store.rows import add, born, set_fields
from kmsflash.store.tables import card, local_schedule

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
KNOWN = 21  # days of interval, from which a card counts as known

acts = st.one_of(
    st.tuples(st.just("make"), st.integers(0, 3), st.integers(0, 0)),
    st.tuples(st.just("answer"), st.integers(0, 5), st.sampled_from([0, 1, 20, 21, 100])),
    st.tuples(st.just("suspended"), st.integers(0, 5), st.integers(0, 2)),
    st.tuples(st.just("deleted"), st.integers(0, 5), st.integers(0, 1)),
    st.tuples(st.just("deck_id"), st.integers(0, 5), st.integers(0, 3)),
    st.tuples(st.just("clear"), st.integers(0, 0), st.integers(0, 0)),
)


@contextmanager
def opened() -> Iterator[Store]:
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "collection.kms", "desk", None, NOW)
        yield store
        store.close()


@settings(max_examples=60, deadline=None)
@given(st.lists(acts, max_size=25))
def test_the_counts_are_those_of_a_look_at_every_card(done: list[tuple[str, int, int]]) -> None:
    with opened() as store:
        with store.writing(NOW) as write:
            decks: list[DeckId | None] = [None, *(make(write, name) for name in ("Cogs", "Hulks", "Hoys"))]
            made: list[int] = []
            for act in done:
                perform(write, made, decks, *act)
        with store.reading() as connection:
            assert counted(connection) == naive(connection)
        with store.writing(NOW) as write:
            tally.rebuild(write.connection)
            assert counted(write.connection) == naive(write.connection)


def perform(
    write: Write, made: list[int], decks: list[DeckId | None], act: str, which: int, value: int
) -> None:
    if act == "make":
        made.append(add(write, card, born(write, write.uid(), deck_id=decks[which])))
    elif act == "clear":
        schedules.clear(write)
    elif which < len(made) and act == "answer":
        told = Schedule(Memory(interval=value), due=Day(value), reviews=1) if value else Schedule()
        schedules.put(write, [(CardId(made[which]), told)])
    elif which < len(made):
        set_fields(write, card, made[which], {act: decks[value] if act == "deck_id" else value})


def counted(connection: Connection) -> dict[DeckId, DeckCounts]:
    return {deck: numbers for deck, numbers in counts(connection).items() if numbers != DeckCounts(0, 0, 0)}


def naive(connection: Connection) -> dict[DeckId, DeckCounts]:
    """Look at every card."""
    found: dict[DeckId, DeckCounts] = {}
    for row in connection.execute(select(card, local_schedule.c.interval).outerjoin(local_schedule)):
        if row.deck_id is not None and not row.deleted and not row.suspended:
            before = found.get(row.deck_id, DeckCounts(0, 0, 0))
            seen, known = row.interval is not None, (row.interval or 0) >= KNOWN
            found[row.deck_id] = DeckCounts(before.cards + 1, before.seen + seen, before.known + known)
    return found
