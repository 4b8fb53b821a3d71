"""The cards of a search as a table that holds ids, and of rows only the pages that were looked at."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from kmsflash.model.browsing import CardRow, Sort
from kmsflash.model.days import Day
from kmsflash.model.ids import CardId
from kmsflash.ui.browse import words
from kmsflash.ui.browse.columns import USUAL, Shown, chosen

PAGE = 64  # rows read at once
PAGES = 24  # that are kept: more than any screen shows
Index = QModelIndex | QPersistentModelIndex
Read = Callable[[Sequence[int]], Mapping[CardId, CardRow]]
_ROOT = QModelIndex()


class Role(IntEnum):
    """What views ask for beside the text."""

    ROW = Qt.ItemDataRole.UserRole
    COLUMN = Qt.ItemDataRole.UserRole + 1


class CardTable(QAbstractTableModel):
    """Rows of cards by their ids; *read* gives the rows of a page of them."""

    def __init__(self, read: Read) -> None:
        super().__init__()
        self._read = read
        self._ids = array("q")
        self._pages: OrderedDict[int, tuple[CardRow | None, ...]] = OrderedDict()
        self._today = Day(0)
        self.columns: tuple[Shown, ...] = chosen(USUAL)
        self.order = Sort()

    @property
    def today(self) -> Day:
        """The study day on which dues are told."""
        return self._today

    @property
    def ids(self) -> Sequence[int]:
        """All cards, in order."""
        return self._ids

    def show_cards(self, ids: "array[int]", today: Day) -> None:
        """Show other cards, or the same in another order."""
        self.beginResetModel()
        self._ids, self._today = ids, today
        self._pages.clear()
        self.endResetModel()

    def show_columns(self, columns: tuple[Shown, ...]) -> None:
        """Show other columns."""
        self.beginResetModel()
        self.columns = columns
        self.endResetModel()

    def refresh(self, today: Day) -> None:
        """Read again what shows: texts and schedules may be others now."""
        self._today = today
        self._pages.clear()
        if self._ids:
            last = self.index(len(self._ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def card(self, row: int) -> CardId:
        """Return the card of a row."""
        return CardId(self._ids[row])

    def row(self, number: int) -> CardRow | None:
        """Return what a row shows; None where its card is gone."""
        page = number // PAGE
        if page not in self._pages:
            self._pages[page] = self._fetched(page)
            if len(self._pages) > PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        return self._pages[page][number % PAGE]

    def place(self, card: CardId | None) -> int:
        """Return the row of a card; -1 where it is not among these."""
        try:
            return -1 if card is None else self._ids.index(card)
        except ValueError:
            return -1

    def _fetched(self, page: int) -> tuple[CardRow | None, ...]:
        ids = self._ids[page * PAGE : (page + 1) * PAGE]
        rows = self._read(ids)
        return tuple(rows.get(CardId(card)) for card in ids)

    # What Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of cards."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell, its row for the delegate, or what is said of it."""
        if not index.isValid():
            return None
        if role == Role.COLUMN:
            return self.columns[index.column()]
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Role.ROW):
            return None
        row = self.row(index.row())
        if role == Role.ROW or row is None:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return words.spoken(row, self._today)
        return self.columns[index.column()].text(row, self._today)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the titles of columns."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.columns[section].words if section < len(self.columns) else None
