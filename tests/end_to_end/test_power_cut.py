"""The power is cut: what was said to be kept is there, and nothing is there in part.

`benchmarks/reliability/power_cuts.py` does the same for all that writes, some hundred times.
"""

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.reliability.drive import CUTS, Cut, Drive, lay_down, whole
from benchmarks.reliability.power_cuts import FORGETFUL, Recorded, cut_ext4_often, cut_often
from benchmarks.reliability.tracing import Call, can_trace
from benchmarks.reliability.works import WORKS

LOST, NAMES, DATA, *_, NOTHING_LOST = CUTS

traced = pytest.mark.skipif(not can_trace(), reason="strace cannot look at programs here")


@traced
@pytest.mark.parametrize(("name", "steps"), [("grading", 6), ("importing notes", 2), ("backing up", 4)])
def test_what_was_said_is_there_after_a_power_cut(tmp_path: Path, name: str, steps: int) -> None:
    tally = cut_often(replace(WORKS[name], steps=steps), tmp_path, 6, random.Random(name))
    assert tally.kills == 6
    assert tally.wrong == []


@traced
def test_a_promise_that_the_disk_does_not_keep_would_be_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The test of the tests: with `synchronous=NORMAL` SQLite does not wait for the disk at each answer."""
    monkeypatch.setenv(FORGETFUL, "1")
    tally = cut_often(replace(WORKS["grading"], steps=4), tmp_path, 12, random.Random(1))
    assert tally.lost


@traced
@pytest.mark.parametrize("name", ["importing deck files", "restoring", "migrating"])
def test_the_drive_that_is_made_up_is_the_real_one_where_nothing_is_cut(tmp_path: Path, name: str) -> None:
    recorded = Recorded.of(replace(WORKS[name], steps=1), tmp_path)
    for drive in recorded.drives():
        told = drive
    there = {
        str(path.relative_to(recorded.here)): path for path in recorded.here.rglob("*") if path.is_file()
    }
    assert whole(told) == {name: path.read_bytes() for name, path in there.items()}
    assert told.said == 1


def test_a_file_system_that_is_cut_off_keeps_what_was_said(tmp_path: Path) -> None:
    work = replace(WORKS["grading"], steps=4)
    try:
        tally = cut_ext4_often(work, tmp_path, 2, random.Random(2))
    except OSError as error:
        pytest.skip(f"no drive of its own can be had: {error}")
    assert tally.kills == 2
    assert tally.wrong == []


@pytest.fixture
def drive(tmp_path: Path) -> Drive:
    (tmp_path / "template").mkdir()
    (tmp_path / "template" / "old").write_bytes(b"old words")
    return Drive(Path("/drive"), tmp_path / "template")


@pytest.fixture
def after(drive: Drive, tmp_path: Path) -> Callable[[Cut], dict[str, bytes]]:
    def look(cut: Cut) -> dict[str, bytes]:
        folder = tmp_path / cut.name
        folder.mkdir()
        lay_down(drive, folder, cut, random.Random(1))
        return {path.name: path.read_bytes() for path in folder.iterdir()}

    return look


def do(drive: Drive, name: str, *arguments: str | bytes, result: int = 0) -> None:
    drive.do(Call(name, arguments, result), Path("/said"))


def write_beside_and_rename(drive: Drive, *, brings_to_disk: bool) -> None:
    do(drive, "openat", "AT_FDCWD", b"/drive/new", "O_WRONLY|O_CREAT", "0600", result=3)
    do(drive, "write", "3", b"new words", "9", result=9)
    if brings_to_disk:
        do(drive, "fsync", "3")
    do(drive, "close", "3")
    do(drive, "rename", b"/drive/new", b"/drive/old")


def test_what_was_not_brought_to_the_disk_can_be_gone_or_there(
    drive: Drive, after: Callable[[Cut], dict[str, bytes]]
) -> None:
    write_beside_and_rename(drive, brings_to_disk=False)
    assert after(LOST) == {"old": b"old words"}
    assert after(NAMES) == {"old": b""}
    assert after(DATA) == {"old": b"old words"}
    assert after(NOTHING_LOST) == {"old": b"new words"}


def test_what_was_brought_to_the_disk_is_there_under_the_old_name_or_the_new(
    drive: Drive, after: Callable[[Cut], dict[str, bytes]]
) -> None:
    write_beside_and_rename(drive, brings_to_disk=True)
    assert after(LOST) == {"old": b"old words"}
    assert after(NAMES) == {"old": b"new words"}


def test_names_are_kept_when_their_folder_is(drive: Drive, after: Callable[[Cut], dict[str, bytes]]) -> None:
    write_beside_and_rename(drive, brings_to_disk=True)
    do(drive, "openat", "AT_FDCWD", b"/drive", "O_RDONLY", result=3)
    do(drive, "fsync", "3")
    assert after(LOST) == {"old": b"new words"}


def test_a_folder_that_was_made_is_kept_when_the_folder_above_it_is(
    drive: Drive, tmp_path: Path, after: Callable[[Cut], dict[str, bytes]]
) -> None:
    do(drive, "mkdir", b"/drive/made", "0777")
    assert after(LOST) == {"old": b"old words"}
    do(drive, "openat", "AT_FDCWD", b"/drive", "O_RDONLY", result=3)
    do(drive, "fsync", "3")
    (tmp_path / "drive").mkdir()
    lay_down(drive, tmp_path / "drive", LOST, random.Random(1))
    assert (tmp_path / "drive" / "made").is_dir()
