"""Framing: what the section of a table, the line above it or its first letters say of all its rows."""

import re
from typing import NamedTuple

from kmsflash.notes.facts.tabular.units import unit_in
from kmsflash.notes.page import Table
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, plain

_MEASURED = re.compile(
    r"^(?P<what>[^.:;()]*?)\s*(?:,\s|\(|\b(?:in|en|em)\s)(?P<unit>[^\s():]{1,12})\)?\s*:?$"
)
_OPEN = re.compile(r"[IVX]{1,5}|\d{1,2}|[A-H]")
_MODIFIES = re.compile(r"[^\W\dA-ZÀ-Þ_]+|[^\W\d_]+ (?:[IVX]{1,5}|\d{1,2}|[A-H])")  # "left", "type 2"
_LONGEST_ABOVE, _LONGEST_WHAT, _LONGEST_REST = 6, 3, 2  # words
_FEWEST_LETTERS, _MOST_NAMES = 3, 4


class Above(NamedTuple):
    """What the line above a table says of its numbers: what they measure, and in what unit."""

    what: str = ""
    unit: str = ""


def above(line: str, vocabulary: Vocabulary) -> Above:
    """Read "partial pressure in mmHg" or "Values (kN):" over a table; nothing where a line says no more."""
    said = plain(line).strip()
    found = _MEASURED.match(said) if len(said.split()) <= _LONGEST_ABOVE else None
    unit = unit_in(found["unit"], vocabulary) if found else ""
    if not found or not unit:
        return Above()
    words = found["what"].split()
    is_general = any(vocabulary.has("value_words", word) for word in words) or len(words) > _LONGEST_WHAT
    return Above("" if is_general else found["what"].strip(" ,"), unit)


def is_open(name: str) -> bool:
    """Tell whether a name is but a letter or a number, which says too little without what it is of."""
    return _OPEN.fullmatch(name) is not None


def full_names(keys: tuple[str, ...], section: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return "left realism" and "right realism" for "left" and "right" under "Left vs right realism"."""
    words = re.findall(r"[^\W_]+", section)
    said = [fold(word) for word in words]
    named = [fold(plain(key)).split() for key in keys]
    are_open = all(is_open(plain(key)) or _MODIFIES.fullmatch(plain(key)) for key in keys)
    if not 1 < len(keys) <= _MOST_NAMES or not are_open or any({*name} - {*said} for name in named):
        return keys
    small = {*vocabulary.stop_words, *(word for name in named for word in name), "vs", "versus"}
    rest = [at for at, word in enumerate(said) if word not in small]
    if not 0 < len(rest) <= _LONGEST_REST:
        return keys
    places = [at for at, word in enumerate(said) if any(word in name for name in named)]
    noun = " ".join(words[rest[0] : rest[-1] + 1])
    noun = noun.lower() if all(words[at].isupper() for at in (*rest, *places)) else noun
    if rest[0] > max(places):
        return tuple(f"{plain(key)} {noun}" for key in keys)
    return tuple(f"{noun} {plain(key)}" for key in keys) if rest[-1] < min(places) else keys


def spelled(table: Table) -> str:
    """Return the word that the letters of the first column spell, where they open the names beside them."""
    letters = [plain(row[0]).strip(". ") for row in table.rows]
    are_letters = all(len(letter) == 1 and letter.isupper() for letter in letters)
    if len(letters) < _FEWEST_LETTERS or not are_letters or len(table.header) < _FEWEST_LETTERS:
        return ""
    opens = all(
        plain(row[1]).upper().startswith(letter) for row, letter in zip(table.rows, letters, strict=True)
    )
    return "".join(letters) if opens else ""
