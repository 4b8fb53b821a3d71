"""Counts of decks without their queues: the same as of their queues."""

from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.ids import DeckId, FactId
from kmsflash.scheduling.counting import Counts, Deck, Settled
from kmsflash.scheduling.queue import Decks, Pile, Room, chosen, ranked
from tests.scheduling.test_queue import TODAY, Given, days, due, fresh

CHAINS: dict[Deck, Decks] = {
    DeckId(1): (DeckId(1),),
    DeckId(2): (DeckId(1), DeckId(2)),
    DeckId(3): (DeckId(1), DeckId(2), DeckId(3)),
    DeckId(4): (DeckId(1), DeckId(4)),
    None: (None,),
}


def settled(day: Given, taken: frozenset[FactId] = frozenset()) -> dict[Deck, Counts]:
    waiting = ((card.decks[-1], card.fact) for card in day.waiting)
    return Settled(CHAINS, day.room, taken).counts(waiting, day.piles)


def of_queue(day: Given, deck: Deck, taken: frozenset[FactId]) -> Counts:
    """Put the queue of one deck together."""
    waiting = ranked((card for card in day.waiting if deck in card.decks), TODAY)
    piles = [pile for pile in day.piles if deck in pile.decks]
    found = chosen(waiting, piles, day.room, taken, share=None)
    return Counts(len(found.new), len(found.reviews))


@given(days(), st.frozensets(st.integers(1, 25).map(FactId), max_size=4))
def test_what_is_said_of_a_deck_is_what_its_queue_brings(day: Given, taken: frozenset[FactId]) -> None:
    for deck, counts in settled(day, taken).items():
        assert counts == of_queue(day, deck, taken), deck


@given(days())
def test_where_each_fact_lies_in_one_deck_and_no_limit_binds_every_deck_is_settled(day: Given) -> None:
    homes: dict[FactId, set[Deck]] = {}
    for card, fact in day.facts.items():
        homes.setdefault(fact, set()).add(day.decks[card][-1])
    if not day.room.reviews and all(len(found) == 1 for found in homes.values()):
        assert settled(day).keys() == CHAINS.keys()


def test_only_a_deck_over_both_cards_of_a_fact_is_left_to_its_queue() -> None:
    low, other = CHAINS[DeckId(3)], CHAINS[DeckId(4)]
    waiting = [due(1, fact=7, decks=low), due(2, fact=7, decks=other)]
    day = Given(waiting, [], Room(dict.fromkeys(CHAINS, 5), {}))
    assert settled(day) == {
        DeckId(2): (0, 1),
        DeckId(3): (0, 1),
        DeckId(4): (0, 1),
        None: (0, 0),
    }


def test_a_new_sibling_of_a_card_that_a_limit_holds_back_is_left_to_the_queue() -> None:
    home = CHAINS[DeckId(1)]
    waiting = [due(1, fact=7, decks=home), due(2, fact=8, decks=home)]
    room = Room(dict.fromkeys(CHAINS, 5), {DeckId(1): 1})
    assert settled(Given(waiting, [Pile(home, [fresh(3, 9)])], room))[DeckId(1)] == (1, 1)
    assert DeckId(1) not in settled(Given(waiting, [Pile(home, [fresh(3, 8)])], room))
