"""Measure how long windows take on the display of DISPLAY: `measure_start.py RUNS COMMAND [-- COMMAND]…`.

The commands take turns. Each run has a home of its own: it starts once with nothing in it, then once more. A
command runs once before that, so that the disk knows it. A start is over with the last change of the picture
after which nothing changes for two seconds. Where others keep the machine busy, the processor's time says
more than the clock's.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

from PIL import ImageGrab

QUIET = 2.0  # seconds: the window is there before the first cards of a clean home are made
LONGEST = 60.0
STATES = ("nothing in its home", "its home as it left it")


class Start(NamedTuple):
    """The seconds until something shows, until all of it does, and those that the processor was at it."""

    shown: float
    whole: float
    worked: float


def _seen() -> bytes:
    return ImageGrab.grab(xdisplay="").tobytes()


def _worked(process: int) -> float:
    """Return the seconds of processor's time that a process of Linux has had."""
    told = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def started(command: list[str], home: str) -> Start:
    """Start a command, wait until its window is whole, and end it."""
    blank = _seen()
    begin = time.perf_counter()
    program = subprocess.Popen(
        command,
        env={**os.environ, "HOME": home, "XDG_RUNTIME_DIR": home},
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    first, last, worked, before = 0.0, 0.0, 0.0, blank
    while (passed := time.perf_counter() - begin) < LONGEST:
        seen = _seen()
        if seen != before:
            first, last, worked, before = first or passed, passed, _worked(program.pid), seen
        if first and passed - last > QUIET:
            break
        time.sleep(0.01)
    os.killpg(program.pid, signal.SIGTERM)  # some leave others behind
    program.wait()
    while _seen() != blank:
        time.sleep(0.05)
    return Start(first, last, worked)


def pairs(command: list[str]) -> tuple[Start, Start]:
    """Return a first start and a later one."""
    with tempfile.TemporaryDirectory(prefix="kmsflash-start", ignore_cleanup_errors=True) as home:
        return started(command, home), started(command, home)


def split(words: list[str]) -> Iterator[list[str]]:
    """Give the commands that stand between `--`."""
    while "--" in words:
        at = words.index("--")
        yield words[:at]
        words = words[at + 1 :]
    yield words


def main(runs: int, commands: list[list[str]]) -> None:
    """Print the medians."""
    for command in commands:
        pairs(command)
    taken: list[list[tuple[Start, Start]]] = [[] for _ in commands]
    for _ in range(runs):
        for command, known in zip(commands, taken, strict=True):
            known.append(pairs(command))
    for command, known in zip(commands, taken, strict=True):
        print(" ".join(command))
        for state, starts in zip(STATES, zip(*known, strict=True), strict=True):
            shown, whole, worked = (median(part) for part in zip(*starts, strict=True))
            clock = f"shows after {shown:.2f} s, whole after {whole:.2f} s"
            print(f"  {state}: {clock}, {worked:.2f} s of processor")


if __name__ == "__main__":
    main(int(sys.argv[1]), list(split(sys.argv[2:])))
