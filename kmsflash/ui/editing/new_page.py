"""The page of new cards: written, added, and the next one begun in the same deck and with the same tags."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kmsflash.model import gaps
from kmsflash.model.changes import Changes
from kmsflash.model.editing import NO_CARD, NewCard
from kmsflash.model.errors import UserError
from kmsflash.ui.editing import words
from kmsflash.ui.editing.desk import Desk
from kmsflash.ui.editing.form import CardForm
from kmsflash.ui.sentences import translated
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.first_focus import FirstFocus
from kmsflash.ui.widgets.label import Label
from kmsflash.ui.widgets.scroll_area import ScrollArea
from kmsflash.ui.widgets.switch import Switch

_DRAFT_MS = 900  # without a key, until what is written is kept as a draft
_COLUMN = 1000
_TOP = 40


class NewCardPage(QWidget):
    """Adds card after card. What is written and not added is kept, also when the program ends."""

    added = Signal(object)  # Changes
    left = Signal()

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._desk = theme, desk
        self.form = CardForm(theme, desk)
        self._title = Label(theme, self.tr("New card"), font="question", weight=600)
        self._told = Label(theme, font="small", colour="good", weight=500)
        self.reverse = Switch(theme, self.tr("Ask the other way round too"))
        self._reverse_words = Label(theme, self.tr("Ask the other way round too"), font="small")
        self.add = Button(theme, self.tr("Add"), key=self.tr("Ctrl+Enter"), look="filled", size="medium")
        self.done = Button(theme, self.tr("Done"), key=self.tr("Esc"), look="ghost", size="medium")
        self._draft = QTimer(self)
        self._draft.setSingleShot(True)
        self._draft.setInterval(_DRAFT_MS)
        self._draft.timeout.connect(self.keep_draft)
        FirstFocus(self, self.form.question)
        self.setAccessibleName(self.tr("New card"))
        self._assemble()
        self.form.changed.connect(self._written)
        self.form.save_wanted.connect(self._add)
        self.form.left.connect(self._leave)
        self.add.clicked.connect(self._add)
        self.done.clicked.connect(self._leave)
        self.reverse.toggled.connect(self._written)

    @property
    def new(self) -> NewCard:
        """What is written now."""
        written = self.form.written
        return NewCard(written.texts, written.deck, written.tags, self.reverse.isChecked())

    def start(self) -> None:
        """Begin a card, or go on with the one that was not added yet."""
        self._told.setText("")
        if self.new.texts == NO_CARD:
            kept = self._desk.draft(None)
            self._show(kept or self._desk.blank())
        self.form.begin()

    def keep_draft(self) -> None:
        """Keep what is written and not added."""
        self._draft.stop()
        try:
            if self.new.texts != NO_CARD:
                self._desk.keep_draft(None, self.new)
            else:
                self._desk.forget_draft(None)
        except UserError as error:
            self.form.say(translated(error))

    def _show(self, new: NewCard) -> None:
        self.form.show_written(new)
        self.reverse.setChecked(new.reverse)
        self._draft.stop()
        self._fit_reverse()

    def _written(self) -> None:
        self._told.setText("")
        self._fit_reverse()
        self._draft.start()

    def _fit_reverse(self) -> None:
        """Offer the other way round only where there is one."""
        has_gaps = bool(gaps.numbers(self.form.question.markdown))
        self.reverse.setEnabled(not has_gaps)
        self._reverse_words.setEnabled(not has_gaps)

    def _add(self) -> None:
        new = self.new
        try:
            changes, cards = self._desk.create(new)
        except UserError as error:
            self.form.say(translated(error))
            self.form.begin()
            return
        self._show(replace(new, texts=NO_CARD))
        told = words.added(len(cards), new.deck)
        self._told.setText(told)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))
        self.form.begin()
        self._tell(changes)

    def _tell(self, changes: Changes) -> None:
        self.added.emit(changes)

    def _leave(self) -> None:
        self.keep_draft()
        self.left.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is written when another page comes, or the window goes."""
        super().hideEvent(event)
        if not event.spontaneous() and self._draft.isActive():
            self.keep_draft()

    def _assemble(self) -> None:
        size = self._theme.size
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setSpacing(size(12))
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addSpacing(size(16))
        head.addWidget(self._told, 1)
        self._column.addLayout(head)
        self._column.addWidget(self.form)
        self._column.addStretch(1)
        self._area = ScrollArea(inside)
        self._area.widened.connect(self._fit)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(size(8))
        self._foot.addWidget(self.reverse)
        self._foot.addWidget(self._reverse_words)
        self._foot.addStretch(1)
        self._foot.addWidget(self.done)
        self._foot.addWidget(self.add)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._area, 1)
        whole.addLayout(self._foot)

    def _fit(self, width: int) -> None:
        """Keep the column as wide as it can be read, in the middle."""
        edge = max(24, (width - self._theme.size(_COLUMN)) // 2)
        top = self._theme.size(_TOP) if self.height() > self._theme.size(640) else 20
        self._column.setContentsMargins(edge, top, edge, 16)
        self._foot.setContentsMargins(edge - 4, 8, edge - 4, 16)
