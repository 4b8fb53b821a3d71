"""Whether a fact in other words is the same fact: by what is asked and what answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from kmsflash.model.kinds import Kind
from kmsflash.notes.likeness import alike, names, opens_alike, renames, tokens

_SURE, _SURE_IN_PLACE = 0.85, 0.72  # score of what is the same, elsewhere and between the same neighbours
_SAME_ANSWER = 0.7
_SAME_QUESTION = 0.9
_RELATED = 0.5
_LONG = 4  # words of an answer that says what something is
_UNRELATED = 0.2


class Asked(Protocol):
    """A card, as far as it is compared."""

    @property
    def way(self) -> str: ...
    @property
    def front(self) -> str: ...
    @property
    def answer(self) -> str: ...


class Told(Protocol):
    """A fact, as far as it is compared."""

    @property
    def kind(self) -> Kind: ...
    @property
    def key(self) -> str: ...
    @property
    def quote(self) -> str: ...
    @property
    def cards(self) -> Sequence[Asked]: ...


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two facts are, 0 to 1, and whether one may take the other for the same."""

    score: float
    certain: bool


_NOTHING = Likeness(0.0, certain=False)


def judge_named(known: Told, stated: Told, *, in_place: bool) -> Likeness:
    """Judge two facts of the same name: is it the same thing, or was the name given to another?"""
    best = _NOTHING
    other_names = all(renames(one.front, two.front) for one in known.cards for two in stated.cards)
    for question, answer, told in _compared(known, stated):
        if question >= _RELATED and answer >= _RELATED:
            best = max(best, Likeness((question + answer) / 2, not other_names), key=_rank)
        elif question >= _SAME_QUESTION:
            rewritten = told and answer < _UNRELATED
            certain = not rewritten and (in_place or known.kind is Kind.TABLE)
            best = max(best, Likeness(_SURE_IN_PLACE, certain), key=_rank)
    return best


def judge(known: Told, stated: Told, *, in_place: bool) -> Likeness:
    """Judge two facts of different names."""
    best = _NOTHING
    for question, answer, told in _compared(known, stated):
        score = _score(question, answer)
        sure = score >= (_SURE_IN_PLACE if in_place else _SURE)
        same_answer = answer >= _SAME_ANSWER or (not told and in_place)
        certain = sure and same_answer and known.kind is not Kind.TABLE and _is_safe(known, stated)
        best = max(best, Likeness(score, certain), key=_rank)
    return best


def _rank(likeness: Likeness) -> tuple[bool, float]:
    return likeness.certain, likeness.score


def _score(question: float, answer: float) -> float:
    if answer >= _SAME_ANSWER:
        return (question + answer) / 2
    return 0.9 * question if question >= _SAME_QUESTION else (question + answer) / 3


def _is_safe(known: Told, stated: Told) -> bool:
    """Tell whether what differs is wording: no name became another, and both speak of the same thing."""
    if renames(known.quote, stated.quote):
        return False
    numbers = [{name for name in names(each.cards[0].front) if _has_figure(name)} for each in (known, stated)]
    return numbers[0] == numbers[1] and opens_alike(known.key, stated.key)


def _has_figure(name: str) -> bool:
    return any(map(str.isdigit, name))


def _compared(known: Told, stated: Told) -> Iterator[tuple[float, float, bool]]:
    """Give how alike question and answer of cards are that ask in the same way, else of the first of each.

    And whether both answers are long: they then say what something is.
    """
    pairs = [(one, other) for one in known.cards for other in stated.cards if one.way == other.way]
    if not pairs and known.cards and stated.cards:
        pairs = [(known.cards[0], stated.cards[0])]
    for one, other in pairs:
        told = min(len(tokens(one.answer)), len(tokens(other.answer))) >= _LONG
        yield alike(one.front, other.front), alike(one.answer, other.answer), told
