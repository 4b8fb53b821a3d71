"""The right of the import screen: the list of cards, worked by keys as well as by the mouse."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyleOptionViewItem, QWidget

from kmsflash.ui.importing.card_list import CardList, Row
from kmsflash.ui.importing.card_rows import CardRows
from kmsflash.ui.theme import Theme

_MOVES = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)
_COMMAND = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_POINTED = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason)


class CardView(QListView):
    """A list that tells which row is current, and what is wanted of it; all other keys are the page's."""

    row_chosen = Signal(object)  # Row
    opened = Signal(object)  # Row: a title is to fold, a card to be edited
    fold_wanted = Signal(object, bool)  # Row, whether folded
    menu_wanted = Signal(object, QPoint)  # Row, and where on the screen

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.shows_focus = False
        self.cards = CardList(self)
        self.rows = CardRows(theme, self)
        self.setModel(self.cards)
        self.setItemDelegate(self.rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # the bar stands outside
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Cards"))
        self.doubleClicked.connect(self._open_index)
        theme.changed.connect(self._renew)
        self._renew()

    def _renew(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.scheduleDelayedItemsLayout()

    @property
    def row(self) -> Row | None:
        """The current row; None where there is none."""
        return self.cards.row(self.currentIndex().row())

    def show_row(self, number: int) -> None:
        """Make a row the current one, and scroll to it where it is out of sight."""
        index = self.cards.index(max(0, min(number, self.cards.rowCount() - 1)))
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def show_key(self, key: Hashable) -> bool:
        """Make the row of that key the current one; return whether there is one."""
        number = self.cards.find(key)
        if number >= 0:
            self.show_row(number)
        return number >= 0

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell which row is current now."""
        super().currentChanged(current, previous)
        row = self.cards.row(current.row())
        if row is not None:
            self.row_chosen.emit(row)

    def dataChanged(
        self,
        first: QModelIndex | QPersistentModelIndex,
        last: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        """Paint a row anew; Qt would arrange all rows again, and a row is as tall as it was."""
        if first == last:
            self.update(first)
        else:
            super().dataChanged(first, last, list(roles))

    def initViewItemOption(self, option: QStyleOptionViewItem) -> None:
        """Show the focus where keys brought it."""
        super().initViewItemOption(option)
        if not self.shows_focus:
            option.state &= ~QStyle.StateFlag.State_HasFocus

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Tell that the menu of a row is wanted: of the one that was clicked, else of the current one."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        number = self.indexAt(event.pos()).row() if by_mouse else self.currentIndex().row()
        row = self.cards.row(number)
        if row is not None:
            self.show_row(number)
            below = self.visualRect(self.currentIndex()).center()
            spot = event.globalPos() if by_mouse else self.viewport().mapToGlobal(below)
            self.menu_wanted.emit(row, spot)

    # Keys

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make some row current, and show the focus unless the mouse brought it."""
        super().focusInEvent(event)
        self.shows_focus = event.reason() not in _POINTED
        if not self.currentIndex().isValid() and self.cards.rowCount():
            self.show_row(0)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold the group whose title is clicked."""
        self.shows_focus = False
        super().mousePressEvent(event)
        row = self.cards.row(self.indexAt(event.position().toPoint()).row())
        if row is not None and row.entry is None and event.button() == Qt.MouseButton.LeftButton:
            self.fold_wanted.emit(row, not row.is_folded)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and fold; leave every other key to the page."""
        self.shows_focus = True
        row, key = self.row, Qt.Key(event.key())
        if event.modifiers() & _COMMAND:
            event.ignore()
        elif key in _MOVES:
            super().keyPressEvent(event)
        elif row is None:
            event.ignore()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self.fold_wanted.emit(row, (key == Qt.Key.Key_Left) != mirrored)
        else:
            event.ignore()

    def _open_index(self, index: QModelIndex) -> None:
        row = self.cards.row(index.row())
        if row is not None and row.entry is not None:
            self.opened.emit(row)

    # A row that is edited in place

    def open_editor(self, key: Hashable, editor: QWidget) -> None:
        """Put *editor* where the row of that key is."""
        self.rows.heights = {key: self._height(editor)}
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()
        self.setIndexWidget(self.cards.index(self.cards.find(key)), editor)
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)

    def fit_editor(self, key: Hashable, editor: QWidget) -> None:
        """Give the row of that key the height that *editor* needs now."""
        height = self._height(editor)
        if self.rows.heights.get(key) != height:
            self.rows.heights = {key: height}
            self.scheduleDelayedItemsLayout()

    def close_editor(self) -> None:
        """Show all rows as rows again; the model may have changed already."""
        self.rows.heights = {}
        for number in range(self.cards.rowCount()):
            widget = self.indexWidget(self.cards.index(number))
            if widget is not None:
                self.setIndexWidget(self.cards.index(number), None)  # type: ignore[arg-type]  # Qt takes nothing, too
        self.scheduleDelayedItemsLayout()

    def _height(self, editor: QWidget) -> int:
        width = self.viewport().width()
        return editor.heightForWidth(width) if editor.hasHeightForWidth() else editor.sizeHint().height()

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Return a row's place; the whole width, whatever is in it."""
        rect = super().visualRect(index)
        rect.setLeft(0)
        rect.setWidth(self.viewport().width())
        return rect
