"""Pieces of rows on a printed page become cells, and cells that stand in columns become tables.

Programs draw a table row by row, and in a row cell by cell. So a cell begins where the next piece stands to
the right of the cell before and not lower, and a row where it stands lower and further left; rulings are not
needed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from math import inf
from statistics import fmean

from kmsflash.notes.readers.glyphs import Word
from kmsflash.notes.readers.spans import ON_LINE, Span

SEAM = "\u00ad"
"""Stands where a word may have been cut at the end of a line, behind the hyphen where there is one."""

# Times the height of the letters:
_LEADING = 1.9  # from line to line in a cell
_CLOSE = 1.55  # the same, where what is above may belong to no table
_EVENLY = 1.2  # how much wider than the closest lines the lines of one cell may stand
_BESIDE = 0.15  # from a cell to the next
_HANGING = 3.0  # how far a line may stand further right
_SLACK = 0.5  # how far a line of a cell may stand further left than those before
_ROWS_APART = 5.0  # from the lowest line of a row to the highest of the next
_LETTER = 0.8
_LONG_WORD = 6  # letters
_LOW = 4  # lines of a first cell that may begin lower than others, as it stands in their middle
_SAME_SIZE = 0.08  # as a part of the size
_EXACTLY = 1.0  # point
_FEWEST_ROWS = 2
# What no honest page has: what takes the square of them stays small.
_MOST_LINES, _MOST_COLUMNS = 200, 61
# Columns of running text that were drawn line by line:
_FEWEST_LINES = 6
_LONG = 25  # characters
_RUNNING = 0.3  # of the lines begin small


@dataclass(slots=True)
class Cell:
    """A cell: lines that stand under each other."""

    lines: list[Span] = field(default_factory=list)
    wide: float = inf  # its column, in points

    @property
    def x(self) -> float:
        """Its left edge, in points from the left edge of the page."""
        return min(line.x for line in self.lines)

    @property
    def right(self) -> float:
        """Its right edge."""
        return max(line.right for line in self.lines)

    @property
    def top(self) -> float:
        """Where its first line stands, in points from the lower edge of the page."""
        return self.lines[0].y

    @property
    def low(self) -> float:
        """Where its last line stands."""
        return self.lines[-1].y

    @property
    def size(self) -> float:
        """How high its letters are."""
        return max(line.size for line in self.lines)

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(line.bold for line in self.lines)

    def text(self, *, plain: bool = False) -> str:
        """Return what is written in the cell; items of a list in it are kept apart by `<br>`."""
        text = ""
        above: Span | None = None
        for line in self.lines:
            written = line.text(plain=plain).replace("|", "\\|")
            if above:
                text += "<br>" if line.mark else SEAM if self._is_cut(above, line) else " "
            text += written
            above = line
        return text.replace("** **", " ").replace("` `", " ")

    def _is_cut(self, above: Span, line: Span) -> bool:
        """Tell whether a word may be cut after a line: at a hyphen, or as it is too long for its column."""
        last = above.text(plain=True, even=True).strip("*")
        if not line.words[0].text[:1].islower():
            return False
        if last.endswith("-"):
            return last[-2:-1].isalpha()
        is_full = above.right - above.x > self.wide - _LETTER * above.size
        return is_full and len(last) >= _LONG_WORD and last.isalpha()


def tables_of(spans: Iterable[Span]) -> Iterator[tuple[int, list[Cell]]]:
    """Yield the rows of a page with the number of their table: from 1, and 0 for what stands in none.

    The rows of a table are as wide as the table; a cell without text has no lines.
    """
    rows = _set(spans)
    number = at = 0
    while at < len(rows):
        end = _end_of_table(rows, at)
        table = rows[at:end]
        if end - at < _FEWEST_ROWS:
            yield 0, rows[at]
            at += 1
            continue
        at = end
        if _is_running_text(table):
            for column in range(2):
                for row in table:
                    yield 0, row[column : column + 1]
            continue
        number += 1
        columns = _columns(table)
        for row in table:
            yield number, _placed(row, columns)


def _set(spans: Iterable[Span]) -> list[list[Cell]]:
    """Return rows of cells in the order in which they are drawn."""
    rows: list[list[Cell]] = []
    for span in spans:
        if rows and _is_below(span, rows[-1][-1]):
            rows[-1][-1].lines.append(span)
        elif rows and _is_beside(span, rows[-1]):
            if len(rows[-1]) == 1:
                rows[-1:] = _parted(rows[-1][0], span)
            rows[-1].append(Cell([span]))
        else:
            rows.append([Cell([span])])
    return rows


def _is_below(span: Span, cell: Cell) -> bool:
    """Tell whether a piece is the next line of a cell."""
    last = cell.lines[-1]
    size = max(span.size, last.size)
    step = last.y - span.y
    is_close = ON_LINE * size < step <= _LEADING * size and len(cell.lines) < _MOST_LINES
    if not is_close or abs(span.size - last.size) > _SAME_SIZE * size:
        return False
    if span.bold != last.bold and step > _CLOSE * size:
        return False
    if len(cell.lines) > 1 and step > _EVENLY * (cell.lines[-2].y - last.y):
        return False
    is_set_left = -_SLACK * size <= span.x - cell.x <= _HANGING * size
    is_set_middle = abs((span.x + span.right) - (last.x + last.right)) < size
    is_set_right = abs(span.right - last.right) < _SLACK * size
    return is_set_left or is_set_middle or is_set_right


def _is_beside(span: Span, row: list[Cell]) -> bool:
    """Tell whether a piece begins the next cell of a row."""
    before = row[-1]
    size = max(span.size, before.lines[-1].size)
    right = before.lines[-1].right if len(row) == 1 else before.right
    if span.x < right + _BESIDE * size or abs(span.size - before.size) > 2 * _SAME_SIZE * size:
        return False
    off = ON_LINE * size
    highest = max(cell.top for cell in row[-_MOST_COLUMNS:])
    lowest = min(cell.low for cell in row[-_MOST_COLUMNS:])
    return lowest - off < span.y < highest + 4 * _LEADING * size and (
        span.y < highest + off or len(row) > 1 or len(before.lines) <= _LOW
    )


def _parted(cell: Cell, beside: Span) -> list[list[Cell]]:
    """Part what stood above a row, wider or further up, from its first cell; *beside* begins the second."""
    start = 0
    for at, (line, below) in enumerate(pairwise(cell.lines), 1):
        is_wide = line.right > beside.x - _BESIDE * beside.size
        if is_wide or line.y - below.y > _CLOSE * line.size:
            start = at
    return [[Cell(cell.lines[:start])], [Cell(cell.lines[start:])]] if start else [[cell]]


def _end_of_table(rows: list[list[Cell]], start: int) -> int:
    """Return where a table ends that begins at *start*; *start* plus one where none does."""
    end = start + 1
    if not 1 < len(rows[start]) <= _MOST_COLUMNS:
        return end
    while end < len(rows) and len(rows[end]) <= _MOST_COLUMNS:
        if not _follows(rows[end - 1], rows[end]):
            break
        if len(rows[end]) < len(rows[start]):
            rows[end] = list(_split(rows[end], [cell.x for cell in rows[start]]))
        row = rows[end]
        if len(row) == 1:
            if not _stands_in(row, rows[start]) or end + 1 == len(rows) or len(rows[end + 1]) == 1:
                break
            if not (_follows(row, rows[end + 1]) and _fits(rows[start], rows[end + 1])):
                break
        elif not _fits(rows[start], row):
            break
        end += 1
    return end


def _follows(above: list[Cell], row: list[Cell]) -> bool:
    size = max(cell.size for cell in above)
    return 0 < min(cell.low for cell in above) - max(cell.top for cell in row) <= _ROWS_APART * size


def _stands_in(row: list[Cell], table: list[Cell]) -> bool:
    """Tell whether the only cell of a row stands in a column of the table."""
    return sum(row[0].x < cell.right and cell.x < row[0].right for cell in table) == 1


def _fits(first: list[Cell], row: list[Cell]) -> bool:
    """Tell whether two rows stand in the same columns, as far as cells without text let one see it."""
    wide, narrow = (first, row) if len(first) >= len(row) else (row, first)
    at = shared = 0
    for cell in narrow:
        while at < len(wide) and not _is_in_column(cell, wide, at):
            at += 1
        shared += at < len(wide)
        at += 1
    return shared >= max(2, len(narrow) - 1)


def _is_in_column(cell: Cell, row: list[Cell], at: int) -> bool:
    """Tell whether a cell stands above or below another, or at least between those to its left and right."""
    if min(cell.right, row[at].right) > max(cell.x, row[at].x):
        return True
    is_after = at == 0 or cell.x >= row[at - 1].right
    is_before = at + 1 == len(row) or cell.right <= row[at + 1].x
    return is_after and is_before


def _columns(table: list[list[Cell]]) -> list[tuple[float, float]]:
    """Return the left and right edges of a table's columns."""
    width = max(len(row) for row in table)
    columns = [(cell.x, cell.right) for cell in next(row for row in table if len(row) == width)]
    for row in table:
        if len(row) == width:
            wider = [
                (min(x, cell.x), max(right, cell.right))
                for (x, right), cell in zip(columns, row, strict=True)
            ]
            if all(one[1] < other[0] for one, other in pairwise(wider)):
                columns = wider
    return columns


def _placed(row: list[Cell], columns: list[tuple[float, float]]) -> list[Cell]:
    """Return the cells of a row, one for each column of its table."""
    placed = [Cell() for _ in columns]
    for cell in row if len(row) == len(columns) else _split(row, [x for x, _ in columns]):
        best = max(
            range(len(columns)),
            key=lambda at: min(cell.right, columns[at][1]) - max(cell.x, columns[at][0]),
        )
        placed[best].lines += cell.lines
        placed[best].wide = columns[best][1] - columns[best][0]
    return placed


def _split(row: list[Cell], starts: list[float]) -> Iterator[Cell]:
    """Part cells that stand so close that they were taken for one: a word begins where a column does."""
    for cell in row:
        rest = cell.lines[0]
        if len(cell.lines) == 1:
            for start in starts:
                at = next((at for at, word in enumerate(rest.words) if at and _begins(word, start)), 0)
                if at:
                    before, rest = rest.parted(at)
                    yield Cell([before])
        yield Cell([rest, *cell.lines[1:]])


def _begins(word: Word, start: float) -> bool:
    return abs(word.x - start) < _EXACTLY and not word.spaced


def _is_running_text(table: list[list[Cell]]) -> bool:
    """Tell whether rows are the lines of two columns of text, drawn from left to right."""
    if len(table) < _FEWEST_LINES or any(len(row) != 2 or len(row[0].lines) > 1 for row in table):
        return False
    lines = [row[0].text(plain=True) for row in table]
    is_long = fmean(map(len, lines)) > _LONG
    return is_long and sum(line[:1].islower() for line in lines) > _RUNNING * len(lines)
