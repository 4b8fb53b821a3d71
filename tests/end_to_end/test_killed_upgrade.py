"""Killed while an older collection is brought up to date: it is the old one or the new one, whole."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path

import pytest

from kmsflash.store.tables import REVISION
from tests.released import FIRST, Rows, revision_in, rows_of, schema_of, unpacked

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forks, and looks into /proc")

ROUNDS = 15
LOCAL_TO_A_START = {"meta", "device"}

# One interpreter for all rounds, that loads everything once; each round is a child of its own. It is killed
# before the statement of that number or, where that is 0, from outside.
PROGRAM = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from sqlalchemy import event
from sqlalchemy.engine import Engine
from kmsflash.store.migrations import running
from kmsflash.store.opening import open_store
import kmsflash.store.migrations.versions

left = 0

@event.listens_for(Engine, "before_cursor_execute")
def look(*_):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)

print("ready", flush=True)
for line in sys.stdin:
    left, path = int(line.split()[0]), Path(line.split(maxsplit=1)[1].strip())
    child = os.fork()
    if child == 0:
        open_store(path, "desk", None, datetime(2026, 11, 24, tzinfo=UTC)).close()
        os._exit(0)
    print(child, flush=True)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


class Program:
    """The interpreter of all rounds."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self._line() == "ready"

    def upgrade(self, path: Path, *, killed_before: int = 0) -> int:
        """Open the collection, and return the exit code."""
        self._begin(path, killed_before)
        return int(self._line())

    def upgrade_for(self, path: Path, bytes_written: int) -> int:
        """Open the collection, kill that when so much lies in its folder, and return the exit code."""
        child = self._begin(path, 0)
        while _room(path.parent) < bytes_written and Path(f"/proc/{child}").exists():
            pass  # the random moment itself: no clock says when so much is written
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        return int(self._line())

    def end(self) -> None:
        self._process.communicate()

    def _begin(self, path: Path, killed_before: int) -> int:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{killed_before} {path}\n")
        self._process.stdin.flush()
        return int(self._line())

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()


def _room(folder: Path) -> int:
    """Return how many bytes lie in a folder and those in it."""
    total = 0
    for each in folder.rglob("*"):
        try:
            total += each.stat().st_size if each.is_file() else 0
        except FileNotFoundError:
            continue
    return total


def stands(path: Path, old: Rows) -> int:
    """Check that a file is whole, with every row of *old*, and return its revision."""
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
    now = rows_of(path)
    assert {name: now[name] for name in old.keys() - LOCAL_TO_A_START} == {
        name: old[name] for name in old.keys() - LOCAL_TO_A_START
    }
    revision = revision_in(path)
    assert {row["key"]: row["value"] for row in now["meta"]}["format"] == str(revision)
    return revision


def test_killed_before_each_of_its_statements_it_is_old_or_new(tmp_path: Path) -> None:
    program, template = Program(), unpacked(FIRST, tmp_path / "template.kms")
    old, old_schema = rows_of(template), schema_of(template)
    new = unpacked(FIRST, tmp_path / "new" / "c.kms")
    assert program.upgrade(new) == 0
    new_schema = schema_of(new)
    revisions, statement, code = [], 0, -9
    while code != 0:
        statement += 1
        path = unpacked(FIRST, tmp_path / str(statement) / "c.kms")
        code = program.upgrade(path, killed_before=statement)
        revisions.append(stands(path, old))
        assert schema_of(path) == {1: old_schema, REVISION: new_schema}[revisions[-1]]
        for copy in (path.parent / "backups").glob("*.kms"):
            assert stands(copy, old) == 1
        assert program.upgrade(path) == 0
        assert schema_of(path) == new_schema
        assert stands(path, old) == REVISION
    program.end()
    assert set(revisions) == {1, REVISION}
    assert revisions == sorted(revisions)
    assert revisions.count(1) > 30, "it has many statements, and each was the last"


def test_killed_at_random_moments_it_is_old_or_new(tmp_path: Path) -> None:
    dice, program = random.Random(2026), Program()
    template = unpacked(FIRST, tmp_path / "template.kms")
    old, size = rows_of(template), template.stat().st_size
    codes = []
    for number in range(ROUNDS):
        path = unpacked(FIRST, tmp_path / str(number) / "c.kms")
        codes.append(program.upgrade_for(path, size + dice.randrange(2 * size)))
        assert stands(path, old) in (1, REVISION)
        assert program.upgrade(path) == 0
        assert stands(path, old) == REVISION
    program.end()
    assert -signal.SIGKILL in codes
