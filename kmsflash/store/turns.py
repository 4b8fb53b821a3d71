"""What a turn and its answer need of a card, each in one look: most of a day's statements are these."""

from dataclasses import dataclass
from functools import cache
from uuid import UUID

from sqlalchemy import Connection, bindparam, select

from kmsflash.model.days import Day
from kmsflash.model.ids import CardId, DeckId, Uid
from kmsflash.model.schedules import Schedule
from kmsflash.store import schedules
from kmsflash.store.cards import TEXT, CardText, read_text, studied, with_facts
from kmsflash.store.prepared import Prepared
from kmsflash.store.tables import card, local_schedule


@dataclass(frozen=True, slots=True)
class Asked:
    """A card that may come up."""

    text: CardText
    schedule: Schedule


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a card stands."""

    uid: Uid
    deck: DeckId
    schedule: Schedule


def asked(connection: Connection, of: CardId, today: Day) -> Asked | None:
    """Return a card; None where it is gone, suspended or buried today."""
    rows = _asked().run(connection, of=of, today=today)
    if not rows:
        return None
    return Asked(read_text(rows[0][: len(TEXT)]), schedules.read(rows[0][len(TEXT) :]))


def standing(connection: Connection, of: CardId) -> Standing:
    """Return where a card stands, whatever became of it."""
    ((uid, deck, *fields),) = _standing().run(connection, of=of)
    return Standing(UUID(bytes=uid), deck, schedules.read(fields))


@cache
def _asked() -> Prepared:
    rows = with_facts().outerjoin(local_schedule, local_schedule.c.card_id == card.c.id)
    living = (card.c.id == bindparam("of"), *studied(bindparam("today"), None))
    return Prepared(select(*TEXT, *schedules.FIELDS).select_from(rows).where(*living))


@cache
def _standing() -> Prepared:
    rows = card.outerjoin(local_schedule)
    wanted = select(card.c.uid, card.c.deck_id, *schedules.FIELDS).select_from(rows)
    return Prepared(wanted.where(card.c.id == bindparam("of")))
