"""Errors that should not happen, told to the learner: each once, and whether the program can go on."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from kmsflash.logs.file import NAME
from kmsflash.logs.report import Report, report_of
from kmsflash.model.errors import UserError
from kmsflash.ui.errors.dialog import ErrorDialog
from kmsflash.ui.main_window import MainWindow
from kmsflash.ui.sentences import translated
from kmsflash.ui.theme import Theme


class ErrorsFlow(QObject):
    """Tells of errors: one dialog at a time, and the same error once, however often it comes."""

    ended = Signal()  # the program cannot go on, and the learner has read so

    def __init__(
        self, theme: Theme, window: MainWindow, folder: Path, looks: Callable[[], dict[str, str]]
    ) -> None:
        super().__init__(window)
        self._theme, self._window = theme, window
        self._folder, self._looks = folder, looks
        self._told: set[str] = set()
        self.dialog: ErrorDialog | None = None

    def tell(self, error: BaseException) -> None:
        """Tell of an error that reached nobody who expected it."""
        if isinstance(error, UserError):
            self._window.message.say(translated(error), "bad")
            return
        report = report_of(error, self._looks())
        if report.kind in self._told:
            return
        self._told.add(report.kind)
        if self.dialog is not None and isValid(self.dialog) and report.is_safe:
            self.dialog.add_details(report.text)
        elif report.is_safe:
            self._show(report, self._kept(), self.tr("Go on"))
        else:
            self._show(report, self._in_doubt(), self.tr("Quit kmsflash")).gone_on.connect(self.ended)

    def tell_unopened(self, error: BaseException) -> None:
        """Tell that the cards could not be opened: there is nothing to go on with."""
        kept = self.tr(
            "Your cards could not be opened, because of an error in kmsflash. The file with your cards lies "
            "where it was."
        )
        dialog = self._show(report_of(error, self._looks()), kept, self.tr("Quit kmsflash"))
        dialog.gone_on.connect(self.ended)

    def look_back(self, left: str) -> None:
        """Say quietly that kmsflash was brought down last time; *left* is what that left."""
        self._window.message.say(
            self.tr("kmsflash ended unexpectedly last time. Every answer that you gave is kept."),
            "warn",
            self.tr("Show details"),
            lambda: self._show_left(left),
        )

    def _show_left(self, left: str) -> None:
        title = self.tr("kmsflash ended unexpectedly last time")
        kept = self.tr("Every answer that you gave is kept. What you were writing at that moment may not be.")
        self.dialog = ErrorDialog(self._theme, title, kept, self.tr("Go on"), self._window)
        self.dialog.show_details(left, self._folder / NAME)
        self.dialog.open()

    def _show(self, report: Report, kept: str, on: str) -> ErrorDialog:
        title = self.tr("Something went wrong in kmsflash")
        self.dialog = ErrorDialog(self._theme, title, kept, on, self._window)
        self.dialog.show_details(report.text, self._folder / NAME)
        self.dialog.open()
        return self.dialog

    def _kept(self) -> str:
        return self.tr(
            "What you did last may not have been done. Every answer and change before it is "
            "kept, and you can go on."
        )

    def _in_doubt(self) -> str:
        return self.tr(
            "kmsflash has to close: it can no longer be sure of the file with your cards. Every answer and "
            "change before this moment is kept."
        )
