"""What an exam costs: Today, a session, an answer, and how ready one is, with 10,000 and 100,000 cards in it.

Of a collection made afresh: four fifths of the cards were answered three times in the
last ninety days, the exam is in forty days, 25 minutes a day.

python -m benchmarks.exams [CARDS …]
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from benchmarks import TODAY
from benchmarks.generated import GRADES, WEIGHTS
from kmsflash.collection.opening import Collection, open_collection
from kmsflash.collection.rebuilding import rebuild_schedules
from kmsflash.model.days import Day, study_day
from kmsflash.model.events import Event, EventKind
from kmsflash.model.exam_days import Aim, Pace, Seen
from kmsflash.model.exams import ExamPart, ExamWishes
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.options import StudyOptions
from kmsflash.scheduling.exam_plan import plan
from kmsflash.scheduling.forgetting import Forgetting
from kmsflash.store import events, tables
from kmsflash.store.opening import Write
from kmsflash.store.rows import add_many, born

_ANSWERED = 30  # cards, to tell what an answer takes
_MS_A_DAY = 86_400_000_000  # microseconds
Row = tuple[str, float]


def main(sizes: tuple[int, ...] = (10_000, 100_000)) -> None:
    """Print a Markdown table for each size: milliseconds of the processor."""
    for cards in sizes:
        print(f"| an exam of {cards:,} cards | ms of the processor |\n| --- | --- |")
        for name, used in _measured(cards):
            print(f"| {name} | {used:,.1f} |", flush=True)


def _measured(cards: int) -> Iterator[Row]:
    yield "the plan alone, weeks before", _used(_planning(cards, 40), 5)
    yield "the plan alone, in the last days", _used(_planning(cards, 3), 5)
    with tempfile.TemporaryDirectory(prefix="kmsflash") as folder:
        collection = _collection(cards, Path(folder))
        yield "Today without an exam", _used(lambda: collection.library.overview(TODAY), 3)
        yield "session opened, turn and answer without one", _answer(collection)
        wishes = ExamWishes("Exam", Day(study_day(TODAY) + 40), (ExamPart(deck=_deck(collection)),), 25)
        _, _, exam = collection.exams.make(wishes, TODAY)
        yield "traces brought up to the day, once", _used(lambda: collection.exams.keep_up(TODAY), 1)
        yield "Today, first look", _used(lambda: collection.library.overview(TODAY), 1)
        yield "Today, after that", _used(lambda: collection.library.overview(TODAY), 5)
        yield "turn and answer", _answer(collection)
        yield "Today, after answers", _used(lambda: collection.library.overview(TODAY), 3)
        yield "the form's list of decks", _used(collection.exam_reach.choices, 3)
        yield "readiness with its fit (a job)", _used(lambda: collection.readiness.look(exam, TODAY), 1)
        yield "readiness (a job)", _used(lambda: collection.readiness.look(exam, TODAY), 1)
        collection.close()


def _used(work: Callable[[], object], runs: int) -> float:
    """Return the median, in milliseconds of the processor."""
    found = []
    for _ in range(runs):
        began = time.process_time()
        work()
        found.append(time.process_time() - began)
    return median(found) * 1000


def _planning(cards: int, left: int) -> Callable[[], object]:
    chance, today = random.Random(1), study_day(TODAY)
    seen = [
        Seen(
            CardId(number),
            chance.randbytes(16),
            Day(today - chance.randint(1, 90)),
            chance.uniform(0.1, 400),
            chance.uniform(1, 10),
            chance.random() < 0.3,
        )
        for number in range(cards * 4 // 5)
    ]
    unseen = [CardId(number) for number in range(cards * 4 // 5, cards)]
    aim = Aim(Day(today + left), 25)
    return lambda: plan(seen, unseen, today, aim, forgetting=Forgetting(), pace=Pace())


def _answer(collection: Collection) -> float:
    session = collection.study.session(TODAY)
    found = []
    for _ in range(_ANSWERED):
        began = time.process_time()
        session.turn(TODAY)
        session.answer(Grade.GOOD, 5000, TODAY)
        found.append(time.process_time() - began)
    return median(found) * 1000


def _deck(collection: Collection) -> DeckId:
    return next(iter(collection.library.decks_by_path().values()))


def _collection(cards: int, home: Path) -> Collection:
    collection = open_collection(home / "collection.kms", home / "state", StudyOptions(), TODAY)
    _, _, deck = collection.decks.make("Deck", None, TODAY)
    with collection.store.writing(TODAY, much=True) as write:
        _write(write, deck, cards)
    rebuild_schedules(collection.store, TODAY)
    return collection


def _write(write: Write, deck: DeckId, cards: int) -> None:
    facts = [born(write, write.uid(), kind="question", by_hand=1) for _ in range(cards)]
    add_many(write, tables.fact, facts)
    rows = (
        born(write, write.uid(), fact_id=number, deck_id=deck, front="q", answer="a", rank=f"{number:07d}")
        for number in range(1, cards + 1)
    )
    add_many(write, tables.card, list(rows))
    chance, log = random.Random(1), []
    for card in range(1, cards * 4 // 5):
        last = study_day(TODAY) - chance.randint(1, 30)
        log += [(last - 30 * back, card) for back in (2, 1, 0)]
    events.insert_many(write, [_event(write, day, card, chance) for day, card in sorted(log)])


def _event(write: Write, day: int, card: int, chance: random.Random) -> Event:
    (grade,) = chance.choices(GRADES, WEIGHTS)
    moment = day * _MS_A_DAY + chance.randrange(_MS_A_DAY)
    return Event(write.uid(), CardId(card), write.stamp(), moment, Day(day), EventKind.REVIEW, grade, 5000)


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or (10_000, 100_000))
