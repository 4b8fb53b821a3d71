"""Missed days: what waits from them is cleared over a number of days, never in one."""

from dataclasses import dataclass

from kmsflash.model.days import Day
from kmsflash.scheduling.queue import Share

WORTH_A_PLAN = 30  # cards from missed days; fewer are just studied
SPANS = (3, 7, 14, 30)  # days that are offered
A_DAY = 20  # cards more than on a usual day, that is bearable


@dataclass(frozen=True, slots=True)
class Plan:
    """A backlog to be cleared: the cards that were due before its first day."""

    start: Day
    days: int  # at least 1
    cards: int  # that were due before its first day, on that day

    @property
    def last(self) -> Day:
        """The day on which the last of them come."""
        return Day(self.start + self.days - 1)


def suggested_days(missed: int) -> int:
    """Return the fewest days over which *missed* cards come in bearable shares."""
    return next((days for days in SPANS if missed <= days * A_DAY), SPANS[-1])


def todays_share(plan: Plan, left: int, today: Day) -> Share:
    """Return the part of today, where *left* cards of the plan's backlog still wait.

    Nothing has to be counted from day to day: what should be left in the evening follows from the plan alone.
    A day without study makes the next days' shares greater.
    """
    days_after = min(plan.days - 1, max(0, plan.last - today))
    later = plan.cards * days_after // plan.days
    return Share(plan.start, max(0, left - later))
