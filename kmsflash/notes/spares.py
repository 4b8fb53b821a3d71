"""Spares: a fact of a sentence that is asked only where no other card of that sentence passes the gate."""

import re
from collections import defaultdict

from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, plain

_WORD = re.compile(r"\w{3,}")
_STEM = 5  # letters
_HALF, _ENOUGH = 0.5, 0.7  # of the words of a card that are of the sentence that it asks for


class Spares:
    """The cards that passed, by where they stand."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Start with none; *vocabulary* tells which words say nothing."""
        self._small = vocabulary.stop_words
        self._kept: defaultdict[int, list[CardDraft]] = defaultdict(list)
        self._quotes: defaultdict[int, set[str]] = defaultdict(set)

    def note(self, one: FactDraft, kept: list[CardDraft]) -> None:
        """Remember the cards of a fact that passed."""
        self._kept[one.place.first_line] += kept
        self._quotes[one.place.first_line].add(one.quote)

    def needs(self, one: FactDraft) -> bool:
        """Tell whether a fact is to be asked: it is no spare one, or no card asks for its sentence yet."""
        if not one.spare:
            return True
        line = one.place.first_line
        is_quoted = any(one.quote in quote for quote in self._quotes[line])
        return not is_quoted and not any(self._asks(draft, one.quote) for draft in self._kept[line])

    def _asks(self, draft: CardDraft, sentence: str) -> bool:
        """Tell whether a card's answer is of a sentence, with half of its question; or most of both."""
        said, front, answer = (self._stems(text) for text in (sentence, draft.front, draft.answer))
        is_there = fold(plain(draft.answer)) in fold(plain(sentence))
        if is_there and len(front & said) >= _HALF * len(front):
            return True
        return len((front | answer) & said) >= _ENOUGH * len(front | answer)

    def _stems(self, text: str) -> set[str]:
        """Return the longer words of a text without their ends."""
        return {word[:_STEM] for word in _WORD.findall(fold(plain(text))) if word not in self._small}
