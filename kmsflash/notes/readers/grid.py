"""HTML tables: spans are filled in, header rows made one, and tables that only lay out a page are told."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kmsflash.notes.readers.inline import BREAK, inline, place_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

WIDEST = 61
"""Columns of a table that are read: one more than are kept, so that the report tells of the others."""
MOST_CELLS = 200_000
_LONG = 1500  # characters in a cell: it holds an article, not a value
_BLOCKS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "table", "pre", "blockquote", "article", "section"])


@dataclass(frozen=True, slots=True)
class Row:
    """One row, spans filled in."""

    cells: tuple[str, ...]
    line: int
    is_header: bool
    is_group: bool = False  # one cell across the whole table


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as it reads: its header, and rows that are as wide."""

    header: Row
    rows: tuple[Row, ...]
    by_key: bool = False  # two columns, the first of which names what the second says


def is_layout(table: "HtmlElement") -> bool:
    """Tell whether a table only places things on the page."""
    if table.get("role", "").lower() in ("presentation", "none"):
        return True
    rows = list(_own_rows(table))
    cells = [cell for row in rows for cell in _cells(row)]
    if max((len(_cells(row)) for row in rows), default=0) < 2:
        return True
    if len(rows) < 2 and not any(cell.tag == "th" for cell in cells):
        return True
    return any(_holds_blocks(cell) for cell in cells)


def _holds_blocks(cell: "HtmlElement") -> bool:
    return any(inner.tag in _BLOCKS for inner in cell.iterdescendants()) or len(cell.text_content()) > _LONG


def cells_of(table: "HtmlElement") -> "Iterator[HtmlElement]":
    """Yield the cells of a table in order."""
    for row in _own_rows(table):
        yield from _cells(row)


def _own_rows(table: "HtmlElement") -> "Iterator[HtmlElement]":
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from child.findall("tr")


def _cells(row: "HtmlElement") -> "list[HtmlElement]":
    return [cell for cell in row if cell.tag in ("td", "th")]


def read_grid(table: "HtmlElement") -> Grid | None:
    """Return a table with its spans filled in; None where it has no rows."""
    rows = [row for row in _filled(table) if any(row.cells)]
    if not rows:
        return None
    width = max(len(row.cells) for row in rows)
    rows = [_widened(row, width) for row in rows]
    heads = 0
    while heads < len(rows) - 1 and rows[heads].is_header and heads < 4:
        heads += 1
    if not heads and width == 2 and _is_keyed(table):
        return Grid(rows[0], tuple(rows), by_key=True)
    heads = max(heads, 1)
    leading = [row for row in rows[:heads] if not row.is_group] or [rows[heads - 1]]
    header = Row(
        tuple(_merged(column) for column in zip(*(row.cells for row in leading), strict=True)),
        leading[0].line,
        is_header=True,
    )
    return Grid(header, tuple(rows[heads:]))


def _widened(row: Row, width: int) -> Row:
    return Row(row.cells + ("",) * (width - len(row.cells)), row.line, row.is_header, row.is_group)


def _merged(column: tuple[str, ...]) -> str:
    """Return the header of a column under which further headers stand: each part once."""
    return " ".join(dict.fromkeys(part for part in column if part))


def _is_keyed(table: "HtmlElement") -> bool:
    rows = [_cells(row) for row in _own_rows(table)]
    return all(len(row) == 2 and row[0].tag == "th" and row[1].tag == "td" for row in rows if len(row) > 1)


def _filled(table: "HtmlElement") -> Iterator[Row]:
    below: dict[int, tuple[int, str]] = {}  # column → rows still to fill, and with what
    left = MOST_CELLS
    for element in _own_rows(table):
        cells: list[str] = []
        found = _cells(element)
        for cell in found:
            _from_above(cells, below)
            text, across, down = said(cell), _span(cell, "colspan", WIDEST), _span(cell, "rowspan", 1000)
            for _ in range(min(across, WIDEST - len(cells))):
                if down > 1:
                    below[len(cells)] = (down - 1, text)
                cells.append(text)
            if len(cells) >= WIDEST:
                break
        _from_above(cells, below)
        left -= len(cells)
        if left < 0:
            return
        in_head = element.getparent() is not None and element.getparent().tag == "thead"
        is_header = in_head or (bool(found) and all(cell.tag == "th" for cell in found))
        group = len(found) == 1 and len(cells) > 1 and len(set(cells)) == 1
        yield Row(tuple(cells), place_of(element), is_header, group)


def _from_above(cells: list[str], below: dict[int, tuple[int, str]]) -> None:
    while len(cells) < WIDEST and len(cells) in below:
        rows, text = below.pop(len(cells))
        if rows > 1:
            below[len(cells)] = (rows - 1, text)
        cells.append(text)


def _span(cell: "HtmlElement", name: str, most: int) -> int:
    given = cell.get(name, "1").strip()[:6]
    return max(1, min(most, int(given))) if given.isascii() and given.isdigit() else 1


def said(cell: "HtmlElement") -> str:
    """Return a cell on one line; lines, paragraphs and items in it are kept apart by `<br>`."""
    for inner in cell.iterdescendants("p", "li", "div", "dd", "dt", "tr"):
        inner.tail = BREAK + (inner.tail or "")
        inner.text = BREAK + (inner.text or "")
    parts = (part.strip() for part in inline(cell).replace("|", r"\|").split(BREAK))
    return "<br>".join(part for part in parts if part)
