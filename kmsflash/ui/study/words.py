"""The words of the study screen, in the learner's language."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kmsflash.model.days import Day, date_of
from kmsflash.model.grades import Grade
from kmsflash.model.kinds import Kind
from kmsflash.model.study import Choice, Face, Leaving, Summary
from kmsflash.model.typed import Compared

translate = QCoreApplication.translate

_WORD = re.compile(r"[^\W_]+")
_DAYS_OF_MONTH = 30.4
_DAYS_OF_YEAR = 365.25


def kind(of: Kind) -> str:
    """Return the word for a kind."""
    return {
        Kind.TAKEAWAY: translate("study", "Takeaway"),
        Kind.TRAP: translate("study", "Trap"),
        Kind.TABLE: translate("study", "Table"),
        Kind.CUE: translate("study", "Exam cue"),
        Kind.DEFINITION: translate("study", "Definition"),
        Kind.QUESTION: translate("study", "Question"),
    }[of]


def grade(of: Grade, six: bool = False) -> str:
    """Return the word for a grade; with all *six* on the screen, Again splits in three."""
    words = {
        Grade.BLACKOUT: translate("study", "Blank"),
        Grade.AGAIN: translate("study", "Wrong") if six else translate("study", "Again"),
        Grade.ALMOST: translate("study", "Almost"),
        Grade.HARD: translate("study", "Hard"),
        Grade.GOOD: translate("study", "Good"),
        Grade.EASY: translate("study", "Easy"),
    }
    return words[of]


def days(count: int) -> str:
    """Return a number of days as a learner says it: 12 days, 2 months, 1.5 years."""
    if count < 31:
        return translate("study", "1 day") if count == 1 else translate("study", "%n days", None, count)
    if count < _DAYS_OF_YEAR:
        months = _short(count / _DAYS_OF_MONTH)
        return (
            translate("study", "1 month")
            if months == "1"
            else translate("study", "{months} months").format(months=months)
        )
    years = _short(count / _DAYS_OF_YEAR)
    return (
        translate("study", "1 year")
        if years == "1"
        else translate("study", "{years} years").format(years=years)
    )


def interval(choice: Choice, *, short: bool = False) -> str:
    """Return when a card comes back after a choice; *short* for narrow buttons."""
    if choice.days == 0:
        return translate("study", "today")
    if choice.same_day and short:
        return translate("study", "today, {days}").format(days=days(choice.days))
    if choice.same_day:
        return translate("study", "today, then {days}").format(days=days(choice.days))
    return days(choice.days)


def _short(number: float) -> str:
    """Return a number with one decimal below ten, where that is not 0."""
    rounded = round(number, 1)
    whole = rounded >= 10 or rounded == int(rounded)
    return QLocale().toString(round(number)) if whole else QLocale().toString(rounded, "f", 1)


def left(cards: int, seconds: int) -> str:
    """Return how much is still to come."""
    minutes = max(1, -(-seconds // 60))
    count = translate("study", "%n left", None, cards)
    if minutes < 60:
        return translate("study", "{left} · {minutes} min").format(left=count, minutes=minutes)
    return translate("study", "{left} · {hours} h {minutes} min").format(
        left=count, hours=minutes // 60, minutes=minutes % 60
    )


def left_out(how: Leaving, key: str) -> str:
    """Return what was done with a card that left without an answer, and which *key* takes it back."""
    done = {
        Leaving.BURIED: translate("study", "Buried until tomorrow."),
        Leaving.SUSPENDED: translate("study", "Suspended."),
        Leaving.DELETED: translate("study", "Deleted."),
    }[how]
    back = translate("study", "{key} brings the card back.").format(key=key) if key else ""
    return f"{done} {back}".rstrip()


def news(changed_on: Day, today: Day) -> str:
    """Return that the notes came to give another answer, and when."""
    if changed_on == today:
        return translate("study", "Your notes changed this answer today.")
    date = date_of(changed_on)
    when = QDate(date.year, date.month, date.day)
    this_year = date.year == date_of(today).year
    form = translate("study", "d MMMM") if this_year else translate("study", "d MMMM yyyy")
    return translate("study", "Your notes changed this answer on {date}.").format(
        date=QLocale().toString(when, form)
    )


def pace(seconds: int | None, left: int | None, *, asking: bool, paused: bool) -> str:
    """Return the time on a card (None: it is not shown), and when it goes on by itself (None: never)."""
    said = [] if seconds is None else [f"{seconds // 60}:{seconds % 60:02}"]
    if left is not None and paused:
        said.append(translate("study", "paused"))
    elif left is not None and asking:
        said.append(translate("study", "answer in {seconds} s").format(seconds=left))
    elif left is not None:
        said.append(translate("study", "next in {seconds} s").format(seconds=left))
    return " · ".join(said)


def typed(how: Compared) -> str:
    """Return what a screen reader says of a typed answer, before the right one."""
    if not how.typed:
        return translate("study", "You typed nothing.")
    if how.is_right:
        return translate("study", "Right.")
    return translate("study", "Not quite: you typed {answer}.").format(answer=how.typed)


def crumbs(face: Face) -> tuple[str, str]:
    """Return the name of the deck and of the section that a card is from; one of them may be empty.

    They stand over the question too: a section that holds the answer, as "Rome (753–509 BC)", is not named.
    """
    path = [
        *face.deck,
        *(heading for heading in _sections(face)[:1] if not _gives_away(heading, face.answer)),
    ]
    return (path[-2] if len(path) > 1 else "", path[-1] if path else "")


def source(face: Face) -> str:
    """Return where in the notes a card is from."""
    path = " › ".join(_sections(face)) or face.source
    return (
        translate("study", "From your notes · {path}").format(path=path)
        if path
        else translate("study", "From your notes")
    )


def _sections(face: Face) -> list[str]:
    """Return the headings over a card, without those that only repeat the name of its deck."""
    decks = {name.casefold() for name in face.deck}
    return [heading for heading in face.headings if heading.casefold() not in decks]


def _gives_away(heading: str, answer: str) -> bool:
    """Tell whether the words of an answer stand in a heading, one after the other."""
    said, shown = (" ".join(_WORD.findall(text.casefold())) for text in (answer, heading))
    return bool(said) and f" {said} " in f" {shown} "


def done(summary: Summary) -> str:
    """Return the sentence on how many cards, how long, and how many were known."""
    said = translate("study", "{cards} in {time}.").format(
        cards=cards(summary.cards), time=_time(summary.seconds)
    )
    return f"{said} {_known(summary)}"


def _known(summary: Summary) -> str:
    if summary.cards == 1:
        return (
            translate("study", "You knew it at the first try.")
            if summary.at_first_try
            else translate("study", "Now you know it.")
        )
    if summary.at_first_try == summary.cards:
        return translate("study", "You knew all of them at the first try.")
    if summary.at_first_try == 0:
        return translate("study", "Now you have met all of them.")
    return translate("study", "You knew %n of them at the first try.", None, summary.at_first_try)


def _time(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    parts = [
        (hours, translate("study", "1 hour"), translate("study", "%n hours", None, hours)),
        (minutes, translate("study", "1 minute"), translate("study", "%n minutes", None, minutes)),
        (0 if hours else rest, translate("study", "1 second"), translate("study", "%n seconds", None, rest)),
    ]
    said = [one if number == 1 else many for number, one, many in parts if number]
    return " ".join(said) or translate("study", "no time")


def missed(times: int) -> str:
    """Return how often a card was missed."""
    return {1: translate("study", "missed once"), 2: translate("study", "missed twice")}.get(
        times, translate("study", "missed %n times", None, times)
    )


def end(summary: Summary) -> str:
    """Return the one loud sentence at the end of a day."""
    if summary.beyond:
        return translate("study", "Enough for today")
    if not summary.grades:
        return translate("study", "Nothing left for today")
    return translate("study", "Done for today")


def beyond(count: int) -> str:
    """Return what the plans of exams have after the minutes; empty where nothing."""
    if not count:
        return ""
    if count == 1:
        return translate("study", "The minutes for your exam are used; 1 more card would help.")
    return translate("study", "The minutes for your exam are used; %n more cards would help.", None, count)


def go_on(count: int) -> str:
    """Return what the button says that goes on beyond the minutes."""
    return (
        translate("study", "Go on: 1 card")
        if count == 1
        else translate("study", "Go on: %n cards", None, count)
    )


def following(summary: Summary, today: Day) -> str:
    """Return when cards are due next, and how many."""
    if summary.next_day is None:
        return translate("study", "Nothing is planned. New notes bring new cards.")
    day = _day(summary.next_day, today)
    return translate("study", "Next: {day}, {cards}").format(day=day, cards=cards(summary.next_cards))


def _day(day: Day, today: Day) -> str:
    ahead = day - today
    if ahead <= 0:
        return translate("study", "today")
    if ahead == 1:
        return translate("study", "tomorrow")
    date = date_of(day)
    when = QDate(date.year, date.month, date.day)
    if ahead < 7:
        return translate("study", "on {weekday}").format(weekday=QLocale().toString(when, "dddd"))
    date_told = QLocale().toString(when, translate("study", "d MMMM"))
    return translate("study", "on {date}").format(date=date_told)


@dataclass(frozen=True, slots=True)
class Told:
    """A number, its unit and what it counts."""

    value: str
    unit: str
    caption: str


def numbers(summary: Summary) -> tuple[Told, Told, Told]:
    """Return the three numbers of a day: what was remembered, the pace, what was new."""
    locale = QLocale()
    pace = round(summary.seconds / max(1, len(summary.grades)))
    return (
        _remembered(summary),
        Told(locale.toString(pace), translate("study", "s"), translate("study", "per card")),
        Told(
            locale.toString(summary.new),
            translate("study", "new"),
            translate("study", "learned for the first time"),
        ),
    )


def _remembered(summary: Summary) -> Told:
    if not summary.reviewed:
        return Told("–", "", translate("study", "nothing to remember yet"))
    part = round(100 * summary.recalled / summary.reviewed)
    return Told(QLocale().toString(part), translate("study", "%"), translate("study", "remembered"))


def cards(count: int) -> str:
    """Return a number of cards."""
    return translate("study", "1 card") if count == 1 else translate("study", "%n cards", None, count)


def study_again(count: int) -> str:
    """Return what the button says that puts the missed cards up again."""
    if count == 1:
        return translate("study", "Study this one again")
    return translate("study", "Study these %n again", None, count)


def count_of(of: Grade, six: bool, count: int) -> str:
    """Return a grade and how often it was given."""
    return f"{grade(of, six)} {QLocale().toString(count)}"
