"""Sources, facts and cards, as an import compares and writes them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, false, func, or_, select
from sqlalchemy.dialects.sqlite import insert as upsert

from kmsflash.model.ids import CardId, DeckId, FactId, SourceId
from kmsflash.model.importing import FileStamp, Sides
from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, FactDraft, Reading
from kmsflash.store.opening import Write
from kmsflash.store.rows import born
from kmsflash.store.tables import card, fact, local_schedule, local_source, source

ASKED, BY_LEARNER, NOT_STATED = 0, 1, 2
"""Why a card is suspended: not at all, by the learner, because the notes no longer state its fact."""

_AT_ONCE = 5_000  # texts in one question to SQLite


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A page of notes that was imported, and where it lies on this machine."""

    source: SourceId
    uid: UUID
    deck: DeckId
    name: str
    title: str
    path: str  # empty: it lies on another machine, or in no file
    stamp: FileStamp | None
    seen: frozenset[str] = frozenset()  # names of passages that gave no card and were left so


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact of a source, with what finds it again."""

    fact: FactId
    uid: UUID
    source: SourceId
    kind: Kind
    key: str
    text: str
    nth: int
    quote: str
    headings: tuple[str, ...]
    first_line: int
    mark: str
    gone: bool
    by_hand: bool


@dataclass(frozen=True, slots=True)
class CardRow:
    """A card of a fact, by its way of asking."""

    card: CardId
    fact: FactId  # whose sibling it is
    born_of: FactId  # that it asks for: the same, unless the learner moved it
    deck: DeckId
    way: str
    nth: int
    notes: Sides
    own: Sides | None
    suspended: int
    deleted: bool
    rank: str
    reviews: int


@dataclass(frozen=True, slots=True)
class PassageRow:
    """Where a card comes from."""

    source: str
    path: str
    headings: tuple[str, ...]
    first_line: int
    last_line: int
    quote: str
    text: str


def sources(connection: Connection) -> list[SourceRow]:
    """Return every living source, the oldest first."""
    wanted = (
        select(
            source, local_source.c.path, local_source.c.size, local_source.c.modified, local_source.c.digest
        )
        .select_from(source.outerjoin(local_source))
        .where(source.c.deleted == 0)
        .order_by(source.c.id)
    )
    return [_source(row) for row in connection.execute(wanted)]


def _source(row: Row[Any]) -> SourceRow:
    stamp = FileStamp(row.size, row.modified, row.digest) if row.digest else None
    uid = UUID(bytes=row.uid)
    return SourceRow(
        row.id, uid, row.deck_id, row.name, row.title, row.path or "", stamp, frozenset(row.seen.split())
    )


def source_row(
    write: Write, uid: UUID, deck: DeckId, name: str, reading: Reading, seen: Iterable[str] = ()
) -> dict[str, Any]:
    """Return the row of a new source."""
    return born(write, uid, deck_id=deck, **source_columns(name, reading, seen))


def source_columns(name: str, reading: Reading, seen: Iterable[str] = ()) -> dict[str, Any]:
    """Return what a source row says of its notes, and of their passages that were *seen* and left."""
    columns = {"name": name, "title": reading.title, "language": reading.language, "text": reading.text}
    return columns | {"seen": " ".join(sorted(seen))}


def keep_path(write: Write, of: SourceId, path: str, stamp: FileStamp) -> None:
    """Remember where a source lies on this machine, and what its file was; nothing where that is known."""
    row = write.connection.execute(select(local_source).where(local_source.c.source_id == of)).one_or_none()
    if row is not None and (row.path, row.digest) == (path, stamp.digest):
        return
    values = {"path": path, "size": stamp.size, "modified": stamp.modified, "digest": stamp.digest}
    statement = upsert(local_source).values(source_id=of, **values)
    write.connection.execute(statement.on_conflict_do_update(index_elements=["source_id"], set_=values))


def facts_of(connection: Connection, of: Iterable[SourceId], *, or_gone: bool = False) -> list[FactRow]:
    """Return the facts of some sources in their order; also those of any source that are gone, if asked."""
    lost = fact.c.gone == 1 if or_gone else false()
    wanted = select(fact).where(or_(fact.c.source_id.in_(list(of)), lost), fact.c.deleted == 0)
    ordered = wanted.order_by(fact.c.source_id, fact.c.first_line, fact.c.id)
    return [_fact(row) for row in connection.execute(ordered)]


def sources_stating(connection: Connection, texts: Iterable[str]) -> list[tuple[SourceId, str]]:
    """Return the source and the text of every fact of the notes that says one of *texts*."""
    wanted = select(fact.c.source_id, fact.c.text).where(fact.c.deleted == 0, fact.c.by_hand == 0)
    found: list[tuple[SourceId, str]] = []
    asked = sorted(texts)
    for start in range(0, len(asked), _AT_ONCE):
        rows = connection.execute(wanted.where(fact.c.text.in_(asked[start : start + _AT_ONCE])))
        found += [(SourceId(row.source_id), row.text) for row in rows]
    return found


def fact_counts(connection: Connection) -> dict[SourceId, int]:
    """Return how many facts each source gave."""
    wanted = select(fact.c.source_id, func.count()).where(fact.c.deleted == 0, fact.c.by_hand == 0)
    return {SourceId(of): count for of, count in connection.execute(wanted.group_by(fact.c.source_id))}


def _fact(row: Row[Any]) -> FactRow:
    return FactRow(
        row.id,
        UUID(bytes=row.uid),
        row.source_id,
        Kind.read(row.kind),
        row.key,
        row.text,
        row.nth,
        row.quote,
        tuple(json.loads(row.headings or "[]")),
        row.first_line,
        row.mark,
        bool(row.gone),
        bool(row.by_hand),
    )


def cards_of(connection: Connection, of: Iterable[SourceId]) -> list[CardRow]:
    """Return the cards of the facts of some sources, also those deleted."""
    asked_for = func.coalesce(card.c.born_of, card.c.fact_id)
    wanted = (
        select(card, asked_for.label("asked_for"), local_schedule.c.reviews)
        .join_from(card, fact, fact.c.id == asked_for)
        .outerjoin(local_schedule, local_schedule.c.card_id == card.c.id)
        .where(fact.c.source_id.in_(list(of)))
        .order_by(card.c.rank, card.c.id)
    )
    return [_card(row) for row in connection.execute(wanted)]


def _card(row: Row[Any]) -> CardRow:
    notes = Sides(row.front, row.answer, row.explanation)
    mine = (row.own_front, row.own_answer, row.own_explanation)
    own = None
    if any(text is not None for text in mine):
        own = Sides(
            *(theirs if text is None else text for text, theirs in zip(mine, _sides(notes), strict=True))
        )
    return CardRow(
        row.id,
        row.fact_id,
        row.asked_for,
        row.deck_id,
        row.way,
        row.nth,
        notes,
        own,
        row.suspended,
        bool(row.deleted),
        row.rank,
        row.reviews or 0,
    )


def _sides(sides: Sides) -> tuple[str, str, str]:
    return sides.front, sides.answer, sides.explanation


def left_out(card: CardRow) -> bool:
    """Return whether the learner left a card out or deleted it; not one that only went with its notes."""
    return card.deleted and card.suspended != NOT_STATED


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
        "mark": draft.mark,
    }


def card_row(
    write: Write, uid: UUID, of: FactId, deck: DeckId, draft: CardDraft, rank: str
) -> dict[str, Any]:
    """Return the row of a new card."""
    way = {"way": draft.way, "nth": draft.nth, "rank": rank}
    return born(write, uid, fact_id=of, deck_id=deck, **way, **card_columns(draft))


def card_columns(draft: CardDraft) -> dict[str, Any]:
    """Return what a card row says on its sides, as the notes have it."""
    cell = draft.cell
    return {
        "front": draft.front,
        "answer": draft.answer,
        "explanation": draft.explanation,
        "cell_row": None if cell is None else cell.row,
        "cell_column": None if cell is None else cell.column,
    }


def has_source(connection: Connection, uid: UUID) -> bool:
    """Return whether a source was born under *uid*, also one that is deleted."""
    return connection.execute(select(source.c.id).where(source.c.uid == uid.bytes)).scalar() is not None


def tag_row(write: Write, uid: UUID, of: FactId, name: str) -> dict[str, Any]:
    """Return the row of a new tag of a fact."""
    return born(write, uid, fact_id=of, name=name)


def passage_of(connection: Connection, of: CardId) -> PassageRow | None:
    """Return where a card comes from; None where that is no notes."""
    asked_for = func.coalesce(card.c.born_of, card.c.fact_id)
    wanted = (
        select(fact, source.c.name, source.c.text.label("page"), local_source.c.path)
        .select_from(card.join(fact, fact.c.id == asked_for).join(source).outerjoin(local_source))
        .where(card.c.id == of)
    )
    row = connection.execute(wanted).one_or_none()
    if row is None:
        return None
    headings = tuple(json.loads(row.headings or "[]"))
    return PassageRow(row.name, row.path or "", headings, row.first_line, row.last_line, row.quote, row.page)


def marks_of(connection: Connection, of: UUID) -> list[tuple[int, int, str]]:
    """Return the first and last line and the id of each passage of a source that gave a fact."""
    wanted = (
        select(fact.c.first_line, fact.c.last_line, fact.c.mark)
        .join_from(fact, source)
        .where(source.c.uid == of.bytes, fact.c.deleted == 0, fact.c.gone == 0, fact.c.by_hand == 0)
        .order_by(fact.c.first_line, fact.c.last_line)
    )
    return [(row.first_line, row.last_line, row.mark) for row in connection.execute(wanted)]
