"""What stands at the side: searches that everybody needs, those that were kept, decks and tags."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from kmsflash.model.ids import SavedSearchId
from kmsflash.ui.widgets.tool_tip import tip

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Filter:
    """One line: a search to choose, or the title over some."""

    words: str
    search: str = ""
    icon: str = ""  # empty: a title
    depth: int = 0
    saved: SavedSearchId | None = None
    saves: bool = False  # keeps the search that shows, instead of choosing one

    @property
    def is_title(self) -> bool:
        """Whether it is only the title of what follows."""
        return not self.icon


class Role(IntEnum):
    """What the delegate asks for."""

    FILTER = Qt.ItemDataRole.UserRole
    COUNT = Qt.ItemDataRole.UserRole + 1


class FilterList(QAbstractListModel):
    """The lines, and how many cards each search finds where that is known."""

    def __init__(self) -> None:
        super().__init__()
        self._filters: tuple[Filter, ...] = ()
        self._counts: Mapping[str, int] = {}

    @property
    def filters(self) -> tuple[Filter, ...]:
        """All lines."""
        return self._filters

    def show_filters(self, filters: Sequence[Filter]) -> None:
        """Show other lines."""
        if tuple(filters) != self._filters:
            self.beginResetModel()
            self._filters = tuple(filters)
            self.endResetModel()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many cards each search finds."""
        self._counts = counts
        if self._filters:
            self.dataChanged.emit(self.index(0), self.index(len(self._filters) - 1))

    def place(self, search: str) -> int:
        """Return the line of a search; -1 where there is none."""
        lines = (
            at
            for at, each in enumerate(self._filters)
            if not each.is_title and not each.saves and each.search == search
        )
        return next(lines, -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._filters)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that titles cannot be chosen."""
        if not index.isValid() or self._filters[index.row()].is_title:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a line, its words, or what is said of it."""
        if not index.isValid():
            return None
        line = self._filters[index.row()]
        count = None if line.is_title or line.saves else self._counts.get(line.search)
        if role == Role.FILTER:
            return line
        if role == Role.COUNT:
            return count
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(line.search) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.words if count is None else f"{line.words}, {count}"
        return line.words if role == Qt.ItemDataRole.DisplayRole else None
