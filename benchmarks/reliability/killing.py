"""Work that is killed: steps in a fixed order, and a program that is killed at them again and again.

Every step is a function of its number and of what is in the collection, so that the same steps, done once
without being disturbed, say what must be there after each. A program that was killed after it had said so
many steps must have left what is there after these, or after one more: the one that it was at.

The moment of a kill is spread evenly over the time that the step at work usually takes. A kill that comes
when the work has come to its end, or at a step that changes nothing or only makes ready for it, is none.
"""

import multiprocessing
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from itertools import pairwise
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
    is_it: Callable[[int], bool] = lambda _: True  # whether a step is the work, and none that makes ready
    beside: Callable[[Path], dict[str, object]] = lambda _: {}  # what else there is after each step
    look: Callable[[Path], Iterator[str]] = lambda _: iter(())  # what else is wrong after a kill


@dataclass(slots=True)
class Tally:
    """How it went."""

    kills: int = 0  # inside the work
    outside: int = 0  # after its end, or at a step that makes ready
    quarters: list[int] = field(default_factory=lambda: [0] * 5)  # of a step's usual time; and after that
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


class Kill:
    """How a program is brought to its end: by `kill -9`."""

    def ready(self) -> None:
        """Make ready for a work that was laid down."""

    def strike(self, program: Any) -> None:
        """Strike now."""
        program.kill()

    def over(self) -> None:
        """Make it possible to look at what is there, when the program has ended."""


@dataclass(slots=True)
class Course:
    """The steps as they go when nobody disturbs them."""

    states: list[State]  # at the beginning, and after each step
    seconds: list[float]  # that each step took when it was done last
    steps: list[int] = field(default_factory=list)  # that are the work, and change something


def kill_often(work: Work, folder: Path, kills: int, dice: Random, kill: Kill | None = None) -> Tally:
    """Do *work* in *folder*, killed so many times; a new course begins where one has come to its end."""
    kill, tally = kill or Kill(), Tally()
    here, template = folder / "here", folder / "template"
    here.mkdir()
    work.prepare(here)
    shutil.copytree(here, template)
    course = undisturbed(work, here)
    while tally.kills < kills:
        shutil.rmtree(here)
        shutil.copytree(template, here)  # in the same place: elsewhere it would be a copy, of another device
        done = 0
        while done <= course.steps[-1] and tally.kills < kills:
            kill.ready()
            said = _run_and_kill(work, here, done, course, dice, tally, kill)
            kill.over()
            tally.said += said
            done = look_after(work, here, course.states, done + said, tally)
    shutil.rmtree(here)
    return tally


def undisturbed(work: Work, folder: Path) -> Course:
    """Do the whole course, in a program of its own, and return what it leaves after each step."""
    here, there = _PROGRAMS.Pipe(duplex=False)
    program = _PROGRAMS.Process(target=_course, args=(work.name, folder, work.steps, there))
    program.start()
    there.close()
    with here:
        course = here.recv()
    program.join()
    assert isinstance(course, Course)
    pairs = list(pairwise(course.states))
    course.steps = [
        step for step in range(work.steps) if work.is_it(step) and pairs[step][0] != pairs[step][1]
    ]
    return course


def _course(name: str, folder: Path, steps: int, there: Connection) -> None:
    from benchmarks.reliability.works import WORKS

    work = WORKS[name]
    act = work.start(folder)
    course = Course([_state(work, folder)], [])
    for number in range(steps):
        began = time.monotonic()
        act(number)
        course.seconds.append(time.monotonic() - began)
        course.states.append(_state(work, folder))
    there.send(course)


def _state(work: Work, folder: Path) -> State:
    with closing(sqlite3.connect(folder / "c.kms")) as raw:
        state = shown(raw)
        lines = "SELECT id, card_id, kind, grade, happened_at FROM event"
        state["log"] = {key: tuple(row) for key, *row in raw.execute(lines)}
        state["journal"] = dict(raw.execute("SELECT DISTINCT step > 0, count(DISTINCT step) FROM edit"))
        state["media"] = dict(raw.execute("SELECT name, sha256 FROM media WHERE deleted = 0"))
    state["beside"] = work.beside(folder)
    return state


def _run_and_kill(
    work: Work, folder: Path, begin: int, course: Course, dice: Random, tally: Tally, kill: Kill
) -> int:
    """Let a program do the steps from *begin* on, kill it, and return how many it had said were done."""
    here, there = _PROGRAMS.Pipe(duplex=False)
    program = _PROGRAMS.Process(target=_program, args=(work.name, folder, range(begin, work.steps), there))
    program.start()
    there.close()
    coming = [step for step in course.steps if step >= begin]
    at, seconds = dice.choice(coming[:3]), course.seconds
    with here:
        ended, said = here.recv(), 0
        while begin + said < at:
            ended, said = _hear(here, seconds), said + 1
        moment = ended + dice.uniform(0, seconds[at])
        time.sleep(max(0, moment - time.monotonic()))  # nothing waits for an outcome
        killed = time.monotonic()
        kill.strike(program)
        with suppress(EOFError):
            while True:
                ended, said = _hear(here, seconds), said + 1
    program.join()
    _count(course, begin + said, killed - ended, tally)
    return said


def _hear(here: Connection, seconds: list[float]) -> float:
    """Return the moment at which the next step came to its end."""
    step, began, ended = here.recv()
    seconds[step] = ended - began
    return float(ended)


def _count(course: Course, step: int, since: float, tally: Tally) -> None:
    """Count a kill *since* so many seconds had gone into a step."""
    if step in course.steps:
        tally.kills += 1
        tally.quarters[max(0, min(4, int(4 * since / course.seconds[step])))] += 1
    else:
        tally.outside += 1


def _program(name: str, folder: Path, steps: range, there: Connection) -> None:
    from benchmarks.reliability.works import WORKS

    act = WORKS[name].start(folder)
    began = time.monotonic()
    there.send(began)
    for number in steps:
        act(number)
        ended = time.monotonic()
        there.send((number, began, ended))
        began = ended
    time.sleep(60)  # to be killed


def look_after(work: Work, folder: Path, states: list[State], said: int, tally: Tally) -> int:
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
