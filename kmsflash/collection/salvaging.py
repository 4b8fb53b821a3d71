"""A damaged collection: what can be read is carried over, or a backup comes back with the reviews since.

Each way is made ready beside, as a whole new file, so that what it gives is known before anything is chosen.
To take one is to rename: the damaged file is kept aside, and nothing of it is touched.
"""

import platform
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from kmsflash.collection.backups import Backups
from kmsflash.collection.folding import refold
from kmsflash.collection.look_at_seals import sort_out
from kmsflash.collection.replaying import replay
from kmsflash.model.backups import Backup
from kmsflash.model.errors import UserError, cause
from kmsflash.model.progress import Report, unreported
from kmsflash.model.salvage import Carried, Restored, Way
from kmsflash.store import backups as files
from kmsflash.store import event_journal, events, placing, schedules, seal_proofs, seals
from kmsflash.store.carrying import Place, carry, complete, held, require_sound
from kmsflash.store.opening import Connection, Store, collection_uid, open_store
from kmsflash.store.salvaging import Found, find


@dataclass(frozen=True, slots=True)
class Salvaging:
    """The use cases of a damaged collection. They need its file alone, which nobody has open."""

    path: Path
    backups_folder: Path | None = None  # that the learner chose

    def from_backup(self, now: datetime, report: Report = unreported) -> Way | None:
        """Make the newest sound backup ready, with the reviews since; None where there is no backup.

        Raises `UserError` where that cannot be done.
        """
        backup = self._newest()
        if backup is None:
            return None
        with self._work("restored") as work:
            shutil.copyfile(backup.path, work)
            store = self._opened(work, now)
            try:
                lines = event_journal.lines(self._journal, str(collection_uid(store)))
                replayed = replay(store, lines, now, report)
                if store.caches_are_new:
                    self._fold(store, now, report)
                with store.reading() as connection:
                    cards, reviews = held(connection)
            finally:
                store.close()
            require_sound(work)
        return Way(work, Restored(backup.path, backup.made_at, cards, reviews, replayed))

    def carried(self, now: datetime, report: Report = unreported) -> Way:
        """Make ready what can be read of the damaged file. Raises `UserError` where nothing can."""
        found = find(self.path, report)
        with self._work("carried") as work:
            store = self._opened(work, now)
            try:
                uid = self._uid(found, store)
                lines = list(event_journal.lines(self._journal, uid))
                with store.writing(now, much=True) as write:
                    placed = carry(write, found, uid, lines)
                    store.events.pass_over(write.connection)
                with store.writing(now, much=True) as write:
                    back, altered = self._put_back(write.connection, found)
                    done = complete(write, placed, lines, back)
                    schedules.clear(write)
                    refold(write, events.cards_with_events(write.connection), report)
                    store.events.pass_over(write.connection)
            finally:
                store.close()
            require_sound(work)
        known = done.cards, done.reviews, done.from_journal, done.counts, done.stubs
        return Way(work, Carried(*known, len(back), len(altered - placed.stubs)))

    def take(self, way: Way) -> Path:
        """Put what was made ready in the place of the damaged file, and return where that is kept.

        Raises `UserError` where another program has it open, or it cannot be done; both files are there then.
        """
        if placing.is_open_elsewhere(self.path):
            raise UserError(
                "Another program has {path} open. Close it, then try again; nothing was changed.",
                path=self.path,
            )
        try:
            aside = placing.put_in_place(way.file, self.path)
        except OSError as error:
            raise UserError(
                "The new file for your cards cannot be put in the place of {path}: {reason}. Both are there; "
                "start kmsflash again.",
                path=self.path,
                reason=cause(error),
            ) from error
        self.tidy()
        return aside

    def tidy(self) -> None:
        """Take away what was made ready and not taken."""
        shutil.rmtree(self._work_folder, ignore_errors=True)

    @property
    def _work_folder(self) -> Path:
        return self.path.with_name(f"{self.path.name}.salvage")

    @property
    def _journal(self) -> Path:
        return event_journal.folder_of(self.path)

    def _newest(self) -> Backup | None:
        mine = event_journal.collection_in(self._journal)
        for backup in Backups(self.path, self.backups_folder).kept():
            with suppress(UserError):
                files.require_sound(backup.path)
                uid, _ = files.state_of(backup.path)
                if not mine or uid == mine:
                    return backup
        return None

    def _put_back(self, connection: Connection, found: Found) -> tuple[set[Place], set[Place]]:
        """Put back what damage changed, as a backup has it; return these rows, and those that none has.

        Nothing is put back where what looks so may have been changed by the learner.
        """
        backups = Backups(self.path, self.backups_folder) if found.has_all_changes else None
        rows = sort_out(connection, backups)
        seals.reseal(connection, rows.sound)
        back = seal_proofs.put_back(connection, rows.proven)
        done = {(each.part, each.row) for each in back}
        left = [each for each in (*rows.replaced, *rows.unproven) if (each.part, each.row) not in done]
        altered = {(each.table, each.row) for each in left}
        return {(each.table, each.row) for each in back} - altered, altered

    @contextmanager
    def _work(self, name: str) -> Iterator[Path]:
        """Give where a new file is made; what the system says against it becomes a sentence."""
        work = self._work_folder / name / self.path.name
        try:
            shutil.rmtree(work.parent, ignore_errors=True)
            work.parent.mkdir(parents=True)
            yield work
        except OSError as error:
            raise UserError(
                "A new file for your cards cannot be made beside {path}: {reason}. Nothing was changed.",
                path=self.path,
                reason=cause(error),
            ) from error

    def _opened(self, work: Path, now: datetime) -> Store:
        return open_store(work, platform.node() or "this computer", None, now)

    def _fold(self, store: Store, now: datetime, report: Report) -> None:
        from kmsflash.collection.rebuilding import rebuild_schedules  # of a backup without its caches

        rebuild_schedules(store, now, report)

    def _uid(self, found: Found, store: Store) -> str:
        told = found.meta().get("collection_uid", "")
        with suppress(ValueError):
            return str(UUID(told))
        return event_journal.collection_in(self._journal) or str(collection_uid(store))
