"""Where a card of Anki stands, as our schedulers have it."""

import json
import math
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from kmsflash.exchange.anki.rows import CardRow
from kmsflash.exchange.anki.schema import Times
from kmsflash.model.days import Day, day_of
from kmsflash.model.events import SetTo

NEW, LEARNING, REVIEW, RELEARNING = range(4)  # types of cards
SUSPENDED, BURIED = -1, (-2, -3)  # queues

LONGEST = 36_500  # days
LAST_DAY = day_of(date(2199, 12, 31))
MOST_TIMES = 9_999  # repetitions and lapses

_DAY = 86_400  # seconds
_A_MOMENT = 100_000_000  # what is due at more than that is due at a moment, not on a day
_FIRST_EASE = 250
_EASES = range(130, 1_000)


@dataclass(slots=True)
class Calendar:
    """Days of a collection, which count from its creation, as dates."""

    times: Times
    impossible: int = 0  # schedules that made no sense, and were set to what does
    _first: Day = field(init=False)
    _shift: int = field(init=False)  # seconds from UTC to the learner's study day

    def __post_init__(self) -> None:
        times = self.times
        west = times.created_west if times.created_west is not None else times.local_west
        created = max(0, min(times.created, 253_000_000_000))
        # Without a word of the time zone: collections are dated at four o'clock of their first day.
        shift = -60 * west if west is not None else _guessed_shift(created)
        self._first = day_of((datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=created + shift)).date())
        local = times.local_west if times.local_west is not None else west
        self._shift = (-60 * local if local is not None else shift) - 3_600 * times.rollover

    def day(self, number: int) -> Day:
        """Return the date of the day of that number."""
        return self._possible(self._first + number)

    def day_at(self, moment: int) -> Day:
        """Return the learner's day at a moment, in seconds since 1970."""
        return self._possible((moment + self._shift) // _DAY)

    def _possible(self, day: int) -> Day:
        if 0 <= day <= LAST_DAY:
            return Day(day)
        self.impossible += 1
        return Day(max(0, min(day, LAST_DAY)))


def state_of(card: CardRow, calendar: Calendar) -> SetTo | None:
    """Return where a card stands, at home if it is in a filtered deck; None where it is new."""
    if card.type not in (LEARNING, REVIEW, RELEARNING):
        return None
    due = card.original_due if card.original_deck > 0 and card.original_due else card.due
    stability, difficulty = _memory(card.data) if '"s"' in card.data else _NO_MEMORY
    return SetTo(
        interval=_interval(card, calendar),
        ease=_ease(card.factor, calendar),
        repetitions=max(1, min(card.reps, MOST_TIMES)) if card.type == REVIEW else 1,
        lapses=max(0, min(card.lapses, MOST_TIMES)),
        due=calendar.day_at(due) if due > _A_MOMENT else calendar.day(due),
        stability=stability,
        difficulty=difficulty,
    )


def buried_on(card: CardRow, calendar: Calendar) -> Day | None:
    """Return the day for which a card is put off, that of its last change; None where it is not."""
    return calendar.day_at(card.modified) if card.queue in BURIED else None


_NO_MEMORY = (None, None)


def _guessed_shift(created: int) -> int:
    """Return the seconds east of Greenwich where it was four o'clock."""
    shift = 4 * 3_600 - created % _DAY
    return shift + _DAY if shift < -int(10.5 * 3_600) else shift


def _interval(card: CardRow, calendar: Calendar) -> int:
    days = card.interval if card.interval >= 0 else -card.interval // _DAY
    if days > LONGEST or (card.interval < 0 and card.type == REVIEW):
        calendar.impossible += 1
    return max(1, min(days, LONGEST))


def _ease(factor: int, calendar: Calendar) -> int:
    ease = round(factor / 10)
    if ease in _EASES or factor == 0:
        return ease or _FIRST_EASE
    calendar.impossible += 1
    return max(_EASES.start, min(ease, _EASES.stop - 1)) if ease > 0 else _FIRST_EASE


def _memory(data: str) -> tuple[float | None, float | None]:
    """Return what FSRS knows of a card: stability and difficulty; None twice where that is nothing."""
    try:
        told = json.loads(data)
        stability, difficulty = float(told["s"]), float(told["d"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return None, None
    possible = math.isfinite(stability) and 0 < stability <= LONGEST and 1 <= difficulty <= 10
    return (stability, difficulty) if possible else (None, None)
