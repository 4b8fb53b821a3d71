"""The Browse page: filters, the search with its table, and the editor of the current card."""

from array import array
from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from kmsflash.model.browsing import Column, SearchError, Sort
from kmsflash.model.days import Day
from kmsflash.ui.browse import words
from kmsflash.ui.browse.columns import COLUMNS, USUAL, chosen
from kmsflash.ui.browse.filter_view import FilterView
from kmsflash.ui.browse.filters import Filter, FilterList
from kmsflash.ui.browse.foot import Foot
from kmsflash.ui.browse.keys import ON_CARDS, SCREEN, Act
from kmsflash.ui.browse.search_field import SearchField
from kmsflash.ui.browse.table import CardTable, Read
from kmsflash.ui.browse.view import CardsView
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.key_list import KeyList, lines_of
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.outer_bar import OuterBar

FILTERS = 188  # pixels at font setting 100 %, all of these
EDITOR = 372
_TABLE = 320  # what the table wants before anything stands beside it
_EDGE = 16
_MENU: tuple[tuple[Act, ...], ...] = (
    (Act.EDIT, Act.INFO, Act.NOTES),
    (Act.SUSPEND, Act.BURY, Act.FLAG),
    (Act.TAG, Act.UNTAG, Act.MOVE),
    (Act.RESCHEDULE, Act.FORGET),
    (Act.DELETE,),
)
_PAGE_MENU = (Act.FILTERS, Act.SAVE_SEARCH, Act.REPLACE, Act.DUPLICATES, Act.COLUMNS)


class BrowsePage(QWidget):
    """Shows what a search finds and tells what is wanted; whoever holds it does the rest."""

    searched = Signal(str)
    sort_wanted = Signal(object)  # Sort
    wanted = Signal(object)  # Act, with the cards that are selected
    filter_chosen = Signal(object, bool)  # Filter; whether what is searched holds too
    filter_menu_wanted = Signal(object, QPoint)  # Filter
    current_changed = Signal()
    columns_changed = Signal(tuple)  # of Column
    edit_wanted = Signal()  # the editor has no place beside the table

    def __init__(self, theme: Theme, read: Read, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.editor = editor
        self.field = SearchField(theme)
        self.table = CardTable(read)
        self.view = CardsView(theme, self.table)
        self.filters = FilterList()
        self.side = FilterView(theme, self.filters)
        self.foot = Foot(theme)
        self.trouble = Label(theme, font="small", colour="bad", wraps=True)
        self.banner = _Banner(theme)
        self._none = Label(theme, colour="quiet", wraps=True)
        self._key_list = KeyList(theme, self)
        self._columns: tuple[Column, ...] = USUAL
        self._bar = OuterBar(self.view.verticalScrollBar(), self)
        self.setAccessibleName(self.tr("Browse"))
        self.setFocusProxy(self.field)
        self._assemble()
        self._connect()
        self._arrange()

    def _assemble(self) -> None:
        size = self._theme.size
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(size(6))
        for part in (self.field, self.trouble, self.banner, self._none):
            middle.addWidget(part)
        middle.addWidget(self.view, 1)
        middle.addWidget(self.foot)
        self._middle = QWidget()
        self._middle.setLayout(middle)
        self._sides = QHBoxLayout(self)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(0)
        self._sides.addWidget(self.side)
        self._sides.addWidget(self._middle, 1)
        self._sides.addWidget(self.editor)
        for part in (self.trouble, self.banner, self._none):
            part.hide()
        self._theme.changed.connect(self._arrange)
        for one, other in ((self.field, self.view), (self.view, self.side)):
            QWidget.setTabOrder(one, other)

    def _connect(self) -> None:
        self.field.searched.connect(self.searched)
        self.field.left.connect(self._to_table)
        self.field.emptied.connect(self._to_table)
        self.view.left.connect(self._to_field)
        self.view.installEventFilter(self)
        self.view.wanted.connect(self._want)
        self.view.sort_wanted.connect(self.sort_wanted)
        self.view.current_changed.connect(self.current_changed)
        self.view.selection_changed.connect(self._offer)
        self.view.menu_wanted.connect(lambda at: self.card_menu().popup(at))
        self.view.columns_wanted.connect(lambda at: self.column_menu().popup(at))
        self.side.chosen.connect(self.filter_chosen)
        self.side.menu_wanted.connect(self.filter_menu_wanted)
        self.side.left.connect(self._to_table)
        self.foot.wanted.connect(self._want)
        self.foot.more_wanted.connect(self._show_more)

    # What the window asks

    def show_cards(self, ids: "array[int]", today: Day, total: int, order: Sort, *, keep: bool) -> None:
        """Show what a search found, of *total* cards; *keep*: what is selected stays so, if it is there."""
        selected = self.view.selected_cards() if keep else []
        current = self.view.current_card
        row = self.view.currentIndex().row()
        self.table.order = order
        self.table.show_cards(ids, today)
        if selected and any(self.table.place(card) >= 0 for card in selected[:50]):
            self.view.select_cards(selected, current)
        elif len(ids):
            self.view.go_to(row if keep else 0)
        said = words.found(len(ids), total, all_shown=not self.field.text().strip())
        self.field.show_result(said, None)
        self.trouble.hide()
        self._say_none(len(ids), total)
        self._offer()
        self.current_changed.emit()

    def begin_search(self) -> None:
        """Bring the keyboard to the search, all of it selected."""
        self._to_field()

    def show_error(self, error: SearchError) -> None:
        """Show what of a search cannot be understood; what was found before stays."""
        self.field.show_result("", error)
        self.trouble.setText(words.searched(self.field.text(), error))
        self.trouble.show()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show at the side how many cards each search finds."""
        self.filters.show_counts(counts)

    def show_filters(self, filters: Sequence[Filter]) -> None:
        """Show these searches at the side."""
        self.filters.show_filters(filters)
        self.side.show_current(self.field.text())

    def show_columns(self, columns: tuple[Column, ...]) -> None:
        """Show these columns."""
        if columns == self._columns:
            return
        self._columns = columns
        self.view.show_columns(chosen(columns))

    def _say_none(self, count: int, total: int) -> None:
        if count:
            said = ""
        elif total:
            said = self.tr("No card is found. Esc in the search shows all.")
        else:
            said = self.tr("There are no cards yet. Ctrl+O turns notes into cards, Ctrl+N writes one.")
        self._none.setText(said)
        self._none.setVisible(bool(said))

    # What is wanted

    def _want(self, act: Act) -> None:
        if act is Act.FIND:
            self._to_field()
        elif act is Act.FILTERS:
            self._to_filters()
        elif act is Act.HELP:
            self._toggle_keys()
        elif act is Act.MORE:
            self._show_more()
        elif act is Act.COLUMNS:
            header = self.view.horizontalHeader()
            self.column_menu().popup(header.mapToGlobal(header.rect().bottomLeft()))
        elif act is Act.EDIT and self.view.current_card is not None:
            self._edit()
        elif act not in ON_CARDS or self.view.selected_count:
            self.wanted.emit(act)

    def _edit(self) -> None:
        if self.editor.isVisible():
            self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.edit_wanted.emit()

    def _to_filters(self) -> None:
        """Go to the side, or where it has no room show it as a menu."""
        if self.side.isVisible():
            self.side.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        menu = self._menu()
        for line in self.filters.filters:
            if line.is_title:
                menu.addSection(line.words)
            elif not line.saves:
                menu.addAction(line.words, partial(self.filter_chosen.emit, line, False))  # noqa: FBT003
        menu.popup(self.field.mapToGlobal(self.field.rect().bottomLeft()))

    def _offer(self) -> None:
        row = self.view.current_row
        suspended = row is not None and row.state.value in ("suspended", "gone")
        self.foot.offer(self.view.selected_count, suspended=suspended)

    def _to_table(self) -> None:
        if self.table.rowCount():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _to_field(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    # Menus and keys

    def card_menu(self) -> QMenu:
        """Return what can be done with the selected cards; closed, the menu is gone."""
        menu = self._menu()
        for part in _MENU:
            self._add(menu, part)
        return menu

    def _show_more(self) -> None:
        menu = self.card_menu() if self.view.selected_count else self._menu()
        self._add(menu, _PAGE_MENU)
        more = self.foot.more
        menu.popup(more.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _add(self, menu: QMenu, acts: Sequence[Act]) -> None:
        if menu.actions():
            menu.addSeparator()
        for act in acts:
            row = next(each for each in SCREEN.rows if each.name == act)
            key = self.view.keys.cap(act)
            action = menu.addAction(SCREEN.word(row) + (f"\t{key}" if key else ""))
            action.setData(act)
            action.triggered.connect(partial(self._want, act))

    def column_menu(self) -> QMenu:
        """Return the columns to choose from."""
        menu = self._menu()
        for column in COLUMNS:
            action = menu.addAction(column.words)
            action.setCheckable(True)
            action.setChecked(column.column in self._columns)
            action.setEnabled(column.column is not Column.FRONT)
            action.setData(column.column)
            action.toggled.connect(partial(self._choose_column, column.column))
        return menu

    def _choose_column(self, column: Column, shown: bool) -> None:
        rest = [each for each in self._columns if each is not column]
        self.show_columns(tuple([*rest, column] if shown else rest))
        self.columns_changed.emit(self._columns)

    def _toggle_keys(self) -> None:
        if self._key_list.isVisible():
            self._key_list.hide()
        else:
            self._key_list.show_lines(lines_of(self.view.keys, SCREEN.rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """On Escape put the list of keys away, else go from the table to the search."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._key_list.isVisible():
            self._key_list.hide()
        elif self.banner.isVisible():
            self.banner.done.click()
        else:
            self._to_field()

    def changeEvent(self, event: QEvent) -> None:
        """Mirror with the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._arrange()

    # Size

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the scroll bar beside the table."""
        if watched is self.view and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place_bar()
        return super().eventFilter(watched, event)

    def _place_bar(self) -> None:
        place = QRect(self.view.mapTo(self, QPoint(0, 0)), self.view.size())
        header = self.view.horizontalHeader().height()
        at = place.left() - 12 if self.isRightToLeft() else place.right() + 4
        self._bar.setGeometry(at, place.top() + header, 8, place.height() - header)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Suit the width: first the filters go, then the editor comes over the table."""
        super().resizeEvent(event)
        self._arrange()
        self._key_list.centre_in(self.rect())

    def _arrange(self) -> None:
        size = self._theme.size
        wide = self.width() >= size(FILTERS + _TABLE + EDITOR)
        beside = self.width() >= size(_TABLE + EDITOR)
        self.side.setVisible(wide or (not beside and self.width() >= size(FILTERS + _TABLE)))
        self.side.setFixedWidth(size(FILTERS))
        self.editor.setFixedWidth(size(EDITOR))
        self.editor.setVisible(beside)
        self._middle.setContentsMargins(size(8), size(14), size(14), size(8))
        self.side.setContentsMargins(0, 0, 0, 0)
        self.side.setViewportMargins(size(12), size(14), size(4), 0)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, and the line before the editor."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("background"))
        if self.editor.isVisible():
            edge = QRect(self.editor.geometry().left() - 1, 0, 1, self.height())
            painter.fillRect(edge, self._theme.colour("line"))


class _Banner(QWidget):
    """Says over the table what it shows instead of a search, with the way back."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.words = Label(theme, font="small", weight=500, wraps=True)
        self.done = Button(theme, self.tr("Back to the search"), key=self.tr("Esc"), look="ghost")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.size(10), 0, 0, 0)
        row.addWidget(self.words, 1)
        row.addWidget(self.done)

    def say(self, sentence: str) -> None:
        """Show what the table shows; nothing: the table shows a search."""
        self.words.setText(sentence)
        self.setVisible(bool(sentence))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accentTint"))
        painter.drawRoundedRect(self.rect(), 8, 8)
