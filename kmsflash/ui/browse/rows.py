"""How a row of the table of cards is painted, and the header over them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from kmsflash.model.browsing import CardRow, CardState, Column
from kmsflash.ui.browse.columns import Shown, is_pressing
from kmsflash.ui.browse.table import CardTable, Role
from kmsflash.ui.fonts import running
from kmsflash.ui.theme import Theme

ROW = 34  # pixels at font setting 100 %, all of these
HEADER = 36
EDGE = 10
_ICON = 16
_FLAG = 14
_RADIUS = 8
_QUIET = (CardState.GONE, CardState.SUSPENDED, CardState.BURIED)
Index = QModelIndex | QPersistentModelIndex


class CardRows(QStyledItemDelegate):
    """Paints cells; what is selected has one ground from the first column to the last."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self.shows_focus = False
        self.several = False  # whether more than one row is selected
        self.hovered = -1  # row under the pointer

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(80, self._theme.size(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell, and its part of the ground of its row."""
        column = index.data(Role.COLUMN)
        row = index.data(Role.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, index)
        if isinstance(row, CardRow) and isinstance(column, Shown):
            inside = option.rect.adjusted(self._theme.size(EDGE), 0, -self._theme.size(EDGE), 0)
            if column.column is Column.FRONT:
                inside = self._paint_kind(painter, option, inside, row)
            self._paint_text(painter, inside, str(index.data() or ""), row, column)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        current = self._view.currentIndex().row() == index.row() and self._view.hasFocus()
        hovered = index.row() == self.hovered
        if not (selected or hovered or current):
            return
        painter.setClipRect(option.rect)
        whole = QRectF(self._whole_row(option.rect)).adjusted(0, 1, 0, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if selected or hovered:
            painter.setBrush(self._theme.colour("accentTint" if selected else "hover"))
            painter.drawRoundedRect(whole, _RADIUS, _RADIUS)
        if selected and self.several and index.row() == self._view.currentIndex().row():
            self._paint_current(painter, whole)
        if current and self.shows_focus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), _RADIUS - 1, _RADIUS - 1)

    def _paint_current(self, painter: QPainter, whole: QRectF) -> None:
        """Tell the card in the editor from others that are selected."""
        bar = QRectF(whole.left(), whole.top() + 8, 3, whole.height() - 16)
        if self._view.isRightToLeft():
            bar.moveRight(whole.right())
        painter.setBrush(self._theme.colour("accent"))
        painter.drawRoundedRect(bar, 1.5, 1.5)

    def _whole_row(self, cell: QRect) -> QRect:
        header = self._view.horizontalHeader()
        left = -header.offset()
        return QRect(left, cell.top(), header.length(), cell.height())

    def _paint_kind(
        self, painter: QPainter, option: QStyleOptionViewItem, inside: QRect, row: CardRow
    ) -> QRect:
        """Paint the icon of the kind, and the flag; return the room that is left for the question."""
        theme, side = self._theme, self._theme.size(_ICON)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        icon = QRect(inside.left(), inside.center().y() + 1 - side // 2, side, side)
        if mirrored:
            icon.moveRight(inside.right())
        painter.drawPixmap(icon.topLeft(), theme.icon(row.kind.value, side, row.kind.value))
        taken = side + theme.size(8)
        rest = inside.adjusted(0, 0, -taken, 0) if mirrored else inside.adjusted(taken, 0, 0, 0)
        if not row.flag:
            return rest
        small = theme.size(_FLAG)
        at = QPoint(rest.left() if mirrored else rest.right() + 1 - small, inside.center().y() - small // 2)
        painter.drawPixmap(at, theme.icon("flag", small, f"flag{row.flag}"))
        away = small + theme.size(6)
        return rest.adjusted(away, 0, 0, 0) if mirrored else rest.adjusted(0, 0, -away, 0)

    def _paint_text(self, painter: QPainter, room: QRect, text: str, row: CardRow, column: Shown) -> None:
        painter.setFont(self._font(row, column))
        painter.setPen(self._theme.colour(_ink(row, column)))
        side = Qt.AlignmentFlag.AlignRight if column.at_end else Qt.AlignmentFlag.AlignLeft
        if self._view.isRightToLeft():
            side = Qt.AlignmentFlag.AlignLeft if column.at_end else Qt.AlignmentFlag.AlignRight
        fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(room, flags, fitting)

    def _font(self, row: CardRow, column: Shown) -> QFont:
        pressing = column.column is Column.DUE and is_pressing(row)
        return running(self._theme.font("small", 600 if pressing else None))


def _ink(row: CardRow, column: Shown) -> str:
    if row.state in _QUIET:
        return "quiet"
    if column.column is Column.FRONT or (column.column is Column.DUE and is_pressing(row)):
        return "text"
    return "quiet"


class Header(QHeaderView):
    """Titles over a line; the one that sorts has an arrow."""

    def __init__(self, theme: Theme, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(40)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the height of the titles."""
        return QSize(100, self._theme.size(HEADER))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one title, its arrow, and the line below."""
        model = self.model()
        if not isinstance(model, CardTable) or section >= len(model.columns):
            return
        theme, column = self._theme, model.columns[section]
        painter.save()
        painter.fillRect(rect, theme.colour("background"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        font = running(theme.font("caption", 500))
        painter.setFont(font)
        sorts = model.order.column is column.column
        painter.setPen(theme.colour("text" if sorts else "quiet"))
        inside = rect.adjusted(theme.size(EDGE), 0, -theme.size(EDGE), 0)
        side = theme.size(12)
        room = inside.width() - (side + 2 if sorts else 0)
        words = QFontMetrics(font).elidedText(column.words, Qt.TextElideMode.ElideRight, max(0, room))
        width = QFontMetrics(font).horizontalAdvance(words)
        at_right = column.at_end != self.isRightToLeft()
        left = inside.right() + 1 - width if at_right else inside.left()
        painter.drawText(
            QRect(left, rect.top(), width + 2, rect.height()), Qt.AlignmentFlag.AlignVCenter, words
        )
        if sorts:
            icon = theme.icon("chevron-down" if model.order.descending else "chevron-up", side, "text")
            at = left - side - 2 if at_right else left + width + 2
            painter.drawPixmap(at, rect.center().y() - side // 2, icon)
        painter.restore()
