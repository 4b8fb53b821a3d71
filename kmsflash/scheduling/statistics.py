"""Figures from sums: spans of time, shares with how sure they are, histograms, predictions by tenths."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from math import sqrt

from kmsflash.model.days import Day, date_of, day_of
from kmsflash.model.statistics import Bin, Period, Range, Recall, Span
from kmsflash.model.sums import DaySum
from kmsflash.scheduling.readiness import Repeat

MONTHS = 12
DAYS = 30
_MOST_MONTHS = 36  # shown one by one; more are shown by years
_SURE = 1.96  # standard deviations to either side: 19 chances in 20
_TENTHS = 10
INTERVALS = (1, 3, 7, 14, 21, 30, 60, 90, 180, 365)  # days at which ranges begin
EASES = (130, 150, 170, 190, 210, 230, 250, 270, 290)  # hundredths


def recall(asked: int, known: int) -> Recall:
    """Return the share known with Wilson's range around it, which holds for few and for all known too."""
    if not asked:
        return Recall()
    square = _SURE**2
    middle = (known + square / 2) / (asked + square)
    wide = _SURE / (asked + square) * sqrt(known * (asked - known) / asked + square / 4)
    return Recall(asked, known, max(0.0, middle - wide), min(1.0, middle + wide))


def span(days: Mapping[Day, DaySum], first: Day, last: Day) -> Span:
    """Return what was answered from *first* to *last*."""
    total = DaySum()
    for day, each in days.items():
        if first <= day <= last:
            total.add(each)
    return _span(first, last, total)


def spans(days: Mapping[Day, DaySum], period: Period, today: Day) -> tuple[Span, ...]:
    """Return the period up to *today*, span by span, the oldest first; also those without an answer."""
    bounds = list(_bounds(days, period, today))
    totals = [DaySum() for _ in bounds]
    at = 0
    for day in sorted(days):
        while at < len(bounds) and bounds[at][1] < day:
            at += 1
        if at < len(bounds) and day >= bounds[at][0]:
            totals[at].add(days[day])
    return tuple(_span(*ends, total) for ends, total in zip(bounds, totals, strict=True))


def year_back(today: Day) -> Day:
    """Return the first day of the twelve months that end with the one of *today*."""
    return day_of(_months_back(date_of(today), MONTHS - 1))


def _bounds(days: Mapping[Day, DaySum], period: Period, today: Day) -> Iterator[tuple[Day, Day]]:
    if period is Period.MONTH:
        yield from ((Day(day), Day(day)) for day in range(today - DAYS + 1, today + 1))
        return
    now = date_of(today)
    back = MONTHS - 1
    if period is Period.ALL:
        begun = date_of(min(days, default=today))
        back = max(0, (now.year - begun.year) * 12 + now.month - begun.month)
        if back >= _MOST_MONTHS:
            for year in range(begun.year, now.year + 1):
                yield day_of(date(year, 1, 1)), Day(min(today, day_of(date(year, 12, 31))))
            return
    for months in range(back, -1, -1):
        after = day_of(_months_back(now, months - 1))
        yield day_of(_months_back(now, months)), Day(min(today, after - 1))


def _months_back(day: date, months: int) -> date:
    number = day.year * 12 + day.month - 1 - months
    return date(number // 12, number % 12 + 1, 1)


def _span(first: Day, last: Day, total: DaySum) -> Span:
    young = recall(total.young, total.young_known)
    return Span(first, last, total, young, recall(total.mature, total.mature_known))


def ranges(values: Iterable[tuple[int, int]], begins: tuple[int, ...]) -> tuple[Range, ...]:
    """Return how many cards lie in each range; *values* are figures with the number of their cards.

    What lies before the first range counts for it.
    """
    counts = [0] * len(begins)
    for value, cards in values:
        counts[max(0, bisect_right(begins, value) - 1)] += cards
    ends = (*(begin - 1 for begin in begins[1:]), None)
    return tuple(Range(low, high, count) for low, high, count in zip(begins, ends, counts, strict=True))


def by_tenths(told: Iterable[Repeat]) -> tuple[Bin, ...]:
    """Return repeats by what was foretold of them, the least likely first."""
    sums = [[0.0, 0, 0] for _ in range(_TENTHS)]
    for repeat in told:
        kept = sums[min(_TENTHS - 1, int(repeat.foretold * _TENTHS))]
        kept[0] += repeat.foretold
        kept[1] += 1
        kept[2] += repeat.known
    return tuple(
        Bin(at / _TENTHS, (at + 1) / _TENTHS, foretold / asked, recall(int(asked), int(known)))
        for at, (foretold, asked, known) in enumerate(sums)
        if asked
    )
