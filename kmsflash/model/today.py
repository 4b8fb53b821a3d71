"""What the Today page shows."""

from dataclasses import dataclass

from kmsflash.model.custom import More
from kmsflash.model.days import Day
from kmsflash.model.ids import DeckId, ExamId


@dataclass(frozen=True, slots=True)
class Load:
    """What waits to be studied."""

    new: int = 0  # within today's limit
    due: int = 0
    drill: int = 0  # answered today, to be repeated today

    @property
    def total(self) -> int:
        """All cards that wait."""
        return self.new + self.due + self.drill


@dataclass(frozen=True, slots=True)
class DeckLine:
    """One deck of the list."""

    deck: DeckId | None  # None: the shelf of cards whose deck is gone
    name: str
    depth: int  # 0 for a top deck
    cards: int
    load: Load
    known: int  # cards with an interval of 21 days and more
    learning: int  # cards seen but not known yet


@dataclass(frozen=True, slots=True)
class DayLoad:
    """How many cards fall due on a day."""

    day: Day
    cards: int


@dataclass(frozen=True, slots=True)
class Backlog:
    """What waits from missed days: cards that were due before today, and the plan to clear them."""

    missed: int = 0  # in no plan yet
    days: int = 0  # over which they are best spread; 0: too few to be worth a plan
    left: int = 0  # of the plan's cards
    today: int = 0  # of those, that come today
    last: Day | None = None  # day on which the plan's last cards come; None: there is no plan


@dataclass(frozen=True, slots=True)
class DatedAhead:
    """Answers dated in the future, about which the learner has to be asked once."""

    answers: int
    last: Day


@dataclass(frozen=True, slots=True)
class ExamLine:
    """An exam that is to come."""

    exam: ExamId
    name: str
    day: Day
    beyond: int = 0  # cards that its plan has after today's minutes


@dataclass(frozen=True, slots=True)
class AfterExamLoad:
    """What falls due until the end of the first week after an exam, where that is much."""

    exam: ExamId
    is_over: bool  # False: it is today
    cards: int
    a_day: int  # about
    span: int  # days over which they are best spread


@dataclass(frozen=True, slots=True)
class Overview:
    """The state of the collection on one study day."""

    today: Day
    load: Load
    minutes: int  # what that load will take, about
    decks: tuple[DeckLine, ...]
    forecast: tuple[DayLoad, ...]  # the next 7 days, tomorrow first
    history: tuple[DayLoad, ...]  # answers a day, the last 84 days that had any, oldest first
    next_due: Day | None  # the next day after today on which a card falls due
    first_start: bool  # nothing was ever answered, and the only deck is the starter deck
    seconds_per_card: int
    backlog: Backlog = Backlog()
    held: int = 0  # siblings that wait until tomorrow
    over_limit: int = 0  # cards that are due, but more than the limits let in
    more: More | None = None  # where nothing waits: what else can be studied
    dated_ahead: DatedAhead | None = None
    exams: tuple[ExamLine, ...] = ()  # the nearest first
    after_exam: AfterExamLoad | None = None
