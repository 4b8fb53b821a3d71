"""An import from beginning to end: plan, look through, carry out, report. Each step is a job or a page."""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Signal

from kmsflash.model.errors import UserError
from kmsflash.model.importing import Choices, Outcome, PastedText, Plan
from kmsflash.model.progress import Report
from kmsflash.model.sentences import together
from kmsflash.ui.flow import Flow, Stage
from kmsflash.ui.importing import plan_words
from kmsflash.ui.importing.draft import Draft
from kmsflash.ui.importing.leaving import BeforeClosing
from kmsflash.ui.importing.page import ImportedPage
from kmsflash.ui.importing.plan_page import PlanPage
from kmsflash.ui.importing.read_notes import ReadNotes, read_all
from kmsflash.ui.importing.waiting import WaitingImports
from kmsflash.ui.progress_dialog import ProgressDialog
from kmsflash.ui.tasks import Job


class Planned(NamedTuple):
    """What reading notes gave."""

    plan: Plan
    decks: tuple[tuple[str, ...], ...]  # the paths of all decks
    notes: tuple[ReadNotes, ...]  # of the plan's sources, with their passages
    again: Draft | None = None  # what was chosen of these notes before


class CarriedOut(NamedTuple):
    """What came of an import."""

    draft: Draft
    outcome: Outcome


class ImportFlow(Flow):
    """Leads one import at a time; others wait. Nothing is written before the learner has accepted a plan."""

    planned = Signal()  # the plan is shown
    exam_requested = Signal(object)  # DeckId, or None where several came in
    imported = Signal()  # it was carried out, and what came of it is shown
    left = Signal()  # there is nothing more to show of it
    study_requested = Signal(object)  # DeckId, or None for all

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._drafts: list[Draft] = []  # begun and neither carried out nor dropped, the latest last
        self.waiting = WaitingImports(self._theme, self.go_on, self.drop)
        self.before_closing = BeforeClosing(self._window, self._is_at_stake, self._go_on_with_last)

    @cached_property
    def plan_page(self) -> PlanPage:
        """The page on which the learner looks the plan through."""
        page = PlanPage(self._theme)
        page.accepted.connect(self._carry_out)
        page.cancelled.connect(self._leave)
        self._window.add_page(page, alone=True)
        return page

    @cached_property
    def report_page(self) -> ImportedPage:
        """The page that tells what came of it."""
        page = ImportedPage(self._theme)
        page.study_requested.connect(self.study_requested)
        page.exam_requested.connect(self.exam_requested)
        page.closed.connect(self.left)
        self._window.add_page(page)
        return page

    def begin(self, wanted: Sequence[Path | PastedText]) -> None:
        """Find out what importing files, folders and texts would do, then show it."""
        collection = self._collection

        def plan(report: Report) -> Planned:
            plan = collection.importing.plan(wanted, report=report)
            return Planned(plan, collection.library.deck_paths(), read_all(plan, report))

        self._plan(plan)

    def go_on(self, draft: Draft) -> None:
        """Show an import that waits, with what was chosen; planned anew where anything has changed since."""
        collection, old = self._collection, draft.plan
        if collection.importing.is_current(old):
            self._show(draft, collection.library.deck_paths())
            return

        def plan(report: Report) -> Planned:
            plan = collection.importing.planned_again(old, report)
            return Planned(plan, collection.library.deck_paths(), read_all(plan, report), draft)

        self._plan(plan)

    def drop(self, draft: Draft) -> None:
        """Forget an import that waits; the learner can have it back for a moment."""
        self._forget(draft)
        self._window.message.say(
            self.tr("The import was discarded; nothing was added."),
            "info",
            self.tr("Undo"),
            lambda: self._keep(draft),
        )

    def _plan(self, plan: Callable[[Report], Planned]) -> None:
        job = Job(plan_words.reading(), plan, self._window)
        job.finished.connect(self._show_plan)
        self._run(job)

    def _run(self, job: Job) -> None:
        job.failed.connect(self.failed)
        ProgressDialog(self._theme, job, self._window)
        self._jobs.run(job)

    def _show_plan(self, planned: Planned) -> None:
        plan, again = planned.plan, planned.again
        if not plan.sources:
            self.failed.emit(UserError(together(trouble.sentence for trouble in plan.troubles)))
            return
        notes = _notes_of(plan)
        again = again or next((draft for draft in self._drafts if _notes_of(draft.plan) == notes), None)
        if again is not None:
            if again is self._shown:
                self.plan_page.keep_writing()
            self._forget(again)
        draft = Draft(plan) if again is None else again.on(plan)
        draft.notes = planned.notes
        self._show(draft, planned.decks)

    def _show(self, draft: Draft, decks: Sequence[tuple[str, ...]]) -> None:
        if draft is not self._shown or draft not in self._drafts:
            self.plan_page.show_draft(draft, decks)
        self._keep(draft)
        self._window.rail.show_current("")
        self._window.show_page(self.plan_page)
        self.planned.emit()

    # Imports that wait

    @property
    def _shown(self) -> Draft:
        return self.plan_page.draft

    def _keep(self, draft: Draft) -> None:
        """Have *draft* wait, as the latest."""
        self._drafts = [*(each for each in self._drafts if each is not draft), draft]
        self.waiting.show_drafts(self._drafts)

    def _forget(self, draft: Draft) -> None:
        self._drafts = [each for each in self._drafts if each is not draft]
        self.waiting.show_drafts(self._drafts)

    def _leave(self) -> None:
        """Leave the plan: it waits where anything was chosen of it, else it is as if it had not been."""
        self.plan_page.keep_writing()
        if not self._shown.is_touched:
            self._forget(self._shown)
        self.left.emit()

    def _is_at_stake(self) -> bool:
        if self._drafts:
            self.plan_page.keep_writing()
        return any(draft.is_touched for draft in self._drafts)

    def _go_on_with_last(self) -> None:
        self.go_on([draft for draft in self._drafts if draft.is_touched][-1])

    # Carrying out

    def _carry_out(self, choices: Choices) -> None:
        collection, draft, clock = self._collection, self._shown, self._clock
        plan = draft.plan

        def carry_out(report: Report) -> CarriedOut:
            outcome, _ = collection.importing.carry_out(plan, choices, clock(), report)
            return CarriedOut(draft, outcome)

        job = Job(plan_words.adding(), carry_out, self._window)
        job.finished.connect(self._show_outcome)
        self._run(job)

    def _show_outcome(self, carried_out: CarriedOut) -> None:
        self._forget(carried_out.draft)
        reports = carried_out.outcome.reports
        if not reports:  # every file was left as it is
            self.left.emit()
            return
        self.report_page.show_reports(reports)
        self.report_page.offer_exam(offered=not self._collection.exams.all())
        self._window.rail.show_current("")
        self._window.show_page(self.report_page)
        self.imported.emit()


def _notes_of(plan: Plan) -> list[object]:
    """Return what tells which notes a plan is of: their files, or the texts themselves."""
    return [source.path or (source.name, source.reading.text) for source in plan.sources]
