"""A printed page: pieces of rows become rows and tables again, and what runs over every page goes."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from statistics import median

from kmsflash.notes.readers.cells import Cell, tables_of
from kmsflash.notes.readers.spans import Span

MOST_SPANS = 50_000
_DIGITS = re.compile(r"\d+|\b[ivxlc]{1,6}\b")
_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|página|pagina|p\.|s\.)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|von|de|di|sur|/|\|)\s*\d{1,4})?\W*$",
    re.IGNORECASE,
)
_LARGE = 1.15  # times the usual size: a heading, even where it comes again
_EDGE = 2  # rows at the top and at the bottom of a page that may run over all pages


@dataclass(frozen=True, slots=True)
class Row:
    """One line of print, or one row of a table."""

    x: float
    right: float
    y: float
    size: float
    text: str  # with bold words marked, unless all of it is bold
    bold: bool
    even: bool = False  # all letters are as wide
    marked: bool = False  # begins with a bullet or a number that stands apart
    number: int = 0  # on its page, from 1
    cells: tuple[str, ...] = ()  # of a table
    table: int = 0  # which one of the page, from 1


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of print."""

    number: int  # from 1
    rows: tuple[Row, ...]

    @classmethod
    def of(cls, number: int, spans: list[Span]) -> "Sheet":
        """Set pieces that stand on one height into rows, in the order in which they were drawn."""
        rows: list[Row] = []
        for table, cells in tables_of(spans[:MOST_SPANS]):
            rows += [_table_row(cells, table)] if table else _rows(cells)
        kept = (row for row in rows if row.text.strip())
        return cls(number, tuple(replace(row, number=at) for at, row in enumerate(kept, 1)))


def _table_row(cells: list[Cell], table: int) -> Row:
    filled = [cell for cell in cells if cell.lines]
    bold = all(cell.bold for cell in filled)
    texts = tuple(cell.text(plain=bold) for cell in cells)
    return Row(
        min(cell.x for cell in filled),
        max(cell.right for cell in filled),
        max(cell.top for cell in filled),
        max(cell.size for cell in filled),
        "\t".join(texts),
        bold,
        cells=texts,
        table=table,
    )


def _rows(cells: list[Cell]) -> list[Row]:
    """Return the rows of what is no table: pieces on one line are one row."""
    lines: list[list[Span]] = []
    one_line = all(len(cell.lines) == 1 for cell in cells)
    for cell in cells:
        for span in cell.lines:
            if one_line and lines:
                lines[-1].append(span)
            else:
                lines.append([span])
    return [_row(line) for line in lines]


def _row(spans: list[Span]) -> Row:
    bold = all(span.bold for span in spans)
    even = not spans[0].mark and all(span.even for span in spans)
    text = " ".join(span.text(plain=bold, even=even) for span in spans)
    widest = max(spans, key=lambda span: span.right - span.x)
    return Row(
        spans[0].x,
        max(span.right for span in spans),
        spans[0].y,
        widest.size,
        text.strip(),
        bold,
        even,
        bool(spans[0].mark),
    )


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
            if row.size <= usual * _LARGE and (_NUMBER.match(row.text) or seen[_shape(row)] >= often)
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
    ordered = sorted((row for row in sheet.rows if not row.cells), key=lambda row: -row.y)
    return {row.number: row for row in (*ordered[:_EDGE], *ordered[-_EDGE:])}.values()
