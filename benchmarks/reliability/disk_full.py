"""A disk that is full at a random moment of everything that writes: a sentence, nothing half, and on it goes.

    python -m benchmarks.reliability.disk_full [POINTS] [SEED]

As root half of the points are on a small drive of its own (a tmpfs) that is filled up to so many bytes; else,
and for the other half, no file may grow beyond a size (RLIMIT_FSIZE). POSIX only.
"""

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random
from uuid import uuid5

from benchmarks.reliability.killing import opened
from benchmarks.reliability.shown import State
from benchmarks.reliability.shown import shown as shown_in
from benchmarks.reliability.soundness import broken
from benchmarks.reliability.works_on_files import make_pages, page, unsound_backups
from benchmarks.reliability.world import START
from kmsflash.collection.backups import Backups
from kmsflash.collection.opening import Collection
from kmsflash.collection.restoring import prepare
from kmsflash.exchange import format_of, open_package, write_package
from kmsflash.model.backups import Reason
from kmsflash.model.errors import UserError
from kmsflash.model.exchanging import PackageWishes
from kmsflash.model.grades import Grade
from kmsflash.model.importing import Choices
from kmsflash.model.options import DeckOptions, Scheduler
from kmsflash.model.packages import PackedDeck
from kmsflash.settings import Settings, load, save
from tests.collection.packages import SEED, Box, asking
from tests.collection.test_media import png

NOW = START + timedelta(days=1)
DRIVE = 24 << 20  # bytes of the small drive
_MOST = 1 << 20  # bytes that are left at most

Act = Callable[[Path, Collection], None]


def _grade(_folder: Path, collection: Collection) -> None:
    session = collection.study.session(NOW)
    if session.turn(NOW) is not None:
        session.answer(Grade.GOOD, 2000, NOW)


def _import(folder: Path, collection: Collection) -> None:
    plan = collection.importing.plan([folder / "new.md"])
    collection.importing.carry_out(plan, Choices(), NOW)


def _take_in(_folder: Path, collection: Collection) -> None:
    deck = PackedDeck(uuid5(SEED, "full"), ("Full",))
    facts = [asking(f"word {n}", f"![a](media/a{n % 3}.png)", deck) for n in range(300)]
    files = {f"a{n}.png": png(n + 1) for n in range(3)}
    collection.exchanging.carry_out(Box((deck,), facts, files=files), PackageWishes(), NOW)


def _export(folder: Path, collection: Collection) -> None:
    path = folder / "all.kmsdeck"
    form = format_of(path)
    assert form is not None
    with closing(collection.exchanging.packing(None)) as package:
        write_package(package, path, form)


def _change_options(_folder: Path, collection: Collection) -> None:
    usual = collection.options.presets()[0].preset
    collection.options.set_options(usual, DeckOptions(Scheduler.FSRS), NOW)


def _back_up(folder: Path, _collection: Collection) -> None:
    Backups(folder / "c.kms").make(Reason.HAND, NOW)


def _restore(folder: Path, collection: Collection) -> None:
    collection.close()
    prepare(Backups(folder / "c.kms"), folder / "before.kms", NOW).put_in_place(NOW)


def _keep_settings(folder: Path, _collection: Collection) -> None:
    save(replace(Settings(), day_starts_at=6), folder / "settings.json")


def _open(folder: Path, collection: Collection) -> None:
    collection.close()
    again = opened(folder)
    again.close()


ACTS: dict[str, Act] = {
    "grading": _grade,
    "importing notes": _import,
    "importing a deck file": _take_in,
    "writing a deck file": _export,
    "changing the scheduler": _change_options,
    "backing up": _back_up,
    "restoring": _restore,
    "keeping settings": _keep_settings,
    "opening": _open,
}


@dataclass(slots=True)
class Full:
    """How it went."""

    points: int = 0
    done: Counter[str] = field(default_factory=Counter)  # there was room enough
    refused: Counter[str] = field(default_factory=Counter)  # with a sentence
    wrong: list[str] = field(default_factory=list)


@contextmanager
def limited(_folder: Path, room: int) -> Iterator[None]:
    """Let no file grow beyond *room* bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def filled(folder: Path, room: int) -> Iterator[None]:
    """Fill the drive of *folder* up to *room* bytes."""
    ballast = folder.parent / "ballast"
    told = os.statvfs(folder)
    with suppress(OSError), ballast.open("wb") as file:
        file.write(bytes(max(0, told.f_bavail * told.f_frsize - room)))
    try:
        yield
    finally:
        ballast.unlink()


@contextmanager
def small_drive() -> Iterator[Path | None]:
    """Give a small drive; None where this program may not make one."""
    with tempfile.TemporaryDirectory() as folder:
        size = f"size={DRIVE}"
        made = os.geteuid() == 0 and shutil.which("mount") is not None
        made = (
            made
            and not subprocess.run(
                ["mount", "-t", "tmpfs", "-o", size, "tmpfs", folder], check=False, capture_output=True
            ).returncode
        )
        try:
            yield Path(folder) if made else None
        finally:
            if made:
                subprocess.run(["umount", folder], check=True)


def make(folder: Path) -> None:
    """Make a collection, a backup of an earlier state, a deck file, settings, and notes to be imported."""
    make_pages(folder)
    backup = Backups(folder / "c.kms").make(Reason.HAND, START)
    backup.path.rename(folder / "before.kms")
    collection = opened(folder)
    paths = [page(folder, number, 3) for number in range(2)]
    collection.importing.carry_out(collection.importing.plan(paths), Choices(), START)
    _export(folder, collection)
    collection.close()
    page(folder, 9, 0).rename(folder / "new.md")
    save(Settings(), folder / "settings.json")


def run_full(folder: Path, template: Path, points: int, dice: Random, full: Full, *, is_drive: bool) -> None:
    """Run out of room at so many points in *folder*, each with a copy of *template*."""
    after = {name: _undisturbed(folder, template, name) for name in ACTS}
    names = list(ACTS)
    for point in range(points):
        name, room = names[point % len(names)], int(2 ** dice.uniform(8, _MOST.bit_length() - 1))
        with suppress(FileNotFoundError):
            shutil.rmtree(folder / "here")
        shutil.copytree(template, folder / "here")
        scarce = partial(filled if is_drive else limited, folder / "here", room)
        told = f"{name}, {room} bytes {'left' if is_drive else 'at most'}: "
        full.points += 1
        try:
            for each in _run_out(folder / "here", name, scarce, after[name], full):
                full.wrong.append(told + each)
        except Exception as error:  # noqa: BLE001  that is what is counted
            full.wrong.append(f"{told}{type(error).__name__} {error}")


def _undisturbed(folder: Path, template: Path, name: str) -> State:
    here = folder / "here"
    with suppress(FileNotFoundError):
        shutil.rmtree(here)
    shutil.copytree(template, here)
    collection = opened(here)
    ACTS[name](here, collection)
    collection.close()
    return _all_of(here)


def _run_out(
    here: Path, name: str, scarce: Callable[[], AbstractContextManager[None]], after: State, full: Full
) -> Iterator[str]:
    before = _all_of(here)
    collection = opened(here)
    is_refused = False
    with scarce():
        try:
            ACTS[name](here, collection)
        except UserError:
            is_refused = True
    (full.refused if is_refused else full.done)[name] += 1
    with suppress(UserError):
        collection.close()
    found = _all_of(here)
    if found != (before if is_refused else after):
        yield "refused, and yet something is other" if is_refused else "said to be done, and it is not"
    collection = opened(here)
    yield from broken(collection, NOW)
    yield from unsound_backups(here)
    if is_refused:
        ACTS[name](here, collection)
    collection.close()
    if _all_of(here) != after:
        yield "there is room again, and it does not come out as it would have"


def _all_of(here: Path) -> State:
    with closing(sqlite3.connect(here / "c.kms")) as raw:
        state = shown_in(raw)
    with closing(open_package(here / "all.kmsdeck")) as package:
        cards = sum(len(fact.cards) for fact in package.facts())
    beside = {"deck file": cards, "settings": load(here / "settings.json").day_starts_at}
    return {"tables": dict(state), "beside": beside}


def main() -> None:
    points = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    dice = Random(sys.argv[2] if len(sys.argv) > 2 else "1")
    full = Full()
    with tempfile.TemporaryDirectory() as place, small_drive() as drive:
        template = Path(place) / "template"
        home = Path(place) / "home"
        for folder in (template, home):
            folder.mkdir()
        make(template)
        if drive is not None:
            run_full(drive, template, points // 2, dice, full, is_drive=True)
        run_full(home, template, points - full.points, dice, full, is_drive=False)
    for name in ACTS:
        print(f"{name}: {full.refused[name]} refused with a sentence, {full.done[name]} had room enough")
    print(f"{full.points} points, {len(full.wrong)} wrong")
    print("\n".join(full.wrong[:20]))
    sys.exit(bool(full.wrong))


if __name__ == "__main__":
    main()
