"""How ready the learner is for an exam, as the Exam page shows it."""

from dataclasses import dataclass
from enum import Enum, auto

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
    tried: int  # and answers in mock exams
    stopped: Estimate  # known on the day of the exam, if one stopped today


@dataclass(frozen=True, slots=True)
class Following:
    """What following the plan to the end would bring."""

    estimate: Estimate
    seen: float  # share of the cards that would have been met
    all_seen_on: Day | None  # None: not before the exam
    by_day: tuple[float, ...]  # share known on each day from today to the exam
    minutes: float  # a day, on average

    @property
    def sees_all(self) -> bool:
        """Whether every card would have been met before the exam."""
        return self.all_seen_on is not None


@dataclass(frozen=True, slots=True)
class Measured:
    """How predictions of the last weeks came out."""

    foretold: float  # mean chance of recall
    known: float  # share that was known; what was guessed in mock exams is taken out
    repeats: int
    tried: int  # answers in mock exams
    up_to: int  # days: forgetting over longer times was hardly measured; 0: not at all


@dataclass(frozen=True, slots=True)
class Reach:
    """How far the minutes reach."""

    days: int  # on which can be studied, from today
    required: int  # new cards a day, to have seen all some days before the exam
    possible: int  # new cards a day, in the minutes
    minutes_for_all: int  # a day, with which all would be seen by then
    cards_too_many: int  # to leave out, with the minutes as they are
    is_tight: bool  # not learnt as well as with ample time
    can_finish: bool  # all can be seen until the exam, studied as often as of late
    every_day: bool  # all can be seen until the exam, studied on every day that is not off


_WELL = 0.945  # known on the day: it shows as 95 percent


class Verdict(Enum):
    """What is said of a plan: one of these, never two."""

    AMPLE = auto()  # all is seen, in good time
    TIGHT = auto()  # all is seen, and not known as well as with more minutes
    NEARLY = auto()  # the minutes would do for new cards alone; with the repeats some stay unseen
    RARELY = auto()  # studied as rarely as of late some stay unseen; studied every day none
    SHORT = auto()  # some stay unseen


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
    def verdict(self) -> Verdict:
        """What is to be said: the plan run forward, of all days, decides whether all is seen."""
        if self.following.sees_all or not self.cards:
            if self.reach.every_day and not self.reach.can_finish:
                return Verdict.RARELY
            well = self.following.estimate.known >= _WELL
            return Verdict.TIGHT if self.reach.is_tight and not well else Verdict.AMPLE
        return Verdict.NEARLY if self.reach.can_finish else Verdict.SHORT

    @property
    def days_left(self) -> int:
        """Days from today to the exam."""
        return max(0, self.day - self.today)
