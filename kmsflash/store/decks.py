"""Decks: rows and counts."""

import json
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, case, func, select

from kmsflash.model.days import Day
from kmsflash.model.ids import DeckId
from kmsflash.model.ranks import between
from kmsflash.store.opening import Write
from kmsflash.store.rows import add, born
from kmsflash.store.tables import card, deck, local_schedule

KNOWN_FROM = 21  # days of interval


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
    """Cards of one deck, without its sub-decks."""

    cards: int
    due: int
    drill: int  # answered weakly today
    known: int
    seen: int


def all_decks(connection: Connection) -> list[DeckRow]:
    """Return every deck row, also stubs and deleted ones."""
    return [
        DeckRow(
            DeckId(row.id),
            UUID(bytes=row.uid),
            row.name,
            row.parent_id,
            row.rank,
            bool(row.deleted),
            _placed(row.stamps, row.hlc, row.by),
        )
        for row in connection.execute(select(deck))
    ]


def _placed(stamps: str | None, hlc: int, by: int) -> tuple[int, int]:
    edited = json.loads(stamps).get("parent_id") if stamps else None
    return (edited[0], edited[1]) if edited else (hlc, by)


def make(write: Write, name: str, parent: DeckId | None = None) -> DeckId:
    """Make a deck after all others of its parent."""
    last = write.connection.execute(select(func.max(deck.c.rank)).where(deck.c.parent_id.is_(parent)))
    rank = between(last.scalar() or "", "")
    return DeckId(add(write, deck, born(write, write.uid(), name=name, parent_id=parent, rank=rank)))


def counts(connection: Connection, today: Day, drill_below: int) -> dict[DeckId, DeckCounts]:
    """Return the counts of every deck that has cards."""
    schedule = local_schedule.c
    drilled = (schedule.last_day == today) & (schedule.last_grade < drill_below)
    grouped = (
        select(
            card.c.deck_id,
            func.count().label("cards"),
            _tally(schedule.due <= today).label("due"),
            _tally(drilled).label("drill"),
            _tally(schedule.interval >= KNOWN_FROM).label("known"),
            _tally(schedule.card_id.is_not(None)).label("seen"),
        )
        .select_from(card.outerjoin(local_schedule))
        .where(card.c.deleted == 0, card.c.suspended == 0)
        .group_by(card.c.deck_id)
    )
    return {
        row.deck_id: DeckCounts(row.cards, row.due, row.drill, row.known, row.seen)
        for row in connection.execute(grouped)
    }


def _tally(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))
