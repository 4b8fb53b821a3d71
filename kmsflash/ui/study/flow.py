"""Studying in the window: sessions, and what the page asks of others while one runs."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from kmsflash.model.errors import UserError
from kmsflash.model.ids import CardId, DeckId
from kmsflash.ui.editing.sheet import OverSheet
from kmsflash.ui.flow import Flow, Stage
from kmsflash.ui.sentences import translated
from kmsflash.ui.study.page import StudyPage
from kmsflash.ui.study.session import Session

if TYPE_CHECKING:
    from kmsflash.ui.editing.flow import EditingFlow


class StudyFlow(Flow):
    """Leads from the wish to study to a session on the page, and keeps what it shows up to date."""

    changed = Signal(object)  # Changes
    left = Signal()

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._editing: EditingFlow | None = None
        self._seen = 0  # state of the collection that the page shows
        self.page = StudyPage(self._theme, self._clock)
        self.page.closed.connect(self.left)
        self.page.notes_wanted.connect(self._show_notes)
        self.page.changed.connect(self._changed)
        self.page.edit_wanted.connect(self._edit)
        self.page.info_wanted.connect(self._inform)
        self._window.add_page(self.page, alone=True)
        self._window.came_forward.connect(self._look_again)

    def study(self, deck: DeckId | None = None) -> None:
        """Study what waits today, in one deck and its sub-decks or in all."""
        self.start(self._collection.study.session(self._clock(), deck))

    def start(self, session: Session) -> None:
        """Study a session from where it stands."""
        self._seen = self._collection.store.state()
        self.page.start(session)
        self._window.show_page(self.page)

    def look_again(self) -> None:
        """Show what was changed elsewhere; the card that is shown, and how far its turn is, stay."""
        self._seen = self._collection.store.state()
        if self._window.page is self.page:
            self.page.look_again()

    def _look_again(self) -> None:
        """See, when the learner comes back to the window, whether another program changed the collection."""
        if self._window.page is not self.page:
            return
        try:
            if self._collection.store.state() != self._seen:
                self.look_again()
        except UserError as error:
            self.page.say(translated(error))

    def edit_with(self, editing: "EditingFlow") -> None:
        """Let cards be edited, and looked into, over the page, each in its place of the sitting."""
        self._editing = editing
        self.page.edits = self.page.informs = True

    def _edit(self, card: CardId) -> None:
        if self._editing is not None:
            self.page.hold(held=True)
            self._editing.edit_over(self.page, card, self._edited)

    def _inform(self, card: CardId) -> None:
        view = None if self._editing is None else self._editing.info_over(self.page, card)
        sheet = None if view is None else view.parentWidget()
        if isinstance(sheet, OverSheet):
            self.page.hold(held=True)
            sheet.closed.connect(lambda: self.page.hold(held=False))

    def _edited(self) -> None:
        """Go on where the learner was, with what is written now."""
        self.page.hold(held=False)
        self.look_again()
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed(self, changes: object) -> None:
        self._seen = self._collection.store.state()
        self.changed.emit(changes)

    def _show_notes(self, card: CardId) -> None:
        """Show the notes behind a card, or say that it has none."""
        try:
            self.page.show_notes(self._collection.watching.passage(card))
        except UserError as error:
            self.page.say(translated(error))
