"""Cards and facts: what the queue asks for, faces, and what an import writes."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, select

from kmsflash.model.days import Day
from kmsflash.model.ids import CardId, DeckId, FactId, Uid
from kmsflash.model.kinds import Kind
from kmsflash.model.notes import Cell
from kmsflash.store.tables import card, fact, local_schedule, source


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


@dataclass(frozen=True, slots=True)
class DueRow:
    """A card that is due."""

    card: CardId
    uid: Uid
    fact: FactId
    deck: DeckId
    due: Day
    interval: int


@dataclass(frozen=True, slots=True)
class AnsweredRow:
    """A card answered on some day, as the drill needs it."""

    card: CardId
    fact: FactId
    deck: DeckId
    grade: int
    answered_at: int


def uid_of(connection: Connection, of: CardId) -> UUID:
    """Return a card's uid."""
    return UUID(bytes=connection.execute(select(card.c.uid).where(card.c.id == of)).scalar_one())


def uids_of(connection: Connection, cards: Sequence[CardId]) -> dict[CardId, UUID]:
    """Return the uids of some cards."""
    rows = connection.execute(select(card.c.id, card.c.uid).where(card.c.id.in_(cards)))
    return {CardId(key): UUID(bytes=uid) for key, uid in rows}


def text_of(connection: Connection, of: CardId) -> CardText | None:
    """Return a card as it is shown; None where it is gone."""
    wanted = (
        select(card, fact.c.kind, fact.c.own_kind, fact.c.headings, source.c.name.label("source"))
        .select_from(card.outerjoin(fact, fact.c.id == card.c.fact_id).outerjoin(source))
        .where(card.c.id == of, card.c.deleted == 0)
    )
    row = connection.execute(wanted).one_or_none()
    if row is None:
        return None
    cell = None if row.cell_row is None else Cell(row.cell_row, row.cell_column)
    return CardText(
        of,
        UUID(bytes=row.uid),
        row.deck_id,
        Kind.read(row.own_kind or row.kind),
        row.front if row.own_front is None else row.own_front,
        row.answer if row.own_answer is None else row.own_answer,
        row.explanation if row.own_explanation is None else row.own_explanation,
        cell,
        tuple(json.loads(row.headings or "[]")),
        row.source or "",
    )


def due(connection: Connection, today: Day, decks: Sequence[DeckId] | None) -> list[DueRow]:
    """Return the cards due on *today* or before, of some decks or (None) of all."""
    schedule = local_schedule.c
    wanted = (
        select(card.c.id, card.c.uid, card.c.fact_id, card.c.deck_id, schedule.due, schedule.interval)
        .join_from(local_schedule, card)
        .where(schedule.due <= today, *_studied(decks))
    )
    return [
        DueRow(CardId(key), UUID(bytes=uid), of, deck, day, interval)
        for key, uid, of, deck, day, interval in connection.execute(wanted)
    ]


def fresh(connection: Connection, of: DeckId) -> Iterator[tuple[CardId, FactId]]:
    """Give the cards of a deck that were never answered, in note order."""
    wanted = (
        select(card.c.id, card.c.fact_id)
        .select_from(card.outerjoin(local_schedule))
        .where(local_schedule.c.card_id.is_(None), *_studied([of]))
        .order_by(card.c.rank, card.c.id)
    )
    for key, about in connection.execute(wanted):
        yield CardId(key), FactId(about)


def answered_on(connection: Connection, day: Day) -> list[AnsweredRow]:
    """Return the cards whose last answer was given on *day*, in the order of these answers."""
    schedule = local_schedule.c
    wanted = (
        select(card.c.id, card.c.fact_id, card.c.deck_id, schedule.last_grade, schedule.last_answered_at)
        .join_from(local_schedule, card)
        .where(schedule.last_day == day, *_studied(None))
        .order_by(schedule.last_answered_at, card.c.id)
    )
    return [AnsweredRow(*row) for row in connection.execute(wanted)]


def _studied(decks: Sequence[DeckId] | None) -> list[ColumnElement[bool]]:
    living: list[ColumnElement[bool]] = [card.c.deleted == 0, card.c.suspended == 0]
    return living if decks is None else [*living, card.c.deck_id.in_(decks)]
