"""How alike two wordings are, and whether what differs is a slip of the pen, a wording, or another thing."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA, Indel

from kmsflash.notes.wording import fold, plain

_WORD = re.compile(r"\w+(?:[.,:'’\-/_]\w+)*")
_NAME = re.compile(r"[^\W\d_]*(?:\d|[A-ZÀ-ÖØ-Þ])[\w.\-/]*")
_GAP = "[…]"
_SHORTEST_SLIP = 5  # letters of a word in which one may have slipped
_SHORTEST_SWAP = 7  # where the slip put another letter in the place of one


@lru_cache(maxsize=16384)
def tokens(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared."""
    return tuple(_WORD.findall(fold(text)))


def is_slip(one: str, other: str) -> bool:
    """Tell whether two words are the same but for one slip: never where a figure is in them."""
    shorter = min(len(one), len(other))
    if one == other:
        return True
    if shorter < _SHORTEST_SLIP or not (one.isalpha() and other.isalpha()):
        return False
    if OSA.distance(one, other, score_cutoff=1) != 1:
        return False
    swapped = len(one) == len(other) and sorted(one) != sorted(other)
    return one[0] == other[0] and (not swapped or (shorter >= _SHORTEST_SWAP and one[:2] == other[:2]))


def unified(one: Sequence[str], other: Sequence[str]) -> list[str]:
    """Return the words of *one*, those that slipped as *other* has them."""
    free = [word for word in dict.fromkeys(other) if word not in set(one)]
    kept = set(other)
    result = []
    for word in one:
        slipped = None if word in kept else next((each for each in free if is_slip(word, each)), None)
        result.append(slipped or word)
    return result


@lru_cache(maxsize=65536)
def alike(one: str, other: str) -> float:
    """Return how alike two texts are, word by word in their order: 0 to 1."""
    first, second = tokens(one), tokens(other)
    if first == second:
        return 1.0
    return float(Indel.normalized_similarity(unified(first, second), second))


@lru_cache(maxsize=16384)
def names(text: str) -> frozenset[str]:
    """Return the words that name things: with a capital inside a sentence, or a figure."""
    shown = plain(text.replace(_GAP, " "))
    found = {word.strip(".-/") for word in _NAME.findall(shown)}
    opener = _opener(text)
    return frozenset(fold(word) for word in found if word != opener or any(map(str.isdigit, word)))


def _opener(text: str) -> str:
    first = _WORD.search(plain(text.replace(_GAP, " ")))
    return first.group() if first else ""


def renames(one: str, other: str) -> bool:
    """Tell whether one text names something that the other names otherwise."""
    if _opens_otherwise(tokens(one), tokens(other)):
        return True
    here, there = set(tokens(one)), set(tokens(other))
    opened, opens = _opener(one), _opener(other)
    lost = [word for word in {*names(one), opened} if not _in(word, there)]
    come = [word for word in {*names(other), opens} if not _in(word, here)]
    only_short = {*lost, *come} <= {opened, opens} and max(len(opened), len(opens)) < _SHORTEST_SLIP
    return bool(lost) and bool(come) and not only_short


def _opens_otherwise(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether only the first word is another, and more than an article."""
    if min(len(one), len(other)) < 2 or one[0] == other[0] or one[1] != other[1]:
        return False
    return max(len(one[0]), len(other[0])) >= _SHORTEST_SLIP and not is_slip(one[0], other[0])


def _in(name: str, words: Iterable[str]) -> bool:
    return all(any(is_slip(part, word) for word in words) for part in tokens(name))


def opens_alike(one: str, other: str) -> bool:
    """Tell whether two texts begin with the same thing: their first long word is the same."""
    first, second = _head(one), _head(other)
    return first == second or is_slip(first, second)


def _head(text: str) -> str:
    words = tokens(text)
    return next((word for word in words if len(word) > 3 or any(map(str.isdigit, word))), "".join(words[:1]))
