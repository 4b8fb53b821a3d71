"""What a wish for recall costs: how many reviews a new card takes in its first year under FSRS."""

from functools import lru_cache
from random import Random
from uuid import UUID

from kmsflash.model.days import Day
from kmsflash.model.events import Event, EventKind
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.options import DeckOptions, Scheduler
from kmsflash.scheduling.schedulers import scheduler

_CARDS = 100
_YEAR = 365
_SEED = 1990


@lru_cache(maxsize=64)
def reviews_in_a_year(retention: float, parameters: tuple[float, ...] = ()) -> float:
    """Return how many reviews a new card takes on average until a year has passed.

    By simulation, always the same: cards come on their day, are known as often as is wished for and then
    graded Good, and graded Again where they are not.
    """
    options = DeckOptions(Scheduler.FSRS, retention, parameters)
    dice = Random(_SEED)  # noqa: S311  a simulation, and to be the same again
    return sum(_reviews(options, dice) for _ in range(_CARDS)) / _CARDS


def _reviews(options: DeckOptions, dice: Random) -> int:
    fsrs = scheduler(options.scheduler)
    memory, day, count = fsrs.start(), 0, 0
    while day < _YEAR:
        grade = Grade.GOOD if dice.random() < options.retention else Grade.AGAIN
        event = Event(UUID(int=0), CardId(0), 0, 0, Day(day), EventKind.REVIEW, grade)
        memory = fsrs.step(memory, event, options)
        day, count = day + memory.interval, count + 1
    return count
