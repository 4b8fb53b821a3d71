"""Extents: how far an amount goes in its text, to the end of its unit and back to the number joined to it."""

import re
from functools import lru_cache

from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, languages

Span = tuple[int, int]

_POWER = re.compile(
    r"(?<![\w.,])[−-]?\d[\d.,]*\s?[×·]\s?10(?:\^\{?[−-]?\d+\}?|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
    r"(?:\s[^\W\d]{1,3}(?:/[^\W\d]{1,3})?(?![\w’']))?"
)  # "3.00 × 10⁸ m/s"
_LARGE = {
    True: re.compile(r"(?<![\w.,/§$€£-])(?<![$€£]\s)\d{1,3}(?:,\d{3})+(?![\d,.]*\d)"),
    False: re.compile(r"(?<![\w.,/§$€£-])(?<![§€]\s)\d{1,3}(?:[.\u00a0\u202f]\d{3})+(?![\d,.]*\d)"),
}  # thousands, by whether they are set apart by commas
_PHRASE_ENDS = re.compile(r"\.?$|[,;:)]|\.\s")
_PER = re.compile(r"/\d[\d.,]*$")  # "1 °C/100", before its metres
_UNIT = re.compile(r"\s?[^\W\d]{1,3}(?![\w’'])")
_FACTORS = re.compile(r"(?:\s?[·*]?\s?[^\W\d]{1,4}(?:[⁻−]\s?[¹²³]|\^-\d))+(?!\w)")  # "8.31 J mol⁻¹ K⁻¹"
_SHORTEST = 3  # letters of a small word that is no sign of a unit


def bare(text: str, vocabulary: Vocabulary) -> list[Span]:
    """Return where large numbers stand that end a phrase: "it rose to perhaps 40,000"."""
    shape = _LARGE[vocabulary.has_base_forms]
    found = shape.finditer(text) if shape.search(text) else ()
    return [one.span() for one in found if _PHRASE_ENDS.match(text, one.end())]


def is_large(said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an amount opens with a large number, which no name has behind it."""
    return _LARGE[vocabulary.has_base_forms].match(said) is not None


def powers(text: str) -> list[Span]:
    """Return where numbers with a power of ten stand, with their units."""
    return [one.span() for one in _POWER.finditer(text)] if "10" in text else []


def whole(text: str, span: Span, vocabulary: Vocabulary) -> Span:
    """Return where an amount stands as a whole: no "1438 tras", "1 °C/100" m or 3 or "4 columns"."""
    start, end = span
    said, _, last = text[start:end].rpartition(" ")
    while said and len(last) >= _SHORTEST and _is_small(last, vocabulary):
        end = start + len(said.rstrip())
        said, _, last = text[start:end].rpartition(" ")
    per = _UNIT.match(text, end) if _PER.search(text[start:end]) else None
    end = per.end() if per else end
    factors = _FACTORS.match(text, end) if text[end : end + 1] in " ·*" else None
    joined = _joined(vocabulary).search(text, 0, start) if text[start - 1 : start] == " " else None
    return joined.start() if joined else start, factors.end() if factors else end


def _is_small(word: str, vocabulary: Vocabulary) -> bool:
    small = any(vocabulary.has(group, word) for group in ("prepositions", "particles"))
    return small or fold(word) in vocabulary.stop_words


@lru_cache(maxsize=16)
def _joined(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Return what tells the number that is joined to an amount behind it: "0 and −10 °C"."""
    words = "|".join(map(re.escape, languages()[vocabulary.language]["joints"]))
    to = vocabulary.expressions["range_to"].pattern
    return re.compile(rf"(?<![\w.,/§^-])(?<![§$€£]\s)[−-]?\d{{1,3}}(?:[.,]\d+)?(?:\s(?:{words})\s|{to})$")
