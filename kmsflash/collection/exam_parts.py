"""Which cards the parts of an exam cover: of the parts that a card lies in the narrowest decides."""

import json
from collections.abc import Iterable
from functools import lru_cache

from kmsflash.collection.deck_tree import DeckTree
from kmsflash.model.exams import ExamPart
from kmsflash.model.ids import CardId, DeckId

_Width = tuple[int, int]  # how deep the deck lies, and how long the section is: greater is narrower


class Covering:
    """The parts of one exam, laid over the tree of decks."""

    def __init__(self, tree: DeckTree, parts: Iterable[ExamPart]) -> None:
        self._cards: dict[CardId, bool] = {}
        self._parts: dict[DeckId, list[tuple[_Width, ExamPart]]] = {}
        chains = tree.chains()
        for part in parts:
            if part.card is not None:
                self._cards[part.card] = not part.left_out
            elif part.deck is not None:
                width = len(chains.get(part.deck, ())), len(part.section)
                for deck in tree.below(part.deck):
                    self._parts.setdefault(deck, []).append((width, part))
        for covering in self._parts.values():
            covering.sort(key=lambda each: each[0], reverse=True)
        self.decks = tuple(self._parts)
        self.cards = tuple(card for card, belongs in self._cards.items() if belongs)

    def whole_decks(self) -> tuple[DeckId, ...] | None:
        """Return the decks that belong wholly, where the exam is nothing but decks; else None."""
        if self._cards or any(part.section for parts in self._parts.values() for _, part in parts):
            return None
        return tuple(deck for deck, parts in self._parts.items() if not parts[0][1].left_out)

    def has(self, card: CardId, deck: DeckId, headings: str) -> bool:
        """Return whether a card belongs to the exam; its *headings* are a JSON list."""
        alone = self._cards.get(card)
        if alone is not None:
            return alone
        for _, part in self._parts.get(deck, ()):
            if not part.section or _path(headings)[: len(part.section)] == part.section:
                return not part.left_out
        return False

    def weighed(self, deck: DeckId, headings: str) -> ExamPart | None:
        """Return the narrowest part with a weight of its own that a card lies in; None where none has one."""
        for _, part in self._parts.get(deck, ()):
            inside = not part.section or _path(headings)[: len(part.section)] == part.section
            if part.weight is not None and inside:
                return part
        return None


@lru_cache(maxsize=10_000)
def _path(headings: str) -> tuple[str, ...]:
    return tuple(json.loads(headings)) if headings else ()
