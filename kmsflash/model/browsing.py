"""What the Browse page shows and asks for: rows of cards, their order, and searches that are kept."""

from dataclasses import dataclass
from enum import StrEnum

from kmsflash.model.days import Day
from kmsflash.model.errors import UserError
from kmsflash.model.ids import CardId, DeckId, FactId, SavedSearchId
from kmsflash.model.kinds import Kind


class SearchError(UserError):
    """A search that cannot be understood: one sentence, and the spot in the text that it is about."""

    def __init__(self, sentence: str, position: int, length: int) -> None:
        super().__init__(sentence)
        self.position = position  # of the first character, from 0
        self.length = length  # in characters; 0: something is missing at the position


class CardState(StrEnum):
    """What keeps a card from being asked, or where it stands; of several, the first of these."""

    GONE = "gone"  # suspended because the notes no longer state its fact
    SUSPENDED = "suspended"
    BURIED = "buried"  # set aside until tomorrow
    NEW = "new"
    DUE = "due"  # today or before
    LEARNED = "learned"


@dataclass(frozen=True, slots=True)
class CardRow:
    """What one line of a table of cards shows."""

    card: CardId
    fact: FactId | None
    kind: Kind
    front: str  # as one plain line
    answer: str  # as one plain line
    deck: tuple[str, ...]  # path of names, outermost first
    deck_id: DeckId | None
    state: CardState
    due: Day | None  # None: new
    interval: int  # days; 0 for a new card
    ease: int  # hundredths
    lapses: int
    reviews: int
    flag: int  # 0: none, 1 to 7
    tags: tuple[str, ...]  # by name
    section: tuple[str, ...]  # heading path in the notes
    source: str  # name of the notes; empty: made by hand
    added_at: int  # milliseconds since 1970, UTC
    edited_at: int  # of the text; the same as `added_at` where it was never edited


class Column(StrEnum):
    """What rows can be sorted by."""

    RELEVANCE = "relevance"  # best first for plain words; without any, as `DECK`
    FRONT = "front"
    ANSWER = "answer"
    KIND = "kind"
    DECK = "deck"  # in the order of the tree, and in a deck as the notes have it
    STATE = "state"
    DUE = "due"  # new cards last, whichever the direction
    INTERVAL = "interval"
    EASE = "ease"
    LAPSES = "lapses"
    REVIEWS = "reviews"
    FLAG = "flag"
    TAGS = "tags"
    SECTION = "section"
    SOURCE = "source"
    ADDED = "added"
    EDITED = "edited"


@dataclass(frozen=True, slots=True)
class Sort:
    """The order of rows; ties stand in the order in which the cards were made."""

    column: Column = Column.RELEVANCE
    descending: bool = False


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that the learner keeps under a name."""

    saved: SavedSearchId
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A tag or a page of notes, with the number of cards that have it."""

    name: str
    cards: int


@dataclass(frozen=True, slots=True)
class SectionCount:
    """A section of a deck's notes, with the number of its cards."""

    path: tuple[str, ...]  # headings, outermost first
    cards: int


@dataclass(frozen=True, slots=True)
class Alike:
    """Cards that ask the same question."""

    front: str  # as one plain line, of the first of them
    cards: tuple[CardId, ...]  # the oldest first
    same_answer: bool  # all of them


class Side(StrEnum):
    """A text of a card."""

    FRONT = "front"
    ANSWER = "answer"
    EXPLANATION = "explanation"


@dataclass(frozen=True, slots=True)
class Replacing:
    """What to find in the texts of cards, and what to put in its place."""

    find: str
    put: str
    sides: frozenset[Side] = frozenset({Side.FRONT, Side.ANSWER})
    match_case: bool = False
    whole_words: bool = False
    pattern: bool = False  # `find` is a regular expression, and `put` may say \1


@dataclass(frozen=True, slots=True)
class Replacement:
    """One text of one card, before and after; what is replaced stands at these places, from and to."""

    card: CardId
    side: Side
    before: str
    after: str
    spots: tuple[tuple[int, int], ...]  # in `before`
    new_spots: tuple[tuple[int, int], ...]  # in `after`


@dataclass(frozen=True, slots=True)
class ReplacePreview:
    """What finding and replacing would do."""

    cards: int
    places: int  # where something is replaced
    texts: int  # that would change
    first: tuple[Replacement, ...]  # the first texts that would change
    empties: int = 0  # questions that would be left without a word: these stay as they are
