"""The window's program: the only place that builds and wires things."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from kmsflash.bringing import Bringing
from kmsflash.choosing import LastWords
from kmsflash.model.days import Day, study_day
from kmsflash.model.errors import Damaged, UserError
from kmsflash.model.ids import DeckId, ExamId
from kmsflash.model.progress import Report
from kmsflash.model.today import Overview
from kmsflash.opening import Opening, Wanted
from kmsflash.places import Places
from kmsflash.ui import actions, icons
from kmsflash.ui.actions import add_actions
from kmsflash.ui.nightfall import Nightfall
from kmsflash.ui.sentences import translated
from kmsflash.ui.tasks import Job
from kmsflash.ui.today.requests import Ask, Request
from kmsflash.ui.widgets.key_list import lines_of
from kmsflash.ui.window_place import remembered, restore

if TYPE_CHECKING:  # loaded by the first job, behind the window
    from kmsflash.collection.opening import Collection
    from kmsflash.collection.study import Session

_log = logging.getLogger(__name__)

FONT_STEP = 0.1
PAINTED_BY_MS = 300


class App(Bringing):
    """The running program: pages, jobs and the open collection, wired together."""

    opened = Signal()  # the collection is open and Today is shown
    failed = Signal(object)  # the error that kept either from happening; the learner has been told

    def __init__(
        self,
        application: QApplication,
        places: Places,
        clock: Callable[[], datetime],
        *,
        begins_at: str = "today",  # the place of the rail that shows first
        first_words: LastWords | None = None,  # of the window before it
    ) -> None:
        super().__init__(application, places, clock)
        self._first_words = first_words
        self._begins_at = begins_at
        self._opening = Opening(self.theme, self.window, self.jobs, clock)
        self._was_open = False  # the collection, until it was found to be damaged
        self._seen: tuple[Day, int] | None = None  # the day and the state of what Today shows
        self._nightfall = Nightfall(clock, self.window)
        self._later = QTimer(self.window)
        self._wire()

    def start(self) -> None:
        """Show the window, then open the collection behind it."""
        restore(self.window, self._settings)
        self.window.show()
        self._begin_to_open()

    def _begin_to_open(self) -> None:
        self._opening.begin(Wanted(self._places, self._settings))

    def _wire(self) -> None:
        window = self.window
        window.add_page(self.today)
        window.show_page(self.today)
        window.came_forward.connect(self._look_again)
        window.closing.connect(self._close)
        self.today.study_requested.connect(self.study)
        self.today.new_card_requested.connect(self.new_card)
        self.today.decks_requested.connect(self.show_decks)
        self.today.beside_requested.connect(self._ask)
        self.today.options_requested.connect(self._open_options)
        self.today.exam_requested.connect(self._show_exam)
        self._wire_flows()
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._when_painted)
        self._nightfall.passed.connect(self._look_at_the_calendar)
        doers: dict[str, Callable[[], object]] = {
            "today": self.show_today,
            "decks": self.show_decks,
            "browse": self.show_browse,
            "exam": self.show_exam,
            "progress": self.show_progress,
            "search": self.search_everywhere,
            "settings": self.show_settings,
            "custom": lambda: self._ask(Request(Ask.PICK)),
            "new_card": self.new_card,
            "import": self.choose_files,
            "import_folder": self.choose_folder,
            "paste": self.paste_notes,
            "update": self.update_all,
            "export": lambda: self._export(None),
            "undo": self.undo,
            "redo": self.redo,
            "larger": lambda: self.scale(self._settings.font_scale + FONT_STEP),
            "smaller": lambda: self.scale(self._settings.font_scale - FONT_STEP),
            "usual_size": lambda: self.scale(1.0),
            "foot": window.visit_foot,
            "keys": self._show_keys,
            "full_screen": self._toggle_full_screen,
            "quit": window.close,
        }
        add_actions(window, doers, self.theme.keys.table(actions.SCREEN))
        window.rail.chosen.connect(lambda name: doers[name]())

    def _wire_flows(self) -> None:
        opening = self._opening
        opening.opened.connect(self._opened)
        opening.damaged.connect(lambda _: self._show_damage(while_open=False))
        opening.broke.connect(lambda error: self.errors.tell_unopened(error))  # noqa: PLW0108  made on use
        opening.failed.connect(self.failed)
        opening.left.connect(self._application.exit)
        self.changed.connect(self.refresh)
        self.turned_back.connect(self._show_changes)
        self.left.connect(self.show_today)
        self.in_trouble.connect(self._say_trouble)
        self.study_wanted.connect(self.study)
        self.session_ready.connect(self._study)
        self.options_wanted.connect(self._open_options)
        self.export_wanted.connect(self._export)
        self.undo_wanted.connect(self.undo)
        self.decks_wanted.connect(self.show_decks)
        self.new_per_day_changed.connect(self._let_in)
        self.found_damaged.connect(self._stop_for_damage, Qt.ConnectionType.QueuedConnection)
        self.damage_over.connect(self._begin_afresh)
        self.other_chosen.connect(self._open_other)

    # Opening

    def _opened(self, collection: "Collection", overview: Overview) -> None:
        self.collection = collection
        self.collection.store.keeping.told = self.unkept.emit
        self.collection.store.keeping.damaged = self.found_damaged.emit
        media = self.collection.media
        self.theme.pictures.look_in(media.path_of)
        self.theme.sounds.look_in(media.path_of, media.sound)
        self._later.start(PAINTED_BY_MS)
        self._show_overview(self.collection, overview)
        self._nightfall.wait(self._settings.day_starts_at)
        if self._begins_at == "settings":
            self.show_settings()
        if self.collection.only_looks:
            self.keeping.look()
        if self._first_words is not None:
            self.window.message.say(*self._first_words)
        self.opened.emit()
        self.take_early_files()

    def _when_painted(self) -> None:
        """Do what nobody waits for, once Today is on the screen."""
        self.window.setWindowIcon(icons.program_icon())
        self.jobs.run(Job(self.tr("Getting ready to study"), _get_ready, self.window))
        if self.collection is not None:
            self._look_how_ready()
            self.keeping.look()
            if not self.collection.only_looks:
                self.watch.look()
                self.backing_up.look()

    def _stop_for_damage(self, _error: Damaged) -> None:
        """Stop whatever is being done: nothing more is read or written."""
        if self.collection is not None:
            self._later.stop()
            self._nightfall.stop()
            self._put_away()
            self._was_open = True
            self._show_damage(while_open=True)

    def _show_damage(self, *, while_open: bool) -> None:
        self.damage.show(self._places.collection, self._settings.backups, while_open=while_open)

    def _begin_afresh(self) -> None:
        if self._was_open:
            self.reopen_wanted.emit()  # pages still show what the damaged file held
        else:
            self.show_today()
            self._begin_to_open()

    def _open_other(self, path: Path) -> None:
        self._places = replace(self._places, collection=path)
        self.show_today()
        self._begin_to_open()

    # Pages

    def show_today(self) -> None:
        """Show what waits today."""
        self.window.rail.show_current("today")
        self.window.show_page(self.today)
        self.refresh()

    def show_decks(self) -> None:
        """Show the tree of decks; there is one once the collection is open."""
        if self.collection is not None:
            self.window.rail.show_current("decks")
            self.window.show_page(self.decks.page)
            self.refresh()

    def show_browse(self) -> None:
        """Show all cards; there are some once the collection is open."""
        if self.collection is not None:
            self.browse.show_columns(self._settings.browse_columns)
            self.browse.show()

    def show_exam(self) -> None:
        """Show how ready the learner is for the exam that was looked at last."""
        if self.collection is not None:
            self.exam.show()

    def show_progress(self) -> None:
        """Show how learning goes."""
        if self.collection is not None:
            self.progress.show()

    def search_everywhere(self) -> None:
        """Search all cards, whatever is searched now."""
        self.show_browse()
        if self.collection is not None:
            self.browse.page.begin_search()

    def show_settings(self) -> None:
        """Show what can be set."""
        self.window.rail.show_current("settings")
        self.settings_page.show_settings(self._settings)
        if self.collection is not None:
            self.settings_page.show_new_per_day(self.options.new_per_day())
        self.window.show_page(self.settings_page)

    def study(self, deck: DeckId | None = None) -> None:
        """Study what waits today, in one deck or in all."""
        if self.collection is not None and self._can_study():
            self._study(self.collection.study.session(self._clock(), deck))

    def _can_study(self) -> bool:
        """Return whether answers are kept; say it where only is looked."""
        looks = self.collection is not None and self.collection.only_looks
        if looks:
            self.window.message.say(self.tr("Studying is off here: no answer would be kept."))
        return not looks

    def _study(self, session: "Session") -> None:
        if not self._can_study():
            return
        self.study_page.use(self._settings.screen)
        self.studying.start(session)

    def _ask(self, request: Request) -> None:
        if self.collection is not None:
            self.custom.do(request, self.today.decks)

    def undo(self) -> None:
        """Take back the last step."""
        if self.collection is not None:
            self.settle()
            self.undoing.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self.collection is not None:
            self.settle()
            self.undoing.redo()

    def new_card(self) -> None:
        """Show the page on which new cards are written."""
        if self.collection is not None:
            self.editing.new_card()

    def refresh(self) -> None:
        """Read the overview again; where that cannot be, what is shown stays."""
        if self.collection is not None:
            try:
                self._show_overview(self.collection, self.collection.library.overview(self._clock()))
            except UserError as error:
                self.window.message.say(translated(error), "bad")

    def _show_changes(self) -> None:
        """Show on the page in front what was changed from somewhere else."""
        self.refresh()
        self.read_again()

    def _show_overview(self, collection: "Collection", overview: Overview) -> None:
        self._seen = (overview.today, collection.store.state())
        self.today.show_overview(overview)
        if "decks" in self.__dict__:
            self.decks.show_overview(overview)
        self.window.rail.show_count("today", overview.load.total)
        if not self._later.isActive():
            self._look_how_ready()

    def _look_how_ready(self) -> None:
        """Have it worked out how ready the learner is for the exams that Today shows."""
        if self.today.exams:
            self.exam.look([exam.exam for exam in self.today.exams])

    # What parts want of one another

    def _show_exam(self, exam: ExamId) -> None:
        if self.collection is not None:
            self.exam.show(exam)

    def _open_options(self, deck: DeckId) -> None:
        if self.collection is not None:
            self.options.open(deck)

    def _export(self, deck: DeckId | None) -> None:
        if self.collection is not None:
            self.settle()
            self.exporting.begin(deck)

    def _let_in(self, new_per_day: int) -> None:
        if self.collection is not None:
            self.options.let_in(new_per_day)

    def _say_trouble(self, error: Exception) -> None:
        self.refresh()
        self.errors.tell(error)
        self.failed.emit(error)

    # The window and the day

    def _show_keys(self) -> None:
        self.window.show_keys(lines_of(self.theme.keys.table(actions.SCREEN), actions.ACTIONS))

    def _toggle_full_screen(self) -> None:
        self.window.setWindowState(self.window.windowState() ^ Qt.WindowState.WindowFullScreen)

    @property
    def _shows_what_waits(self) -> bool:
        shown = self.window.page
        return shown is self.today or ("decks" in self.__dict__ and shown is self.decks.page)

    def _look_again(self) -> None:
        """See whether another program, or the night, has changed what waits."""
        if self.collection is None or not self._shows_what_waits:
            return
        today = study_day(self._clock(), self._settings.day_starts_at)
        try:
            state = self.collection.store.state()
        except UserError as error:
            self.window.message.say(translated(error), "bad")
            return
        if (today, state) != self._seen:
            self.refresh()

    def _look_at_the_calendar(self) -> None:
        if self._shows_what_waits:
            self.refresh()
        self._nightfall.wait(self._settings.day_starts_at)

    def _close(self) -> None:
        if self.collection is not None:
            self.settle()
        self._settings = remembered(self.window, self._settings)
        self.keep_settings()
        self._later.stop()
        self._nightfall.stop()
        self.jobs.close()
        self._put_away()

    def _put_away(self) -> None:
        if "studying" in vars(self):
            self.study_page.put_away()  # what it puts off would open the file again
        if self.collection is not None:
            self.collection.close()
            self.collection = None


def _get_ready(report: Report) -> None:
    """Load what the first card needs, so that it comes as fast as all others."""
    report(0, 1)
    import kmsflash.ui.study.flow  # noqa: F401  loaded here, used when study begins
    from kmsflash.rendering import markup

    markup.html("**ready**")
