"""Where a card stands: always a fold of its events, never edited by hand."""

from dataclasses import dataclass

from kmsflash.model.days import Day
from kmsflash.model.grades import Grade


@dataclass(frozen=True, slots=True)
class Memory:
    """Where one card stands, as SM-2 sees it."""

    repetitions: int = 0
    interval: int = 0  # days
    ease: int = 250  # hundredths; integers, so that rounding up is exact
    lapses: int = 0


@dataclass(frozen=True, slots=True)
class Schedule:
    """The fold of one card's events. A card without an effective event is new and has `due` None."""

    memory: Memory = Memory()
    due: Day | None = None
    reviews: int = 0  # those that counted
    last_day: Day | None = None  # of the last review or drill
    last_grade: Grade | None = None  # of that same answer
    last_answered_at: int = 0  # microseconds since 1970, UTC

    @property
    def is_new(self) -> bool:
        """Whether the card was never answered (or was forgotten on purpose)."""
        return self.due is None

    def wants_drill(self, today: Day, below: Grade = Grade.GOOD) -> bool:
        """Whether the card comes back today: its last answer was today, and graded below *below*."""
        return self.last_day == today and self.last_grade is not None and self.last_grade < below
