"""Where on the laid-out page something is to be painted under the text."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QTextBlock,
    QTextDocument,
    QTextFrame,
    QTextLine,
    QTextTable,
    QTextTableCell,
)

from kmsflash.ui.widgets.card_face.sentinels import CODE_SIZE, Under, under

BUTTONS = (Under.SOUND, Under.UNHEARD, Under.UNSEEN)
_PILLS = (Under.MARK, Under.CODE, *BUTTONS)
_BUTTON = 32 / 15  # the height of something to press in the text, in the size of its words
_MIDDLE = 0.35  # of a line of words above their baseline, in their size


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the page, in the document's pixels."""

    under: Under
    rect: QRectF


@dataclass(frozen=True, slots=True)
class Button:
    """A sound, or a picture that is not here: as much of it as stands on one line."""

    under: Under
    rect: QRectF
    icon: QRectF | None  # the room for its icon; None where the line before has it
    reference: str  # empty: nothing happens when it is pressed
    at: int  # where its words begin, in the document


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of the page: its outline, its special cells, and the heights at which its rows end."""

    rect: QRectF
    cells: tuple[Box, ...]
    lines: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """All that is painted under the text, from the ground up."""

    boxes: tuple[Box, ...]  # call-outs and listings
    grids: tuple[Grid, ...]
    pills: tuple[Box, ...]  # marks and code, one for each line they run over
    buttons: tuple[Button, ...] = ()

    def lit(self) -> QRectF | None:
        """Return where the lit cell or the first mark is."""
        lit = [cell.rect for grid in self.grids for cell in grid.cells if cell.under is Under.LIT]
        return next(iter([*lit, *(pill.rect for pill in self.pills if pill.under is Under.MARK)]), None)


def find(document: QTextDocument) -> Places:
    """Find everything on a page that has been laid out."""
    boxes: list[Box] = []
    grids: list[Grid] = []
    for table in _tables(document.rootFrame()):
        kind = under(table.format())
        if kind is Under.TABLE:
            grids.append(_grid(table, document))
        elif kind is not None:
            boxes.append(Box(kind, _cell_rects(table, document)[0][1]))
    found = list(_pills(document))
    pills = tuple(pill for pill in found if isinstance(pill, Box))
    buttons = tuple(button for button in found if isinstance(button, Button))
    return Places(tuple(boxes), tuple(grids), pills, buttons)


def _tables(frame: QTextFrame) -> Iterator[QTextTable]:
    for child in frame.childFrames():
        if isinstance(child, QTextTable):
            yield child
        yield from _tables(child)


def _grid(table: QTextTable, document: QTextDocument) -> Grid:
    rects = _cell_rects(table, document)
    outline = QRectF()
    for _, rect in rects:
        outline = outline.united(rect)
    found = ((under(cell.format()), rect) for cell, rect in rects)
    cells = tuple(Box(kind, rect) for kind, rect in found if kind is not None)
    lines = {round(rect.bottom(), 1) for _, rect in rects if rect.bottom() < outline.bottom() - 1}
    return Grid(outline, cells, tuple(sorted(lines)))


def _cell_rects(table: QTextTable, document: QTextDocument) -> list[tuple[QTextTableCell, QRectF]]:
    """Return every cell with its place.

    Qt tells the frames of tables shifted by the first cell's padding, and of cells nothing; but it tells
    where their blocks are. The tallest cell of a row gives the row's height.
    """
    content = [(cell, _content(cell, document)) for cell in _cells(table)]
    tops: dict[int, float] = {}
    lefts: dict[int, float] = {}
    for cell, rect in content:
        padding = cell.format().toTableCellFormat()
        row, column = cell.row(), cell.column()
        tops[row] = min(tops.get(row, rect.top()), rect.top() - padding.topPadding())
        lefts[column] = min(lefts.get(column, rect.left()), rect.left() - padding.leftPadding())
    size, margins = document.documentLayout().frameBoundingRect(table), table.format()
    tops[table.rows()] = min(tops.values()) + size.height() - margins.topMargin() - margins.bottomMargin()
    # Where columns do not divide evenly Qt goes over by a pixel.
    lefts[table.columns()] = min(
        min(lefts.values()) + size.width(), document.textWidth() - document.documentMargin()
    )
    return [(cell, _place(cell, tops, lefts)) for cell, _ in content]


def _place(cell: QTextTableCell, tops: dict[int, float], lefts: dict[int, float]) -> QRectF:
    below, after = cell.row() + cell.rowSpan(), cell.column() + cell.columnSpan()
    top, left = tops.get(cell.row(), 0.0), lefts.get(cell.column(), 0.0)
    return QRectF(QPointF(left, top), QPointF(lefts.get(after, left), tops.get(below, top)))


def _cells(table: QTextTable) -> Iterator[QTextTableCell]:
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            if (cell.row(), cell.column()) == (row, column):
                yield cell


def _content(cell: QTextTableCell, document: QTextDocument) -> QRectF:
    layout = document.documentLayout()
    first = layout.blockBoundingRect(cell.firstCursorPosition().block())
    last = layout.blockBoundingRect(cell.lastCursorPosition().block())
    return QRectF(first.topLeft(), last.bottomRight())


def _pills(document: QTextDocument) -> Iterator[Box | Button]:
    layout = document.documentLayout()
    block = document.begin()
    while block.isValid():
        corner = layout.blockBoundingRect(block).topLeft()
        for run in _runs(block):
            for line in _lines(block):
                if not (run.start < line.textStart() + line.textLength() and line.textStart() < run.end):
                    continue
                if run.under in BUTTONS:
                    yield _button(run, line, corner, block.position())
                else:
                    yield Box(run.under, _pill(run, line, _units(block)).translated(corner))
        block = block.next()


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring letters of one kind: positions in their block, and the size of the words around."""

    under: Under
    start: int
    end: int
    em: float
    reference: str = ""


def _runs(block: QTextBlock) -> list[_Run]:
    runs: list[_Run] = []
    for piece in block.textFormats():
        kind = under(piece.format)
        if kind not in _PILLS:  # cells lend their colour to the words in them
            continue
        em = piece.format.font().pixelSize() / (CODE_SIZE if kind is Under.CODE else 1)
        reference = piece.format.anchorHref() if kind in BUTTONS else ""
        run = _Run(kind, piece.start, piece.start + piece.length, em, reference)
        if runs and _goes_on(runs[-1], run):
            before = runs.pop()
            run = replace(run, start=before.start, em=max(run.em, before.em))
        runs.append(run)
    return runs


def _goes_on(before: _Run, run: _Run) -> bool:
    same = before.under is run.under and before.reference == run.reference
    return same and before.end == run.start


def _lines(block: QTextBlock) -> Iterator[QTextLine]:
    layout = block.layout()
    for number in range(layout.lineCount()):
        yield layout.lineAt(number)


def _pill(run: _Run, line: QTextLine, text: str) -> QRectF:
    """Return the part of *run* on *line*, from the corner of their block."""
    first = max(run.start, line.textStart())
    last = min(run.end, line.textStart() + line.textLength())
    while last > first + 1 and text[last - 1] == " ":
        last -= 1
    ends = [line.cursorToX(first)[0], line.cursorToX(last)[0]]  # type: ignore[index]  # a pair, says PySide otherwise
    wider = max(2.0, run.em * 0.1)
    begin, end = (wider if _is_space(text, at) else 0.5 for at in (first - 1, last))
    if ends[0] > ends[1]:
        begin, end = end, begin
    baseline = line.y() + line.ascent()
    return QRectF(
        QPointF(min(ends) - begin, baseline - 1.02 * run.em),
        QPointF(max(ends) + end, baseline + 0.3 * run.em),
    )


def _button(run: _Run, line: QTextLine, corner: QPointF, block: int) -> Button:
    """Return the part of *run* on *line*; room for the icon is the first letter of the run."""
    first, last = max(run.start, line.textStart()), min(run.end, line.textStart() + line.textLength())
    ends = sorted(line.cursorToX(at)[0] for at in (first, last))  # type: ignore[index]  # as above
    middle = line.y() + line.ascent() - _MIDDLE * run.em
    rect = QRectF(ends[0], middle - _BUTTON * run.em / 2, ends[1] - ends[0], _BUTTON * run.em)
    icon = None
    if first == run.start:
        across = sorted(line.cursorToX(at)[0] for at in (first, first + 1))  # type: ignore[index]  # as above
        icon = QRectF(across[0], rect.top(), across[1] - across[0], rect.height()).translated(corner)
    return Button(run.under, rect.translated(corner), icon, run.reference, block + run.start)


def _units(block: QTextBlock) -> str:
    """Return a block's text with as many letters as Qt counts: two for one beyond the first plane."""
    return "".join(letter if letter <= "\uffff" else "\ufffd\ufffd" for letter in block.text())


def _is_space(text: str, at: int) -> bool:
    """Whether there is room at a position: a pill must not touch the comma after it."""
    return not 0 <= at < len(text) or text[at].isspace()
