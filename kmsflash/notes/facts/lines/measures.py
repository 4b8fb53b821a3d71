"""Measures: "CH4: lifetime ≈ 12 years, GWP = 28", what a name measures, each asked for itself.

So is a row of names with their numbers: "Ports: SSH 22, DNS 53, HTTP 80".
"""

import re

from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import plain, split_outside

_LINE = re.compile(r"^(?P<term>[^:=;.!?]{1,40}?):\s+(?P<said>\S.*)$")
_PART = re.compile(
    r"^(?P<name>[^\W\d_][^=≈~<>≤≥:→]{0,28}?)\s?(?P<value>[=≈~<>≤≥]\s?[^=≈<>≤≥→]*\d[^=≈<>≤≥→]*(?:\s[^\W\d]{1,3}\s[<>≤≥]\s?\d[^=≈<>≤≥→]*)?)$"
)
_PAIR = re.compile(
    r"^(?P<name>[^\W\d_][^\d=:→()]{0,28}?)\s(?P<value>[~≈<>≤≥]?\s?\d[\d.,]*(?:\s?[–/-]\s?\d[\d.,]*)?(?:\s?[%°µ]?[\w/²³%]{1,10})?)$"
)
_ALONE = re.compile(
    r"^(?P<name>[^\W\d_]{4,}(?: [^\W\d_]{2,}){0,2}) "
    r"(?P<value>[~≈<>≤≥]?\s?\d[\d.,]*(?:\s?(?:[–/:-]|to|bis|a|à)\s?\d[\d.,]*)?"
    r"(?:\s?/\s?\w{1,5}|\s?[%°µ]?[a-zA-Zµ²³%/]{1,8})?)$"
)
_BY = re.compile(r"^[^,\d]{3,30}\s[-–—:]\s")  # "by size - gravel > 2 mm"
_FEWEST_PAIRS = 3
_JOINT = re.compile(r"[,;]\s+(?=[^\W\d_])")
_FEWEST, _LONGEST_TERM, _LONGEST = 2, 4, 12  # the last two in words


def read(source: Passage, sentence: str) -> list[Found]:
    """Return the fact of each measure where all that stands behind a name are such, at least two."""
    one = _ALONE.match(plain(sentence)) if not sentence.endswith(".") else None
    if one and len(source.text.place.headings) > 1 and _is_name(one["name"], source.scope.vocabulary):
        about = plain(source.text.context) or source.scope.subject_of(source.text.place)
        return [_measured(source, about, one, sentence)]
    return read_row(source, sentence)


def read_row(source: Passage, sentence: str) -> list[Found]:
    """Return the fact of each measure of a row behind a colon."""
    line = _LINE.match(plain(sentence).rstrip(". "))
    parts = split_outside(line["said"], _JOINT) if line else []
    told = [_PART.match(part) for part in parts] if line else []
    if line and not all(told) and len(parts) >= _FEWEST_PAIRS:
        parts = [_BY.sub("", parts[0]), *parts[1:]]
        told = [_PART.match(part) or _PAIR.match(part) for part in parts]
        told = told if all(one and _is_name(one["name"], source.scope.vocabulary) for one in told) else []
    if line is None or len(told) < _FEWEST or len(line["term"].split()) > _LONGEST_TERM:
        return []
    found: list[Found] = []
    for one in told:
        if one is None or len(one["value"].split()) > _LONGEST:
            return []
        found.append(_measured(source, line["term"].strip(), one, sentence))
    return found


def _measured(source: Passage, term: str, one: "re.Match[str]", sentence: str) -> Found:
    answer = tidy(one["value"].removeprefix("=").strip())
    name = source.scope.names.sunk(one["name"])
    front = source.scope.vocabulary.ask["property_of"].format(subject=term, property=name)
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    drafted = card("measure", front, answer, shown)
    return fact(source.text.kind, f"{term} {one['name']}", source.text, (drafted,))


def _is_name(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what stands before a number is a name, and does not lead to it: "valid from 5"."""
    last = name.rsplit(maxsplit=1)[-1]
    groups = ("prepositions", "modifiers", "determiners", "comparisons", "adverbials")
    return not any(vocabulary.has(group, last) for group in groups) and clause(name, vocabulary) is None
