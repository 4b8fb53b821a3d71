"""Numerals: "II late luck - IV lost love - VI wit", what each number of a row stands for."""

import re
from itertools import pairwise

from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy
from kmsflash.notes.wording import capitalised, is_balanced, plain, split_outside

_LED = re.compile(r"^(?P<lead>[^:;]{3,60}):\s+(?P<row>\S.*)$")
_JOINTS = (re.compile(r";\s+"), re.compile(r"\s+[–—|-]\s+"), re.compile(r",\s+(?=[IVXLC]+\b)"))
_PART = re.compile(r"^(?P<number>[IVXLC]+)(?:\s?[.):=–-])?\s+(?P<said>[^\W\d_].*)$")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_FEWEST, _LONGEST = 3, 9  # parts, and words of one


def read(source: Passage, sentence: str) -> list[Found]:
    """Return a fact for each Roman number of a row of three or more, in order, each with a few words."""
    text = plain(sentence).rstrip(". ")
    led = _LED.match(text)
    row = led["row"] if led else text
    parts = next((parts for joint in _JOINTS if len(parts := split_outside(row, joint)) >= _FEWEST), [])
    told = [_PART.match(part) for part in parts]
    if not parts or not all(one and _is_short(one["said"]) for one in told):
        return []
    numbers = [_value(one["number"]) for one in told if one]
    if not all(first < second for first, second in pairwise(numbers)):
        return []
    about = led["lead"] if led else source.text.context or source.scope.subject_of(source.text.place)
    return [_fact(source, about, one["number"], tidy(one["said"]), sentence) for one in told if one]


def _is_short(said: str) -> bool:
    return len(said.split()) <= _LONGEST and is_balanced(said)


def _value(number: str) -> int:
    """Return what a Roman number counts."""
    values = [_VALUES[letter] for letter in number]
    return sum(-one if one < following else one for one, following in pairwise([*values, 0]))


def _fact(source: Passage, about: str, number: str, said: str, sentence: str) -> Found:
    front = source.scope.vocabulary.ask["bare"].format(thing=about, subject=about, property=number)
    shown = passage(sentence, said, source.text.label, source.text.detail)
    drafted = card("numeral", front, capitalised(said), shown)
    return fact(source.text.kind, f"{about} {number}", source.text, (drafted,), sentence)
