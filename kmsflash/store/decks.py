"""Decks: rows and counts."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from sqlalchemy import Connection, func, select

from kmsflash.model.ids import CardId, DeckId, SourceId
from kmsflash.model.ranks import between
from kmsflash.store.opening import Write
from kmsflash.store.prepared import Prepared
from kmsflash.store.rows import add, born
from kmsflash.store.tables import card, deck, fact, local_schedule, local_tally, source


@dataclass(frozen=True, slots=True)
class DeckRow:
    """A deck as it is stored: its parent may be missing, deleted, or its own descendant."""

    deck: DeckId
    uid: UUID
    name: str  # empty for a stub: a parent that another machine has not sent yet
    parent: DeckId | None
    rank: str
    deleted: bool
    placed: tuple[int, int]  # when it got its parent: (hlc, device)


@dataclass(frozen=True, slots=True)
class DeckCounts:
    """Cards of one deck that are not suspended, without its sub-decks."""

    cards: int
    seen: int
    known: int


def all_decks(connection: Connection) -> list[DeckRow]:
    """Return every deck row, also stubs and deleted ones."""
    return [
        DeckRow(key, UUID(bytes=uid), name, parent, rank, bool(deleted), _placed(stamps, hlc, by))
        for key, uid, name, parent, rank, deleted, stamps, hlc, by in _all_decks().run(connection)
    ]


@cache
def _all_decks() -> Prepared:
    names = ("id", "uid", "name", "parent_id", "rank", "deleted", "stamps", "hlc", "by")
    return Prepared(select(*(deck.c[name] for name in names)))


def _placed(stamps: str | None, hlc: int, by: int) -> tuple[int, int]:
    edited = json.loads(stamps).get("parent_id") if stamps else None
    return (edited[0], edited[1]) if edited else (hlc, by)


def make(write: Write, name: str, parent: DeckId | None = None) -> DeckId:
    """Make a deck after all others of its parent."""
    last = write.connection.execute(select(func.max(deck.c.rank)).where(deck.c.parent_id.is_(parent)))
    rank = between(last.scalar() or "", "")
    return DeckId(add(write, deck, born(write, write.uid(), name=name, parent_id=parent, rank=rank)))


def counts(connection: Connection) -> dict[DeckId, DeckCounts]:
    """Return the counts of every deck that has, or had, cards."""
    return {DeckId(deck): DeckCounts(*numbers) for deck, *numbers in _COUNTS.run(connection)}


_COUNTS = Prepared(select(local_tally))


def cards_in(connection: Connection, decks: Sequence[DeckId]) -> list[CardId]:
    """Return the living cards of some decks, also the suspended ones, in note order deck by deck."""
    wanted = (
        select(card.c.id)
        .where(card.c.deck_id.in_(decks), card.c.deleted == 0)
        .order_by(card.c.deck_id, card.c.rank, card.c.id)
    )
    return [CardId(key) for key in connection.execute(wanted).scalars()]


def weight(connection: Connection, decks: Sequence[DeckId]) -> tuple[int, int]:
    """Return how many living cards lie in some decks, and how many reviews these had."""
    wanted = (
        select(func.count(), func.coalesce(func.sum(local_schedule.c.reviews), 0))
        .select_from(card.outerjoin(local_schedule))
        .where(card.c.deck_id.in_(decks), card.c.deleted == 0)
    )
    cards, reviews = connection.execute(wanted).one()
    return cards, reviews


def sources_in(connection: Connection, decks: Sequence[DeckId]) -> list[SourceId]:
    """Return the living sources whose cards go to some decks."""
    wanted = select(source.c.id).where(source.c.deck_id.in_(decks), source.c.deleted == 0)
    return [SourceId(key) for key in connection.execute(wanted.order_by(source.c.id)).scalars()]


def fullest_elsewhere(
    connection: Connection, sources: Sequence[SourceId], decks: Sequence[DeckId]
) -> dict[SourceId, DeckId]:
    """Return for each source with living cards outside some decks the deck outside that has most of them."""
    count = func.count().label("count")
    wanted = (
        select(fact.c.source_id, card.c.deck_id, count)
        .join_from(card, fact, card.c.fact_id == fact.c.id)
        .where(fact.c.source_id.in_(sources), card.c.deck_id.not_in(decks), card.c.deleted == 0)
        .group_by(fact.c.source_id, card.c.deck_id)
        .order_by(count, card.c.deck_id)
    )
    return {SourceId(of): DeckId(where) for of, where, _ in connection.execute(wanted)}
