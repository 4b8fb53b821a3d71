"""A Markdown table worked by keys: text in, text out, no Qt. Not a word of it is ever lost.

While one writes, the columns of a table are kept under one another; how each is aligned stays as it was.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from kmsflash.ui.editing.marks import Spot

_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_LEAST = 3  # dashes of a rule


@dataclass(slots=True)
class Table:
    """The table around a caret: its cells, how its columns are aligned, and where in the text it stands."""

    rows: list[list[str]]  # the head first
    aligned: list[str]  # the rule's cells, ":" where a column is aligned: "", ":-", "-:", ":-:"
    first: int  # where the table begins in the text
    last: int  # where it ends
    row: int  # the caret's
    column: int
    indent: str = ""

    @property
    def width(self) -> int:
        """Return the number of columns."""
        return max(len(self.aligned), *(len(row) for row in self.rows))


def table_at(spot: Spot) -> Table | None:
    """Return the table that the caret is in; None where it is in none."""
    text, at = spot.text, spot.end
    begin = text.rfind("\n", 0, at) + 1
    lines = text.split("\n")
    number = text.count("\n", 0, at)
    first = last = number
    while first > 0 and _is_row(lines[first - 1]):
        first -= 1
    while last + 1 < len(lines) and _is_row(lines[last + 1]):
        last += 1
    if not _is_row(lines[number]) or last < first + 1 or not _RULE.fullmatch(lines[first + 1]):
        return None
    rows = [_cells(line) for place, line in enumerate(lines[first : last + 1]) if place != 1]
    start = sum(len(line) + 1 for line in lines[:first])
    row = number - first
    return Table(
        rows,
        [_alignment(cell) for cell in _cells(lines[first + 1])],
        start,
        start + sum(len(line) + 1 for line in lines[first : last + 1]) - 1,
        0 if row <= 1 else row - 1,
        _column(lines[number], at - begin),
        lines[first][: len(lines[first]) - len(lines[first].lstrip())],
    )


def inserted(spot: Spot, columns: int = 2, rows: int = 2) -> Spot:
    """Put an empty table after the line of the caret, which goes into its first cell."""
    at = spot.text.find("\n", spot.end)
    at = len(spot.text) if at < 0 else at
    line = spot.text[spot.text.rfind("\n", 0, spot.end) + 1 : at]
    before = "" if not line.strip() and at == len(line) else "\n" if not line.strip() else "\n\n"
    after = "\n" if spot.text[at:].strip("\n") and not spot.text[at:].startswith("\n\n") else ""
    made = Spot(spot.text[:at] + before + after + spot.text[at:], at + len(before), at + len(before))
    cells = [[""] * columns for _ in range(rows)]
    return _written(made, Table(cells, [""] * columns, made.start, made.start, 0, 0), 0, 0)


def next_cell(spot: Spot) -> Spot | None:
    """Go to the next cell; from the last one to a new row. None where the caret is in no table."""
    table = table_at(spot)
    if table is None:
        return None
    row, column = table.row, table.column + 1
    if column >= table.width:
        row, column = row + 1, 0
    if row >= len(table.rows):
        table.rows.append([])
    return _written(spot, table, row, column)


def previous_cell(spot: Spot) -> Spot | None:
    """Go to the cell before; from the first one nowhere. None where the caret is in no table."""
    table = table_at(spot)
    if table is None:
        return None
    row, column = table.row, table.column - 1
    if column < 0:
        row, column = row - 1, table.width - 1
    return _written(spot, table, max(0, row), column if row >= 0 else 0)


def new_row(spot: Spot) -> Spot | None:
    """Begin a row under that of the caret; on an empty last row, leave the table and take the row away."""
    table = table_at(spot)
    if table is None:
        return None
    here = table.rows[table.row]
    if table.row == len(table.rows) - 1 and table.row > 0 and not any(cell.strip() for cell in here):
        return _left(spot, table)
    table.rows.insert(table.row + 1, [])
    return _written(spot, table, table.row + 1, 0)


def _left(spot: Spot, table: Table) -> Spot:
    table.rows.pop()
    above, below = spot.text[: table.first] + _shown(table), spot.text[table.last :]
    if below.strip() and not below.startswith("\n\n"):
        below = f"\n{below}"
    at = len(above) + 2
    return Spot(f"{above}\n\n{below}", at, at)


def _written(spot: Spot, table: Table, row: int, column: int) -> Spot:
    """Return the text with the table set in columns, and the words of one cell selected."""
    width = table.width
    table.rows = [[*each, *[""] * (width - len(each))] for each in table.rows]
    table.aligned += [""] * (width - len(table.aligned))
    shown = _shown(table)
    lines = shown.split("\n")
    number = row if row == 0 else row + 1
    start = table.first + sum(len(line) + 1 for line in lines[:number])
    begin, end = _cell_ends(lines[number], column)
    return Spot(spot.text[: table.first] + shown + spot.text[table.last :], start + begin, start + end)


def _shown(table: Table) -> str:
    width = table.width
    rows = [[*row, *[""] * (width - len(row))] for row in table.rows]
    wide = [max(_LEAST, *(_length(row[column]) for row in rows)) for column in range(width)]
    rule = [_rule(side, room) for side, room in zip([*table.aligned, *[""] * width], wide, strict=False)]
    lines = [
        _line(cell + " " * (room - _length(cell)) for cell, room in zip(row, wide, strict=True))
        for row in rows
    ]
    return "\n".join(table.indent + line for line in [lines[0], _line(rule), *lines[1:]])


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _rule(side: str, room: int) -> str:
    left, right = side.startswith(":"), side.endswith(":")
    return ":" * left + "-" * (room - left - right) + ":" * right


def _alignment(cell: str) -> str:
    left, right = cell.startswith(":"), cell.endswith(":") and len(cell) > 1
    return ":-:" if left and right else ":-" if left else "-:" if right else ""


def _is_row(line: str) -> bool:
    return "|" in line


def _bars(line: str) -> list[int]:
    """Return where the bars are that part cells: neither escaped nor in code."""
    bars: list[int] = []
    in_code = False
    for at, letter in enumerate(line):
        if letter == "`" and (in_code or line.find("`", at + 1) >= 0):
            in_code = not in_code
        elif letter == "|" and not in_code and (at == 0 or line[at - 1] != "\\"):
            bars.append(at)
    return bars


def _spans(line: str) -> list[tuple[int, int]]:
    """Return from where to where each cell reaches, its spaces with it."""
    bars = _bars(line)
    ends = [*bars, len(line)]
    spans = list(zip([0, *(bar + 1 for bar in bars)], ends, strict=True))
    if bars and not line[: bars[0]].strip():
        spans = spans[1:]
    if len(spans) > 1 and not line[spans[-1][0] :].strip():
        spans = spans[:-1]
    return spans


def _cells(line: str) -> list[str]:
    return [line[start:end].strip() for start, end in _spans(line)]


def _column(line: str, at: int) -> int:
    """Return which cell of a line a place is in."""
    spans = _spans(line)
    return next((number for number, (_, end) in enumerate(spans) if at <= end), max(0, len(spans) - 1))


def _cell_ends(line: str, column: int) -> tuple[int, int]:
    start, end = _spans(line)[column]
    words = line[start:end]
    lead = min(1, len(words))
    said = words.strip()
    begin = start + (words.index(said) if said else lead)
    return begin, begin + len(said)


def _length(cell: str) -> int:
    """Return how wide a cell is in letters of equal width."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in cell
    )
