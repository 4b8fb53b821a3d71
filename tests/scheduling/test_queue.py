"""The day's queue."""

from collections.abc import Sequence
from itertools import count
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.days import Day
from kmsflash.model.ids import CardId, DeckId, FactId
from kmsflash.model.options import NewOrder, NewPlace
from kmsflash.scheduling.queue import Due, Fresh, Held, Pile, Queue, Room, Share, put_together

TODAY = Day(100)
DECK = DeckId(1)


def order(
    waiting: list[Due], new: list[Fresh], today: Day, limit: int, taken: list[FactId] | None = None
) -> list[CardId]:
    """Order the cards of one deck."""
    piles = [Pile((DECK,), new)]
    return list(put_together(waiting, piles, today, Room({DECK: limit}, {}), taken or []).cards)


def due(
    number: int,
    day: int = 100,
    interval: int = 10,
    fact: int | None = None,
    decks: Sequence[DeckId | None] = (DECK,),
) -> Due:
    uid = UUID(int=number).bytes
    return Due(CardId(number), uid, FactId(fact or number), Day(day), interval, tuple(decks))


def fresh(number: int, fact: int | None = None, shuffled: bytes = b"") -> Fresh:
    return Fresh(CardId(number), FactId(fact or number), shuffled)


def test_the_most_overdue_in_proportion_comes_first() -> None:
    waiting = [due(1, day=90, interval=100), due(2, day=98, interval=2), due(3, day=100, interval=1)]
    assert order(waiting, [], TODAY, 0) == [2, 1, 3]


def test_new_cards_are_spread_evenly_among_the_due() -> None:
    queue = order([due(number) for number in range(1, 10)], [fresh(20), fresh(21)], TODAY, 20)
    assert [place for place, card in enumerate(queue) if card >= 20] == [3, 7]


def test_new_cards_keep_their_order_and_their_limit() -> None:
    assert order([], [fresh(number) for number in (5, 3, 9, 1)], TODAY, 3) == [5, 3, 9]


def test_of_one_fact_only_one_card_a_day() -> None:
    waiting, new = (
        [due(1, fact=7), due(2, day=99, fact=7)],
        [fresh(3, fact=7), fresh(4, fact=8), fresh(5, fact=8)],
    )
    assert order(waiting, new, TODAY, 20) == [2, 4]
    assert order(waiting, new, TODAY, 20, taken=[FactId(7)]) == [4]


@given(
    st.lists(st.integers(1, 60), unique=True), st.lists(st.integers(61, 90), unique=True), st.integers(0, 40)
)
def test_every_due_card_comes_once_and_no_more_new_ones_than_allowed(
    old: list[int], new: list[int], limit: int
) -> None:
    queue = order([due(card) for card in old], [fresh(card) for card in new], TODAY, limit)
    assert sorted(card for card in queue if card <= 60) == sorted(old)
    assert [card for card in queue if card > 60] == new[:limit]
    assert queue == order([due(card) for card in reversed(old)], [fresh(card) for card in new], TODAY, limit)


def test_ties_change_from_day_to_day_but_not_within_one() -> None:
    days = {tuple(order([due(n, day=100 + d) for n in range(1, 9)], [], Day(100 + d), 0)) for d in range(9)}
    assert len(days) > 3


def test_each_deck_obeys_its_own_limit_and_those_above_it() -> None:
    top, left, right, other = (DeckId(number) for number in (1, 2, 3, 4))
    piles = [
        Pile((top, left), [fresh(number) for number in range(10, 20)]),
        Pile((top, right), [fresh(number) for number in range(20, 30)]),
        Pile((other,), [fresh(number) for number in range(30, 40)]),
    ]
    room: dict[DeckId | None, int] = {top: 5, left: 3, right: 9, other: 2}
    assert put_together([], piles, TODAY, Room(room, {})).cards == (10, 11, 12, 20, 21, 30, 31)


def test_no_more_new_cards_are_asked_for_than_there_is_room() -> None:
    asked = iter([fresh(number) for number in range(1, 9)])
    put_together([], [Pile((DECK,), asked)], TODAY, Room({DECK: 3}, {}))
    assert next(asked).card == 4


def test_reviews_have_limits_too_and_the_most_overdue_are_let_in() -> None:
    top, below = DeckId(1), DeckId(2)
    waiting = [
        due(1, day=90, decks=(top, below)),
        due(2, day=80, decks=(top, below)),
        due(3, day=95, decks=(top,)),
    ]
    queue = put_together(waiting, [], TODAY, Room({}, {top: 2, below: 1}))
    assert queue.cards == (2, 3)
    assert queue.held == {1: Held.LIMIT}
    assert put_together(waiting, [], TODAY, Room({}, {top: -3})).cards == ()


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (NewPlace.BEFORE, (9, 8, 1, 2, 3)),
        (NewPlace.AFTER, (1, 2, 3, 9, 8)),
        (NewPlace.AMONG, (1, 9, 2, 8, 3)),
    ],
)
def test_new_cards_come_where_the_deck_says(place: NewPlace, expected: tuple[int, ...]) -> None:
    waiting = [due(number, day=100 - 9 + 3 * number) for number in (1, 2, 3)]
    piles = [Pile((DECK,), [fresh(9), fresh(8)], place=place)]
    assert put_together(waiting, piles, TODAY, Room({DECK: 5}, {})).cards == expected


def test_each_deck_places_its_own_new_cards() -> None:
    other = DeckId(2)
    piles = [
        Pile((DECK,), [fresh(8)], place=NewPlace.AFTER),
        Pile((other,), [fresh(9)], place=NewPlace.BEFORE),
    ]
    assert put_together([due(1)], piles, TODAY, Room({DECK: 5, other: 5}, {})).cards == (9, 1, 8)


def test_shuffled_decks_under_one_top_deck_are_shuffled_together() -> None:
    left, right = DeckId(2), DeckId(3)

    def pile(deck: DeckId, *cards: Fresh) -> Pile:
        return Pile((DECK, deck), cards, NewOrder.SHUFFLED)

    piles = [
        pile(left, fresh(1, shuffled=b"a"), fresh(2, shuffled=b"d"), fresh(3, shuffled=b"e")),
        pile(right, fresh(4, shuffled=b"b"), fresh(5, shuffled=b"c"), fresh(6, shuffled=b"f")),
    ]
    room: dict[DeckId | None, int] = {DECK: 4, left: 9, right: 1}
    assert put_together([], piles, TODAY, Room(room, {})).cards == (1, 4, 2, 3)


def test_siblings_are_held_until_they_are_asked_for() -> None:
    waiting, piles = [due(1, fact=7), due(2, fact=8)], [Pile((DECK,), [fresh(3, fact=7), fresh(4, fact=9)])]
    taken, room = [FactId(7)], Room({DECK: 2}, {})
    queue = put_together(waiting, piles, TODAY, room, taken)
    assert (set(queue.cards), queue.held) == ({2, 4}, {1: Held.SIBLING, 3: Held.SIBLING})
    asked = put_together(waiting, piles, TODAY, room, taken, siblings_apart=False)
    assert (set(asked.cards), asked.held) == ({1, 2, 3, 4}, {})


def test_a_new_sibling_that_has_no_room_is_not_said_to_be_held() -> None:
    piles = [Pile((DECK,), [fresh(3, fact=7), fresh(4, fact=7), fresh(5), fresh(6, fact=7)])]
    assert put_together([], piles, TODAY, Room({DECK: 2}, {})).held == {}
    assert put_together([], piles, TODAY, Room({DECK: 3}, {})).held == {4: Held.SIBLING}


def test_of_a_backlog_only_the_days_share_comes_by_relative_overdueness() -> None:
    waiting = [due(1, day=90, interval=2), due(2, day=80, interval=100), due(3, day=95), due(4, day=99)]
    queue = put_together(waiting, [], TODAY, Room({}, {}), share=Share(Day(99), 1))
    assert (queue.cards, queue.held) == ((1, 4), {2: Held.LATER, 3: Held.LATER})


_DECKS: list[tuple[DeckId | None, ...]] = [
    (DeckId(1),),
    (DeckId(1), DeckId(2)),
    (DeckId(1), DeckId(2), DeckId(3)),
    (DeckId(1), DeckId(4)),
    (None,),
]
_CHAINS = st.sampled_from(_DECKS)
_LIMITS = st.dictionaries(
    st.sampled_from([DeckId(1), DeckId(2), DeckId(3), DeckId(4), None]), st.integers(-1, 6)
)
_DUE = st.lists(st.tuples(st.integers(60, 100), st.integers(1, 60), st.integers(1, 25), _CHAINS), max_size=25)
_NEW = st.dictionaries(_CHAINS, st.lists(st.integers(1, 25), max_size=8), max_size=5)


class Given:
    """Cards with their facts and decks, and how many each deck may bring."""

    def __init__(self, waiting: list[Due], piles: list[Pile], room: Room) -> None:
        self.waiting, self.piles, self.room = waiting, piles, room
        self.facts = {card.card: card.fact for card in waiting}
        self.decks = {card.card: card.decks for card in waiting}
        self.new: set[CardId] = set()
        for pile in piles:
            for card in pile.cards:
                self.facts[card.card], self.decks[card.card] = card.fact, pile.decks
                self.new.add(card.card)

    def queue(self, *, backwards: bool = False, share: Share | None = None, apart: bool = True) -> Queue:
        waiting = self.waiting[::-1] if backwards else self.waiting
        return put_together(waiting, self.piles, TODAY, self.room, share=share, siblings_apart=apart)

    def brought(self, cards: Sequence[CardId], deck: DeckId | None) -> int:
        return sum(deck in self.decks[card] for card in cards)


@st.composite
def days(draw: st.DrawFn) -> Given:
    numbers = count(1)
    waiting = [due(next(numbers), day, interval, fact, decks) for day, interval, fact, decks in draw(_DUE)]
    piles = [
        Pile(
            decks,
            [Fresh(CardId(next(numbers)), FactId(fact), bytes([fact])) for fact in facts],
            draw(st.sampled_from(NewOrder)),
            draw(st.sampled_from(NewPlace)),
        )
        for decks, facts in draw(_NEW).items()
    ]
    every: list[DeckId | None] = [DeckId(1), DeckId(2), DeckId(3), DeckId(4), None]
    new: dict[DeckId | None, int] = {deck: draw(st.integers(-1, 8)) for deck in every}
    return Given(waiting, piles, Room(new, draw(_LIMITS)))


_SHARES = st.none() | st.builds(Share, st.integers(60, 101).map(Day), st.integers(0, 9))


@given(days(), _SHARES)
def test_no_limit_is_ever_exceeded_at_any_level(given: Given, share: Share | None) -> None:
    cards = given.queue(share=share).cards
    new = [card for card in cards if card in given.new]
    reviews = [card for card in cards if card not in given.new]
    for deck, limit in given.room.new.items():
        assert given.brought(new, deck) <= max(0, limit)
    for deck, limit in given.room.reviews.items():
        assert given.brought(reviews, deck) <= max(0, limit)
    if share is not None:
        before = {card.card for card in given.waiting if card.due < share.before}
        assert sum(card in before for card in reviews) <= share.cards


@given(days(), _SHARES)
def test_two_cards_of_one_fact_never_come_on_one_day(given: Given, share: Share | None) -> None:
    facts = [given.facts[card] for card in given.queue(share=share).cards]
    assert len(facts) == len(set(facts))


@given(days(), _SHARES, st.booleans())
def test_nothing_due_is_lost_but_for_a_reason_that_is_true(
    given: Given, share: Share | None, apart: bool
) -> None:
    queue = given.queue(share=share, apart=apart)
    due_cards = {card.card for card in given.waiting}
    come = [card for card in queue.cards if card in due_cards]
    told = [card for card in queue.held if card in due_cards]
    assert sorted([*come, *told]) == sorted(due_cards)
    facts = {given.facts[card] for card in queue.cards}
    for card, reason in queue.held.items():
        if reason is Held.SIBLING:
            assert apart
            assert given.facts[card] in facts
        elif reason is Held.LIMIT:
            full = [deck for deck in given.decks[card] if deck in given.room.reviews]
            assert any(given.brought(come, deck) >= given.room.reviews[deck] for deck in full)
        else:
            assert share is not None


@given(days(), _SHARES)
def test_the_same_cards_give_the_same_order_however_they_arrive(given: Given, share: Share | None) -> None:
    assert given.queue(share=share).cards == given.queue(backwards=True, share=share).cards


@given(days())
def test_new_cards_come_as_long_as_there_is_room_for_them(given: Given) -> None:
    queue = given.queue(apart=False)
    for pile in given.piles:
        left = {card.card for card in pile.cards} - set(queue.cards)
        new = [card for card in queue.cards if card in given.new]
        full = any(given.brought(new, deck) >= max(0, given.room.new[deck]) for deck in pile.decks)
        assert full or not left
