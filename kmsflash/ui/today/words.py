"""The words of the Today page, in the learner's language."""

import re

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kmsflash.model.days import Day, date_of
from kmsflash.model.today import DeckLine, Load

translate = QCoreApplication.translate

_WEEKDAY = re.compile(r"(?:d{3,4})[,.\s]*")
_YEAR = re.compile(r"(?:[,\s]*'[^']*')?[,\s]*y+(?:年|년|\.)?")


def cards(count: int) -> str:
    """Return a number of cards."""
    return translate("today", "1 card") if count == 1 else translate("today", "%n cards", None, count)


def minutes(count: int) -> str:
    """Return a number of minutes; hours where it is many."""
    if count >= 60:
        hours, rest = divmod(count, 60)
        whole = translate("today", "1 hour") if hours == 1 else translate("today", "%n hours", None, hours)
        return (
            whole
            if not rest
            else translate("today", "{hours} {minutes} min").format(hours=whole, minutes=rest)
        )
    return translate("today", "1 minute") if count == 1 else translate("today", "%n minutes", None, count)


def waiting(load: Load) -> str:
    """Return what waits, most pressing first: "24 to review, 10 new"."""
    parts = (
        (load.due, translate("today", "%n to review", None, load.due)),
        (load.new, translate("today", "%n new", None, load.new)),
        (load.drill, translate("today", "%n to repeat", None, load.drill)),
    )
    return ", ".join(words for count, words in parts if count)


def day(which: Day) -> str:
    """Return weekday, day and month, in the order of the learner's language."""
    date = date_of(which)
    form = _YEAR.sub("", QLocale().dateFormat(QLocale.FormatType.LongFormat)).strip(" ,.")
    return QLocale().toString(QDate(date.year, date.month, date.day), form)


def date(which: Day, today: Day | None = None) -> str:
    """Return day and month, and the year where it is not that of *today*."""
    when = date_of(which)
    form = _WEEKDAY.sub("", QLocale().dateFormat(QLocale.FormatType.LongFormat)).strip(" ,.")
    if today is None or date_of(today).year == when.year:
        form = _YEAR.sub("", form).strip(" ,.")
    return QLocale().toString(QDate(when.year, when.month, when.day), form)


def weekday(which: Day) -> str:
    """Return the short name of a weekday."""
    return QLocale().standaloneDayName(date_of(which).isoweekday(), QLocale.FormatType.ShortFormat)


def nothing_due(today: Day, next_due: Day | None) -> str:
    """Return the sentence for a day with nothing to do."""
    if next_due is None:
        return translate("today", "Nothing to study today")
    if next_due == today + 1:
        return translate("today", "Nothing due until tomorrow")
    return translate("today", "Nothing due until {day}").format(day=day(next_due))


def known(line: DeckLine) -> str:
    """Return how much of a deck is known; as long as that is nothing, how much is begun."""
    cards = max(1, line.cards)
    share = round(100 * line.known / cards)
    begun = line.known + line.learning
    if share or not begun:
        return translate("today", "{percent} % known").format(percent=share)
    return translate("today", "{percent} % begun").format(percent=max(1, round(100 * begun / cards)))


def widest_known() -> tuple[str, str]:
    """Return the widest that `known` says."""
    return (
        translate("today", "{percent} % known").format(percent=100),
        translate("today", "{percent} % begun").format(percent=100),
    )


def deck(line: DeckLine) -> str:
    """Return everything that a deck's line shows, as one sentence for a screen reader."""
    state = waiting(line.load) or translate("today", "done for today")
    return f"{line.name}: {cards(line.cards)}, {state}, {known(line)}"


def answers(which: Day, count: int) -> str:
    """Return what was done on a day."""
    if not count:
        return translate("today", "{day}: nothing").format(day=day(which))
    number = translate("today", "1 answer") if count == 1 else translate("today", "%n answers", None, count)
    return translate("today", "{day}: {answers}").format(day=day(which), answers=number)


def studied(count: int, of: int) -> str:
    """Return on how many days there was study, out of those since the first."""
    if of == 1:
        return translate("today", "Studied today") if count else ""
    return translate("today", "Studied on {count} of {of} days").format(count=count, of=of)


def tomorrow(count: int, seconds_per_card: int) -> str:
    """Return what tomorrow brings."""
    if not count:
        return translate("today", "Tomorrow nothing")
    about = max(1, round(count * seconds_per_card / 60))
    return translate("today", "Tomorrow {cards}, about {minutes}").format(
        cards=cards(count), minutes=minutes(about)
    )
