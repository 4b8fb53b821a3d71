"""How long the importer takes, from the bytes of a notes file to its cards, and how that grows with the file.

python -m benchmarks.notes [LARGEST]    # of the sizes in KB: 20, 200, 2000, 20000
"""

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from math import log
from pathlib import Path
from statistics import median

from benchmarks.dense import notes
from kmsflash.model.processors import processors
from kmsflash.notes.derive import derive

SIZES = (20, 200, 2_000, 20_000)
PAGES = Path(__file__).parent.parent / "tests" / "files" / "notes"
USUAL = 10_000  # bytes of a usual page


def main(largest: int = SIZES[-1]) -> None:
    """Print a Markdown table of generated notes, and what a usual page and a whole command take."""
    print(f"By up to {processors()} processors:\n")
    print("| notes | seconds | of a processor | KB/s | cards | memory | growth |\n|" + " --- |" * 7)
    before: tuple[int, float] | None = None
    for size in (size for size in SIZES if size <= largest):
        seconds, worked, cards, megabytes = _apart(size)
        growth = "" if before is None else f"size^{log(seconds / before[1], size / before[0]):.2f}"
        speed = f"{seconds:.2f} | {worked:.2f} | {size / seconds:.0f}"
        print(f"| {size:,} KB | {speed} | {cards:,} | {megabytes} MB | {growth} |")
        before = size, seconds
    print("\n| usual | median | slowest |\n| --- | --- | --- |")
    _tell("a page of 10 KB, first of its process", [_apart(USUAL / 1000)[0] for _ in range(7)])
    _tell("a page of 10 KB, further ones", [_seconds(_page(at))[0] for at in range(1, 21)])
    pages = sorted(page for page in PAGES.iterdir() if page.suffix in (".md", ".txt", ".html"))
    _tell(f"the {len(pages)} pages of the tests (1–4 KB)", [_tested(page) for page in pages])
    command = [sys.executable, "-m", "kmsflash", "cards", str(pages[0]), "--json", os.devnull]
    _tell("`kmsflash cards PAGE`, whole process", [_timed(lambda: _run(command)) for _ in range(7)])


def _page(number: int) -> bytes:
    return notes(USUAL + number).encode()


def _tested(page: Path) -> float:
    data = page.read_bytes()
    derive(data, page.name)  # loads its language
    return _seconds(data + b"\n\nNothing is remembered of this page.", page.name)[0]


def _seconds(data: bytes, name: str = "notes.md") -> tuple[float, int]:
    """Return the seconds that an import takes, and how many cards it gives."""
    started = time.perf_counter()
    reading = derive(data, name, processors())
    return time.perf_counter() - started, sum(len(fact.cards) for fact in reading.facts)


def _apart(size: float) -> tuple[float, float, int, int]:
    """Return seconds, those of processors, cards and megabytes of notes, imported by another process."""
    told = json.loads(_run([sys.executable, "-m", "benchmarks.notes", "--one", str(size)]))
    return told["seconds"], told["worked"], told["cards"], told["megabytes"]


def _one(size: float) -> None:
    data = notes(int(size * 1000)).encode()
    before = _worked()
    seconds, cards = _seconds(data)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    told = {"seconds": seconds, "worked": _worked() - before, "cards": cards, "megabytes": peak // 1024}
    print(json.dumps(told))


def _worked() -> float:
    """Return the seconds that this process and those it started have kept processors busy."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def _run(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _timed(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return time.perf_counter() - started


def _tell(what: str, seconds: list[float]) -> None:
    print(f"| {what} | {median(seconds) * 1000:.0f} ms | {max(seconds) * 1000:.0f} ms |")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        _one(float(sys.argv[2]))
    else:
        main(*map(int, sys.argv[1:2]))
