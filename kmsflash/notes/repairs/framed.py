"""Framed headings: "== Tides ==", "*** Tides ***", "--- Tides ---", signs on both sides of a title."""

import re

from kmsflash.notes.page import Line
from kmsflash.notes.vocabulary import Vocabulary

_FRAMED = re.compile(
    r"^\s{0,3}(?P<sign>={2,6}|\*{3,}|-{2,}|~{2,}|_{3,}|\+{2,})(?P<gap>\s*)(?P<title>[^\W_]|[^\W_].{0,78}?[^\s=*~_+-])"
    r"\s*(?P=sign)\s*$"
)
_BARE = 3  # signs that frame a title without a gap: two of them mark words


def find(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Mark titles between two runs of one sign as Markdown headings."""
    del vocabulary
    mended: list[Line] = []
    count = 0
    for line in lines:
        framed = None if line.code else _FRAMED.match(line.text)
        if framed is None or not _is_title(framed):
            mended.append(line)
            continue
        count += 1
        mended.append(line._replace(text=f"{'#' * _level(framed['sign'])} {framed['title']}"))
    return mended, count


def _is_title(framed: "re.Match[str]") -> bool:
    is_apart = framed["gap"] != "" or (framed["sign"][0] == "=" and len(framed["sign"]) >= _BARE)
    return is_apart and "==" not in framed["title"] and not framed["title"].endswith((".", ",", ";"))


def _level(sign: str) -> int:
    """Return the level of a heading: as many signs as it has in a wiki, the second elsewhere."""
    return len(sign) if sign[0] == "=" else 2
