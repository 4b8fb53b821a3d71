"""One run: a learner studies day by day with kmsflash's own sessions, for as many minutes as there are."""

import shutil
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import ceil
from pathlib import Path
from random import Random
from tempfile import mkdtemp
from uuid import UUID

from benchmarks import TODAY
from benchmarks.learning.learners import Kind, Learner
from kmsflash.collection.opening import Collection, open_collection
from kmsflash.model.days import Day, study_day
from kmsflash.model.exams import ExamPart, ExamWishes
from kmsflash.model.ids import DeckId
from kmsflash.model.options import DeckOptions, NewPlace, Scheduler, StudyOptions
from kmsflash.model.presets import USUAL
from kmsflash.model.ranks import spaced
from kmsflash.store import decks, tables
from kmsflash.store.rows import add, born

LATER = 90  # days after the exam
PLANS = ("plan", "SM-2", "FSRS 0.90", "as fast as possible")
_MEMORY = Path("/dev/shm")  # where it is there, nothing is written to a disk


@dataclass(frozen=True, slots=True)
class Scenario:
    """So many cards, days and minutes."""

    cards: int
    days: int
    minutes: float  # a day
    missed: float = 0.0  # share of the days on which nothing is done

    @property
    def name(self) -> str:
        """Its figures in one line."""
        missed = f", {self.missed:.0%} missed" if self.missed else ""
        return f"{self.cards} cards, {self.days} days, {self.minutes:g} min{missed}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one run went."""

    recall: float  # share known on the day of the exam
    later: float  # share known 90 days after it
    minutes: float  # spent, a day
    seen: float  # share of the cards that were met


def run(scenario: Scenario, plan: str, kind: Kind, seed: int) -> Outcome:
    """Study to the exam by *plan* and return what is known then. The same seed, the same learner and luck."""
    folder = Path(mkdtemp(dir=_MEMORY if _MEMORY.is_dir() else None, prefix="kmsflash-learning-"))
    learner = Learner(kind, Random(seed))
    absent = Random(seed + 1)  # of its own: every plan misses the same days
    collection = open_collection(folder / "c.kms", folder / "state", StudyOptions(), TODAY)
    try:
        deck = _made(collection, scenario, seed)
        _set_up(collection, deck, scenario, plan)
        start, seconds = study_day(TODAY), 0.0
        for number in range(scenario.days):
            if absent.random() >= scenario.missed:
                now = TODAY + timedelta(days=number)
                seconds += _study(collection, learner, now, scenario.minutes * 60)
    finally:
        collection.close()
        shutil.rmtree(folder)
    exam = start + scenario.days
    return Outcome(
        learner.recall(scenario.cards, exam),
        learner.recall(scenario.cards, exam + LATER),
        seconds / 60 / scenario.days,
        learner.met / scenario.cards,
    )


def _made(collection: Collection, scenario: Scenario, seed: int) -> DeckId:
    names = Random(seed + 2)  # what is decided by lot goes by the names of cards
    with collection.store.writing(TODAY) as write:
        deck = decks.make(write, "Exam")
        for number, rank in enumerate(spaced(scenario.cards)):
            fact = add(write, tables.fact, born(write, write.uid(), kind="question", key=str(number)))
            texts = {"front": f"Question {number}?", "answer": f"Answer {number}"}
            row = born(
                write,
                UUID(int=names.getrandbits(128)),
                fact_id=fact,
                deck_id=deck,
                way="written",
                rank=rank,
                **texts,
            )
            add(write, tables.card, row)
    return deck


def _set_up(collection: Collection, deck: DeckId, scenario: Scenario, plan: str) -> None:
    """Set the deck as someone would who goes by that plan."""
    options = DeckOptions(new_per_day=ceil(scenario.cards / max(1, scenario.days - 3)))
    if plan == "FSRS 0.90":
        options = replace(options, scheduler=Scheduler.FSRS)
    elif plan == "as fast as possible":
        options = replace(options, new_per_day=9_999, new_place=NewPlace.BEFORE)
    collection.options.set_options(USUAL, options, TODAY)
    if plan == "plan":
        day = Day(study_day(TODAY) + scenario.days)
        minutes = max(1, round(scenario.minutes))
        collection.exams.make(ExamWishes("Exam", day, (ExamPart(deck),), minutes), TODAY)


def _study(collection: Collection, learner: Learner, now: datetime, room: float) -> float:
    """Study one day, until nothing waits or the minutes are spent, and return the seconds that it took."""
    collection.exams.keep_up(now)
    session, spent, today = collection.study.session(now), 0.0, study_day(now)
    while spent < room:
        turn = session.turn(now)
        if turn is None and session.summary(now).beyond:
            session.go_on(now)  # the minutes are not over yet
            turn = session.turn(now)
        if turn is None:
            break
        grade, took = learner.answer(turn.card, today)
        spent += took
        now += timedelta(seconds=took)
        session.answer(grade, round(took * 1000), now)
    return spent
