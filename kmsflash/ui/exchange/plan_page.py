"""A deck file before it is taken in: what is in it, where it goes, and what can be chosen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.ui.exchange import words
from kmsflash.ui.exchange.choices import Choices
from kmsflash.ui.exchange.columns import ColumnsGroup
from kmsflash.ui.exchange.deck_tree import FileDecks
from kmsflash.ui.exchange.keys import SCREEN, Act
from kmsflash.ui.exchange.reading import DeckFile
from kmsflash.ui.exchange.sentences import Sentences
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.column import Column
from kmsflash.ui.widgets.foot import Foot
from kmsflash.ui.widgets.icon_button import IconButton
from kmsflash.ui.widgets.key_claim import KeyClaim
from kmsflash.ui.widgets.key_list import KeyList, lines_of
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.panel import Panel

_STACK_UNDER = 600


class DeckFilePage(QWidget):
    """Shows one file. Nothing is changed before the learner says so."""

    accepted = Signal(object)  # PackageWishes
    replan_wanted = Signal(object)  # PackageWishes: they make other numbers
    columns_said = Signal(object)  # Mapping: what the columns of a table mean
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.file: DeckFile | None = None
        self._source = Label(theme, font="small", colour="quiet", weight=500, wraps=True)
        self._headline = Label(theme, font="hero", wraps=True)
        self._content = Label(theme, colour="text", wraps=True)
        self._standing = Label(theme, colour="quiet", wraps=True)
        self.tree = FileDecks(theme)
        self.troubles = Sentences(theme)
        self.columns = ColumnsGroup(theme)
        self.choices = Choices(theme)
        self.foot = Foot(theme)
        self.foot.follow_keys(SCREEN, Act.GO, Act.CLOSE)
        self._keys = theme.keys.table(SCREEN)
        self._key_list = KeyList(theme, self)
        self._column = Column(theme)
        KeyClaim(self, self._keys)
        self._assemble()
        self.setAccessibleName(self.tr("Deck file"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.choices.replan_wanted.connect(lambda: self.replan_wanted.emit(self.choices.wishes))
        self.columns.changed.connect(self.columns_said)
        self.foot.go.clicked.connect(self._accept)
        self.foot.cancel.clicked.connect(self.cancelled)
        self._column.widened.connect(lambda width: self.foot.keep_clear(self.width() - width))

    def show_file(self, file: DeckFile, at: int = 0, of: int = 1, *, again: bool = False) -> None:
        """Show a file, the one *at* a place of those that wait; *again* where only its numbers changed."""
        self.file = file
        plan = file.plan
        self._source.setText(words.source(file, at + 1, of))
        self._headline.setText(words.headline(plan.counts))
        self._content.setText(words.content(file))
        standing = " ".join(filter(None, (words.standing(file), words.rest(plan.counts))))
        self._standing.setText(standing)
        self._standing.setVisible(bool(standing))
        self.tree.show_decks(plan.decks)
        self.choices.show_file(file)
        self.columns.show_columns(file.table)
        self.troubles.show_sentences(words.troubles(len(plan.troubles)), plan.troubles)
        note = self.tr("Nothing is changed yet. A copy of all your cards is made first.")
        self.foot.go.setEnabled(file.table is None or file.table.mapping.makes_cards)
        self.foot.tell(note, words.go(plan.counts))
        said = (self._source, self._headline, self._content, self._standing)
        self.setAccessibleDescription(". ".join(label.text().rstrip(".") for label in said if label.text()))
        if not again:
            self._column.to_top()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take it in, leave, show the keys, or scroll."""
        act = self._keys.act_of(event)
        if event.key() == Qt.Key.Key_Escape and self._key_list.isVisible():
            self._key_list.hide()
        elif act == Act.GO or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._accept()
        elif act == Act.CLOSE:
            self.cancelled.emit()
        elif act == Act.HELP:
            self._toggle_keys()
        elif not self._column.scroll_on(event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go on by Tab, and bring what is reached in sight."""
        moved = super().focusNextPrevChild(forward)
        self._column.show_focus()
        return moved

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Suit the width."""
        super().resizeEvent(event)
        stacked = self.width() < self._theme.size(_STACK_UNDER)
        self.choices.stack(stacked=stacked)
        self.columns.stack(stacked=stacked)
        self._key_list.centre_in(self.rect())

    def _accept(self) -> None:
        if self.file is not None and (self.file.table is None or self.file.table.mapping.makes_cards):
            self.accepted.emit(self.choices.wishes)

    def _toggle_keys(self) -> None:
        if self._key_list.isVisible():
            self._key_list.hide()
        else:
            self._key_list.show_lines(lines_of(self._keys, SCREEN.rows))

    def _assemble(self) -> None:
        lines = self._column.lines
        lines.addLayout(self._told())
        lines.addWidget(self.columns)
        lines.addWidget(self._decks())
        lines.addWidget(self.choices)
        lines.addWidget(self.troubles)
        lines.addStretch(1)
        close = IconButton(self._theme, "x", self.tr("Close (Esc); nothing is added"))
        keys = IconButton(self._theme, "circle-question-mark", self.tr("Keys (F1)"))
        close.clicked.connect(self.cancelled)
        keys.clicked.connect(self._toggle_keys)
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 6, 8, 0)
        bar.addWidget(close)
        bar.addStretch(1)
        bar.addWidget(keys)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(bar)
        whole.addWidget(self._column, 1)
        whole.addWidget(self.foot)

    def _told(self) -> QVBoxLayout:
        told = QVBoxLayout()
        told.setSpacing(6)
        for label in (self._source, self._headline, self._content, self._standing):
            told.addWidget(label)
        return told

    def _decks(self) -> QWidget:
        panel = Panel(self._theme)
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(10, 6, 10, 8)
        inside.addWidget(self.tree)
        return panel
