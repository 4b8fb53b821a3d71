"""SM-2 to the letter of the published text (P. A. Wozniak, "Optimization of learning", 1990).

A second, later "official" SM-2 exists in SuperMemo's plug-in source; it differs and is not this one.
"""

from kmsflash.model.events import Event
from kmsflash.model.grades import Grade
from kmsflash.model.options import DeckOptions, Scheduler
from kmsflash.model.schedules import Memory

LEAST_EASE = 130  # hundredths
FIRST_INTERVALS = {1: 1, 2: 6}  # days, by repetition


def recall(memory: Memory, grade: Grade) -> Memory:
    """Return the memory after a review of *grade*.

    A failure (grade below 3) starts again from the first interval and leaves the ease as it is. Easiness is
    an integer in hundredths, so every interval is rounded up exactly.
    """
    if grade < Grade.HARD:
        return Memory(1, 1, memory.ease, memory.lapses + (memory.repetitions > 0))
    ease = _eased(memory.ease, grade)
    repetitions = memory.repetitions + 1
    grown = -(-memory.interval * ease // 100)  # rounded up
    return Memory(repetitions, FIRST_INTERVALS.get(repetitions, grown), ease, memory.lapses)


def _eased(ease: int, grade: Grade) -> int:
    miss = Grade.EASY - grade
    return max(LEAST_EASE, ease + 10 - miss * (8 + miss * 2))


class Sm2:
    """The scheduler named `sm2`. Whether an answer comes early or late makes no difference to it."""

    name = Scheduler.SM2

    def start(self) -> Memory:
        """Return the memory of a new card."""
        return Memory()

    def step(self, memory: Memory, event: Event, options: DeckOptions) -> Memory:
        """Return the memory after a review or after a schedule was set."""
        del options
        if event.set_to is not None:
            set_to = event.set_to
            return Memory(set_to.repetitions, set_to.interval, set_to.ease, set_to.lapses)
        return recall(memory, event.counted_grade)
