"""Whether a window can be opened here, found out before anything of Qt is loaded."""

import os
import re
import socket
import sys
from pathlib import Path

NO_DISPLAY = (
    "There is no display to open a window on. "
    "Study here with “kmsflash review”, or draw the screens with “kmsflash screenshots DIR”."
)
X_PORT = 6000  # of display 0; the next has the next
PATIENCE = 2.0  # seconds, for a display on another machine

_X_NAME = re.compile(r"^(?P<host>.*):(?P<number>\d+)(\.\d+)?$")


def has_display() -> bool:
    """Return whether a window can be shown on this system: whether a display that is named also answers."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return _wayland_answers(os.environ.get("WAYLAND_DISPLAY", "")) or _x_answers(
        os.environ.get("DISPLAY", "")
    )


def _wayland_answers(name: str) -> bool:
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(name) and (Path(folder) / name).exists()  # an absolute name stands for itself


def _x_answers(name: str) -> bool:
    named = _X_NAME.match(name)
    if named is None:
        return False
    host, number = named["host"], int(named["number"])
    if host not in ("", "unix"):
        return _connects(socket.AF_INET, (host, X_PORT + number))
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108  where X servers listen, by custom of forty years
    return _connects(socket.AF_UNIX, path) or _connects(socket.AF_UNIX, "\0" + path)


def _connects(family: int, address: tuple[str, int] | str) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as attempt:
        attempt.settimeout(PATIENCE)
        try:
            attempt.connect(address)
        except OSError:
            return False
    return True
