"""A field in which Markdown is written: its keys, and what is pasted or dropped into it."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from kmsflash.model.errors import UserError
from kmsflash.ui.editing import marks, tables
from kmsflash.ui.editing.colours import MarkdownColours
from kmsflash.ui.editing.desk import Desk
from kmsflash.ui.editing.incoming import can_be_taken, taken
from kmsflash.ui.editing.marks import Spot
from kmsflash.ui.sentences import translated
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.pressed import pressed
from kmsflash.ui.widgets.text_field import TextField

Change = Callable[[Spot], Spot | None]

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LINE_ENDS = str.maketrans({"\u2028": "\n", "\u2029": "\n", "\ufdd0": "\n", "\ufdd1": "\n"})

KEYS: dict[str, Change] = {
    "Ctrl+B": lambda spot: marks.toggled(spot, marks.BOLD),
    "Ctrl+I": lambda spot: marks.toggled(spot, marks.ITALIC),
    "Ctrl+E": marks.coded,
    "Ctrl+L": marks.listed,
    "Ctrl+Shift+L": lambda spot: marks.listed(spot, numbered=True),
    "Ctrl+T": tables.inserted,
    "Ctrl+Shift+C": lambda spot: marks.gapped(spot, same=False),
    "Ctrl+Alt+Shift+C": lambda spot: marks.gapped(spot, same=True),
}
"""What keys make of the text around the caret."""

PASTE_PLAIN = "Ctrl+Shift+V"


class MarkdownField(TextField):
    """Markdown. Enter is a new line, Tab the next field (in a table: the next cell); undo is its own.

    What cannot be taken in is told by `said`, and the text stays as it was.
    """

    said = Signal(str)  # a sentence for the learner

    def __init__(
        self, theme: Theme, desk: Desk, name: str, most_lines: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, most_lines, parent)
        self._desk = desk
        self._pastes_plain = False
        self._colours = MarkdownColours(theme, self.document())
        self.setAcceptDrops(True)

    @property
    def markdown(self) -> str:
        """The text; Qt's own `toPlainText` would turn no-break spaces into others."""
        return self.document().toRawText().translate(_LINE_ENDS)

    def show_markdown(self, text: str) -> None:
        """Show another text; what was undone and done before is forgotten."""
        self.setPlainText(text)

    @property
    def spot(self) -> Spot:
        """The text and what is selected of it."""
        text, cursor = self.markdown, self.textCursor()
        return Spot(text, _letters(text, cursor.selectionStart()), _letters(text, cursor.selectionEnd()))

    def change(self, change: Change) -> bool:
        """Make something of the text around the caret, as one step of undo; return whether that could be."""
        before = self.spot
        after = change(before)
        if after is None:
            return False
        start = _common(before.text, after.text)
        rest = min(len(before.text), len(after.text)) - start
        tail = _common(before.text[::-1][:rest], after.text[::-1][:rest])
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.setPosition(_units(before.text, start))
        cursor.setPosition(_units(before.text, len(before.text) - tail), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(after.text[start : len(after.text) - tail])
        cursor.endEditBlock()
        cursor.setPosition(_units(after.text, after.start))
        cursor.setPosition(_units(after.text, after.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    def insert(self, words: str) -> None:
        """Put words where the caret is; into a cell of a table in one line."""
        if tables.table_at(self.spot) is not None:
            words = " ".join(words.split("\n"))
        self.textCursor().insertText(words)
        self.ensureCursorVisible()

    # Keys

    def event(self, event: QEvent) -> bool:
        """Claim the keys of the text before the window gets them."""
        claims = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if claims and pressed(cast(QKeyEvent, event)) in (*KEYS, PASTE_PLAIN):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Work the text; leave Escape and Ctrl+Enter to what is around."""
        keys = pressed(event)
        if keys in KEYS:
            self.change(KEYS[keys])
        elif keys == PASTE_PLAIN:
            self._paste_plain()
        elif event.key() == Qt.Key.Key_Escape or (event.key() in _ENTER and keys.startswith("Ctrl+")):
            event.ignore()
        elif event.key() in _ENTER:
            if not (self.change(tables.new_row) or self.change(marks.continued)):
                self.textCursor().insertBlock()
                self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next cell of a table, or to the next field."""
        if self.change(tables.next_cell if forward else tables.previous_cell):
            return True
        return super().focusNextPrevChild(forward)

    # What comes in

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Whether it can be pasted or dropped here."""
        return can_be_taken(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Put in what is pasted or dropped; what is no picture and no text says so."""
        try:
            words, remark = taken(source, self._desk, plain=self._pastes_plain)
        except UserError as error:
            self.said.emit(translated(error))
            return
        self.insert(words)
        if remark:
            self.said.emit(remark)

    def _paste_plain(self) -> None:
        self._pastes_plain = True
        try:
            data: QMimeData | None = QGuiApplication.clipboard().mimeData()  # none where nothing was copied
            if data is not None:
                self.insertFromMimeData(data)
        finally:
            self._pastes_plain = False


def _common(one: str, other: str) -> int:
    """Return how many letters two texts begin with alike."""
    return next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _units(text: str, at: int) -> int:
    """Return a place in *text* as Qt counts it: two for a letter beyond the first plane."""
    return at + sum(letter > "\uffff" for letter in text[:at])


def _letters(text: str, units: int) -> int:
    """Return a place that Qt counted, in letters."""
    if text.isascii():
        return units
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))
