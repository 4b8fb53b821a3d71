"""What the collection itself takes, without a window: opening, answering, searching, counting, rows, memory.

Beside it Anki's engine, where PyPI's `anki` is installed (`uv sync --group peers`), with the same notes:

python -m benchmarks.browsing [CARDS] [FOLDER]      # the two beside one another
python -m benchmarks.browsing growth [FOLDER]       # ours from 10,000 to 1,000,000 cards

Collections are made once, in build/benchmarks or FOLDER; a million cards take some 4 GB and ten minutes.
"""

import json
import subprocess
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from benchmarks import engines
from benchmarks.generated import FOLDER

RUNS = 5
SIZES = (10_000, 100_000, 1_000_000)
OURS, THEIRS = "own_engine", "anki_engine"


def main(card_count: int, folder: Path) -> None:
    """Print a table: the medians of some runs of each engine, one after the other, and how they compare."""
    measured: dict[str, list[dict[str, float]]] = {OURS: [], THEIRS: []} if find_spec("anki") else {OURS: []}
    for engine in measured:
        _run(engine, card_count, folder)  # makes the collection, and warms the disk
    for _ in range(RUNS):
        for engine, runs in measured.items():
            runs.append(_run(engine, card_count, folder))
    print(f"| {card_count:,} notes, the same in both | kmsflash | Anki | Anki ÷ kmsflash |")
    print("| --- | --- | --- | --- |")
    for what in engines.ORDER:
        ours, theirs = (
            median(run[what] for run in measured[engine]) if what in measured.get(engine, [{}])[0] else None
            for engine in (OURS, THEIRS)
        )
        ratio = "" if ours is None or theirs is None else f"{theirs / ours:.1f}"
        print(f"| {what} | {_told(what, ours)} | {_told(what, theirs)} | {ratio} |")


def growth(folder: Path) -> None:
    """Print a table: ours, from few cards to many."""
    runs = [_run(OURS, size, folder) for size in SIZES for _ in range(1)]
    print("| cards | " + " | ".join(f"{size:,}" for size in SIZES) + " |")
    print("| --- " * (len(SIZES) + 1) + "|")
    for what in engines.ORDER:
        print(f"| {what} | " + " | ".join(_told(what, run[what]) for run in runs) + " |")


def _told(what: str, value: float | None) -> str:
    if value is None:
        return ""
    if what in (engines.MEMORY, engines.MEMORY_ALL):
        return f"{value:.0f} MB"
    return f"{value:.1f} ms" if value < 100 else f"{value:.0f} ms"


def _run(engine: str, card_count: int, folder: Path) -> dict[str, float]:
    """Measure in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.browsing", "one", engine, str(card_count), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _one(engine: str, card_count: int, folder: Path) -> None:
    print(json.dumps(import_module(f"benchmarks.{engine}").measured(card_count, folder)))


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["one", engine, cards, folder]:
            _one(engine, int(cards), Path(folder))
        case ["growth", *rest]:
            growth(Path(rest[0]) if rest else FOLDER)
        case rest:
            main(int(rest[0]) if rest else 100_000, Path(rest[1]) if rest[1:] else FOLDER)
