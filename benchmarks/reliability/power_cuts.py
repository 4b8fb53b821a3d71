"""The power is cut at random moments of all that writes: is there what was said to be kept?

python -m benchmarks.reliability.power_cuts [--ext4] [CUTS OF EACH WORK] [SEED] [FOLDER] [WORKS]

A work is done once, and `strace` writes down every call that it makes to the system. Then a drive is made up
as it can look after a cut behind any of these calls (see `drive`), and opened. With `--ext4` a file system of
Linux, on a drive of its own, is cut off while the work writes to it (see `ext4`).
"""

import os
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from sqlalchemy import event
from sqlalchemy.pool import Pool

from benchmarks.reliability.drive import CUTS, Drive, lay_down
from benchmarks.reliability.ext4 import mounted
from benchmarks.reliability.killing import Tally, Work, kill_often, look_after, undisturbed
from benchmarks.reliability.shown import State
from benchmarks.reliability.tracing import calls, record
from benchmarks.reliability.works import WORKS
from kmsflash.model.errors import UserError
from kmsflash.store.event_journal import folder_of, lines

STEPS = {
    "grading": 160,  # so many that SQLite carries its log over into the file
    "acts on cards": 40,
    "importing notes": 7,
    "importing deck files": 3,
    "undoing imports": 4,
    "backing up": 8,
    "restoring": 4,
    "migrating": 3,
}
FORGETFUL = "FORGETFUL"  # in the environment: SQLite is not to wait for the disk, so that the loss is found
_DO, _EXT4 = "--do", "--ext4"


@dataclass(frozen=True, slots=True)
class Recorded:
    """A work that was done, and every call that it made."""

    work: Work
    here: Path  # where it was done
    _template: Path
    _trace: Path
    _said: Path

    @classmethod
    def of(cls, work: Work, folder: Path) -> "Recorded":
        """Do *work* in *folder*."""
        here, template, trace, said = (folder / name for name in ("here", "template", "trace", "said"))
        here.mkdir()
        work.prepare(here)
        shutil.copytree(here, template)
        said.touch()
        program = [sys.executable, "-m", "benchmarks.reliability.power_cuts", _DO, work.name]
        record([*program, str(here), str(said), str(work.steps)], trace)
        return cls(work, here, template, trace, said)

    def put_back(self) -> None:
        """Put in place what was there before the work."""
        shutil.rmtree(self.here)
        shutil.copytree(self._template, self.here)

    def drives(self) -> Iterator[Drive]:
        """Yield the drive as it is after each call that touches it: the same one, changed."""
        drive = Drive(self.here, self._template)
        for call in calls(self._trace):
            if drive.do(call, self._said):
                yield drive


def cut_often(work: Work, folder: Path, cuts: int, dice: Random) -> Tally:
    """Do *work* in *folder*, and look at what is there after so many cuts."""
    recorded, tally = Recorded.of(work, folder), Tally()
    recorded.put_back()
    states = undisturbed(work, recorded.here).states
    count = sum(1 for _ in recorded.drives())
    moments = sorted(dice.randrange(count) for _ in range(cuts))
    for number, drive in enumerate(recorded.drives()):
        while moments and moments[0] == number:
            del moments[0]
            tally.kills += 1
            tally.said = max(tally.said, drive.said)
            _cut(recorded, drive, states, dice, tally)
    return tally


def _cut(recorded: Recorded, drive: Drive, states: list[State], dice: Random, tally: Tally) -> None:
    here, work, cut = recorded.here, recorded.work, dice.choice(CUTS)
    shutil.rmtree(here)
    here.mkdir()
    lay_down(drive, here, cut, dice)
    named = replace(work, name=f"{work.name}, {cut.name}")
    try:
        look_after(named, here, states, drive.said, tally)
    except (UserError, OSError, sqlite3.Error) as error:
        tally.broken.append(f"{named.name}, cut {tally.kills}, after step {drive.said}: {error}")


def _do(name: str, folder: Path, said: Path, steps: int) -> None:
    if FORGETFUL in os.environ:

        @event.listens_for(Pool, "checkout")
        def _forget(connection: sqlite3.Connection, *_rest: object) -> None:
            connection.execute("PRAGMA synchronous=NORMAL")

    act, saying = WORKS[name].start(folder), os.open(said, os.O_WRONLY)
    for number in range(steps):
        act(number)
        os.write(saying, b".")


def cut_ext4_often(work: Work, folder: Path, cuts: int, dice: Random) -> Tally:
    """Do *work* on a drive of its own, and cut its power so many times."""
    with mounted(folder) as (place, cut):
        (place / "work").mkdir()
        return kill_often(work, place / "work", cuts, dice, cut)


def main() -> None:
    given = [word for word in sys.argv[1:] if word != _EXT4]
    cuts = int(given[0]) if given else 50
    seed = given[1] if len(given) > 1 else "1"
    within = given[2] if len(given) > 2 else None
    cut = cut_ext4_often if _EXT4 in sys.argv else cut_often
    wrong: list[str] = []
    for name in given[3:] or list(STEPS):
        began, work = time.monotonic(), replace(WORKS[name], steps=STEPS[name])
        with tempfile.TemporaryDirectory(dir=within) as folder:
            tally = cut(replace(work, look=_looking(work)), Path(folder), cuts, Random(f"{seed} {name}"))
        print(
            f"{name}: {tally.kills} cuts; the step at work: {tally.unsaid} whole, {tally.undone} not there, "
            f"{len(tally.half)} half; said and lost: {len(tally.lost)}; broken: {len(tally.broken)} "
            f"({time.monotonic() - began:.0f} s)",
            flush=True,
        )
        wrong += tally.wrong
    print("\n".join(wrong))
    sys.exit(bool(wrong))


def _looking(work: Work) -> Callable[[Path], Iterator[str]]:
    """Return what looks at the journal of reviews too."""

    def look(folder: Path) -> Iterator[str]:
        yield from work.look(folder)
        with closing(sqlite3.connect(folder / "c.kms")) as raw:
            kept = {uid for (uid,) in raw.execute("SELECT uid FROM event")}
            ((collection,),) = raw.execute("SELECT value FROM meta WHERE key = 'collection_uid'")
        told = {line.uid.bytes for line in lines(folder_of(folder / "c.kms"), collection)}
        if kept - told:
            yield f"{len(kept - told)} of {len(kept)} events are not in the journal"

    return look


if __name__ == "__main__":
    if sys.argv[1:2] == [_DO]:
        _do(sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]), int(sys.argv[5]))
    else:
        main()
