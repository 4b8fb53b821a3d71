"""What waits on a study day: the queue, put together from what the store holds."""

from collections.abc import Iterator
from dataclasses import dataclass

from kmsflash.collection.deck_tree import DeckTree
from kmsflash.model.days import Day
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.options import StudyOptions
from kmsflash.scheduling.queue import Due, Fresh, order
from kmsflash.store import cards, events
from kmsflash.store.opening import Connection


@dataclass(frozen=True, slots=True)
class Waiting:
    """A card of the day's queue."""

    card: CardId
    deck: DeckId
    is_new: bool


def days_cards(
    connection: Connection, tree: DeckTree, deck: DeckId | None, today: Day, options: StudyOptions
) -> list[Waiting]:
    """Return the cards that wait today, in order, the drill left out."""
    decks = None if deck is None else tree.below(deck)
    in_order = tree.in_order() if decks is None else [each for each in tree.in_order() if each in set(decks)]
    new_left = max(0, options.new_per_day - len(events.introduced_on(connection, today)))
    done = [row.fact for row in cards.answered_on(connection, today)]
    found: dict[CardId, Waiting] = {}

    def due() -> Iterator[Due]:
        for row in cards.due(connection, today, decks):
            found[row.card] = Waiting(row.card, row.deck, is_new=False)
            yield Due(row.card, row.uid, row.fact, row.due, row.interval)

    def fresh() -> Iterator[Fresh]:
        for card, fact, place in cards.fresh(connection, in_order):
            found[card] = Waiting(card, place, is_new=True)
            yield Fresh(card, fact)

    return [found[card] for card in order(due(), fresh(), today, new_left, done)]
