"""How long a whole check takes, beside Anki's check of the same cards and log.

Ours also compares every schedule with the fold of its answers and every text of the search index with its
card; Anki's has neither to compare. Nothing is found wrong in either.

python -m benchmarks.checking [CARDS] [FOLDER]
"""

import sys
import time
from pathlib import Path

from benchmarks import TODAY, many
from benchmarks.generated import FOLDER
from kmsflash.collection.checking import Checking


def main(cards: int = 100_000, folder: Path = FOLDER) -> None:
    """Print a Markdown table: seconds by the clock, and of the processor."""
    path = many.places(cards, folder).collection
    print(f"| {cards:,} cards | by the clock | processor |\n| --- | --- | --- |")
    began, used = time.perf_counter(), time.process_time()
    findings = Checking(path).look(TODAY)
    assert findings.is_sound
    print(
        f"| kmsflash | {time.perf_counter() - began:.1f} s | {time.process_time() - used:.1f} s |", flush=True
    )
    from anki.collection import Collection

    from benchmarks import anki_engine

    anki_engine.measured(cards, folder)  # makes its collection where there is none
    collection = Collection(str(folder / f"anki-{cards}" / "collection.anki2"))
    began, used = time.perf_counter(), time.process_time()
    collection.fix_integrity()
    _tell("Anki", began, used)
    collection.close()


def _tell(name: str, began: float, used: float) -> None:
    clock, processor = time.perf_counter() - began, time.process_time() - used
    print(f"| {name} | {clock:.1f} s | {processor:.1f} s |", flush=True)


if __name__ == "__main__":
    asked = sys.argv[1:]
    main(int(asked[0]) if asked else 100_000, Path(asked[1]) if asked[1:] else FOLDER)
