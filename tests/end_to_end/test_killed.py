"""Killed at random moments: what was said to be done is there, and what was at work is whole or not at all.

`benchmarks/reliability/kills.py` does the same more than a thousand times.
"""

import random
import re
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from benchmarks.reliability.killing import kill_often
from benchmarks.reliability.works import WORKS
from kmsflash.collection.opening import Collection, open_collection
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.importing import Choices, Difference
from kmsflash.model.options import StudyOptions
from kmsflash.model.schedules import Schedule
from kmsflash.store import schedules

ROUNDS = 12
KILLS = 2  # of each work: the long form kills by the hundred
STAMPED = 8  # pages of notes
START = datetime(2026, 11, 24, 9, tzinfo=UTC)
PAGE = "# Words {0}\n\n" + "\n".join(
    f"- **Word {{0}}x{n}** — meaning number {n} of page {{0}}" for n in range(30)
)

STAMP = """
import os, signal, sys
from datetime import datetime
from pathlib import Path
from kmsflash.collection.opening import open_collection
from kmsflash.model.options import StudyOptions
from kmsflash.notes.derive import derive

folder, left = Path(sys.argv[1]), int(sys.argv[3])
now = datetime.fromisoformat(sys.argv[2])
collection = open_collection(folder / "c.kms", folder / "state", StudyOptions(), now)
derive(b"# Ready", "ready.md")

def look(event, arguments):
    global left
    if event in ("open", "os.chmod", "os.rename", "os.remove") and "page" in str(arguments[0]):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(look)
print("ready", flush=True)
for source in collection.watching.sources():
    copy, _ = collection.stamping.stamp(source, now)
    print("stamped", copy.name, flush=True)
"""


def run_and_kill(script: str, *arguments: str, after: float, lines: int = 0) -> list[str]:
    """Start *script*, kill it *after* so many seconds of work, and return what it had said by then.

    The seconds begin when it has said so many *lines*: on a busy machine too, something was done.
    """
    process = subprocess.Popen([sys.executable, "-c", script, *arguments], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    first = [process.stdout.readline() for _ in range(lines)]
    time.sleep(after)  # the random moment itself; nothing waits for an outcome here
    process.kill()
    said, _ = process.communicate()
    return "".join([*first, said]).split("\n")[:-1]  # what follows the last line break is a line cut short


@pytest.mark.parametrize("name", WORKS)
def test_what_was_said_is_there_and_what_was_at_work_is_whole_or_not_at_all(
    tmp_path: Path, name: str
) -> None:
    work = replace(WORKS[name], steps=min(WORKS[name].steps, 8))
    tally = kill_often(work, tmp_path, KILLS, random.Random(name))
    assert tally.kills == KILLS
    assert tally.wrong == []


def test_what_is_there_in_part_would_be_found(tmp_path: Path) -> None:
    """The test of the tests."""
    work = replace(WORKS["acts on cards"], steps=8)

    def look(folder: Path) -> Iterator[str]:
        with closing(sqlite3.connect(folder / "c.kms")) as raw:
            raw.execute("DELETE FROM card WHERE id < 3")
            raw.commit()
        yield "harmed"

    tally = kill_often(replace(work, look=look), tmp_path, 1, random.Random(1))
    assert len(tally.half) == len(tally.broken) == tally.kills + tally.outside > 0


def test_ids_are_written_into_notes_whole_or_not_at_all(tmp_path: Path) -> None:
    dice = random.Random(2026)
    template, pages = stampable(tmp_path, STAMPED)
    written = []
    for _ in range(ROUNDS):
        work = fresh(template)
        moment, wait = dice.uniform(0, 0.15), dice.randrange(STAMPED)
        said = run_and_kill(STAMP, str(work), START.isoformat(), "0", after=moment, lines=wait)
        written.append(look_after(work, pages, len(said)))
    assert max(written) > 0
    assert min(written) < STAMPED


def test_whatever_step_of_writing_ids_is_the_last_nothing_is_lost(tmp_path: Path) -> None:
    """Killed before its first step with the file of notes, before its second, and so on."""
    template, pages = stampable(tmp_path, 1)
    written = []
    for step in range(1, 30):
        work = fresh(template)
        arguments = [sys.executable, "-c", STAMP, str(work), START.isoformat(), str(step)]
        process = subprocess.run(arguments, stdout=subprocess.PIPE, text=True, check=False)
        written.append(look_after(work, pages, process.stdout.count("stamped")))
        if process.returncode == 0:
            break
    assert process.returncode == 0, "the last round came to its end"
    assert len(written) > 5
    assert written == sorted(written)
    assert {written[0], written[-1]} == {0, 1}


def stampable(folder: Path, count: int) -> tuple[Path, dict[str, str]]:
    """Return a folder with so many pages of notes, imported and studied, to be copied to `work`."""
    work, template = folder / "work", folder / "template"
    work.mkdir()
    pages = {f"page{number}.md": PAGE.replace("{0}", str(number)) for number in range(count)}
    for name, text in pages.items():
        (work / name).write_text(text, encoding="utf-8")
    collection = opened(work)
    collection.importing.carry_out(
        collection.importing.plan([work / name for name in pages]), Choices(), START
    )
    grade_all(collection)
    collection.close()
    work.rename(template)
    return template, pages


def fresh(template: Path) -> Path:
    work = template.with_name("work")
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(template, work)
    return work


def look_after(work: Path, pages: dict[str, str], said: int) -> int:
    """Look at what a killed program has left, start again, and return how many pages have their ids."""
    written = sum(is_written(work, name, text) for name, text in pages.items())
    assert said <= written <= said + 1, "at most the one in flight is there unsaid"
    collection = opened(work)
    before = memories(collection)
    assert before
    stale = [source.path for source in collection.watching.stale()]
    assert len(stale) <= 1  # killed between the file and the collection
    if stale:
        told, _ = collection.importing.carry_out(collection.importing.plan(stale), Choices(), START)
        assert told.difference == Difference(unchanged=told.reports[0].cards)
    for source in collection.watching.sources():
        collection.stamping.stamp(source, START)
    assert all(is_written(work, name, text) for name, text in pages.items())
    assert memories(collection) == before
    assert [path.name for path in work.iterdir() if path.suffix == ".part"] == []
    collection.close()
    return written


def opened(folder: Path) -> Collection:
    return open_collection(folder / "c.kms", folder / "state", StudyOptions(), START)


def grade_all(collection: Collection) -> None:
    """Grade what is asked on the first day, so that there is something to lose."""
    session = collection.study.session(START)
    while session.turn(START) is not None:
        session.answer(Grade.GOOD, 2000, START)


def memories(collection: Collection) -> dict[CardId, Schedule]:
    with collection.store.reading() as connection:
        return schedules.all_of(connection)


def is_written(folder: Path, name: str, before: str) -> bool:
    """Return whether ids are in a page; it is as it was else, and where they are all of it is there."""
    now = (folder / name).read_text(encoding="utf-8")
    if now == before:
        return False
    assert re.sub(r" ?<!-- [0-9a-f]{8} -->", "", now) == before
    assert now.count("<!-- ") == before.count("- **")
    copy = folder / f"{Path(name).stem} (before ids).md.bak"
    assert copy.read_text(encoding="utf-8") == before
    return True
