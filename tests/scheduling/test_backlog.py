"""The plan to clear what waits from missed days."""

from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.days import Day
from kmsflash.scheduling.backlog import A_DAY, Plan, suggested_days, todays_share
from kmsflash.scheduling.queue import Share

START = Day(500)


def test_the_days_share_falls_while_it_is_studied() -> None:
    plan = Plan(START, days=7, cards=120)
    assert todays_share(plan, 120, START) == Share(START, 18)
    assert todays_share(plan, 110, START) == Share(START, 8)
    assert todays_share(plan, 102, START) == Share(START, 0)
    assert todays_share(plan, 102, Day(START + 1)) == Share(START, 17)


@given(st.integers(1, 3000), st.integers(1, 60))
def test_studied_day_by_day_it_is_cleared_on_the_last_in_even_parts(cards: int, days: int) -> None:
    plan, left, parts = Plan(START, days, cards), cards, []
    for day in range(days):
        part = todays_share(plan, left, Day(START + day)).cards
        parts.append(part)
        left -= part
    assert left == 0
    assert max(parts) - min(parts) <= 1


@given(st.integers(1, 3000), st.integers(1, 60), st.integers(0, 3000), st.integers(-400, 400))
def test_whatever_the_clock_says_a_share_is_a_part_of_what_is_left(
    cards: int, days: int, left: int, day: int
) -> None:
    plan = Plan(START, days, cards)
    share = todays_share(plan, left, Day(START + day)).cards
    assert 0 <= share <= left
    if day >= days - 1:
        assert share == left


def test_the_days_offered_keep_the_share_bearable() -> None:
    assert [suggested_days(cards) for cards in (30, 60, 61, 120, 200, 500, 5000)] == [3, 3, 7, 7, 14, 30, 30]
    assert all(cards / suggested_days(cards) <= A_DAY for cards in range(1, 601))
