"""Columns of fixed width: rules under the titles, cells that go on below or are set off a little."""

import re
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from kmsflash.notes.page import LONGEST_LINE, Line
from kmsflash.notes.repairs.dotted import pairs_of
from kmsflash.notes.vocabulary import Vocabulary

_RULE = re.compile(r"^\s*[-=─═+]{3,}(?:\s+[-=─═+]{2,}|[-=─═+])*\s*$")
_PIECE = re.compile(r"\S+(?:\s\S+)*")
_BLOCK = re.compile(r"\s*(?:[-*+>#•]\s|\d+[.)]\s|```|~~~|\(?[A-Za-z][.)]\s)")
_ABBREVIATED = re.compile(r"\s*[A-Z]\.\s[a-z]\S*(?:\s\S+)*(?:\s{2,}\S+(?:\s\S+)*){2}")  # "P. pinaster   60 m"
_CODE = re.compile(r"[;{}<>=$\\|&]|//")
_WORD = re.compile(r"(?<!\S)\S")
_WIDE = re.compile(r"\S\s{3,}\S")
_LOOKED_AT = 8  # lines below titles
_NEAR = 3  # characters by which a cell may stand beside its column
_FEWEST = 2  # rows under the titles
_PAIR, _SET_IN, _LONGEST_TITLE = 2, 4, 5
_SIGN = re.compile(r"(?:[IVX]{1,4}|\d{1,2}|[A-Z])[.)]?")
_GAP = 3  # spaces that show where a cell ends wherever they stand
_LONGEST_SPACED = 90  # characters of a cell that wide gaps still show


@dataclass(slots=True)
class _Grid:
    """Rows in columns while they are read."""

    starts: list[int]
    rows: list[list[str]] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)  # the line of each row
    ruled: bool = False
    unclear: bool = False  # a cell fills its column, and no word begins where the next one does
    mended: bool = False  # a cell goes on below, is set off, or only two spaces part it from the next


def find(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Bring the cells of tables of fixed width under each other, and draw those that a rule shows."""
    del vocabulary
    mended: list[Line] = []
    at = count = 0
    while at < len(lines):
        grid, end = _read(lines, at)
        if grid is None:
            end = max(end, at + 1)
            mended += lines[at:end]
            at = end
            continue
        mended += _drawn(grid)
        count += 1
        at = end
    return mended, count


def _read(lines: list[Line], at: int) -> tuple[_Grid | None, int]:
    """Return the table whose titles stand on a line, and where it ends; none where there is none to mend."""
    start = at + (not lines[at].code and _RULE.match(lines[at].text) is not None)
    titles = _pieces(lines[start]) if start < len(lines) else []
    if len(titles) < _PAIR:
        return None, at
    is_named = _names_rows(titles, [_pieces(line) for line in lines[start + 1 : start + 1 + _LOOKED_AT]])
    titles = [(0, ""), *titles] if is_named else titles
    grid = _Grid([place for place, _ in titles], [[text for _, text in titles]], [lines[start]])
    end = start + 1
    while end < len(lines) and _takes(grid, lines[end]):
        end += 1
    is_wide = _WIDE.search(lines[start].text.strip()) is not None
    set_in = titles[0][0] >= _SET_IN and len(titles) > _PAIR
    if grid.unclear:
        return None, end  # its gaps alone tell more
    is_table = len(grid.rows) > _FEWEST and (grid.ruled or (is_wide and (grid.mended or set_in or is_named)))
    if is_table and _are_signed(grid):
        grid.rows.insert(0, [""] * len(grid.starts))
        grid.lines.insert(0, lines[start])
        return grid, end
    return (grid if is_table and _are_titles(grid) else None), end


def _are_signed(grid: _Grid) -> bool:
    """Tell whether every row, even the first, opens with a sign of its own, so that there are no titles."""
    signs = [row[0] for row in grid.rows]
    is_wide = len(grid.starts) > _PAIR and len(set(signs)) == len(signs)
    return is_wide and all(map(_SIGN.fullmatch, signs))


def _names_rows(titles: list[tuple[int, str]], lines: list[list[tuple[int, str]]]) -> bool:
    """Tell whether each row below titles that are set in has its name before what stands under them.

    Lines that stand under the titles only go on with a row.
    """
    places = [place for place, _ in titles]
    below = list(takewhile(bool, lines))
    rows = [line for line in below if line[0][0] < places[0] - _NEAR]
    return (
        places[0] >= _SET_IN
        and len(rows) >= _FEWEST
        and below[0] is rows[0]
        and all(
            len(row) == len(places) + 1
            and all(abs(cell[0] - place) < _NEAR for cell, place in zip(row[1:], places, strict=True))
            for row in rows[:_FEWEST]
        )
    )


def _are_titles(grid: _Grid) -> bool:
    """Tell whether the first row may name the columns; of two columns without a rule it may be a row too."""
    if len(grid.starts) == _PAIR and not grid.ruled:
        return not any(_CODE.search(cell) for row in grid.rows for cell in row)
    return all(len(title.split()) <= _LONGEST_TITLE and not _CODE.search(title) for title in grid.rows[0])


def _pieces(line: Line) -> list[tuple[int, str]]:
    """Return the pieces of a line that wide gaps keep apart, and where each starts."""
    text = line.text
    is_block = _BLOCK.match(text) and not _ABBREVIATED.match(text)
    if line.code or "|" in text or "\t" in text or is_block or _RULE.match(text) or pairs_of(text):
        return []
    return [(found.start(), found[0]) for found in _PIECE.finditer(text.rstrip())]


def _takes(grid: _Grid, line: Line) -> bool:
    """Put a line into a table: a rule, a row, or what goes on from the row above; tell whether it fits."""
    if not line.code and _RULE.match(line.text):
        grid.ruled = grid.ruled or len(grid.rows) == 1
        return True
    pieces = _pieces(line)
    columns = [_column(place, grid.starts) for place, _ in pieces]
    if columns[:1] == [0] and len(columns) == len(grid.starts):
        columns = list(range(len(columns)))  # though a long cell moved the next one on
    is_unclear = False
    reaches = grid.rows[0][0] == "" and _reach_over(pieces, grid.starts)
    if not pieces or None in columns or len(set(columns)) < len(columns) or reaches:
        cut = _cut(line, grid.starts) if pieces else []
        is_unclear = reaches and not cut
        pieces = cut if cut or not reaches else pieces
        columns = list(range(len(pieces))) if cut or not reaches else columns
    if not pieces:
        return False
    placed = {column: text for column, (_, text) in zip(columns, pieces, strict=True) if column is not None}
    if 0 in placed and not _hangs(grid, placed):
        if len(placed) < _PAIR:
            return False
        grid.unclear = grid.unclear or is_unclear
        grid.mended = grid.mended or any(
            place != grid.starts[column] for column, (place, _) in zip(placed, pieces, strict=True)
        )
        is_tight = len(pieces) > _PAIR and any(
            after[0] - place - len(text) < _GAP for (place, text), after in pairwise(pieces)
        )
        grid.mended = grid.mended or is_tight
        grid.rows.append([placed.get(column, "") for column in range(len(grid.starts))])
        grid.lines.append(line)
        return True
    return _lengthen(grid, placed, line)


def _hangs(grid: _Grid, placed: dict[int, str]) -> bool:
    """Tell whether a line goes on with a row and its name: it opens small, and has fewer cells."""
    names = [row[0] for row in grid.rows[1:]]
    is_small = placed[0][:1].islower() or placed[0].startswith("(")
    if not is_small or not names or not all(name[:1].isupper() for name in names):
        return False
    cells = len([cell for cell in grid.rows[-1] if cell])
    return len(placed) < cells and len(placed[0]) <= grid.starts[1] - grid.starts[0]


def _lengthen(grid: _Grid, placed: dict[int, str], line: Line) -> bool:
    """Put what stands under the cells of the last row at their ends."""
    row = grid.rows[-1]
    if not placed or any(not row[column] for column in placed):
        return False
    first = min(placed)
    is_row = len(placed) == len(grid.starts) - 1 and all(
        text[:1].isdigit() for text in (placed[first], row[first])
    )  # another row of the same thing
    for column, text in placed.items():
        is_cut = row[column].endswith("-") and text[:1].islower()
        joint = "; " if is_row else " "
        row[column] = f"{row[column][:-1]}{text}" if is_cut else f"{row[column]}{joint}{text}"
    grid.lines[-1] = grid.lines[-1]._replace(last=line.last)
    grid.mended = True
    return True


def _reach_over(pieces: list[tuple[int, str]], starts: list[int]) -> bool:
    """Tell whether a piece goes on where a column starts that no piece starts in."""
    return len(pieces) < len(starts) and any(
        place + _NEAR < start < place + len(text) for place, text in pieces for start in starts
    )


def _column(place: int, starts: list[int]) -> int | None:
    """Return the column that a piece stands in: the one that starts nearest, if that is near."""
    nearest = min(range(len(starts)), key=lambda column: abs(starts[column] - place))
    return nearest if abs(starts[nearest] - place) <= _NEAR else None


def _cut(line: Line, starts: list[int]) -> list[tuple[int, str]]:
    """Return the cells of a row one of which fills its column, so that no wide gap follows it."""
    text = line.text.rstrip()
    near = _NEAR if len(_pieces(line)) == max(len(starts) - 1, _PAIR) else 0
    places = [place for start in starts if (place := _word_at(text, start, near)) is not None]
    if len(places) < len(starts):
        return []
    ends = [*places[1:], len(text)]
    return [(place, text[place:end].strip()) for place, end in zip(places, ends, strict=True)]


def _word_at(text: str, start: int, near: int) -> int | None:
    """Return where the word starts that is nearest to a place, and no further from it than *near*."""
    words = (word.start() for word in _WORD.finditer(text, max(0, start - near)))
    close = [
        place for place in takewhile(lambda place: place <= start + near, words) if place >= start - near
    ]
    return min(close, key=lambda place: abs(place - start), default=None)


def _drawn(grid: _Grid) -> list[Line]:
    """Return a table's rows: with pipes where a rule, an empty or a long cell is in it, else with gaps."""
    longest = _LONGEST_SPACED if len(grid.starts) > _PAIR else LONGEST_LINE
    is_piped = grid.ruled or any(not cell or len(cell) > longest for row in grid.rows for cell in row)
    told = [
        line._replace(text=f"| {' | '.join(row)} |" if is_piped else "    ".join(row))
        for row, line in zip(grid.rows, grid.lines, strict=True)
    ]
    rule = grid.lines[0]._replace(text="|" + "---|" * len(grid.starts))
    return [told[0], rule, *told[1:]] if is_piped else told
