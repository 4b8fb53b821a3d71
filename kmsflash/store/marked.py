"""What the learner's acts on cards read and write: standing, tags, and what a deletion takes along."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, func, or_, select

from kmsflash.model.days import Day
from kmsflash.model.ids import CardId, DeckId, FactId
from kmsflash.store.opening import Write
from kmsflash.store.rows import add_many, born
from kmsflash.store.tables import card, fact, tag

_BATCH = 500  # SQLite's limit of variables in one statement is far above


@dataclass(frozen=True, slots=True)
class Standing:
    """A card as acts need to know it."""

    card: CardId
    fact: FactId | None
    deck: DeckId | None
    suspended: int
    flag: int
    buried_on: Day | None


@dataclass(frozen=True, slots=True)
class TagRow:
    """A tag of a fact; deleted where it was taken away."""

    key: int
    uid: UUID
    fact: FactId
    name: str
    deleted: bool


def standing_of(connection: Connection, of: Sequence[CardId]) -> list[Standing]:
    """Return how some cards stand, in that order; those that are deleted or not there are left out."""
    found: dict[int, Standing] = {}
    columns = (card.c.id, card.c.fact_id, card.c.deck_id, card.c.suspended, card.c.flag, card.c.buried_on)
    for batch in _batches(of):
        rows = connection.execute(select(*columns).where(card.c.id.in_(batch), card.c.deleted == 0))
        found.update((row.id, Standing(*row)) for row in rows)
    return [found[each] for each in dict.fromkeys(of) if each in found]


def uids_of_facts(connection: Connection, of: Sequence[FactId]) -> dict[FactId, UUID]:
    """Return the uids of some facts."""
    found: dict[FactId, UUID] = {}
    for batch in _batches(of):
        rows = connection.execute(select(fact.c.id, fact.c.uid).where(fact.c.id.in_(batch)))
        found.update((FactId(key), UUID(bytes=uid)) for key, uid in rows)
    return found


def tags_of(connection: Connection, of: Sequence[FactId]) -> list[TagRow]:
    """Return the tags of some facts, also those taken away."""
    found: list[TagRow] = []
    columns = (tag.c.id, tag.c.uid, tag.c.fact_id, tag.c.name, tag.c.deleted)
    for batch in _batches(of):
        rows = connection.execute(select(*columns).where(tag.c.fact_id.in_(batch)))
        found += [
            TagRow(key, UUID(bytes=uid), about, name, bool(gone)) for key, uid, about, name, gone in rows
        ]
    return found


def add_tags(write: Write, wanted: Sequence[tuple[UUID, FactId, str]]) -> None:
    """Give facts tags that they never had: (uid of the tag, fact, name) each."""
    rows: list[dict[str, Any]] = [born(write, uid, fact_id=of, name=name) for uid, of, name in wanted]
    add_many(write, tag, rows)


def last_rank(connection: Connection, deck: DeckId) -> str:
    """Return the rank of the last card of a deck; empty where there is none."""
    wanted = select(func.max(card.c.rank)).where(card.c.deck_id == deck, card.c.deleted == 0)
    return connection.execute(wanted).scalar() or ""


def emptied(connection: Connection, of: Sequence[FactId]) -> list[FactId]:
    """Return those of some facts that no card asks for any more, and that no notes state.

    A fact of notes stays: an import knows by it what the learner does not want to be asked.
    """
    lives = select(card.c.id).where(
        or_(card.c.fact_id == fact.c.id, card.c.born_of == fact.c.id), card.c.deleted == 0
    )
    by_hand = or_(fact.c.by_hand == 1, fact.c.source_id.is_(None))
    found: list[FactId] = []
    for batch in _batches(of):
        wanted = select(fact.c.id).where(fact.c.id.in_(batch), fact.c.deleted == 0, by_hand, ~lives.exists())
        found += [FactId(key) for key in connection.execute(wanted).scalars()]
    return found


def _batches(keys: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(keys), _BATCH):
        yield keys[start : start + _BATCH]
