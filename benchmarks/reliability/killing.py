"""Work that is killed: steps in a fixed order, and a program that is killed at them again and again.

Every step is a function of its number and of what is in the collection, so that the same steps, done once
without being disturbed, say what must be there after each. A program that was killed after it had said so
many steps must have left what is there after these, or after one more: the one that it was at.
"""

import multiprocessing
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.reliability.shown import State, differences, shown
from benchmarks.reliability.soundness import broken
from benchmarks.reliability.world import START
from kmsflash.collection.opening import Collection, open_collection
from kmsflash.model.options import StudyOptions

Say = Callable[[object], None]

_PROGRAMS: Any = multiprocessing.get_context(
    "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
)
if _PROGRAMS.get_start_method() == "forkserver":
    _PROGRAMS.set_forkserver_preload(["benchmarks.reliability.works"])


@dataclass(frozen=True, slots=True)
class Work:
    """One kind of work, in steps."""

    name: str
    steps: int  # of one course, which begins with a new collection
    prepare: Callable[[Path], None]  # makes the collection in a folder
    start: Callable[[Path], Callable[[int], None]]  # opens it, and returns what does a step
    wait: float = 0.1  # seconds at most from the last step that is waited for to the kill
    beside: Callable[[Path], dict[str, object]] = lambda _: {}  # what else there is after each step
    look: Callable[[Path], Iterator[str]] = lambda _: iter(())  # what else is wrong after a kill


@dataclass(slots=True)
class Tally:
    """How it went."""

    kills: int = 0
    said: int = 0  # steps that the programs had said were done
    unsaid: int = 0  # kills after which the step in flight was there whole, though not yet said
    undone: int = 0  # kills after which it was not there at all
    lost: list[str] = field(default_factory=list)  # what had been said, and was not there
    half: list[str] = field(default_factory=list)  # there in part
    broken: list[str] = field(default_factory=list)  # laws that did not hold

    @property
    def wrong(self) -> list[str]:
        """All that must not be."""
        return [*self.lost, *self.half, *self.broken]


def opened(folder: Path) -> Collection:
    """Open the collection of *folder*."""
    return open_collection(folder / "c.kms", folder / "state of desk", StudyOptions(), START)


def kill_often(work: Work, folder: Path, kills: int, dice: Random, tally: Tally | None = None) -> Tally:
    """Do *work* in *folder*, killed so many times; a new course begins where one has come to its end."""
    tally = Tally() if tally is None else tally
    wanted = tally.kills + kills
    here, template = folder / "here", folder / "template"
    while tally.kills < wanted:
        here.mkdir()
        work.prepare(here)
        shutil.copytree(here, template)
        states = _states(work, here)
        shutil.rmtree(here)
        template.rename(here)  # in the same place: elsewhere it would be a copy, of another device
        done = 0
        while done < work.steps and tally.kills < wanted:
            said = _run_and_kill(work, here, done, dice)
            tally.kills += 1
            tally.said += said
            done = _look(work, here, states, done + said, tally)
        shutil.rmtree(here)
    return tally


def _states(work: Work, folder: Path) -> list[State]:
    """Do the whole course undisturbed, and return what is there after each step."""
    act = work.start(folder)
    states = [_state(work, folder)]
    for number in range(work.steps):
        act(number)
        states.append(_state(work, folder))
    return states


def _state(work: Work, folder: Path) -> State:
    with closing(sqlite3.connect(folder / "c.kms")) as raw:
        state = shown(raw)
        lines = "SELECT id, card_id, kind, grade, happened_at FROM event"
        state["log"] = {key: tuple(row) for key, *row in raw.execute(lines)}
        state["journal"] = dict(raw.execute("SELECT DISTINCT step > 0, count(DISTINCT step) FROM edit"))
        state["media"] = dict(raw.execute("SELECT name, sha256 FROM media WHERE deleted = 0"))
    state["beside"] = work.beside(folder)
    return state


def _run_and_kill(work: Work, folder: Path, begin: int, dice: Random) -> int:
    """Let a program do the steps from *begin* on, kill it, and return how many it had said were done."""
    here, there = _PROGRAMS.Pipe(duplex=False)
    program = _PROGRAMS.Process(target=_program, args=(work.name, folder, range(begin, work.steps), there))
    program.start()
    there.close()
    said = 0
    with here:
        assert here.recv() == "ready"
        for _ in range(dice.randint(0, 2)):
            said += _is_said(here)
        time.sleep(dice.uniform(0, work.wait))  # the random moment itself; nothing waits for an outcome
        program.kill()
        while _is_said(here):
            said += 1
    program.join()
    return said


def _is_said(here: Connection) -> bool:
    try:
        here.recv()
    except EOFError:
        return False
    return True


def _program(name: str, folder: Path, steps: range, there: Connection) -> None:
    from benchmarks.reliability.works import WORKS

    act = WORKS[name].start(folder)
    there.send("ready")
    for number in steps:
        act(number)
        there.send(number)
    time.sleep(60)  # to be killed


def _look(work: Work, folder: Path, states: list[State], said: int, tally: Tally) -> int:
    """Look at what a killed program has left, and return how many steps are there."""
    collection = opened(folder)
    told = f"{work.name}, kill {tally.kills}, after step {said}: "
    try:
        tally.broken += [told + each for each in (*broken(collection, START), *work.look(folder))]
    finally:
        collection.close()
    found = _state(work, folder)
    if found == states[said]:
        tally.undone += 1
        return said
    if said < work.steps and found == states[said + 1]:
        tally.unsaid += 1
        return said + 1
    if found in states[:said]:
        tally.lost.append(f"{told}only {states.index(found)} are there")
        return states.index(found)
    after = states[min(said + 1, work.steps)]
    tally.half.append(told + "; ".join(list(differences(after, found))[:3]))
    return work.steps  # what it was cannot be said: a new course begins
