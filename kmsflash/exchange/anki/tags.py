"""Tags as Anki has them, words without blanks, and as they were before."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_MOST, _LONGEST = 200, 200
_SIGNS = re.compile(r"[,\x00-\x1f]+")
_SPACE = re.compile(r"\s+")


def given(name: str) -> str:
    """Return a tag as Anki is given it."""
    return _SPACE.sub("_", name)


@lru_cache(maxsize=4096)  # many notes have the same
def tags_of(told: str) -> tuple[str, ...]:
    """Return the tags of a note, each once."""
    if not told or told.isspace():
        return ()
    names = (_SIGNS.sub("-", name)[:_LONGEST].strip("-") for name in told.split()[:_MOST])
    first: dict[str, str] = {}
    for name in filter(None, names):
        first.setdefault(name.casefold(), name)
    return tuple(first.values())


def changed(names: Sequence[str]) -> list[str]:
    """Return those that would come back from Anki as others."""
    return [name for name in names if _back(name) != name]


def restored(tags: Sequence[str], before: Sequence[str]) -> tuple[str, ...]:
    """Return the *tags* of a note with those in it that were called otherwise *before* they went to Anki."""
    known = {_back(name).casefold(): name for name in before}
    lost = [name for name in before if not _back(name)]  # nothing of it was left, so nobody took it away
    return (*(known.get(_composed(tag).casefold(), tag) for tag in tags), *lost)


def _back(name: str) -> str:
    """Return what a tag is called that went to Anki and came back; empty: it does not come back."""
    return _composed(next(iter(tags_of(given(name))), ""))


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)  # as Anki keeps its tags
