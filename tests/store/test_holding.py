"""The lock beside an open collection: machines that share its folder know of one another."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kmsflash.model.errors import Unkept, Why
from kmsflash.model.holders import HeldElsewhere, Holder
from kmsflash.store.holding import ENDING, EVERY, Hold, claim, life, read

NOW = datetime(2026, 11, 24, 14, 5, tzinfo=UTC)
DESK = Holder("desk 1", "desk", "desk.local", "ada", os.getpid(), life(os.getpid()), "kmsflash 1", NOW, NOW)
LAPTOP = replace(DESK, opening="laptop 1", machine="laptop", host="laptop.local")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "collection.kms"


def lock(path: Path) -> Path:
    return path.with_name(path.name + ENDING)


def taken(hold: Hold, now: datetime = NOW) -> str:
    with pytest.raises(Unkept) as told:
        hold.check(now)
    assert told.value.why is Why.TAKEN
    return str(told.value)


def test_who_has_it_open_can_be_read_until_it_is_closed(path: Path) -> None:
    hold = claim(path, DESK)
    assert read(lock(path)) == DESK
    hold.release()
    assert list(path.parent.iterdir()) == []


def test_another_machine_is_named(path: Path) -> None:
    claim(path, DESK)
    with pytest.raises(HeldElsewhere, match=r"is open on desk\.local since 2026-11-24 14:05") as told:
        claim(path, replace(LAPTOP, sign=NOW + timedelta(minutes=5)))
    assert told.value.holder == DESK
    assert read(lock(path)) == DESK, "looking changes nothing"


def test_a_link_to_the_collection_has_the_same_lock(path: Path, tmp_path: Path) -> None:
    path.touch()
    (tmp_path / "link").symlink_to(path)
    claim(tmp_path / "link", DESK)
    with pytest.raises(HeldElsewhere):
        claim(path, LAPTOP)


def test_whoever_was_taken_over_hears_of_it_and_writes_nothing_more(path: Path) -> None:
    first = claim(path, DESK)
    second = claim(path, LAPTOP, takes_over=True)
    assert "was taken over by laptop.local" in taken(first)
    second.check(NOW)
    first.release()
    assert read(lock(path)) == LAPTOP, "the lock of others is left alone"
    second.release()
    assert "was taken over by laptop.local" in taken(first), "it may not fit what is there now"


def test_a_machine_that_slept_does_not_go_on_when_others_were_there_meanwhile(path: Path) -> None:
    first = claim(path, DESK)
    claim(path, LAPTOP, takes_over=True).release()
    assert "another machine may have opened it" in taken(first, NOW + timedelta(hours=3))
    assert not lock(path).exists()


def test_a_sign_of_life_is_given_every_minute(path: Path) -> None:
    hold = claim(path, DESK)
    for seconds, told in [(30, 0), (59, 0), (60, 60), (100, 60), (121, 121)]:
        hold.check(NOW + timedelta(seconds=seconds))
        there = read(lock(path))
        assert there is not None
        assert there.sign == NOW + timedelta(seconds=told)
        assert there.since == NOW
    assert timedelta(minutes=1) == EVERY
    assert not DESK.is_silent(NOW + timedelta(minutes=10))
    assert DESK.is_silent(NOW + timedelta(minutes=11))


def test_a_clock_that_was_set_back_gives_a_sign_too(path: Path) -> None:
    hold = claim(path, DESK)
    hold.check(NOW - timedelta(days=1))
    there = read(lock(path))
    assert there is not None
    assert there.sign == NOW - timedelta(days=1)


def ended() -> int:
    """Return the number of a process that is no more."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


@pytest.mark.parametrize(
    "left",
    [replace(DESK, pid=ended()), replace(DESK, pid=ended(), life=""), replace(DESK, life="another start")],
)
def test_what_a_crash_on_this_machine_left_is_taken_without_a_word(path: Path, left: Holder) -> None:
    claim(path, replace(left, opening="crashed"))
    claim(path, DESK)
    assert read(lock(path)) == DESK


def test_where_lives_are_not_told_what_was_silent_for_long_is_left_behind(path: Path) -> None:
    claim(path, replace(DESK, opening="before the last start", life=""))
    claim(path, replace(DESK, opening="too soon", life="", sign=NOW + timedelta(minutes=5)))
    there = read(lock(path))
    assert there is not None
    assert there.opening == "before the last start"
    later = replace(DESK, life="", sign=NOW + timedelta(days=1))
    claim(path, later)
    assert read(lock(path)) == later


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="only Linux tells")
def test_every_process_has_a_life_of_its_own() -> None:
    process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    assert len({life(os.getpid()), life(process.pid), ""}) == 3
    process.communicate(b"\n")
    assert life(process.pid) == ""


def test_programs_of_one_machine_go_on_beside_one_another(path: Path) -> None:
    window = claim(path, DESK)
    beside = claim(path, replace(DESK, opening="desk 2"))
    beside.check(NOW)
    beside.release()
    assert read(lock(path)) == DESK
    window.check(NOW)
    beside = claim(path, replace(DESK, opening="desk 2"))
    window.release()
    beside.check(NOW)
    there = read(lock(path))
    assert there is not None
    assert there.opening == "desk 2"


@pytest.mark.parametrize(
    "content", [b"{", b"[]", b"{}", b'"x"', b"\xff\x00", b'{"opening": 1}', b"[" * 4000, b"x" * 100_000]
)
def test_a_lock_that_makes_no_sense_is_one_of_another_machine(path: Path, content: bytes) -> None:
    lock(path).write_bytes(content)
    with pytest.raises(HeldElsewhere, match="is open on another machine"):
        claim(path, DESK)
    hold = claim(path, DESK, takes_over=True)
    hold.check(NOW)
    lock(path).write_bytes(content)
    assert "was taken over by another machine" in taken(hold)


@pytest.mark.parametrize("content", [b"", bytes(300)])
def test_a_lock_of_which_a_power_cut_left_the_name_alone_is_none(path: Path, content: bytes) -> None:
    lock(path).write_bytes(content)
    hold = claim(path, DESK)
    hold.check(NOW)
    assert read(lock(path)) == DESK


def test_names_of_others_are_shown_as_plain_and_short_text(path: Path) -> None:
    claim(path, replace(LAPTOP, host="a\nb\x1b[31m" + "c" * 200, user="\u202eada"))
    there = read(lock(path))
    assert there is not None
    assert there.host == "ab[31m" + "c" * 74
    assert there.user == "ada"


def test_a_lock_that_cannot_be_written_keeps_nobody_from_studying(tmp_path: Path) -> None:
    hold = claim(tmp_path / "missing" / "collection.kms", DESK)
    hold.check(NOW)
    (tmp_path / "missing").mkdir()
    hold.check(NOW)
    assert read(hold.path) == DESK
    hold.release()


@pytest.mark.parametrize("write", [Path.touch, lambda path: path.write_text(path.read_text())])
def test_a_lock_that_a_syncing_program_wrote_again_is_still_ones_own(
    path: Path, write: Callable[[Path], object]
) -> None:
    hold = claim(path, DESK)
    write(lock(path))
    os.utime(lock(path), ns=(1, 1))
    hold.check(NOW)
    assert read(lock(path)) == DESK
