"""Bytes of a collection's file flipped, emptied or cut off at random places: what becomes of it.

    python -m benchmarks.reliability.flips [PLACES] [SEED] [FOLDER]

Each time it is opened, worked with, checked, repaired, and where it is damaged brought back both ways. What
is there in the end is compared with what was there before, row by row.
"""

import shutil
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from random import Random

from benchmarks.reliability.killing import opened
from benchmarks.reliability.soundness import broken
from benchmarks.reliability.works_on_files import make_pages, page
from benchmarks.reliability.world import START
from kmsflash.collection.backups import Backups
from kmsflash.collection.checking import Checking
from kmsflash.collection.opening import Collection
from kmsflash.collection.salvaging import Salvaging
from kmsflash.model.backups import Reason
from kmsflash.model.browsing import Sort
from kmsflash.model.errors import UserError
from kmsflash.model.grades import Grade
from kmsflash.model.importing import Choices
from kmsflash.store import seals
from kmsflash.store.checking import as_it_is

DAYS, BACKED_UP_ON = 12, 6
_PAGE = 4096  # bytes
LATER = START + timedelta(days=DAYS + 1)
_OTHERS = (
    "deck",
    "preset",
    "option",
    "source",
    "fact",
    "card",
    "tag",
    "media",
    "saved_search",
    "device",
    "edit",
)
_EVENTS = "SELECT hex(uid), hlc, happened_at, study_day, kind, grade, took_ms, payload FROM event"

Rows = dict[str, tuple[object, ...]]


class Fate(StrEnum):
    """What became of a file."""

    UNHARMED = "opened, nothing was lost or changed, and the check finds nothing"
    REPAIRED = "opened, the check tells of it, and repair mends it"
    TOLD = "opened, and the check tells what to do"
    REFUSED = "refused with a sentence; a backup or what can be read takes its place"
    SILENT = "opened, a text or a number is another, and the check does not see it"
    CRASHED = "an error without a sentence"


@dataclass(slots=True)
class Flips:
    """How it went."""

    fates: Counter[Fate] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    reviews: int = 0  # that were in the files that were refused
    by_backup: int = 0  # of these, what the newest backup and the journal gave back
    by_reading: int = 0  # what could be read of the file, with the journal
    in_backup: int = 0  # what the backup alone would have given
    foreign: int = 0  # reviews that came back as they never were


def make_studied(folder: Path) -> None:
    """Make a collection studied for some days, with a backup from the middle of them."""
    make_pages(folder)
    for day in range(1, DAYS):
        now = START + timedelta(days=day)
        if day == BACKED_UP_ON:
            Backups(folder / "c.kms").make(Reason.HAND, now)
        collection = opened(folder)
        paths = [page(folder, day % 5, day)]
        collection.importing.carry_out(collection.importing.plan(paths), Choices(), now)
        session, dice = collection.study.session(now), Random(day)
        while session.turn(now) is not None:
            session.answer(dice.choice((Grade.AGAIN, Grade.GOOD, Grade.GOOD, Grade.EASY)), 2000, now)
            now += timedelta(seconds=20)
        collection.close()


def rows_of(path: Path) -> tuple[Rows, Rows]:
    """Return the rows of all tables but the log's, by table and key, and the events by uid."""
    with closing(sqlite3.connect(path)) as raw:
        raw.text_factory = bytes
        others: Rows = {}
        for table in _OTHERS:
            rows = raw.execute(f'SELECT * FROM "{table}"')
            others |= {f"{table} {key}": tuple(row) for key, *row in rows}
        return others, {uid: tuple(row) for uid, *row in raw.execute(_EVENTS)}


def damage(path: Path, dice: Random) -> str:
    """Damage a file at a random place, and return how."""
    data = bytearray(path.read_bytes())
    at, how = dice.randrange(len(data)), dice.random()
    if how < 0.7:
        data[at] ^= dice.randrange(1, 256)
        told = f"byte {at} flipped"
    elif how < 0.85:
        count = min(len(data) - at, dice.choice((16, 512, 4096)))
        data[at : at + count] = bytes(count)
        told = f"{count} bytes from {at} emptied"
    else:
        del data[at:]
        told = f"cut off at {at}"
    path.write_bytes(data)
    return told


def cut_or_empty(path: Path, dice: Random) -> str:
    """Cut a file off, or empty one of its pages, and return how."""
    data = bytearray(path.read_bytes())
    at = dice.randrange(len(data)) // _PAGE * _PAGE
    if dice.random() < 0.5:
        del data[at:]
        told = f"cut off at {at}"
    else:
        data[at : at + _PAGE] = bytes(_PAGE)
        told = f"page at {at} emptied"
    path.write_bytes(data)
    return told


def flip_often(
    folder: Path, places: int, dice: Random, harm: Callable[[Path, Random], str] = damage
) -> Flips:
    """Damage the file of one collection at so many places, each time anew."""
    here, template = folder / "here", folder / "template"
    here.mkdir()
    make_studied(here)
    truth = rows_of(here / "c.kms")
    in_backup = len(rows_of(next((here / "backups").glob("*.kms")))[1])
    shutil.copytree(here, template)
    flips = Flips()
    for _ in range(places):
        shutil.rmtree(here)
        shutil.copytree(template, here)
        told = harm(here / "c.kms", dice)
        try:
            fate = _fate(here, truth, flips, in_backup)
        except Exception as error:  # noqa: BLE001  that is what is counted
            fate = Fate.CRASHED
            told += f": {type(error).__name__} {error}"
        flips.fates[fate] += 1
        if fate in (Fate.CRASHED, Fate.SILENT):
            flips.wrong.append(f"{fate}: {told}")
    return flips


def _fate(here: Path, truth: tuple[Rows, Rows], flips: Flips, in_backup: int) -> Fate:
    try:
        collection = opened(here)
    except UserError:
        return _brought_back(here, truth, flips, in_backup)
    try:
        findings = Checking(here / "c.kms", collection.store, Backups(here / "c.kms")).look(LATER)
        if findings.is_sound:
            same = _is_as_before(here, truth)
            _work_with(collection)
            return Fate.UNHARMED if same else Fate.SILENT
        return _repaired(here, collection, truth)
    except UserError:
        pass  # it is damaged where it was not looked at before: told while it is open
    finally:
        collection.close()
    return _brought_back(here, truth, flips, in_backup)


def _repaired(here: Path, collection: Collection, truth: tuple[Rows, Rows]) -> Fate:
    checking = Checking(here / "c.kms", collection.store, Backups(here / "c.kms"))
    try:
        done = checking.repair(checking.look(LATER), LATER)
    except UserError:
        return Fate.TOLD
    if not done.left.is_sound:
        return Fate.TOLD
    return Fate.REPAIRED if _is_as_before(here, truth) else Fate.SILENT


def _is_as_before(here: Path, truth: tuple[Rows, Rows]) -> bool:
    """Tell whether each row is as it was; a device more is none the worse."""
    return all(now | before == now for now, before in zip(rows_of(here / "c.kms"), truth, strict=True))


def _work_with(collection: Collection) -> None:
    """Do what a learner does; a sentence is no crash."""
    try:
        collection.library.overview(LATER)
        found = collection.browsing.ids("", Sort(), LATER)
        collection.browsing.rows(list(found)[:50], LATER)
        session = collection.study.session(LATER)
        for _ in range(5):
            if session.turn(LATER) is not None:
                session.answer(Grade.GOOD, 2000, LATER)
    except UserError:
        return


def _brought_back(here: Path, truth: tuple[Rows, Rows], flips: Flips, in_backup: int) -> Fate:
    """Bring back a file that was refused, both ways, and compare the reviews."""
    salvaging = Salvaging(here / "c.kms")
    flips.reviews += len(truth[1])
    flips.in_backup += in_backup
    best = None
    restored = salvaging.from_backup(LATER)
    if restored is not None:
        flips.by_backup += _counted(restored.file, truth, flips)
        best = restored
    try:
        carried = salvaging.carried(LATER)
    except UserError:
        pass  # nothing can be read of it
    else:
        flips.by_reading += _counted(carried.file, truth, flips)
        flips.wrong += _silent(carried.file, truth)
        best = best or carried
    if best is None:
        return Fate.REFUSED
    salvaging.take(best)
    collection = opened(here)
    try:
        wrong = list(broken(collection, LATER))
        _work_with(collection)
    finally:
        collection.close()
    flips.wrong += wrong
    return Fate.REFUSED


def _counted(path: Path, truth: tuple[Rows, Rows], flips: Flips) -> int:
    _, events = rows_of(path)
    flips.foreign += sum(truth[1].get(uid) != row for uid, row in events.items())
    return sum(truth[1].get(uid) == row for uid, row in events.items())


def _silent(path: Path, truth: tuple[Rows, Rows]) -> list[str]:
    """Return the rows of a file made of what could be read that are not as they were, and are not told."""
    with as_it_is(path) as connection:
        told = {f"{each.table} {each.row}" for each in seals.broken(connection)}
    now, _ = rows_of(path)
    changed = [key for key in now.keys() & truth[0].keys() - told if now[key] != truth[0][key]]
    return [f"carried over, and not told: {key}" for key in sorted(changed)]


def main() -> None:
    places = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    seed = sys.argv[2] if len(sys.argv) > 2 else "1"
    within = sys.argv[3] if len(sys.argv) > 3 else None
    with tempfile.TemporaryDirectory(dir=within) as folder:
        flips = flip_often(Path(folder), places, Random(seed))
    for fate in Fate:
        print(f"{flips.fates[fate]:5} {fate}")
    if flips.reviews:
        for name, count in (
            ("backup alone", flips.in_backup),
            ("backup and journal", flips.by_backup),
            ("what can be read, and journal", flips.by_reading),
        ):
            print(f"reviews of refused files, {name}: {100 * count / flips.reviews:.2f} %")
    print(f"reviews that came back as they never were: {flips.foreign}")
    print("\n".join(flips.wrong[:40]))
    sys.exit(bool(flips.fates[Fate.CRASHED]))


if __name__ == "__main__":
    main()
