"""Drives and files as they can be: small, full, taken away, or not to be written."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_drive(folder: Path, size: str = "3m") -> Iterator[Path]:
    """Mount a drive of its own at *folder*; skip the test where that may not be."""
    folder.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "none", folder], check=False, capture_output=True
    )
    if done.returncode:
        pytest.skip("nothing can be mounted here")
    try:
        yield folder
    finally:
        take_away(folder)


def take_away(drive: Path) -> None:
    """Pull the drive, whatever is open on it; where it is not there any more, nothing."""
    subprocess.run(["umount", "-l", drive], check=False, capture_output=True)


def fill(drive: Path) -> Path:
    """Fill a small drive to the last byte and return what fills it."""
    ballast = drive / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (65_536, 1):
            try:
                while file.write(bytes(size)):
                    pass
            except OSError:
                continue
    return ballast


@contextmanager
def unchangeable(path: Path) -> Iterator[Path]:
    """Make *path* read-only, for root too; skip the test where that cannot be."""
    done = subprocess.run(["chattr", "+i", path], check=False, capture_output=True)
    if done.returncode:
        path.chmod(0o500)
        if os.access(path, os.W_OK):
            pytest.skip("root may write everywhere here")
    try:
        yield path
    finally:
        subprocess.run(["chattr", "-i", path], check=False, capture_output=True)
        path.chmod(0o700)
