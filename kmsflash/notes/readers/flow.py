"""Rows of print flow together again: paragraphs, headings by the size of their letters, lists, tables."""

import re
from collections import Counter
from math import inf
from statistics import median

from kmsflash.notes.page import LONGEST_LINE, Line
from kmsflash.notes.readers.seams import Seams
from kmsflash.notes.readers.sheet import Row, Sheet
from kmsflash.notes.readers.text import clean, pieces
from kmsflash.notes.readers.written import Code, Table, Written
from kmsflash.notes.wording import ending

_BULLET = re.compile(r"^(?:[•·▪◦‣●○■□❖➢➤✓\x7f\uf0b7\uf0a7\uf076\uf0d8\uf0fc\u2219]|[–—*-](?=\s|\t))\s*")
_NUMBERED = re.compile(r"^\(?(\d{1,3})[.)]\s+(?=\S)")
_LETTERED = re.compile(r"^\(?[A-Ha-h][.)]\s+\S")
_LABELLED = re.compile(r"^(?:\*\*[^*]{1,60}\*\*|[A-ZÄÖÜ][\w ’'-]{0,30}):(?:\*\*)?(?:\s|$)")
_ENDED = re.compile(r"[.!?:;…][\"”’)*\]]*$")
_IN_LIST = re.compile(r"\s*(?:-|\d+\.)(?:\s|$)")
_BIGGER = 1.12  # than the letters of the text: a heading
_LONGEST_HEADING = 120
_AROUND = 60  # rows: about a page
# Times the height of the letters:
_DEEPER = 0.8  # that an item of an inner list stands further in
_SPACE = 0.3  # between words
_SLACK = 1.0  # that a word needs more than it is wide
_INDENTED_SLACK = 4.0  # the same, where a paragraph may be set in at the right too


def flow(sheets: list[Sheet], page: int) -> list[Line]:
    """Return the lines of all pages; a place is *page* times the page's number, and the row on it."""
    return _Flow(sheets, page).run()


class _Flow:
    def __init__(self, sheets: list[Sheet], page: int) -> None:
        rows = [row for sheet in sheets for row in sheet.rows]
        sizes = Counter[float]()
        for row in rows:
            sizes[_rounded(row.size)] += len(row.text)
        self._body = max(sizes, key=lambda size: sizes[size], default=10.0)
        bigger = sorted((size for size in sizes if size > self._body * _BIGGER), reverse=True)
        self._levels = {size: min(level, 4) for level, size in enumerate(bigger, 1)}
        self._even = _is_even(rows)  # written on a typewriter: even letters tell nothing
        self._seams = Seams(rows)
        self._sheets = sheets
        self._page = page
        self._written = Written()
        self._table = Table(self._written, self._seams)
        self._code = Code(self._written)
        self._last: Row | None = None  # the row before, where text may flow on from it
        self._leading = 0.0
        self._margin = inf  # of items since the last heading

    def run(self) -> list[Line]:
        for sheet in self._sheets:
            self._leading = _leading(sheet)
            for at, row in enumerate(sheet.rows):
                self._take(row, sheet, at)
        self._code.end()
        return [
            line._replace(text=piece)
            for line in self._written.lines
            for piece in pieces("".join(clean(line.text)))
        ]

    def _take(self, row: Row, sheet: Sheet, at: int) -> None:
        place = self._page * sheet.number + min(row.number, self._page - 1)
        if row.even and not self._even and not row.cells:
            self._table.end()
            self._last = None
            self._code.put(row, place)
            return
        self._code.end()
        heading = self._heading(row)
        bullet = _BULLET.match(row.text)
        if row.cells:
            self._last = None
            self._table.put(row, sheet, at, place)
        elif heading:
            self._put_heading(row, heading, place)
        elif bullet and row.text[bullet.end() :].strip():
            indent = "    " if self._is_deeper(row) else ""
            self._put(f"{indent}- {row.text[bullet.end() :].strip()}", place, row, apart=False)
        elif self._is_numbered(row, sheet, at):
            self._put(_NUMBERED.sub(r"\1. ", row.text), place, row, apart=False)
        elif self._flows_on(row, sheet, at):
            self._glue(row, place)
        elif bullet:
            self._put("-", place, row, apart=False)
        else:
            self._put(f"**{row.text}**" if row.bold else row.text, place, row, apart=True)

    def _is_numbered(self, row: Row, sheet: Sheet, at: int) -> bool:
        """Tell whether a row is a numbered item, and no number in the midst of a sentence."""
        number = _NUMBERED.match(row.text)
        if not number:
            return False
        is_next = self._written.last.startswith(f"{int(number[1]) - 1}. ")
        return row.marked or is_next or not self._flows_on(row, sheet, at)

    def _heading(self, row: Row) -> int:
        """Return the level that the size of the letters stands for; 0 where it is no heading."""
        level = self._levels.get(_rounded(row.size), 0)
        if len(row.text) > _LONGEST_HEADING or not (level and self._says_something(row, level)):
            return 0
        return level

    def _says_something(self, row: Row, level: int) -> bool:
        """Tell whether a row has words, or is the rest of a heading."""
        return re.search(r"[^\W\d_]{2}", row.text) is not None or self._heading_goes_on(row, level)

    def _heading_goes_on(self, row: Row, level: int) -> bool:
        last = self._last
        if last is None or last.bold != row.bold or not self._written.last.startswith("#" * level + " "):
            return False
        return last.size == row.size and 0 < last.y - row.y < row.size * 1.6

    def _put_heading(self, row: Row, level: int, place: int) -> None:
        self._margin = inf
        if self._heading_goes_on(row, level):
            text = self._written.last
            self._written.rewrite(text + row.text if text.endswith("-") else f"{text} {row.text}", place)
        else:
            self._put(f"{'#' * level} {row.text}", place, row, apart=True)
        self._last = row

    def _put(self, text: str, place: int, row: Row, *, apart: bool) -> None:
        in_list = _IN_LIST.match(self._written.last) is not None
        if apart or self._table.is_open or not in_list:
            self._written.gap()
        self._table.end()
        self._written.put(text, place)
        self._last = row

    def _is_deeper(self, row: Row) -> bool:
        """Tell whether an item stands further in than the items since the last heading."""
        self._margin = min(self._margin, row.x)
        return row.x > self._margin + _DEEPER * row.size

    def _flows_on(self, row: Row, sheet: Sheet, at: int) -> bool:
        """Tell whether a row continues the paragraph or the item before it."""
        last, before = self._last, self._written.last
        if last is None or _LETTERED.match(row.text) or before.startswith("#"):
            return False
        if len(before) > LONGEST_LINE:
            return False
        if before.endswith("- ") or before.strip() == "-":
            return True
        if at == 0:
            return not _ENDED.search(ending(before)) and row.text[:1].islower()
        if abs(_rounded(last.size) - _rounded(row.size)) > 0.6 or (
            row.bold != last.bold and not row.text[:1].islower()
        ):
            return False
        if not 0 < last.y - row.y <= max(self._leading * 1.3, row.size * 1.05):
            return False
        return not _starts_anew(row, last, before, *_edges(sheet, at))

    def _glue(self, row: Row, place: int) -> None:
        before, text = self._written.last, f"**{row.text}**" if row.bold else row.text
        if before.strip() == "-":
            joined = f"{before.rstrip()} {text}"
        else:
            joined = self._seams.joined(*_seamless(before, text))
        self._written.rewrite(joined, place)
        self._last = row


def _seamless(before: str, text: str) -> tuple[str, str]:
    """Take out marks where what they mark goes on in the next row."""
    for mark in ("**", "*", "`"):
        if before.endswith(mark) and text.startswith(mark):
            return before[: -len(mark)], text[len(mark) :]
    return before, text


def _starts_anew(row: Row, last: Row, before: str, margin: float, edge: float) -> bool:
    """Tell whether a row that stands close under another begins anew: its first word had fitted above."""
    first = row.text.split(" ", 1)[0]
    wide = (row.right - row.x) * len(first) / max(1, len(row.text))
    slack = _SLACK if last.x < margin + row.size else _INDENTED_SLACK
    if last.right + _SPACE * row.size + wide < edge - slack * row.size:
        return True
    ended = _ENDED.search(ending(before)) is not None
    if ended and _LABELLED.match(row.text):
        return True
    return ended and row.x > last.x + row.size and not re.match(r"\s*(?:-|\d+\.) ", before)


def _edges(sheet: Sheet, at: int) -> tuple[float, float]:
    """Return between what edges the rows around one stand that are in the column of the row before it."""
    last = sheet.rows[at - 1]
    half = (last.right - last.x) / 2
    column = [
        row
        for row in sheet.rows[max(0, at - _AROUND) : at + _AROUND]
        if not row.cells and min(row.right, last.right) - max(row.x, last.x) >= half
    ]
    return min(row.x for row in column or [last]), max(row.right for row in column or [last])


def _is_even(rows: list[Row]) -> bool:
    """Tell whether most of the text has letters that are all as wide."""
    even = sum(len(row.text) for row in rows if row.even)
    return even > sum(len(row.text) for row in rows) / 2


def _rounded(size: float) -> float:
    return round(size * 2) / 2


def _leading(sheet: Sheet) -> float:
    """Return the usual distance between two rows of a page."""
    steps = [above.y - below.y for above, below in zip(sheet.rows, sheet.rows[1:], strict=False)]
    usual = [step for step in steps if 4 < step < 40]
    return float(median(usual)) if usual else 14.0
