"""The left of the import screen: the notes as read, what became of them marked in the colour of its kind."""

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from kmsflash.model.kinds import Kind
from kmsflash.ui.importing.marks import Mark
from kmsflash.ui.importing.notes_lines import NotesLine
from kmsflash.ui.importing.notes_places import Placed, Sheet, place_marks, place_tables, units
from kmsflash.ui.importing.notes_text import GUTTER, Written, write
from kmsflash.ui.theme import Theme

_BAR = 3
_BAR_AT = 32
_ICON_AT = 9
_ICON = 16
_MARGIN = 16
_SCROLLS: dict[int, float] = {Qt.Key.Key_PageDown: 0.9, Qt.Key.Key_PageUp: -0.9}
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_COPY_KEYS = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)
_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A mark, where it is, and the colour it has."""

    placed: Placed
    kind: Kind | None  # None: nothing became of it
    is_selected: bool


class NotesView(QTextEdit):
    """Text to read and copy; a click on a passage, and the arrow keys, choose what became of it."""

    passage_chosen = Signal(object)  # the owner of a mark

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: Sequence[NotesLine] = ()
        self._marks: Sequence[Mark] = ()
        self._kinds: Mapping[Hashable, Kind] = {}
        self._selected: Hashable = None
        self._written = Written()
        self._placed: list[Placed] | None = None
        self._sheets: list[Sheet] = []
        self._shows_focus = False
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(self.tr("Your notes"))
        self.document().documentLayout().documentSizeChanged.connect(self._forget_places)
        theme.changed.connect(self._dress)
        self._dress()

    def show_notes(
        self, lines: Sequence[NotesLine], marks: Sequence[Mark], kinds: Mapping[Hashable, Kind]
    ) -> None:
        """Show *lines*, with *marks* in the colours of the *kinds* of their owners."""
        self._lines = lines
        self._marks = sorted(marks, key=lambda mark: (mark.line, mark.piece, mark.first))
        self._kinds = kinds
        self._selected = None
        self._write()
        self.verticalScrollBar().setValue(0)

    def show_kinds(self, kinds: Mapping[Hashable, Kind]) -> None:
        """Colour the marks otherwise: what has no kind is not in the deck."""
        if kinds != self._kinds:
            self._kinds = kinds
            self.viewport().update()

    @property
    def selected(self) -> Hashable:
        """The owner whose passage is marked."""
        return self._selected

    def select(self, owner: Hashable) -> None:
        """Mark the passage of *owner*, and scroll to it where it is out of sight."""
        self._selected = owner
        self._ink_selected()
        self.viewport().update()
        self._scroll_to_selected()

    def _scroll_to_selected(self) -> None:
        placed = next((each for each in self._places() if each.mark.owner == self._selected), None)
        if placed is None or not placed.rects:
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top, bottom = placed.row.top(), placed.row.bottom()
        if top < bar.value() + 8 or bottom > bar.value() + height - 8:
            bar.setValue(round((top + bottom - height) / 2))

    def _ink_selected(self) -> None:
        """Write the words of the chosen passage in the ink that is read on a mark."""
        chosen = [mark for mark in self._marks if mark.owner == self._selected]
        known = self._written.begins
        self.setExtraSelections([self._inked(mark) for mark in chosen if (mark.line, mark.piece) in known])

    def _inked(self, mark: Mark) -> QTextEdit.ExtraSelection:
        text = self._lines[mark.line].pieces[mark.piece].text
        begin = self._written.begins[mark.line, mark.piece]
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(begin + units(text[: mark.first]))
        cursor.setPosition(begin + units(text[: mark.last]), QTextCursor.MoveMode.KeepAnchor)
        ink = QTextCharFormat()
        ink.setForeground(self._theme.colour("markText"))
        selection.cursor, selection.format = cursor, ink
        return selection

    def lines_in_sight(self) -> tuple[int, int, int]:
        """Return the first and the last line of the notes in sight, and how many there are; from 1."""
        if not self._lines:
            return (0, 0, 0)
        numbers, top = range(len(self._lines)), self.verticalScrollBar().value()
        first = max(0, bisect_right(numbers, top, key=self._top_of) - 1)
        last = max(first, bisect_right(numbers, top + self.viewport().height() - 12, key=self._top_of) - 1)
        return (self._lines[first].number + 1, self._lines[last].number + 1, self._lines[-1].number + 1)

    def _top_of(self, number: int) -> int:
        block = self.document().findBlock(self._written.begins.get((number, 0), 0))
        return round(self.document().documentLayout().blockBoundingRect(block).top())

    # Text and places

    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, self._theme.colour("text"))
        palette.setColor(QPalette.ColorRole.Highlight, self._theme.colour("accentSoft"))
        palette.setColor(QPalette.ColorRole.HighlightedText, self._theme.colour("onAccent"))
        self.setPalette(palette)
        self._write()
        self._scroll_to_selected()

    def _write(self) -> None:
        at = self.verticalScrollBar().value()
        self.document().setDocumentMargin(0)
        marked = {mark.line for mark in self._marks}
        self._written = Written()  # nothing has a place while the bars come and go
        self._forget_places()
        self._written = write(self.document(), self._lines, marked, self._theme)
        gutter = self._theme.size(GUTTER)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.document().setDefaultTextOption(option)
        frame = self.document().rootFrame().frameFormat()
        frame.setLeftMargin(_MARGIN if mirrored else gutter)
        frame.setRightMargin(gutter if mirrored else _MARGIN)
        frame.setTopMargin(_MARGIN)
        frame.setBottomMargin(_MARGIN * 2)
        self.document().rootFrame().setFrameFormat(frame)
        self._forget_places()
        self._ink_selected()
        self.verticalScrollBar().setValue(at)

    def _forget_places(self) -> None:
        self._placed = None

    def _places(self) -> list[Placed]:
        if self._placed is None:
            self._placed = place_marks(self.document(), self._written, self._lines, self._marks)
            self._sheets = place_tables(self.document(), self._written)
        return self._placed

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the places anew: lines that break elsewhere carry the chosen passage out of sight."""
        super().resizeEvent(event)
        self._forget_places()
        if event.size().width() != event.oldSize().width():
            self._scroll_to_selected()

    def changeEvent(self, event: QEvent) -> None:
        """Put the gutter on the other side where one reads from the right."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._write()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint tables, marks and the gutter, then the text over them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self.verticalScrollBar().value()
        painter.translate(0, -top)
        seen = QRectF(0, top, self.viewport().width(), self.viewport().height())
        shown = [self._shown(each) for each in self._places() if each.row.intersects(seen)]
        self._paint_tables(painter, seen)
        shown.reverse()  # where words are of several facts, the first is painted last, and seen
        for each in sorted(shown, key=lambda one: one.is_selected):
            self._paint_mark(painter, each)
        shown.reverse()
        self._paint_gutter(painter, shown)
        painter.end()
        super().paintEvent(event)
        self._paint_focus()

    def _shown(self, placed: Placed) -> _Shown:
        owner = placed.mark.owner
        return _Shown(placed, self._kinds.get(owner), owner == self._selected)

    def _paint_tables(self, painter: QPainter, seen: QRectF) -> None:
        theme = self._theme
        for sheet in self._sheets:
            if not sheet.outline.intersects(seen):
                continue
            outline = sheet.outline.adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("sunken"))
            painter.drawRoundedRect(outline, 8, 8)
            painter.setBrush(theme.colour("surface"))
            body = outline.adjusted(0, sheet.head - outline.top(), 0, 0)
            painter.drawRoundedRect(body, 8, 8)
            painter.drawRect(body.adjusted(0, 0, 0, -12))
            for line in (sheet.head, *sheet.lines):
                painter.fillRect(QRectF(outline.left(), line, outline.width(), 1), theme.colour("line"))
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(outline, 8, 8)

    def _paint_mark(self, painter: QPainter, shown: _Shown) -> None:
        if shown.is_selected:
            ground = self._theme.colour("mark")
        elif shown.kind is not None:
            ground = self._theme.kind(shown.kind).tint
        else:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        for rect in shown.placed.rects:
            painter.drawRoundedRect(rect, 4, 4)

    def _paint_gutter(self, painter: QPainter, shown: Iterable[_Shown]) -> None:
        """Paint a bar along each passage, and the kind's icon at the first of a run."""
        before: tuple[Kind | None, int] = (None, -9)
        for each in shown:
            line = each.placed.mark.line
            if each.kind is None or line == before[1]:  # of several on one line the first stands for all
                continue
            theme, row = self._theme, each.placed.row
            bar = QRectF(theme.size(_BAR_AT), row.top() + 1, _BAR, row.height() - 2)
            painter.fillRect(self._mirrored(bar), theme.kind(each.kind).shape)
            if each.kind is not before[0] or line > before[1] + 1:
                side = theme.size(_ICON)
                middle = row.top() + min(row.height(), theme.size(21)) / 2
                icon = self._mirrored(QRectF(theme.size(_ICON_AT), round(middle - side / 2), side, side))
                painter.drawPixmap(icon.topLeft(), theme.icon(each.kind.value, side, each.kind.value))
            before = (each.kind, line)

    def _mirrored(self, rect: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveLeft(self.viewport().width() - rect.right())
        return rect

    def _paint_focus(self) -> None:
        if self._shows_focus:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1), 10, 10)

    # Keys and clicks

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus where the keyboard brought it."""
        super().focusInEvent(event)
        self._shows_focus = event.reason() in _KEYBOARD
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self._shows_focus = False
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the passage that was clicked; what was marked to be copied stays so."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            spot = event.position()
            owner = self.owner_at(spot.x(), spot.y() + self.verticalScrollBar().value())
            if owner is not None:
                self.passage_chosen.emit(owner)

    def owner_at(self, x: float, y: float) -> Hashable:
        """Return whose passage is at a point of the document: by words, else by line; None: nobody's."""
        on_line = [each for each in self._places() if each.row.top() <= y < each.row.bottom()]
        exact = [each for each in on_line if any(rect.contains(x, y) for rect in each.rects)]
        found = sorted(exact or on_line, key=lambda each: each.mark.owner not in self._kinds)
        return found[0].mark.owner if found else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from passage to passage, scroll or copy; leave every other key to the page."""
        key, bar = event.key(), self.verticalScrollBar()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers():
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in _SCROLLS:
            bar.setValue(bar.value() + round(_SCROLLS[key] * bar.pageStep()))
        elif key in _ENDS:
            bar.setValue(0 if key == Qt.Key.Key_Home else bar.maximum())
        elif any(event.matches(copy) for copy in _COPY_KEYS):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _step(self, by: int) -> None:
        owners = list(dict.fromkeys(mark.owner for mark in self._marks))
        if not owners:
            return
        at = owners.index(self._selected) + by if self._selected in owners else 0
        self.passage_chosen.emit(owners[max(0, min(at, len(owners) - 1))])
