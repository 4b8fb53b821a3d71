"""The decks as Qt's item views want them: plain lines in a tree, and a row for the one being made."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from kmsflash.model.ids import DeckId
from kmsflash.model.today import DeckLine
from kmsflash.ui.today import words
from kmsflash.ui.widgets.tool_tip import tip

MIME = "application/x-kmsflash-deck"
LINE = Qt.ItemDataRole.UserRole  # the DeckLine; None for the row of a deck that is being made
Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


@dataclass(slots=True)
class _Node:
    line: DeckLine | None
    parent: int  # number of the node above; -1 at the top
    row: int
    children: list[int] = field(default_factory=list)


class DeckModel(QAbstractItemModel):
    """Shows what it is given and changes nothing itself: what is typed or dropped, the view tells."""

    def __init__(self) -> None:
        super().__init__()
        self._nodes: list[_Node] = []
        self._roots: list[int] = []
        self._draft: int | None = None

    def show_lines(self, lines: Sequence[DeckLine]) -> None:
        """Show *lines*, from the top down; where only their numbers are others, every row stays."""
        nodes = _nodes(lines)
        if self._draft is None and _shape(nodes) == _shape(self._nodes):
            for node, fresh in zip(self._nodes, nodes, strict=True):
                node.line = fresh.line
            for number in range(len(nodes)):
                index = self._index(number)
                self.dataChanged.emit(index, index)
            return
        self.beginResetModel()
        self._nodes, self._draft = nodes, None
        self._roots = [number for number, node in enumerate(nodes) if node.parent < 0]
        self.endResetModel()

    def line(self, index: Index) -> DeckLine | None:
        """Return the line of a row; None for the row of a deck that is being made, and for no row."""
        return self._nodes[index.internalId()].line if index.isValid() else None

    def index_of(self, deck: DeckId | None) -> QModelIndex:
        """Return the row of a deck; an invalid one where it does not show."""
        numbers = range(len(self._nodes))
        return next((self._index(number) for number in numbers if self._shows(number, deck)), QModelIndex())

    def indexes(self) -> Iterator[QModelIndex]:
        """Give every row, from the top down."""
        return (self._index(number) for number in range(len(self._nodes)) if number != self._draft)

    def begin_draft(self, parent: QModelIndex) -> QModelIndex:
        """Add the row of a deck that is being made, after all others under *parent*, and return it."""
        self.end_draft()
        above = parent.internalId() if parent.isValid() else -1
        siblings = self._children(parent)
        self.beginInsertRows(parent, len(siblings), len(siblings))
        self._draft = len(self._nodes)
        self._nodes.append(_Node(None, above, len(siblings)))
        siblings.append(self._draft)
        self.endInsertRows()
        return self._index(self._draft)

    def end_draft(self) -> None:
        """Take the row of a deck that is being made away again."""
        if self._draft is None:
            return
        node = self._nodes[self._draft]
        parent = self._index(node.parent) if node.parent >= 0 else QModelIndex()
        self.beginRemoveRows(parent, node.row, node.row)
        self._children(parent).remove(self._draft)
        self._nodes.pop()
        self._draft = None
        self.endRemoveRows()

    @property
    def draft(self) -> QModelIndex:
        """The row of a deck that is being made; an invalid one where there is none."""
        return QModelIndex() if self._draft is None else self._index(self._draft)

    # What Qt asks

    def rowCount(self, parent: Index = _TOP) -> int:
        """Return how many decks lie right under one."""
        return len(self._children(parent)) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = _TOP) -> int:  # noqa: ARG002  Qt's signature
        """Return one: the delegate paints the numbers beside the name."""
        return 1

    def index(self, row: int, column: int, parent: Index = _TOP) -> QModelIndex:
        """Return the row at a place."""
        children = self._children(parent)
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self._index(children[row])

    def parent(self, child: Index = _TOP) -> QModelIndex:  # type: ignore[override]  # QObject's is another
        """Return the row above."""
        if not child.isValid():
            return QModelIndex()
        above = self._nodes[child.internalId()].parent
        return self._index(above) if above >= 0 else QModelIndex()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name, the line itself, or all of it in words for a screen reader."""
        if not index.isValid():
            return None
        line = self.line(index)
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return "" if line is None else line.name
        if line is None:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.deck(line)
        return tip(line.name) if role == Qt.ItemDataRole.ToolTipRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what the column holds, for a screen reader: the heading itself does not show."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal and section == 0:
            return self.tr("Deck")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every deck be chosen, renamed and moved, but not the shelf of lost ones."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        line = self.line(index)
        if line is None:
            return usual | Qt.ItemFlag.ItemIsEditable
        if line.deck is None:
            return usual
        moves = Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return usual | Qt.ItemFlag.ItemIsEditable | moves

    def mimeTypes(self) -> list[str]:
        """Return what a row is dragged as."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the deck that is dragged."""
        carried = QMimeData()
        line = self.line(indexes[0]) if indexes else None
        if line is not None:
            carried.setData(MIME, str(line.deck).encode())
        return carried

    def supportedDropActions(self) -> Qt.DropAction:
        """Return that decks move."""
        return Qt.DropAction.MoveAction

    def _index(self, number: int) -> QModelIndex:
        return self.createIndex(self._nodes[number].row, 0, number)

    def _children(self, parent: Index) -> list[int]:
        return self._nodes[parent.internalId()].children if parent.isValid() else self._roots

    def _shows(self, number: int, deck: DeckId | None) -> bool:
        line = self._nodes[number].line
        return line is not None and line.deck == deck


def _nodes(lines: Sequence[DeckLine]) -> list[_Node]:
    nodes: list[_Node] = []
    above: list[int] = []
    roots = 0
    for number, line in enumerate(lines):
        del above[line.depth :]
        parent = above[-1] if above else -1
        siblings = nodes[parent].children if above else None
        nodes.append(_Node(line, parent, roots if siblings is None else len(siblings)))
        if siblings is None:
            roots += 1
        else:
            siblings.append(number)
        above.append(number)
    return nodes


def _shape(nodes: Sequence[_Node]) -> list[tuple[DeckId | None, int]]:
    return [(None if node.line is None else node.line.deck, node.parent) for node in nodes]
