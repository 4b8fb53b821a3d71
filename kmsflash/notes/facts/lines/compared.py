"""Comparisons on one line: "Oak vs pine: oak is hard, pine is soft", each of the two asked by itself."""

import re

from kmsflash.notes.facts.defining import meanings
from kmsflash.notes.facts.making import Found, Passage
from kmsflash.notes.facts.stating import statements
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import is_balanced, masked

_LEAD = re.compile(r"^(?P<lead>[^:]{5,60}):\s+(?P<said>\S.*)$")
_SIGN = " =:–—-"
_LONGEST_NAME, _FEWEST = 4, 2  # words


def read(source: Passage, sentence: str) -> list[Found]:
    """Return what a line says of each of the two things that it compares, where it names both again."""
    found = _LEAD.match(sentence.strip().rstrip("."))
    sign = source.scope.vocabulary.expressions["compares"].search(found["lead"]) if found else None
    if found is None or sign is None:
        return []
    names = found["lead"][: sign.start()].strip("*_ "), found["lead"][sign.end() :].strip("*_ ")
    parts = _parts(found["said"], *names, source.scope.vocabulary)
    if not parts or any(len(name.split()) > _LONGEST_NAME for name in names):
        return []
    told = [_told(source, name, part, sentence) for name, part in zip(names, parts, strict=True)]
    return [one for each in told for one in each] if all(told) else []


def _parts(said: str, one: str, other: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """Return what is said of *one* and of *other*, each opening with its name."""
    begins = re.match(rf"(?:\w+\s)?{re.escape(one)}\b", said, re.IGNORECASE)
    turn = re.search(
        rf"[,;.]\s+(?P<word>[^\W\d_]+\s)?(?P<part>{re.escape(other)}\b.*)$", masked(said), re.IGNORECASE
    )
    if begins is None or turn is None:
        return None
    has_article = turn["word"] and vocabulary.has("determiners", turn["word"].strip())
    parts = said[: turn.start()], said[turn.start("word" if has_article else "part") :]
    return parts if all(map(is_balanced, parts)) else None


def _told(source: Passage, name: str, part: str, sentence: str) -> list[Found]:
    rest = part[len(name) :].strip(_SIGN) if part.lower().startswith(name.lower()) else ""
    is_equated = rest and part[len(name) :].lstrip()[:1] in _SIGN
    stated = [] if is_equated else statements.read(source, part)
    if stated or len(rest.split()) < _FEWEST:
        return stated
    return [meanings.read(source, name, [rest], sentence)]
