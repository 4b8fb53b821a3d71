"""A collection of two decks under one, six facts of two cards each, and how tests ask for its day."""

import json
from collections.abc import Mapping, Sequence

from kmsflash.collection.deck_tree import deck_tree
from kmsflash.collection.opening import Collection
from kmsflash.collection.waiting import DaysCards, days_cards
from kmsflash.model.days import Day, study_day
from kmsflash.model.events import EventKind, SetTo
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.options import DeckOptions
from kmsflash.scheduling.fold import fold
from kmsflash.scheduling.queue import Held
from kmsflash.store import cards, events, schedules, tables
from kmsflash.store.decks import all_decks
from kmsflash.store.options import Owner, put_option
from kmsflash.store.rows import add, born
from tests.clock import Clock

COGS = """# Cogs

- **Keel** — a long beam along the bottom
- **Mast** — an upright pole for a sail
- **Helm** — a wheel that moves the rudder
"""
HULKS = """# Hulks

- **Bilge** — the lowest room inside a ship
- **Yard** — a spar across, with the sail on it
- **Oakum** — loose fibre for filling seams
"""


def named(collection: Collection, name: str) -> DeckId:
    with collection.store.reading() as connection:
        return next(row.deck for row in all_decks(connection) if row.name == name)


def days(collection: Collection, clock: Clock, deck: str = "", *, siblings_apart: bool = True) -> DaysCards:
    with collection.store.reading() as connection:
        return days_cards(
            connection,
            deck_tree(all_decks(connection)),
            named(collection, deck) if deck else None,
            study_day(clock()),
            siblings_apart=siblings_apart,
        )


def came(waiting: DaysCards) -> list[CardId]:
    return [entry.card for entry in waiting.cards]


def held(waiting: DaysCards) -> Mapping[CardId, Held]:
    return {entry.card: reason for entry, reason in waiting.held}


def put_all_due(collection: Collection, clock: Clock) -> list[CardId]:
    """Make every card due today, whatever it was before; return them."""
    today = study_day(clock())
    with collection.store.writing(clock()) as write:
        found = [
            row.card
            for deck in all_decks(write.connection)
            for row in cards.fresh(write.connection, deck.deck, today)
        ]
        for card in found:
            set_to = SetTo(5, 250, 3, 0, Day(today))
            events.append(write, card, EventKind.SET, today, set_to=set_to)
            uid = cards.uid_of(write.connection, card)
            schedules.put(write, [(card, fold(uid, events.of_card(write.connection, card), DeckOptions()))])
    return found


def put_answered(collection: Collection, clock: Clock, deck: DeckId, dues: Sequence[int]) -> None:
    """Add cards that were answered and are due on those days."""
    today = study_day(clock())
    with collection.store.writing(clock()) as write:
        for number, due in enumerate(dues):
            fact = add(write, tables.fact, born(write, write.uid(), kind="question", by_hand=1))
            row = born(write, write.uid(), fact_id=fact, deck_id=deck, front=f"Knot {number}?", answer="Yes")
            card = CardId(add(write, tables.card, row))
            events.append(write, card, EventKind.SET, today, set_to=SetTo(4 + number, 230, 3, 1, Day(due)))
            uid = cards.uid_of(write.connection, card)
            log = events.of_card(write.connection, card)
            schedules.put(write, [(card, fold(uid, log, DeckOptions()))])


def limit(collection: Collection, clock: Clock, deck: str, **limits: int | None) -> None:
    """Set limits of a deck for today only."""
    with collection.store.writing(clock()) as write:
        kept = json.dumps({"day": study_day(clock()), **limits})
        put_option(write, Owner(named(collection, deck)), "today", kept)


def answer(collection: Collection, clock: Clock, deck: str = "", grade: Grade = Grade.GOOD) -> CardId:
    session = collection.study.session(clock(), named(collection, deck) if deck else None)
    turn = session.turn(clock())
    assert turn is not None
    session.answer(grade, 1000, clock.later(seconds=2))
    return turn.card
