"""Cards that are easily taken for one another, and an order in which they do not follow one another."""

from collections import deque
from collections.abc import Hashable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import islice
from operator import add
from re import compile as pattern

from kmsflash.model.ids import CardId

BETWEEN = 4  # other cards between two that are easily confused, where there are others
AHEAD = 24  # places that a card may be brought forward for it
TERMS_ALIKE = 0.6  # share of letter pairs from which two terms, or two answers, look alike: mitosis, meiosis
TEXTS_ALIKE = 0.8  # the same for whole questions, for these have words in common anyway
LEAST_LETTERS = 4  # "yes" and "no" are no names

_WORD = pattern(r"[^\W_]+")
_TERM = pattern(r"\*\*(.+?)\*\*")


@dataclass(frozen=True, slots=True)
class Look:
    """What of a card can be confused with another's."""

    groups: frozenset[Hashable]  # those that share one belong together: a column of a table, a trap
    front: frozenset[str]  # pairs of letters
    answer: frozenset[str]
    is_term: bool  # the front names one term, which alone was looked at

    def is_like(self, other: "Look") -> bool:
        """Return whether the two are easily confused."""
        if not self.groups.isdisjoint(other.groups):
            return True
        front = TERMS_ALIKE if self.is_term and other.is_term else TEXTS_ALIKE
        return _alike(self.front, other.front, front) or _alike(self.answer, other.answer, TERMS_ALIKE)


def look(front: str, answer: str, groups: Sequence[Hashable] = ()) -> Look:
    """Return what of a card counts; *front* and *answer* are Markdown."""
    term = _TERM.search(front)
    return Look(frozenset(groups), _pairs(term[1] if term else front), _pairs(answer), term is not None)


class Placing:
    """Cards that get their places one by one, those that are easily confused not near one another.

    The order is nearly as it was. Those *in_sequence* come one after the other as they were: others are
    brought between them. Where only confusable cards are left, all stay as they were.
    """

    def __init__(self, order: Iterable[CardId], in_sequence: AbstractSet[CardId] = frozenset()) -> None:
        self.waiting = list(order)
        self.looks: dict[CardId, Look] = {}  # of at least the first `AHEAD`; without one: confused with none
        self._in_sequence = in_sequence
        self._near: deque[Look | None] = deque(maxlen=BETWEEN)  # of the cards that came last

    def next(self) -> CardId:
        """Take out the card whose place is next; one must be waiting."""
        near = [look for look in self._near if look is not None]
        candidates = _movable(islice(self.waiting, AHEAD), self._in_sequence)
        place = next((at for at, card in candidates if not _is_like_any(self.looks.get(card), near)), 0)
        card = self.waiting.pop(place)
        self._near.append(self.looks.pop(card, None))
        return card


def _movable(waiting: Iterable[CardId], in_sequence: AbstractSet[CardId]) -> Iterator[tuple[int, CardId]]:
    """Give the cards that may come next, each with its place: of a sequence only the first."""
    begun = False
    for at, card in enumerate(waiting):
        if card not in in_sequence or not begun:
            yield at, card
        begun = begun or card in in_sequence


def _is_like_any(card: Look | None, near: Sequence[Look]) -> bool:
    return card is not None and any(card.is_like(other) for other in near)


def _pairs(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring letters, the ends of words counted as letters."""
    words = _WORD.findall(text.casefold())
    if sum(map(len, words)) < LEAST_LETTERS:
        return frozenset()
    letters = f" {' '.join(words)} "
    return frozenset(map(add, letters, letters[1:]))


def _alike(one: frozenset[str], other: frozenset[str], share: float) -> bool:
    """Return whether at least *share* of the pairs are in both (Dice's coefficient)."""
    wanted = share * (len(one) + len(other)) / 2
    if len(one) < wanted or len(other) < wanted or not wanted:
        return False
    return len(one & other) >= wanted
