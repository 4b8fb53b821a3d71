"""What the row of a card tells beside its texts."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from kmsflash.model.days import Day
from kmsflash.model.hlc import COUNTER_BITS
from kmsflash.model.ids import CardId, DeckId, FactId, Uid
from kmsflash.store.tables import card, fact


@dataclass(frozen=True, slots=True)
class InfoRow:
    """A card's own facts."""

    uid: Uid
    fact: FactId
    deck: DeckId
    by_hand: bool
    has_source: bool
    added_at: int  # microseconds since 1970, UTC
    edited_at: int | None
    suspended: int
    flag: int
    buried_on: Day | None


_TEXTS = ("own_front", "own_answer", "own_explanation", "front", "answer", "explanation")


def info_of(connection: Connection, of: CardId) -> InfoRow | None:
    """Return what is known of a card; None where it is gone."""
    wanted = (
        select(card, fact.c.source_id, fact.c.by_hand)
        .select_from(card.outerjoin(fact, fact.c.id == card.c.fact_id))
        .where(card.c.id == of, card.c.deleted == 0)
    )
    row = connection.execute(wanted).one_or_none()
    if row is None:
        return None
    own = any(text is not None for text in (row.own_front, row.own_answer, row.own_explanation))
    edited = max(_edits(row.stamps), default=None)
    return InfoRow(
        Uid(bytes=row.uid),
        row.fact_id,
        row.deck_id,
        bool(row.by_hand) or own,
        row.source_id is not None,
        _moment(row.hlc),
        None if edited is None else _moment(edited),
        row.suspended,
        row.flag,
        row.buried_on,
    )


def _edits(stamps: str | None) -> Iterator[int]:
    told: dict[str, list[int]] = json.loads(stamps) if stamps else {}
    yield from (stamp[0] for field, stamp in told.items() if field in _TEXTS)


def _moment(hlc: int) -> int:
    return (hlc >> COUNTER_BITS) * 1000
