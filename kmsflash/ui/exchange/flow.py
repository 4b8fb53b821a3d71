"""Deck files from the wish to take them in to the report, one after the other."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal

from kmsflash.exchange.table.shape import Mapping as Columns
from kmsflash.model.exchanging import PackageReport, PackageWishes
from kmsflash.model.progress import Report
from kmsflash.ui.exchange import words
from kmsflash.ui.exchange.plan_page import DeckFilePage
from kmsflash.ui.exchange.reading import DeckFile, read_deck_file, take_in
from kmsflash.ui.exchange.report_page import TakenInPage
from kmsflash.ui.flow import Flow, Stage
from kmsflash.ui.progress_dialog import ProgressDialog
from kmsflash.ui.tasks import Job

_MOST_REMEMBERED = 50  # shapes of tables


class DeckFilesFlow(Flow):
    """Leads one deck file at a time; others wait. Nothing is written before the learner has accepted."""

    planned = Signal()  # what a file holds is shown
    imported = Signal()  # it was taken in, and what came of it is shown
    changed = Signal()  # what waits may be something else now
    left = Signal()  # there is nothing more to show of it
    study_requested = Signal(object)  # DeckId, or None for all
    undo_wanted = Signal()
    columns_kept = Signal(object)  # dict: what the columns of tables were said to mean, to be remembered

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._waiting: list[Path] = []
        self._remembered: dict[str, Mapping[str, Any]] = {}
        self._errors: list[Exception] = []  # of files before the one that is shown next

    @cached_property
    def page(self) -> DeckFilePage:
        """The page that shows a file before it is taken in."""
        page = DeckFilePage(self._theme)
        page.accepted.connect(self._carry_out)
        page.replan_wanted.connect(self._replan)
        page.columns_said.connect(self._read_columns)
        page.cancelled.connect(self._go_on)
        self._window.add_page(page, alone=True)
        return page

    @cached_property
    def report_page(self) -> TakenInPage:
        """The page that tells what came of it."""
        page = TakenInPage(self._theme)
        page.study_requested.connect(self.study_requested)
        page.undo_wanted.connect(self.undo_wanted)
        page.next_wanted.connect(self._go_on)
        page.closed.connect(self._leave)
        self._window.add_page(page)
        return page

    def begin(self, files: Sequence[Path]) -> None:
        """Show what deck files hold: the first now, the others when it is done with."""
        shown = self._shown
        self._waiting = [*files, *([shown.path] if shown is not None else []), *self._waiting]
        self._go_on()

    def read_again(self) -> None:
        """Show no report of what was taken back."""
        if "report_page" in self.__dict__ and self._window.page is self.report_page:
            self._leave()

    @property
    def _shown(self) -> DeckFile | None:
        """The file that is looked through now."""
        is_made = "page" in self.__dict__
        return self.page.file if is_made and self._window.page is self.page else None

    def _go_on(self) -> None:
        """Read the next file that waits; leave where none does."""
        if not self._waiting:
            self._leave()
            return
        path = self._waiting.pop(0)
        collection, remembered = self._collection, dict(self._remembered)

        def read(report: Report) -> DeckFile:
            return read_deck_file(collection, path, PackageWishes(), report, remembered=remembered)

        job = Job(self.tr("Reading {name}").format(name=path.name), read, self._window)
        job.finished.connect(self._show)
        job.failed.connect(self._could_not_read)
        job.cancelled.connect(self._stay)
        self._run(job)

    def remember(self, columns: Mapping[str, Mapping[str, Any]]) -> None:
        """Take what the columns of tables were said to mean before, by the signature of their shape."""
        self._remembered = dict(columns)

    def _read_columns(self, columns: Columns) -> None:
        """Read a table with other meanings of its columns, and remember them for the next of its shape."""
        file = self._shown
        if file is not None and file.table is not None:
            self._remembered.pop(file.table.signature, None)
            self._remembered[file.table.signature] = columns.kept()
            self._remembered = dict(list(self._remembered.items())[-_MOST_REMEMBERED:])
            self.columns_kept.emit(dict(self._remembered))
            self._replan(self.page.choices.wishes, columns)

    def _replan(self, wishes: PackageWishes, columns: Columns | None = None) -> None:
        file, collection = self._shown, self._collection
        if file is None:
            return
        meant = file.table.mapping if columns is None and file.table is not None else columns

        def read(report: Report) -> DeckFile:
            return read_deck_file(collection, file.path, wishes, report, meant)

        job = Job(self.tr("Reading {name}").format(name=file.path.name), read, self._window)
        job.finished.connect(self._show_again)
        job.failed.connect(self._fail_again)
        job.cancelled.connect(self._stay)
        self._run(job)

    def _run(self, job: Job) -> None:
        ProgressDialog(self._theme, job, self._window)
        self._jobs.run(job)

    def _show(self, file: DeckFile) -> None:
        waiting = len(self._waiting)
        self.page.show_file(file, 0, waiting + 1)
        self._window.rail.show_current("")
        self._window.show_page(self.page)
        self.planned.emit()
        self._tell_errors()

    def _show_again(self, file: DeckFile) -> None:
        if self._shown is not None:
            self.page.show_file(file, 0, len(self._waiting) + 1, again=True)
            self.planned.emit()

    def _stay(self) -> None:
        """Stay where one was: what was chosen and not worked out is as before."""
        file = self._shown
        if file is not None:
            self.page.show_file(file, 0, len(self._waiting) + 1, again=True)

    def _fail_again(self, error: Exception) -> None:
        self._stay()
        self.failed.emit(error)

    def _could_not_read(self, error: Exception) -> None:
        self._errors.append(error)
        if self._waiting:
            self._go_on()
        else:
            if self._shown is not None:
                self.left.emit()
            self._tell_errors()

    def _tell_errors(self) -> None:
        errors, self._errors = self._errors, []
        for error in errors:
            self.failed.emit(error)

    def _carry_out(self, wishes: PackageWishes) -> None:
        file, collection, clock = self._shown, self._collection, self._clock
        if file is None:
            return

        def carry_out(report: Report) -> PackageReport:
            return take_in(collection, file, wishes, clock(), report)

        job = Job(self.tr("Taking in {name}").format(name=file.path.name), carry_out, self._window)
        job.finished.connect(self._show_report)
        job.failed.connect(self.failed)
        self._run(job)

    def _show_report(self, report: PackageReport) -> None:
        self.changed.emit()
        self.report_page.show_report(report, tuple(path.name for path in self._waiting))
        self._window.rail.show_current("")
        self._window.show_page(self.report_page)
        self.imported.emit()

    def _leave(self) -> None:
        left, self._waiting = len(self._waiting), []
        self.left.emit()
        if left:
            self._window.message.say(words.not_looked_at(left))
