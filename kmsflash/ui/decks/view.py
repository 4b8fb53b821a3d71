"""The tree of decks: keys, the pointer, dragging, and the name written in place."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLineEdit, QSizePolicy

from kmsflash.model.ids import DeckId
from kmsflash.model.today import DeckLine
from kmsflash.ui.decks.columns import ROW, Columns
from kmsflash.ui.decks.dropping import DroppingTree
from kmsflash.ui.decks.keys import SCREEN, Act
from kmsflash.ui.decks.row import depth_of
from kmsflash.ui.decks.standing import Standing
from kmsflash.ui.key_table import COMMAND
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.key_claim import KeyClaim

_MOVES = {
    Act.UP: Standing.up,
    Act.DOWN: Standing.down,
    Act.INWARD: Standing.inward,
    Act.OUTWARD: Standing.outward,
}


class DeckView(DroppingTree):
    """A tree with one row current. It tells what is wanted; what comes of it is shown by `show_lines`."""

    wanted = Signal(object, object)  # Act, DeckId or None: of the deck that is current
    named = Signal(object, str)  # DeckId, the name it is to have
    made = Signal(object, str)  # DeckId or None: in which deck; the name of a new one
    left = Signal()  # a name was not changed after all
    typed = Signal(str)  # letters: the beginning of a filter
    menu_wanted = Signal(object, QPoint)  # DeckId, where on the screen
    folded = Signal()  # another row is open or closed

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._draft_in: DeckId | None = None
        self.keys = theme.keys.table(SCREEN)
        KeyClaim(self, self.keys)
        self._dress()
        self.rows.named.connect(self._take_name)
        self.rows.left.connect(self._leave_name)
        self.expanded.connect(self.folded)
        self.collapsed.connect(self.folded)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("QTreeView { background: transparent; selection-background-color: transparent; }")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the page has one outside
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Decks"))

    # What it shows

    def show_lines(self, lines: Iterable[DeckLine], collapsed: Iterable[DeckId], standing: Standing) -> None:
        """Show *lines*, those under *collapsed* decks hidden; the current deck stays so, else the nearest."""
        self.standing = standing
        current, row = self.current_deck, self._row_of(self.currentIndex())
        self.blockSignals(True)  # noqa: FBT003  opening rows here is no wish of the learner's
        self.decks.show_lines(tuple(lines))
        self.expandAll()
        for deck in collapsed:
            self.collapse(self.decks.index_of(deck))
        self.blockSignals(False)  # noqa: FBT003
        index = self._shown(self.decks.index_of(current)) if current is not None else QModelIndex()
        if not index.isValid():
            rows = self.visible_rows()
            index = rows[min(row, len(rows) - 1)] if rows else index
        self.make_current(index)

    def _shown(self, index: QModelIndex) -> QModelIndex:
        """Return a row, or the closed one that it lies in."""
        shown, above = index, index.parent()
        while above.isValid():
            shown = shown if self.isExpanded(above) else above
            above = above.parent()
        return shown

    def visible_rows(self) -> list[QModelIndex]:
        """Return the rows that are not hidden in a closed one, from the top down."""
        rows: list[QModelIndex] = []
        index = self.decks.index(0, 0)
        while index.isValid():
            rows.append(index)
            index = self.indexBelow(index)
        return rows

    def _row_of(self, index: QModelIndex) -> int:
        rows = self.visible_rows()
        return rows.index(index) if index in rows else 0

    @property
    def closed(self) -> set[DeckId]:
        """The decks whose sub-decks are hidden."""
        lines = (self.decks.line(index) for index in self.decks.indexes() if self._is_closed(index))
        return {line.deck for line in lines if line is not None and line.deck is not None}

    def _is_closed(self, index: QModelIndex) -> bool:
        return self.decks.rowCount(index) > 0 and not self.isExpanded(index)

    @property
    def current_line(self) -> DeckLine | None:
        """The line of the current row."""
        return self.decks.line(self.currentIndex())

    @property
    def current_deck(self) -> DeckId | None:
        """The current deck; None for none, and for the shelf of lost ones."""
        line = self.current_line
        return None if line is None else line.deck

    def make_current(self, index: QModelIndex) -> None:
        """Go to a row, in sight."""
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def show_deck(self, deck: DeckId) -> None:
        """Go to a deck, opening what it lies in."""
        index = self.decks.index_of(deck)
        above = index.parent()
        while above.isValid():
            self.expand(above)
            above = above.parent()
        self.make_current(index)

    def sizeHint(self) -> QSize:
        """Return the height of all rows that are not hidden."""
        return QSize(280, max(1, len(self.visible_rows()) * self._theme.size(ROW)))

    def minimumSizeHint(self) -> QSize:
        """Return one row: the rest scrolls."""
        return QSize(160, min(self.sizeHint().height(), self._theme.size(ROW)))

    # Names

    def rename(self, typed: str | None = None) -> None:
        """Let the current deck's name be written, beginning with what was *typed* before."""
        index = self.currentIndex()
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
            self._type(typed)

    def make_new(self, into: DeckId | None, typed: str | None = None) -> None:
        """Add a row for a new deck and let its name be written."""
        parent = self.decks.index_of(into) if into is not None else QModelIndex()
        self._draft_in = into
        index = self.decks.begin_draft(parent)
        self.expand(parent)
        self.folded.emit()
        self.make_current(index)
        self.edit(index)
        self._type(typed)

    @property
    def field(self) -> QLineEdit | None:
        """The field in which a name is written now."""
        return self.viewport().findChild(QLineEdit)

    def _type(self, typed: str | None) -> None:
        if typed is not None and self.field is not None:
            self.field.setText(typed)

    def _take_name(self, index: QModelIndex | QPersistentModelIndex, name: str) -> None:
        line = self.decks.line(index)
        if line is not None:
            self.named.emit(line.deck, name)
        elif name.strip():
            self.made.emit(self._draft_in, name)
        else:
            self._leave_name()

    def _leave_name(self) -> None:
        if self.decks.draft.isValid():
            above = self.decks.index_of(self._draft_in) if self._draft_in is not None else QModelIndex()
            self.decks.end_draft()
            self.make_current(above if above.isValid() else self.decks.index(0, 0))
            self.folded.emit()
        self.left.emit()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key does to the current deck; letters begin a filter; the rest moves about."""
        name = self.keys.act_of(event)
        self._show_focus(shows=True)
        if name is not None:
            self._act(Act(name))
        elif event.key() == Qt.Key.Key_Space:
            self._fold(self.currentIndex())
        elif event.text().isprintable() and event.text().strip() and not event.modifiers() & COMMAND:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _act(self, act: Act) -> None:
        deck = self.current_deck
        move = _MOVES.get(self._mirrored(act))
        if move is None:
            self.wanted.emit(act, deck)
        elif deck is not None and (spot := move(self.standing, deck)) is not None:
            self.move_wanted.emit(deck, spot)

    def _mirrored(self, act: Act) -> Act:
        """Return what an arrow means where the tree grows to the left."""
        swapped = {Act.INWARD: Act.OUTWARD, Act.OUTWARD: Act.INWARD}
        return swapped.get(act, act) if self.isRightToLeft() else act

    def keyboardSearch(self, _search: str) -> None:
        """Leave letters to the filter."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus where the keyboard brought it."""
        reasons = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.rows.is_active = True
        self._show_focus(shows=event.reason() in reasons or self.rows.shows_focus)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the current row in a quieter way."""
        self.rows.is_active = self.field is not None or event.reason() == Qt.FocusReason.PopupFocusReason
        super().focusOutEvent(event)
        self.viewport().update()

    def _show_focus(self, *, shows: bool) -> None:
        self.rows.shows_focus = shows
        self.viewport().update()

    # The pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open and close at the chevron, show the menu at the dots, else make the row current."""
        self._show_focus(shows=False)
        index = self.indexAt(event.position().toPoint())
        at = self._columns(index)
        x = event.position().toPoint()
        if at is not None and event.button() == Qt.MouseButton.LeftButton:
            if at.chevron.contains(x) and self.decks.rowCount(index):
                self._fold(index)
                return
            if at.more.contains(x):
                self.setCurrentIndex(index)
                self._show_menu(index, self.viewport().mapToGlobal(at.more.bottomLeft()))
                return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Study the deck."""
        line = self.decks.line(self.indexAt(event.position().toPoint()))
        if line is not None and event.button() == Qt.MouseButton.LeftButton:
            self.wanted.emit(Act.STUDY, line.deck)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Follow it no more."""
        super().leaveEvent(event)
        self._hover(QModelIndex())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the deck under the pointer, or of the current one."""
        by_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keyboard else self.indexAt(event.pos())
        at = self._columns(index)
        if at is not None:
            corner = self.viewport().mapToGlobal(at.name.bottomLeft())
            self._show_menu(index, corner if by_keyboard else event.globalPos())

    def _show_menu(self, index: QModelIndex, place: QPoint) -> None:
        line = self.decks.line(index)
        if line is not None and line.deck is not None:
            self.setCurrentIndex(index)
            self.menu_wanted.emit(line.deck, place)

    def _hover(self, index: QModelIndex) -> None:
        self.rows.hovered = QPersistentModelIndex(index)
        self.viewport().update()

    def _fold(self, index: QModelIndex) -> None:
        self.setExpanded(index, not self.isExpanded(index))

    def _columns(self, index: QModelIndex) -> Columns | None:
        """Return the parts of a row where they are on the screen."""
        if not index.isValid():
            return None
        return self.rows.columns(self.option_at(self.visualRect(index)), depth_of(index))
