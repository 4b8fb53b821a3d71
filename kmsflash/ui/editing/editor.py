"""The editor of a card that is there: for the right of Browse, and for a sheet over Study."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kmsflash.model.editing import EditableCard, Written
from kmsflash.model.errors import UserError
from kmsflash.model.ids import CardId
from kmsflash.ui.editing import words
from kmsflash.ui.editing.form import CardForm
from kmsflash.ui.sentences import translated
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.button import Button
from kmsflash.ui.widgets.chip import Chip
from kmsflash.ui.widgets.control import RING
from kmsflash.ui.widgets.first_focus import FirstFocus
from kmsflash.ui.widgets.icon_button import IconButton
from kmsflash.ui.widgets.scroll_area import ScrollArea

if TYPE_CHECKING:
    from kmsflash.ui.editing.desk import Desk

_DRAFT_MS = 900  # without a key, until what is written is kept as a draft
_EDGE = 20


class CardEditor(QWidget):
    """Edits one card after the other; made by `EditingFlow.editor`, which gives it its `Desk`.

    - `edit(card)` shows a card. What was being written of another is saved first: nothing is ever lost. It
      returns whether that was done; where the words are no card yet, they stay, and the editor says so.
    - `saved(Changes)` after each save: by Ctrl+Enter, the button, another card, or when it is hidden.
    - `left()` on Escape, with everything saved. `info_wanted(CardId)`: what there is to know of it.
    - `keep()` saves what is unsaved; `clear()` shows no card; `begin()` brings the keyboard.
    """

    saved = Signal(object)  # Changes
    left = Signal()
    info_wanted = Signal(object)  # CardId

    def __init__(self, theme: Theme, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._desk = theme, desk
        self._before: EditableCard | None = None
        self._shown = Written()
        self.form = CardForm(theme, desk)
        self._chip = Chip(theme)
        self._info = IconButton(theme, "info", self.tr("Card info"))
        self.back = Button(theme, self.tr("Back to the notes’ text"), look="ghost")
        self.done = Button(theme, self.tr("Done"), key=self.tr("Esc"), look="ghost")  # where it can be left
        self.save = Button(theme, self.tr("Save"), key=self.tr("Ctrl+Enter"))
        self._draft = QTimer(self)
        self._draft.setSingleShot(True)
        self._draft.setInterval(_DRAFT_MS)
        self._draft.timeout.connect(self._keep_draft)
        self.setAccessibleName(self.tr("Edit this card"))
        FirstFocus(self, self.form.question)
        self._assemble()
        self._connect()
        self.clear()

    @property
    def card(self) -> CardId | None:
        """The card that is shown; None where there is none."""
        return None if self._before is None else self._before.card

    @property
    def is_changed(self) -> bool:
        """Whether something is written that is not saved."""
        return self._before is not None and self.form.written != self._shown

    def edit(self, card: CardId) -> bool:
        """Show a card, after what was written of another is saved; return whether it shows."""
        if card == self.card and self.is_changed:
            return True
        if not self.keep():
            return False
        try:
            self._before = self._desk.read(card)
        except UserError as error:
            self.clear()
            self.form.say(translated(error))
            return False
        self._show(self._before)
        draft = self._desk.draft(card)
        if draft is not None and draft.texts != self._before.texts:
            self.form.show_written(draft, self._before)
            self.form.say(self.tr("These are your words from last time; they were not saved yet."))
            self._tell_state()
        return True

    def refresh(self) -> None:
        """Read the card again, unless something is being written: another window, or undo, changed it."""
        if self._before is None or self.is_changed:
            return
        try:
            card = self._desk.read(self._before.card)
        except UserError:
            self.clear()
            return
        if card != self._before:
            self._before = card
            self._show(card)

    def clear(self) -> None:
        """Show no card, after what was written of the one before is saved, or kept as a draft."""
        self.keep()
        self._before = None
        self._draft.stop()
        self.form.show_written(Written())
        self._shown = self.form.written
        self._area.setVisible(False)

    def begin(self) -> None:
        """Give the keyboard to the first field that wants something."""
        self.form.begin()

    def keep(self) -> bool:
        """Save what is not saved yet; return whether nothing is left to be saved."""
        if self._before is None or not self.is_changed:
            return True
        before = self._before
        try:
            changes = self._desk.save(before, self.form.written)
            self._before = self._desk.read(before.card)
        except UserError as error:
            self._keep_draft()
            self.form.say(translated(error))
            return False
        self._draft.stop()
        self._settle(self._before)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.tr("Saved")))
        self.saved.emit(changes)
        return True

    def finish(self) -> None:
        """Save for the last time: the collection is about to close."""
        if not self.keep():
            self._keep_draft()
        self._before = None

    def discard(self) -> None:
        """Show the card as it was read; what was written is not wanted."""
        if self._before is not None:
            self._desk.forget_draft(self._before.card)
            self._show(self._before)

    def back_to_notes(self) -> None:
        """Show the card in the words of its notes again."""
        if self._before is None:
            return
        try:
            changes = self._desk.back_to_notes(self._before.card)
            self._before = self._desk.read(self._before.card)
        except UserError as error:
            self.form.say(translated(error))
            return
        self._show(self._before)
        self.saved.emit(changes)
        self.begin()

    # Showing

    def _show(self, card: EditableCard) -> None:
        self.form.show_written(card, card)
        self._area.setVisible(True)
        self._chip.show_kind(card.kind, words.kind(card.kind))
        self._settle(card)

    def _settle(self, card: EditableCard) -> None:
        """Take what is written now for what is saved."""
        self._shown = self.form.written
        self.back.setVisible(card.differs)
        self._tell_state()

    def _tell_state(self) -> None:
        changed = self.is_changed
        self.form.tools.state.setText(self.tr("Not saved") if changed else self.tr("Saved"))
        self.save.setEnabled(changed)

    def _written(self) -> None:
        self._tell_state()
        self._draft.start()

    def _keep_draft(self) -> None:
        self._draft.stop()
        if self._before is None or not self.is_changed:
            return
        try:
            self._desk.keep_draft(self._before.card, self.form.written)
        except UserError as error:
            self.form.say(translated(error))

    def _leave(self) -> None:
        if self.keep():
            self.left.emit()

    # Putting it together

    def _assemble(self) -> None:
        edge = self._theme.size(_EDGE)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(edge, self._theme.size(12), edge, edge)
        column.setSpacing(self._theme.size(8))
        head = QHBoxLayout()
        head.addWidget(self._chip)
        head.addStretch(1)
        head.addWidget(self._info)
        column.addLayout(head)
        column.addWidget(self.form)
        foot = QHBoxLayout()
        foot.setContentsMargins(-RING, 0, -RING, 0)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.done)
        foot.addWidget(self.save)
        self.done.hide()
        column.addLayout(foot)
        column.addStretch(1)
        self._area = ScrollArea(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def _connect(self) -> None:
        self.form.changed.connect(self._written)
        self.form.save_wanted.connect(self.keep)
        self.form.left.connect(self._leave)
        self.save.clicked.connect(self.keep)
        self.done.clicked.connect(self._leave)
        self.back.clicked.connect(self.back_to_notes)
        self._info.clicked.connect(lambda: self.info_wanted.emit(self.card))

    def sizeHint(self) -> QSize:
        """Return the width that fields want."""
        return QSize(self._theme.size(372), self._theme.size(600))

    def minimumSizeHint(self) -> QSize:
        """Return that it scrolls where there is little room."""
        return QSize(self._theme.size(280), self._theme.size(200))

    def hideEvent(self, event: QHideEvent) -> None:
        """Save when another page comes, or the window goes."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.keep()

    def event(self, event: QEvent) -> bool:
        """Save when the window closes: a page inside it hears of nothing else."""
        if event.type() == QEvent.Type.Close:
            self.keep()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, sunken beside what it belongs to."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("sunken"))
        painter.setPen(Qt.PenStyle.NoPen)
