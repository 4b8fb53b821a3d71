"""Cards and facts: what the queue asks for, faces, and what an import writes."""

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Join, bindparam, func, literal_column, or_, select

from kmsflash.model.days import Day
from kmsflash.model.events import EventKind
from kmsflash.model.ids import CardId, DeckId, FactId, Uid
from kmsflash.model.kinds import Kind
from kmsflash.model.notes import Cell
from kmsflash.model.options import NewOrder
from kmsflash.store.prepared import Prepared, listed
from kmsflash.store.tables import card, event, fact, local_schedule, source


@dataclass(frozen=True, slots=True)
class CardText:
    """Both sides of a card as they are stored, and where it comes from."""

    card: CardId
    uid: Uid
    deck: DeckId
    kind: Kind
    front: str
    answer: str
    explanation: str
    cell: Cell | None
    headings: tuple[str, ...]
    source: str
    flag: int
    changed_on: Day | None


DueRow = tuple[CardId, bytes, FactId, DeckId, Day, int]
"""A card that is due: its key and uid, its fact, its deck, the day, its interval. Plain, as it comes from the
driver, for there may be thousands."""


class FreshRow(NamedTuple):
    """A card that was never answered."""

    card: CardId
    fact: FactId
    shuffled: bytes  # the random end of its uid: its place in a shuffled order, the same on every machine


class AnsweredRow(NamedTuple):
    """A card answered on some day."""

    card: CardId
    fact: FactId
    deck: DeckId
    grade: int
    answered_at: int
    reviewed: bool  # not only drilled
    is_out: bool  # suspended or buried since
    is_due: bool  # on that day still: it was only practised

    def drills(self, below: int) -> bool:
        """Return whether it comes back on that day, where weaker grades than *below* do."""
        return self.grade < below and not self.is_out


def uid_of(connection: Connection, of: CardId) -> UUID:
    """Return a card's uid."""
    return UUID(bytes=connection.execute(select(card.c.uid).where(card.c.id == of)).scalar_one())


def homes_of(connection: Connection, cards: Sequence[CardId]) -> dict[CardId, tuple[UUID, DeckId]]:
    """Return the uid of each of some cards, and the deck that it is in."""
    rows = connection.execute(select(card.c.id, card.c.uid, card.c.deck_id).where(card.c.id.in_(cards)))
    return {CardId(key): (UUID(bytes=uid), deck) for key, uid, deck in rows}


def uids_of(connection: Connection, cards: Sequence[CardId]) -> dict[CardId, UUID]:
    """Return the uids of some cards."""
    rows = connection.execute(select(card.c.id, card.c.uid).where(card.c.id.in_(cards)))
    return {CardId(key): UUID(bytes=uid) for key, uid in rows}


TEXT = (
    card.c.id,
    card.c.uid,
    card.c.deck_id,
    func.coalesce(fact.c.own_kind, fact.c.kind),
    func.coalesce(card.c.own_front, card.c.front),
    func.coalesce(card.c.own_answer, card.c.answer),
    func.coalesce(card.c.own_explanation, card.c.explanation),
    card.c.cell_row,
    card.c.cell_column,
    fact.c.headings,
    source.c.name,
    card.c.flag,
    card.c.changed_on,
)
"""What `read_text` makes a card's text of, in this order, from the rows `with_facts`."""


def with_facts() -> Join:
    """Return the cards, each with its fact and its source, where it has them."""
    return card.outerjoin(fact, fact.c.id == card.c.fact_id).outerjoin(source)


def text_of(connection: Connection, of: CardId) -> CardText | None:
    """Return a card as it is shown; None where it is gone."""
    rows = _text().run(connection, of=of)
    return read_text(rows[0]) if rows else None


@cache
def _text() -> Prepared:
    living = (card.c.id == bindparam("of"), card.c.deleted == 0)
    return Prepared(select(*TEXT).select_from(with_facts()).where(*living))


def read_text(fields: Sequence[Any]) -> CardText:
    """Return the text that the `TEXT` of a row means."""
    of, uid, deck, kind, front, answer, explanation, row, column, headings, name, flag, changed_on = fields
    return CardText(
        of,
        UUID(bytes=uid),
        deck,
        Kind.read(kind),
        front,
        answer,
        explanation,
        None if row is None else Cell(row, column),
        tuple(json.loads(headings or "[]")),
        name or "",
        flag,
        changed_on,
    )


def due(
    connection: Connection, today: Day, decks: Sequence[DeckId] | None, without: Collection[DeckId] = ()
) -> list[DueRow]:
    """Return the cards due on *today* or before, of some decks or (None) of all, but those *without*."""
    wanted = _due(of_some=decks is not None, but_some=bool(without))
    listed_decks, others = json.dumps(list(decks or ())), json.dumps(list(without))
    return wanted.run(connection, today=today, decks=listed_decks, without=others)


@cache
def _due(*, of_some: bool, but_some: bool) -> Prepared:
    """Return what finds thousands of rows at once: to wrap each takes SQLAlchemy as long as to find it."""
    schedule = local_schedule.c
    wanted = (
        select(card.c.id, card.c.uid, card.c.fact_id, card.c.deck_id, schedule.due, schedule.interval)
        .join_from(local_schedule, card)
        .where(schedule.due <= bindparam("today"), *studied(bindparam("today"), None))
    )
    if but_some:
        wanted = wanted.where(func.coalesce(card.c.deck_id, 0).not_in(listed("without")))
    return Prepared(wanted.where(card.c.deck_id.in_(listed("decks"))) if of_some else wanted)


def count_due_before(connection: Connection, day: Day, today: Day) -> int:
    """Return how many cards were due before *day* and still are."""
    wanted = select(func.count()).select_from(local_schedule).join(card)
    return connection.execute(wanted.where(local_schedule.c.due < day, *studied(today, None))).scalar_one()


def fresh(
    connection: Connection, of: DeckId, today: Day, order: NewOrder = NewOrder.NOTES
) -> Iterator[FreshRow]:
    """Give the cards of a deck that were never answered, in note order or shuffled.

    They are read as far as they are asked for, a few at first.
    """
    start, count = 0, _FRESH_AT_FIRST
    while rows := _fresh(order).run(connection, of=of, today=today, start=start, count=count):
        yield from map(FreshRow._make, rows)
        if len(rows) < count:
            return
        start, count = start + count, count * 4


_FRESH_AT_FIRST = 60  # what a usual day lets in, siblings left out


@cache
def _fresh(order: NewOrder) -> Prepared:
    if order is NewOrder.SHUFFLED:
        shuffled: ColumnElement[bytes] = func.substr(card.c.uid, _RANDOM_FROM)
        by_order: tuple[ColumnElement[Any], ...] = (shuffled,)
    else:
        shuffled = literal_column("x''")  # so that the index of the deck holds all that is asked
        by_order = (card.c.rank, card.c.id)
    return Prepared(
        select(card.c.id, card.c.fact_id, shuffled)
        .select_from(card.outerjoin(local_schedule))
        .where(local_schedule.c.card_id.is_(None), *studied(bindparam("today"), None))
        .where(card.c.deck_id == bindparam("of"))
        .order_by(*by_order)
        .limit(bindparam("count"))
        .offset(bindparam("start"))
    )


def answered_on(connection: Connection, day: Day) -> list[AnsweredRow]:
    """Return the cards whose last answer was given on *day*, in the order of these answers."""
    schedule = local_schedule.c
    if not _any_answered().run(connection, day=day):
        return []  # as on each first start of a day: what follows is much to prepare
    reviewed = select(event.c.id).where(
        event.c.card_id == card.c.id, event.c.study_day == day, event.c.kind == EventKind.REVIEW.value
    )
    wanted = (
        select(
            card.c.id,
            card.c.fact_id,
            card.c.deck_id,
            schedule.last_grade,
            schedule.last_answered_at,
            reviewed.exists(),
            or_(card.c.suspended != 0, card.c.buried_on.is_not_distinct_from(day)),
            schedule.due <= day,
        )
        .join_from(local_schedule, card)
        .where(schedule.last_day == day, card.c.deleted == 0)
        .order_by(schedule.last_answered_at, card.c.id)
    )
    return [AnsweredRow(*row) for row in connection.execute(wanted)]


@cache
def _any_answered() -> Prepared:
    wanted = select(local_schedule.c.card_id).where(local_schedule.c.last_day == bindparam("day"))
    return Prepared(wanted.limit(1))


_RANDOM_FROM = 10  # byte of a uid, from 1: neither time, nor version, nor variant come after it


def studied(today: Day | ColumnElement[int], decks: Sequence[DeckId] | None) -> list[ColumnElement[bool]]:
    """Say: the card may come up today, and lies in one of some decks, or (None) anywhere."""
    living: list[ColumnElement[bool]] = [
        card.c.deleted == 0,
        card.c.suspended == 0,
        card.c.buried_on.is_distinct_from(today),
    ]
    return living if decks is None else [*living, card.c.deck_id.in_(decks)]
