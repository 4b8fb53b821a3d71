"""Whether a window can be opened here, found out before anything of Qt is loaded."""

import os
import sys

NO_DISPLAY = (
    "There is no display to open a window on. "
    "Study here with “kmsflash review”, or draw the screens with “kmsflash screenshots DIR”."
)


def has_display() -> bool:
    """Return whether a window can be shown on this system."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
