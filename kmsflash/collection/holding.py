"""How this program names itself to other machines that share the folder of a collection."""

import getpass
import os
import platform
from contextlib import suppress
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from uuid import uuid4

from kmsflash import __version__
from kmsflash.model.holders import Holder
from kmsflash.store.holding import life

_MACHINE = Path("/etc/machine-id")


def introduce(state_folder: Path, now: datetime) -> Holder:
    """Return this opening of a collection, *now*, as other machines shall know it."""
    return Holder(
        uuid4().hex,
        _machine(state_folder),
        platform.node() or "this computer",
        _user(),
        os.getpid(),
        life(os.getpid()),
        f"kmsflash {__version__}",
        now,
        now,
    )


def _machine(state_folder: Path) -> str:
    """Return a name of this machine that no other has, whatever hosts are called."""
    try:
        own = _MACHINE.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        own = ""
    return blake2b(f"kmsflash {own or _kept(state_folder / 'machine')}".encode(), digest_size=16).hexdigest()


def _kept(path: Path) -> str:
    with suppress(OSError, ValueError):
        if kept := path.read_text(encoding="ascii").strip("\0"):  # a power cut leaves nothing, or zeros
            return kept
    made = uuid4().hex
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="ascii") as file:
            file.write(made)
            file.flush()
            os.fsync(file.fileno())
    return made


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no name in the environment, and none in the system's list
        return ""
