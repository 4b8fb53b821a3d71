"""Sources and facts: what a page of notes left in the collection."""

import json
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert as upsert

from kmsflash.model.ids import CardId, DeckId, FactId, SourceId
from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, FactDraft, Reading
from kmsflash.store.opening import Write
from kmsflash.store.rows import born
from kmsflash.store.tables import card, fact, local_source, source


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A page of notes that was imported."""

    source: SourceId
    uid: UUID
    deck: DeckId


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact of a source, with what finds it again."""

    fact: FactId
    uid: UUID
    kind: Kind
    key: str
    text: str
    nth: int


@dataclass(frozen=True, slots=True)
class CardRow:
    """A card of a fact, by its way of asking."""

    card: CardId
    fact: FactId
    way: str
    nth: int
    suspended: bool
    rank: str


def find_source(connection: Connection, uid: UUID, path: str) -> SourceRow | None:
    """Return the source that once had this text, or else the one that lies at *path*."""
    wanted = select(source.c.id, source.c.uid, source.c.deck_id).where(source.c.deleted == 0)
    row = connection.execute(wanted.where(source.c.uid == uid.bytes)).one_or_none()
    if row is None and path:
        lies = wanted.join(local_source).where(local_source.c.path == path).order_by(source.c.id.desc())
        row = connection.execute(lies.limit(1)).one_or_none()
    return None if row is None else SourceRow(row.id, UUID(bytes=row.uid), row.deck_id)


def source_row(write: Write, uid: UUID, deck: DeckId, name: str, reading: Reading) -> dict[str, Any]:
    """Return the row of a new source."""
    return born(write, uid, deck_id=deck, **source_columns(name, reading))


def source_columns(name: str, reading: Reading) -> dict[str, Any]:
    """Return what a source row says of its notes."""
    return {"name": name, "title": reading.title, "language": reading.language, "text": reading.text}


def keep_path(write: Write, of: SourceId, path: str) -> None:
    """Remember where a source lies on this machine."""
    statement = upsert(local_source).values(source_id=of, path=path)
    write.connection.execute(
        statement.on_conflict_do_update(index_elements=["source_id"], set_={"path": path})
    )


def facts_of(connection: Connection, of: SourceId) -> list[FactRow]:
    """Return the facts of a source, in the order they came."""
    wanted = select(fact.c.id, fact.c.uid, fact.c.kind, fact.c.key, fact.c.text, fact.c.nth)
    rows = connection.execute(wanted.where(fact.c.source_id == of, fact.c.deleted == 0).order_by(fact.c.id))
    return [
        FactRow(row.id, UUID(bytes=row.uid), Kind.read(row.kind), row.key, row.text, row.nth) for row in rows
    ]


def cards_of(connection: Connection, of: SourceId) -> list[CardRow]:
    """Return the cards of a source's facts."""
    wanted = (
        select(card.c.id, card.c.fact_id, card.c.way, card.c.nth, card.c.suspended, card.c.rank)
        .join_from(card, fact)
        .where(fact.c.source_id == of, card.c.deleted == 0)
        .order_by(card.c.rank)
    )
    return [
        CardRow(row.id, row.fact_id, row.way, row.nth, bool(row.suspended), row.rank)
        for row in connection.execute(wanted)
    ]


def ranks_of(connection: Connection, deck: DeckId) -> list[str]:
    """Return the ranks that are taken in a deck, in order."""
    wanted = select(card.c.rank).where(card.c.deck_id == deck).distinct().order_by(card.c.rank)
    return list(connection.execute(wanted).scalars())


def fact_row(write: Write, uid: UUID, of: SourceId, draft: FactDraft) -> dict[str, Any]:
    """Return the row of a new fact."""
    return born(write, uid, source_id=of, nth=draft.nth, **fact_columns(draft))


def fact_columns(draft: FactDraft) -> dict[str, Any]:
    """Return what a fact row says of its place and text."""
    return {
        "kind": draft.kind.value,
        "key": draft.key,
        "text": draft.text,
        "quote": draft.quote,
        "headings": json.dumps(draft.place.headings, ensure_ascii=False),
        "first_line": draft.place.first_line,
        "last_line": draft.place.last_line,
    }


def card_row(
    write: Write, uid: UUID, of: FactId, deck: DeckId, draft: CardDraft, rank: str
) -> dict[str, Any]:
    """Return the row of a new card."""
    way = {"way": draft.way, "nth": draft.nth, "rank": rank}
    return born(write, uid, fact_id=of, deck_id=deck, **way, **card_columns(draft))


def card_columns(draft: CardDraft) -> dict[str, Any]:
    """Return what a card row says on its sides."""
    cell = draft.cell
    return {
        "front": draft.front,
        "answer": draft.answer,
        "explanation": draft.explanation,
        "cell_row": None if cell is None else cell.row,
        "cell_column": None if cell is None else cell.column,
    }
