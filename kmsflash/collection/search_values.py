"""What the value after a name means: states, kinds, days, numbers."""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from math import ceil, floor

from kmsflash.collection.search_terms import PROP, STATE, Term, plain_name
from kmsflash.model.browsing import SearchError
from kmsflash.model.grades import Grade
from kmsflash.model.kinds import Kind
from kmsflash.model.search import (
    Days,
    End,
    Figure,
    Is,
    Name,
    Named,
    Node,
    Not,
    Number,
    State,
    When,
    Where,
    Words,
)
from kmsflash.model.sentences import Sentence

_STATES: dict[str, Is] = {
    **{state.value: state for state in Is},
    "unseen": Is.NEW,
    "review": Is.LEARNED,
    "seen": Is.LEARNED,
    "mature": Is.KNOWN,
    "hard": Is.LEECH,
    "flag": Is.FLAGGED,
    "gone": Is.GONE,
    "deleted": Is.GONE,
    "by hand": Is.BY_HAND,
    "hand-made": Is.BY_HAND,
}
_KINDS = {**{kind.value: kind for kind in Kind}, **{f"{kind.value}s": kind for kind in Kind}}
FLAGS = {"red": 1, "orange": 2, "green": 3, "blue": 4, "pink": 5, "turquoise": 6, "purple": 7}
_MOST_FLAGS = 7
_GRADES = {**{grade.name.lower(): grade for grade in Grade}, **{str(grade.value): grade for grade in Grade}}

_SPAN = re.compile(r"(.*?)(?:\.\.|…)(.*)", re.DOTALL)
_SIGNED = re.compile(r"(<=|>=|<|>|=|≤|≥)\s*(.*)", re.DOTALL)
_DATE = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_NUMBER = re.compile(r"-?\d{1,7}")
_AMOUNT = re.compile(r"(-?\d{1,7}(?:[.,]\d{1,4})?)\s*(%|d|days?)?", re.IGNORECASE)
_UNFINISHED = re.compile(r"[-<>=≤≥\d.,%…:]*")
_VALUE_WORDS = ("today", "tomorrow", "yesterday", "overdue", "none", "any", *FLAGS, *_GRADES)
_LONGEST = 36_500  # days
_PERCENT_FROM = 10  # an ease of 250 is 2.5


def node_of(term: Term) -> Node | None:
    """Return what a term means; None for one that is still being typed and says nothing yet.

    Raises `SearchError` where its value makes no sense.
    """
    if term.name == "" or term.name in set(Where):
        return _words(term)
    if not term.value.strip() and term.open:
        return None
    if not term.value.strip():
        raise SearchError(
            Sentence("Nothing stands in the quotes after “{name}:”.", name=term.name), *_spot(term)
        )
    if term.name == Name.KIND:
        return _kind(term)
    if term.name in set(Name):
        value = term.value.strip()
        return Named(Name(term.name), value, term.open, term.spot)
    if term.name == STATE:
        return _state(term)
    if term.name in set(When):
        return _days(term)
    return _figure(term)


def _words(term: Term) -> Node | None:
    if term.value.strip():
        return Words(term.value, Where(term.name), term.quoted, term.open, term.spot)
    if term.open or not term.name:
        return None  # empty quotes look for nothing
    raise SearchError(Sentence("Nothing stands in the quotes after “{name}:”.", name=term.name), *_spot(term))


def _kind(term: Term) -> Node | None:
    value = term.value.strip().lower()
    if value in _KINDS:
        return Named(Name.KIND, _KINDS[value].value, begins=False, spot=term.spot)
    if _may_become(term, _KINDS):
        return None
    raise _unknown(
        term,
        Sentence("There is no kind “{value}”. Did you mean “{meant}”?"),
        Sentence("There is no kind “{value}”. There are: {known}."),
        [kind.value for kind in Kind],
    )


def _state(term: Term) -> Node | None:
    value = term.value.strip().lower()
    if value in _STATES:
        return State(_STATES[value], term.spot)
    if value == "overdue":
        return Days(When.DUE, None, -1, spot=term.spot)
    if _may_become(term, _STATES):
        return None
    raise _unknown(
        term,
        Sentence("There is no state “{value}”. Did you mean “{meant}”?"),
        Sentence("There is no state “{value}”. There are: {known}."),
        [state.value for state in Is],
    )


# Days


def _days(term: Term) -> Node | None:
    when = When(term.name)
    value, grade = term.value.strip().lower(), None
    if when is When.RATED and ":" in value:
        value, _, named = value.partition(":")
        if named not in _GRADES:
            return _unread(
                term, Sentence("A grade is one of: again, hard, good, easy, or a number from 0 to 5.")
            )
        grade = _GRADES[named].value
    ends = _due(term.sign + value) if when is When.DUE else _past(value)
    if ends is None:
        hint = "today, tomorrow, <7, 3..10" if when is When.DUE else "today, 7, >30, 7..14"
        return _unread(
            term,
            Sentence(
                "“{value}” is no day. Days are written as: {hint}, 2026-11-30.", value=term.value, hint=hint
            ),
        )
    return Days(when, *ends, grade, term.spot)


def _due(value: str) -> tuple[End, End] | None:
    """Return the days ahead that a value means."""
    words: dict[str, tuple[End, End]] = {
        "today": (None, 0),  # what is overdue is due today too
        "tomorrow": (1, 1),
        "overdue": (None, -1),
        "yesterday": (-1, -1),
    }
    return words[value] if value in words else _span(value)


def _past(value: str) -> tuple[End, End] | None:
    """Return the days that a value means, where a number says how many days ago."""
    if value in ("today", "yesterday"):
        return (0, None) if value == "today" else (-1, -1)
    if _NUMBER.fullmatch(value):
        number = int(value)
        return (1 - number, None) if 0 < number <= _LONGEST else None
    ends = _span(value)
    if ends is None or any(isinstance(end, date) for end in ends):
        return ends
    newest, oldest = ends
    return _ago(oldest), _ago(newest)


def _ago(end: End) -> End:
    return -end if isinstance(end, int) else end


def _span(value: str) -> tuple[End, End] | None:
    span = _SPAN.fullmatch(value)
    if span:
        first, last = _end(span[1]), _end(span[2])
        if first is None or last is None or isinstance(first[0], int) is not isinstance(last[1], int):
            return None
        return first[0], last[1]
    signed = _SIGNED.fullmatch(value)
    sign, rest = (signed[1], signed[2]) if signed else ("=", value)
    end = _end(rest)
    if end is None:
        return None
    first_day, last_day = end
    match sign:
        case "<":
            return None, _before(first_day)
        case "<=" | "≤":
            return None, last_day
        case ">":
            return _after(last_day), None
        case ">=" | "≥":
            return first_day, None
    return first_day, last_day


def _end(text: str) -> tuple[int | date, int | date] | None:
    """Return the first and the last day of a number of days, a date, or a month."""
    text = text.strip()
    if _NUMBER.fullmatch(text):
        return (int(text), int(text)) if abs(int(text)) <= _LONGEST else None
    written = _DATE.fullmatch(text)
    if written is None:
        return None
    year, month, day = int(written[1]), int(written[2]), written[3]
    try:
        if day is not None:
            return date(year, month, int(day)), date(year, month, int(day))
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    except ValueError:
        return None


def _before(day: int | date) -> int | date:
    return day - 1 if isinstance(day, int) else date.fromordinal(max(1, day.toordinal() - 1))


def _after(day: int | date) -> int | date:
    return (
        day + 1 if isinstance(day, int) else date.fromordinal(min(date.max.toordinal(), day.toordinal() + 1))
    )


# Numbers


def _figure(term: Term) -> Node | None:
    if term.name == PROP:
        names = [*(figure.value for figure in Figure), When.DUE.value]
        if term.open and any(name.startswith(term.value.lower()) for name in names):
            return None
        raise SearchError(
            "After “prop:” stands a figure and what it is to be, as in prop:ease<2 or prop:interval>=21.",
            *_spot(term),
        )
    figure = Figure(plain_name(term.name))
    value = term.value.strip().lower()
    span: tuple[int | None, int | None] | None
    if figure is Figure.FLAG:
        span = _flag(term.sign, value)
        if span is None:
            named = ", ".join(FLAGS)
            return _unread(
                term, Sentence("A flag is a number from 0 to 7, any, none, or one of: {named}.", named=named)
            )
    else:
        span = _amounts(figure, term.sign, value)
        if span is None:
            return _unread(
                term,
                Sentence(
                    "“{value}” is no number. Write {figure}<2, or {figure}:2..3.",
                    value=term.value,
                    figure=figure.value,
                ),
            )
    least, most = span
    number = Number(figure, least, most, term.spot)
    return Not(number) if term.sign in ("!=", "<>", "≠") else number


def _flag(sign: str, value: str) -> tuple[int | None, int | None] | None:
    if value in ("any", "*"):
        return 1, _MOST_FLAGS
    number = 0 if value == "none" else FLAGS.get(value)
    if number is None:
        return _amounts(Figure.FLAG, sign, value)
    return number, number


def _amounts(figure: Figure, sign: str, value: str) -> tuple[int | None, int | None] | None:
    """Return the least and the most that a value allows."""
    span = _SPAN.fullmatch(value)
    if span:
        first, last = _amount(figure, span[1]), _amount(figure, span[2])
        return None if first is None or last is None else (ceil(first), floor(last))
    if not sign and (signed := _SIGNED.fullmatch(value)):
        sign, value = signed[1], signed[2]
    amount = _amount(figure, value)
    if amount is None:
        return None
    match sign:
        case "<":
            return None, ceil(amount) - 1
        case "<=" | "≤":
            return None, floor(amount)
        case ">":
            return floor(amount) + 1, None
        case ">=" | "≥":
            return ceil(amount), None
    return (ceil(amount), floor(amount))


def _amount(figure: Figure, text: str) -> float | None:
    written = _AMOUNT.fullmatch(text.strip())
    if written is None:
        return None
    number = float(written[1].replace(",", "."))
    if figure is Figure.EASE and not written[2] and number < _PERCENT_FROM:
        return round(number * 100, 6)
    return number


# What is wrong


def _spot(term: Term) -> tuple[int, int]:
    return term.value_at.position, term.value_at.length


def _may_become(term: Term, known: Iterable[str]) -> bool:
    return term.open and any(name.startswith(term.value.strip().lower()) for name in known)


def _unread(term: Term, sentence: str) -> Node | None:
    """Return None where the value may become one by what is still to be typed; raise otherwise."""
    last = re.split(r"[:.<>=]", term.value.strip().lower())[-1]
    may_go_on = _UNFINISHED.fullmatch(term.value) or any(word.startswith(last) for word in _VALUE_WORDS)
    if term.open and may_go_on:
        return None
    raise SearchError(sentence, *_spot(term))


def _unknown(term: Term, near: Sentence, listed: Sentence, known: list[str]) -> SearchError:
    """Return that there is no such value: *near* where one is close, else what is *listed*."""
    close = get_close_matches(term.value.strip().lower(), known, 1)
    sentence = Sentence(
        near if close else listed, value=term.value, meant="".join(close), known=", ".join(known)
    )
    return SearchError(sentence, *_spot(term))
