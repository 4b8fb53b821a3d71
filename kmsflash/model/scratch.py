"""Folders for what is only needed while something runs, and how those go that were left behind."""

import os
import shutil
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from kmsflash.model.processes import runs

_PREFIX = "kmsflash"
_FORGOTTEN = 86_400  # seconds: a process that cannot be seen from here may use a younger one


def scratch_folder(purpose: str) -> TemporaryDirectory[str]:
    """Return a new folder that goes with its user, once those of programs that were killed are removed.

    Raises `OSError` where no folder can be made.
    """
    prefix = f"{_PREFIX}-{purpose}-{os.getpid()}-"
    made = TemporaryDirectory(prefix=prefix, ignore_cleanup_errors=True)
    with suppress(OSError):
        _sweep(Path(made.name))
    return made


def _sweep(made: Path) -> None:
    """Remove what was left behind beside the folder that was *made* now."""
    now = made.stat().st_mtime
    for each in made.parent.glob(f"{_PREFIX}-*-*-*"):
        number = each.name.split("-")[2]
        if not number.isdecimal() or runs(int(number)):
            continue
        with suppress(OSError):
            if now - each.lstat().st_mtime > _FORGOTTEN:
                shutil.rmtree(each)
