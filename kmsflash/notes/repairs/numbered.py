"""Numbered notes: "6.1 Glue sets when it dries." says something under a number that counts on."""

import re

from kmsflash.notes.page import Line
from kmsflash.notes.signs import HEADING
from kmsflash.notes.vocabulary import Vocabulary

_NOTE = re.compile(r"^\s*(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?P<text>[\"„“«¿¡(]?[A-ZÀ-Þ].{15,})$")
_NUMBER = re.compile(r"^\s*(?:#{1,6}\s+|[-*+]\s+)?(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})\.?\s")
_FEWEST = 3  # numbers of the kind on a page


def find(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Make items of the lines that say something under a number of several parts, where such count on."""
    del vocabulary
    numbers = [tuple(map(int, told["number"].split("."))) for line in lines if (told := _of(line, _NUMBER))]
    if len(numbers) < _FEWEST:
        return lines, 0
    mended: list[Line] = []
    count = 0
    for line in lines:
        note = None if HEADING.match(line.text) else _of(line, _NOTE)
        is_one = note is not None and _counts_on(tuple(map(int, note["number"].split("."))), numbers)
        mended.append(line._replace(text=f"- {note['text']}") if note and is_one else line)
        count += is_one
    return mended, count


def _of(line: Line, shape: re.Pattern[str]) -> "re.Match[str] | None":
    return None if line.code else shape.match(line.text)


def _counts_on(number: tuple[int, ...], numbers: list[tuple[int, ...]]) -> bool:
    """Tell whether the number before or the one after is among those of a page."""
    beside = ((*number[:-1], number[-1] + step) for step in (-1, 1))
    return any(one in numbers for one in beside)
