"""The cache of folds: one row for each card that was ever answered."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, delete, func, select, text

from kmsflash.model.days import Day
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.schedules import Memory, Schedule, Trace
from kmsflash.store.opening import Write
from kmsflash.store.prepared import Prepared, upsert
from kmsflash.store.tables import PUT_AWAY, card, local_schedule

_BATCH = 500  # cards
FIELDS = tuple(column for column in local_schedule.columns if not column.primary_key)
"""What `read` makes a schedule of, in this order."""


def of_card(connection: Connection, of: CardId) -> Schedule:
    """Return the stored schedule of a card; the blank one of a new card."""
    row = connection.execute(select(*FIELDS).where(local_schedule.c.card_id == of)).one_or_none()
    return Schedule() if row is None else read(row)


def of_cards(connection: Connection, of: Sequence[CardId]) -> dict[CardId, Schedule]:
    """Return the stored schedules of those of some cards that have one."""
    found: dict[CardId, Schedule] = {}
    for start in range(0, len(of), _BATCH):
        batch = of[start : start + _BATCH]
        rows = connection.execute(_with_cards().where(local_schedule.c.card_id.in_(batch)))
        found.update((CardId(card), read(fields)) for card, *fields in rows)
    return found


def all_of(connection: Connection) -> dict[CardId, Schedule]:
    """Return every stored schedule."""
    return {CardId(card): read(fields) for card, *fields in connection.execute(_with_cards())}


def _with_cards() -> Select[Any]:
    return select(local_schedule.c.card_id, *FIELDS)


def put(write: Write, schedules: Iterable[tuple[CardId, Schedule]]) -> None:
    """Store schedules, each in place of the one before; a new card's is taken away."""
    rows, blank = [], []
    for of, schedule in schedules:
        if schedule.is_new:
            blank.append(of)
        else:
            rows.append(row_of(of, schedule))
    _keep().run_many(write.connection, rows)
    if blank:
        write.connection.execute(delete(local_schedule).where(local_schedule.c.card_id.in_(blank)))


def put_first(write: Write, schedules: Iterable[tuple[CardId, Schedule]]) -> None:
    """Store the schedules of cards that had none, and are new no longer."""
    rows = [tuple(row_of(of, schedule).values()) for of, schedule in schedules]
    if rows:
        write.connection.exec_driver_sql(_PUT_FIRST, rows)


_PUT_FIRST = f"INSERT INTO local_schedule VALUES ({', '.join('?' * len(local_schedule.columns))})"


@cache
def _keep() -> Prepared:
    return upsert(local_schedule)


def clear(write: Write) -> None:
    """Forget the whole cache."""
    write.connection.execute(delete(local_schedule))


def falling_due(connection: Connection, first: Day, last: Day) -> dict[Day, int]:
    """Return how many cards fall due on each day from *first* to *last*."""
    put_away = select(card.c.id).where(text(PUT_AWAY))
    counted = (
        select(local_schedule.c.due, func.count())
        .where(local_schedule.c.due.between(first, last), local_schedule.c.card_id.not_in(put_away))
        .group_by(local_schedule.c.due)
    )
    return {Day(day): count for day, count in connection.execute(counted)}


def next_due(connection: Connection, after: Day, decks: Sequence[DeckId] | None = None) -> Day | None:
    """Return the next day after *after* on which a card is due, of some decks or (None) of all."""
    nearest = select(func.min(local_schedule.c.due)).join(card).where(local_schedule.c.due > after)
    if decks is not None:
        nearest = nearest.where(card.c.deck_id.in_(decks))
    return connection.execute(nearest.where(card.c.deleted == 0, card.c.suspended == 0)).scalar()


def row_of(of: CardId, schedule: Schedule) -> dict[str, Any]:
    """Return the row that keeps a schedule, by column."""
    memory, trace = schedule.memory, schedule.memory.trace
    return {
        "card_id": of,
        "due": schedule.due,
        "repetitions": memory.repetitions,
        "interval": memory.interval,
        "ease": memory.ease,
        "lapses": memory.lapses,
        "stability": None if trace is None else trace.stability,
        "difficulty": None if trace is None else trace.difficulty,
        "traced_on": None if trace is None else trace.day,
        "reviews": schedule.reviews,
        "last_day": schedule.last_day,
        "last_grade": schedule.last_grade,
        "last_answered_at": schedule.last_answered_at,
    }


def read(fields: Sequence[Any]) -> Schedule:
    """Return the schedule that the `FIELDS` of a row mean; the blank one where there was no row."""
    due, repetitions, interval, ease, lapses, stability, difficulty, traced_on, *last = fields
    if repetitions is None:
        return Schedule()
    reviews, last_day, grade, answered_at = last
    trace = None if traced_on is None else Trace(stability, difficulty, traced_on)
    memory = Memory(repetitions, interval, ease, lapses, trace)
    return Schedule(memory, due, reviews, last_day, None if grade is None else Grade(grade), answered_at)
