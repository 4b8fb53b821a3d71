"""The model of the cards on the import screen: titles of groups and entries, one under the other."""

from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from kmsflash.rendering.card import plain
from kmsflash.ui.importing import plan_words
from kmsflash.ui.importing.entries import Entry, Group, Sort

Index = QModelIndex | QPersistentModelIndex
_SIGNS = frozenset("*_`[]<>\\&=~|#^\n")
_ROOT = QModelIndex()


class Role(IntEnum):
    """What the delegate asks for, beside Qt's own."""

    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Row:
    """A title, where there is no entry; else an entry and how it stands among its neighbours."""

    group: Group
    entry: Entry | None = None
    is_folded: bool = False
    is_first: bool = False  # of its group
    is_last: bool = False
    joins: bool = False  # is a sibling of the entry above
    is_joined: bool = False  # the entry below is a sibling
    is_top: bool = False  # the first title of all

    @property
    def key(self) -> Hashable:
        """What tells this row from all others."""
        return self.group.key if self.entry is None else self.entry.key


@lru_cache(8192)
def seen(markdown: str) -> str:
    """Return what a reader sees of a card's text, in one line."""
    if _SIGNS.isdisjoint(markdown):
        return markdown
    return " ".join(plain(markdown).split())


class CardList(QAbstractListModel):
    """Rows of plain values; ticking one only tells what is wanted."""

    tick_wanted = Signal(object, bool)  # Entry

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show_groups(self, groups: Sequence[Group], folded: Collection[Hashable]) -> bool:
        """Show *groups*; return whether the rows are others than before, and not only told otherwise."""
        rows = rows_of(groups, folded)
        if [row.key for row in rows] == [row.key for row in self._rows]:
            self._tell_differences(rows)
            return False
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return True

    def _tell_differences(self, rows: list[Row]) -> None:
        old, self._rows = self._rows, rows
        for number, (before, now) in enumerate(zip(old, rows, strict=True)):
            if _looks(before) != _looks(now):
                index = self.index(number)
                self.dataChanged.emit(index, index)

    def row(self, number: int) -> Row | None:
        """Return a row by its number."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def find(self, key: Hashable) -> int:
        """Return the number of the row of that key; -1 where there is none."""
        return next((number for number, row in enumerate(self._rows) if row.key == key), -1)

    @property
    def rows(self) -> Sequence[Row]:
        """All rows, from the top."""
        return self._rows

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows; a list has none under a row."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row says, its tick, or the row itself."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Role.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.group.title if row.entry is None else seen(row.entry.question)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return said(row)
        if role == Qt.ItemDataRole.CheckStateRole and can_be_ticked(row):
            taken = row.entry is not None and row.entry.taken
            return Qt.CheckState.Checked if taken else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell that a tick is wanted or not."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None or role != Qt.ItemDataRole.CheckStateRole or not can_be_ticked(row):
            return False
        self.tick_wanted.emit(row.entry, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that all rows are reached, and those with a tick can be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        row = self.row(index.row())
        ticked = row is not None and can_be_ticked(row)
        return usual | Qt.ItemFlag.ItemIsUserCheckable if ticked else usual


def rows_of(groups: Sequence[Group], folded: Collection[Hashable]) -> list[Row]:
    """Return the rows of *groups*; of the folded ones only the titles."""
    rows: list[Row] = []
    for group in groups:
        is_folded = group.key in folded
        rows.append(Row(group, is_folded=is_folded, is_top=not rows))
        if is_folded:
            continue
        last = len(group.entries) - 1
        for number, entry in enumerate(group.entries):
            joins = number > 0 and _are_siblings(group.entries[number - 1], entry)
            is_joined = number < last and _are_siblings(entry, group.entries[number + 1])
            ends = {"is_first": number == 0, "is_last": number == last}
            rows.append(Row(group, entry, joins=joins, is_joined=is_joined, **ends))
    return rows


def _looks(row: Row) -> tuple[object, ...]:
    """Return what of a row is to be seen; of a title not all that is under it."""
    group = row.group
    title = (group.title, group.remark, group.gone) if row.entry is None else ()
    return (row.entry, row.is_folded, row.joins, row.is_joined, title)


def _are_siblings(above: Entry, below: Entry) -> bool:
    return above.group is not None and above.group == below.group


def can_be_ticked(row: Row) -> bool:
    """Whether a row is something to take or leave."""
    return row.entry is not None and row.entry.sort is not Sort.GONE


def said(row: Row) -> str:
    """Return what is read out of a row."""
    entry = row.entry
    if entry is None:
        return f"{row.group.title}. {row.group.remark}".strip()
    parts = [seen(entry.question), seen(entry.answer), plan_words.kind_name(entry.kind)]
    if entry.notes_say:
        parts.append(plan_words.notes_say(seen(entry.notes_say)))
    elif entry.before is not None:
        parts.append(plan_words.was(seen(entry.before.answer)))
    if entry.gone is not None:
        parts += [plan_words.reviews(entry.reviews), plan_words.gone(entry.gone)]
    if not row.group.needs_you and entry.sort is Sort.REJECTED:
        parts.append(row.group.remark)
    return ". ".join(part.rstrip(".") for part in parts if part)
