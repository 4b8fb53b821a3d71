"""What waits on a study day: the queue, put together from what the store holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kmsflash.collection.deck_options import options_on
from kmsflash.collection.deck_tree import DeckTree
from kmsflash.model.days import Day
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.options import DeckOptions, NewOrder, StudyOptions
from kmsflash.scheduling.queue import Due, Fresh, Held, Pile, Room, put_together
from kmsflash.store import cards, events
from kmsflash.store.cards import AnsweredRow
from kmsflash.store.opening import Connection


@dataclass(frozen=True, slots=True)
class Waiting:
    """A card of the day's queue."""

    card: CardId
    deck: DeckId
    is_new: bool
    in_sequence: bool = False  # new, of a deck that brings them in note order


@dataclass(frozen=True, slots=True)
class DaysCards:
    """The cards that wait today, in order, and those held back until another day, with the reason."""

    cards: tuple[Waiting, ...]
    held: tuple[tuple[Waiting, Held], ...]


def days_cards(
    connection: Connection,
    tree: DeckTree,
    deck: DeckId | None,
    today: Day,
    options: StudyOptions,  # noqa: ARG001  what a day depends on; nothing of it now
    *,
    siblings_apart: bool = True,
) -> DaysCards:
    """Return what waits today in a deck and its sub-decks, or (None) in all; the drill left out."""
    decks = None if deck is None else tree.below(deck)
    in_order = tree.in_order() if decks is None else [each for each in tree.in_order() if each in set(decks)]
    done = [row for row in cards.answered_on(connection, today) if not row.is_due]
    by_deck = options_on(connection, tree, today)
    chains = tree.chains()
    found: dict[CardId, Waiting] = {}

    def due() -> Iterator[Due]:
        for row in cards.due(connection, today, decks):
            found[row.card] = Waiting(row.card, row.deck, is_new=False)
            yield Due(row.card, row.uid, row.fact, row.due, row.interval, chains[tree.homes[row.deck]])

    def fresh(of: DeckId) -> Iterator[Fresh]:
        order = by_deck[tree.homes[of]].new_order
        for row in cards.fresh(connection, of, today, order):
            found[row.card] = Waiting(row.card, of, is_new=True, in_sequence=order is NewOrder.NOTES)
            yield Fresh(*row)

    def pile(of: DeckId) -> Pile:
        home = tree.homes[of]
        return Pile(chains[home], fresh(of), by_deck[home].new_order, by_deck[home].new_place)

    queue = put_together(
        due(),
        map(pile, in_order),
        today,
        _room(connection, tree, by_deck, done, today),
        [row.fact for row in done],
        siblings_apart=siblings_apart,
    )
    held = tuple((found[card], reason) for card, reason in queue.held.items())
    return DaysCards(tuple(found[card] for card in queue.cards), held)


def _room(
    connection: Connection,
    tree: DeckTree,
    by_deck: dict[DeckId | None, DeckOptions],
    done: Sequence[AnsweredRow],
    today: Day,
) -> Room:
    """Return how many cards each deck may still bring today, after what was done already."""
    chains = tree.chains()
    new = {deck: each.new_per_day for deck, each in by_deck.items()}
    reviews = {
        deck: each.reviews_per_day for deck, each in by_deck.items() if each.reviews_per_day is not None
    }
    introduced = events.introduced_on(connection, today)
    for row in done:
        room = new if row.card in introduced else reviews if row.reviewed else {}
        for deck in chains[tree.homes[row.deck]]:
            if deck in room:
                room[deck] -= 1
    return Room(new, reviews)
