"""The Decks page: the tree, a field that filters it, and what can be done with the current deck."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QStyle, QVBoxLayout, QWidget

from kmsflash.model.ids import DeckId
from kmsflash.model.today import DeckLine
from kmsflash.ui.decks.captions import Captions
from kmsflash.ui.decks.empty import NoDecks
from kmsflash.ui.decks.foot import Foot
from kmsflash.ui.decks.keys import SCREEN, Act
from kmsflash.ui.decks.standing import Standing, matching
from kmsflash.ui.decks.view import DeckView
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.filter_field import FilterField
from kmsflash.ui.widgets.first_focus import FirstFocus
from kmsflash.ui.widgets.key_list import KeyList, Line, lines_of
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.outer_bar import OuterBar
from kmsflash.ui.widgets.panel import Panel
from kmsflash.ui.widgets.tool_tip import tip

_COLUMN = 920  # pixels at font setting 100 %
_EDGE = 28
_TOP = 44
_FIELD = 220
_WIDE_FROM = 620
_MENU: tuple[tuple[Act, ...], ...] = (
    (Act.STUDY,),
    (Act.RENAME, Act.NEW_INSIDE, Act.MOVE, Act.MERGE),
    (Act.OPTIONS, Act.EXAM, Act.MOCK, Act.UPDATE, Act.STAMP),
    (Act.EXPORT, Act.EXPORT_ALL),
    (Act.DELETE,),
)


class DecksPage(QWidget):
    """Shows decks and tells what is wanted with them."""

    wanted = Signal(object, object)  # Act, DeckId or None: what the learner wants, with which deck
    move_wanted = Signal(object, object)  # DeckId, Spot
    named = Signal(object, str)  # DeckId, the name it is to have
    made = Signal(object, str)  # DeckId or None: in which deck; the name of a new one
    closed_changed = Signal(object)  # set of DeckId whose sub-decks are hidden
    import_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: tuple[DeckLine, ...] = ()
        self._closed: set[DeckId] = set()
        self.offered: set[Act] = {act for part in _MENU for act in part} - {Act.OPTIONS, Act.EXAM}
        self.tree = DeckView(theme)
        self.filter = FilterField(theme, self.tr("Filter decks by name"), self.tr("Filter"))
        self.new = Button(theme, self.tr("New deck"), icon="plus", size="medium")
        self.foot = Foot(theme)
        self.empty = NoDecks(theme)
        self._none = Label(theme, colour="quiet", wraps=True)
        self._title = Label(theme, self.tr("Decks"), font="question")
        self._panel = Panel(theme)
        self._bar = OuterBar(self.tree.verticalScrollBar(), self)
        self._key_list = KeyList(theme, self)
        self._stack = QStackedWidget()
        self._sides = QHBoxLayout(self)
        self.setAccessibleName(self.tr("Decks"))
        self._assemble()
        self._connect()
        self._fit()

    def _assemble(self) -> None:
        FirstFocus(self, self.tree)
        inside = QVBoxLayout(self._panel)
        inside.setContentsMargins(1, 1, 1, 6)
        inside.setSpacing(0)
        inside.addWidget(Captions(self._theme))
        inside.addSpacing(4)
        inside.addWidget(self._none)
        inside.addWidget(self.tree, 1)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(RING, 0, RING, 0)
        column.setSpacing(8)
        column.addWidget(self._panel)
        column.addWidget(self.foot)
        column.addStretch(1)
        self._panel.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._stack.addWidget(filled)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout()
        whole.setSpacing(16)
        whole.addLayout(self._head())
        whole.addWidget(self._stack, 1)
        self._sides.addLayout(whole)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.setContentsMargins(RING, 0, 0, 0)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.filter)
        head.addWidget(self.new)
        return head

    def _connect(self) -> None:
        self.tree.wanted.connect(self._want)
        self.tree.move_wanted.connect(self.move_wanted)
        self.tree.named.connect(self.named, Qt.ConnectionType.QueuedConnection)  # when the field has gone
        self.tree.made.connect(self.made, Qt.ConnectionType.QueuedConnection)
        self.tree.typed.connect(self._begin_filter)
        self.tree.menu_wanted.connect(self._show_menu)
        self.tree.folded.connect(self._keep_closed)
        self.tree.selectionModel().currentChanged.connect(self._offer)
        self.filter.textChanged.connect(self._filter)
        self.filter.returnPressed.connect(self._to_tree)
        self.new.clicked.connect(lambda: self._want(Act.NEW, None))
        self.foot.wanted.connect(lambda act: self._want(act, self.tree.current_deck))
        self.foot.more_wanted.connect(self._show_more)
        self.empty.new_wanted.connect(lambda: self._want(Act.NEW, None))
        self.empty.import_wanted.connect(self.import_wanted)
        self._theme.changed.connect(self._fit)
        self.tree.installEventFilter(self)

    # What the window asks

    def show_decks(self, lines: Sequence[DeckLine], closed: Collection[DeckId]) -> None:
        """Show the decks, those in *closed* ones hidden."""
        self._lines, self._closed = tuple(lines), set(closed)
        self._show()

    def show_deck(self, deck: DeckId) -> None:
        """Go to a deck; a filter that hides it goes."""
        if not self.tree.decks.index_of(deck).isValid():
            self.filter.clear()
        self.tree.show_deck(deck)

    def offer(self, act: Act) -> None:
        """Offer something that not every program can do."""
        self.offered.add(act)

    # What it shows

    def _show(self) -> None:
        text = self.filter.text()
        shown = matching(self._lines, text)
        self.tree.show_lines(shown, () if text.strip() else self._closed, Standing(self._lines))
        self._none.setVisible(not shown)
        self._none.setText(self.tr("No deck has “{text}” in its name. Esc shows all.").format(text=text))
        making = self.tree.decks.draft.isValid()
        self._stack.setCurrentIndex(0 if self._lines or making else 1)
        self.filter.setVisible(bool(self._lines))
        self.new.setVisible(bool(self._lines) or making)
        self._offer()
        self._fit_panel()

    def _filter(self) -> None:
        self._show()
        rows = self.tree.visible_rows()
        words = self.filter.text()
        hit = next((row for row in rows if matching([_flat(self.tree.decks.line(row))], words)), None)
        if words.strip() and hit is not None:
            self.tree.make_current(hit)

    def _begin_filter(self, letters: str) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.setText(letters)

    def _keep_closed(self) -> None:
        self._fit_panel()
        if not self.filter.text().strip() and self.tree.closed != self._closed:
            self._closed = self.tree.closed
            self.closed_changed.emit(set(self._closed))

    def _offer(self) -> None:
        self.foot.offer(self.tree.current_line)

    # What is wanted

    def _want(self, act: Act, deck: DeckId | None) -> None:
        if act is Act.NEW:
            self.begin_new(None)
        elif act is Act.NEW_INSIDE:
            self.begin_new(deck)
        elif act is Act.FILTER:
            self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.filter.selectAll()
        elif act is Act.HELP:
            self._toggle_keys()
        elif deck is None or act not in self.offered:
            return
        elif act is Act.RENAME:
            self.tree.rename()
        else:
            self.wanted.emit(act, deck)

    def begin_new(self, into: DeckId | None, typed: str | None = None) -> None:
        """Let the name of a new deck be written, beginning with what was *typed* before."""
        self.filter.clear()
        self._stack.setCurrentIndex(0)
        self.new.setVisible(True)
        self.tree.make_new(into, typed)
        self._none.hide()

    def begin_rename(self, deck: DeckId, typed: str) -> None:
        """Let a deck's name be written once more, beginning with what was *typed* before."""
        self.show_deck(deck)
        self.tree.rename(typed)

    def _toggle_keys(self) -> None:
        if self._key_list.isVisible():
            self._key_list.hide()
        else:
            self._key_list.show_lines(self.key_lines())

    def key_lines(self) -> list[Line]:
        """Return what keys do here."""
        offered = {*self.offered, Act.UP, Act.DOWN, Act.INWARD, Act.OUTWARD, Act.NEW, Act.FILTER, Act.HELP}
        return lines_of(self.tree.keys, [row for row in SCREEN.rows if Act(row.name) in offered])

    def _show_more(self) -> None:
        deck = self.tree.current_deck
        if deck is not None:
            more = self.foot.more
            self._show_menu(deck, more.mapToGlobal(more.rect().bottomLeft()))

    def _show_menu(self, deck: DeckId, place: QPoint) -> None:
        self.menu(deck).popup(place)

    def menu(self, deck: DeckId) -> QMenu:
        """Return what can be done with a deck; closed, the menu is gone."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for part in _MENU:
            if menu.actions():
                menu.addSeparator()
            for act in part:
                if act in self.offered:
                    key = self.tree.keys.cap(act)
                    action = menu.addAction(self._menu_words(act) + (f"\t{key}" if key else ""))
                    action.triggered.connect(partial(self._want, act, deck))
                    action.setData(act)
        return menu

    def _menu_words(self, act: Act) -> str:
        return {
            Act.STUDY: self.tr("Study"),
            Act.RENAME: self.tr("Rename"),
            Act.NEW_INSIDE: self.tr("New deck inside"),
            Act.MOVE: self.tr("Move into…"),
            Act.MERGE: self.tr("Merge into…"),
            Act.OPTIONS: self.tr("Options…"),
            Act.EXAM: self.tr("Exam date…"),
            Act.MOCK: self.tr("Mock exam…"),
            Act.UPDATE: self.tr("Update from notes"),
            Act.STAMP: self.tr("Write ids into its notes…"),
            Act.EXPORT: self.tr("Export…"),
            Act.EXPORT_ALL: self.tr("Export all decks…"),
            Act.DELETE: self.tr("Delete…"),
        }[act]

    # Keys and size

    def _to_tree(self) -> None:
        self.tree.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the field go to the tree, or show all again; put the list of keys away."""
        if event.key() == Qt.Key.Key_Escape and self._key_list.isVisible():
            self._key_list.hide()
        elif event.key() == Qt.Key.Key_Escape and (self.filter.text() or self.filter.hasFocus()):
            self.filter.clear()
            self._to_tree()
        elif event.key() == Qt.Key.Key_Down and self.filter.hasFocus():
            self._to_tree()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Suit the width."""
        super().resizeEvent(event)
        self._fit()
        self._key_list.centre_in(self.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the scroll bar beside the tree."""
        if watched is self.tree and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place_bar()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        size = self._theme.size
        new = self.tree.keys.cap(Act.NEW)
        self.new.setToolTip(tip(new))
        self.new.setAccessibleDescription(self.tr("Key: {key}").format(key=new) if new else "")
        wide = self.width() / self._theme.font_scale >= _WIDE_FROM
        edge = size(_EDGE) if wide else size(16)
        column = min(size(_COLUMN), self.width() - 2 * edge)
        side = (self.width() - column) // 2 - RING
        top = size(_TOP if self.height() / self._theme.font_scale >= 640 else 24)
        self._sides.setContentsMargins(side, top, self.width() - column - side - 2 * RING, size(12))
        self.filter.setFixedWidth(min(size(_FIELD), max(size(120), column // 3)))
        self._title.setVisible(column >= size(420))
        self._fit_panel()

    def _fit_panel(self) -> None:
        """Make the sheet as high as what is on it, and stand the scroll bar outside its edge."""
        self._none.setContentsMargins(self._theme.size(34), 8, 16, 12)
        self.tree.updateGeometry()
        self.foot.setVisible(self.tree.decks.rowCount() > 0)
        self._place_bar()

    def _place_bar(self) -> None:
        sheet = QRect(self._panel.mapTo(self, self._panel.rect().topLeft()), self._panel.size())
        top = self.tree.mapTo(self, self.tree.rect().topLeft()).y()
        bar = QRect(sheet.right() + 4, top, self._bar.sizeHint().width(), self.tree.height())
        mirrored = QStyle.visualRect(self.layoutDirection(), self.rect(), bar)
        self._bar.setGeometry(mirrored)


def _flat(line: DeckLine | None) -> DeckLine:
    """Return a line as if it lay at the top, so that its own name alone is asked."""
    from dataclasses import replace

    from kmsflash.model.today import Load

    return replace(line, depth=0) if line is not None else DeckLine(None, "", 0, 0, Load(), 0, 0)
