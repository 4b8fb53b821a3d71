"""Outlines with letters or Roman numbers, "A. Offer", "II. Guilt": they are numbered as all others are."""

import re

from kmsflash.notes.page import Line

_LETTER = re.compile(r"^(?P<sign>[A-K])\.\s+(?P<text>[^\W\d_a-z].{2,90})$")
_ROMAN = re.compile(r"^(?P<sign>[IVX]{1,4})\.\s+(?P<text>[^\W\d_a-z].{2,90})$")
_LETTERS = "ABCDEFGHIJK"
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ENDED = re.compile(r"[.!?:;,…]\W*$")
_MOST_WORDS = 11
_FEWEST = 2


def find(lines: list[Line]) -> tuple[list[Line], int]:
    """Write "1." for the "A." of headings that stand apart, and for the "I." of headings and items."""
    romans = [at for at, line in enumerate(lines) if not line.code and _ROMAN.match(line.text)]
    mended, count = _numbered(lines, romans, _ROMAN, _ROMANS)
    letters = [at for at, line in enumerate(mended) if _is_head(mended, at, line)]
    mended, more = _numbered(mended, letters, _LETTER, _LETTERS)
    return mended, count + more


def _is_head(lines: list[Line], at: int, line: Line) -> bool:
    """Tell whether a line with a letter stands apart above text: the options of a question do not."""
    found = None if line.code else _LETTER.match(line.text)
    if found is None or _ENDED.search(found["text"]) or len(found["text"].split()) > _MOST_WORDS:
        return False
    is_apart = at == 0 or not lines[at - 1].text.strip()
    below = next((one.text for one in lines[at + 1 : at + 3] if one.text.strip()), "")
    return is_apart and bool(below) and not _LETTER.match(below)


def _numbered(
    lines: list[Line], places: list[int], sign: re.Pattern[str], signs: str | tuple[str, ...]
) -> tuple[list[Line], int]:
    """Return the lines with numbers where their signs follow each other from the first, again and again."""
    mended, run = list(lines), list[int]()
    count = 0
    for at in [*places, -1]:
        found = sign.match(lines[at].text) if at >= 0 else None
        if found and len(run) < len(signs) and found["sign"] == signs[len(run)]:
            run.append(at)
            continue
        for number, place in enumerate(run if len(run) >= _FEWEST else (), 1):
            told = sign.match(lines[place].text)
            if told:
                mended[place] = lines[place]._replace(text=f"{number}. {told['text']}")
                count += 1
        run = [at] if found and found["sign"] == signs[0] else []
    return mended, count
