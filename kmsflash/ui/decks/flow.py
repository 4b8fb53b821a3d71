"""What the learner does with decks, carried out: each act, its report, and the way back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QMessageBox

from kmsflash.model.changes import Changes
from kmsflash.model.decks import Going, SameNameError, shortened
from kmsflash.model.errors import UserError
from kmsflash.model.ids import DeckId
from kmsflash.model.progress import Report
from kmsflash.model.today import DeckLine, Overview
from kmsflash.ui.decks import words
from kmsflash.ui.decks.keys import Act
from kmsflash.ui.decks.page import DecksPage
from kmsflash.ui.decks.picker import Choice, DeckPicker, choices_of
from kmsflash.ui.decks.standing import Spot
from kmsflash.ui.flow import Flow, Stage
from kmsflash.ui.progress_dialog import ProgressDialog
from kmsflash.ui.sentences import translated
from kmsflash.ui.tasks import Job

Done = tuple[Changes, int]


class DecksFlow(Flow):
    """Leads the Decks page. Every act is one step; what changed is told, and shown when it is read again."""

    changed = Signal(object)  # Changes: show_overview is to follow
    study_requested = Signal(object)  # DeckId
    update_requested = Signal(object)  # DeckId
    stamp_requested = Signal(object)  # DeckId
    options_wanted = Signal(object)  # DeckId
    exam_wanted = Signal(object)  # DeckId
    mock_wanted = Signal(object)  # DeckId
    export_wanted = Signal(object)  # DeckId, or None for all
    import_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._lines: tuple[DeckLine, ...] = ()
        self.page = DecksPage(self._theme)
        self._window.add_page(self.page)
        self._connect()

    def _connect(self) -> None:
        page = self.page
        page.wanted.connect(self._do)
        page.move_wanted.connect(self._move)
        page.named.connect(self._rename)
        page.made.connect(self._make)
        page.import_wanted.connect(self.import_wanted)
        page.closed_changed.connect(lambda decks: self._collection.decks.keep_closed(decks, self._clock()))

    def show_overview(self, overview: Overview) -> None:
        """Show the decks as they are now."""
        self._lines = overview.decks
        self.page.show_decks(overview.decks, self._collection.decks.closed())

    def _do(self, act: Act, deck: DeckId) -> None:
        {
            Act.STUDY: self._study,
            Act.MOVE: self._ask_where_to,
            Act.MERGE: self._ask_what_into,
            Act.DELETE: self._ask_to_delete,
            Act.OPTIONS: self.options_wanted.emit,
            Act.EXAM: self.exam_wanted.emit,
            Act.MOCK: self.mock_wanted.emit,
            Act.EXPORT: self.export_wanted.emit,
            Act.EXPORT_ALL: lambda _: self.export_wanted.emit(None),
            Act.UPDATE: self.update_requested.emit,
            Act.STAMP: self.stamp_requested.emit,
        }[act](deck)

    def _line(self, deck: DeckId) -> DeckLine:
        return next(line for line in self._lines if line.deck == deck)

    def _name(self, deck: DeckId) -> str:
        return self._line(deck).name

    def _study(self, deck: DeckId) -> None:
        if self._line(deck).load.total:
            self.study_requested.emit(deck)
        else:
            self._window.message.say(words.nothing_waits(self._name(deck)))

    # Names and places

    def _rename(self, deck: DeckId, name: str) -> None:
        self._try(
            lambda: self._collection.decks.rename(deck, name, self._clock()),
            again=lambda: self.page.begin_rename(deck, name),
            merge=deck,
        )

    def _make(self, into: DeckId | None, name: str) -> None:
        try:
            changes, _, made = self._collection.decks.make(name, into, self._clock())
        except SameNameError as error:
            self.changed.emit(Changes.NOTHING)  # the row of the new deck goes
            self._window.message.say(
                translated(error), "warn", self.tr("Go to it"), partial(self.page.show_deck, error.other)
            )
        except UserError as error:
            self._window.message.say(translated(error), "warn")
            self._later(lambda: self.page.begin_new(into, name))
        else:
            self._window.message.hide()
            self.changed.emit(changes)
            self.page.show_deck(made)

    def _move(self, deck: DeckId, spot: Spot) -> None:
        decks = self._collection.decks
        if self._try(lambda: decks.move(deck, spot.into, spot.before, self._clock()), merge=deck):
            self.page.show_deck(deck)

    def _try(
        self, act: Callable[[], Done], *, again: Callable[[], None] | None = None, merge: DeckId
    ) -> bool:
        """Do something short. Where it cannot be done say why, and offer what can be done instead."""
        try:
            changes, step = act()
        except SameNameError as error:
            self._window.message.say(
                translated(error), "warn", self.tr("Merge the two"), partial(self._merge, merge, error.other)
            )
        except UserError as error:
            self._window.message.say(translated(error), "warn")
            if again is not None:
                self._later(again)
        else:
            self._window.message.hide()
            if step:
                self.changed.emit(changes)
            return bool(step)
        return False

    def _later(self, act: Callable[[], None]) -> None:
        """Do something when the field that was left has gone."""
        QTimer.singleShot(0, self, act)

    # Acts on all that is in a deck

    def _ask_where_to(self, deck: DeckId) -> None:
        top = Choice(None, self.tr("The top, in no other deck"))
        choices = [top, *choices_of(self._lines, [deck])]
        title = self.tr("Move “{name}” into").format(name=shortened(self._name(deck)))
        picker = DeckPicker(self._theme, title, self.tr("Move"), choices, self._window)
        picker.chosen.connect(lambda into: self._move(deck, Spot(into)))
        picker.open()

    def _ask_what_into(self, deck: DeckId) -> None:
        choices = choices_of(self._lines, [deck])
        if not choices:
            self._window.message.say(self.tr("There is no other deck to merge it into."))
            return
        title = self.tr("Merge “{name}” into").format(name=shortened(self._name(deck)))
        picker = DeckPicker(self._theme, title, self.tr("Merge"), choices, self._window)
        picker.chosen.connect(partial(self._merge, deck))
        picker.open()

    def _merge(self, deck: DeckId, into: DeckId) -> None:
        decks, clock = self._collection.decks, self._clock
        names = self._name(deck), self._name(into)

        def merge(report: Report) -> Done:
            return decks.merge(deck, into, clock(), report)

        def tell(done: Done) -> None:
            self.changed.emit(done[0])
            self.page.show_deck(into)
            self._tell(words.merged(*names))

        self._run(self.tr("Merging decks"), merge, tell)

    def _ask_to_delete(self, deck: DeckId) -> None:
        what = self._collection.decks.going(deck)
        if not what.cards and not what.decks:
            self._delete(deck, what)
            return
        box = QMessageBox(
            QMessageBox.Icon.Question,
            "kmsflash",
            words.delete(what.name),
            QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel,
            self._window,
        )
        box.setTextFormat(Qt.TextFormat.PlainText)  # the name of a deck is in it
        box.setInformativeText(words.going(what))
        box.button(QMessageBox.StandardButton.Ok).setText(self.tr("Delete"))
        box.accepted.connect(lambda: self._delete(deck, what))
        box.finished.connect(box.deleteLater)
        box.open()

    def _delete(self, deck: DeckId, what: Going) -> None:
        decks, clock = self._collection.decks, self._clock

        def delete(report: Report) -> Done:
            return decks.delete(deck, clock(), report)

        def tell(done: Done) -> None:
            self.changed.emit(done[0])
            self._tell(words.deleted(what))

        self._run(self.tr("Deleting a deck"), delete, tell)

    def _run(self, title: str, work: Callable[[Report], Done], tell: Callable[[Done], None]) -> None:
        job = Job(title, work, self._window)
        job.finished.connect(tell)
        job.failed.connect(self.failed)
        ProgressDialog(self._theme, job, self._window)
        self._jobs.run(job)

    def _tell(self, sentence: str) -> None:
        """Say what was done, with the way back."""
        self._window.message.say(sentence, "good", self.tr("Undo"), self.undo_wanted.emit)
