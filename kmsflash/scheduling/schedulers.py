"""What turns answers into intervals: a small object with a name and two pure functions."""

from functools import cache
from typing import Protocol

from kmsflash.model.events import Event
from kmsflash.model.options import DeckOptions, Scheduler
from kmsflash.model.schedules import Memory
from kmsflash.scheduling.sm2 import Sm2


class Scheduling(Protocol):
    """A scheduler. It reads no clock: the study day comes with the event."""

    name: Scheduler

    def start(self) -> Memory:
        """Return the memory of a new card."""

    def step(self, memory: Memory, event: Event, options: DeckOptions) -> Memory:
        """Return the memory after a review that counts, or after a schedule was set (`event.set_to`)."""


@cache
def scheduler(name: Scheduler) -> Scheduling:
    """Return the scheduler of that name."""
    if name is Scheduler.FSRS:
        from kmsflash.scheduling.fsrs import Fsrs  # on use: most decks need no package for it

        return Fsrs()
    return Sm2()
