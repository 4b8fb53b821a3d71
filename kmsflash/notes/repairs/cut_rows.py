"""Cut rows: the row of a table that goes on in the next line, as pages break them, becomes one again."""

import re

from kmsflash.notes.page import Line
from kmsflash.notes.repairs.tables import cells, is_separator
from kmsflash.notes.vocabulary import Vocabulary

_PIPE = re.compile(r"(?<!\\)\|")
_BLOCK = re.compile(r"^\s*(?:[-*+•>#]\s|\d{1,3}[.)]\s|```)")
_FEWEST, _MOST_WORDS = 3, 6  # columns, or rows beside it; and words of the rest of a cell


def join(lines: list[Line], _vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Join what belongs to one row, by how many cells the rows beside it have."""
    mended: list[Line] = []
    at = count = 0
    while at < len(lines):
        joined = _joined(mended, lines, at)
        mended.append(joined or lines[at])
        count += joined is not None
        at += 2 if joined else 1
    return mended, count


def _joined(before: list[Line], lines: list[Line], at: int) -> Line | None:
    """Return a row with the line below it, where both together are one; None where they are not."""
    if at + 1 >= len(lines) or lines[at].code or lines[at + 1].code or not before:
        return None
    row, rest = lines[at], lines[at + 1]
    sign = "|" if _PIPE.search(row.text) else "\t" if "\t" in row.text.strip() else ""
    width = _width(before, sign) if sign else 0
    own, other = _count(row.text, sign), _count(rest.text, sign)
    if not width or not rest.text.strip() or _BLOCK.match(rest.text) or is_separator(rest.text):
        return None
    after = lines[at + 2].text if at + 2 < len(lines) else ""
    is_rest = other == 1 and len(rest.text.split()) <= _MOST_WORDS and _count(after, sign) == width
    if sign == "\t" and own == width - 1 and is_rest:  # the tabulator is where the line was broken
        return row._replace(text=f"{row.text.rstrip()}\t{rest.text.strip()}", last=rest.last)
    is_cut = own < width and other > 1 and own + other - 1 == width
    if is_cut or (sign == "|" and own == width and is_rest and rest.text.strip()[:1].islower()):
        text = row.text.rstrip()
        closed = text.endswith("|") and own == width
        return row._replace(
            text=f"{text.rstrip('| ') if closed else text} {rest.text.strip()}", last=rest.last
        )
    return None


def _width(before: list[Line], sign: str) -> int:
    """Return how many cells the rows right above have, where they agree; else 0."""
    widths: list[int] = []
    for line in reversed(before):
        count = 0 if line.code else _count(line.text, sign)
        if count < 2:
            break
        widths.append(count)
    told = widths[-1] if widths else 0  # of the header
    return told if told >= _FEWEST and all(width == told for width in widths) else 0


def _count(text: str, sign: str) -> int:
    """Return how many cells a line has; 1 where it has no sign of a table."""
    if sign == "|":
        return len(cells(text)) if _PIPE.search(text) else 1
    return len(text.strip().split("\t"))
