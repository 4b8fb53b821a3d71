"""What the log adds up to, kept by deck and day and by deck and hour; and which cards are counted in it.

Brought up to date, not by every answer but when somebody looks: what a card added before is taken away, and
what it adds now is added.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from kmsflash.model.days import Day
from kmsflash.model.events import Event, EventKind
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.sums import NAMES, DaySum, HourSum
from kmsflash.store.events import read_line
from kmsflash.store.meta import get_meta, put_meta
from kmsflash.store.opening import Write
from kmsflash.store.prepared import Prepared, listed, upsert
from kmsflash.store.sum_tables import local_counted, local_day_sum, local_hour_sum
from kmsflash.store.tables import card, event

_STATE = "local_sums"  # key of the meta table: a number that grows, and by which hours they were counted
NOWHERE = DeckId(0)  # instead of the deck of cards that have none
EVERYWHERE = DeckId(-1)  # all decks together: a look at all of them reads one row a day
_ANSWERS = frozenset((EventKind.REVIEW.value, EventKind.DRILL.value))
_PLACES = {column.name: place for place, column in enumerate(event.columns)}
_kind = itemgetter(_PLACES["kind"])
_answer = itemgetter(*(_PLACES[name] for name in ("study_day", "grade", "took_ms", "happened_at")))


class State(NamedTuple):
    """Which sums are kept: whoever would change them says which ones were there."""

    number: int = 0
    hours: int = 0  # a sum of the learner's hours at some moments: another where the time zone is


class Told(NamedTuple):
    """The log of one card, and what of it is counted."""

    card: CardId
    deck: DeckId
    counted_in: DeckId | None  # None: not at all
    rows: Sequence[tuple[Any, ...]]  # of the log, oldest first

    @property
    def is_plain(self) -> bool:
        """Whether there is nothing but answers."""
        return all(_kind(row) in _ANSWERS for row in self.rows)

    def answers(self, through: int | None = None) -> Iterator[tuple[Any, ...]]:
        """Return day, grade, milliseconds and moment of each answer, or of those up to a row of the log."""
        return map(_answer, self.rows if through is None else self._up_to(through))

    def events(self, through: int | None = None) -> list[Event]:
        """Return the events, or those up to a row of the log."""
        rows = self.rows if through is None else self._up_to(through)
        return [told for row in rows if (told := read_line(row)) is not None]

    def _up_to(self, through: int) -> list[tuple[Any, ...]]:
        return [row for row in self.rows if row[0] <= through]


def state(connection: Connection) -> State:
    """Return which sums are kept."""
    told = get_meta(connection, _STATE).split()
    return State(*map(int, told)) if len(told) == len(State._fields) else State()


def through(connection: Connection) -> int:
    """Return the row of the log up to which it is counted; 0 where nothing is."""
    return int(connection.execute(select(func.max(local_counted.c.through))).scalar() or 0)


def stale(connection: Connection) -> list[CardId]:
    """Return the cards of which the sums are not as the log and the decks say."""
    told = select(event.c.card_id).where(event.c.id > through(connection)).distinct()
    moved = (
        select(local_counted.c.card_id)
        .join(card, card.c.id == local_counted.c.card_id)
        .where(local_counted.c.deck_id != func.coalesce(card.c.deck_id, NOWHERE))
    )
    return sorted({*connection.execute(told).scalars(), *connection.execute(moved).scalars()})


def answered(connection: Connection) -> list[CardId]:
    """Return the cards that the log speaks of."""
    wanted = select(event.c.card_id).distinct().order_by(event.c.card_id)
    return list(connection.execute(wanted).scalars())


def counted(connection: Connection, decks: Sequence[DeckId] | None = None) -> list[CardId]:
    """Return the cards that are counted, of some decks or (None) of all."""
    wanted = select(local_counted.c.card_id).order_by(local_counted.c.card_id)
    if decks is not None:
        wanted = wanted.where(local_counted.c.deck_id.in_(decks))
    return [CardId(of) for of in connection.execute(wanted).scalars()]


def told_of(connection: Connection, cards: Sequence[CardId]) -> list[Told]:
    """Return the logs of some cards."""
    wanted = json.dumps(cards)
    logs: dict[CardId, list[tuple[Any, ...]]] = {of: [] for of in cards}
    for row in _rows().run(connection, cards=wanted):
        logs[row[2]].append(row)
    homes = {of: (deck, counted) for of, deck, counted in _homes().run(connection, cards=wanted)}
    return [Told(of, *homes[of], log) for of, log in logs.items() if of in homes]


@cache
def _rows() -> Prepared:
    wanted = select(event).where(event.c.card_id.in_(listed("cards")))
    return Prepared(wanted.order_by(event.c.card_id, event.c.hlc, event.c.uid))


@cache
def _homes() -> Prepared:
    home = func.coalesce(card.c.deck_id, NOWHERE)
    joined = card.outerjoin(local_counted, local_counted.c.card_id == card.c.id)
    wanted = select(card.c.id, home, local_counted.c.deck_id).select_from(joined)
    return Prepared(wanted.where(card.c.id.in_(listed("cards"))))


def last_row(connection: Connection) -> int:
    """Return the last row of the log."""
    return int(connection.execute(select(func.max(event.c.id))).scalar() or 0)


def forget(write: Write) -> None:
    """Forget all sums."""
    for table in (local_day_sum, local_hour_sum, local_counted):
        write.connection.execute(delete(table))


def add(
    write: Write,
    days: Mapping[DeckId, Mapping[Day, DaySum]],
    hours: Mapping[DeckId, Mapping[int, HourSum]],
    counted: Iterable[tuple[CardId, DeckId]],
    last: int,
    then: State,
) -> None:
    """Add to the sums, and keep which cards are counted up to the row *last*, and what the state is then."""
    of_all: dict[Day, DaySum] = {}
    hours_of_all: dict[int, HourSum] = {}
    for by_day in days.values():
        for day, each in by_day.items():
            of_all.setdefault(day, DaySum()).add(each)
    for by_hour in hours.values():
        for hour, told in by_hour.items():
            kept = hours_of_all.setdefault(hour, HourSum())
            kept.asked += told.asked
            kept.known += told.known
    _add_rows(write, {**days, EVERYWHERE: of_all}, {**hours, EVERYWHERE: hours_of_all})
    rows = [{"card_id": of, "deck_id": deck, "through": last} for of, deck in counted]
    _keep().run_many(write.connection, rows)
    put_meta(write.connection, _STATE, f"{then.number} {then.hours}")


def _add_rows(
    write: Write,
    days: Mapping[DeckId, Mapping[Day, DaySum]],
    hours: Mapping[DeckId, Mapping[int, HourSum]],
) -> None:
    of_days = [
        {"deck_id": deck, "day": day} | {name: getattr(each, name) for name in NAMES}
        for deck, by_day in days.items()
        for day, each in by_day.items()
    ]
    of_hours = [
        {"deck_id": deck, "hour": hour, "asked": each.asked, "known": each.known}
        for deck, by_hour in hours.items()
        for hour, each in by_hour.items()
    ]
    _adding(local_day_sum).run_many(write.connection, of_days)
    _adding(local_hour_sum).run_many(write.connection, of_hours)
    for table in (local_day_sum, local_hour_sum):
        empty = (column == 0 for column in table.columns if not column.primary_key)
        write.connection.execute(delete(table).where(*empty))


@cache
def _adding(table: Table) -> Prepared:
    statement = insert(table)
    keys = [column.name for column in table.primary_key]
    names = [column.name for column in table.columns]
    more = {name: table.c[name] + statement.excluded[name] for name in names if name not in keys}
    return Prepared(statement.on_conflict_do_update(index_elements=keys, set_=more), names)


@cache
def _keep() -> Prepared:
    return upsert(local_counted)


def days(connection: Connection, decks: Sequence[DeckId] | None = None) -> dict[Day, DaySum]:
    """Return the sum of each day on which something was answered, of some decks or (None) of all."""
    rows = _days().run(connection, decks=_chosen(decks))
    return {Day(day): DaySum(*numbers) for day, *numbers in rows}


def hours(connection: Connection, decks: Sequence[DeckId] | None = None) -> dict[int, HourSum]:
    """Return the sum of each hour in which a card was asked again, of some decks or (None) of all."""
    rows = _hours().run(connection, decks=_chosen(decks))
    return {hour: HourSum(asked, known) for hour, asked, known in rows}


def _chosen(decks: Sequence[DeckId] | None) -> str:
    return json.dumps([EVERYWHERE] if decks is None else list(decks))


@cache
def _days() -> Prepared:
    c = local_day_sum.c
    wanted = select(c.day, *(func.sum(c[name]) for name in NAMES)).group_by(c.day).order_by(c.day)
    return Prepared(wanted.where(c.deck_id.in_(listed("decks"))))


@cache
def _hours() -> Prepared:
    c = local_hour_sum.c
    wanted = select(c.hour, func.sum(c.asked), func.sum(c.known)).group_by(c.hour).order_by(c.hour)
    return Prepared(wanted.where(c.deck_id.in_(listed("decks"))))
