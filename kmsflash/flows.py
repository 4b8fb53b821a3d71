"""What leads each part of the window: made when it is first wanted, and telling here what it wants."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from time import localtime
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from kmsflash.ui.flow import Flow, Stage
from kmsflash.ui.main_window import MainWindow
from kmsflash.ui.tasks import Jobs
from kmsflash.ui.theme import Theme
from kmsflash.ui.today.page import TodayPage

if TYPE_CHECKING:  # loaded when they are first wanted
    from kmsflash.collection.opening import Collection
    from kmsflash.model.errors import Unkept
    from kmsflash.model.ids import DeckId
    from kmsflash.model.readiness import Readiness
    from kmsflash.ui.browse.flow import BrowseFlow
    from kmsflash.ui.custom.flow import CustomFlow
    from kmsflash.ui.damage.flow import DamageFlow
    from kmsflash.ui.decks.flow import DecksFlow
    from kmsflash.ui.editing.flow import EditingFlow
    from kmsflash.ui.exam.flow import ExamFlow
    from kmsflash.ui.exam.mock.flow import MockFlow
    from kmsflash.ui.exchange.export_flow import ExportFlow
    from kmsflash.ui.exchange.flow import DeckFilesFlow
    from kmsflash.ui.importing.flow import ImportFlow
    from kmsflash.ui.importing.watch import NotesWatch
    from kmsflash.ui.keeping.flow import KeepingFlow
    from kmsflash.ui.options.flow import OptionsFlow
    from kmsflash.ui.progress.flow import ProgressFlow
    from kmsflash.ui.settings.backup_watch import BackupWatch
    from kmsflash.ui.settings.backups_flow import BackupsFlow
    from kmsflash.ui.settings.check_flow import CheckFlow
    from kmsflash.ui.settings.media_flow import MediaFlow
    from kmsflash.ui.settings.page import SettingsPage
    from kmsflash.ui.study.flow import StudyFlow
    from kmsflash.ui.study.page import StudyPage
    from kmsflash.ui.undoing import Undoing

F = TypeVar("F", bound=Flow)


class Flows(QObject):
    """The parts of the running program. They do not know one another: what one wants is a signal here."""

    tables_said = Signal(object)  # what the columns of tables of cards mean
    changed = Signal()  # what waits may be something else now
    turned_back = Signal()  # by undo or redo: whatever shows is to be read again
    left = Signal()  # there is nothing more to do there
    in_trouble = Signal(object)  # the error that kept a part from what it was doing
    study_wanted = Signal(object)  # DeckId, or None for all
    session_ready = Signal(object)  # a session that was put together for some wish
    update_wanted = Signal(object)  # DeckId
    stamp_wanted = Signal(object)  # DeckId
    options_wanted = Signal(object)  # DeckId
    export_wanted = Signal(object)  # DeckId, or None for all
    import_wanted = Signal()
    files_wanted = Signal(object)  # list of Path
    undo_wanted = Signal()
    decks_wanted = Signal()
    reopen_wanted = Signal()  # the collection as it is there now
    found_damaged = Signal(object)  # Damaged, while the collection is open; from any thread
    damage_over = Signal()  # a sound file is in the place of the damaged one
    other_chosen = Signal(object)  # Path of a collection to open in place of the damaged one
    settings_changed = Signal(object)  # Settings
    new_per_day_changed = Signal(int)
    backup_folder_chosen = Signal(str)  # empty: the usual one
    restore_prepared = Signal(object)  # Prepared: to be put in place when the collection is closed
    columns_changed = Signal(tuple)  # names of Browse's columns
    unkept = Signal(object)  # Unkept: nothing can be kept; None: it can again; from any thread
    planned = Signal()  # notes or a deck file were read, and what they would give is shown
    imported = Signal()  # they were brought in and their report is shown

    def __init__(self, theme: Theme, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self.theme = theme
        self.jobs = Jobs()
        self.window = MainWindow(theme)
        self.today = TodayPage(theme)
        self.collection: Collection | None = None  # until it is open
        self._clock = clock
        self.unkept.connect(self._show_unkept)

    @property
    def _stage(self) -> Stage:
        """What every flow stands on. No flow is wanted before the collection is open."""
        assert self.collection is not None  # noqa: S101  whoever asks for a flow has seen to that
        return Stage(self.theme, self.window, self.jobs, self.collection, self._clock)

    def _heard(self, flow: F) -> F:
        """Return a flow whose troubles are told."""
        flow.failed.connect(self.in_trouble)
        return flow

    def settle(self) -> None:
        """Write what was set a moment ago and waits for more of its kind."""
        if "options" in self.__dict__:
            self.options.settle()

    def read_again(self) -> None:
        """Have the page in front show what was changed from somewhere else."""
        made, shown = self.__dict__, self.window.page
        if "mock" in made:
            self.mock.read_again()
        if "exam" in made:
            self.exam.read_again()
        if "progress" in made and shown is self.progress.page:
            self.progress.refresh()
        if "browse" in made and shown is self.browse.page:
            self.browse.refresh()
        elif "options" in made and shown is self.options.page:
            self.options.read_again()
        elif "settings_page" in made and "options" in made and shown is self.settings_page:
            self.settings_page.show_new_per_day(self.options.new_per_day())
        elif "deck_files" in made:
            self.deck_files.read_again()

    @cached_property
    def browse(self) -> "BrowseFlow":
        """What leads the Browse page; there is one once the collection is open."""
        from kmsflash.ui.browse.flow import BrowseFlow

        flow = self._heard(BrowseFlow(self._stage, self.editing))
        flow.changed.connect(self.changed)
        flow.columns_changed.connect(self.columns_changed)
        flow.undo_wanted.connect(self.undo_wanted)
        return flow

    @cached_property
    def decks(self) -> "DecksFlow":
        """What leads the Decks page; there is one once the collection is open."""
        from kmsflash.ui.decks.flow import DecksFlow
        from kmsflash.ui.decks.keys import Act

        flow = self._heard(DecksFlow(self._stage))
        flow.changed.connect(self.changed)
        flow.study_requested.connect(self.study_wanted)
        flow.update_requested.connect(self.update_wanted)
        flow.stamp_requested.connect(self.stamp_wanted)
        flow.import_wanted.connect(self.import_wanted)
        flow.undo_wanted.connect(self.undo_wanted)
        flow.options_wanted.connect(self.options_wanted)
        flow.mock_wanted.connect(lambda deck: self.mock.show_deck(deck))  # noqa: PLW0108  made on use
        flow.export_wanted.connect(self.export_wanted)
        flow.exam_wanted.connect(self._open_exam_of)
        flow.page.offer(Act.OPTIONS)
        flow.page.offer(Act.EXAM)
        return flow

    @cached_property
    def exam(self) -> "ExamFlow":
        """What leads the Exam page; there is one once the collection is open."""
        from kmsflash.ui.exam.flow import ExamFlow

        flow = self._heard(ExamFlow(self._stage))
        flow.changed.connect(self.changed)
        flow.undo_wanted.connect(self.undo_wanted)
        flow.import_wanted.connect(self.import_wanted)
        flow.readiness_told.connect(self._show_readiness)
        flow.page.set_side(self.mock.panel)
        flow.exam_shown.connect(self.mock.show_exam)
        return flow

    @cached_property
    def progress(self) -> "ProgressFlow":
        """What leads the Progress page; there is one once the collection is open."""
        from kmsflash.ui.progress.flow import ProgressFlow

        flow = self._heard(ProgressFlow(self._stage, _hour_of))
        flow.study_wanted.connect(lambda: self.study_wanted.emit(None))
        flow.browse_wanted.connect(self._browse)
        return flow

    def _browse(self, search: str) -> None:
        self.browse.show(search)

    def _show_readiness(self, told: "Readiness") -> None:
        self.today.show_readiness(told.exam, told.stopped if told.cards else None)

    def _open_exam_of(self, deck: "DeckId | None") -> None:
        if deck is None:
            self.exam.make()
        else:
            self.exam.of_deck(deck)

    @cached_property
    def mock(self) -> "MockFlow":
        """What leads through mock exams; there is one once the collection is open."""
        from kmsflash.ui.exam.mock.flow import MockFlow

        flow = self._heard(MockFlow(self._stage))
        flow.session_ready.connect(self.session_ready)
        flow.undo_wanted.connect(self.undo_wanted)
        flow.decks_wanted.connect(self.decks_wanted)
        return flow

    @cached_property
    def editing(self) -> "EditingFlow":
        """What leads to editors of cards; there is one once the collection is open."""
        from kmsflash.ui.editing.flow import EditingFlow

        flow = self._heard(EditingFlow(self._stage))
        flow.left.connect(self.left)
        return flow

    @cached_property
    def damage(self) -> "DamageFlow":
        """What leads out of the damage, where the collection is damaged."""
        from kmsflash.ui.damage.flow import DamageFlow

        flow = DamageFlow(self.theme, self.window, self.jobs, self._clock)
        flow.done.connect(self.damage_over)
        flow.other_chosen.connect(self.other_chosen)
        flow.quit_wanted.connect(self.window.close)
        return flow

    @cached_property
    def custom(self) -> "CustomFlow":
        """What leads to study beside the day's queue; there is one once the collection is open."""
        from kmsflash.ui.custom.flow import CustomFlow

        flow = self._heard(CustomFlow(self._stage))
        flow.undo_wanted.connect(self.undo_wanted)
        flow.session_ready.connect(self.session_ready)
        flow.changed.connect(self.changed)
        return flow

    @cached_property
    def studying(self) -> "StudyFlow":
        """What leads to studying; there is one once the collection is open."""
        from kmsflash.ui.study.flow import StudyFlow

        flow = self._heard(StudyFlow(self._stage))
        flow.left.connect(self.left)
        flow.edit_with(self.editing)
        return flow

    @property
    def study_page(self) -> "StudyPage":
        """The page one card fills."""
        return self.studying.page

    @cached_property
    def undoing(self) -> "Undoing":
        """What takes steps back; there is one once the collection is open."""
        from kmsflash.ui.undoing import Undoing

        flow = self._heard(Undoing(self._stage))
        flow.changed.connect(self.turned_back)
        return flow

    @cached_property
    def options(self) -> "OptionsFlow":
        """What leads to options of decks; there is one once the collection is open."""
        from kmsflash.ui.options.flow import OptionsFlow

        flow = self._heard(OptionsFlow(self._stage))
        flow.changed.connect(self.changed)
        return flow

    @cached_property
    def settings_page(self) -> "SettingsPage":
        """The page of what can be set."""
        from kmsflash.ui.settings.page import SettingsPage

        page = SettingsPage(self.theme)
        page.settings_changed.connect(self.settings_changed)
        page.new_per_day_changed.connect(self.new_per_day_changed)
        page.hidden.connect(self.settle)
        page.media.look_wanted.connect(self._look_at_media)
        page.backups.look_wanted.connect(self._look_at_backups)
        page.check.check_wanted.connect(self._check)
        away = QShortcut(
            QKeySequence(Qt.Key.Key_Escape), page, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        away.activated.connect(self.left)
        self.window.add_page(page)
        return page

    def _look_at_media(self) -> None:
        if self.collection is not None:
            self.media_care.look()

    def _look_at_backups(self) -> None:
        if self.collection is not None:
            self.backups.look()

    @cached_property
    def backups(self) -> "BackupsFlow":
        """What looks after backups; there are some once the collection is open."""
        from kmsflash.ui.settings.backups_flow import BackupsFlow

        flow = self._heard(BackupsFlow(self._stage, self.settings_page.backups))
        flow.chosen.connect(self.backup_folder_chosen)
        flow.prepared.connect(self.restore_prepared)
        return flow

    @cached_property
    def backing_up(self) -> "BackupWatch":
        """What makes backups by itself; there is something to back up once the collection is open."""
        from kmsflash.ui.settings.backup_watch import BackupWatch

        return self._heard(BackupWatch(self._stage))

    def _check(self) -> None:
        if self.collection is not None:
            self.check.check()

    @cached_property
    def check(self) -> "CheckFlow":
        """What checks the collection; there is one once it is open."""
        from kmsflash.ui.settings.check_flow import CheckFlow

        flow = self._heard(CheckFlow(self._stage, self.settings_page.check))
        flow.changed.connect(self.changed)
        return flow

    @cached_property
    def media_care(self) -> "MediaFlow":
        """What looks after pictures and sounds; there is one once the collection is open."""
        from kmsflash.ui.settings.media_flow import MediaFlow

        return self._heard(MediaFlow(self._stage, self.settings_page.media))

    @cached_property
    def importing(self) -> "ImportFlow":
        """What leads an import from notes to cards; there is one once the collection is open."""
        from kmsflash.ui.importing.flow import ImportFlow

        flow = self._heard(ImportFlow(self._stage))
        self.today.add_above(flow.waiting)
        flow.planned.connect(self.planned)
        flow.imported.connect(self.imported)
        flow.exam_requested.connect(self._open_exam_of)
        flow.left.connect(self.left)
        flow.study_requested.connect(self.study_wanted)
        return flow

    @cached_property
    def deck_files(self) -> "DeckFilesFlow":
        """What leads deck files in; there is one once the collection is open."""
        from kmsflash.ui.exchange.flow import DeckFilesFlow

        flow = self._heard(DeckFilesFlow(self._stage))
        flow.columns_kept.connect(self.tables_said)
        flow.planned.connect(self.planned)
        flow.imported.connect(self.imported)
        flow.changed.connect(self.changed)
        flow.left.connect(self.left)
        flow.study_requested.connect(self.study_wanted)
        flow.undo_wanted.connect(self.undo_wanted)
        return flow

    @cached_property
    def exporting(self) -> "ExportFlow":
        """What leads decks out; there is one once the collection is open."""
        from kmsflash.ui.exchange.export_flow import ExportFlow

        flow = self._heard(ExportFlow(self._stage))
        flow.left.connect(self.left)
        return flow

    @cached_property
    def keeping(self) -> "KeepingFlow":
        """What says that nothing can be kept; there is one once the collection is open."""
        from kmsflash.ui.keeping.flow import KeepingFlow

        flow = self._heard(KeepingFlow(self._stage))
        flow.again_wanted.connect(self._try_again)
        flow.reopen_wanted.connect(self.reopen_wanted)
        return flow

    def _show_unkept(self, trouble: "Unkept | None") -> None:
        if self.collection is not None:
            self.keeping.show_news(trouble)

    def _try_again(self) -> None:
        """Keep what was not kept, where that still shows; else try whether anything can be kept."""
        studies = "studying" in self.__dict__ and self.window.page is self.study_page
        if not (studies and self.study_page.try_again()):
            self.keeping.probe()

    @cached_property
    def watch(self) -> "NotesWatch":
        """What looks at the files that cards came from; there is one once the collection is open."""
        from kmsflash.ui.importing.watch import NotesWatch

        watch = self._heard(NotesWatch(self._stage))
        watch.files_wanted.connect(self.files_wanted)
        return watch


def _hour_of(moment: int) -> int:
    """Return the hour at a moment in microseconds since 1970, where this machine is."""
    return localtime(moment // 1_000_000).tm_hour
