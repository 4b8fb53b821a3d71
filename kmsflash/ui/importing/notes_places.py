"""Where marks and tables of the notes are, in the document's pixels."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextTable

from kmsflash.ui.importing.marks import Mark
from kmsflash.ui.importing.notes_lines import NotesLine
from kmsflash.ui.importing.notes_text import Written


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark: a rectangle for each line that its words take, and the whole line or row of the notes."""

    mark: Mark
    rects: tuple[QRectF, ...]
    row: QRectF


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its outline, the height where its header ends, and those of the lines between its rows."""

    outline: QRectF
    head: float
    lines: tuple[float, ...]


def place_marks(
    document: QTextDocument, written: Written, lines: Sequence[NotesLine], marks: Sequence[Mark]
) -> list[Placed]:
    """Return the places of *marks*, in their order."""
    return [
        Placed(mark, tuple(_rects(document, written, lines, mark)), _row(document, written, lines, mark.line))
        for mark in marks
        if (mark.line, mark.piece) in written.begins
    ]


def _block(document: QTextDocument, written: Written, line: int, piece: int) -> tuple[QTextBlock, int]:
    """Return the block that a piece is in, and where in it the piece begins."""
    begin = written.begins[line, piece]
    block = document.findBlock(begin)
    return block, begin - block.position()


def _rects(
    document: QTextDocument, written: Written, lines: Sequence[NotesLine], mark: Mark
) -> Iterator[QRectF]:
    block, begin = _block(document, written, mark.line, mark.piece)
    text = lines[mark.line].pieces[mark.piece].text
    first, last = begin + units(text[: mark.first]), begin + units(text[: mark.last])
    corner = document.documentLayout().blockBoundingRect(block).topLeft()
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start, end = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        if start >= end:
            continue
        xs = sorted(line.cursorToX(at)[0] for at in (start, end))  # type: ignore[index]  # a pair, says PySide otherwise
        baseline, size = line.y() + line.ascent(), line.ascent()
        box = QRectF(QPointF(xs[0] - 3, baseline - size), QPointF(xs[1] + 3, baseline + size * 0.42))
        yield box.translated(corner)


def units(text: str) -> int:
    """Return how many letters Qt counts: two for one beyond the first plane."""
    return len(text.encode("utf-16-le")) // 2


def _row(document: QTextDocument, written: Written, lines: Sequence[NotesLine], line: int) -> QRectF:
    """Return the place of a whole line; of a table's row what its tallest cell takes."""
    row = QRectF()
    for piece in range(len(lines[line].pieces)):
        if (line, piece) in written.begins:
            block, _ = _block(document, written, line, piece)
            row = row.united(_ink(document, block))
    return row


def _ink(document: QTextDocument, block: QTextBlock) -> QRectF:
    """Return a block's place without the space above it."""
    rect = document.documentLayout().blockBoundingRect(block)
    layout = block.layout()
    if layout.lineCount():
        last = layout.lineAt(layout.lineCount() - 1)
        top = rect.top() + layout.lineAt(0).y()
        rect = QRectF(
            rect.left(), top, max(1.0, rect.width()), last.y() + last.height() - layout.lineAt(0).y()
        )
    return rect


def place_tables(document: QTextDocument, written: Written) -> list[Sheet]:
    """Return the places of all tables."""
    return [_sheet(document, table) for table in written.tables if table.rows() and table.columns()]


def _sheet(document: QTextDocument, table: QTextTable) -> Sheet:
    padding = table.format().cellPadding()
    layout = document.documentLayout()
    tops, left, right, bottom = [], None, 0.0, 0.0
    for row in range(table.rows()):
        rects = [
            layout.blockBoundingRect(table.cellAt(row, column).firstCursorPosition().block())
            for column in range(table.columns())
        ]
        tops.append(min(rect.top() for rect in rects) - padding)
        left = min(rect.left() for rect in rects) - padding if left is None else left
        right = max(right, *(rect.right() + padding for rect in rects))
        bottom = max(rect.bottom() for rect in rects) + padding
    outline = QRectF(QPointF(left or 0.0, tops[0]), QPointF(right, bottom))
    head = tops[1] if len(tops) > 1 else bottom
    return Sheet(outline, head, tuple(tops[2:]))
