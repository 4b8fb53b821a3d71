"""Where a card stands: always a fold of its events, never edited by hand."""

from kmsflash.model.days import Day
from kmsflash.model.grades import Grade
from kmsflash.model.quick import quick


@quick
class Trace:
    """Where one card stands, as FSRS sees it."""

    stability: float  # days until the chance of recall has fallen to 90 %
    difficulty: float  # 1 to 10
    day: Day  # of the review that left it: what comes early or late is measured from here


@quick
class Memory:
    """What a scheduler knows of one card."""

    repetitions: int = 0
    interval: int = 0  # days
    ease: int = 250  # hundredths; integers, so that rounding up is exact; SM-2 alone moves it
    lapses: int = 0
    trace: Trace | None = None  # FSRS only


@quick
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
