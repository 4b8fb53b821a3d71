"""Notes as read, written into a text document that remembers where each piece begins."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from kmsflash.ui.fonts import running
from kmsflash.ui.importing.notes_lines import Form, Look, NotesLine, Words
from kmsflash.ui.theme import Theme

GUTTER = 44  # pixels at font setting 100 %, from the sheet's edge to the words
CELL = 7  # padding of a cell
_LINE = 160 / 1.21  # per cent: Qt's are of the font's own line
_ROWS = (Form.HEAD, Form.ROW)


@dataclass(slots=True)
class Written:
    """Where the pieces of the lines are: positions in the document, and the tables."""

    begins: dict[tuple[int, int], int] = field(default_factory=dict)  # (line, piece) → position of its words
    tables: list[QTextTable] = field(default_factory=list)


def write(
    document: QTextDocument, lines: Sequence[NotesLine], marked: Collection[int], theme: Theme
) -> Written:
    """Write *lines* into *document*; those that are not *marked* (by their index) are quiet."""
    writer = _Writer(document, marked, theme)
    writer.write(lines)
    return writer.written


class _Writer:
    def __init__(self, document: QTextDocument, marked: Collection[int], theme: Theme) -> None:
        document.clear()
        self._document, self._marked, self._theme = document, marked, theme
        self._cursor = QTextCursor(document)
        self._is_blank = True
        self.written = Written()

    def write(self, lines: Sequence[NotesLine]) -> None:
        self._cursor.beginEditBlock()
        numbered = list(enumerate(lines))
        for table, run in groupby(numbered, key=lambda each: _table_of(lines, each[0])):
            if table < 0:
                for at, line in run:
                    self._line(at, line, lines[at - 1] if at else None)
            else:
                self._table(list(run))
        self._cursor.endEditBlock()

    def _line(self, at: int, line: NotesLine, before: NotesLine | None) -> None:
        shape = QTextBlockFormat()
        shape.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        shape.setTopMargin(self._space_above(line, before))
        size = self._theme.size
        sign = f"{line.sign}\u2002" if line.sign else ""
        if sign:
            hang = size(14 if line.sign == "•" else 20)
            shape.setLeftMargin(hang + size(16) * line.level)
            shape.setTextIndent(-hang)
        elif line.form is Form.QUOTE:
            shape.setLeftMargin(size(14))
        self._begin_block(shape)
        self._cursor.insertText(sign, self._letters(at, line))
        self._piece(at, 0, line, line.pieces[0])

    def _begin_block(self, shape: QTextBlockFormat) -> None:
        if self._is_blank:
            self._cursor.setBlockFormat(shape)
            self._is_blank = False
        else:
            self._cursor.insertBlock(shape, QTextCharFormat())

    def _space_above(self, line: NotesLine, before: NotesLine | None) -> int:
        if before is None:
            return 0
        if line.form is Form.HEADING:
            return self._theme.size(18)
        tight = line.form is before.form and line.form in (Form.CODE, Form.QUOTE)
        return self._theme.size(0 if tight else 4)

    def _table(self, run: list[tuple[int, NotesLine]]) -> None:
        columns = max(1, *(len(line.pieces) for _, line in run))
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellSpacing(0)
        form.setCellPadding(self._theme.size(CELL))
        form.setTopMargin(self._theme.size(8))
        form.setBottomMargin(self._theme.size(8))
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table = self._cursor.insertTable(len(run), columns, form)
        for row, (at, line) in enumerate(run):
            for column, words in enumerate(line.pieces):
                self._cursor = table.cellAt(row, column).firstCursorPosition()
                self._piece(at, column, line, words)
        self._cursor = table.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self._is_blank = True  # Qt sets an empty block after a table
        self.written.tables.append(table)

    def _piece(self, at: int, piece: int, line: NotesLine, words: Words) -> None:
        self.written.begins[at, piece] = self._cursor.position()
        usual = self._letters(at, line)
        done = 0
        for first, last, look in words.looks:
            self._cursor.insertText(words.text[done:first], usual)
            self._cursor.insertText(words.text[first:last], self._looking(usual, look))
            done = last
        self._cursor.insertText(words.text[done:], usual)

    def _letters(self, at: int, line: NotesLine) -> QTextCharFormat:
        letters = QTextCharFormat()
        role, weight = "small", 400
        is_plain = line.form not in (Form.HEADING, Form.HEAD)
        if line.form is Form.HEADING:
            role, weight = ("lead", 600) if line.level == 1 else ("small", 600)
        elif line.form is Form.HEAD:
            role, weight = "caption", 500
        letters.setFont(running(self._theme.font(role, weight)))
        quiet = line.form is Form.HEAD or (is_plain and at not in self._marked)
        letters.setForeground(self._theme.colour("quiet" if quiet else "text"))
        return letters

    def _looking(self, usual: QTextCharFormat, look: Look) -> QTextCharFormat:
        letters = QTextCharFormat(usual)
        font = usual.font()
        if look is Look.CODE:
            font = self._theme.font("code")
            font.setPixelSize(self._theme.size(12))
        elif look is Look.STRONG:
            font.setWeight(font.Weight.DemiBold)
        else:
            font.setItalic(True)
        letters.setFont(font)
        return letters


def _table_of(lines: Sequence[NotesLine], at: int) -> int:
    """Return the index of the first line of the table that a line is in; -1 where it is in none."""
    if lines[at].form not in _ROWS:
        return -1
    while at > 0 and lines[at].form is Form.ROW and lines[at - 1].form in _ROWS:
        at -= 1
    return at
