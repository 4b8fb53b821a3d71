"""Notes into the collection: what would happen, and then one transaction, everything or nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from kmsflash.collection.applying import apply, take_back
from kmsflash.collection.backups import Backups
from kmsflash.collection.files import freshness
from kmsflash.collection.homes import givers
from kmsflash.collection.notes_files import Incoming, collect, incoming_of, take_in
from kmsflash.collection.planning import Planner
from kmsflash.model.backups import Reason
from kmsflash.model.changes import Changes
from kmsflash.model.days import study_day
from kmsflash.model.errors import UserError
from kmsflash.model.importing import (
    Choices,
    Doubt,
    Gone,
    ImportReport,
    Outcome,
    PastedText,
    Plan,
    Trouble,
)
from kmsflash.model.options import StudyOptions
from kmsflash.model.processors import processors
from kmsflash.model.progress import Report, unreported
from kmsflash.model.sentences import Sentence, together
from kmsflash.notes.derive import derive
from kmsflash.store.decks import all_decks
from kmsflash.store.meta import STARTER, put_meta
from kmsflash.store.opening import Store

EVERYTHING = Changes.DECKS | Changes.CARDS | Changes.NOTES | Changes.SCHEDULES


@dataclass(slots=True)
class Importing:
    """The use cases of bringing notes in."""

    store: Store
    options: StudyOptions
    backups: Backups

    def plan(
        self,
        wanted: Sequence[Path | PastedText],
        deck_name: str = "",
        report: Report = unreported,
    ) -> Plan:
        """Return what importing files, folders and pasted texts would do; nothing is written.

        A file that gives no cards is among the plan's troubles. *deck_name* names the deck of all new ones;
        else there is one for each file, under the decks of its folders. `report` may raise `Cancelled`.
        """
        files = collect(wanted)
        incoming: list[Incoming] = []
        troubles: list[Trouble] = []
        for number, (each, folders) in enumerate(files):
            report(number, len(files) + 1)
            try:
                incoming.append(take_in(each, folders))
            except UserError as error:
                troubles.append(Trouble(each if isinstance(each, Path) else None, error.sentence))
        report(len(files), len(files) + 1)
        incoming += self._givers(incoming)
        if not files:
            troubles.append(Trouble(None, Sentence("There are no notes in that folder.")))
        plan = self._planned(incoming, deck_name, tuple(troubles))
        report(len(files) + 1, len(files) + 1)
        return plan

    def is_current(self, plan: Plan) -> bool:
        """Return whether the collection, and the files, are as they were when *plan* was made."""
        files = (source for source in plan.sources if source.path is not None)
        return self.store.state() == plan.state and all(
            freshness(source.path, source.stamp) is None for source in files if source.path is not None
        )

    def planned_again(self, plan: Plan, report: Report = unreported) -> Plan:
        """Return *plan* for the collection and the files as they are now, its sources in their order.

        A file that has vanished, or gives no card now, stays as it was read, and is among the troubles.
        `report` may raise `Cancelled`.
        """
        incoming: list[Incoming] = []
        troubles: list[Trouble] = []
        for number, source in enumerate(plan.sources):
            report(number, len(plan.sources))
            was = incoming_of(source)
            try:
                again = was if source.path is None else take_in(source.path, was.folders)
                incoming.append(replace(again, pulled_in=was.pulled_in))
            except UserError as error:
                incoming.append(was)
                troubles.append(
                    Trouble(source.path, f"{error} What shows of {source.name} is what was read before.")
                )
        report(len(plan.sources), len(plan.sources))
        return self._planned(incoming, plan.deck_name, tuple(troubles))

    def _givers(self, incoming: Sequence[Incoming]) -> Iterator[Incoming]:
        """Give the pages that have changed too, and gave facts to those that are imported."""
        with self.store.reading() as connection:
            paths = givers(connection, incoming)
        for path in paths:
            try:
                yield replace(take_in(path, ()), pulled_in=True)
            except UserError:
                continue  # nobody asked for it: its turn comes when somebody does

    def _planned(self, incoming: Sequence[Incoming], deck_name: str, troubles: tuple[Trouble, ...]) -> Plan:
        state = self.store.state()  # first: a write between the two makes the plan be made again
        with self.store.reading() as connection:
            return Plan(Planner(connection, incoming, deck_name).sources(), troubles, state, deck_name)

    def carry_out(
        self, plan: Plan, choices: Choices, now: datetime, report: Report = unreported
    ) -> tuple[Outcome, Changes]:
        """Do what *plan* says, as *choices* change it: one transaction and one step for all its sources.

        Where the collection has changed since, the plan is made again first. There is a backup from before,
        which is told where more than half of a deck would go. `report` may raise `Cancelled`, and nothing is
        left behind. Raises `UserError` where nothing can be brought in.
        """
        if not plan.sources:
            raise UserError(together(trouble.sentence for trouble in plan.troubles))
        with self.backups.guarding(Reason.IMPORT, now) as guard, self.store.writing(now) as write:
            today = study_day(now, self.options.day_starts_at)
            outcome = apply(write, plan, choices, today, report)
        return replace(outcome, backup=guard.path if _shrinks(plan, choices) else None), EVERYTHING

    def take_back(self, step: int, now: datetime) -> Changes:
        """Undo the import of that step, as a step of its own; what was edited since stays.

        Raises `UserError` where nothing of it is left to undo.
        """
        with self.store.writing(now) as write:
            if not take_back(write, step):
                raise UserError("This import was taken back already.")
        return EVERYTHING

    def notes(
        self, path: Path, now: datetime, deck_name: str = "", report: Report = unreported
    ) -> tuple[ImportReport, Changes]:
        """Turn the notes file at *path* into a deck, or bring the deck it once became up to date.

        Raises `UserError` where the file cannot be read or gives no cards; nothing is changed then.
        """
        report(0, 3)
        plan = self._planned([take_in(path, ())], deck_name, ())
        report(1, 3)
        outcome, changes = self.carry_out(plan, Choices(), now, lambda _done, _total: report(2, 3))
        report(3, 3)
        return outcome.reports[0], changes

    def starter(self, decks: Sequence[tuple[str, bytes]], now: datetime) -> Changes:
        """Import starter decks, (file name, bytes) each, where there never was a deck; else do nothing."""
        with self.store.reading() as connection:
            if all_decks(connection):
                return Changes.NOTHING
        incoming = [Incoming(name, None, (), derive(data, name, processors()), None) for name, data in decks]
        plan = self._planned(incoming, "", ())
        with self.store.writing(now) as write:
            if all_decks(write.connection):
                return Changes.NOTHING  # another window was faster
            today = study_day(now, self.options.day_starts_at)
            for outcome in apply(write, plan, Choices(), today, by_learner=False):
                put_meta(write.connection, STARTER, str(outcome.deck))
        return EVERYTHING


def _shrinks(plan: Plan, choices: Choices) -> bool:
    """Tell whether more than half of a source's facts would go, and the learner does not keep them."""
    return any(
        warned.doubt is Doubt.SHRINKS and not choice.skipped and choice.gone is not Gone.KEEP
        for at, source in enumerate(plan.sources)
        for warned in source.warnings
        for choice in [choices.of(at)]
    )
