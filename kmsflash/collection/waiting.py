"""What waits on a study day: the queue, put together from what the store holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kmsflash.collection.deck_options import options_by_deck
from kmsflash.collection.deck_tree import DeckTree
from kmsflash.model.days import Day
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.options import DeckOptions, StudyOptions
from kmsflash.scheduling.queue import Due, Fresh, Pile, order
from kmsflash.store import cards, events
from kmsflash.store.cards import AnsweredRow
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
    done = cards.answered_on(connection, today)
    chains = tree.chains()
    found: dict[CardId, Waiting] = {}

    def due() -> Iterator[Due]:
        for row in cards.due(connection, today, decks):
            found[row.card] = Waiting(row.card, row.deck, is_new=False)
            yield Due(row.card, row.uid, row.fact, row.due, row.interval)

    def fresh(of: DeckId) -> Iterator[Fresh]:
        for card, fact in cards.fresh(connection, of):
            found[card] = Waiting(card, of, is_new=True)
            yield Fresh(card, fact)

    piles = (Pile(chains[tree.homes[of]], fresh(of)) for of in in_order)
    room = _room(connection, tree, done, today, options)
    return [found[card] for card in order(due(), piles, today, room, [row.fact for row in done])]


def _room(
    connection: Connection, tree: DeckTree, done: Sequence[AnsweredRow], today: Day, options: StudyOptions
) -> dict[DeckId | None, int]:
    """Return how many new cards each deck may still bring today, its sub-decks counted with it."""
    chains = tree.chains()
    usual = DeckOptions(new_per_day=options.new_per_day)
    room = {deck: each.new_per_day for deck, each in options_by_deck(connection, tree, usual).items()}
    introduced = events.introduced_on(connection, today)
    for row in done:
        if row.card in introduced:
            for deck in chains[tree.homes[row.deck]]:
                room[deck] -= 1
    return room
