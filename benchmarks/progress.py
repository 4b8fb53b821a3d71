"""How long progress takes to be told: 1,000,000 answers to 100,000 cards in 20 decks over ten years.

Sums of the log made from nothing, brought up to date after a day, and a look at them: what `kmsflash stats`
and the Progress page do, but for what is foretold of each repeat, which reads the answers themselves.

python -m benchmarks.progress [CARDS] [RUNS] [FOLDER]
"""

import random
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from statistics import median

from benchmarks import TODAY
from benchmarks.generated import FOLDER, GRADES, WEIGHTS
from benchmarks.schema import is_todays
from kmsflash.collection.opening import Collection, open_collection
from kmsflash.collection.rebuilding import rebuild_schedules
from kmsflash.collection.sums import refresh
from kmsflash.model.days import Day, study_day
from kmsflash.model.events import Event, EventKind
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.options import StudyOptions
from kmsflash.model.statistics import EVERYTHING, Period, Scope
from kmsflash.store import events, sums, tables
from kmsflash.store.opening import Write
from kmsflash.store.rows import add_many, born

_DAYS, _ANSWERS, _DECKS = 3650, 10, 20
_A_DAY = 274  # answers
_MS_A_DAY = 86_400_000_000  # microseconds


def main(cards: int = 100_000, runs: int = 3, folder: Path = FOLDER) -> None:
    """Print a Markdown table: medians, by the clock and of the processor."""
    collection = _collection(cards, folder / f"progress-{cards}")
    print(f"| {cards * _ANSWERS:,} answers, {cards:,} cards | by the clock | processor |")
    print("| --- | --- | --- |", flush=True)
    _tell("made from nothing", lambda: _from_nothing(collection), 1)
    _tell("nothing was answered since", lambda: refresh(collection.store, _hour_of, TODAY), runs)
    decks = list(collection.library.decks_by_path().values())
    for run in range(runs):
        _study(collection, run, cards)
        _tell(f"{_A_DAY} answers since", lambda: refresh(collection.store, _hour_of, TODAY), 1)
    statistics = collection.statistics
    looks: dict[str, tuple[Scope, Period]] = {
        "look at everything, 12 months": (EVERYTHING, Period.YEAR),
        "look at everything, all the time": (EVERYTHING, Period.ALL),
        f"look at a deck of {cards // _DECKS:,} cards": (Scope(decks[0]), Period.YEAR),
    }
    for name, (scope, period) in looks.items():
        _tell(name, lambda of=scope, back=period: statistics.look(_hour_of, TODAY, of, back), 5 * runs)  # type: ignore[misc]
    _tell("predictions beside what came", lambda: statistics.calibration(TODAY), 1)
    collection.close()


def _tell(name: str, work: Callable[[], object], runs: int) -> None:
    clocks, processors = [], []
    for _ in range(runs):
        began, used = time.perf_counter(), time.process_time()
        work()
        clocks.append(time.perf_counter() - began)
        processors.append(time.process_time() - used)
    print(f"| {name} | {_seconds(median(clocks))} | {_seconds(median(processors))} |", flush=True)


def _seconds(count: float) -> str:
    return f"{count:.1f} s" if count >= 1 else f"{count * 1000:.0f} ms"


def _hour_of(moment: int) -> int:
    return time.localtime(moment // 1_000_000).tm_hour


def _from_nothing(collection: Collection) -> None:
    with collection.store.writing(TODAY) as write:
        sums.forget(write)
    refresh(collection.store, _hour_of, TODAY)


def _collection(cards: int, home: Path) -> Collection:
    """Open the collection; it is made first where it is not there."""
    start = TODAY - timedelta(days=_DAYS)
    is_made = (home / "complete").exists() and is_todays(home / "collection.kms")
    if not is_made:
        shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True, exist_ok=True)
    collection = open_collection(home / "collection.kms", home / "state", StudyOptions(), start)
    if not is_made:
        decks = [collection.decks.make(f"Deck {number}", None, start)[2] for number in range(_DECKS)]
        with collection.store.writing(start, much=True) as write:
            _write(write, decks, cards)
        rebuild_schedules(collection.store, TODAY)
        (home / "complete").touch()
    return collection


def _write(write: Write, decks: list[DeckId], cards: int) -> None:
    uids = [write.uid() for _ in range(cards)]
    rows = (born(write, uid, deck_id=decks[at % _DECKS], rank="a") for at, uid in enumerate(uids))
    add_many(write, tables.card, list(rows))
    chance = random.Random(3)
    log = sorted(_log(cards, chance))
    for start in range(0, len(log), 20_000):
        events.insert_many(write, [_event(write, *line, chance) for line in log[start : start + 20_000]])


def _log(cards: int, chance: random.Random) -> Iterator[tuple[int, int]]:
    for card in range(1, cards + 1):
        day = study_day(TODAY) - _DAYS + chance.randint(0, _DAYS * 4 // 5)
        for _ in range(_ANSWERS):
            yield min(day, study_day(TODAY) - 1), card
            day += chance.randint(1, 100)


def _event(write: Write, day: int, card: int, chance: random.Random) -> Event:
    (grade,) = chance.choices(GRADES, WEIGHTS)
    moment = day * _MS_A_DAY + chance.randrange(_MS_A_DAY)
    return Event(write.uid(), CardId(card), write.stamp(), moment, Day(day), EventKind.REVIEW, grade, 5000)


def _study(collection: Collection, run: int, cards: int) -> None:
    chance = random.Random(run)
    with collection.store.writing(TODAY) as write:
        chosen = chance.sample(range(1, cards + 1), _A_DAY)
        events.insert_many(write, [_event(write, study_day(TODAY), card, chance) for card in chosen])


if __name__ == "__main__":
    usual = ("100000", "3", str(FOLDER))
    told = (*sys.argv[1:4], *usual[len(sys.argv) - 1 :])
    main(int(told[0]), int(told[1]), Path(told[2]))
