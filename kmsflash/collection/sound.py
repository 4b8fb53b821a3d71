"""What a package says, made sound: absurd values are bent to what can be, and told; nothing is refused."""

from collections import Counter
from dataclasses import dataclass, field
from math import isfinite

from kmsflash.model.days import Day
from kmsflash.model.events import EventKind, SetTo
from kmsflash.model.grades import Grade

LONGEST = 36_500  # days that a schedule may reach
_MOST = 100_000  # repetitions, lapses
_EASES = (130, 9_999)
_GREATEST = 2**31 - 1
LONGEST_ANSWER = 24 * 60 * 60 * 1000  # milliseconds
_TOLD = 200  # kinds of trouble


@dataclass(slots=True)
class Troubles:
    """Sentences about what was bent or left out, each once with how often."""

    _counted: Counter[str] = field(default_factory=Counter)

    def add(self, sentence: str, times: int = 1) -> None:
        """Note what was met."""
        if sentence in self._counted or len(self._counted) < _TOLD:
            self._counted[sentence] += times

    def sentences(self) -> tuple[str, ...]:
        """Return what was met, with how often."""
        return tuple(
            text if count == 1 else f"{text} ({count:,} times)" for text, count in self._counted.items()
        )


def whole(told: object, low: int = 0, high: int = _GREATEST) -> int:
    """Return a number within bounds; 0, or the lowest, for what is none."""
    if type(told) is int and low <= told <= high:
        return told
    if isinstance(told, float) and isfinite(told):
        told = int(told)
    if not isinstance(told, int):
        return max(0, low)
    return min(high, max(low, told))


def state(told: SetTo, today: Day, troubles: Troubles) -> SetTo:
    """Return a schedule that can be."""
    if _is_sound(told, today):
        return told
    sound = SetTo(
        whole(told.interval, 0, LONGEST),
        whole(told.ease, *_EASES) if told.ease else 250,
        whole(told.repetitions, 0, _MOST),
        whole(told.lapses, 0, _MOST),
        Day(whole(told.due, 0, today + LONGEST)),
        bool(told.due_only),
        _within(told.stability, 0.001, float(LONGEST)),
        _within(told.difficulty, 1.0, 10.0),
    )
    if sound.due != told.due:
        troubles.add("A card was due on a day that makes no sense; it was put on one that does.")
    elif sound != told:
        troubles.add("A card had a schedule that makes no sense; it was bent to the nearest that does.")
    return sound


def _is_sound(told: SetTo, today: Day) -> bool:
    """Whether a schedule is as most are, told by whole numbers that can be, and nothing more."""
    interval, ease, repetitions, lapses, due = (
        told.interval,
        told.ease,
        told.repetitions,
        told.lapses,
        told.due,
    )
    return (
        type(interval) is type(ease) is type(repetitions) is type(lapses) is type(due) is int
        and 0 <= interval <= LONGEST
        and _EASES[0] <= ease <= _EASES[1]
        and 0 <= repetitions <= _MOST
        and 0 <= lapses <= _MOST
        and 0 <= due <= today + LONGEST
        and told.due_only is False
        and told.stability is None
        and told.difficulty is None
    )


def _within(told: float | None, low: float, high: float) -> float | None:
    if not isinstance(told, int | float) or not isfinite(told):
        return None
    return min(high, max(low, float(told)))


def grade(told: object) -> Grade | None:
    """Return a grade; None for what is none."""
    if told is None or type(told) is Grade:
        return told
    return Grade(told) if isinstance(told, int) and 0 <= told <= max(Grade) else None


def kind(told: object) -> EventKind | None:
    """Return a kind of event; None for what this version does not know."""
    return told if type(told) is EventKind else next((each for each in EventKind if each == told), None)


def took(told: object) -> int:
    """Return how long an answer took, in milliseconds."""
    return whole(told, 0, LONGEST_ANSWER)
