"""Whether a fact in other words is the same fact: by what is asked and what answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from kmsflash.model.kinds import Kind
from kmsflash.notes.again.likeness import alike, names, opens_alike, renames, tokens
from kmsflash.notes.wording import fold

_SURE, _SURE_IN_PLACE = 0.85, 0.72  # score of what is the same, elsewhere and between the same neighbours
_SAME_ANSWER = 0.7
_SAME_QUESTION = 0.9
_NEARLY = 0.8
_RELATED = 0.5
_LONG = 4  # words of an answer that says what something is; letters of a word that says something


class Asked(Protocol):
    """A card, as far as it is compared."""

    @property
    def way(self) -> str:
        """How it asks."""

    @property
    def front(self) -> str:
        """What it asks."""

    @property
    def answer(self) -> str:
        """What answers it."""


class Told(Protocol):
    """A fact, as far as it is compared."""

    @property
    def kind(self) -> Kind:
        """What sort of thing it is."""

    @property
    def key(self) -> str:
        """What names it."""

    @property
    def quote(self) -> str:
        """The passage it stands in."""

    @property
    def cards(self) -> Sequence[Asked]:
        """How it is asked."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two facts are, 0 to 1, and whether one may take the other for the same."""

    score: float
    certain: bool


_NOTHING = Likeness(0.0, certain=False)


def judge_named(known: Told, stated: Told, *, in_place: bool) -> Likeness:
    """Judge two facts of the same name, which may have been given to another thing."""
    pair = _compared(known, stated)
    if pair is None:
        return _NOTHING
    question, answer = alike(pair[0].front, pair[1].front), alike(pair[0].answer, pair[1].answer)
    if question >= _RELATED and answer >= _RELATED:
        certain = not renames(pair[0].front, pair[1].front) and _one_stays(
            known, stated, pair, _SAME_QUESTION
        )
        return Likeness((question + answer) / 2, certain)
    says = fold(pair[0].answer) != known.key and known.kind in (Kind.DEFINITION, Kind.TABLE)
    if answer == 1.0 and says and pair[0].way == pair[1].way:
        return Likeness(1.0, certain=True)  # asked in another language: what is said of the thing is the same
    if question >= _SAME_QUESTION:
        corrected = question == 1.0 and in_place and not _is_another(*pair)
        return Likeness(_SURE_IN_PLACE, corrected or known.kind is Kind.TABLE)
    return _NOTHING


def judge(known: Told, stated: Told, *, in_place: bool) -> Likeness:
    """Judge two facts by what they say."""
    if known.key and known.key == stated.key:
        return judge_named(known, stated, in_place=in_place)
    pair = _compared(known, stated)
    if pair is None:
        return _NOTHING
    question, answer = alike(pair[0].front, pair[1].front), alike(pair[0].answer, pair[1].answer)
    score = _score(question, answer)
    sure = score >= (_SURE_IN_PLACE if in_place else _SURE)
    same_answer = answer >= _SAME_ANSWER or (in_place and not _is_another(*pair))
    sure = sure and same_answer and _one_stays(known, stated, pair, _NEARLY)
    certain = sure and known.kind is not Kind.TABLE and _is_safe(known, stated)
    return Likeness(score, certain)


def _one_stays(known: Told, stated: Told, pair: tuple[Asked, Asked], nearly: float) -> bool:
    """Tell whether question or answer is the same, or both nearly so with the same names."""
    question, answer = alike(pair[0].front, pair[1].front), alike(pair[0].answer, pair[1].answer)
    if max(question, answer) == 1.0:
        return True
    other_names = renames(known.quote, stated.quote) or renames(pair[0].answer, pair[1].answer)
    return min(question, answer) >= nearly and not other_names


def _score(question: float, answer: float) -> float:
    if answer >= _SAME_ANSWER:
        return (question + answer) / 2
    return 0.9 * question if question >= _SAME_QUESTION else (question + answer) / 3


def _is_safe(known: Told, stated: Told) -> bool:
    """Tell whether what differs is wording: no name became another, and both speak of the same thing."""
    if renames(known.quote, stated.quote):
        return False
    numbers = [{name for name in names(each.cards[0].front) if _has_figure(name)} for each in (known, stated)]
    same_start = opens_alike(known.key, stated.key) and opens_alike(known.quote, stated.quote)
    return numbers[0] == numbers[1] and same_start


def _has_figure(name: str) -> bool:
    return any(map(str.isdigit, name))


def _compared(known: Told, stated: Told) -> tuple[Asked, Asked] | None:
    """Return the cards by which two facts are compared: the first that ask in the same way, else the first.

    A card that asks for the name of the thing comes last: its answer tells nothing of what is said of it.
    """
    ours = sorted(known.cards, key=lambda card: fold(card.answer) == known.key)
    theirs = sorted(stated.cards, key=lambda card: fold(card.answer) == stated.key)
    if not ours or not theirs:
        return None
    same_way = ((one, other) for one in ours for other in theirs if one.way == other.way)
    pair = next(same_way, (ours[0], theirs[0]))
    if fold(pair[0].answer) == known.key and (ours[0], theirs[0]) != pair:
        return ours[0], theirs[0]
    return pair


def _is_another(one: Asked, other: Asked) -> bool:
    """Tell whether an answer that says what something is became one that has nothing in common with it."""
    words = [tokens(each.answer) for each in (one, other)]
    telling = [{word for word in each if len(word) >= _LONG} for each in words]
    shared = len(telling[0] & telling[1])
    return max(map(len, words)) >= _LONG and shared * 3 <= min(map(len, telling))
