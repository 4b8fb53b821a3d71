"""Editors for every screen, and the page of new cards: wired in one place."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kmsflash.collection.opening import Collection
from kmsflash.model.ids import CardId
from kmsflash.ui.editing.desk import Desk
from kmsflash.ui.editing.editor import CardEditor
from kmsflash.ui.editing.sheet import OverSheet
from kmsflash.ui.main_window import MainWindow
from kmsflash.ui.theme import Theme

if TYPE_CHECKING:
    from kmsflash.ui.editing.new_page import NewCardPage

_EDITOR = 1040  # pixels at font setting 100 %


class EditingFlow(QObject):
    """Makes editors that save, and tells what they `changed`.

    - Browse puts `editor()` at its right, and calls `edit(card)` on it.
    - Study calls `edit_over(page, card)`: a sheet with the editor, over the page; `then` when it is closed.
    - `new_card()` shows the page of new cards; `left` when the learner is done there.
    """

    changed = Signal(object)  # Changes
    left = Signal()
    info_wanted = Signal(object)  # CardId

    def __init__(
        self, theme: Theme, window: MainWindow, collection: Collection, clock: Callable[[], datetime]
    ) -> None:
        super().__init__(window)
        self._theme, self._window = theme, window
        self._came_from: QWidget | None = None
        self.desk = Desk(collection, clock)

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
