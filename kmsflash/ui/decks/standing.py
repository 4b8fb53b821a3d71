"""Where decks stand in the tree that is shown, and where one would go."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from kmsflash.model.ids import DeckId
from kmsflash.model.today import DeckLine


@dataclass(frozen=True, slots=True)
class Spot:
    """A place for a deck: under another (None: at the top), before one that is there (None: after all)."""

    into: DeckId | None
    before: DeckId | None = None


class Standing:
    """The decks of some lines, each with its parent and its siblings. The shelf of lost decks is no place."""

    def __init__(self, lines: Sequence[DeckLine]) -> None:
        self._parents: dict[DeckId, DeckId | None] = {}
        self._children: dict[DeckId | None, list[DeckId]] = {None: []}
        self._lost: set[DeckId] = set()  # right on the shelf
        above: list[DeckId | None] = []
        for line in lines:
            del above[line.depth :]
            if line.deck is not None:
                self._children[line.deck] = []
                self._parents[line.deck] = above[-1] if above else None
                if above and above[-1] is None:
                    self._lost.add(line.deck)
                else:
                    self._children[self._parents[line.deck]].append(line.deck)
            above.append(line.deck)

    def holds(self, deck: DeckId, other: DeckId | None) -> bool:
        """Return whether *other* is *deck* or lies in it."""
        while other is not None:
            if other == deck:
                return True
            other = self._parents[other]
        return False

    def fits(self, deck: DeckId, spot: Spot) -> bool:
        """Return whether a deck can go there: never into itself."""
        return not self.holds(deck, spot.into)

    def up(self, deck: DeckId) -> Spot | None:
        """Return the place before the sibling above; None for the first."""
        siblings, at = self._siblings(deck)
        return Spot(self._parents[deck], siblings[at - 1]) if at > 0 else None

    def down(self, deck: DeckId) -> Spot | None:
        """Return the place after the sibling below; None for the last."""
        siblings, at = self._siblings(deck)
        if not 0 <= at < len(siblings) - 1:
            return None
        return Spot(self._parents[deck], siblings[at + 2] if at + 2 < len(siblings) else None)

    def inward(self, deck: DeckId) -> Spot | None:
        """Return the place in the sibling above, after all that is there; None for the first."""
        siblings, at = self._siblings(deck)
        return Spot(siblings[at - 1]) if at > 0 else None

    def outward(self, deck: DeckId) -> Spot | None:
        """Return the place after the deck that holds it; None for one at the top."""
        if deck in self._lost:
            return Spot(None)
        parent = self._parents[deck]
        return None if parent is None else self.after(parent)

    def before(self, deck: DeckId) -> Spot | None:
        """Return the place right before a deck; None where that is no place."""
        return None if deck in self._lost else Spot(self._parents[deck], deck)

    def after(self, deck: DeckId) -> Spot | None:
        """Return the place right after a deck; None where that is no place."""
        if deck in self._lost:
            return None
        siblings, at = self._siblings(deck)
        return Spot(self._parents[deck], siblings[at + 1] if at + 1 < len(siblings) else None)

    def first_in(self, deck: DeckId) -> Spot:
        """Return the place before all that lies in a deck."""
        return Spot(deck, next(iter(self._children[deck]), None))

    def _siblings(self, deck: DeckId) -> tuple[list[DeckId], int]:
        """Return a deck's siblings and its place among them; -1 on the shelf."""
        siblings = self._children[self._parents[deck]]
        return siblings, siblings.index(deck) if deck in siblings else -1


def matching(lines: Sequence[DeckLine], text: str) -> tuple[DeckLine, ...]:
    """Return the lines with every word of *text* in their name or in one above, and what they lie in."""
    words = _folded(text).split()
    if not words:
        return tuple(lines)
    kept: set[int] = set()
    above: list[int] = []
    for at, line in enumerate(lines):
        del above[line.depth :]
        above.append(at)
        path = " ".join(_folded(lines[each].name) for each in above)
        if all(word in path for word in words):
            kept.update(above)
    return tuple(line for at, line in enumerate(lines) if at in kept)


def _folded(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))
