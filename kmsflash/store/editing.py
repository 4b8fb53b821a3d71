"""One card as its editor needs it, and what is offered while writing: tags, and cards that ask the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, func, literal, literal_column, select, true

from kmsflash.model.ids import CardId, DeckId, FactId
from kmsflash.model.importing import Sides
from kmsflash.model.kinds import Kind
from kmsflash.model.notes import Cell
from kmsflash.store.tables import FRONT_BEGINS, FRONT_LETTERS, card, fact, tag

_SAME_AT_MOST = 1000  # cards that are looked at for one that asks the same


@dataclass(frozen=True, slots=True)
class EditRow:
    """A card and its fact."""

    card: CardId
    fact: FactId
    fact_uid: UUID
    deck: DeckId
    way: str
    nth: int
    kind: Kind
    by_hand: bool  # its fact is of no notes
    quote: str  # of its fact
    first: Sides  # as the notes have it, or as it was made
    shown: Sides  # with the learner's words
    cell: Cell | None
    is_deleted: bool


def editable(connection: Connection, of: CardId) -> EditRow | None:
    """Return a card; None where it is gone."""
    rows = _rows(connection, card.c.id == of, card.c.deleted == 0)
    return rows[0] if rows else None


def of_fact(connection: Connection, of: FactId, *, also_deleted: bool = False) -> list[EditRow]:
    """Return the cards of a fact, in their order."""
    living = true() if also_deleted else card.c.deleted == 0
    return _rows(connection, card.c.fact_id == of, living)


def _rows(connection: Connection, *where: Any) -> list[EditRow]:
    wanted = (
        select(
            card, fact.c.uid.label("fact_uid"), fact.c.kind, fact.c.own_kind, fact.c.quote, fact.c.source_id
        )
        .join_from(card, fact, fact.c.id == card.c.fact_id)
        .where(*where)
        .order_by(card.c.rank, card.c.id)
    )
    return [_row(row) for row in connection.execute(wanted)]


def _row(row: Row[Any]) -> EditRow:
    first = Sides(row.front, row.answer, row.explanation)
    return EditRow(
        CardId(row.id),
        FactId(row.fact_id),
        UUID(bytes=row.fact_uid),
        DeckId(row.deck_id),
        row.way,
        row.nth,
        Kind.read(row.own_kind or row.kind),
        row.source_id is None,
        row.quote,
        first,
        Sides(
            row.front if row.own_front is None else row.own_front,
            row.answer if row.own_answer is None else row.own_answer,
            row.explanation if row.own_explanation is None else row.own_explanation,
        ),
        None if row.cell_row is None else Cell(row.cell_row, row.cell_column),
        bool(row.deleted),
    )


def last_rank(connection: Connection, deck: DeckId) -> str:
    """Return the rank of a deck's last card; empty where it has none."""
    return connection.execute(select(func.max(card.c.rank)).where(card.c.deck_id == deck)).scalar() or ""


def tag_rows(connection: Connection, of: FactId) -> dict[str, tuple[int, bool]]:
    """Return the tags that a fact ever had by name: the key of the row, and whether it has it now."""
    rows = connection.execute(select(tag).where(tag.c.fact_id == of).order_by(tag.c.name))
    return {row.name: (row.id, not row.deleted) for row in rows}


def tags_by_use(connection: Connection) -> list[tuple[str, int]]:
    """Return every tag and how many facts have it, the most used first."""
    counted = select(tag.c.name, func.count()).where(tag.c.deleted == 0).group_by(tag.c.name)
    return [
        (name, count) for name, count in connection.execute(counted.order_by(func.count().desc(), tag.c.name))
    ]


def fronts_beginning(connection: Connection, text: str) -> Sequence[tuple[CardId, DeckId, str]]:
    """Return cards whose question begins as *text* does, ASCII letters of either case.

    Of very many they are not all, but those that go on as it does come first.
    """
    front = func.coalesce(card.c.own_front, card.c.front)
    is_same = front == literal(text).collate("NOCASE")
    wanted = (
        select(card.c.id, card.c.deck_id, front)
        .where(literal_column(FRONT_BEGINS) == text[:FRONT_LETTERS], card.c.deleted == 0)
        .order_by(is_same.desc(), card.c.id)
        .limit(_SAME_AT_MOST)
    )
    return [(CardId(key), DeckId(deck), front) for key, deck, front in connection.execute(wanted)]


def editables(connection: Connection, of: Sequence[CardId]) -> list[EditRow]:
    """Return those of some cards that are there."""
    return _rows(connection, card.c.id.in_(of), card.c.deleted == 0)
