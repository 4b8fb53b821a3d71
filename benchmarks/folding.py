"""How long it takes to work all schedules out anew: the logs of 100,000 cards, under each scheduler.

A change of scheduler as the window does it: in one transaction, folded card by card and stored. The logs are
made here, eight to twelve reviews a card, in a collection of their own. What counts is the processor's time.

python -m benchmarks.folding [CARDS] [RUNS]
"""

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from statistics import median

from benchmarks import TODAY
from benchmarks.generated import GRADES, WEIGHTS
from kmsflash.collection.opening import Collection, open_collection
from kmsflash.model.days import Day, study_day
from kmsflash.model.events import Event, EventKind
from kmsflash.model.ids import CardId
from kmsflash.model.options import DeckOptions, Scheduler, StudyOptions
from kmsflash.model.presets import USUAL
from kmsflash.scheduling.fold import fold
from kmsflash.store import events, tables
from kmsflash.store.opening import Write
from kmsflash.store.rows import add_many, born

_DAY = timedelta(days=1)


def main(cards: int = 100_000, runs: int = 3) -> None:
    """Print a Markdown table of medians."""
    with tempfile.TemporaryDirectory(prefix="kmsflash") as folder:
        home = Path(folder)
        now = TODAY - 400 * _DAY
        collection = open_collection(home / "collection.kms", home, StudyOptions(), now)
        deck = collection.decks.make("Deck", None, now)[2]
        chance = random.Random(3)
        with collection.store.writing(now) as write:
            uids = [write.uid() for _ in range(cards)]
            add_many(write, tables.card, [born(write, uid, deck_id=deck, rank="a") for uid in uids])
            told = 0
            for card in range(1, cards + 1):
                log = list(_log(write, CardId(card), chance))
                events.insert_many(write, log)
                told += len(log)
        print(f"| {cards:,} cards, {told:,} reviews | fold and store | fold alone, a review |")
        print("| --- | --- | --- |")
        times: dict[Scheduler, list[float]] = {name: [] for name in Scheduler}
        for _ in range(runs):
            for name in (Scheduler.FSRS, Scheduler.SM2):
                times[name].append(_changed(collection, name))
        for name in Scheduler:
            alone = _alone(collection, DeckOptions(name), min(cards, 2000))
            print(f"| {name} | {median(times[name]):.1f} s | {alone * 1e6:.0f} µs |")
        collection.close()


def _log(write: Write, card: CardId, chance: random.Random) -> Iterator[Event]:
    day = study_day(TODAY) - 400
    for _ in range(chance.randint(8, 12)):
        (grade,) = chance.choices(GRADES, WEIGHTS)
        yield Event(
            write.uid(), card, write.stamp(), write.microseconds, Day(day), EventKind.REVIEW, grade, 5000
        )
        day += chance.randint(1, 50)


def _changed(collection: Collection, name: Scheduler) -> float:
    """Return how many seconds of the processor a change of scheduler takes."""
    options = replace(collection.options.usual(), scheduler=name)
    begun = time.process_time()
    collection.options.set_options(USUAL, options, TODAY)
    return time.process_time() - begun


def _alone(collection: Collection, options: DeckOptions, cards: int) -> float:
    """Return how many seconds of it the fold takes for one review, without the store."""
    with collection.store.reading() as connection:
        logs = [events.of_card(connection, CardId(card)) for card in range(1, cards + 1)]
    uid = logs[0][0].uid
    begun = time.process_time()
    for log in logs:
        fold(uid, log, options)
    return (time.process_time() - begun) / sum(map(len, logs))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
