"""Decks in and out: what taking a package in would do, what the learner wishes of it, and what it did."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kmsflash.model.ids import DeckId
from kmsflash.model.importing import Gone
from kmsflash.model.packages import Carries, DeckPath


class Standing(StrEnum):
    """What a package is to a collection that may hold an issue of the same deck."""

    UNKNOWN = "unknown"  # it has no lineage: it is not known what came before
    FIRST = "first"  # no issue of this deck was taken in yet
    NEWER = "newer"
    SAME = "same"
    OLDER = "older"  # cards that are known stay as they are: a later issue has corrected them


@dataclass(frozen=True, slots=True)
class PackageWishes:
    """What the learner wishes of a package that is taken in."""

    under: DeckPath = ()  # the deck under which new ones go, made where it is not there; empty: at the top
    schedules: Carries = Carries.HISTORY  # at most so much of how well cards are known; of a published deck
    # only for cards that are new here
    options: bool = True  # new decks get theirs
    gone: Gone = Gone.SUSPEND  # what to do with cards that the newer issue no longer has
    brings_back: bool = False  # cards that the learner has deleted come back


@dataclass(frozen=True, slots=True)
class CardCounts:
    """Cards of a package against what the collection holds."""

    new: int = 0
    updated: int = 0  # other text, tags or place
    unchanged: int = 0
    gone: int = 0  # the collection has them of an issue before, and this one has not
    left_out: int = 0  # deleted by the learner: they stay so

    def __add__(self, other: "CardCounts") -> "CardCounts":
        """Return both together."""
        return CardCounts(
            self.new + other.new,
            self.updated + other.updated,
            self.unchanged + other.unchanged,
            self.gone + other.gone,
            self.left_out + other.left_out,
        )


@dataclass(frozen=True, slots=True)
class PlannedDeck:
    """A deck of a package, and where its cards go."""

    path: DeckPath  # in the package
    target: DeckPath  # in the collection
    deck: DeckId | None  # None: it would be made
    counts: CardCounts  # without its sub-decks


@dataclass(frozen=True, slots=True)
class PackagePlan:
    """What taking a package in would do, with these wishes. Making one writes nothing."""

    title: str
    wishes: PackageWishes
    decks: tuple[PlannedDeck, ...]
    counts: CardCounts
    carries: Carries
    events: int  # lines of history in the package
    media: int
    media_bytes: int
    standing: Standing
    troubles: tuple[str, ...]  # what is missing or makes no sense, a sentence each
    state: int  # of the collection it was made for

    @property
    def changes_nothing(self) -> bool:
        """Whether no card would be made, be other, or go; a schedule may still come with them."""
        return not (self.counts.new or self.counts.updated or self.counts.gone)


@dataclass(frozen=True, slots=True)
class PackageReport:
    """What taking a package in did."""

    title: str
    decks: tuple[DeckPath, ...]  # in which its cards are, each once
    first_deck: DeckId | None  # to go to; None: no card came in
    counts: CardCounts
    events: int  # lines of history that were new
    media: int  # pictures and sounds that were new
    troubles: tuple[str, ...]
    step: int  # its name in the journal; 0: nothing was changed
    backup: Path | None = None  # of the collection as it was before
    by_deck: tuple[PlannedDeck, ...] = ()
    standing: Standing = Standing.UNKNOWN


@dataclass(frozen=True, slots=True)
class PackingWishes:
    """What is to travel with decks that go out."""

    for_others: bool = True  # own words become the text; flags, and what is suspended or buried, stay here
    schedules: Carries = Carries.NOTHING
    options: bool = True
    notes: bool = True  # the notes that the cards came from
    ids: bool = False  # and in them an id for each passage that gave a card, so that it is known again

    @classmethod
    def for_oneself(cls) -> "PackingWishes":
        """Return the wishes by which everything travels as it is."""
        return cls(for_others=False, schedules=Carries.HISTORY)


@dataclass(frozen=True, slots=True)
class PackingSummary:
    """What would travel."""

    decks: int
    facts: int
    cards: int
    sources: int
    events: int
    media: int
    media_bytes: int
    tags: int  # names
