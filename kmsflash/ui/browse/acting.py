"""What is done with the selected cards: asked for, carried out with progress, told, and taken back."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from kmsflash.collection.opening import Collection
from kmsflash.model.browsing import CardState, ReplacePreview, Replacing
from kmsflash.model.changes import Changes
from kmsflash.model.errors import UserError
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.progress import Report
from kmsflash.ui import flags, steps
from kmsflash.ui.browse import words
from kmsflash.ui.browse.asking import AskDays, AskTags
from kmsflash.ui.browse.keys import Act
from kmsflash.ui.browse.page import BrowsePage
from kmsflash.ui.browse.replacing import ReplaceDialog
from kmsflash.ui.decks.picker import DeckPicker, choices_of
from kmsflash.ui.main_window import MainWindow
from kmsflash.ui.progress_dialog import ProgressDialog
from kmsflash.ui.sentences import translated
from kmsflash.ui.tasks import Job, Jobs
from kmsflash.ui.theme import Theme

Work = Callable[[Report], Changes]
_SHORT = 200  # cards: an act on fewer is over before a job would have begun


class CardDeeds(QObject):
    """Acts on cards. Each is one step; what changed is told."""

    changed = Signal(object)  # Changes
    failed = Signal(object)
    undo_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        window: MainWindow,
        jobs: Jobs,
        collection: Collection,
        clock: Callable[[], datetime],
        page: BrowsePage,
    ) -> None:
        super().__init__(window)
        self._theme, self._window, self._jobs = theme, window, jobs
        self._collection, self._clock, self._page = collection, clock, page

    def do(self, act: Act, cards: Sequence[CardId]) -> None:
        """Do something with cards, or ask first what exactly."""
        {
            Act.SUSPEND: self._suspend,
            Act.BURY: self._bury,
            Act.FLAG: self._ask_for_flag,
            Act.TAG: self._ask_for_tags,
            Act.UNTAG: self._ask_which_tags,
            Act.MOVE: self._ask_where_to,
            Act.RESCHEDULE: self._ask_when,
            Act.FORGET: self._forget,
            Act.DELETE: self._delete,
        }[act](cards)

    # Each of them

    def _suspend(self, cards: Sequence[CardId]) -> None:
        """Suspend, or where the current card is suspended ask all again."""
        row, acts = self._page.view.current_row, self._collection.cards
        asked = row is None or row.state not in (CardState.SUSPENDED, CardState.GONE)
        act = acts.suspend if asked else acts.unsuspend
        self._run(cards, lambda report: act(cards, self._clock(), report))

    def _bury(self, cards: Sequence[CardId]) -> None:
        row, acts = self._page.view.current_row, self._collection.cards
        act = acts.unbury if row is not None and row.state is CardState.BURIED else acts.bury
        self._run(cards, lambda report: act(cards, self._clock(), report))

    def _forget(self, cards: Sequence[CardId]) -> None:
        self._run(cards, lambda report: self._collection.cards.forget(cards, self._clock(), report))

    def _delete(self, cards: Sequence[CardId]) -> None:
        self._run(cards, lambda report: self._collection.cards.delete(cards, self._clock(), report))

    def _ask_for_flag(self, cards: Sequence[CardId]) -> None:
        row = self._page.view.current_row
        menu = flags.menu(self._page, self._theme, row.flag if row is not None else 0)
        menu.triggered.connect(lambda action: self._flag(cards, int(action.data())))
        self._pop_up(menu)

    def _flag(self, cards: Sequence[CardId], flag: int) -> None:
        self._run(cards, lambda report: self._collection.cards.flag(cards, flag, self._clock(), report))

    def _ask_for_tags(self, cards: Sequence[CardId]) -> None:
        title = self.tr("Add tags to {cards}").format(cards=words.cards(len(cards)))
        known = self._collection.editing.tags()
        ask = AskTags(self._theme, title, self.tr("Add"), known, self._window)
        ask.answered.connect(partial(self._tag, cards, adds=True))
        ask.open()

    def _ask_which_tags(self, cards: Sequence[CardId]) -> None:
        title = self.tr("Take tags away from {cards}").format(cards=words.cards(len(cards)))
        row = self._page.view.current_row
        known = self._collection.editing.tags()
        ask = AskTags(self._theme, title, self.tr("Take away"), known, self._window)
        if row is not None:
            ask.field.show_tags(row.tags, known)
        ask.answered.connect(partial(self._tag, cards, adds=False))
        ask.open()

    def _tag(self, cards: Sequence[CardId], names: tuple[str, ...], *, adds: bool) -> None:
        acts = self._collection.cards
        act = acts.add_tags if adds else acts.remove_tags
        if names:
            self._run(cards, lambda report: act(cards, names, self._clock(), report))

    def _ask_where_to(self, cards: Sequence[CardId]) -> None:
        choices = choices_of(self._collection.library.decks(self._clock()), [])
        title = self.tr("Move {cards} to").format(cards=words.cards(len(cards)))
        picker = DeckPicker(self._theme, title, self.tr("Move"), choices, self._window)
        picker.chosen.connect(partial(self._move, cards))
        picker.open()

    def _move(self, cards: Sequence[CardId], deck: DeckId) -> None:
        self._run(cards, lambda report: self._collection.cards.move(cards, deck, self._clock(), report))

    def _ask_when(self, cards: Sequence[CardId]) -> None:
        title = self.tr("In how many days is {cards} to be due?").format(cards=words.cards(len(cards)))
        if len(cards) != 1:
            title = self.tr("In how many days are {cards} to be due?").format(cards=words.cards(len(cards)))
        ask = AskDays(self._theme, title, 1, self._window)
        ask.answered.connect(partial(self._reschedule, cards))
        ask.open()

    def _reschedule(self, cards: Sequence[CardId], days: int) -> None:
        self._run(cards, lambda report: self._collection.cards.reschedule(cards, days, self._clock(), report))

    # Find and replace

    def replace_in(self, cards: Sequence[CardId]) -> None:
        """Ask what to find in the texts of cards and what to put there, showing what would change."""
        dialog = ReplaceDialog(self._theme, len(cards), self._window)
        dialog.preview_wanted.connect(partial(self._preview, dialog, cards))
        dialog.replace_wanted.connect(partial(self._replace, cards))
        dialog.open()

    def _preview(self, dialog: ReplaceDialog, cards: Sequence[CardId], wanted: Replacing) -> None:
        browsing, clock = self._collection.browsing, self._clock

        def show(preview: ReplacePreview) -> None:
            if dialog.wanted == wanted:  # else the next one is on its way
                dialog.show_preview(preview)

        job = Job(self.tr("Looking"), lambda report: browsing.preview(cards, wanted, clock(), report), dialog)
        job.finished.connect(show)
        job.failed.connect(lambda error: dialog.show_trouble(translated(error)))
        dialog.finished.connect(job.cancel)
        self._jobs.run(job)

    def _replace(self, cards: Sequence[CardId], wanted: Replacing) -> None:
        browsing = self._collection.browsing
        self._run(cards, lambda report: browsing.replace(cards, wanted, self._clock(), report)[0])

    # Carrying out

    def _run(self, cards: Sequence[CardId], work: Work) -> None:
        """Do something short at once, else as a job with its progress."""
        if len(cards) <= _SHORT:
            try:
                self._tell(work(lambda _done, _total: None))
            except UserError as error:
                self._window.message.say(translated(error), "warn")
            return
        job = Job(self.tr("Changing {cards}").format(cards=words.cards(len(cards))), work, self._window)
        job.finished.connect(self._tell)
        job.failed.connect(self.failed)
        ProgressDialog(self._theme, job, self._window)
        self._jobs.run(job)

    def _tell(self, changes: Changes) -> None:
        if changes is Changes.NOTHING:
            self._window.message.say(self.tr("That is so already."))
            return
        self.changed.emit(changes)
        step = self._collection.history.next_undo(self._clock())
        if step is not None:
            said = self.tr("Done: {step}").format(step=steps.step_name(step))
            self._window.message.say(said, "good", self.tr("Undo"), self.undo_wanted.emit)

    def _pop_up(self, menu: QMenu) -> None:
        view = self._page.view
        corner = view.visualRect(view.currentIndex()).bottomLeft() + QPoint(self._theme.size(34), 0)
        menu.popup(view.viewport().mapToGlobal(corner))
