"""Words that are cut at the ends of printed lines become whole again."""

import re
from collections.abc import Iterable

from kmsflash.notes.readers.cells import SEAM
from kmsflash.notes.readers.sheet import Row

_CUT = re.compile(r"([^\W\d_]+)([-\u00ad‐])$")
_SEAMED = re.compile(rf"([^\W\d_]+)(-?){SEAM}([^\W\d_]+)")
_BROKEN = re.compile(rf"[^\W\d_]{SEAM}")
_FOLLOWING = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+|[^\W\d_]+")
_SELDOM = 0.03  # of the rows end with a hyphen, where words are not cut
_BREAKS = 3  # words of a file that are broken without a hyphen
_LONGER_THAN_COLUMNS = 12  # letters of a word
_LOOKED_AT = 60  # characters at the end of a line


class Seams:
    """What a file's own words tell of the words in it that are cut."""

    def __init__(self, rows: Iterable[Row]) -> None:
        rows = list(rows)
        texts = (_SEAMED.sub(" ", row.text) for row in rows)
        self._words = {word.lower() for text in texts for word in _WORD.findall(text)}
        # Words are cut at the ends of lines, and not just parted at hyphens that they have.
        self._hyphenates = sum(_CUT.search(row.text) is not None for row in rows) > _SELDOM * len(rows)
        # Words that are too long for their column are broken without a hyphen.
        self._breaks = sum(len(_BROKEN.findall(row.text)) for row in rows if row.cells) >= _BREAKS

    def joined(self, before: str, text: str) -> str:
        """Join two lines; a word that was cut by a hyphen becomes whole, one that has a hyphen keeps it."""
        cut = _CUT.search(before[-_LOOKED_AT:])
        following = _FOLLOWING.match(text)
        if not cut or not following or not following[0][0].islower():
            return f"{before} {text}"
        return (before if cut[2] == "-" and self._keeps_hyphen(cut[1], following[0]) else before[:-1]) + text

    def closed(self, text: str) -> str:
        """Join the words that are cut in a cell, where `SEAM` stands."""
        while SEAM in text:
            text = _SEAMED.sub(self._closed, text) if _SEAMED.search(text) else text.replace(SEAM, "")
        return text

    def _closed(self, cut: re.Match[str]) -> str:
        one, hyphen, two = cut.groups()
        if hyphen:
            return f"{one}{'-' if self._keeps_hyphen(one, two) else ''}{two}"
        is_word = f"{one}{two}".lower() in self._words
        are_words = one.lower() in self._words or two.lower() in self._words
        is_long = self._breaks and len(one) + len(two) >= _LONGER_THAN_COLUMNS
        return f"{one}{two}" if is_word or (is_long and not are_words) else f"{one} {two}"

    def _keeps_hyphen(self, one: str, two: str) -> bool:
        """Tell whether a word at the end of a line is parted at a hyphen that it has anyway."""
        whole, hyphened = f"{one}{two}".lower(), f"{one}-{two}".lower()
        return (hyphened in self._words or not self._hyphenates) and whole not in self._words
