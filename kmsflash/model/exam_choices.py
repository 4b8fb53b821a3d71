"""What an exam can be made of, and how far its minutes would reach, as plain values."""

from dataclasses import dataclass

from kmsflash.model.ids import DeckId
from kmsflash.model.readiness import Reach


@dataclass(frozen=True, slots=True)
class SectionChoice:
    """A heading path of a deck under which cards stand."""

    path: tuple[str, ...]  # empty: under no heading
    cards: int  # right under it, none that stand deeper


@dataclass(frozen=True, slots=True)
class DeckChoice:
    """A deck of the tree, in the tree's order."""

    deck: DeckId
    name: str
    depth: int  # 0 for a top deck
    sections: tuple[SectionChoice, ...]  # in the order of the notes

    @property
    def cards(self) -> int:
        """How many lie in it itself, without the decks under it."""
        return sum(section.cards for section in self.sections)


@dataclass(frozen=True, slots=True)
class Prospect:
    """What would come of an exam as it is wished for."""

    cards: int
    unseen: int
    reach: Reach
