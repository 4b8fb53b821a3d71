"""The model of the cards on the import screen: titles of groups and entries, one under the other."""

from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from kmsflash.rendering.card import plain
from kmsflash.ui.importing import plan_words
from kmsflash.ui.importing.entries import Entry, Group, Sort
from kmsflash.ui.sentences import translated

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


@dataclass(frozen=True, slots=True)
class _Part:
    """The rows of one group."""

    group: Group
    rows: list[Row]
    keys: tuple[Hashable, ...] = field(init=False)
    name: Hashable = field(init=False)

    def __post_init__(self) -> None:
        title = self.rows[0]
        object.__setattr__(self, "keys", tuple(row.key for row in self.rows))
        object.__setattr__(self, "name", (self.group.key, title.is_folded, title.is_top))


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
        self._parts: list[_Part] = []
        self._rows: list[Row] = []

    def show_groups(self, groups: Sequence[Group], folded: Collection[Hashable]) -> bool:
        """Show *groups*; return whether the rows are others than before, and not only told otherwise."""
        parts = self._parts_of(groups, frozenset(folded))
        if [part.keys for part in parts] != [part.keys for part in self._parts]:
            self.beginResetModel()
            self._parts = parts
            self._rows = [row for part in parts for row in part.rows]
            self.endResetModel()
            return True
        self._tell_differences(parts)
        return False

    def _parts_of(self, groups: Sequence[Group], folded: Collection[Hashable]) -> "list[_Part]":
        """Return the rows of *groups*; those of a group that is the same as before are not made again."""
        known = {part.name: part for part in self._parts}
        parts = []
        for number, group in enumerate(groups):
            is_folded, is_top = group.key in folded, number == 0
            part = known.get((group.key, is_folded, is_top))
            if part is None or part.group is not group:
                part = _Part(group, rows_of(group, is_folded=is_folded, is_top=is_top))
            parts.append(part)
        return parts

    def _tell_differences(self, parts: "list[_Part]") -> None:
        old, self._parts = self._parts, parts
        self._rows = [row for part in parts for row in part.rows]
        first = 0
        for before, now in zip(old, parts, strict=True):
            if before is not now:
                for number, (was, row) in enumerate(zip(before.rows, now.rows, strict=True), start=first):
                    if _looks(was) != _looks(row):
                        index = self.index(number)
                        self.dataChanged.emit(index, index)
            first += len(now.rows)

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


def rows_of(group: Group, *, is_folded: bool, is_top: bool) -> list[Row]:
    """Return the rows of a group; where it is folded only its title."""
    rows = [Row(group, is_folded=is_folded, is_top=is_top)]
    if is_folded:
        return rows
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
        parts.append(translated(entry.reason) or row.group.remark)
    return ". ".join(part.rstrip(".") for part in parts if part)
