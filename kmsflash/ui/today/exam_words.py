"""The words of exams on the Today page, in the learner's language."""

from PySide6.QtCore import QLocale

from kmsflash.model.days import Day
from kmsflash.model.readiness import Estimate
from kmsflash.model.today import AfterExamLoad, ExamLine
from kmsflash.ui.today.words import date, translate


def when(which: Day, today: Day) -> str:
    """Return when it is."""
    return translate("today", "tomorrow") if which == today + 1 else date(which, today)


def days_left(count: int) -> tuple[str, str]:
    """Return the number of days that are left, and what follows it."""
    unit = translate("today", "day left") if count == 1 else translate("today", "days left")
    return QLocale().toString(count), unit


def ready_for() -> str:
    """Return what stands before how ready one is."""
    return translate("today", "Ready for about")


def margin(ready: Estimate) -> str:
    """Return an estimate with how far it may be off."""
    off = max(1, round(100 * ready.margin))
    return translate("today", "{percent} % ± {off}").format(percent=round(100 * ready.known), off=off)


def spoken(exam: ExamLine, today: Day, ready: Estimate | None) -> str:
    """Return all that a panel shows, as one sentence for a screen reader."""
    number, unit = days_left(exam.day - today)
    told = translate("today", "Exam {name}, {date}, {number} {unit}").format(
        name=exam.name, date=when(exam.day, today), number=number, unit=unit
    )
    return told if ready is None else f"{told}, {ready_for()} {margin(ready)}"


def beyond(count: int) -> str:
    """Return what the button says that brings cards beyond the minutes of exams."""
    if count == 1:
        return translate("today", "1 more card for your exam")
    return translate("today", "%n more cards for your exam", None, count)


def after(load: AfterExamLoad) -> str:
    """Return what the week after an exam brings."""
    if load.is_over:
        told = translate(
            "today", "Your exam is over. {cards} of its cards come due this week, about {count} a day."
        )
    else:
        told = translate(
            "today",
            "Your exam is today. {cards} of its cards come due in the week after it, about {count} a day.",
        )
    number = QLocale().toString
    return told.format(cards=number(load.cards), count=number(load.a_day))


def spread(days: int) -> str:
    """Return the words of the button that spreads them."""
    if days % 7 == 0 and days > 7:
        return translate("today", "Spread over %n weeks", None, days // 7)
    return translate("today", "Spread over %n days", None, days)
