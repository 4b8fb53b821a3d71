"""Folders for a while: they go with their user, and those of killed programs with the next."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from kmsflash.model.scratch import scratch_folder

DAYS = 86_400  # seconds


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder that the system would keep them in."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@pytest.fixture
def gone() -> int:
    """Give the number of a process that has ended."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    return ended.pid


def left(place: Path, name: str, days: float) -> Path:
    folder = place / name
    folder.mkdir()
    (folder / "collection").write_text("cards")
    then = time.time() - days * DAYS
    os.utime(folder, (then, then))
    return folder


def test_a_folder_goes_with_its_user(place: Path) -> None:
    with scratch_folder("anki") as folder:
        Path(folder, "collection").touch()
        assert Path(folder).parent == place
    assert not list(place.iterdir())


def test_what_a_killed_program_left_behind_goes_with_the_next(place: Path, gone: int) -> None:
    old = left(place, f"kmsflash-look-{gone}-abc", 2)
    with scratch_folder("anki") as folder:
        assert not old.exists()
        assert list(place.iterdir()) == [Path(folder)]


def test_what_may_be_in_use_or_is_not_ours_stays(place: Path, gone: int) -> None:
    kept = [
        left(place, f"kmsflash-anki-{os.getpid()}-abc", 2),
        left(place, f"kmsflash-anki-{gone}-abc", 0.5),
        left(place, "kmsflash-9f6a", 2),
        left(place, "kmsflash-anki-hand-made", 2),
        left(place, f"other-anki-{gone}-abc", 2),
    ]
    with scratch_folder("anki"):
        assert all((folder / "collection").exists() for folder in kept)


def test_a_link_that_is_called_like_one_leads_nowhere(place: Path, gone: int) -> None:
    precious = left(place, "precious", 2)
    link = place / f"kmsflash-anki-{gone}-abc"
    link.symlink_to(precious)
    os.utime(link, (0, 0), follow_symlinks=False)
    with scratch_folder("anki"):
        assert (precious / "collection").exists()
