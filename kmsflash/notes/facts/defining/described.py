"""Described code: "`shutil.copy(a, b)` copies a file", an item that only says what its code does or is."""

import re

from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.defining import meanings
from kmsflash.notes.facts.making import Found, Passage
from kmsflash.notes.wording import is_balanced, split_outside

_CODE = Expression(r"^`(?P<code>[^`]{2,60})`,?\s(?P<rest>[^\W\d_A-ZÄÖÜ][^`]*)$")
_APART = re.compile(r"[;.]\s+")
_BARE_STARTS = ("open_starts", "kept_adverbs", "adverbials")
_FEWEST, _MOST_WORDS = 2, 16


def read(source: Passage) -> list[Found]:
    """Return what an item says of the code that it opens with, where no sentence of it gives a card."""
    found = _CODE.match(source.text.text.strip().rstrip(". ")) if source.text.is_item else None
    if found is None or source.text.label:
        return []
    said = split_outside(found["rest"], _APART)[0]
    vocabulary = source.scope.vocabulary
    first = said.split(maxsplit=1)[0] if said else ""
    opens_badly = any(vocabulary.has(group, first) for group in _BARE_STARTS) or said.endswith(":")
    if opens_badly or not _FEWEST <= len(said.split()) <= _MOST_WORDS or not is_balanced(said):
        return []
    return [meanings.read(source, found["code"], [said], found["rest"])]
