"""How long a day takes to put together: the queue, opening a session, and the overview of Today.

On a copy of a collection of 100,000 cards, on its day and after days without study.

python -m benchmarks.day
"""

import shutil
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from statistics import median

from benchmarks import TODAY
from benchmarks.generated import places
from kmsflash.collection.deck_tree import deck_tree
from kmsflash.collection.opening import Collection, open_collection
from kmsflash.collection.waiting import days_cards
from kmsflash.model.custom import Pick, Wish
from kmsflash.model.days import study_day
from kmsflash.model.options import StudyOptions
from kmsflash.store.decks import all_decks

COLLECTION = 100_000
DAYS_LATE = (0, 1, 5)
TIMES = 7


def main() -> None:
    """Print a Markdown table."""
    print("| days late | cards that wait | queue | session opened | overview | custom study |")
    print("| --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory(prefix="kmsflash") as folder:
        home = Path(folder) / "home"
        made = places(COLLECTION)
        shutil.copytree(made.collection.parent, home, ignore=shutil.ignore_patterns("notes"))
        for late in DAYS_LATE:
            now = TODAY + timedelta(days=late)
            collection = open_collection(home / made.collection.name, home / "state", StudyOptions(), now)
            print(f"| {late} | {' | '.join(_row(collection, late))} |")
            collection.close()


def _row(collection: Collection, late: int) -> list[str]:
    now = TODAY + timedelta(days=late)
    wish = Wish(Pick.DIFFICULT)

    def queue() -> int:
        with collection.store.reading() as connection:
            tree = deck_tree(all_decks(connection))
            return len(days_cards(connection, tree, None, study_day(now)).cards)

    timed: list[Callable[[], object]] = [
        queue,
        lambda: collection.study.session(now),
        lambda: collection.library.overview(now),
        lambda: collection.study.custom(wish, now),
    ]
    return [f"{queue():,}", *(f"{_median(act):.0f} ms" for act in timed)]


def _median(act: Callable[[], object]) -> float:
    times = []
    for _ in range(TIMES):
        started = time.perf_counter()
        act()
        times.append((time.perf_counter() - started) * 1000)
    return median(times)


if __name__ == "__main__":
    main()
