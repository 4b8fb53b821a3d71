"""What the learner has set: read at the start, acted on at once when it changes, and kept."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from kmsflash import settings
from kmsflash.flows import Flows
from kmsflash.model.errors import UserError
from kmsflash.places import Places
from kmsflash.settings import Settings
from kmsflash.ui import actions
from kmsflash.ui.actions import use_keys
from kmsflash.ui.language import language, speak
from kmsflash.ui.sentences import translated
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.message_bar import MessageKind

if TYPE_CHECKING:  # loaded with the first error, and with the first restore
    from kmsflash.collection.restoring import Prepared
    from kmsflash.ui.errors.flow import ErrorsFlow

REOPENED = 76  # exit code: the program is to begin again, with the collection as it is there by then
AGAIN = 75  # exit code: the program is to begin again, in another language
LastWords = tuple[str, MessageKind]
SMALLEST, LARGEST = 0.8, 2.0  # of the scale of all texts


class Choosing(Flows):
    """The running program, as far as it does what is set."""

    def __init__(self, application: QApplication, places: Places, clock: Callable[[], datetime]) -> None:
        kept = settings.load(places.settings)
        speak(application, kept.language)
        theme = Theme(kept.theme, kept.font_scale)
        theme.set_keys(kept.keys)
        theme.apply(application)
        super().__init__(theme, clock)
        self._application = application
        self._places = places
        self._settings = kept
        self.last_words: LastWords | None = None  # what the next window is to say
        self.settings_changed.connect(self.use)
        self.columns_changed.connect(self._keep_columns)
        self.tables_said.connect(self._keep_tables)
        self.reopen_wanted.connect(lambda: self._begin_again(REOPENED))
        self.backup_folder_chosen.connect(self._keep_backup_folder)
        self.restore_prepared.connect(self._restore)

    def use(self, chosen: Settings) -> None:
        """Act on what was set, at once, and keep it."""
        if chosen.keys != self._settings.keys:
            self.theme.set_keys(chosen.keys)
            use_keys(self.window, self.theme.keys.table(actions.SCREEN))
        is_other = language(chosen.language) != language(self._settings.language)
        self._settings = chosen
        self.theme.wear(chosen.theme, chosen.font_scale)
        if self.collection is not None:
            self.collection.use(chosen.study)
            self.collection.backup_folder = chosen.backups
        self.keep_settings()
        if is_other:
            self._begin_again()

    @cached_property
    def errors(self) -> "ErrorsFlow":
        """What tells of errors that should not happen."""
        from kmsflash.ui.errors.flow import ErrorsFlow

        flow = ErrorsFlow(self.theme, self.window, self._places.logs, self.looks)
        flow.ended.connect(self._end)
        return flow

    def tell_error(self, error: BaseException) -> None:
        """Tell of an error that reached nobody who expected it."""
        self.errors.tell(error)

    def look_back(self, left: str) -> None:
        """Say that kmsflash was brought down last time, where something is *left* of that."""
        if left:
            self.errors.look_back(left)

    def looks(self) -> dict[str, str]:
        """Return what shows on the screen now, for the report of an error."""
        return {
            "Theme": self.theme.name,
            "Text": f"{self.theme.font_scale:.0%}",
            "Language": language(self._settings.language),
            "Display": f"{self._application.platformName()} ×{self._application.devicePixelRatio():g}",
        }

    def _end(self) -> None:
        """Close what can be closed, and end: there is no going on."""
        self._application.setQuitOnLastWindowClosed(False)
        try:
            self.window.close()
        finally:
            self._application.setQuitOnLastWindowClosed(True)
            self._application.exit(1)

    def _begin_again(self, code: int = AGAIN, meanwhile: Callable[[], None] | None = None) -> None:
        """Close the window, do something, and let another open: in the language that was chosen, say."""
        self._application.setQuitOnLastWindowClosed(False)
        if self.window.close():
            if meanwhile is not None:
                meanwhile()
            self._application.exit(code)
        self._application.setQuitOnLastWindowClosed(True)

    def _restore(self, prepared: "Prepared") -> None:
        """Put a backup in the place of the collection while no window shows; the next says how that went."""
        self._begin_again(REOPENED, lambda: self._put_in_place(prepared))
        prepared.drop()

    def _put_in_place(self, prepared: "Prepared") -> None:
        from kmsflash.ui.settings import backup_words  # on use: the section that wanted this brought it

        now = self._clock()
        try:
            self.last_words = backup_words.done(prepared.put_in_place(now), now), "info"
        except UserError as error:
            self.last_words = translated(error), "bad"

    def scale(self, scale: float) -> None:
        """Show all texts at a size, within what still reads; 1 is the usual one."""
        self.use(replace(self._settings, font_scale=round(min(2.0, max(0.8, scale)), 2)))

    def keep_settings(self) -> None:
        """Write what is set to its file; the learner is told where that cannot be."""
        try:
            settings.save(self._settings, self._places.settings)
        except UserError as error:
            self.window.message.say(translated(error), "bad")

    def _keep_backup_folder(self, name: str) -> None:
        self.use(replace(self._settings, backup_folder=name))

    def _keep_tables(self, columns: dict[str, dict[str, object]]) -> None:
        self.use(replace(self._settings, table_columns=columns))

    def _keep_columns(self, names: tuple[str, ...]) -> None:
        self.use(replace(self._settings, browse_columns=names))
