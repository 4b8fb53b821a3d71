"""Editors for every screen, and the page of new cards: wired in one place."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kmsflash.model.errors import UserError
from kmsflash.model.ids import CardId
from kmsflash.ui.editing.desk import Desk
from kmsflash.ui.editing.editor import CardEditor
from kmsflash.ui.editing.sheet import OverSheet
from kmsflash.ui.flow import Flow, Stage
from kmsflash.ui.sentences import translated

if TYPE_CHECKING:
    from kmsflash.ui.editing.info import CardInfoView
    from kmsflash.ui.editing.new_page import NewCardPage

_INFO = 620
_EDITOR = 1040  # pixels at font setting 100 %


class EditingFlow(Flow):
    """Makes editors that save, and tells what they `changed`.

    - Browse puts `editor()` at its right, and calls `edit(card)` on it.
    - Study calls `edit_over(page, card)`: a sheet with the editor, over the page; `then` when it is closed.
    - `info_over(page, card)` shows what there is to know of a card.
    - `new_card()` shows the page of new cards; `left` when the learner is done there.
    """

    changed = Signal(object)  # Changes
    left = Signal()
    info_wanted = Signal(object)  # CardId; also from others: its info opens over the page that shows

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._came_from: QWidget | None = None
        self.info_wanted.connect(self._info)
        self.desk = Desk(self._collection, self._clock)

    def editor(self, parent: QWidget | None = None) -> CardEditor:
        """Return an editor that saves what is written in it."""
        editor = CardEditor(self._theme, self.desk, parent)
        editor.saved.connect(self.changed)
        editor.info_wanted.connect(self.info_wanted)
        self._window.going.connect(editor.finish)
        return editor

    def edit_over(self, page: QWidget, card: CardId, then: Callable[[], object]) -> CardEditor:
        """Open the editor of a card over a page; call *then* when it is closed, with everything saved."""
        editor = self.editor()
        editor.done.show()
        sheet = OverSheet(self._theme, editor, page, _EDITOR)

        def close() -> None:
            if editor.keep():
                sheet.close_sheet()
                then()

        editor.left.connect(close)
        sheet.away_wanted.connect(close)
        editor.edit(card)
        editor.begin()
        return editor

    def info_over(self, page: QWidget, card: CardId) -> "CardInfoView | None":
        """Open what there is to know of a card over a page; None, and a sentence, where it is gone."""
        from kmsflash.ui.editing.info import CardInfoView

        try:
            info, today = self.desk.about(card), self.desk.today()
        except UserError as error:
            self._window.message.say(translated(error), "bad")
            return None
        view = CardInfoView(self._theme, info, today)
        sheet = OverSheet(self._theme, view, page, _INFO)
        view.left.connect(sheet.close_sheet)
        sheet.away_wanted.connect(sheet.close_sheet)
        view.notes_wanted.connect(lambda wanted: self._notes_over(page, wanted, view))
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        return view

    def _info(self, card: CardId | None) -> None:
        if card is not None and self._window.page is not None:
            self.info_over(self._window.page, card)

    def _notes_over(self, page: QWidget, card: CardId, then: QWidget) -> None:
        """Open the notes behind a card over a page; *then* gets the keyboard when they are closed."""
        from kmsflash.ui.study.notes_sheet import NotesSheet

        try:
            passage = self.desk.passage(card)
        except UserError as error:
            self._window.message.say(translated(error), "bad")
            return
        sheet = NotesSheet(self._theme, page)
        sheet.closed.connect(lambda: then.setFocus(Qt.FocusReason.OtherFocusReason))
        sheet.closed.connect(sheet.deleteLater)
        sheet.show_passage(passage)

    @cached_property
    def new_page(self) -> "NewCardPage":
        """The page of new cards."""
        from kmsflash.ui.editing.new_page import NewCardPage

        page = NewCardPage(self._theme, self.desk)
        page.added.connect(self.changed)
        page.left.connect(self._go_back)
        self._window.going.connect(page.keep_draft)
        self._window.add_page(page)
        return page

    def new_card(self) -> None:
        """Show the page of new cards."""
        page = self.new_page
        if self._window.page is not page:
            self._came_from = self._window.page
        self._window.rail.show_current("")
        self._window.show_page(page)
        page.start()

    def _go_back(self) -> None:
        """Go back to a card that was being studied; from every other page, `left` says where to."""
        if self._came_from is not None and self._window.stands_alone(self._came_from):
            self._window.show_page(self._came_from)
        else:
            self.left.emit()
