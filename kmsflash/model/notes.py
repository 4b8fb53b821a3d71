"""What a page of notes gives: facts with their place, and the cards that ask for them."""

from dataclasses import dataclass
from typing import NamedTuple

from kmsflash.model.kinds import Kind


class Cell(NamedTuple):
    """A cell of the first table in a card's explanation: data row and column, both from 0."""

    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the notes something stands: lines from 1, both ends included, under a path of headings."""

    first_line: int
    last_line: int
    headings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CardDraft:
    """One way to ask for a fact. All text is Markdown."""

    way: str  # how it asks: "cell", "reverse", "term", "meaning", …; with nth, unique within its fact
    front: str
    answer: str
    explanation: str  # the passage, with the answering words ==marked==
    cell: Cell | None = None  # the asked cell, where the explanation opens with a table
    nth: int = 0
    before: str = (
        ""  # the sentence before, to show in front where a pronoun of the card means something in it
    )
    above: str = ""  # what that pronoun stands for, to name in front where the sentence before does not help


@dataclass(frozen=True, slots=True)
class FactDraft:
    """One thing worth knowing, with its place and the cards that ask for it."""

    kind: Kind
    key: str  # what names the fact on its page: table + row + column, term, cue; may be empty
    text: str  # its normalised text, for telling whether it is the same fact
    quote: str  # the passage as it stands in the notes
    place: Place
    cards: tuple[CardDraft, ...]
    tags: tuple[str, ...] = ()
    nth: int = 0  # tells apart facts with the same kind, key and text
    mark: str = ""  # id that the notes give the passage: "^id" or "<!-- id -->"


@dataclass(frozen=True, slots=True)
class Rejection:
    """A card that was not made, and why."""

    front: str
    answer: str
    reason: str  # a sentence for the learner
    place: Place

    @property
    def origin(self) -> str:
        """The text by which it is known again."""
        return self.front or self.answer


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question of the notes that nothing on the page answers well enough."""

    text: str
    place: Place
    best_answer: str = ""
    options: tuple[str, ...] = ()  # that the notes offer without saying which is right


@dataclass(frozen=True, slots=True)
class Repair:
    """What one repair pass mended."""

    name: str
    count: int
    sentence: str  # "joined 2 cut list items"


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that one notes file gave."""

    title: str
    text: str  # the notes as read, in our Markdown dialect
    language: str  # ISO 639-1
    facts: tuple[FactDraft, ...]
    rejections: tuple[Rejection, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    repairs: tuple[Repair, ...] = ()

    @property
    def origins(self) -> tuple[str, ...]:
        """The texts by which the passages that gave no card are known again."""
        return (*(each.origin for each in self.rejections), *(each.text for each in self.open_questions))

    @property
    def card_count(self) -> int:
        """How many cards the facts give."""
        return sum(len(fact.cards) for fact in self.facts)
