"""The table of cards: its keys, its pointer, and which cards are selected."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from kmsflash.model.browsing import CardRow, Column, Sort
from kmsflash.model.ids import CardId
from kmsflash.ui.browse.columns import Shown
from kmsflash.ui.browse.keys import SCREEN, Act
from kmsflash.ui.browse.rows import ROW, CardRows, Header
from kmsflash.ui.browse.table import CardTable
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.key_claim import KeyClaim

_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_LEAST_FRONT = 120  # pixels at font setting 100 % that the question keeps


class CardsView(QTableView):
    """Tells what is wanted with the selected cards, and in which order they are wanted."""

    wanted = Signal(object)  # Act
    menu_wanted = Signal(QPoint)  # where on the screen
    columns_wanted = Signal(QPoint)
    current_changed = Signal()
    selection_changed = Signal()
    sort_wanted = Signal(object)  # Sort
    left = Signal()  # upwards, out of the first row

    def __init__(self, theme: Theme, table: CardTable) -> None:
        super().__init__()
        self._theme, self.table = theme, table
        self.keys = theme.keys.table(SCREEN)
        KeyClaim(self, self.keys)
        self.rows = CardRows(theme, self)
        self._header = Header(theme, self)
        self.setModel(table)
        self.setItemDelegate(self.rows)
        self.setHorizontalHeader(self._header)
        self._dress()
        self._header.sectionClicked.connect(self._sort_by)
        self._header.customContextMenuRequested.connect(
            lambda at: self.columns_wanted.emit(self._header.mapToGlobal(at))
        )
        self.doubleClicked.connect(lambda _: self.wanted.emit(Act.EDIT))
        theme.changed.connect(self._fit)
        self._fit()

    def _dress(self) -> None:
        self.setAccessibleName(self.tr("Cards"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the page has one outside
        self.setStyleSheet("QTableView { background: transparent; selection-background-color: transparent; }")
        self.viewport().setAutoFillBackground(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    # What is selected

    @property
    def current_card(self) -> CardId | None:
        """The card of the current row."""
        index = self.currentIndex()
        return self.table.card(index.row()) if index.isValid() else None

    @property
    def current_row(self) -> CardRow | None:
        """What the current row shows."""
        index = self.currentIndex()
        return self.table.row(index.row()) if index.isValid() else None

    @property
    def selected_count(self) -> int:
        """How many cards are selected."""
        return sum(last - first + 1 for first, last in self._spans())

    def selected_cards(self) -> list[CardId]:
        """Return the cards that are selected, in order."""
        ids = self.table.ids
        return [CardId(card) for first, last in sorted(self._spans()) for card in ids[first : last + 1]]

    def _spans(self) -> Iterator[tuple[int, int]]:
        chosen = self.selectionModel().selection()
        for number in range(chosen.count()):
            span = chosen.at(number)
            yield span.top(), span.bottom()

    def select_cards(self, cards: Sequence[CardId], current: CardId | None) -> None:
        """Select those of some cards that are among the rows, and go to *current* or the nearest of them."""
        wanted = set(cards)
        rows = [row for row, card in enumerate(self.table.ids) if card in wanted] if wanted else []
        chosen = QItemSelection()
        for first, last in _runs(rows):
            chosen.select(self.table.index(first, 0), self.table.index(last, len(self.table.columns) - 1))
        at = self.table.place(current)
        if at < 0 and rows:
            at = rows[0]
        model = self.selectionModel()
        model.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if at >= 0:
            model.setCurrentIndex(self.table.index(at, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(self.table.index(at, 0))

    def go_to(self, row: int) -> None:
        """Make a row current and the only one selected."""
        if self.table.rowCount():
            row = min(max(0, row), self.table.rowCount() - 1)
            self.setCurrentIndex(self.table.index(row, 0))
            self.scrollTo(self.table.index(row, 0))

    def currentChanged(self, current: object, previous: object) -> None:
        """Tell of another current card."""
        super().currentChanged(current, previous)  # type: ignore[arg-type]
        self.viewport().update()
        self.current_changed.emit()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell of another selection."""
        super().selectionChanged(selected, deselected)
        self.rows.several = self.selected_count > 1
        self.viewport().update()
        self.selection_changed.emit()

    # Columns

    def show_columns(self, columns: tuple[Shown, ...]) -> None:
        """Show these columns."""
        cards, current = self.selected_cards(), self.current_card
        self.table.show_columns(columns)
        self.select_cards(cards, current)
        self._fit_columns()

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.size(ROW))
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Give the question what the others leave; where that is little the others have less."""
        columns = self.table.columns
        room = self.viewport().width()
        fixed = [self._theme.size(each.width) for each in columns]
        spare = room - sum(fixed) - self._theme.size(_LEAST_FRONT)
        share = min(1.0, max(0.3, 1 + spare / sum(fixed))) if sum(fixed) else 1.0
        widths = [round(width * share) for width in fixed]
        for section, (column, width) in enumerate(zip(columns, widths, strict=True)):
            self._header.resizeSection(section, width if column.width else max(40, room - sum(widths)))

    def _sort_by(self, section: int) -> None:
        column, order = self.table.columns[section].column, self.table.order
        if order.column is not column:
            self.sort_wanted.emit(Sort(column))
        elif not order.descending:
            self.sort_wanted.emit(Sort(column, descending=True))
        else:
            self.sort_wanted.emit(Sort(Column.RELEVANCE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Suit the width."""
        super().resizeEvent(event)
        self._fit_columns()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key does to the selected cards; the rest moves about."""
        name = self.keys.act_of(event)
        self._show_focus(shows=True)
        if name is not None:
            self.wanted.emit(Act(name))
        elif event.key() == Qt.Key.Key_Up and not event.modifiers() and self.currentIndex().row() <= 0:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are keys here, not the beginning of a name."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is, on a row."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.go_to(0)
        self._show_focus(shows=event.reason() in _KEYBOARD or self.rows.shows_focus)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _show_focus(self, *, shows: bool) -> None:
        self.rows.shows_focus = shows
        self.viewport().update()

    # The pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select; a press with the other button keeps a selection that it is on."""
        self._show_focus(shows=False)
        index = self.indexAt(event.position().toPoint())
        other = event.button() == Qt.MouseButton.RightButton
        if not (
            other and index.isValid() and self.selectionModel().isRowSelected(index.row(), index.parent())
        ):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """Follow it no more."""
        super().leaveEvent(event)
        self._hover(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the selected cards."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            corner = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_wanted.emit(self.viewport().mapToGlobal(corner + QPoint(self._theme.size(34), 0)))
        elif self.indexAt(event.pos()).isValid():
            self.menu_wanted.emit(event.globalPos())

    def _hover(self, row: int) -> None:
        if row != self.rows.hovered:
            self.rows.hovered = row
            self.viewport().update()


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give the stretches of rows that follow one another, first and last of each."""
    first = last = -2
    for row in rows:
        if row != last + 1:
            if last >= 0:
                yield first, last
            first = row
        last = row
    if last >= 0:
        yield first, last
