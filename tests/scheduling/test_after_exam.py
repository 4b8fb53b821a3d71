"""The spread of the week after an exam: even, by relative overdueness, no card early."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.days import Day
from kmsflash.model.ids import CardId
from kmsflash.scheduling.after_exam import Falling, spread_over

FIRST = Day(1000)
falling = st.lists(st.tuples(st.integers(FIRST - 60, FIRST + 7), st.integers(0, 100)), max_size=80).map(
    lambda rows: [Falling(CardId(at), Day(due), long) for at, (due, long) in enumerate(rows)]
)


@given(falling, st.integers(1, 30))
def test_each_comes_once_none_early_and_no_day_has_more_than_its_share(
    cards: list[Falling], days: int
) -> None:
    placed = spread_over(cards, FIRST, days)
    assert placed.keys() == {each.card for each in cards}
    assert all(placed[each.card] >= max(FIRST, each.due) for each in cards)
    assert all(count <= -(-len(cards) // days) for count in Counter(placed.values()).values())
    if all(each.due <= FIRST for each in cards):
        assert all(day < FIRST + days for day in placed.values())


def test_the_latest_by_their_interval_come_first() -> None:
    late_by_a_tenth, late_by_half = Falling(CardId(1), Day(990), 100), Falling(CardId(2), Day(995), 10)
    assert spread_over([late_by_a_tenth, late_by_half], FIRST, 2) == {2: FIRST, 1: FIRST + 1}
