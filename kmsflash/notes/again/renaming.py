"""Tables whose rows, columns or title were renamed: what stands in the cells tells which is which."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kmsflash.model.kinds import Kind
from kmsflash.notes.again.likeness import alike, is_slip, tokens
from kmsflash.notes.wording import fold

_PARTS = 3  # table, row, column
_ALL = "*"  # the row or column of what is asked of all of them
_TELLING = 7  # letters of a word that hardly stands in a cell by chance


@dataclass(frozen=True, slots=True)
class CellFact:
    """A fact of one cell, on either side: `of` is its place in the known or the stated facts."""

    of: int
    table: tuple[object, str]  # the source, and the name of the table
    row: str
    column: str
    value: str
    line: int = 0  # of the file


Line = dict[str, CellFact]  # the cells of a row by column, or of a column by row


def cell_of(of: int, source: object, kind: Kind, key: str, answer: str, line: int = 0) -> CellFact | None:
    """Return the cell that a fact is of; None where it is of none."""
    parts = key.split(" / ")
    if kind is not Kind.TABLE or len(parts) != _PARTS or _ALL in parts:
        return None
    return CellFact(of, (source, parts[0]), parts[1], parts[2], fold(answer), line)


def renamed(
    known: Iterable[CellFact], stated: Iterable[CellFact], found: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    """Give the places of known cells and of the stated ones that they are, under another name.

    *found* are the stated cells of known ones that were found by name.
    """
    here, there = _tables(known), _tables(stated)
    at = {cell.of: cell for cells in there.values() for cell in cells}
    for table, cells in here.items():
        titles = Counter(at[found[cell.of]].table for cell in cells if found.get(cell.of) in at)
        same = titles.most_common(1)[0][0] if titles else table
        if same in there:
            free = {of for cell in there[same] if (of := cell.of) not in found.values()}
            yield from _within(cells, there[same], {cell.of for cell in cells if cell.of not in found}, free)


def _tables(cells: Iterable[CellFact]) -> dict[tuple[object, str], list[CellFact]]:
    grouped: dict[tuple[object, str], list[CellFact]] = defaultdict(list)
    for cell in cells:
        grouped[cell.table].append(cell)
    return grouped


def _within(
    known: list[CellFact], stated: list[CellFact], left: set[int], free: set[int]
) -> Iterator[tuple[int, int]]:
    for by_row in (True, False):
        before, after = _lines(known, by_row=by_row), _lines(stated, by_row=by_row)
        lost = {name: line for name, line in before.items() if name not in after}
        come = {name: line for name, line in after.items() if name not in before}
        for name, line in lost.items():
            related = [other for other in come if _is_column(come[other]) or _related(name, other)]
            fits = [other for other in related if _is_same(name, line, other, come[other], before, after)]
            rivals = [each for each in lost for other in fits if _agreeing(lost[each], come[other])]
            if len(fits) == 1 and set(rivals) == {name}:
                yield from _pairs(line, come[fits[0]], left, free)


def _pairs(line: Line, other: Line, left: set[int], free: set[int]) -> Iterator[tuple[int, int]]:
    for title, cell in line.items():
        now = other.get(title)
        if now and cell.of in left and now.of in free and _same(cell.value, now.value):
            yield cell.of, now.of


def _lines(cells: Iterable[CellFact], *, by_row: bool) -> dict[str, Line]:
    grouped: dict[str, Line] = defaultdict(dict)
    for cell in cells:
        name, title = (cell.row, cell.column) if by_row else (cell.column, cell.row)
        grouped[name][title] = cell
    return grouped


def _agreeing(line: Line, other: Line) -> list[str]:
    return [title for title in line if title in other and _same(line[title].value, other[title].value)]


def _is_same(
    name: str, line: Line, other: str, now: Line, before: Mapping[str, Line], after: Mapping[str, Line]
) -> bool:
    """Tell whether a line of cells is another line renamed: all that both have agrees, and tells enough."""
    shared = [title for title in line if title in now]
    agreeing = _agreeing(line, now)
    if not agreeing or len(agreeing) < len(shared):
        return False
    if _slipped(name, other):
        return True
    telling = {
        line[title].value
        for title in agreeing
        if _tells(line[title].value) and not _elsewhere(title, line[title].value, name, other, before, after)
    }
    enough = 1 if _related(name, other) and len(agreeing) > 1 else 2
    return len(telling) >= enough and len(agreeing) >= max(len(line), len(now)) - 1


def _elsewhere(
    title: str, value: str, name: str, other: str, before: Mapping[str, Line], after: Mapping[str, Line]
) -> bool:
    lines = [line for each, line in before.items() if each != name]
    lines += [line for each, line in after.items() if each != other]
    return any(title in line and line[title].value == value for line in lines)


def _same(one: str, other: str) -> bool:
    return one == other or alike(one, other) == 1.0


def _tells(value: str) -> bool:
    return any(map(str.isdigit, value)) or " " in value or len(value) >= _TELLING


def _is_column(line: Line) -> bool:
    """Tell whether cells stand below one another: a row of the file may make way for one like it."""
    lines = {cell.line for cell in line.values()}
    return len(lines) == len(line) > 1


def _related(one: str, other: str) -> bool:
    """Tell whether one name is in the other, or slipped: a thing of quite another name is another thing."""
    first, second = set(tokens(one)), set(tokens(other))
    return first <= second or second <= first or _slipped(one, other)


def _slipped(one: str, other: str) -> bool:
    """Tell whether two names differ by a slip only."""
    first, second = tokens(one), tokens(other)
    return len(first) == len(second) and all(is_slip(*pair) for pair in zip(first, second, strict=True))
