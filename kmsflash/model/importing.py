"""What an import would do, what the learner chose of it, and what it did."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kmsflash.model.ids import CardId, DeckId, Uid
from kmsflash.model.kinds import Kind
from kmsflash.model.notes import CardDraft, FactDraft, OpenQuestion, Place, Reading, Rejection, Repair
from kmsflash.model.quick import quick


@dataclass(frozen=True, slots=True)
class Difference:
    """Cards of a notes file against what the collection held."""

    new: int = 0
    unchanged: int = 0
    reworded: int = 0
    changed: int = 0
    gone: int = 0

    def __add__(self, other: "Difference") -> "Difference":
        """Return both together."""
        return Difference(
            self.new + other.new,
            self.unchanged + other.unchanged,
            self.reworded + other.reworded,
            self.changed + other.changed,
            self.gone + other.gone,
        )


class How(StrEnum):
    """What became of a fact or a card since the last import."""

    UNCHANGED = "unchanged"
    REWORDED = "reworded"  # the question or the passage is worded otherwise
    CHANGED = "changed"  # the answer is another
    MOVED = "moved"  # of a fact: came, as it was, from another page of notes
    NEW = "new"


class Gone(StrEnum):
    """What to do with the cards of facts that the notes no longer state."""

    KEEP = "keep"  # studied on
    SUSPEND = "suspend"  # not asked until the notes state the fact again
    DELETE = "delete"


@quick
class Sides:
    """The texts of a card, as Markdown."""

    front: str
    answer: str
    explanation: str


@dataclass(frozen=True, slots=True)
class PlannedCard:
    """A card of a fact that the notes state."""

    draft: CardDraft  # as the notes have it now
    how: How
    card: CardId | None = None  # None: it would be made
    before: Sides | None = None  # as the notes had it at the last import, where that differs
    own: Sides | None = None  # as the learner edited it: this is shown, whatever the notes say
    reviews: int = 0
    left_out: bool = False  # left out or deleted by the learner before: it is not made again


@dataclass(frozen=True, slots=True)
class PlannedFact:
    """A fact that the notes state now."""

    draft: FactDraft
    how: How
    cards: tuple[PlannedCard, ...]
    uid: Uid | None = None  # of the known fact that it is; None: it is new
    came_from: str = ""  # name of the notes that stated it before, where those are others

    @property
    def left_out(self) -> bool:
        """Whether the learner left all of it out at an earlier import."""
        return bool(self.cards) and all(card.left_out for card in self.cards)


@dataclass(frozen=True, slots=True)
class GoneCard:
    """A card of a fact that the notes no longer state; or one that a fact found again no longer gives."""

    card: CardId
    front: str
    answer: str
    reviews: int
    suspended: bool = False  # by the learner


@dataclass(frozen=True, slots=True)
class GoneFact:
    """A known fact that was not found in the notes."""

    uid: Uid
    kind: Kind
    quote: str
    headings: tuple[str, ...]
    cards: tuple[GoneCard, ...]
    reason: str = ""  # a sentence for the learner


@dataclass(frozen=True, slots=True)
class Candidate:
    """A new fact that a known one may be: its source by its place in the plan, and its place there."""

    source: int
    fact: int
    score: float  # 0 to 1


@dataclass(frozen=True, slots=True)
class Uncertain:
    """A known fact that may be one of several new ones, best first; unanswered, it is gone."""

    uid: Uid
    front: str
    answer: str
    reviews: int
    candidates: tuple[Candidate, ...]


class Doubt(StrEnum):
    """What about a source makes one look twice."""

    SHRINKS = "shrinks"  # more than half of the known cards would go
    SAME_ID = "same id"  # an id stands at two places
    LOOKS_MOVED = "moved"  # found by its content at another path
    PULLED_IN = "pulled in"  # changed on disk too, and gave facts to the others


@dataclass(frozen=True, slots=True)
class Warned:
    """A warning of the plan."""

    doubt: Doubt
    sentence: str


@dataclass(frozen=True, slots=True)
class FileStamp:
    """What a file was when it was read."""

    size: int
    modified: int  # nanoseconds since 1970
    digest: str  # of its bytes, hexadecimal


@dataclass(frozen=True, slots=True)
class PastedText:
    """Notes that come from no file."""

    text: str
    name: str = ""  # empty: the title that the text gives itself


@dataclass(frozen=True, slots=True)
class PlannedSource:
    """One page of notes of an import."""

    name: str  # of the file
    path: Path | None  # None: pasted, or brought along with the program
    reading: Reading
    deck: DeckId | None  # None: it would be made
    deck_path: tuple[str, ...]  # names from the top
    uid: Uid  # of the known source, or the one it would get
    known: bool  # was imported before
    facts: tuple[PlannedFact, ...]  # in the order of `reading.facts`
    gone: tuple[GoneFact, ...] = ()
    gone_cards: tuple[GoneCard, ...] = ()  # ways of asking that facts found again no longer give
    uncertain: tuple[Uncertain, ...] = ()
    warnings: tuple[Warned, ...] = ()
    stamp: FileStamp | None = None
    pulled_in: bool = False  # not asked for: its file has changed too, and gave facts to those that were
    made: frozenset[str] = frozenset()  # texts of rejections and open questions made into cards before
    seen: frozenset[str] = frozenset()  # texts of those that an import has listed before, and that were left

    @property
    def difference(self) -> Difference:
        """Return the plan's numbers, in cards; what was left out before counts nowhere."""
        told = [card.how for fact in self.facts for card in fact.cards if not card.left_out]
        gone = sum(not card.suspended for fact in self.gone for card in fact.cards)
        return Difference(
            told.count(How.NEW),
            told.count(How.UNCHANGED),
            told.count(How.REWORDED),
            told.count(How.CHANGED),
            gone + sum(not card.suspended for card in self.gone_cards),
        )

    @property
    def changes_nothing(self) -> bool:
        """Whether the collection holds all of this already."""
        difference = self.difference
        return self.known and difference == Difference(unchanged=difference.unchanged)


@dataclass(frozen=True, slots=True)
class Trouble:
    """A file that gives nothing, and why: one sentence."""

    path: Path | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do. Making one writes nothing."""

    sources: tuple[PlannedSource, ...]
    troubles: tuple[Trouble, ...] = ()
    state: int = 0  # of the collection it was made for
    deck_name: str = ""  # that was asked for, for all new sources

    @property
    def difference(self) -> Difference:
        """Return the numbers of all sources together."""
        return sum((source.difference for source in self.sources), Difference())

    @property
    def warnings(self) -> tuple[Warned, ...]:
        """Return the warnings of all sources."""
        return tuple(warned for source in self.sources for warned in source.warnings)


# What the learner chose. A fact is named by its place in `PlannedSource.facts`.


@dataclass(frozen=True, slots=True)
class CardName:
    """A card of a plan: the fact by its place, and how the card asks."""

    fact: int
    way: str
    nth: int = 0


@dataclass(frozen=True, slots=True)
class CardEdit:
    """Texts that the learner gave a card; None leaves what the notes say."""

    card: CardName
    front: str | None = None
    answer: str | None = None
    explanation: str | None = None


@dataclass(frozen=True, slots=True)
class MadeCard:
    """A card that the learner made of a rejection or an open question."""

    origin: str  # text of the rejection (front or answer) or question, by which it is known again
    front: str
    answer: str
    place: Place
    explanation: str = ""
    kind: Kind = Kind.QUESTION


@dataclass(frozen=True, slots=True)
class SourceChoices:
    """The learner's wishes for one source of a plan. Nothing chosen does what cards.md says."""

    skipped: bool = False  # leave this source as it is
    left_out: frozenset[int] = frozenset()  # facts; an import remembers it
    left_out_cards: frozenset[CardName] = frozenset()
    taken_in: frozenset[int] = frozenset()  # facts that were left out before, and no longer are
    edits: tuple[CardEdit, ...] = ()
    merged: tuple[tuple[int, int], ...] = ()  # (fact, into which): their cards become siblings
    split_off: frozenset[CardName] = frozenset()  # cards that get a fact of their own
    kinds: tuple[tuple[int, Kind], ...] = ()
    made: tuple[MadeCard, ...] = ()
    tags: tuple[str, ...] = ()  # for all facts of the source
    deck_path: tuple[str, ...] | None = None  # None: as planned
    same: tuple[tuple[Uid, Candidate | None], ...] = ()  # answers to `uncertain`; None: none of them
    gone: Gone = Gone.SUSPEND
    gone_facts: tuple[tuple[Uid, Gone], ...] = ()  # where one fact is to be treated otherwise


@dataclass(frozen=True, slots=True)
class Choices:
    """The learner's wishes, in the order of the plan's sources; those at the end may be missing."""

    sources: tuple[SourceChoices, ...] = ()

    def of(self, source: int) -> SourceChoices:
        """Return the wishes for one source of the plan."""
        return self.sources[source] if source < len(self.sources) else SourceChoices()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The outcome of one import of one source."""

    deck: DeckId
    deck_name: str
    cards: int  # that the file gives now
    kinds: tuple[tuple[str, int], ...]  # facts by kind, most first
    difference: Difference
    rejections: tuple[Rejection, ...]
    open_questions: tuple[OpenQuestion, ...]
    repairs: tuple[Repair, ...]
    source: str = ""  # the file's name
    facts: tuple[FactDraft, ...] = ()  # what the file gives now, in its order
    uncertain: int = 0  # facts that nobody was asked about: they count as gone, and new
    warnings: tuple[Warned, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of an import."""

    reports: tuple[ImportReport, ...]
    backup: Path | None = None  # copy of the collection made before, where much would have gone
    step: int = 0  # by which it is taken back; 0: nothing was changed

    @property
    def difference(self) -> Difference:
        """Return the numbers of all sources together."""
        return sum((report.difference for report in self.reports), Difference())

    def __iter__(self) -> Iterator[ImportReport]:
        """Give the report of each source."""
        return iter(self.reports)


class Freshness(StrEnum):
    """How a known source stands to its file."""

    CHANGED = "changed"
    VANISHED = "vanished"


@dataclass(frozen=True, slots=True)
class StaleSource:
    """A source whose file is no longer what was imported."""

    uid: Uid
    name: str
    path: Path
    deck: DeckId
    freshness: Freshness


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a card comes from: its words in the notes, readable when the file is gone."""

    source: str  # name of the notes
    path: Path | None  # None: it lies on another machine, or was pasted
    exists: bool  # whether the file is there
    headings: tuple[str, ...]
    first_line: int  # in the file; see the readers for what that counts
    last_line: int
    quote: str  # the passage itself
    text: str  # the whole notes, as read at the last import
    found_at: tuple[int, int] | None  # where in `text` the passage stands: from, to; None: not word for word
