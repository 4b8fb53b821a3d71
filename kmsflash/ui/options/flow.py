"""Setting options from the window: each change is a job, for it may fold many logs again."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from kmsflash.model.changes import Changes
from kmsflash.model.errors import UserError
from kmsflash.model.ids import DeckId, PresetId
from kmsflash.model.presets import USUAL, DeckWishes, Fit
from kmsflash.model.progress import Report
from kmsflash.ui.flow import Flow, Stage
from kmsflash.ui.options import words
from kmsflash.ui.options.page import OptionsPage
from kmsflash.ui.progress_dialog import ProgressDialog
from kmsflash.ui.sentences import translated
from kmsflash.ui.tasks import Job

Act = Callable[[Report], tuple[Changes, int]]
SETTLED_MS = 700  # after the last click on a stepper


class OptionsFlow(Flow):
    """Leads from the wish to set options to options that are set."""

    changed = Signal(object)  # Changes
    left = Signal()  # the page is done with; what was shown before it is to be shown again

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._deck: DeckId | None = None
        self._before: QWidget | None = None
        self._let_in: int | None = None  # what was set last of how many new cards a day, not written yet
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED_MS)
        self._settling.timeout.connect(self.settle)

    @cached_property
    def page(self) -> OptionsPage:
        """The page of one deck's options."""
        page = OptionsPage(self._theme)
        page.saved.connect(self._save)
        page.delete_wanted.connect(self._delete)
        page.fit_wanted.connect(self._fit)
        page.left.connect(self._leave)
        self._window.add_page(page, alone=True)
        return page

    def open(self, deck: DeckId) -> None:
        """Show the options of a deck."""
        before = self._window.page
        if self._show(deck) and before is not self.page:
            self._before = before

    def new_per_day(self) -> int:
        """Return how many new cards a day the usual options let in."""
        return self._collection.options.usual().new_per_day if self._let_in is None else self._let_in

    def let_in(self, new_per_day: int) -> None:
        """Change how many they let in; several changes in a row are one step. It folds nothing."""
        self._let_in = new_per_day
        self._settling.start()

    def settle(self) -> None:
        """Write what was changed a moment ago, before anything is read that it matters to."""
        self._settling.stop()
        new_per_day, self._let_in = self._let_in, None
        if new_per_day is None:
            return
        options = self._collection.options
        try:
            changes, _ = options.set_options(
                USUAL, replace(options.usual(), new_per_day=new_per_day), self._clock()
            )
        except UserError as error:
            self.failed.emit(error)
        else:
            self.changed.emit(changes)

    def read_again(self) -> None:
        """Show what was changed from somewhere else; what is chosen on the page and not saved stays."""
        if self._deck is None or self.page.is_changed:
            return
        where = self.page.scrolled
        if self._show(self._deck):
            self.page.scroll_to(where)
        else:
            self._leave()

    def _show(self, deck: DeckId) -> bool:
        try:
            settings = self._collection.options.of_deck(deck, self._clock())
        except UserError as error:
            self.failed.emit(error)
            return False
        self._deck = deck
        self.page.show_deck(settings, can_fit=self._collection.fitting.can_fit())
        self._window.show_page(self.page)
        return True

    def _save(self, wishes: DeckWishes) -> None:
        deck, collection, clock = self._deck, self._collection, self._clock
        if deck is None:
            return

        def save(report: Report) -> tuple[Changes, int]:
            return collection.options.save(deck, wishes, clock(), report)

        job = self._job(self.tr("Saving the options"), save)
        job.finished.connect(
            self._leave
        )  # methods of this object alone: others would run in the job's thread
        self._run(job)

    def _delete(self, preset: PresetId) -> None:
        collection, clock = self._collection, self._clock

        def delete(report: Report) -> tuple[Changes, int]:
            return collection.options.delete_preset(preset, clock(), report)

        job = self._job(self.tr("Deleting the preset"), delete)
        job.finished.connect(self._show_again)
        self._run(job)

    def _fit(self, preset: PresetId) -> None:
        collection = self._collection

        def fit(report: Report) -> Fit:
            return collection.fitting.fit(preset, report)

        job = Job(self.tr("Fitting FSRS to your reviews"), fit, self._window)
        job.finished.connect(self._show_fit)
        self._run(job)

    def _show_fit(self, fit: Fit) -> None:
        """Take what came of it into the page, to be saved or not."""
        self.page.form.use_parameters(fit.parameters)
        self._window.message.say(words.fitted(fit.reviews, fit.better), "info")

    def _job(self, title: str, act: Act) -> Job:
        job = Job(title, act, self._window)
        job.finished.connect(self._tell_changed)
        return job

    def _run(self, job: Job) -> None:
        job.failed.connect(self._say)
        ProgressDialog(self._theme, job, self._window)
        self._jobs.run(job)

    def _say(self, error: Exception) -> None:
        """Say what is wrong where it can be put right: the page stays, with all that was chosen."""
        if isinstance(error, UserError):
            self._window.message.say(translated(error), "bad")
        else:
            self.failed.emit(error)

    def _tell_changed(self, outcome: tuple[Changes, int]) -> None:
        self.changed.emit(outcome[0])

    def _show_again(self, _outcome: object) -> None:
        if self._deck is not None:
            self._show(self._deck)

    def _leave(self, _outcome: object = None) -> None:
        if self._before is not None:
            self._window.show_page(self._before)
        self.left.emit()
