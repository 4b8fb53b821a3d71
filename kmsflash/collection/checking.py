"""Checking a collection, whole, and mending what can be derived.

The cards, the answers and whatever else the learner made are read and not written, but for what was damaged
and whose checksum says how it was. Other damage of them is told, with what to do. Caches are made again from
them: schedules from the answers, the index of words from the texts, counts from the cards, indexes from their
tables.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from kmsflash.collection.backups import Backups
from kmsflash.collection.folding import refold
from kmsflash.collection.look_at_media import look_at_media
from kmsflash.collection.look_at_rows import look_at_decks, look_at_options, look_at_schedules
from kmsflash.collection.look_at_seals import Sorted, sort_out, told_of
from kmsflash.model.backups import Reason
from kmsflash.model.checking import Finding, Findings, Flaw, Repaired
from kmsflash.model.errors import UserError
from kmsflash.model.ids import CardId
from kmsflash.model.progress import Report, unreported
from kmsflash.model.sentences import Sentence
from kmsflash.store import (
    checking,
    journal_check,
    rows_check,
    schema_check,
    seal_proofs,
    seals,
    search_check,
    search_index,
    sums,
    tally,
)
from kmsflash.store.meta import put_meta
from kmsflash.store.opening import Connection, Store, Write, greatest

_SHARES = {"pages": 15, "rows": 10, "schedules": 45, "search": 25, "media": 5}  # of the time, in percent
_SCALE = 1000
_BESIDE = ("edit.", "option.")  # fields that no cache is made of
_NEEDS = frozenset({Flaw.PAGES, Flaw.UNREADABLE, Flaw.MISSING, Flaw.UIDS})
"""What keeps the rest from being compared, and from being mended."""


@dataclass(slots=True)
class _Progress:
    """Where the whole check is, of its parts."""

    report: Report
    before: float = 0.0
    share: float = 0.0
    told: int = 0

    def begin(self, part: str) -> None:
        self.before += self.share
        self.share = _SHARES[part]
        self.part(0, 1)

    def part(self, done: int, total: int) -> None:
        self.told = round((self.before + self.share * done / max(total, 1)) * _SCALE / 100)
        self.report(self.told, _SCALE)

    def still(self, _done: int, _total: int) -> None:
        self.report(self.told, _SCALE)


@dataclass(slots=True)
class _Look:
    """One check on its way."""

    connection: Connection
    progress: _Progress
    found: list[Finding] = field(default_factory=list)
    unchecked: list[Sentence] = field(default_factory=list)

    def note(self, flaw: Flaw, count: int, names: tuple[str, ...] = (), keys: tuple[int, ...] = ()) -> None:
        if count:
            self.found.append(Finding(flaw, count, names, keys))

    def named(self, flaw: Flaw, names: list[str] | dict[str, int]) -> None:
        count = sum(names.values()) if isinstance(names, dict) else len(names)
        self.note(flaw, count, tuple(names))

    @property
    def is_readable(self) -> bool:
        """Whether what the caches are made of can be read, so that they can be compared with it."""
        return not any(_keeps_from_comparing(finding) for finding in self.found)


def _keeps_from_comparing(finding: Finding) -> bool:
    if finding.flaw is Flaw.FIELDS:
        return not all(name.startswith(_BESIDE) for name in finding.names)
    return finding.flaw in _NEEDS


@dataclass(slots=True)
class Checking:
    """The use cases of checking and mending a collection.

    To look at one it need not be open, nor sound enough to be; to mend it, it must be.
    """

    path: Path
    store: Store | None = None
    backups: Backups | None = None

    def look(self, now: datetime, report: Report = unreported) -> Findings:
        """Return all that is wrong or worth knowing. Nothing is written.

        Raises `Cancelled` when *report* does, and `UserError` for a file that cannot be looked at at all.
        """
        progress = _Progress(report)
        progress.begin("pages")
        is_indexed = checking.index_of_words_is_sound(self.path)
        with checking.as_it_is(self.path) as connection:
            look = _Look(connection, progress)
            with checking.interruptible(connection, progress.still):
                _look_at_file(look)
                progress.begin("rows")
                _look_at_seals(look, self.backups)
                if not any(finding.flaw is Flaw.MISSING for finding in look.found):
                    _look_at_rows(look, self.path)
            cards, reviews, files = 0, 0, 0
            if look.is_readable:
                cards, reviews = checking.sizes(connection)
                _look_at_caches(look, cards, is_indexed=is_indexed)
                progress.begin("media")
                files, found = look_at_media(connection, self.path, now, progress.part)
                look.found += found
            else:
                look.unchecked.append(_UNCOMPARED)
            progress.part(1, 1)
        if is_indexed is None:
            look.unchecked.append(_UNSEARCHED)
        return Findings(tuple(look.found), cards, reviews, files, tuple(look.unchecked))

    def repair(self, findings: Findings, now: datetime, report: Report = unreported) -> Repaired:
        """Put back what a backup proves, mend what can be derived, after a backup of now, and check again.

        Either is one transaction. Raises `UserError`, with nothing written, where the file is not open, or
        what caches are made of cannot be read, and where another program writes too long.
        """
        if not findings.repairable:
            return Repaired((), findings, None)
        if self.store is None or self.backups is None:
            raise self._too_damaged()
        with checking.as_it_is(self.path) as connection:
            rows = sort_out(connection, self.backups) if _has(findings, Flaw.ALTERED_PROVEN) else Sorted()
        if not rows.proven and any(map(_keeps_from_comparing, findings.found)):
            raise self._too_damaged()
        left = findings
        with self.backups.guarding(Reason.CHANGE, now) as guard:
            if rows.proven:
                with self.store.writing(now) as write:
                    _put_back(write.connection, findings, rows)
                left = self.look(now, report)
            if left.repairable and not any(map(_keeps_from_comparing, left.found)):
                with self.store.writing(now, much=True) as write:
                    _mend(write, {finding.flaw: finding for finding in left.repairable}, report)
                left = self.look(now, report)
        still = {finding.flaw for finding in left.found}
        mended = tuple(each for each in findings.repairable if each.flaw not in still)
        return Repaired(mended, left, guard.path)

    def accept(self, now: datetime) -> int:
        """Take what was changed by damage, and no backup has, for right as it is; return how many rows.

        Raises `UserError`, with nothing written, where the file is not open.
        """
        if self.store is None:
            raise self._too_damaged()
        with self.store.writing(now) as write:
            rows = sort_out(write.connection, self.backups).unproven
            seals.reseal(write.connection, rows)
        return len(rows)

    def _too_damaged(self) -> UserError:
        return UserError(
            "{path} is too damaged to be repaired. Restore the newest backup; the damaged file is kept.",
            path=self.path,
        )


_UNCOMPARED = Sentence("Schedules, counts and search were not compared, as cards and answers cannot be read.")
_UNSEARCHED = Sentence(
    "The inside of the search index was not checked: another program is writing to the file, or "
    "it is read-only."
)


def _look_at_file(look: _Look) -> None:
    pages, indexes = checking.complaints(look.connection)
    look.named(Flaw.PAGES, pages)
    look.named(Flaw.INDEXES, indexes)
    look.named(Flaw.MISSING, schema_check.missing(look.connection))
    look.named(Flaw.SCHEMA, schema_check.derivable(look.connection))
    look.progress.part(2, 3)
    if not look.found:
        look.named(Flaw.UNREADABLE, list(rows_check.unreadable_texts(look.connection)))


def _look_at_seals(look: _Look, backups: Backups | None) -> None:
    if any(finding.flaw in (Flaw.PAGES, Flaw.MISSING, Flaw.SCHEMA) for finding in look.found):
        return  # then they cannot all be read, or not all changes were listed
    look.found += told_of(look.connection, sort_out(look.connection, backups))


def _look_at_rows(look: _Look, path: Path) -> None:
    connection = look.connection
    if not look.is_readable:
        return
    look.named(Flaw.UIDS, rows_check.without_names(connection))
    look.named(Flaw.FIELDS, rows_check.broken_fields(connection))
    loose = rows_check.loose(connection)
    look.named(Flaw.REFERENCES, loose.synced)
    look.note(Flaw.EVENTS_LOST, loose.events)
    look.note(Flaw.LEFTOVERS, len(loose.local))
    look.progress.part(1, 2)
    look.note(Flaw.EVENTS, len(rows_check.senseless_events(connection)))
    look.note(Flaw.EVENTS_CHANGED, journal_check.told_otherwise(connection, path))
    look.note(Flaw.EDITS, rows_check.lost_edits(connection))
    meta = rows_check.senseless_meta(connection)
    look.named(Flaw.META, meta)
    if "hlc" not in meta and rows_check.greatest_stamp(connection) > greatest(connection):
        look.note(Flaw.CLOCK, 1)


def _look_at_caches(look: _Look, cards: int, *, is_indexed: bool | None) -> None:
    connection, progress = look.connection, look.progress
    look.found += look_at_decks(connection)
    look.found += look_at_options(connection)
    progress.begin("schedules")
    is_whole = not any(finding.flaw is Flaw.SCHEMA for finding in look.found)
    if is_whole:
        wrong = list(look_at_schedules(connection, progress.part))
        look.note(Flaw.SCHEDULES, len(wrong), keys=tuple(wrong))
        look.note(Flaw.TALLY, checking.miscounted(connection))
    progress.begin("search")
    if is_whole:
        stale = checking.waits_for_the_index(connection)
        wrong_words = stale + search_check.out_of_step(connection, cards, progress.part)
        look.note(Flaw.SEARCH, cards if is_indexed is False else wrong_words)


def _has(findings: Findings, flaw: Flaw) -> bool:
    return any(finding.flaw is flaw for finding in findings.found)


def _put_back(connection: Connection, findings: Findings, rows: Sorted) -> None:
    for finding in findings.found:
        if finding.flaw is Flaw.INDEXES:  # else what is put back cannot be taken out of them
            checking.reindex(connection, finding.names)
    broken = set(seals.broken(connection))
    still = {(each.part, each.row) for each in rows.replaced if each in broken}
    seal_proofs.put_back(connection, [each for each in rows.proven if (each.part, each.row) in still])


def _mend(write: Write, wanted: dict[Flaw, Finding], report: Report) -> None:
    connection = write.connection
    write.stamp()  # whoever remembers what a cache said looks again
    for flaw, mend in _MENDS.items():
        if flaw in wanted:
            mend(write, wanted[flaw])
    if Flaw.SCHEMA in wanted:  # what was made anew holds nothing; without triggers nothing was kept in step
        wrong = [CardId(key) for key in look_at_schedules(connection, report)]
        refold(write, wrong, report)
    elif Flaw.SCHEDULES in wanted:
        refold(write, [CardId(key) for key in wanted[Flaw.SCHEDULES].keys], report)
    tally.rebuild(connection)
    sums.forget(write)  # they are counted again when somebody looks
    if Flaw.SEARCH in wanted or Flaw.SCHEMA in wanted:
        with checking.attempt(connection):
            search_index.rebuild(connection)


def _mend_leftovers(write: Write, _finding: Finding) -> None:
    checking.clear_leftovers(write.connection, rows_check.loose(write.connection).local)


def _mend_schema(write: Write, finding: Finding) -> None:
    schema_check.mend(write.connection)
    seals.rebuild(write.connection, finding.names)  # without its trigger, what was changed is not known


def _mend_seals(write: Write, _finding: Finding) -> None:
    seals.reseal(write.connection, sort_out(write.connection, None).sound)


def _mend_clock(write: Write, _finding: Finding) -> None:
    write.greatest = max(write.greatest, rows_check.greatest_stamp(write.connection))
    put_meta(write.connection, "hlc", str(write.greatest))


_MENDS: dict[Flaw, Callable[[Write, Finding], None]] = {
    Flaw.SCHEMA: _mend_schema,
    Flaw.SEALS: _mend_seals,
    Flaw.INDEXES: lambda write, finding: checking.reindex(write.connection, finding.names),
    Flaw.LEFTOVERS: _mend_leftovers,
    Flaw.CLOCK: _mend_clock,
}
