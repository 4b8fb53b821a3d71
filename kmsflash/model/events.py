"""The review log: append-only events, the truth of which every schedule is a cache."""

from enum import StrEnum

from kmsflash.model.days import Day
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId, Uid
from kmsflash.model.quick import quick

Hlc = int
"""A hybrid logical clock: 48 bits of milliseconds since 1970 (UTC), then 16 bits of counter."""


class EventKind(StrEnum):
    """What happened to a card."""

    REVIEW = "review"
    DRILL = "drill"  # a repeat on the day of a weak answer; moves no schedule
    SET = "set"  # an imported or hand-set schedule
    FORGET = "forget"  # back to new
    VOID = "void"  # cancels another event


@quick
class SetTo:
    """The schedule that a `set` event puts a card on."""

    interval: int  # days
    ease: int  # hundredths
    repetitions: int
    lapses: int
    due: Day
    due_only: bool = False  # of a card that has a schedule, nothing but the due day is set
    stability: float | None = None  # as FSRS told it in another program; None: it follows from the interval
    difficulty: float | None = None  # likewise; None: it follows from the ease


@quick
class Event:
    """One line of the review log."""

    uid: Uid
    card: CardId
    hlc: Hlc
    happened_at: int  # microseconds since 1970, UTC; for display
    day: Day  # the learner's study day at that moment
    kind: EventKind
    grade: Grade | None = None  # of reviews and drills
    took_ms: int = 0
    set_to: SetTo | None = None
    cancels: Uid | None = None

    @property
    def counted_grade(self) -> Grade:
        """The grade of a review; of one that came without, the best, so that any other of its day counts."""
        return self.grade if self.grade is not None else Grade.EASY
