"""Rows of print flow together again: paragraphs, headings by the size of their letters, lists, tables."""

import re
from collections import Counter
from statistics import median

from kmsflash.notes.page import LONGEST_LINE, Line
from kmsflash.notes.readers.sheet import Row, Sheet
from kmsflash.notes.readers.text import clean, pieces
from kmsflash.notes.wording import ending

_BULLET = re.compile(r"^(?:[•·▪◦‣●○■□❖➢➤✓\x7f\uf0b7\uf0a7\uf076\uf0d8\uf0fc\u2219]|[–—*-](?=\s|\t))\s*")
_NUMBERED = re.compile(r"^\(?(\d{1,3})[.)]\s+(?=\S)")
_LETTERED = re.compile(r"^\(?[A-Ha-h][.)]\s+\S")
_LABELLED = re.compile(r"^(?:\*\*[^*]{1,60}\*\*|[A-ZÄÖÜ][\w ’'-]{0,30}):(?:\*\*)?(?:\s|$)")
_ENDED = re.compile(r"[.!?:;…][\"”’)*\]]*$")
_CUT = re.compile(r"([^\W\d_]+)([-\u00ad‐])$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+|[^\W\d_]+")
_BIGGER = 1.12  # than the letters of the text: a heading
_LONGEST_HEADING = 120


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
        self._wide = max((row.width for row in rows if _rounded(row.size) == self._body), default=0.0)
        self._words = {word.lower() for row in rows for word in _WORD.findall(row.text)}
        self._sheets = sheets
        self._page = page
        self._lines: list[Line] = []
        self._last: Row | None = None  # the row before, where text may flow on from it
        self._leading = 0.0
        self._in_table = False

    def run(self) -> list[Line]:
        for sheet in self._sheets:
            self._leading = _leading(sheet)
            for at, row in enumerate(sheet.rows):
                self._take(row, sheet, at)
            self._in_table = False
        return [
            line._replace(text=piece) for line in self._lines for piece in pieces("".join(clean(line.text)))
        ]

    def _take(self, row: Row, sheet: Sheet, at: int) -> None:
        place = self._page * sheet.number + min(row.number, self._page - 1)
        heading = self._heading(row)
        bullet = _BULLET.match(row.text)
        if heading:
            self._put_heading(row, heading, place)
        elif "\t" in row.text and not bullet:
            self._put_row(row, place)
        elif bullet and row.text[bullet.end() :].strip():
            indent = "    " if self._is_deeper(row, sheet, at) else ""
            self._put(
                f"{indent}- {row.text[bullet.end() :].replace(chr(9), ' ').strip()}", place, row, apart=False
            )
        elif _NUMBERED.match(row.text):
            self._put(_NUMBERED.sub(r"\1. ", row.text), place, row, apart=False)
        elif self._flows_on(row, is_first=at == 0):
            self._glue(row, place)
        elif bullet:
            self._put("-", place, row, apart=False)
        else:
            self._put(f"**{row.text}**" if row.bold else row.text, place, row, apart=True)

    def _heading(self, row: Row) -> int:
        """Return the level that the size of the letters stands for; 0 where it is no heading."""
        if len(row.text) > _LONGEST_HEADING or not re.search(r"[^\W\d_]{2}", row.text) or "\t" in row.text:
            return 0
        return self._levels.get(_rounded(row.size), 0)

    def _put_heading(self, row: Row, level: int, place: int) -> None:
        sign = "#" * level
        last = self._last
        goes_on = last is not None and last.bold == row.bold and self._lines[-1].text.startswith(sign + " ")
        if goes_on and last and last.size == row.size and 0 < last.y - row.y < row.size * 1.6:
            self._lines[-1] = self._lines[-1]._replace(text=f"{self._lines[-1].text} {row.text}", last=place)
        else:
            self._put(f"{sign} {row.text}", place, row, apart=True)
        self._last = row

    def _put_row(self, row: Row, place: int) -> None:
        if not self._in_table:
            self._gap()
        self._in_table = True
        self._lines.append(Line(row.text, place, place))
        self._last = None

    def _put(self, text: str, place: int, row: Row, *, apart: bool) -> None:
        in_list = bool(self._lines) and re.match(r"\s*(?:-|\d+\.)(?:\s|$)", self._lines[-1].text)
        if apart or self._in_table or not in_list:
            self._gap()
        self._in_table = False
        self._lines.append(Line(text, place, place))
        self._last = row

    def _gap(self) -> None:
        if self._lines and self._lines[-1].text:
            at = self._lines[-1].last
            self._lines.append(Line("", at, at))

    def _is_deeper(self, row: Row, sheet: Sheet, at: int) -> bool:
        """Tell whether an item stands further in than the first item of its list."""
        first = row
        for before in reversed(sheet.rows[max(0, at - 60) : at]):
            if _rounded(before.size) in self._levels:
                break
            if _BULLET.match(before.text):
                first = min(first, before, key=lambda one: one.x)
        return row.x > first.x + 0.8 * row.size

    def _flows_on(self, row: Row, *, is_first: bool) -> bool:
        """Tell whether a row continues the paragraph or the item before it."""
        last = self._last
        if (
            last is None
            or not self._lines
            or _LETTERED.match(row.text)
            or self._lines[-1].text.startswith("#")
        ):
            return False
        before = self._lines[-1].text
        if len(before) > LONGEST_LINE:
            return False
        if before.endswith("- ") or before.strip() == "-":
            return True
        if is_first:
            return not _ENDED.search(ending(before)) and row.text[:1].islower()
        if abs(_rounded(last.size) - _rounded(row.size)) > 0.6 or (
            row.bold != last.bold and not row.text[:1].islower()
        ):
            return False
        if not 0 < last.y - row.y <= max(self._leading * 1.3, row.size * 1.05):
            return False
        return not self._starts_anew(row, last, before)

    def _starts_anew(self, row: Row, last: Row, before: str) -> bool:
        ended = _ENDED.search(ending(before)) is not None
        is_short = last.x + last.width < 0.62 * self._wide
        if ended and (is_short or _LABELLED.match(row.text)):
            return True
        if is_short and last.width < 0.5 * self._wide and not row.text[:1].islower():
            return True
        return ended and row.x > last.x + row.size and not re.match(r"\s*(?:-|\d+\.) ", before)

    def _glue(self, row: Row, place: int) -> None:
        line = self._lines[-1]
        if line.text.strip() == "-":
            joined = f"{line.text.rstrip()} {row.text}"
        elif line.text.startswith("**") and line.text.endswith("**") and row.bold:
            joined = f"{line.text[:-2]} {row.text}**"
        else:
            joined = self._joined(line.text, row.text)
        self._lines[-1] = line._replace(text=joined, last=place)
        self._last = row

    def _joined(self, before: str, text: str) -> str:
        """Join two rows; a word that was cut by a hyphen becomes whole, one that has a hyphen keeps it."""
        cut = _CUT.search(before[-60:])
        following = re.match(r"[^\W\d_]+", text)
        if not cut or not following or not following[0][0].islower():
            return f"{before} {text}"
        whole, hyphened = (f"{cut[1]}{sign}{following[0]}".lower() for sign in ("", "-"))
        if cut[2] == "-" and hyphened in self._words and whole not in self._words:
            return before + text
        return before[:-1] + text


def _rounded(size: float) -> float:
    return round(size * 2) / 2


def _leading(sheet: Sheet) -> float:
    """Return the usual distance between two rows of a page."""
    steps = [above.y - below.y for above, below in zip(sheet.rows, sheet.rows[1:], strict=False)]
    usual = [step for step in steps if 4 < step < 40]
    return float(median(usual)) if usual else 14.0
