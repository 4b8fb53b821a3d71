"""Questions of a mock exam, as plain values."""

from dataclasses import dataclass

from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.kinds import Kind
from kmsflash.model.notes import Cell


@dataclass(frozen=True, slots=True)
class Askable:
    """A card that a mock exam may ask for. All text is Markdown."""

    card: CardId
    deck: DeckId
    source: str  # the notes it is from
    section: tuple[str, ...]  # heading path in them
    kind: Kind
    way: str  # how it asks
    front: str
    answer: str
    explanation: str
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """An option of a question, and what it belongs to in truth."""

    text: str
    why: str = ""  # what the notes say of it: its own row of the table, the term it defines, …
    card: CardId | None = None  # that asks for it


@dataclass(frozen=True, slots=True)
class MockQuestion:
    """One question; without options it is open, and graded by oneself."""

    card: CardId
    section: tuple[str, ...]
    question: str
    answer: str
    offers: tuple[Offer, ...] = ()
    right: int | None = None  # which offer

    @property
    def is_open(self) -> bool:
        """Whether the learner answers in their own words."""
        return self.right is None
