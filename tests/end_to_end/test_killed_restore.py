"""Killed while a backup is made or restored, at every step: the cards are the old or the backup's, whole."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kmsflash.collection.backups import Backups
from kmsflash.collection.opening import Collection, open_collection
from kmsflash.model.backups import Reason
from kmsflash.model.grades import Grade
from kmsflash.model.options import StudyOptions
from kmsflash.resources.starter import starter_decks

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forks")

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
THEN, SINCE = 2, 3  # answers before the backup, and after it
MOST = 200  # steps that either work has

# Each round is a child that is killed before the step of that number: a file opened, renamed or removed, a
# connection made, a statement begun, something brought to the disk.
PROGRAM = """
import os, signal, sqlite3, sys
from datetime import datetime
from pathlib import Path
from kmsflash.collection.backups import Backups
from kmsflash.collection.restoring import prepare
from kmsflash.model.backups import Reason

left = -1

def look(*_):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)

def audit(name, _arguments):
    if name in ("open", "os.rename", "os.remove", "os.mkdir"):
        look()

connect, fsync = sqlite3.connect, os.fsync

def connected(*arguments, **named):
    look()
    made = connect(*arguments, **named)
    made.set_trace_callback(look)
    return made

def synced(handle):
    look()
    fsync(handle)

sqlite3.connect, os.fsync = connected, synced
sys.addaudithook(audit)
now = datetime.fromisoformat(sys.argv[1])
for line in sys.stdin:
    number, what, path = line.rstrip("\\n").split(" ", 2)
    child = os.fork()
    if child == 0:
        backups = Backups(Path(path))
        wanted = backups.kept()[-1].path
        left = int(number)
        if what == "backup":
            backups.make(Reason.HAND, now)
        else:
            prepare(backups, wanted, now).put_in_place(now)
        left = -1
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


def opened(folder: Path, now: datetime) -> Collection:
    return open_collection(folder / "c.kms", folder / "state", StudyOptions(), now)


def answer(collection: Collection, count: int, now: datetime) -> None:
    session = collection.study.session(now)
    for _ in range(count):
        session.turn(now)
        now += timedelta(seconds=5)
        session.answer(Grade.GOOD, 1000, now)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copied while it is open: the newest answers are in the log beside the file alone."""
    folder = tmp_path_factory.mktemp("work")
    collection = opened(folder, NOW)
    collection.importing.starter(starter_decks(), NOW)
    answer(collection, THEN, NOW)
    collection.backups.make(Reason.HAND, NOW)
    answer(collection, SINCE, NOW + timedelta(minutes=5))
    copied = tmp_path_factory.mktemp("template") / "all"
    shutil.copytree(folder, copied)
    collection.close()
    (copied / "c.kms.lock").unlink(missing_ok=True)
    assert (copied / "c.kms-wal").stat().st_size
    return copied


def answers(path: Path) -> int:
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return int(raw.execute("SELECT count(*) FROM event").fetchone()[0])


@pytest.mark.parametrize(("what", "after"), [("backup", THEN + SINCE), ("restore", THEN)])
def test_killed_at_every_step_it_is_the_one_or_the_other(
    template: Path, tmp_path: Path, what: str, after: int
) -> None:
    run = [sys.executable, "-c", PROGRAM, LATER.isoformat()]
    seen: set[int] = set()
    with subprocess.Popen(run, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        for number in range(1, MOST):
            folder = tmp_path / str(number)
            shutil.copytree(template, folder)
            program.stdin.write(f"{number} {what} {folder / 'c.kms'}\n")
            program.stdin.flush()
            ended = int(program.stdout.readline())
            assert ended in (0, -9)
            found = answers(folder / "c.kms")
            assert found in (after, THEN + SINCE)
            seen.add(found)
            for backup in Backups(folder / "c.kms").kept():
                assert backup.is_readable
                assert answers(backup.path) in (THEN, THEN + SINCE)
            backed_up = Backups(folder / "c.kms").make(Reason.HAND, LATER + timedelta(hours=1))
            assert backed_up.reviews <= found
            assert [path.name for path in (folder / "backups").iterdir() if path.suffix != ".kms"] == []
            shutil.rmtree(folder)
            if ended == 0:
                break
        program.stdin.close()
    assert ended == 0, "it was done in the end"
    assert number > 20, "and had that many steps"
    assert seen == {after, THEN + SINCE}
