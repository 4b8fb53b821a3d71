"""Decks in and out, whatever file they travel in: a package taken in, and one of what goes out."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from kmsflash.collection.backups import Backups
from kmsflash.collection.folding import folding, refold_changed
from kmsflash.collection.garbage import uncollected
from kmsflash.collection.package_difference import Difference
from kmsflash.collection.packed_rows import Way
from kmsflash.collection.packing import Packing
from kmsflash.collection.sound import Troubles
from kmsflash.collection.taking_decks import Making, Target, Targets
from kmsflash.collection.taking_events import Telling
from kmsflash.collection.taking_in import TakingIn
from kmsflash.collection.taking_media import Names
from kmsflash.collection.taking_options import give_options
from kmsflash.collection.taking_spools import meetings, open_parts
from kmsflash.model.backups import Reason
from kmsflash.model.changes import Changes
from kmsflash.model.decks import shortened
from kmsflash.model.exchanging import (
    CardCounts,
    PackagePlan,
    PackageReport,
    PackageWishes,
    PackingWishes,
    PlannedDeck,
    Standing,
)
from kmsflash.model.ids import DeckId
from kmsflash.model.options import StudyOptions
from kmsflash.model.packages import Package, PackageInfo
from kmsflash.model.plain_text import storable
from kmsflash.model.progress import Report, unreported
from kmsflash.model.spools import Spool, Spooled
from kmsflash.store import media, packages, tables
from kmsflash.store.opening import Connection, Store, Write
from kmsflash.store.options import COLLECTION, all_options, put_option
from kmsflash.store.rows import FieldEdit, keys_of, record, told_lines

_ISSUE = "issue"  # begins the key of the collection's option that says which issue of a lineage was taken in
_SPANS = 50  # issues of which it is kept when they were taken in


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a lineage."""

    standing: Standing
    issue: int = 0
    spans: tuple[tuple[int, int], ...] = ()  # stamps between which issues were taken in


@dataclass(slots=True)
class Exchanging:
    """The use cases of decks that come in and go out."""

    store: Store
    options: StudyOptions
    backups: Backups

    def plan(
        self,
        package: Package,
        wishes: PackageWishes = PackageWishes(),  # noqa: B008  frozen
        report: Report = unreported,
    ) -> PackagePlan:
        """Return what taking *package* in with these wishes would do; nothing is written.

        `report` counts facts, and may raise `Cancelled`. Raises `UserError` where the file is broken.
        """
        troubles = Troubles()
        state = self.store.state()
        spool = _laid_out(package, report)
        with self.store.reading() as connection, uncollected():
            info = package.info
            known = _known(connection, info)
            targets = Targets(connection, troubles, brings_back=wishes.brings_back)
            targets.find(info.decks, wishes.under)
            difference = _difference(connection, package, wishes, known, targets, troubles)
            with open_parts(connection, spool) as parts:
                for meeting in meetings(parts, difference, report, info.facts):
                    difference.met(meeting.others)
            if not parts:
                for _ in difference.of(package.facts(), info.facts, report):
                    pass  # it counts
            counts = _sum(targets, difference)
            if known.standing is Standing.NEWER:
                counts = replace(counts, gone=_gone(connection, info, difference))
        return PackagePlan(
            _title(info),
            wishes,
            tuple(_planned(target, difference) for target in targets.by_uid.values()),
            counts,
            info.carries,
            info.events,
            info.media,
            info.media_bytes,
            known.standing,
            _all_troubles(package, troubles),
            state,
        )

    def carry_out(
        self, package: Package, wishes: PackageWishes, now: datetime, report: Report = unreported
    ) -> tuple[PackageReport, Changes]:
        """Take *package* in: one transaction, one step to undo, a backup from before.

        What a plan said is worked out anew, for the collection may have changed. Where nothing is new, there
        is neither a step nor a copy. `report` may raise `Cancelled`, and nothing is left behind then, nor
        where anything goes wrong. Raises `UserError` where the file is broken, or the collection cannot be
        written.
        """
        folder = media.folder_of(self.store.path)
        spool = _laid_out(package, report)
        with (
            self.backups.guarding(Reason.IMPORT, now) as guard,
            _taken_back_on_failure() as names_of,
            uncollected(),  # what is written at the end of the transaction too
            self.store.writing(now, much=True) as write,
        ):
            done, changes = _Carrying(write, package, spool, wishes, self.options, now, report).run(
                folder, names_of
            )
        if not done.step:
            guard.drop()
            return done, changes
        return replace(done, backup=guard.path), changes

    def packing(
        self,
        decks: Sequence[DeckId] | None = None,
        wishes: PackingWishes = PackingWishes(),  # noqa: B008  frozen
    ) -> Packing:
        """Return a package of *decks* with those under them, or (None) of all: read while it is written.

        It shows the collection as it is now until it is closed. Raises `UserError` where a deck is gone.
        """
        return Packing(self.store, decks, wishes)


@contextmanager
def _taken_back_on_failure() -> Iterator[list[Names]]:
    """Give a list for what writes files; they are taken away where the transaction comes to nothing."""
    written: list[Names] = []
    try:
        yield written
    except BaseException:
        for names in written:
            names.forget()
        raise


@dataclass(slots=True)
class _Carrying:
    """A package on its way in."""

    write: Write
    package: Package
    spool: Spool | None
    wishes: PackageWishes
    options: StudyOptions
    now: datetime
    report: Report

    def run(self, folder: Path, names_of: list[Names]) -> tuple[PackageReport, Changes]:
        write, package, wishes = self.write, self.package, self.wishes
        info, troubles, connection = package.info, Troubles(), write.connection
        since, before = write.greatest, folding(connection)
        known = _known(connection, info)
        targets = Targets(connection, troubles, brings_back=wishes.brings_back)
        targets.find(info.decks, wishes.under)
        edits: list[FieldEdit] = []
        making = Making(write, targets, edits)
        difference = _difference(connection, package, wishes, known, targets, troubles)
        names = difference.names
        names.write, names.folder, difference.writes = write, folder, True
        names_of.append(names)
        taking = TakingIn(write, difference, making, edits)
        total = info.facts + info.events
        taking.sources(package.sources())
        starts_at = self.options.day_starts_at
        telling = Telling(write, taking, troubles, self.now, starts_at, info.format, self.spool)
        with open_parts(connection, self.spool) as parts:
            telling.begin(parts, wishes.schedules)
            if self.spool is not None:
                taking.spooled(parts, self.spool, total, self._counting(0, total))
            else:
                taking.facts(package.facts(), total, self._counting(0, total))
            taking.empty_decks()
            taking.gone(known.standing)
            if wishes.options:
                edits += give_options(write, making.new, troubles)
            telling.run(package, wishes.schedules, self._counting(info.facts, total))
            taking.seal(lambda _done, _of: self.report(total, total))
        refold_changed(write, before, edits)
        step = self._recorded(known, edits, since, telling)
        names.settle()
        self.report(total, total)
        counts = _sum(targets, difference)
        filled = [target for target in targets.by_uid.values() if difference.counted(target) != CardCounts()]
        done = PackageReport(
            _title(info),
            tuple(dict.fromkeys(target.path for target in filled)),
            filled[0].deck if filled else None,
            counts,
            telling.new,
            names.new,
            _all_troubles(package, troubles),
            step,
            by_deck=tuple(_planned(target, difference) for target in targets.by_uid.values()),
            standing=known.standing,
        )
        return done, (Changes.EVERYTHING if step else Changes.NOTHING)

    def _counting(self, before: int, total: int) -> Report:
        def counted(done: int, _of: int) -> None:
            self.report(min(total, before + done), total)

        return counted

    def _recorded(self, known: _Known, edits: list[FieldEdit], since: int, telling: Telling) -> int:
        """Write the step to the journal, and which issue came with it; return its name, 0 for none."""
        write, info = self.write, self.package.info
        lines = telling.lines
        if write.greatest == since and not edits and lines[0] > lines[1]:
            return 0
        if info.lineage is not None and known.standing is not Standing.OLDER:
            spans = [*known.spans, (since, write.greatest)][-_SPANS:]
            value = json.dumps({"issue": info.issue, "spans": spans})
            edits += put_option(write, COLLECTION, f"{_ISSUE} {info.lineage.hex}", value)
        if lines[0] <= lines[1]:
            edits.append(told_lines(*lines))
        return record(write, f"Import {shortened(_title(info))}", edits, since)


def _laid_out(package: Package, report: Report) -> Spool | None:
    if not isinstance(package, Spooled):
        return None
    with uncollected():
        return package.spool(report)


def _difference(
    connection: Connection,
    package: Package,
    wishes: PackageWishes,
    known: _Known,
    targets: Targets,
    troubles: Troubles,
) -> Difference:
    info = package.info
    way = Way.OWN if info.for_oneself else Way.OLDER if known.standing is Standing.OLDER else Way.ISSUE
    lineage = "" if info.lineage is None else info.lineage.hex
    names = Names(connection, package, troubles)
    difference = Difference(connection, wishes, way, targets, names, troubles, lineage, known.spans)
    uids = [packed.uid for packed in package.sources()]
    difference.is_empty = packages.next_key(connection, tables.fact) == 1
    difference.sources = {uid.bytes: key for uid, key in keys_of(connection, tables.source, uids).items()}
    return difference


def _known(connection: Connection, info: PackageInfo) -> _Known:
    """Return what is known of a package's lineage."""
    if info.lineage is None:
        return _Known(Standing.UNKNOWN)
    kept = all_options(connection).get(COLLECTION, {}).get(f"{_ISSUE} {info.lineage.hex}")
    if kept is None:
        return _Known(Standing.FIRST)
    told = json.loads(kept)
    issue, spans = int(told["issue"]), tuple((first, last) for first, last in told["spans"])
    if info.issue == issue != 0:
        return _Known(Standing.SAME, issue, spans)
    older = 0 < info.issue < issue
    return _Known(Standing.OLDER if older else Standing.NEWER, issue, spans)


def _gone(connection: Connection, info: PackageInfo, difference: Difference) -> int:
    lineage = "" if info.lineage is None else info.lineage.hex
    return sum(card not in difference.met_cards for card, _, _ in packages.published(connection, lineage))


def _sum(targets: Targets, difference: Difference) -> CardCounts:
    each = {id(target): difference.counted(target) for target in targets.by_uid.values()}
    return sum(each.values(), CardCounts())


def _planned(target: Target, difference: Difference) -> PlannedDeck:
    path = target.path if target.packed is None else target.packed.path
    return PlannedDeck(path, target.path, target.deck, difference.counted(target))


def _title(info: PackageInfo) -> str:
    return storable(info.title).strip() or "a deck"


def _all_troubles(package: Package, troubles: Troubles) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*package.info.troubles, *package.troubles, *troubles.sentences())))
