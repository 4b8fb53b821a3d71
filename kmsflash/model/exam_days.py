"""What an exam plan is made of and what it gives, as plain values."""

from dataclasses import dataclass
from typing import NamedTuple

from kmsflash.model.days import Day
from kmsflash.model.ids import CardId


class Pace(NamedTuple):
    """What answers take, in seconds: the learner's own medians, or what was measured on others."""

    known: float = 8.0
    forgotten: float = 20.0
    new: float = 25.0
    drill: float = 11.5


@dataclass(frozen=True, slots=True)
class Aim:
    """What a plan is made for."""

    day: Day  # of the exam
    minutes: float  # a day
    least_gain: float = 0.1  # cards a minute: in the last days, what promises less is left out; 0: use all
    paced: bool = True  # new cards are spread over the days there are
    probes: bool = True  # two cards a day measure how well forgetting is foretold
    days_off: frozenset[Day] = frozenset()  # on which the learner cannot study

    @property
    def saves(self) -> bool:
        """Whether minutes that gain little are saved, not used because they are there."""
        return self.least_gain > 0


class Seen(NamedTuple):
    """A card of the exam that was answered before today; a plain tuple, for there may be many."""

    card: CardId
    uid: bytes
    last: Day  # of the last answer
    stability: float  # days, by FSRS
    difficulty: float  # 1 to 10
    due: bool  # by the deck's own scheduler


@dataclass(frozen=True, slots=True)
class Planned:
    """A day's cards by a plan, the most useful minute first."""

    cards: tuple[CardId, ...] = ()
    costs: tuple[float, ...] = ()  # seconds that each of them takes, to be expected
    room: float = 0.0  # seconds that there are
    new: frozenset[CardId] = frozenset()
    early: frozenset[CardId] = frozenset()  # not due by their own scheduler: a pass moves no schedule
    probes: tuple[CardId, ...] = ()
    last_days: bool = False  # all seen cards may come
