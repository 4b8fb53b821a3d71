"""What the Progress page shows and `kmsflash stats` tells, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kmsflash.model.days import Day
from kmsflash.model.ids import CardId, DeckId, ExamId
from kmsflash.model.sums import DaySum, HourSum
from kmsflash.model.today import DayLoad


class Period(StrEnum):
    """How far back is looked."""

    MONTH = "month"  # 30 days, day by day
    YEAR = "year"  # 12 months, month by month
    ALL = "all"  # since the first answer; by years where there are many


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose progress: of a deck with those under it, of an exam, or, with neither, of everything."""

    deck: DeckId | None = None
    exam: ExamId | None = None


EVERYTHING = Scope()


@dataclass(frozen=True, slots=True)
class Recall:
    """How many of the cards asked again on a later day were known, and between what the true share lies."""

    asked: int = 0
    known: int = 0
    low: float = 0.0  # with 19 chances in 20 the share is at least this, and at most *high*
    high: float = 1.0

    @property
    def share(self) -> float:
        """Return the share that was known; 0 where nothing was asked."""
        return self.known / self.asked if self.asked else 0.0


@dataclass(frozen=True, slots=True)
class Span:
    """What was answered from one day to another, both included."""

    first: Day
    last: Day
    sum: DaySum
    young: Recall
    mature: Recall


@dataclass(frozen=True, slots=True)
class SectionStanding:
    """How far the cards of one section, or deck, are."""

    name: str
    cards: int
    known: int  # with an interval of 21 days and more
    learning: int  # seen, but not known yet
    deck: DeckId | None = None  # where it is a deck of its own


@dataclass(frozen=True, slots=True)
class Range:
    """How many cards have a figure between two, both included; no *high*: and more."""

    low: int
    high: int | None
    cards: int


@dataclass(frozen=True, slots=True)
class HardCard:
    """A card that was forgotten often."""

    card: CardId
    front: str
    lapses: int
    ease: int  # hundredths
    interval: int  # days


@dataclass(frozen=True, slots=True)
class Progress:
    """Everything of one scope."""

    scope: Scope
    period: Period
    today: Day
    days: Mapping[Day, DaySum]  # of the last 12 months, those on which something was answered
    hours: tuple[HourSum, ...]  # 24, over all the time
    spans: tuple[Span, ...]  # of the period, oldest first
    whole: Span  # the period
    months: tuple[Span, ...]  # the last 12
    forecast: tuple[DayLoad, ...]  # the next 30 days, tomorrow first
    overdue: int  # cards that are due today or were before
    seconds_per_card: int
    wish: float  # for recall
    sections: tuple[SectionStanding, ...]
    intervals: tuple[Range, ...]  # days
    eases: tuple[Range, ...]  # percent; of cards under SM-2
    hardest: tuple[HardCard, ...]
    answers_ever: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever answered."""
        return not self.answers_ever


@dataclass(frozen=True, slots=True)
class Bin:
    """Repeats that were foretold about the same chance."""

    low: float
    high: float
    foretold: float  # mean chance
    came: Recall


@dataclass(frozen=True, slots=True)
class Calibration:
    """Predictions beside what came: whether what the program says of memory is true of the learner's."""

    bins: tuple[Bin, ...] = ()  # by tenths; those without a repeat are left out
    foretold: float = 0.0  # mean over all
    came: Recall = field(default_factory=Recall)
    cards: int = 0  # whose answers were looked at
    cards_ever: int = 0  # that were answered; of many, some were chosen by chance
