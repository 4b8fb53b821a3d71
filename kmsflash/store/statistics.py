"""Where the cards of decks stand, counted: when they fall due, how well they are known, which are hard."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, bindparam, func, select, text

from kmsflash.model.days import Day
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.statistics import HardCard
from kmsflash.store.prepared import Prepared, listed
from kmsflash.store.tables import PUT_AWAY, card, fact, local_schedule
from kmsflash.store.tally import KNOWN_FROM


@dataclass(frozen=True, slots=True)
class Which:
    """The cards that are meant: of decks, or single ones; with neither all. Only studied ones count."""

    decks: Sequence[DeckId] | None = None
    cards: Sequence[CardId] | None = None


class SectionRow(NamedTuple):
    """Cards of one deck under one heading path."""

    deck: DeckId
    headings: str  # JSON list
    cards: int
    seen: int
    known: int


def falling_due(connection: Connection, which: Which, last: Day) -> dict[Day, int]:
    """Return how many cards fall due on each day up to *last*, those of days before included."""
    c = local_schedule.c
    wanted = select(c.due, func.count()).where(c.due <= bindparam("last")).group_by(c.due)
    return {Day(day): count for day, count in _run(connection, which, wanted, last=last)}


def standings(connection: Connection, which: Which) -> list[tuple[int, int, int, int]]:
    """Return interval in days, ease in hundredths, how many such cards, and how many of them FSRS schedules.

    Of all cards, an index holds what is asked, in the order in which it is counted.
    """
    c = local_schedule.c
    wanted = select(c.interval, c.ease, func.count(), func.count(c.stability)).group_by(c.interval, c.ease)
    return _run(connection, which, wanted)


def hardest(connection: Connection, which: Which, least: int, count: int) -> list[HardCard]:
    """Return the *count* cards that were forgotten most often, those forgotten *least* times and more."""
    c = local_schedule.c
    wanted = (
        select(c.card_id, c.lapses, c.ease, c.interval)
        .where(c.lapses >= bindparam("least"))
        .order_by(c.lapses.desc(), c.ease, c.card_id)
        .limit(bindparam("count"))
    )
    rows = _run(connection, which, wanted, least=least, count=count)
    fronts = dict(_fronts().run(connection, cards=json.dumps([row[0] for row in rows])))
    return [HardCard(of, fronts[of], lapses, ease, interval) for of, lapses, ease, interval in rows]


@cache
def _fronts() -> Prepared:
    front = func.coalesce(card.c.own_front, card.c.front)
    return Prepared(select(card.c.id, front).where(card.c.id.in_(listed("cards"))))


def sections(connection: Connection, which: Which) -> list[SectionRow]:
    """Return the cards by deck and heading path, in the order of the notes."""
    headings = func.coalesce(fact.c.headings, "[]")
    wanted = (
        select(
            *(card.c.deck_id, headings, func.count(), func.count(local_schedule.c.card_id)),
            func.coalesce(func.sum(local_schedule.c.interval >= KNOWN_FROM), 0),
        )
        .select_from(card.outerjoin(local_schedule).outerjoin(fact, fact.c.id == card.c.fact_id))
        .where(card.c.deleted == 0, card.c.suspended == 0)
        .group_by(card.c.deck_id, headings)
        .order_by(func.min(card.c.rank), func.min(card.c.id))
    )
    if which.cards is not None:
        wanted = wanted.where(card.c.id.in_(listed("cards")))
    elif which.decks is not None:
        wanted = wanted.where(card.c.deck_id.in_(listed("decks")))
    return [SectionRow._make(row) for row in Prepared(wanted).run(connection, **_values(which))]


def _run(connection: Connection, which: Which, wanted: Select[Any], **values: int) -> list[Any]:
    """Run a look at schedules, of those cards only."""
    if which.cards is None and which.decks is None:
        wanted = wanted.where(local_schedule.c.card_id.not_in(select(card.c.id).where(text(PUT_AWAY))))
    else:
        wanted = wanted.join_from(local_schedule, card).where(card.c.deleted == 0, card.c.suspended == 0)
        if which.cards is not None:
            wanted = wanted.where(card.c.id.in_(listed("cards")))
        else:
            wanted = wanted.where(card.c.deck_id.in_(listed("decks")))
    return Prepared(wanted).run(connection, **_values(which), **values)


def _values(which: Which) -> dict[str, str]:
    if which.cards is not None:
        return {"cards": json.dumps(list(which.cards))}
    return {} if which.decks is None else {"decks": json.dumps(list(which.decks))}
