"""Study beside the day's queue: what the learner asks for."""

from dataclasses import dataclass
from enum import StrEnum

from kmsflash.model.days import Day
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.kinds import Kind


class Pick(StrEnum):
    """Which cards are picked."""

    ALL = "all"  # of the decks, those likeliest forgotten first; as for tag, section and kind
    TAG = "tag"
    SECTION = "section"  # under a heading path, and below it
    KIND = "kind"
    FORGOTTEN = "forgotten"  # answered wrongly today
    DIFFICULT = "difficult"  # most lapses first, then lowest ease
    AHEAD = "ahead"  # what falls due on the next day that has any
    NEW = "new"  # more new cards than the day's limits let in
    HELD = "held"  # siblings held back until tomorrow
    THESE = "these"  # in that order, also those never answered


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be studied.

    Unless it *counts*, answers move no schedule: the cards stay due when they were, and none that was never
    answered is picked, but by name. Cards ahead of their day, new ones and siblings always count: that is
    why they are asked for.
    """

    pick: Pick
    tag: str = ""
    section: tuple[str, ...] = ()
    kind: Kind | None = None
    deck: DeckId | None = None  # with its sub-decks; None: all
    cards: int | None = 20  # at most; None: all there are
    counts: bool = False
    these: tuple[CardId, ...] = ()

    @property
    def moves_schedules(self) -> bool:
        """Whether answers are reviews."""
        return self.counts or self.pick in (Pick.AHEAD, Pick.NEW, Pick.HELD)


@dataclass(frozen=True, slots=True)
class Choices:
    """What of a deck can be picked from, the most frequent tags first, sections in the order of the notes."""

    tags: tuple[str, ...]
    sections: tuple[tuple[str, ...], ...]
    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class More:
    """What can be studied when nothing waits, in all decks."""

    ahead: int = 0  # cards of the next day that has any; without those seen today
    ahead_day: Day | None = None
    new: int = 0  # new cards that the day's limits keep out, at most those that are offered at once
    forgotten: int = 0  # cards answered wrongly today
    seen: bool = False  # whether any card was ever answered: there is something to practise
