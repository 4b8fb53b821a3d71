"""What can be told of other processes of this machine."""

import os


def runs(pid: int) -> bool | None:
    """Return whether there is a process of that number now; None where the system cannot be asked."""
    if os.name != "posix":
        return None
    if pid <= 0:
        return False
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True  # somebody else's
    return True
