"""Untold: texts and code of which no card asks, and no rejection tells why. Nothing is dropped in silence."""

from collections import defaultdict
from itertools import chain

from kmsflash.model.notes import FactDraft, Place, Rejection
from kmsflash.notes.facts import remarks
from kmsflash.notes.facts.hiding.remaining import opens_page
from kmsflash.notes.facts.making import NO_QUESTION, OF_NOTES, Scope, texts
from kmsflash.notes.page import Code
from kmsflash.notes.wording import fold, plain

_FEWEST = 3  # words of a text that says something
_FENCES = ("```", "~~~")


def read(scope: Scope, facts: list[FactDraft], rejections: list[Rejection]) -> list[Rejection]:
    """Return a rejection for each text and each block of code of which the report would say nothing.

    What a card shows in its explanation needs none.
    """
    told: list[FactDraft | Rejection] = [*facts, *rejections]
    lines = {line for one in told for line in _lines(one.place)}
    shown = _Shown(facts)

    def is_told(text: str, place: Place) -> bool:
        return not lines.isdisjoint(_lines(place)) or shown.tells(fold(text), place.headings)

    found: list[Rejection] = []
    for at, text in texts(scope, listed=True):
        said = plain(text.text)
        says = len(said.split()) >= _FEWEST and not said.endswith(":") and not opens_page(at, text)
        if says and not is_told(text.text, text.place):
            why = OF_NOTES if remarks.is_one(scope, at, text) else NO_QUESTION
            found.append(Rejection(said, "", why, text.place))
    for block in scope.outline.blocks:
        if isinstance(block, Code) and not is_told(block.text, block.place):
            first = next((line for line in block.text.split("\n") if not line.startswith(_FENCES)), "")
            found.append(Rejection(f"`{first.strip()}` …", "", NO_QUESTION, block.place))
    return found


class _Shown:
    """What the explanations of each section show, found by its words: a section may be a whole book."""

    def __init__(self, facts: list[FactDraft]) -> None:
        self._all: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for one in facts:
            self._all[one.place.headings].update(draft.explanation for draft in one.cards)
        self._with: dict[tuple[str, ...], dict[str, list[str]]] = {}

    def tells(self, text: str, headings: tuple[str, ...]) -> bool:
        """Tell whether a text stands in an explanation, where its words but the first and last are whole."""
        if headings not in self._with:
            self._with[headings] = self._by_word(headings)
        by_word, within = self._with[headings], text.split()[1:-1]
        told = [by_word.get(word, []) for word in within] or list(by_word.values())
        found = min(told, key=len) if within else chain.from_iterable(told)
        return any(text in each for each in found)

    def _by_word(self, headings: tuple[str, ...]) -> dict[str, list[str]]:
        by_word: dict[str, list[str]] = defaultdict(list)
        for said in map(fold, self._all[headings]):
            for word in {*said.split()}:
                by_word[word].append(said)
        return by_word


def _lines(place: Place) -> range:
    return range(place.first_line, place.last_line + 1)
