"""Progress in words and as JSON: the figures of the Progress page."""

import argparse
import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from time import localtime

from kmsflash.cli.exam_names import exam_named
from kmsflash.cli.exchanging import deck_named, progress
from kmsflash.cli.saying import many, say
from kmsflash.collection.opening import Collection
from kmsflash.model.days import Day, date_of
from kmsflash.model.statistics import Calibration, Period, Progress, Recall, Scope, SectionStanding, Span
from kmsflash.model.sums import NAMES, DaySum

_FEW = 60  # repeats; predictions cannot be judged by fewer
_PERIODS = {Period.MONTH: "the last 30 days", Period.YEAR: "the last 12 months", Period.ALL: "all the time"}


def run(collection: Collection, asked: argparse.Namespace, now: datetime) -> int:
    """Tell the figures of everything, of a deck or of an exam."""
    scope, name = _scope(collection, asked)
    statistics = collection.statistics
    with progress("Counting answers") as report:
        statistics.bring_up(_hour_of, now, report)
        found = statistics.look(_hour_of, now, scope, Period(asked.period))
        honest = statistics.calibration(now, scope, report)
    if asked.json:
        say(json.dumps({"of": name, **as_json(found), "honest": _honest(honest)}, ensure_ascii=False))
    else:
        for line in in_words(name, found, honest):
            say(line)
    return 0


def _hour_of(moment: int) -> int:
    """Return the hour at a moment in microseconds since 1970, where this machine is."""
    return localtime(moment // 1_000_000).tm_hour


def _scope(collection: Collection, asked: argparse.Namespace) -> tuple[Scope, str]:
    if asked.deck is not None:
        deck = deck_named(collection, asked.deck)
        paths = collection.library.decks_by_path()
        return Scope(deck), "::".join(next(path for path, each in paths.items() if each == deck))
    if asked.exam is None:
        return Scope(), "everything"
    exam = exam_named(collection.exams.all(), asked.exam)
    return Scope(exam=exam.exam), exam.wishes.name


def as_json(found: Progress) -> Mapping[str, object]:
    """Return the figures as values for JSON; days as ISO dates, shares from 0 to 1."""
    return {
        "period": found.period.value,
        "today": _date(found.today),
        "whole": _span(found.whole),
        "spans": [_span(each) for each in found.spans],
        "months": [_span(each) for each in found.months],
        "days": [{"day": _date(day), **_sum(each)} for day, each in sorted(found.days.items())],
        "hours": [
            {"hour": hour, "asked": each.asked, "known": each.known} for hour, each in enumerate(found.hours)
        ],
        "wish": found.wish,
        "due": found.overdue,
        "forecast": [{"day": _date(each.day), "cards": each.cards} for each in found.forecast],
        "seconds_per_card": found.seconds_per_card,
        "sections": [
            {"name": each.name, "cards": each.cards, "known": each.known, "learning": each.learning}
            for each in found.sections
        ],
        "intervals": [{"from": one.low, "to": one.high, "cards": one.cards} for one in found.intervals],
        "eases": [{"from": one.low, "to": one.high, "cards": one.cards} for one in found.eases],
        "hardest": [
            {"front": one.front, "lapses": one.lapses, "ease": one.ease, "interval": one.interval}
            for one in found.hardest
        ],
    }


def _honest(found: Calibration) -> Mapping[str, object]:
    return {
        "foretold": round(found.foretold, 4),
        "came": _recall(found.came),
        "bins": [
            {"from": one.low, "to": one.high, "foretold": round(one.foretold, 4), "came": _recall(one.came)}
            for one in found.bins
        ],
        "cards": found.cards,
        "cards_ever": found.cards_ever,
    }


def _span(span: Span) -> Mapping[str, object]:
    recalls = {"young_recall": _recall(span.young), "mature_recall": _recall(span.mature)}
    return {"first": _date(span.first), "last": _date(span.last), **_sum(span.sum), **recalls}


def _sum(each: DaySum) -> Mapping[str, int]:
    return {name: getattr(each, name) for name in NAMES}


def _recall(told: Recall) -> Mapping[str, object]:
    low, high = round(told.low, 4), round(told.high, 4)
    share = round(told.share, 4) if told.asked else None
    return {"asked": told.asked, "known": told.known, "share": share, "low": low, "high": high}


def in_words(name: str, found: Progress, honest: Calibration) -> Iterator[str]:
    """Give the lines that tell the figures."""
    if found.is_empty:
        yield f"{name}: nothing was answered yet. Study a little, with kmsflash or kmsflash review."
        return
    whole = found.whole.sum
    days = sum(found.whole.first <= day for day in found.days) if found.period is not Period.ALL else None
    studied = "" if days is None else f" on {many(days, 'day')}"
    hours = many(round(whole.took_ms / 3_600_000), "hour")
    yield f"{name}, {_PERIODS[found.period]}: {many(whole.answers, 'answer')}{studied}, {hours}."
    yield from _asked_again(found)
    coming = sum(each.cards for each in found.forecast)
    busiest = max(found.forecast, key=lambda each: each.cards)
    minutes = round(coming * found.seconds_per_card / 60)
    yield f"Due: {found.overdue} now, {coming} in the next 30 days, about {minutes} min."
    if coming:
        yield f"The busiest day is {_date(busiest.day)}: {many(busiest.cards, 'card')}."
    yield from (f"  {_section(each)}" for each in found.sections)
    yield _in_honest_words(honest)


def _asked_again(found: Progress) -> Iterator[str]:
    for word, told in (("under 21 days", found.whole.young), ("21 days and more", found.whole.mature)):
        if told.asked:
            sure = f"{told.low:.0%} to {told.high:.0%}"
            wish = f"wished for: {found.wish:.0%}"
            yield f"Known when asked after {word}: {told.share:.0%} of {told.asked} ({sure}; {wish})."


def _section(each: SectionStanding) -> str:
    return f"{each.name or '–'}: {each.known} known, {each.learning} learning, of {many(each.cards, 'card')}"


def _in_honest_words(honest: Calibration) -> str:
    told = honest.came
    if told.asked < _FEW:
        return f"Predictions: too few answers to tell ({told.asked} of {_FEW})."
    return f"Predictions: {honest.foretold:.0%} was foretold, {told.share:.0%} came, of {told.asked} repeats."


def _date(day: Day) -> str:
    return date_of(day).isoformat()
