"""What is measured of an engine, ours and its peer's, each in a process of its own."""

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

Times = dict[str, list[float]]
"""What was done → milliseconds, or megabytes of memory."""

OPEN, ANSWER, ALL_ANSWERS = "open → first due card", "answer + next card", "answer + next card, 95 % within"
HUNDRED, NONE, COMMON = "search: 100 hits", "search: none", "search: a word of every third card"
COUNTS, SORTED, ROWS = "deck counts", "all cards, sorted by due", "50 rows of the browser"
MEMORY, MEMORY_ALL = "memory with the first card, MB", "memory after all of it, MB"
ORDER = (OPEN, ANSWER, ALL_ANSWERS, HUNDRED, NONE, COMMON, COUNTS, SORTED, ROWS, MEMORY, MEMORY_ALL)

ANSWERS = 200
REPEATS = 9
ROWS_SHOWN = 50


def timed(act: Callable[[], object]) -> float:
    """Return how long *act* takes, in milliseconds."""
    started = time.perf_counter()
    act()
    return (time.perf_counter() - started) * 1000


def repeated(act: Callable[[], object], times: int = REPEATS) -> float:
    """Return the median of *times* measurements, the first left out."""
    act()
    return median(timed(act) for _ in range(times))


def megabytes() -> float:
    """Return the memory of this process alone (proportional set size; Linux)."""
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0


def remove(path: Path) -> None:
    """Remove a database with all that SQLite keeps beside it."""
    for file in path.parent.glob(f"{path.name}*"):
        file.unlink()
