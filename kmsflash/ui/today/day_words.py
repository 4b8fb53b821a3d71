"""The words of what a day offers beside its queue, in the learner's language."""

from PySide6.QtCore import QDate, QLocale

from kmsflash.model.custom import More
from kmsflash.model.days import Day, date_of
from kmsflash.model.today import Backlog, DatedAhead
from kmsflash.ui.today.words import day, translate


def missed(count: int) -> str:
    """Return how much waits from missed days."""
    return translate("today", "%n waiting from missed days", None, count)


def spread(days: int) -> str:
    """Return the words of the button that spreads it."""
    return translate("today", "Clear them over %n days", None, days)


def plan(backlog: Backlog) -> str:
    """Return how the clearing of missed days stands."""
    last = day(backlog.last) if backlog.last is not None else ""
    if not backlog.today:
        return translate("today", "Missed days: today's part is done, {left} left until {day}").format(
            left=backlog.left, day=last
        )
    return translate("today", "Missed days: {today} of {left} today, the last on {day}").format(
        today=backlog.today, left=backlog.left, day=last
    )


def over_limit(count: int) -> str:
    """Return how many cards the limits keep out."""
    if count == 1:
        return translate("today", "1 more is due than today's limits let in")
    return translate("today", "%n more are due than today's limits let in", None, count)


def held(count: int) -> str:
    """Return how many siblings wait until tomorrow, and why."""
    return translate("today", "%n held back until tomorrow: you saw their siblings today", None, count)


def dated_ahead(told: DatedAhead) -> str:
    """Return which answers are dated in the future."""
    if told.answers == 1:
        return translate(
            "today", "1 answer is dated {day}: the computer's clock was ahead. Is it today's?"
        ).format(day=_whole(told.last))
    return translate(
        "today",
        "%n answers are dated up to {day}: the computer's clock was ahead. Are they today's?",
        None,
        told.answers,
    ).format(day=_whole(told.last))


def _whole(which: Day) -> str:
    """Return a day with its year."""
    date = date_of(which)
    return QLocale().toString(QDate(date.year, date.month, date.day), QLocale.FormatType.LongFormat)


def ahead(more: More, today: Day) -> str:
    """Return the words of the button that brings the next day's cards."""
    if more.ahead_day == today + 1:
        if more.ahead == 1:
            return translate("today", "1 card from tomorrow")
        return translate("today", "%n cards from tomorrow", None, more.ahead)
    when = day(more.ahead_day) if more.ahead_day is not None else ""
    if more.ahead == 1:
        return translate("today", "1 card from {day}").format(day=when)
    return translate("today", "%n cards from {day}", None, more.ahead).format(day=when)


def new(count: int) -> str:
    """Return the words of the button that brings more new cards."""
    if count == 1:
        return translate("today", "1 more new card")
    return translate("today", "%n more new cards", None, count)


def forgotten(count: int) -> str:
    """Return the words of the button that brings what was missed today."""
    return translate("today", "%n missed today again", None, count)
