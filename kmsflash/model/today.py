"""What the Today page shows."""

from dataclasses import dataclass

from kmsflash.model.days import Day
from kmsflash.model.ids import DeckId


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
