"""How ready the learner is for an exam, as the Exam page shows it."""

from dataclasses import dataclass

from kmsflash.model.days import Day
from kmsflash.model.ids import ExamId


@dataclass(frozen=True, slots=True)
class Estimate:
    """A share of cards that would be known, and how far it may be off to either side."""

    known: float  # 0 to 1
    margin: float

    @property
    def least(self) -> float:
        """The lower end."""
        return max(0.0, self.known - self.margin)

    @property
    def most(self) -> float:
        """The upper end."""
        return min(1.0, self.known + self.margin)


@dataclass(frozen=True, slots=True)
class SectionReadiness:
    """One section of an exam."""

    name: str  # empty: of what stands under no heading
    cards: int
    seen: int
    repeats: int  # that the estimate rests on
    stopped: Estimate  # known on the day of the exam, if one stopped today


@dataclass(frozen=True, slots=True)
class Following:
    """What following the plan to the end would bring."""

    estimate: Estimate
    seen: float  # share of the cards that would have been met
    all_seen_on: Day | None  # None: not before the exam
    by_day: tuple[float, ...]  # share known on each day from today to the exam
    minutes: float  # a day, on average


@dataclass(frozen=True, slots=True)
class Measured:
    """How predictions of the last weeks came out."""

    foretold: float  # mean chance of recall
    known: float  # share that was known
    repeats: int
    up_to: int  # days: forgetting over longer times was hardly measured; 0: not at all


@dataclass(frozen=True, slots=True)
class Reach:
    """How far the minutes reach."""

    required: int  # new cards a day, to see all
    possible: int  # new cards a day, in the minutes
    minutes_for_all: int  # a day, with which all would be seen
    cards_too_many: int  # to leave out, with the minutes as they are
    is_tight: bool  # all can be seen, but not learnt as well as with ample time

    @property
    def can_finish(self) -> bool:
        """Whether all cards can be seen."""
        return self.required <= self.possible


@dataclass(frozen=True, slots=True)
class Readiness:
    """Where one exam stands on a day."""

    exam: ExamId
    name: str
    today: Day
    day: Day
    cards: int
    seen: int
    stopped: Estimate  # if one stopped today
    following: Following
    sections: tuple[SectionReadiness, ...]
    measured: Measured
    reach: Reach
    studied: float  # share of the last days on which was studied
    past: tuple[tuple[Day, float], ...]  # share known on some days before today, oldest first

    @property
    def days_left(self) -> int:
        """Days from today to the exam."""
        return max(0, self.day - self.today)
