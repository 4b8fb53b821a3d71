"""What FSRS knows of a card whatever schedules it: an exam plan goes by elapsed days, of every answer.

Unlike a schedule's, this fold counts drills and all answers of a day: each leaves its trace in memory.
"""

from collections.abc import Iterable

from kmsflash.model.days import Day
from kmsflash.model.events import Event, EventKind
from kmsflash.model.grades import Grade
from kmsflash.model.options import DeckOptions, Scheduler
from kmsflash.model.schedules import Memory, Trace
from kmsflash.scheduling.fold import in_force
from kmsflash.scheduling.forgetting import AGAIN, EASY, GOOD, HARD, Forgetting, State
from kmsflash.scheduling.readiness import Answers
from kmsflash.scheduling.schedulers import scheduler

RATINGS = {
    Grade.BLACKOUT: AGAIN,
    Grade.AGAIN: AGAIN,
    Grade.ALMOST: AGAIN,
    Grade.HARD: HARD,
    Grade.GOOD: GOOD,
    Grade.EASY: EASY,
}
"""FSRS's four ratings by our grades: all failures are one."""

_USUAL = DeckOptions(Scheduler.FSRS)


def traced(events: Iterable[Event], before: Day, forgetting: Forgetting) -> Trace | None:
    """Return what the events of one card left in memory before a study day; None for a card not answered.

    A card that was made new again is so at once, also on that day.
    """
    trace: Trace | None = None
    for event in in_force(events):
        if event.kind is EventKind.FORGET:
            trace = None
        if event.day >= before:
            continue
        match event.kind:
            case EventKind.SET if event.set_to is not None:
                trace = _set(trace, event)
            case EventKind.REVIEW | EventKind.DRILL:
                trace = _answered(trace, event, forgetting)
    return trace


def answers(events: Iterable[Event], before: Day) -> Answers:
    """Return the answers to one card before a study day, oldest first, from when it was last new.

    A card whose schedule was set without its answers begins with those that came after.
    """
    told: list[tuple[Day, int]] = []
    for event in in_force(events):
        if event.kind is EventKind.FORGET:
            told = []
        elif event.kind in (EventKind.REVIEW, EventKind.DRILL) and event.day < before:
            told.append((event.day, RATINGS[event.counted_grade]))
    return told


def answers_by(events: Iterable[Event], before: Day, moment: int) -> int:
    """Return how many of a card's `answers` had been given by a moment in microseconds since 1970."""
    number = 0
    for event in in_force(events):
        if event.kind is EventKind.FORGET:
            if event.happened_at > moment:
                return 0
            number = 0
        elif event.kind in (EventKind.REVIEW, EventKind.DRILL) and event.day < before:
            number += event.happened_at <= moment
    return number


def _answered(trace: Trace | None, event: Event, forgetting: Forgetting) -> Trace:
    rating = RATINGS[event.counted_grade]
    if trace is None:
        return Trace(*forgetting.first(rating), event.day)
    state = State(trace.stability, trace.difficulty)
    return Trace(
        *forgetting.answered(state, max(0, event.day - trace.day), rating), max(event.day, trace.day)
    )


def _set(trace: Trace | None, event: Event) -> Trace | None:
    """Return what a schedule that was set says; where only the due day was set, it says nothing new."""
    assert event.set_to is not None  # noqa: S101  asked before
    if event.set_to.due_only and trace is not None:
        return trace
    # SM-2 knows no stability: what FSRS makes of the interval is the best guess.
    return scheduler(Scheduler.FSRS).step(Memory(), event, _USUAL).trace
