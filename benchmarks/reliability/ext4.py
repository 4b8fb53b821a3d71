"""A drive with a file system of its own, whose power can be cut: ext4 in a file, on Linux, for root alone.

The system's own call for this (`shutdown`, which the tests of file systems use) lets nothing more through:
what only its memory had is gone. Mounted again, the file system mends itself by its journal, as after a cut.
"""

import fcntl
import os
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.reliability.killing import Kill

_SHUTDOWN = 0x8004587D  # EXT4_IOC_SHUTDOWN
_WITHOUT_LOG = struct.pack("I", 2)  # what the journal of the file system has in memory is lost too
_SIZE = 256 << 20  # bytes


class PowerCut(Kill):
    """Ends a program by the drive that it writes to."""

    def __init__(self, image: Path, place: Path) -> None:
        self._image = image
        self._place = place

    def ready(self) -> None:
        os.sync()

    def strike(self, program: Any) -> None:
        self.cut()
        program.kill()

    def cut(self) -> None:
        """Let nothing more through: every read and write is answered by an error."""
        handle = os.open(self._place, os.O_RDONLY)
        try:
            fcntl.ioctl(handle, _SHUTDOWN, _WITHOUT_LOG)
        finally:
            os.close(handle)

    def over(self) -> None:
        _run("umount", self._place)
        self.mount()

    def plug_in_again(self) -> None:
        """Let the drive be there again, though a program still has files open on what was cut off."""
        _run("umount", "-l", self._place)
        again = self._image.with_name("again")  # the system still has the first one, and would take that
        _run("cp", "--sparse=always", self._image, again)
        self._image = again
        self.mount()

    def mount(self) -> None:
        """Have the file system at its place."""
        _run("mount", "-o", "loop", self._image, self._place)


@contextmanager
def mounted(folder: Path) -> Iterator[tuple[Path, PowerCut]]:
    """Give a folder on a drive of its own, and what cuts its power. Raises `OSError` where that cannot be."""
    image, place = folder / "image", folder / "drive"
    place.mkdir()
    with image.open("wb") as file:
        file.truncate(_SIZE)
    _run("mkfs.ext4", "-q", image)
    _run("mount", "-o", "loop", image, place)
    try:
        yield place, PowerCut(image, place)
    finally:
        _run("umount", "-l", place)


def _run(*command: object) -> None:
    done = subprocess.run([str(part) for part in command], check=False, capture_output=True, text=True)
    if done.returncode:
        raise OSError(done.stderr)
