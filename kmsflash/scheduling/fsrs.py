"""FSRS-6 by the `fsrs` package (Open Spaced Repetition), behind the same two functions as SM-2.

Its learning steps are empty, for the day's drill stands for them, and its fuzz is off, for our own spread is
used. What a review does depends on the days since the one before, so early and late answers count as such.

A schedule that was set (imported, or by hand) may tell what FSRS knew of the card. Else its stability is the
one at which FSRS itself would have given that interval for the retention wished for, and its difficulty
follows from the ease, as in `memory_state_from_sm2` of fsrs-rs, by which Anki takes over cards without a log.
"""

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from math import exp, expm1

from fsrs import Card, Rating, State
from fsrs import Scheduler as Model
from fsrs.scheduler import DEFAULT_PARAMETERS, MAX_DIFFICULTY, MIN_DIFFICULTY

from kmsflash.model.days import Day
from kmsflash.model.events import Event, SetTo
from kmsflash.model.grades import Grade
from kmsflash.model.options import DeckOptions, Scheduler
from kmsflash.model.schedules import Memory, Trace

LONGEST = 36_500  # days; a longer wait is as good as this

_THEN = datetime(1970, 1, 1, tzinfo=UTC)  # of the review before; only differences of days matter
_RATINGS = {
    Grade.BLACKOUT: Rating.Again,
    Grade.AGAIN: Rating.Again,
    Grade.ALMOST: Rating.Again,
    Grade.HARD: Rating.Hard,
    Grade.GOOD: Rating.Good,
    Grade.EASY: Rating.Easy,
}


class Fsrs:
    """The scheduler named `fsrs`."""

    name = Scheduler.FSRS

    def start(self) -> Memory:
        """Return the memory of a new card."""
        return Memory()

    def step(self, memory: Memory, event: Event, options: DeckOptions) -> Memory:
        """Return the memory after a review or after a schedule was set."""
        model = _model(options.parameters, options.retention)
        if event.set_to is not None:
            return _set(event.set_to, event.day, model)
        return _reviewed(memory, event, model)


def rating(grade: Grade) -> Rating:
    """Return which of FSRS's four ratings a grade is: all failures are one."""
    return _RATINGS[grade]


@lru_cache(maxsize=64)
def _model(parameters: tuple[float, ...], retention: float) -> Model:
    """Return the package's scheduler; for parameters that it refuses, with its own."""
    try:
        return _made(parameters or DEFAULT_PARAMETERS, retention)
    except ValueError:
        return _made(DEFAULT_PARAMETERS, retention)


def _made(parameters: tuple[float, ...], retention: float) -> Model:
    return Model(
        parameters,
        retention,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST,
        enable_fuzzing=False,
    )


def _reviewed(memory: Memory, event: Event, model: Model) -> Memory:
    grade, trace = event.counted_grade, memory.trace
    now = _THEN if trace is None else _THEN + timedelta(days=min(LONGEST, max(0, event.day - trace.day)))
    after, _ = model.review_card(_card(trace), rating(grade), now)
    assert after.stability is not None  # noqa: S101  a reviewed card has both
    assert after.difficulty is not None  # noqa: S101
    return Memory(
        memory.repetitions + 1 if grade.passed else 1,
        (after.due - now).days,
        memory.ease,
        memory.lapses + (not grade.passed and memory.repetitions > 0),
        Trace(after.stability, after.difficulty, event.day),
    )


def _card(trace: Trace | None) -> Card:
    if trace is None:
        return Card(0, due=_THEN)
    return Card(0, State.Review, None, trace.stability, trace.difficulty, _THEN, _THEN)


def _set(set_to: SetTo, day: Day, model: Model) -> Memory:
    decay = -model.parameters[20]
    a_day = _reach(model.desired_retention, decay) / _reach(
        0.9, decay
    )  # of stability gives that much interval
    told, hard = set_to.stability, set_to.difficulty
    stability = max(1, set_to.interval) / a_day if told is None else told
    difficulty = _difficulty(set_to.ease / 100, stability, model) if hard is None else hard
    since = Day(min(day, set_to.due - set_to.interval))
    trace = Trace(stability, difficulty, since)
    return Memory(set_to.repetitions, set_to.interval, set_to.ease, set_to.lapses, trace)


def _reach(retention: float, decay: float) -> float:
    """Return how far the curve of forgetting goes until recall has fallen to *retention*."""
    return float(retention ** (1 / decay) - 1)


def _difficulty(ease: float, stability: float, model: Model) -> float:
    """Return the difficulty at which a good answer multiplies the interval by *ease*."""
    growth, saturation, gain = model.parameters[8:11]
    grown = exp(growth) * stability**-saturation * expm1((1 - model.desired_retention) * gain)
    return float(min(MAX_DIFFICULTY, max(MIN_DIFFICULTY, 11 - (ease - 1) / grown)))
