"""Rows of arrows: "leer → leyendo, dormir → durmiendo", each left side asked for what it becomes."""

import re

from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy
from kmsflash.notes.page import Role
from kmsflash.notes.wording import is_balanced, plain, split_outside

_SIGN = Expression(r"\s*(?:→|->|=>|⇒|➔|➜)\s*")
_JOINT = re.compile(r"[,;]\s+|\s+//\s+")
_COLUMN = re.compile(r"\s+\|\s+")
_LABEL = re.compile(r"^(?P<label>[^:→>=,;.]{2,40}):\s+(?P<row>\S.*)$")
_ASIDE = re.compile(r"\s*\([^()]*\)")
_QUOTED = "\"“„«'‘"
_FEWEST, _MOST, _LONGEST = 2, 10, 6  # the last in words of a side


def read(source: Passage, sentence: str) -> list[Found]:
    """Return a fact for each pair of a row whose parts all have one arrow, at least two."""
    is_cue = source.text.label is not None and source.text.label.role is Role.CUE
    if len(_SIGN.findall(sentence)) < _FEWEST:
        return []
    text = sentence.strip().rstrip(".")
    labelled = _LABEL.match(text)
    if is_cue and not labelled:
        return []  # each of them is a cue by itself
    row = labelled["row"] if labelled else text
    joint = _COLUMN if _COLUMN.search(row) else _JOINT
    pairs = [split_outside(part, _SIGN) for part in split_outside(row, joint)]
    if not _FEWEST <= len(pairs) <= _MOST or not all(map(_is_pair, pairs)):
        return []
    lefts = [plain(left).casefold() for left, _ in pairs]
    if len({*lefts}) < len(lefts) or any(left[:1] in _QUOTED for left in lefts):
        return []
    section = source.text.context or source.scope.subject_of(source.text.place)
    about = plain(labelled["label"]) if labelled else section
    return [_fact(source, about, left, right, sentence) for left, right in pairs]


def _is_pair(sides: list[str]) -> bool:
    return len(sides) == _FEWEST and all(
        is_balanced(side) and len(_ASIDE.sub("", side).split()) <= _LONGEST and ":" not in side
        for side in sides
    )


def _fact(source: Passage, about: str, left: str, right: str, sentence: str) -> Found:
    answer = tidy(right)
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    front = source.scope.vocabulary.ask["context"].format(context=f"**{about}**", question=f"{left} → {GAP}")
    return fact(source.text.kind, plain(left), source.text, (card("equal", front, answer, shown),), sentence)
