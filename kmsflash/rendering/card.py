"""The two sides of a card, as trees of safe HTML that a window or a terminal draws in its own way.

Cells of a card's table carry a class: `gap` (asked: empty), `masked` (hidden: empty) or `lit` (the answer).
"""

from dataclasses import dataclass
from functools import lru_cache
from xml.etree.ElementTree import Element, SubElement

from kmsflash.model.notes import Cell
from kmsflash.model.study import Face
from kmsflash.rendering import tree
from kmsflash.rendering.markup import html


@dataclass(frozen=True, slots=True)
class Front:
    """What is asked, and where the card is about a cell, the row it stands in."""

    question: Element
    context: Element | None = None  # a table: the header and one row
    masked: int = 0  # cells of that row that can still be uncovered


@dataclass(frozen=True, slots=True)
class Back:
    """What is answered, and the passage of the notes that says so."""

    question: Element
    answer: Element
    explanation: Element


def front(face: Face, uncovered: int = 0) -> Front:
    """Return the front of *face*; of its masked cells the first *uncovered* are shown.

    The text of the asked cell and of the masked ones is nowhere in the trees.
    """
    question = tree.parse(html(face.front))
    shape = _row_of(face)
    if shape is None:
        return Front(question)
    head, row, asked = shape
    hidden = [column for column in range(len(row)) if column not in (0, asked)][uncovered:]
    return Front(question, _context(head, row, asked, hidden), len(hidden))


def back(face: Face) -> Back:
    """Return the back of *face*, with the asked cell of its table lit."""
    explanation = tree.parse(html(face.explanation))
    if face.cell is not None:
        _light(explanation, face.cell)
    for table in explanation.iter("table"):
        _shorten(table)
    return Back(tree.parse(html(face.front)), tree.parse(html(face.answer)), explanation)


def prepare(face: Face) -> None:
    """Turn what *face* says into HTML ahead of time; `front` and `back` then have little left to do."""
    for markdown in (face.front, face.answer, face.explanation):
        html(markdown)


@lru_cache(maxsize=512)  # a turn asks for its question and its answer several times
def plain(markdown: str) -> str:
    """Return what a reader sees of *markdown*: no signs, no markup, a line for each paragraph or row."""
    return tree.text(tree.parse(html(markdown)))


def _row_of(face: Face) -> tuple[list[Element], list[Element], int] | None:
    """Find the header cells, the cells of the asked row, and which of them is asked."""
    table = tree.parse(html(face.explanation)).find(".//table") if face.cell else None
    if table is None or face.cell is None:
        return None
    head = next((tree.cells(row) for row in tree.rows(table) if tree.is_head(row)), [])
    row = _data_row(table, face.cell.row)
    if row is None or face.cell.column >= len(tree.cells(row)):
        return None
    columns = _columns(len(tree.cells(row)), face.cell.column)
    cells = tree.cells(row)
    return (
        [head[c] for c in columns if c < len(head)],
        [cells[c] for c in columns],
        columns.index(face.cell.column),
    )


def _data_row(table: Element, number: int) -> Element | None:
    data = [row for row in tree.rows(table) if not tree.is_head(row)]
    return data[number] if 0 <= number < len(data) else None


def _columns(count: int, asked: int) -> list[int]:
    """Return which columns of a table to show, where all are too many: the first and those near *asked*."""
    return sorted({0, *tree.kept(count, asked, tree.MOST_COLUMNS)})


def _context(head: list[Element], row: list[Element], asked: int, hidden: list[int]) -> Element:
    table = Element("table", {"class": "context"})
    if head:
        SubElement(SubElement(table, "thead"), "tr").extend(head)
    shown = SubElement(SubElement(table, "tbody"), "tr")
    for column, cell in enumerate(row):
        if column == asked:
            SubElement(shown, "td", {"class": "gap"})
        elif column in hidden:
            SubElement(shown, "td", {"class": "masked"})
        else:
            shown.append(cell)
    return table


def _light(explanation: Element, asked: Cell) -> None:
    table = explanation.find(".//table")
    row = None if table is None else _data_row(table, asked.row)
    if row is None or asked.column >= len(tree.cells(row)):
        return
    cell = tree.cells(row)[asked.column]
    cell.set("class", "lit")
    for mark in cell.iter("mark"):  # the whole cell is lit; a mark inside it would be yellow on yellow
        mark.tag = "span"


def _shorten(table: Element) -> None:
    """Cut a long or wide table to what can be read, around its lit cell where it has one."""
    data = [row for row in tree.rows(table) if not tree.is_head(row)]
    row, column = _lit(data)
    near = tree.kept(len(data), row, tree.MOST_ROWS)
    _remove(table, {id(gone) for number, gone in enumerate(data) if number not in near})
    for here in tree.rows(table):
        columns = _columns(len(tree.cells(here)), column)
        _remove(here, {id(gone) for number, gone in enumerate(tree.cells(here)) if number not in columns})


def _lit(data: list[Element]) -> tuple[int, int]:
    for number, row in enumerate(data):
        for column, cell in enumerate(tree.cells(row)):
            if cell.get("class") == "lit":
                return number, column
    return 0, 0


def _remove(branch: Element, gone: set[int]) -> None:
    for parent in list(branch.iter()):
        kept = [child for child in parent if id(child) not in gone]
        if len(kept) < len(parent):
            parent[:] = kept
