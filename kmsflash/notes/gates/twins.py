"""Twins: two cards that ask the same in other words, because the notes say it twice."""

import re
from dataclasses import dataclass, field

from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.model.sentences import Sentence
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold

_WORD = re.compile(r"\w+")
_ALIKE = 0.75  # share of words that two questions have in common
_MOST = 40  # cards with one answer that are compared, so that a long page stays quick
_FEWEST = 3
_OWN = frozenset(("choice", "step", "steps", "question", "pair", "having"))


@dataclass(slots=True)
class Twins:
    """The cards made so far, by what their answers say."""

    vocabulary: Vocabulary
    known: dict[frozenset[str], list[tuple[frozenset[str], int]]] = field(default_factory=dict)

    def reason(self, card: CardDraft, one: FactDraft) -> str:
        """Return why a card is not needed, where an earlier one asks the same; nothing where it is."""
        if card.way in _OWN or card.cell is not None:
            return ""
        answer, front = self._stems(card.answer), self._stems(card.front)
        if not answer or len(front) < _FEWEST:
            return ""
        bucket = self.known.setdefault(answer, [])
        for other, line in bucket:
            if len(front & other) >= _ALIKE * len(front | other) and line != one.place.first_line:
                return Sentence("The notes say the same in line {line}, which has its card.", line=str(line))
        if len(bucket) < _MOST:
            bucket.append((front, one.place.first_line))
        return ""

    def _stems(self, text: str) -> frozenset[str]:
        asking = self.vocabulary.lists["question_words"]
        said = {*_WORD.findall(fold(text))} - self.vocabulary.stop_words - asking
        return frozenset([word[:6].rstrip("s") for word in said])
