"""The words of the Exam page, in the learner's language."""

from PySide6.QtCore import QCoreApplication, QLocale

from kmsflash.model.days import Day
from kmsflash.model.readiness import Estimate, Measured, Readiness
from kmsflash.scheduling.readiness import NARROW
from kmsflash.ui.today import words as today_words

translate = QCoreApplication.translate

_FEW = 20  # repeats, below which nothing was measured


def number(count: int) -> str:
    """Return a number as it is written here."""
    return QLocale().toString(count)


def cards(count: int) -> str:
    """Return a number of cards."""
    return translate("exam", "1 card") if count == 1 else translate("exam", "%n cards", None, count)


def new_cards(count: int) -> str:
    """Return a number of new cards."""
    return translate("exam", "1 new card") if count == 1 else translate("exam", "%n new cards", None, count)


def days(count: int) -> str:
    """Return a number of days."""
    return translate("exam", "1 day") if count == 1 else translate("exam", "%n days", None, count)


def minutes(count: int) -> str:
    """Return a number of minutes."""
    return translate("exam", "1 minute") if count == 1 else translate("exam", "%n minutes", None, count)


def date(day: Day, today: Day | None = None) -> str:
    """Return day and month, and the year where it is not that of *today*."""
    return today_words.date(day, today)


def stretch(first: Day, last: Day) -> str:
    """Return a run of days."""
    ends = {"first": date(first), "last": date(last)}
    return ends["first"] if first == last else translate("exam", "{first} to {last}").format(**ends)


def take_away(first: Day, last: Day) -> str:
    """Return what the button of a run of days off does."""
    return translate("exam", "Take away: {days}").format(days=stretch(first, last))


def percent(share: float) -> str:
    """Return a share as a whole number of percent."""
    return translate("exam", "{number} %").format(number=number(round(100 * share)))


def margin(estimate: Estimate) -> str:
    """Return an estimate with how far it may be off: "71 % ± 6"."""
    off = number(max(1, round(100 * estimate.margin)))
    return translate("exam", "{percent} ± {off}").format(percent=percent(estimate.known), off=off)


# How long, how ready


def to_go(left: int) -> str:
    """Return how long there is."""
    return translate("exam", "1 day to go") if left == 1 else translate("exam", "%n days to go", None, left)


def ready(estimate: Estimate) -> str:
    """Return how ready one is, to follow how long there is."""
    return translate("exam", ", ready for about {percent}").format(percent=percent(estimate.known))


def left_out(count: int) -> str:
    """Say what was left out."""
    return translate("exam", "{cards} left out: the last in the notes that you have not seen.").format(
        cards=cards(count)
    )


def given_minutes(name: str, minutes_a_day: int) -> str:
    """Say that the exam has other minutes now."""
    return translate("exam", "“{name}” now has {minutes} a day.").format(
        minutes=minutes(minutes_a_day), name=name
    )


def removed(name: str) -> str:
    """Say that an exam is gone."""
    return translate("exam", "“{name}” is removed. Your cards are as if it had never been there.").format(
        name=name
    )


# Figures


def measured(told: Measured) -> str:
    """Say how predictions of the last weeks came out, or that there are none to compare."""
    if told.repeats + told.tried < _FEW:
        return translate("exam", "Not measured yet: too few repeats in the last 30 days.")
    return translate(
        "exam", "Predicted {foretold}, known {known}, over {repeats} in the last 30 days."
    ).format(
        foretold=percent(told.foretold), known=percent(told.known), repeats=repeats(told.repeats, told.tried)
    )


def measured_short(told: Measured) -> str:
    """Return the share that was known of late; a dash where it was not measured."""
    return percent(told.known) if told.repeats + told.tried >= _FEW else "–"


def repeats(count: int, tried: int = 0) -> str:
    """Return a number of repeats, and of answers in mock exams."""
    own = translate("exam", "1 repeat") if count == 1 else translate("exam", "%n repeats", None, count)
    if not tried:
        return own
    answers = (
        translate("exam", "1 answer in a mock exam")
        if tried == 1
        else translate("exam", "%n answers in mock exams", None, tried)
    )
    if not count:
        return answers
    return translate("exam", "{repeats} and {answers}").format(repeats=own, answers=answers)


def how_sure(told: Readiness) -> str:
    """Say how far the estimate is to be trusted."""
    own = sum(section.repeats for section in told.sections)
    tried = sum(section.tried for section in told.sections)
    if not own + tried:
        return translate("exam", "A rough estimate, not measured at all: no card was repeated yet.")
    if told.stopped.margin > NARROW:
        return translate("exam", "A rough estimate, hardly measured: it rests on {repeats}.").format(
            repeats=repeats(own, tried)
        )
    if told.measured.up_to and told.measured.up_to < told.days_left:
        return translate(
            "exam", "Not measured beyond {days}: your repeats hardly ever waited longer."
        ).format(days=days(told.measured.up_to))
    return translate("exam", "It rests on {repeats} of your own.").format(repeats=repeats(own, tried))


def section(name: str) -> str:
    """Return the name of a section; there is one for what stands under no heading."""
    return name or translate("exam", "Under no heading")


def section_spoken(name: str, estimate: Estimate, seen: int, count: int) -> str:
    """Return all that the line of a section shows."""
    return translate("exam", "{name}: {ready}, {seen} of {cards} seen").format(
        name=section(name), ready=margin(estimate), seen=number(seen), cards=cards(count)
    )


def widest(told: Readiness) -> str:
    """Say what a wide band means, with the section that has the fewest answers."""
    if len(told.sections) < 2:
        return translate("exam", "A wide band means few answers so far, not a bad result.")
    fewest = min(told.sections, key=lambda section: section.repeats + section.tried)
    if not fewest.seen:
        return translate(
            "exam",
            "A wide band means few answers so far, not a bad result: none of “{section}” was seen yet.",
        ).format(section=section(fewest.name))
    if not fewest.repeats + fewest.tried:
        return translate(
            "exam",
            "A wide band means few answers so far, not a bad result: none of “{section}” was repeated yet.",
        ).format(section=section(fewest.name))
    return translate(
        "exam", "A wide band means few answers so far, not a bad result: “{section}” has only {repeats}."
    ).format(section=section(fewest.name), repeats=repeats(fewest.repeats, fewest.tried))


def pace(told: Readiness) -> str:
    """Say where the plan leads."""
    known = percent(told.following.estimate.known)
    on = told.following.all_seen_on
    if told.seen == told.cards:
        return translate("exam", "You have seen all cards, and will know about {known} on the day.").format(
            known=known
        )
    if on is None:
        return translate(
            "exam", "By the plan you will not see all cards, and will know about {known} on the day."
        ).format(known=known)
    return translate(
        "exam", "By the plan you see the last card on {date}, and will know about {known} on the day."
    ).format(date=date(on, told.today), known=known)


def point(day: Day, today: Day, known: float, off: float, *, is_ahead: bool) -> str:
    """Return what is known on a day of the chart."""
    when = translate("exam", "Today") if day == today else date(day, today)
    if not is_ahead:
        return translate("exam", "{day}: {percent} known.").format(day=when, percent=percent(known))
    return translate("exam", "{day}: about {percent} by the plan.").format(
        day=when, percent=margin(Estimate(known, off))
    )
