"""How print is written down: lines of text, tables that go on over pages, and code."""

from itertools import takewhile

from kmsflash.notes.page import Line
from kmsflash.notes.readers.seams import Seams
from kmsflash.notes.readers.sheet import Row, Sheet
from kmsflash.notes.readers.spans import EVEN_WIDTH


class Written:
    """The lines that were written so far."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.lines: list[Line] = []

    @property
    def last(self) -> str:
        """The text of the last line; empty where there is none."""
        return self.lines[-1].text if self.lines else ""

    def put(self, text: str, place: int, *, code: bool = False) -> None:
        """Write a line of what stands at a *place*."""
        self.lines.append(Line(text, place, place, code=code))

    def rewrite(self, text: str, place: int) -> None:
        """Write the last line anew, which goes on to a *place*."""
        self.lines[-1] = self.lines[-1]._replace(text=text, last=place)

    def gap(self) -> None:
        """Leave a line empty, unless the last one is."""
        if self.last:
            self.put("", self.lines[-1].last)


class Table:
    """The table that rows are written into; one that goes on over a page is one, with one header."""

    def __init__(self, written: Written, seams: Seams) -> None:
        """Write into *written*, with words that are parted between two rows joined as *seams* know them."""
        self._written = written
        self._seams = seams
        self._open: tuple[int, int] | None = None  # page, and number on it
        self._header: tuple[str, ...] = ()
        self._cells: tuple[str, ...] = ()  # of the last row
        self._piped = False

    @property
    def is_open(self) -> bool:
        """Whether the last line is of a table."""
        return self._open is not None

    def end(self) -> None:
        """Tell that something else comes."""
        self._open = None

    def put(self, row: Row, sheet: Sheet, at: int, place: int) -> None:
        """Write a row, number *at* of its sheet from 0."""
        was_open = self.is_open
        begins = self._open != (sheet.number, row.table)
        goes_on = begins and at == 0 and was_open and len(row.cells) == len(self._header)
        self._open = sheet.number, row.table
        if goes_on and row.cells == self._header:
            return
        if was_open and self._is_rest(row, sheet, at):
            self._written.rewrite(self._text(row.cells), place)
            return
        if begins and not goes_on:
            self._written.gap()
            self._header = row.cells
            table = takewhile(lambda other: other.table == row.table, sheet.rows[at:])
            self._piped = row.bold or not all(all(other.cells) for other in table)
        self._cells = ()
        self._written.put(self._text(row.cells), place)
        if begins and not goes_on and row.bold:
            self._written.put("|" + "---|" * len(row.cells), place)

    def _is_rest(self, row: Row, sheet: Sheet, at: int) -> bool:
        """Tell whether a row at the top of a page is the rest of the last one before."""
        starts_page = at == 0 or (at == 1 and sheet.rows[0].cells == self._header)
        return starts_page and not row.cells[0] and len(row.cells) == len(self._cells)

    def _text(self, cells: tuple[str, ...]) -> str:
        """Return a row, with what is left of the row before."""
        if self._cells:
            cells = tuple(" ".join(filter(None, both)) for both in zip(self._cells, cells, strict=True))
        self._cells = cells
        cells = tuple(self._seams.closed(cell) for cell in cells)
        return f"| {' | '.join(cells)} |" if self._piped else "\t".join(cells)


class Code:
    """The block of code that rows are written into."""

    def __init__(self, written: Written) -> None:
        """Write into *written*."""
        self._written = written
        self._edge: float | None = None  # its left edge, where one is open

    def put(self, row: Row, place: int) -> None:
        """Write a row, set in as it stands."""
        if self._edge is None:
            self._written.gap()
            self._edge = row.x
            self._written.put("```", place, code=True)
        indent = " " * max(0, round((row.x - self._edge) / (EVEN_WIDTH * row.size)))
        self._written.put(indent + row.text, place, code=True)

    def end(self) -> None:
        """Close the block, where one is open."""
        if self._edge is not None:
            at = self._written.lines[-1].last
            self._written.put("```", at, code=True)
            self._written.put("", at)
            self._edge = None
