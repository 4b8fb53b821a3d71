"""Slots: "ketch / yawl: mast before the rudder / behind it", each asked for what stands in its place.

As many things are set against as many meanings, in their order.
"""

import re

from kmsflash.notes.facts.defining import meanings
from kmsflash.notes.facts.making import Found, Passage, unlinked
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.wording import fold, is_balanced, plain, split_outside

_LINE = re.compile(r"^(?P<names>[^:;]{3,90}?)\s?(?::|=|→|->)\s+(?P<said>\S.*)$")
_SLASH, _SEMICOLON = re.compile(r"\s+/\s+"), re.compile(r"\s*;\s+")
_ASIDE = re.compile(r"\s*\([^()]*\)$")
_MOST, _LONGEST_NAME, _LONGEST = 4, 4, 16  # slots, and words of a name and of a meaning


def read(source: Passage, sentence: str) -> list[Found]:
    """Return a fact for each thing of a line with what is said in the same place behind its sign."""
    line = _LINE.match(unlinked(sentence).strip().rstrip("."))
    names = _SLASH.split(_ASIDE.sub("", line["names"])) if line and " / " in line["names"] else []
    if line is None or not 1 < len(names) <= _MOST:
        return []
    said = split_outside(line["said"], _SEMICOLON if ";" in line["said"] else _SLASH)
    told = list(zip(map(plain, names), said, strict=False))
    if len(names) != len(said) or not all(_is_pair(name, meaning, source) for name, meaning in told):
        return []
    alike = len({fold(name) for name in names}) < len(names) or len({fold(one) for one in said}) < len(said)
    return [] if alike else [meanings.read(source, name, [meaning], sentence) for name, meaning in told]


def _is_pair(name: str, meaning: str, source: Passage) -> bool:
    """Tell whether a slot is a name, and what is set against it says what that is in a few words."""
    vocabulary = source.scope.vocabulary
    is_short = 0 < len(name.split()) <= _LONGEST_NAME and 0 < len(meaning.split()) <= _LONGEST
    is_name = is_balanced(name) and clause(name, vocabulary) is None
    return is_short and is_name and is_balanced(meaning) and "?" not in meaning and meaning[:1].isalnum()
