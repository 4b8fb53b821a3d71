"""Measure how long a window takes: `measure_start.py RUNS COMMAND…`, on the display that DISPLAY names.

Every run has a home of its own with nothing in it, but that the command runs once before, so that the disk
knows it. A start is over with the last change of the picture after which nothing changes for a second.
"""

import os
import subprocess
import sys
import tempfile
import time
from statistics import median

from PIL import ImageGrab

QUIET = 1.0
LONGEST = 60.0


def started(command: list[str]) -> tuple[float, float]:
    """Return the seconds until something shows, and until all of it does."""
    with tempfile.TemporaryDirectory(prefix="kmsflash-start", ignore_cleanup_errors=True) as home:
        blank = ImageGrab.grab(xdisplay="").tobytes()
        begin = time.perf_counter()
        program = subprocess.Popen(command, env={**os.environ, "HOME": home, "XDG_RUNTIME_DIR": home})
        first, last, before = 0.0, 0.0, blank
        while (passed := time.perf_counter() - begin) < LONGEST:
            seen = ImageGrab.grab(xdisplay="").tobytes()
            if seen != before:
                first, last, before = first or passed, passed, seen
            if first and passed - last > QUIET:
                break
            time.sleep(0.01)
        program.terminate()
        program.wait()
        while ImageGrab.grab(xdisplay="").tobytes() != blank:
            time.sleep(0.05)
        return first, last


def main(runs: int, *command: str) -> None:
    """Print the medians."""
    cold = started(list(command))
    taken = [started(list(command)) for _ in range(runs)]
    shown, filled = (median(each[part] for each in taken) for part in (0, 1))
    print(f"{command[0]}: shows after {shown:.2f} s, whole after {filled:.2f} s (at first {cold[1]:.2f} s)")


if __name__ == "__main__":
    main(int(sys.argv[1]), *sys.argv[2:])
