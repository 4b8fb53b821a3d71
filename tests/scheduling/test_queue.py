"""The day's queue."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.days import Day
from kmsflash.model.ids import CardId, DeckId, FactId
from kmsflash.scheduling.queue import Drilled, Due, Fresh, Pile, answered, next_drill
from kmsflash.scheduling.queue import order as ordered

TODAY = Day(100)
MINUTE = 60_000_000


def order(
    waiting: list[Due], new: list[Fresh], today: Day, limit: int, taken: list[FactId] | None = None
) -> list[CardId]:
    """Order the cards of one deck."""
    return ordered(waiting, [Pile((DeckId(1),), new)], today, {DeckId(1): limit}, taken or [])


def due(number: int, day: int = 100, interval: int = 10, fact: int | None = None) -> Due:
    return Due(CardId(number), UUID(int=number), FactId(fact or number), Day(day), interval)


def fresh(number: int, fact: int | None = None) -> Fresh:
    return Fresh(CardId(number), FactId(fact or number))


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


def test_a_drilled_card_waits_for_ten_others_or_ten_minutes() -> None:
    now = 1_000 * MINUTE

    def drill(minutes: int, others: int) -> list[Drilled]:
        return [Drilled(CardId(1), now - minutes * MINUTE, others)]

    assert next_drill(drill(9, 9), now, others_wait=True) is None
    assert next_drill(drill(10, 0), now, others_wait=True) == 1
    assert next_drill(drill(0, 10), now, others_wait=True) == 1
    assert next_drill(drill(0, 0), now, others_wait=False) == 1
    assert next_drill([], now, others_wait=False) is None


def test_the_one_answered_longest_ago_comes_first() -> None:
    waiting = [Drilled(CardId(1), 50 * MINUTE, 0), Drilled(CardId(2), 49 * MINUTE, 0)]
    assert next_drill(waiting, 51 * MINUTE, others_wait=False) == 2


def test_answers_to_others_are_counted() -> None:
    waiting = [Drilled(CardId(1), 0, 4), Drilled(CardId(2), 0, 0)]
    assert answered(waiting, CardId(2)) == [Drilled(CardId(1), 0, 5)]


def test_each_deck_obeys_its_own_limit_and_those_above_it() -> None:
    top, left, right, other = (DeckId(number) for number in (1, 2, 3, 4))
    piles = [
        Pile((top, left), [fresh(number) for number in range(10, 20)]),
        Pile((top, right), [fresh(number) for number in range(20, 30)]),
        Pile((other,), [fresh(number) for number in range(30, 40)]),
    ]
    room: dict[DeckId | None, int] = {top: 5, left: 3, right: 9, other: 2}
    assert ordered([], piles, TODAY, room) == [10, 11, 12, 20, 21, 30, 31]


def test_no_more_new_cards_are_asked_for_than_there_is_room() -> None:
    asked = iter([fresh(number) for number in range(1, 9)])
    ordered([], [Pile((DeckId(1),), asked)], TODAY, {DeckId(1): 3})
    assert next(asked).card == 4
