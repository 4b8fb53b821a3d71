"""An import from beginning to end: plan, look through, carry out, report. Each step is a job or a page."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kmsflash.collection.opening import Collection
from kmsflash.model.changes import Changes
from kmsflash.model.errors import UserError
from kmsflash.model.importing import Choices, Outcome, PastedText, Plan
from kmsflash.model.progress import Report
from kmsflash.ui.importing import plan_words
from kmsflash.ui.importing.page import ImportedPage
from kmsflash.ui.importing.plan_page import PlanPage
from kmsflash.ui.main_window import MainWindow
from kmsflash.ui.progress_dialog import ProgressDialog
from kmsflash.ui.tasks import Job, Jobs
from kmsflash.ui.theme import Theme

Planned = tuple[Plan, tuple[tuple[str, ...], ...]]  # with the paths of all decks


class ImportFlow(QObject):
    """Leads one import at a time. Nothing is written before the learner has accepted the plan."""

    planned = Signal()  # the plan is shown
    imported = Signal()  # it was carried out, and what came of it is shown
    left = Signal()  # there is nothing more to show of it
    failed = Signal(object)  # the error that kept it from going on
    study_requested = Signal(object)  # DeckId, or None for all

    def __init__(
        self,
        theme: Theme,
        window: MainWindow,
        jobs: Jobs,
        collection: Collection,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._theme, self._window, self._jobs = theme, window, jobs
        self._collection, self._clock = collection, clock
        self._plan = Plan(())

    @cached_property
    def plan_page(self) -> PlanPage:
        """The page on which the learner looks the plan through."""
        page = PlanPage(self._theme)
        page.accepted.connect(self._carry_out)
        page.cancelled.connect(self.left)
        self._window.add_page(page, alone=True)
        return page

    @cached_property
    def report_page(self) -> ImportedPage:
        """The page that tells what came of it."""
        page = ImportedPage(self._theme)
        page.study_requested.connect(self.study_requested)
        page.closed.connect(self.left)
        self._window.add_page(page)
        return page

    def begin(self, wanted: Sequence[Path | PastedText]) -> None:
        """Find out what importing files, folders and texts would do, then show it."""
        collection = self._collection

        def plan(report: Report) -> Planned:
            return collection.importing.plan(wanted, report=report), collection.library.deck_paths()

        job = Job(plan_words.reading(), plan, self._window)
        job.finished.connect(self._show_plan)
        self._run(job)

    def _run(self, job: Job) -> None:
        job.failed.connect(self.failed)
        ProgressDialog(self._theme, job, self._window)
        self._jobs.run(job)

    def _show_plan(self, planned: Planned) -> None:
        self._plan, decks = planned
        if not self._plan.sources:
            self.failed.emit(UserError(" ".join(trouble.sentence for trouble in self._plan.troubles)))
            return
        self.plan_page.show_plan(self._plan, decks)
        self._window.rail.show_current("")
        self._window.show_page(self.plan_page)
        self.planned.emit()

    def _carry_out(self, choices: Choices) -> None:
        collection, plan, clock = self._collection, self._plan, self._clock

        def carry_out(report: Report) -> tuple[Outcome, Changes]:
            return collection.importing.carry_out(plan, choices, clock(), report)

        job = Job(plan_words.adding(), carry_out, self._window)
        job.finished.connect(self._show_outcome)
        self._run(job)

    def _show_outcome(self, outcome: tuple[Outcome, Changes]) -> None:
        reports = outcome[0].reports
        if not reports:  # every file was left as it is
            self.left.emit()
            return
        self.report_page.show_reports(reports)
        self._window.rail.show_current("")
        self._window.show_page(self.report_page)
        self.imported.emit()
