"""Units: a column titled "Size (MB)" says so once for all its numbers."""

import re
from typing import NamedTuple

from kmsflash.notes.expressions import Expression
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import plain

_SAID = re.compile(r"\w")
_TITLED = Expression(r"^(?P<title>.*?\S)\s*[(\[](?P<unit>[^()\[\]]{1,24})[)\]]$")
_SYMBOL = re.compile(
    r"^(?:[$€£¥%‰°]\S{0,6}|(?-i:[A-Zµμ]{1,4}|[kKMGTmcdnpµμ]?[A-Za-zΩ]{1,3})(?:[/·^²³⁻¹*-]\S{0,8})?)$"
)
_NUMBER = Expression(r"^[~≈<>≤≥±]?\s?[-−+]?\d[\d.,  ]*(?:\s?(?:[-–]|to)\s?[-−+]?\d[\d.,]*)?$")
_BEFORE, _CLOSE = "$£¥", "%‰"


class Measured(NamedTuple):
    """The title of a column without its unit, and the values with it."""

    title: str
    values: list[str]
    counted: bool  # every value is a number without a unit


def measured(title: str, values: list[str], vocabulary: Vocabulary) -> Measured:
    """Return what a column says, its unit moved from the title to the numbers."""
    numbers = [bool(_NUMBER.match(plain(value))) for value in values]
    told = [bool(_SAID.search(value)) for value in values]
    counted = any(numbers) and all(is_number for is_number, said in zip(numbers, told, strict=True) if said)
    found = _TITLED.match(title)
    if not found or sum(numbers) * 2 < sum(told) or not _is_unit(found["unit"], vocabulary):
        return Measured(title, values, counted)
    unit = vocabulary.expressions["sums"].sub(lambda sum_of: sum_of[0][:-1], found["unit"])
    written = [
        _with(value, unit) if is_number else value for value, is_number in zip(values, numbers, strict=True)
    ]
    return Measured(found["title"], written, counted=False)


def unit_in(title: str, vocabulary: Vocabulary) -> str:
    """Return the unit that the corner of a table names for all its numbers: "mmHg", "in kPa"; or nothing."""
    bare = title.strip("()[] ").removeprefix("in ")
    is_sign = not bare[:1].isupper() and _SYMBOL.match(bare) is not None
    return bare if is_sign and vocabulary.expressions["number"].fullmatch(f"5 {bare}") else ""


def _is_unit(text: str, vocabulary: Vocabulary) -> bool:
    return bool(_SYMBOL.match(text) or vocabulary.expressions["unit"].search(text))


def _with(value: str, unit: str) -> str:
    if unit in _BEFORE:
        return f"{unit}{value}"
    return f"{value}{unit}" if unit in _CLOSE else f"{value} {unit}"
