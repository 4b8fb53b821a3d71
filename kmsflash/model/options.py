"""What the learner set for studying."""

from dataclasses import dataclass
from enum import StrEnum

from kmsflash.model.grades import Grade
from kmsflash.model.typed import LENIENT, Leniency


@dataclass(frozen=True, slots=True)
class StudyOptions:
    """How a day is put together."""

    day_starts_at: int = 4  # hour
    drill_below: Grade = Grade.GOOD  # weaker answers come back the same day
    six_grades: bool = False


@dataclass(frozen=True, slots=True)
class ScreenOptions:
    """What the study screen does beside showing cards."""

    six_grades: bool = False
    types: bool = False  # short answers are typed
    leniency: Leniency = LENIENT
    shows_time: bool = False
    goes_on: bool = False  # by itself, after so many seconds
    front_seconds: int = 10
    back_seconds: int = 5
    plays_sounds: bool = True  # by itself, when the side shows that they are on


class Scheduler(StrEnum):
    """What turns answers into intervals."""

    SM2 = "sm2"
    FSRS = "fsrs"


class NewOrder(StrEnum):
    """In which order new cards come."""

    NOTES = "notes"
    SHUFFLED = "shuffled"


class NewPlace(StrEnum):
    """Where new cards come among those that are due."""

    AMONG = "among"
    AFTER = "after"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class DeckOptions:
    """How the cards of a deck are scheduled and let in; decks share them as presets."""

    scheduler: Scheduler = Scheduler.SM2
    retention: float = 0.90  # wished for; 0.70 to 0.99, FSRS only
    parameters: tuple[float, ...] = ()  # FSRS; empty: those it comes with
    new_per_day: int = 20  # 0 to 9999
    reviews_per_day: int | None = None  # None: all that are due
    new_order: NewOrder = NewOrder.NOTES
    new_place: NewPlace = NewPlace.AMONG
    spreads: bool = True  # intervals of a week and more vary by up to 5 %
    leech_at: int = 8  # lapses; 1 to 99

    @property
    def folding(self) -> tuple[object, ...]:
        """What of the options decides where events put a card: where it is equal, so are the schedules."""
        if self.scheduler is Scheduler.FSRS:
            return self.scheduler, self.spreads, self.retention, self.parameters
        return self.scheduler, self.spreads


@dataclass(frozen=True, slots=True)
class TodaysLimits:
    """Limits of one deck that hold on one study day only; None: as on any other day."""

    new: int | None = None  # 0 to 9999
    reviews: int | None = None
