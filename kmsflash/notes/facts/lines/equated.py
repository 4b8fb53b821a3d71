"""Rows of equals: "head = wet; tail = dry", each asked for what stands after its sign."""

import re

from kmsflash.notes.facts.hiding import quantities
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy
from kmsflash.notes.facts.stating import statements
from kmsflash.notes.wording import masked, plain, sentences, split_outside

_PART = re.compile(r";\s+")
_COMMA = re.compile(r",\s+(?=[^,=]+\s=\s)")
_SLASH = re.compile(r"\s/\s(?=[^/=]+\s=\s)")
_LABEL = re.compile(r"^(?P<label>[^:;=.]{2,40}):\s+(?P<rest>\S.*)$")
_EQUAL = re.compile(r"^(?P<left>[^=;`]{2,60}?)\s=\s(?P<right>[^=;`+*/×÷^<>]{2,120})$")
_FEWEST = 2
_MOST_WORDS = 12


def read_row(source: Passage) -> list[Found]:
    """Return a fact for each pair of a row that a semicolon parts, and what the sentences after it say."""
    if source.text.text.count(" = ") < _FEWEST or not set(";,/") & {*masked(source.text.text)}:
        return []
    first, *others = sentences(source.text.text, source.scope.vocabulary.lists["abbreviations"])
    labelled = _LABEL.match(first)
    row = labelled["rest"] if labelled else first
    joint = _PART if ";" in masked(row) else _SLASH if _SLASH.search(row) else _COMMA
    pairs = [_EQUAL.match(part.strip().rstrip(".")) for part in split_outside(row, joint)]
    if len(pairs) < _FEWEST or not all(pair and _is_pair(pair) for pair in pairs):
        return []
    compares = source.scope.vocabulary.expressions["compares"]
    is_mixed = labelled is None or compares.search(labelled["label"]) or re.search(r"\d", row)
    if joint is _COMMA and is_mixed:
        return []  # amounts are read as equations
    about = plain(labelled["label"]) if labelled else _section(source)
    told = [_fact(source, about, pair["left"], pair["right"], first) for pair in pairs if pair]
    return [*told, *(one for said in others for one in _said(source, said))]


def _is_pair(pair: "re.Match[str]") -> bool:
    """Tell whether both sides of a sign are words, so that it is no formula."""
    worded = re.search(r"[^\W\d_]{3}", pair["left"]) and re.search(r"[^\W\d_]{2}", pair["right"])
    return bool(worded) and len(pair["right"].split()) <= _MOST_WORDS


def _section(source: Passage) -> str:
    return source.text.context or source.scope.subject_of(source.text.place)


def _fact(source: Passage, about: str, left: str, right: str, sentence: str) -> Found:
    answer = tidy(right)
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    asked = source.scope.vocabulary.ask["context"].format(
        context=f"**{about}**", question=f"{plain(left)} = {GAP}"
    )
    drafted = card("equal", asked, answer, shown)
    return fact(source.text.kind, plain(left), source.text, (drafted,), sentence)


def _said(source: Passage, sentence: str) -> list[Found]:
    return statements.read(source, sentence) or quantities.read(source, sentence)
