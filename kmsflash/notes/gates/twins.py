"""Twins: two cards that ask the same in other words, as the notes say it twice, or with more around it."""

import re
from dataclasses import dataclass, field

from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.model.sentences import Sentence
from kmsflash.notes.facts.making import GAP
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold

_WORD = re.compile(r"\w+")
_ALIKE = 0.75  # share of words that two questions have in common
_MOST = 40  # cards with one answer that are compared, so that a long page stays quick
_FEWEST = 3
_SHOWN = 3  # words around two gaps that both show
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


@dataclass(slots=True)
class Gaps:
    """The gaps of a page so far: what stands before and behind each, by its line and what it hides."""

    known: dict[tuple[int, str], list[tuple[list[str], list[str]]]] = field(default_factory=dict)

    def reason(self, card: CardDraft, one: FactDraft) -> str:
        """Return why a gap is not needed: one before it hides the same, and shows more around it, or less."""
        if card.way in _OWN or card.front.count(GAP) != 1:
            return ""
        before, behind = ([*_WORD.findall(fold(half))] for half in card.front.split(GAP))
        bucket = self.known.setdefault((one.place.first_line, fold(card.answer)), [])
        for led, followed in bucket[:_MOST]:
            near, after = min(len(before), len(led)), min(len(behind), len(followed))
            is_same = before[len(before) - near :] == led[len(led) - near :]
            if is_same and behind[:after] == followed[:after] and near + after >= _SHOWN:
                return Sentence("The same card was made already.")
        bucket.append((before, behind))
        return ""
