"""The side of Browse: lines of searches, painted, and worked by keys and pointer."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from kmsflash.ui.browse import words
from kmsflash.ui.browse.filters import Filter, FilterList, Role
from kmsflash.ui.fonts import running
from kmsflash.ui.theme import Theme

ROW = 32  # pixels at font setting 100 %, all of these
TITLE = 28
GAP = 14  # above a title
_INSET = 8
_ICON = 14
_STEP = 12  # inwards for each level
_RADIUS = 8
_PILL = 0.075
Index = QModelIndex | QPersistentModelIndex


class FilterRows(QStyledItemDelegate):
    """Paints lines: an icon, words, and at the end how many cards there are."""

    def __init__(self, theme: Theme, view: "FilterView") -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self.shows_focus = False

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a line; a title has room above it unless it is the first."""
        line = index.data(Role.FILTER)
        if isinstance(line, Filter) and line.is_title:
            return QSize(60, self._theme.size(TITLE + (GAP if index.row() else 0)))
        return QSize(60, self._theme.size(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line."""
        line = index.data(Role.FILTER)
        if not isinstance(line, Filter):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.is_title:
            self._paint_title(painter, option, line)
        else:
            self._paint_ground(painter, option, index)
            self._paint_line(painter, option, line, index.data(Role.COUNT))
        painter.restore()

    def _paint_title(self, painter: QPainter, option: QStyleOptionViewItem, line: Filter) -> None:
        room = option.rect.adjusted(self._theme.size(_INSET), 0, 0, -self._theme.size(6))
        painter.setFont(running(self._theme.font("caption", 500)))
        painter.setPen(self._theme.colour("quiet"))
        place = QStyle.visualRect(option.direction, option.rect, room)
        painter.drawText(place, Qt.AlignmentFlag.AlignBottom | _begin(option), line.words)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        body = QRectF(option.rect).adjusted(1, 1, -1, -1)
        ground = self._theme.colour("text")
        if index.row() == self._view.shown:
            ground.setAlphaF(_PILL)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            ground = self._theme.colour("hover")
        else:
            ground.setAlphaF(0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(body, _RADIUS, _RADIUS)
        current = index.row() == self._view.currentIndex().row()
        if current and self._view.hasFocus() and self.shows_focus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), _RADIUS - 1, _RADIUS - 1)

    def _paint_line(
        self, painter: QPainter, option: QStyleOptionViewItem, line: Filter, count: int | None
    ) -> None:
        theme, rect = self._theme, option.rect
        shown = self._view.shown >= 0 and self._view.filters.filters[self._view.shown] is line
        side, inset = theme.size(_ICON), theme.size(_INSET)
        left = rect.left() + inset + theme.size(_STEP) * line.depth
        icon = QRect(left, rect.center().y() + 1 - side // 2, side, side)
        place = QStyle.visualRect(option.direction, rect, icon)
        painter.drawPixmap(place.topLeft(), theme.icon(line.icon, side, "accent" if shown else "quiet"))
        told = "" if count is None else words.number(count)
        painter.setFont(running(theme.font("small")))
        width = painter.fontMetrics().horizontalAdvance(told)
        painter.setPen(theme.colour("quiet"))
        end = QRect(rect.right() - inset - width, rect.top(), width + 1, rect.height())
        painter.drawText(QStyle.visualRect(option.direction, rect, end), Qt.AlignmentFlag.AlignVCenter, told)
        painter.setFont(running(theme.font("small", 600 if shown else 500)))
        painter.setPen(theme.colour("text"))
        begin = left + side + theme.size(8)
        room = QRect(begin, rect.top(), end.left() - theme.size(6) - begin, rect.height())
        text = painter.fontMetrics().elidedText(line.words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(
            QStyle.visualRect(option.direction, rect, room),
            Qt.AlignmentFlag.AlignVCenter | _begin(option),
            text,
        )


class FilterView(QListView):
    """Up and Down go from line to line; Enter, Space and a click choose one, with Ctrl beside what shows."""

    chosen = Signal(object, bool)  # Filter; whether what is searched already holds too
    menu_wanted = Signal(object, QPoint)  # Filter, where on the screen
    left = Signal()  # to the table

    def __init__(self, theme: Theme, filters: FilterList) -> None:
        super().__init__()
        self._theme = theme
        self.filters = filters
        self.shown = -1  # the line whose search shows
        self.rows = FilterRows(theme, self)
        self.setModel(filters)
        self.setItemDelegate(self.rows)
        self.setAccessibleName(self.tr("Filters"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("QListView { background: transparent; }")
        theme.changed.connect(self.doItemsLayout)

    def show_current(self, search: str) -> None:
        """Mark the line whose search shows."""
        self.shown = self.filters.place(search)
        if self.shown >= 0:
            self.setCurrentIndex(self.filters.index(self.shown))
        self.viewport().update()

    def _choose(self, index: Index, *, adds: bool) -> None:
        line = index.data(Role.FILTER)
        if isinstance(line, Filter) and not line.is_title:
            self.chosen.emit(line, adds)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by key; with the arrow to the table leave."""
        self.rows.shows_focus = True
        adds = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        towards = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.currentIndex(), adds=adds)
        elif event.key() in (towards, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def keyboardSearch(self, search: str) -> None:
        """Go to the line that begins with what is typed."""
        self.rows.shows_focus = True
        super().keyboardSearch(search)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            adds = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._choose(self.indexAt(event.position().toPoint()), adds=adds)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hide the mark of the keyboard."""
        self.rows.shows_focus = False
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a line."""
        by_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keyboard else self.indexAt(event.pos())
        line = index.data(Role.FILTER)
        if isinstance(line, Filter) and not line.is_title:
            corner = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_wanted.emit(line, corner if by_keyboard else event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on a line."""
        super().focusInEvent(event)
        self.rows.shows_focus = event.reason() != Qt.FocusReason.MouseFocusReason
        if not self.currentIndex().isValid():
            first = next((at for at, each in enumerate(self.filters.filters) if not each.is_title), -1)
            self.setCurrentIndex(self.filters.index(first))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Mark the line no more."""
        super().focusOutEvent(event)
        self.viewport().update()


def _begin(option: QStyleOptionViewItem) -> Qt.AlignmentFlag:
    mirrored = option.direction == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute
