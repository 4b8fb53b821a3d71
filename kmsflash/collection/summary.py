"""How a day's study went, from the day's events."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kmsflash.model.events import Event, EventKind
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId

LONGEST_MS = 120_000  # a longer look at a card was a break


@dataclass(frozen=True, slots=True)
class DayResult:
    """The figures of a day."""

    grades: tuple[Grade, ...]
    cards: int
    at_first_try: int
    reviewed: int
    recalled: int
    new: int
    seconds: int
    missed: tuple[tuple[CardId, int], ...]  # most often missed first


def day_result(events: Sequence[Event], new: frozenset[CardId]) -> DayResult:
    """Return the figures of a day's *events* in force; *new* are the cards first met that day."""
    answers = [event for event in events if event.grade is not None]
    first = _first_answers(answers)
    old = {card: grade for card, grade in first.items() if card not in new}
    missed = Counter(event.card for event in answers if not _passed(event))
    return DayResult(
        grades=tuple(event.grade for event in answers if event.grade is not None),
        cards=len(first),
        at_first_try=sum(grade.passed for grade in first.values()),
        reviewed=len(old),
        recalled=sum(grade.passed for grade in old.values()),
        new=len(first) - len(old),
        seconds=sum(min(event.took_ms, LONGEST_MS) for event in answers) // 1000,
        missed=tuple(missed.most_common()),
    )


def _passed(event: Event) -> bool:
    return event.grade is None or event.grade.passed


def _first_answers(answers: Sequence[Event]) -> dict[CardId, Grade]:
    first: dict[CardId, Grade] = {}
    for event in answers:
        if event.kind in (EventKind.REVIEW, EventKind.DRILL) and event.grade is not None:
            first.setdefault(event.card, event.grade)
    return first
