"""Study days: dates, never instants, so that travel and clocks move nothing."""

from datetime import date, datetime, timedelta
from typing import NewType

Day = NewType("Day", int)
"""A date as the number of days since 1970-01-01."""

_EPOCH = date(1970, 1, 1).toordinal()

DAY_STARTS_AT = 4
"""The hour at which a learner's day begins, unless set otherwise."""


def day_of(when: date) -> Day:
    """Return the day number of a calendar date."""
    return Day(when.toordinal() - _EPOCH)


def date_of(day: Day) -> date:
    """Return the calendar date of a day number."""
    return date.fromordinal(day + _EPOCH)


def study_day(now: datetime, starts_at: int = DAY_STARTS_AT) -> Day:
    """Return the learner's day at *now* (aware, local); before *starts_at* o'clock it is still yesterday.

    The wall clock's hour decides, not elapsed hours, so that daylight saving moves nothing.
    """
    day = day_of(now.date())
    return Day(day - 1) if now.hour < starts_at else day


def next_start(now: datetime, starts_at: int = DAY_STARTS_AT) -> datetime:
    """Return the local moment at which the next study day begins."""
    today = date_of(study_day(now, starts_at))
    return datetime.combine(today + timedelta(days=1), now.timetz()).replace(
        hour=starts_at, minute=0, second=0, microsecond=0
    )


def this_start(now: datetime, starts_at: int = DAY_STARTS_AT) -> datetime:
    """Return the local moment at which the study day of *now* began."""
    return next_start(now, starts_at) - timedelta(days=1)
