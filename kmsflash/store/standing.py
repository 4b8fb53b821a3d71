"""Whether the open file still is the one at its place.

SQLite goes on writing to a file that was removed or replaced, on most systems without a word: what it keeps
there is gone when the program ends.
"""

import os
from dataclasses import dataclass
from pathlib import Path

from kmsflash.model.errors import Unkept, Why

Identity = tuple[int, int]  # device and file


@dataclass(slots=True)
class Standing:
    """An open collection as it stood when it was opened."""

    path: Path
    _place: str
    _file: Identity
    _log: Identity | None = None  # of its -wal, from when there is one

    @classmethod
    def of(cls, path: Path) -> "Standing":
        """Return how the file at *path* stands now. Raises `Unkept` where there is none."""
        place = str(path)
        return cls(path, place, _identity(place) or _missing(path))

    def check(self) -> None:
        """Raise `Unkept` where the file, or the log of what is not yet in it, is another or not there."""
        file = _identity(self._place)
        if file is None:
            _missing(self.path)
        log = _identity(f"{self._place}-wal")
        if self._log is None:
            self._log = log
        if file != self._file or log != self._log:
            raise Unkept(
                Why.GONE,
                "Another file was put in the place of {path} while it was open, so nothing more is kept. "
                "Keep a copy of your cards, then open what is there now.",
                path=self.path,
            )


def _identity(place: str) -> Identity | None:
    try:
        found = os.stat(place)  # noqa: PTH116  before every write: a path object takes three times as long
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _missing(path: Path) -> Identity:
    raise Unkept(
        Why.GONE,
        "{path} is not there any more: it was moved or removed, or its drive is gone. Nothing more is kept "
        "until it is back. You can keep a copy of your cards.",
        path=path,
    )


def must_be_writable(path: Path) -> None:
    """Raise `Unkept` where the file, or the folder that it is or will be in, only can be read."""
    folder_is = os.access(path.parent, os.W_OK | os.X_OK)
    if not folder_is or (path.exists() and not os.access(path, os.W_OK)):
        raise Unkept(
            Why.READ_ONLY,
            "The collection {path} is read-only. Make the file and its folder writable, or copy it to a "
            "folder of your own.",
            path=path,
        )
