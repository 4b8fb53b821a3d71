"""The cards that exams ask of, each with where it stands and what FSRS knew of it at some dawn."""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, bindparam, func, or_, select

from kmsflash.model.days import Day
from kmsflash.model.events import EventKind
from kmsflash.model.ids import CardId, DeckId, FactId
from kmsflash.model.schedules import Trace
from kmsflash.store.opening import Write
from kmsflash.store.prepared import Prepared, listed, upsert
from kmsflash.store.sum_tables import local_trace
from kmsflash.store.tables import card, event, fact, local_schedule


class CardRow(NamedTuple):
    """A card that is studied, as it stands."""

    card: CardId
    uid: bytes
    fact: FactId
    deck: DeckId
    due: Day | None  # None: never answered
    last_day: Day | None  # of the last answer
    aside_on: Day | None  # the study day for which the learner set it aside
    section: str  # JSON list: its heading path
    stability: float | None  # at some dawn; None: not known
    difficulty: float | None
    traced_on: Day | None
    through: int | None


def cards_of(connection: Connection, decks: Sequence[DeckId], cards: Sequence[CardId] = ()) -> list[CardRow]:
    """Return the cards of decks, and some more, that are studied; of each deck in the order of its notes."""
    values: dict[str, str] = {"decks": json.dumps(list(decks))}
    if cards:
        values["cards"] = json.dumps(list(cards))
    rows = _cards(some_more=bool(cards)).run(connection, **values)
    return list(map(CardRow._make, rows))


@cache
def _cards(*, some_more: bool) -> Prepared:
    belongs: ColumnElement[bool] = card.c.deck_id.in_(listed("decks"))
    if some_more:
        belongs = or_(belongs, card.c.id.in_(listed("cards")))
    wanted = (
        select(
            *(card.c.id, card.c.uid, card.c.fact_id, card.c.deck_id),
            *(local_schedule.c.due, local_schedule.c.last_day, card.c.buried_on),
            func.coalesce(fact.c.headings, "[]"),
            *(local_trace.c.stability, local_trace.c.difficulty, local_trace.c.day, local_trace.c.through),
        )
        .select_from(
            card.outerjoin(fact, fact.c.id == card.c.fact_id)
            .outerjoin(local_schedule)
            .outerjoin(local_trace, local_trace.c.card_id == card.c.id)
        )
        .where(card.c.deleted == 0, card.c.suspended == 0)
        .where(belongs)
        .order_by(card.c.deck_id, card.c.rank, card.c.id)
    )
    return Prepared(wanted)


def told_since(connection: Connection, through: int, today: Day) -> set[CardId]:
    """Return the cards of which something before *today* was told after a row of the log.

    And those made new again, on whatever day: they are so at once.
    """
    counts = or_(event.c.study_day < today, event.c.kind == EventKind.FORGET.value)
    told = select(event.c.card_id).where(event.c.id > through, counts).distinct()
    return set(connection.execute(told).scalars())


def last_before(connection: Connection, today: Day) -> int:
    """Return the row of the log up to which all was told of the days before *today*."""
    first = select(func.min(event.c.id)).where(event.c.study_day >= today)
    of_today = connection.execute(first).scalar()
    if of_today is not None:
        return int(of_today) - 1
    return int(connection.execute(select(func.max(event.c.id))).scalar() or 0)


def keep_traces(write: Write, traces: Iterable[tuple[CardId, Trace]], through: int) -> None:
    """Keep what FSRS knew of cards at dawn."""
    rows = [
        {
            "card_id": of,
            "stability": trace.stability,
            "difficulty": trace.difficulty,
            "day": trace.day,
            "through": through,
        }
        for of, trace in traces
    ]
    _keep().run_many(write.connection, rows)


@cache
def _keep() -> Prepared:
    return upsert(local_trace)


def forget_traces(write: Write, of: Iterable[CardId]) -> None:
    """Forget what was kept of some cards."""
    gone = [{"of": each} for each in of]
    if gone:
        write.connection.execute(local_trace.delete().where(local_trace.c.card_id == bindparam("of")), gone)


def answer_times(connection: Connection, before: Day, count: int) -> list[tuple[int, int, bool]]:
    """Return grade and milliseconds of the last reviews before a day, and whether each was its card's first.

    The newest come first.
    """
    rows = _times().run(connection, before=before, count=count)
    return [(grade, took, bool(first)) for grade, took, first in rows]


@cache
def _times() -> Prepared:
    other = event.alias()
    earlier = select(other.c.id).where(other.c.card_id == event.c.card_id, other.c.id < event.c.id).exists()
    reviews = (event.c.kind == EventKind.REVIEW.value, event.c.grade.is_not(None))
    wanted = select(event.c.grade, event.c.took_ms, ~earlier).where(
        *reviews, event.c.study_day < bindparam("before"), event.c.took_ms > 0
    )
    return Prepared(wanted.order_by(event.c.id.desc()).limit(bindparam("count")))
