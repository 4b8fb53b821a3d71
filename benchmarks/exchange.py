"""100,000 cards in and out of Anki's packages, beside Anki's own importer and exporter.

python -m benchmarks.exchange [CARDS] [RUNS] [FOLDER]

The collections are those of `benchmarks.browsing`. Each step is a process of its own: what it takes by the
clock, of the processor, and at most of memory. In is the same file for both, made by Anki; what is timed
begins with opening it and ends with the cards in the collection, of ours with what a preview asks for first.
Back is that import undone; of Anki, which knows of undo no longer once it was closed, by the process that
took the cards in, so its memory is that of both.
Out is a package with all schedules and reviews, made by each of its own collection.

Processes that a step starts load this module, where those of the program load `kmsflash.__main__`: little is
loaded at the top of either.
"""

import json
import resource
import shutil
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks import TODAY

_LATER = TODAY + timedelta(days=7)  # than any answer in the package: none is of a moment still to come
_STEPS = ("anki out", "anki in", "anki back", "ours in", "ours back", "ours out")


def measured(step: str, cards: int, folder: Path) -> dict[str, float]:
    """Do one step, and return what it took: seconds, seconds of the processor, and megabytes."""
    home = folder / "exchange"
    home.mkdir(exist_ok=True)
    do = {
        "anki out": _anki_out,
        "anki in": _anki_in,
        "anki back": _anki_back,
        "ours in": _ours_in,
        "ours back": _ours_back,
        "ours out": _ours_out,
    }
    ready = do[step](cards, folder, home)
    started, processor = time.perf_counter(), time.process_time()
    ready()
    return {
        "s": time.perf_counter() - started,
        "cpu": time.process_time() - processor,
        "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def _package(home: Path) -> Path:
    return home / "all.apkg"


def _anki_out(cards: int, folder: Path, home: Path) -> Any:
    from anki.collection import Collection, ExportAnkiPackageOptions

    shutil.copy(folder / f"anki-{cards}" / "collection.anki2", home / "from.anki2")
    collection = Collection(str(home / "from.anki2"))
    options = ExportAnkiPackageOptions(
        with_scheduling=True, with_deck_configs=True, with_media=True, legacy=False
    )
    path = str(_package(home).absolute())
    return lambda: collection.export_anki_package(out_path=path, options=options, limit=None)


def _anki_in(cards: int, folder: Path, home: Path) -> Any:
    del cards, folder
    return _anki_taking_in(home)[1]


def _anki_back(cards: int, folder: Path, home: Path) -> Any:
    del cards, folder
    collection, take_in = _anki_taking_in(home)
    take_in()
    return collection.undo


def _anki_taking_in(home: Path) -> tuple[Any, Any]:
    from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

    path = str(_package(home).absolute())
    for old in home.glob("into.*"):
        shutil.rmtree(old) if old.is_dir() else old.unlink()
    collection = Collection(str(home / "into.anki2"))
    options = ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True)
    wanted = ImportAnkiPackageRequest(package_path=path, options=options)
    return collection, lambda: collection.import_anki_package(wanted)


def _ours(home: Path) -> Any:
    from kmsflash.collection.opening import open_collection
    from kmsflash.model.options import StudyOptions

    place = home / "ours"
    return open_collection(place / "collection.kmsflash", place / "state", StudyOptions(), TODAY)


def _ours_back(cards: int, folder: Path, home: Path) -> Any:
    del cards, folder
    collection = _ours(home)
    return lambda: collection.history.undo(_LATER)


def _ours_in(cards: int, folder: Path, home: Path) -> Any:
    import kmsflash.exchange.anki.package  # noqa: F401  of Anki too what is timed begins with all code loaded
    from kmsflash.exchange import open_package
    from kmsflash.model.exchanging import PackageWishes

    del folder
    shutil.rmtree(home / "ours", ignore_errors=True)
    collection = _ours(home)
    assert collection.exchanging

    def take_in() -> None:
        package = open_package(_package(home))
        plan = collection.exchanging.plan(package)
        report, _ = collection.exchanging.carry_out(package, PackageWishes(), _LATER)
        assert plan.counts.new == report.counts.new == cards
        package.close()

    return take_in


def _ours_out(cards: int, folder: Path, home: Path) -> Any:
    from benchmarks import many
    from kmsflash.collection.opening import open_collection
    from kmsflash.exchange import format_of, write_package
    from kmsflash.model.exchanging import PackingWishes
    from kmsflash.model.options import StudyOptions

    where = many.places(cards, folder)
    collection = open_collection(where.collection, where.state, StudyOptions(), TODAY)
    form = format_of(home / "ours.apkg")
    assert form is not None

    def give_out() -> None:
        package = collection.exchanging.packing(None, PackingWishes.for_oneself())
        write_package(package, home / "ours.apkg", form)
        package.close()

    return give_out


def main(cards: int = 100_000, runs: int = 3, folder: str = "") -> None:
    """Print a Markdown table of medians."""
    from benchmarks.generated import FOLDER

    folder = folder or str(FOLDER)
    found: dict[str, list[dict[str, float]]] = {step: [] for step in _STEPS}
    for _ in range(runs):
        for step in _STEPS:
            told = subprocess.run(
                [sys.executable, "-m", "benchmarks.exchange", "--step", step, str(cards), folder],
                check=True,
                capture_output=True,
                text=True,
            )
            found[step].append(json.loads(told.stdout.splitlines()[-1]))
    print(f"| {cards:,} cards | kmsflash | Anki | kmsflash ÷ Anki |\n| --- | --- | --- | --- |")
    for what in ("in", "back", "out"):
        ours, theirs = f"ours {what}", f"anki {what}"
        for name, unit, word in (
            ("s", "s", ""),
            ("cpu", "s", ", processor time"),
            ("mb", "MB", ", memory at most"),
        ):
            one, other = (median(each[name] for each in found[step]) for step in (ours, theirs))
            print(f"| {what}{word} | {one:.3g} {unit} | {other:.3g} {unit} | {one / other:.1f} |")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--step"]:
        print(json.dumps(measured(sys.argv[2], int(sys.argv[3]), Path(sys.argv[4]))))
    else:
        main(*(int(each) if each.isdigit() else each for each in sys.argv[1:4]))  # type: ignore[arg-type]
