"""Figures from sums."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.days import Day, date_of, day_of
from kmsflash.model.statistics import Period, Range
from kmsflash.model.sums import DaySum
from kmsflash.scheduling.readiness import Repeat
from kmsflash.scheduling.statistics import by_tenths, ranges, recall, span, spans, year_back

TODAY = day_of(date(2026, 11, 24))


def test_the_range_around_a_share_is_wilsons() -> None:
    found = recall(10, 9)
    assert (found.low, found.high) == pytest.approx((0.5958, 0.9821), abs=1e-4)
    assert recall(0, 0).share == 0
    assert recall(5, 5).low < 1 == recall(5, 5).high


@given(st.integers(1, 5000), st.floats(0, 1))
def test_a_share_lies_in_its_range(asked: int, share: float) -> None:
    found = recall(asked, int(asked * share))
    assert 0 <= found.low <= found.share + 1e-12
    assert found.share <= found.high + 1e-12 <= 1 + 2e-12
    assert recall(asked * 4, found.known * 4).high - recall(asked * 4, found.known * 4).low < (
        found.high - found.low
    )


def test_a_month_is_thirty_days_and_a_year_twelve_months() -> None:
    month = spans({}, Period.MONTH, TODAY)
    assert (len(month), month[0].first, month[-1].last) == (30, TODAY - 29, TODAY)
    year = spans({}, Period.YEAR, TODAY)
    assert [date_of(each.first) for each in year] == [
        date(2025, 12, 1),
        *(date(2026, number, 1) for number in range(1, 12)),
    ]
    assert (year[0].last, year[-1].last) == (day_of(date(2025, 12, 31)), TODAY)
    assert year_back(TODAY) == year[0].first


def test_all_the_time_goes_by_months_and_then_by_years() -> None:
    def since(year: int) -> tuple[date, ...]:
        days = {day_of(date(year, 10, 3)): DaySum(1)}
        return tuple(date_of(each.first) for each in spans(days, Period.ALL, TODAY))

    assert since(2026) == (date(2026, 10, 1), date(2026, 11, 1))
    assert len(since(2024)) == 26
    assert since(2016) == tuple(date(year, 1, 1) for year in range(2016, 2027))


@given(
    st.dictionaries(st.integers(TODAY - 4000, TODAY).map(Day), st.builds(DaySum, st.integers(1, 9))),
    st.sampled_from(Period),
)
def test_the_spans_are_the_whole(days: dict[Day, DaySum], period: Period) -> None:
    found = spans(days, period, TODAY)
    assert all(before.last + 1 == after.first for before, after in pairwise(found))
    whole = span(days, found[0].first, TODAY)
    assert sum(each.sum.answers for each in found) == whole.sum.answers
    if period is Period.ALL:
        assert whole.sum.answers == sum(each.answers for each in days.values())


def test_cards_are_counted_by_range() -> None:
    assert ranges([(0, 1), (1, 2), (6, 4), (7, 8), (900, 16)], (1, 7, 30)) == (
        Range(1, 6, 7),
        Range(7, 29, 8),
        Range(30, None, 16),
    )


def test_predictions_are_told_by_tenths() -> None:
    told = [Repeat(TODAY, 3, chance, known) for chance, known in ((0.95, True), (0.91, False), (0.42, True))]
    low, high = by_tenths([*told, Repeat(TODAY, 3, 1.0, known=True)])
    assert (low.low, low.came.asked, low.came.known, low.foretold) == (0.4, 1, 1, 0.42)
    assert (high.low, high.came.asked, high.came.known) == (0.9, 3, 2)
