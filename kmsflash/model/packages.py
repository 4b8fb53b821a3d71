"""Decks on the move: what a deck file holds, whatever its format, in both directions.

A reader of `exchange/` gives a `Package`, and `collection/` takes it in; `collection/` gives one of what is
to go out, and a writer of `exchange/` makes a file of it. Texts are Markdown in the dialect of the program,
and refer to pictures and sounds as `media/NAME`, by the names in the package.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from kmsflash.model.days import Day
from kmsflash.model.events import EventKind, Hlc, SetTo
from kmsflash.model.grades import Grade
from kmsflash.model.ids import Uid
from kmsflash.model.importing import Sides
from kmsflash.model.notes import Cell
from kmsflash.model.options import DeckOptions
from kmsflash.model.quick import quick

DeckPath = tuple[str, ...]
"""Names of decks, outermost first."""

Stamps = tuple[tuple[str, Hlc], ...]
"""When fields were edited, by their names in `store.tables`; only in packages for oneself.

With them a package brings one's own edits to another machine: field by field, the later one holds.
"""


class Carries(Enum):
    """What a package says of how well its cards are known."""

    NOTHING = "nothing"  # all of them are new to whoever takes it in
    SCHEDULES = "schedules"  # where each card stands, without how it came there
    HISTORY = "history"  # where each card stands, and its log


@dataclass(frozen=True, slots=True)
class PackedPreset:
    """Options that decks share."""

    name: str  # empty: the usual ones
    options: DeckOptions


@dataclass(frozen=True, slots=True)
class PackedDeck:
    """A deck. Those above it come before it."""

    uid: Uid  # the same whenever the same deck is packed; of its path, where a format has no names of its own
    path: DeckPath
    preset: PackedPreset | None = None  # None: as the deck above has it


@dataclass(frozen=True, slots=True)
class PackedSource:
    """Notes that facts come from."""

    uid: Uid
    deck: Uid
    name: str  # of the file
    title: str
    language: str  # ISO 639-1
    text: str
    seen: tuple[str, ...] = ()  # names of passages that gave no card, and were left so
    stamps: Stamps = ()


@quick
class PackedOrigin:
    """Where in its notes a fact stands."""

    source: Uid
    quote: str
    headings: tuple[str, ...]
    first_line: int
    last_line: int
    mark: str = ""


@quick
class PackedCard:
    """A card. `own` is what the learner made of it; a package for others has that in `notes` already."""

    uid: Uid
    deck: Uid
    way: str  # how it asks; with nth, unique within its fact
    nth: int
    notes: Sides
    own: tuple[str | None, str | None, str | None] = (None, None, None)  # front, answer, explanation
    cell: Cell | None = None
    suspended: int = 0  # 1 by the learner, 2 because the notes no longer state the fact
    flag: int = 0  # 0 to 7
    buried_on: Day | None = None
    state: SetTo | None = None  # where it stands; None: it is new, or its events say so
    rank: str = ""  # its place among the cards of its deck (`model.ranks`); empty: as they come
    changed_on: Day | None = None  # when the notes came to give another answer
    born_of: Uid | None = None  # the fact it asks for, where the learner made it another's sibling
    stamps: Stamps = ()


@quick
class PackedFact:
    """A fact with its cards, in the order of the deck."""

    uid: Uid
    kind: str
    key: str
    text: str
    nth: int
    cards: tuple[PackedCard, ...]
    tags: tuple[str, ...] = ()
    origin: PackedOrigin | None = None  # None: made by hand, or in another program
    by_hand: bool = True
    gone: bool = False  # the notes no longer state it
    guid: str = ""  # by which another program knows it; empty: it knows it by none
    own_kind: str | None = None  # the learner's, where the notes' is another
    publisher: Uid | None = None  # lineage of the published deck that brought it
    stamps: Stamps = ()
    passage: str = ""  # with its gaps `{{c1::…}}`, where they are what its cards of the way `cloze` ask for
    edited: Hlc = 0  # when it, its cards or its tags were last edited; 0: not told


@quick
class PackedEvent:
    """One line of a log."""

    uid: Uid
    card: Uid
    happened_at: int  # microseconds since 1970, UTC
    kind: EventKind
    grade: Grade | None = None
    took_ms: int = 0
    day: Day | None = None  # study day; None: as the learner's clock says of the moment
    hlc: Hlc | None = None  # None: of the moment
    device: Uid | None = None  # that told it; None: another program
    set_to: SetTo | None = None
    cancels: Uid | None = None


@dataclass(frozen=True, slots=True)
class PackedMedia:
    """A picture or a sound."""

    name: str  # as texts refer to it
    size: int  # bytes


@dataclass(frozen=True, slots=True)
class PackageInfo:
    """What can be said of a package before all of it is read."""

    format: str  # name in `exchange.FORMATS`
    title: str  # of its outermost deck, or its file's name
    decks: Sequence[PackedDeck]
    facts: int
    cards: int
    events: int
    media: int
    media_bytes: int
    carries: Carries
    troubles: tuple[str, ...] = ()  # a sentence each: what is missing or makes no sense, found so far
    lineage: Uid | None = None  # the same for every issue of one published deck; None: it has none
    for_oneself: bool = False  # it brings one's own cards from another machine, with what was done to them
    issue: Hlc = 0  # greater in a later issue of the same lineage; 0: it tells none


class Package(Protocol):
    """Decks on the move. Facts and events can be many: they are given one by one, never held all at once.

    Every method may raise `UserError` where the file turns out to be broken, and may be called again. What
    can be taken is given, and what cannot is told in `troubles`.
    """

    @property
    def info(self) -> PackageInfo:
        """What it is, and how much."""

    def sources(self) -> Iterator[PackedSource]:
        """Give the notes that its facts come from."""

    def facts(self) -> Iterator[PackedFact]:
        """Give the facts with their cards, deck by deck, in the order in which new cards are asked."""

    def events(self) -> Iterator[PackedEvent]:
        """Give the log card by card, each card's oldest first."""

    def media(self) -> Sequence[PackedMedia]:
        """Return the pictures and sounds that texts refer to, and that are there."""

    def read(self, media: PackedMedia) -> bytes:
        """Return the content of one of them."""

    @property
    def troubles(self) -> Sequence[str]:
        """What was left out or made no sense so far: a sentence each."""

    def close(self) -> None:
        """Let go of the file, and of what was unpacked."""
