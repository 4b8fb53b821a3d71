"""A printed page: pieces of text with their position become rows, and what runs over every page goes."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from statistics import median
from typing import NamedTuple

MOST_SPANS = 50_000
_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "ft",
    0xFB06: "st",
}
_NARROW, _WIDE = frozenset("fijlrtI.,:;!|'()[] "), frozenset("mwMW—…%@")
_EVEN_WIDTH = 0.6  # of a letter, as a part of its height
_DIGITS = re.compile(r"\d+|\b[ivxlc]{1,6}\b")
_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|página|pagina|p\.|s\.)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|von|de|di|sur|/|\|)\s*\d{1,4})?\W*$",
    re.IGNORECASE,
)
_LARGE = 1.15  # times the usual size: a heading, even where it comes again
_EDGE = 2  # rows at the top and at the bottom of a page that may run over all pages
_GAP = "\t"
_SURE = 25  # characters: the width of more of them is a rough guess


class Span(NamedTuple):
    """A piece of text as drawn: where it starts, from the bottom left, and how high it is, in points."""

    x: float
    y: float
    size: float
    bold: bool
    text: str
    even: bool = False  # letters that are all as wide


@dataclass(frozen=True, slots=True)
class Row:
    """One line of print; columns are kept apart by tabs."""

    x: float
    y: float
    size: float
    text: str  # with bold words marked, unless all of it is bold
    bold: bool
    number: int  # on its page, from 1

    @property
    def width(self) -> float:
        """How wide the row is, about."""
        return _width(self.text) * self.size


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of print."""

    number: int  # from 1
    rows: tuple[Row, ...]

    @classmethod
    def of(cls, number: int, spans: list[Span]) -> "Sheet":
        """Set spans that stand on one height into rows, in the order in which they were drawn."""
        groups: list[list[Span]] = []
        for span in spans[:MOST_SPANS]:
            before = groups[-1][0] if groups else None
            if before and abs(before.y - span.y) < 0.4 * max(before.size, span.size):
                groups[-1].append(span)
            else:
                groups.append([span])
        rows = [row for row in map(_row, groups) if row.text]
        return cls(number, tuple(replace(row, number=at) for at, row in enumerate(_in_columns(rows), 1)))


def _in_columns(rows: list[Row]) -> list[Row]:
    """Keep tabs only where the row above or below has as many: other gaps are gaps between words."""
    tabs = [0, *(row.text.count(_GAP) for row in rows), 0]
    return [
        row if here in (above, below) else replace(row, text=re.sub(r"\s*\t\s*", " ", row.text))
        for row, above, here, below in zip(rows, tabs, tabs[1:], tabs[2:], strict=False)
    ]


def _row(spans: list[Span]) -> Row:
    bold = all(span.bold for span in spans if span.text.strip())
    text = ""
    end = spans[0].x
    for at, span in enumerate(spans):
        said = span.text.translate(_LIGATURES)
        if at and span.x > spans[at - 1].x + 0.5:
            wide = 0.9 if len(spans[at - 1].text) < _SURE else 1.5
            is_gap = span.x - end > wide * span.size
            text = text.rstrip() + _GAP if is_gap else text if text.endswith(" ") else text + " "
            end = span.x
        text += _bold(said) if span.bold and not bold else said
        end += span.size * (_EVEN_WIDTH * len(said) if span.even else _width(said))
    size = max(spans, key=lambda span: len(span.text)).size
    squeezed = re.sub(r"[ \u00a0]+", " ", text).replace("****", "").strip()
    if _GAP in squeezed:
        squeezed = squeezed.replace("**", "")
    return Row(spans[0].x, spans[0].y, size, squeezed, bold, 0)


def _width(text: str) -> float:
    """Return about how wide a text is, as a multiple of its height."""
    return sum(0.28 if letter in _NARROW else 0.83 if letter in _WIDE else 0.54 for letter in text)


def _bold(text: str) -> str:
    bare = text.strip()
    return text.replace(bare, f"**{bare}**", 1) if bare and "*" not in bare else text


def without_running(sheets: list[Sheet]) -> tuple[list[Sheet], int]:
    """Take out what stands at the edge of page after page, and page numbers; return how many went."""
    usual = median(row.size for sheet in sheets for row in sheet.rows)
    seen = Counter(shape for sheet in sheets for shape in {_shape(row) for row in _edges(sheet)})
    often = max(2, len([sheet for sheet in sheets if sheet.rows]) // 4)
    kept: list[Sheet] = []
    for sheet in sheets:
        going = {
            row.number
            for row in _edges(sheet)
            if _NUMBER.match(row.text) or (seen[_shape(row)] >= often and row.size <= usual * _LARGE)
        }
        rows = tuple(row for row in sheet.rows if row.number not in going)
        kept.append(replace(sheet, rows=rows))
    if not any(sheet.rows for sheet in kept):  # all pages are alike: nothing on them is a running head
        return sheets, 0
    return kept, sum(len(old.rows) - len(new.rows) for old, new in zip(sheets, kept, strict=True))


def _shape(row: Row) -> tuple[str, int]:
    """Return what a row has in common with the same row of other pages: its words, and its height."""
    return _DIGITS.sub("#", row.text.lower()), round(row.y / 4)


def _edges(sheet: Sheet) -> Iterable[Row]:
    ordered = sorted(sheet.rows, key=lambda row: -row.y)
    return {row.number: row for row in (*ordered[:_EDGE], *ordered[-_EDGE:])}.values()
