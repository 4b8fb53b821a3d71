"""What is measured of an engine, ours and its peer's, each in a process of its own."""

import os
import shutil
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median, quantiles

Times = dict[str, list[float]]
"""What was done → milliseconds, or megabytes of memory."""

OPEN_PROCESSOR = "open → first due card, processor time"
OPEN, ANSWER, ALL_ANSWERS = "open → first due card", "answer + next card", "answer + next card, 95 % within"
ANSWER_PROCESSOR, DISK = "answer + next card, processor time", "the disk alone: 8 KB made durable"
HUNDRED, NONE, COMMON = "search: 100 hits", "search: none", "search: a word of every third card"
COUNTS, TODAY = "what waits in each deck", "Today: with forecast, history, backlog"
SORTED, ROWS = "all cards, sorted by due", "50 rows of the browser"
MEMORY, MEMORY_ALL = "memory with the first card, MB", "memory after all of it, MB"
ORDER = (
    OPEN,
    OPEN_PROCESSOR,
    ANSWER,
    ALL_ANSWERS,
    ANSWER_PROCESSOR,
    DISK,
    HUNDRED,
    NONE,
    COMMON,
    COUNTS,
    TODAY,
    SORTED,
    ROWS,
    MEMORY,
    MEMORY_ALL,
)

ANSWERS = 200
REPEATS = 9
ROWS_SHOWN = 50


def timed(act: Callable[[], object]) -> float:
    """Return how long *act* takes, in milliseconds."""
    started = time.perf_counter()
    act()
    return (time.perf_counter() - started) * 1000


def opening(start: Callable[[], object]) -> dict[str, float]:
    """Return what it takes to *start*, by the clock and of the processor."""
    processor = time.process_time()
    taken = timed(start)
    return {OPEN: taken, OPEN_PROCESSOR: (time.process_time() - processor) * 1000}


def answering(answer: Callable[[], object], folder: Path) -> dict[str, float]:
    """Return what it takes to *answer* many cards, one after the other, and beside it the disk."""
    processor = time.process_time()
    times = [timed(answer) for _ in range(ANSWERS)]
    processor = time.process_time() - processor
    return {
        ANSWER: median(times),
        ALL_ANSWERS: quantiles(times, n=20)[-1],
        ANSWER_PROCESSOR: processor * 1000 / ANSWERS,
        DISK: _disk(folder),
    }


def _disk(folder: Path) -> float:
    """Return how long the disk takes to keep two pages for good: no durable answer can be faster."""
    with tempfile.TemporaryFile(dir=folder) as file:
        times = []
        for _ in range(ANSWERS):
            file.write(bytes(8192))
            file.flush()
            times.append(timed(partial(os.fsync, file.fileno())))
    return median(times)


def repeated(act: Callable[[], object], times: int = REPEATS) -> float:
    """Return the median of *times* measurements, the first left out, in milliseconds of the processor.

    What is only read waits for nothing else: so it can be compared on a machine that does other work.
    """
    act()
    return median(_processor(act) for _ in range(times))


def _processor(act: Callable[[], object]) -> float:
    started = time.process_time()
    act()
    return (time.process_time() - started) * 1000


def megabytes() -> float:
    """Return the memory of this process alone (proportional set size; Linux)."""
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0


def copied(made: Path, copy: Path) -> None:
    """Make a copy, and wait until the disk has it: else whoever measures next waits for that too."""
    remove(copy)
    shutil.copy(made, copy)
    os.sync()


def remove(path: Path) -> None:
    """Remove a database with all that SQLite keeps beside it."""
    for file in path.parent.glob(f"{path.name}*"):
        file.unlink()
