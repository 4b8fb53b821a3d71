"""Leads the Browse page: searches, what is done with cards, and the way back."""

from array import array
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu

from kmsflash.model.browsing import CardRow, Column, SearchError, Sort
from kmsflash.model.changes import Changes
from kmsflash.model.days import study_day
from kmsflash.model.errors import UserError
from kmsflash.model.ids import CardId
from kmsflash.model.progress import Report
from kmsflash.ui.browse import sides, words
from kmsflash.ui.browse.acting import CardDeeds
from kmsflash.ui.browse.asking import AskName
from kmsflash.ui.browse.filters import Filter
from kmsflash.ui.browse.keys import Act
from kmsflash.ui.browse.page import BrowsePage
from kmsflash.ui.editing.flow import EditingFlow
from kmsflash.ui.flow import Flow, Stage
from kmsflash.ui.sentences import translated
from kmsflash.ui.study.notes_sheet import NotesSheet
from kmsflash.ui.tasks import Job

_COUNTED = 60  # searches at the side whose cards are counted: more would keep the disk busy for little


class BrowseFlow(Flow):
    """Everything on the Browse page. What changed is told; what changed elsewhere is shown by `refresh`."""

    changed = Signal(object)  # Changes
    columns_changed = Signal(tuple)  # their names, to be remembered
    undo_wanted = Signal()

    def __init__(self, stage: Stage, editing: EditingFlow) -> None:
        super().__init__(stage)
        self._editing = editing
        self._order = Sort()
        self._text = ""
        self._total = 0
        self._state = -1  # of the collection when it was shown
        self.editor = editing.editor()
        self.page = BrowsePage(self._theme, self._rows, self.editor)
        self._notes = NotesSheet(self._theme, self.page)
        self.deeds = CardDeeds(
            self._theme, self._window, self._jobs, self._collection, self._clock, self.page
        )
        self._window.add_page(self.page)
        self._connect()

    def _connect(self) -> None:
        page = self.page
        page.searched.connect(self.search)
        page.sort_wanted.connect(self._sort)
        page.wanted.connect(self._do)
        page.filter_chosen.connect(self._filter)
        page.filter_menu_wanted.connect(self._show_filter_menu)
        page.current_changed.connect(self._show_current)
        page.edit_wanted.connect(self._edit_over)
        page.columns_changed.connect(lambda shown: self.columns_changed.emit(tuple(map(str, shown))))
        page.banner.done.clicked.connect(self.refresh)
        self.editor.left.connect(page.view.setFocus)
        self._notes.closed.connect(page.view.setFocus)
        self.deeds.changed.connect(self._changed_here)
        self.deeds.failed.connect(self.failed)
        self.deeds.undo_wanted.connect(self.undo_wanted)
        self._editing.changed.connect(self._edited)

    # Showing

    def show(self, search: str | None = None) -> None:
        """Come to the front, with a search where one is given; what was there is there again."""
        self._window.rail.show_current("browse")
        if search is not None:
            self.page.field.show_text(search)
            self._text = search
        if search is not None or self._collection.store.state() != self._state:
            self.refresh()
        self._window.show_page(self.page)
        self._show_current()

    def show_columns(self, names: Sequence[str]) -> None:
        """Show the columns with these names; one that this version does not know is passed over."""
        self.page.show_columns(tuple(column for column in Column if column in names))

    def refresh(self) -> None:
        """Read everything again; what is selected stays so where it is still found."""
        self._state = self._collection.store.state()
        self._total = self._collection.browsing.count("", self._clock())
        self._show_sides()
        self._look(keep=True)
        self.editor.refresh()

    def search(self, text: str) -> None:
        """Show the cards that a search finds."""
        if text != self._text or self.page.banner.isVisible():
            self._text = text
            self._look(keep=False)
            self.page.side.show_current(text)

    def _look(self, *, keep: bool) -> None:
        now = self._clock()
        self.page.banner.say("")
        try:
            ids = self._collection.browsing.ids(self._text, self._order, now, typing=True)
        except SearchError as error:
            self.page.show_error(error)
            return
        self._show(ids, keep=keep)

    def _show(self, ids: "array[int]", *, keep: bool) -> None:
        today = study_day(self._clock(), self._collection.study.options.day_starts_at)
        self.page.show_cards(ids, today, self._total, self._order, keep=keep)

    def _rows(self, cards: Sequence[int]) -> dict[CardId, CardRow]:
        return self._collection.browsing.rows(cards, self._clock())

    def _sort(self, order: Sort) -> None:
        self._order = order
        self._look(keep=True)

    def _show_sides(self) -> None:
        browsing = self._collection.browsing
        filters = [
            *sides.usual(),
            *sides.kept(browsing.saved()),
            *sides.decks(self._collection.library.deck_paths()),
            *sides.tags(browsing.all_tags()),
        ]
        self.page.show_filters(filters)
        wanted = [each.search for each in filters if each.icon and not each.saves][:_COUNTED]
        clock = self._clock

        def count(report: Report) -> dict[str, int]:
            counts = {}
            for done, search in enumerate(wanted):
                report(done, len(wanted))
                try:
                    counts[search] = browsing.count(search, clock())
                except SearchError:
                    continue  # a kept search of a newer version
            return counts

        job = Job(self.tr("Counting"), count, self)
        job.finished.connect(self.page.show_counts)
        self._jobs.run(job)

    def _show_current(self) -> None:
        card = self.page.view.current_card
        if not self.editor.isVisible():
            return
        if card is None:
            if self.editor.keep():
                self.editor.clear()
        elif card != self.editor.card:
            self.editor.edit(card)

    # What changed

    def _changed_here(self, changes: Changes) -> None:
        self.refresh()
        self.changed.emit(changes)

    def _edited(self, changes: Changes) -> None:
        """Show what was written, without looking for cards again: the one being edited must not run away."""
        if self._window.page is self.page:
            self._state = self._collection.store.state()
            self.page.table.refresh(self.page.table.today)
        self.changed.emit(changes)

    # What is wanted

    def _do(self, act: Act) -> None:
        cards = self.page.view.selected_cards()
        current = self.page.view.current_card
        if act is Act.INFO:
            self._editing.info_wanted.emit(current)
        elif act is Act.NOTES:
            self._show_notes(current)
        elif act is Act.SAVE_SEARCH:
            self._ask_to_keep()
        elif act is Act.DUPLICATES:
            self._show_duplicates()
        elif act is Act.REPLACE:
            self.deeds.replace_in(cards if len(cards) > 1 else list(map(CardId, self.page.table.ids)))
        elif self.editor.keep():
            self.deeds.do(act, cards)

    def _show_notes(self, card: CardId | None) -> None:
        if card is None:
            return
        try:
            self._notes.show_passage(self._collection.watching.passage(card))
        except UserError as error:
            self._window.message.say(translated(error))

    def _edit_over(self) -> None:
        card = self.page.view.current_card
        if card is not None:
            self._editing.edit_over(self.page, card, self.refresh)

    def _show_duplicates(self) -> None:
        try:
            groups = self._collection.browsing.duplicates(self._text, self._clock())
        except SearchError as error:
            self.page.show_error(error)
            return
        ids = array("q", (card for group in groups for card in group.cards))
        self.page.banner.say(words.duplicates(len(groups), len(ids)))
        if ids:
            self._show(ids, keep=False)

    # Filters

    def _filter(self, line: Filter, adds: bool) -> None:
        if line.saves:
            self._ask_to_keep()
            return
        text = line.search
        if adds and self._text.strip() and text:
            text = f"{self._text.strip()} {text}"
        self.page.field.show_text(text)
        self._text = text
        self._look(keep=False)
        self.page.side.show_current(text)

    def _ask_to_keep(self) -> None:
        if not self._text.strip():
            self._window.message.say(self.tr("Type a search first; then it can be kept under a name."))
            return
        ask = AskName(self._theme, self.tr("Keep “{search}” as").format(search=self._text), "", self._window)
        ask.answered.connect(lambda name: self._try(partial(self._keep, name)))
        ask.open()

    def _keep(self, name: str) -> Changes:
        changes, _ = self._collection.browsing.save(name, self._text, self._clock())
        return changes

    def filter_menu(self, line: Filter) -> QMenu:
        """Return what can be done with a line at the side; closed, the menu is gone."""
        menu = QMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("Show"), partial(self._filter, line, False))  # noqa: FBT003  the signal's
        menu.addAction(self.tr("Show what both find"), partial(self._filter, line, True))  # noqa: FBT003
        if line.saved is not None:
            menu.addSeparator()
            menu.addAction(self.tr("Rename…"), partial(self._ask_to_rename, line))
            menu.addAction(self.tr("Keep no longer"), partial(self._drop, line))
        return menu

    def _show_filter_menu(self, line: Filter, at: QPoint) -> None:
        if not line.saves:
            self.filter_menu(line).popup(at)

    def _ask_to_rename(self, line: Filter) -> None:
        ask = AskName(self._theme, self.tr("Rename this search"), line.words, self._window)
        ask.answered.connect(
            lambda name: self._try(lambda: self._browsing_rename(line, name)),
        )
        ask.open()

    def _browsing_rename(self, line: Filter, name: str) -> Changes:
        assert line.saved is not None  # noqa: S101  asked only of those
        return self._collection.browsing.rename_saved(line.saved, name, self._clock())

    def _drop(self, line: Filter) -> None:
        saved = line.saved
        if saved is not None:
            self._try(lambda: self._collection.browsing.delete_saved(saved, self._clock()))

    def _try(self, act: Callable[[], Changes]) -> None:
        try:
            changes = act()
        except UserError as error:
            self._window.message.say(translated(error), "warn")
            return
        self._state = self._collection.store.state()
        self._show_sides()
        self.changed.emit(changes)
