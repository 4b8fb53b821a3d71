"""A tree of decks whose rows are dragged: before one another, after one another, or into one another."""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTreeView

from kmsflash.model.ids import DeckId
from kmsflash.ui.decks.columns import columns
from kmsflash.ui.decks.model import MIME, DeckModel
from kmsflash.ui.decks.row import RowDelegate, depth_of
from kmsflash.ui.decks.standing import Spot, Standing
from kmsflash.ui.theme import Theme

_OPENS_AFTER_MS = 600  # under a deck that is held over it
_SHARE = 4  # a quarter of a row at its top means before it, a quarter at its bottom after it
_KNOB = 4


class _Target(NamedTuple):
    """A place for the deck that is held, and what shows it."""

    spot: Spot
    row: QRect | None  # the deck that it would go into, else None
    y: int = 0  # of the line between two rows
    depth: int = 0


class DroppingTree(QTreeView):
    """Shows a line between two rows, or a box around one, where a held deck would go."""

    move_wanted = Signal(object, object)  # DeckId, Spot

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._target: _Target | None = None
        self.standing = Standing(())
        self.decks = DeckModel()
        self.rows = RowDelegate(theme, self)
        self.setModel(self.decks)
        self.setItemDelegate(self.rows)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(False)
        self.setAutoExpandDelay(_OPENS_AFTER_MS)
        theme.changed.connect(self._renew)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the deck would go; where it cannot, say so with the pointer."""
        super().dragMoveEvent(event)  # opens what the deck is held over, and scrolls at the edges
        self._target = self._target_of(event)
        _answer(event, self._target)
        self.viewport().update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show nothing more."""
        super().dragLeaveEvent(event)
        self._end_drag()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where the deck was put."""
        target = self._target_of(event)
        self._end_drag()
        _answer(event, target)
        if target is not None:
            self.move_wanted.emit(_held(event), target.spot)

    def _end_drag(self) -> None:
        self._target = None
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()

    def _target_of(self, event: QDropEvent) -> _Target | None:
        deck, target = _held(event), self._target_at(event.position().toPoint())
        if deck is None or target is None or target.spot.before == deck:
            return None
        return target if self.standing.fits(deck, target.spot) else None

    def _target_at(self, pos: QPoint) -> _Target | None:
        index = self.indexAt(pos)
        if not index.isValid():
            return _Target(Spot(None), None, self._end())
        line, row, depth = self.decks.line(index), self.visualRect(index), depth_of(index)
        if line is None or line.deck is None:
            return None
        if pos.y() < row.top() + row.height() // _SHARE:
            spot, y = self.standing.before(line.deck), row.top()
        elif pos.y() <= row.bottom() - row.height() // _SHARE:
            return _Target(Spot(line.deck), row)
        elif self.decks.rowCount(index) and self.isExpanded(index):
            return _Target(self.standing.first_in(line.deck), None, row.bottom() + 1, depth + 1)
        else:
            spot, y = self.standing.after(line.deck), row.bottom() + 1
        return None if spot is None else _Target(spot, None, y, depth)

    def _end(self) -> int:
        """Return where the last row ends."""
        last, below = self.rootIndex(), self.decks.index(0, 0)
        while below.isValid():
            last, below = below, self.indexBelow(below)
        return self.visualRect(last).bottom() + 1 if last.isValid() else 0

    def option_at(self, rect: QRect) -> QStyleOptionViewItem:
        """Return how a row is to be drawn that fills *rect*."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = rect
        return option

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and over them where a held deck would go."""
        super().paintEvent(event)
        if self._target is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            self._paint_target(painter, self._target)

    def _paint_target(self, painter: QPainter, target: _Target) -> None:
        if target.row is not None:
            painter.drawRoundedRect(QRectF(target.row).adjusted(5, 2, -5, -2), 8, 8)
            return
        y = max(_KNOB + 1, min(target.y, self.viewport().height() - _KNOB - 2))
        row = QRect(0, y, self.viewport().width(), 1)
        name = columns(row, target.depth, self._theme).name
        begin, end = name.left(), row.right() - self._theme.size(16)
        if self.isRightToLeft():
            begin, end = row.right() - begin, row.right() - end
        painter.drawLine(begin, y, end, y)
        painter.setBrush(self._theme.colour("surface"))
        painter.drawEllipse(QPoint(begin, y), _KNOB, _KNOB)

    def _renew(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


def _answer(event: QDropEvent, target: _Target | None) -> None:
    if target is None:
        event.ignore()
    else:
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()


def _held(event: QDropEvent) -> DeckId | None:
    """Return the deck that is held; None where it is something else."""
    told = bytes(event.mimeData().data(MIME).data()).decode()
    return DeckId(int(told)) if told.isdigit() else None
