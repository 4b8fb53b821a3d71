"""The same learners without the program: its plan and its schedulers, but no collection. Forty times as fast.

    python -m benchmarks.learning.model [SEEDS]

To try a change of the plan within a minute before the program itself is measured, and to ask what others do
that this program does not: a new card shown again on its first day though it was known (learning steps).
What is quoted of the plan is measured with the program; a test holds both against each other.
"""

import sys
from collections import deque
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil
from random import Random
from statistics import mean
from uuid import UUID

from benchmarks.learning.learners import KINDS, Kind, Learner
from benchmarks.learning.program import LATER, Outcome, Scenario
from kmsflash.model.days import Day
from kmsflash.model.events import Event, EventKind
from kmsflash.model.exam_days import Aim, Pace, Seen
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.options import DeckOptions, Scheduler
from kmsflash.model.schedules import Schedule
from kmsflash.scheduling.drill import OTHERS_BETWEEN
from kmsflash.scheduling.exam_plan import plan
from kmsflash.scheduling.fold import step
from kmsflash.scheduling.forgetting import Forgetting, State
from kmsflash.scheduling.tracing import RATINGS

START = Day(20_000)
USUAL = Forgetting()


@dataclass(frozen=True, slots=True)
class Way:
    """How someone studies."""

    name: str
    planned: bool = False
    scheduler: Scheduler = Scheduler.SM2
    new_first: bool = False  # as many as the minutes allow, before all that is due
    steps: int = 0  # how often a new card is shown again on its first day whatever was answered


PLAN = Way("plan", planned=True)
WAYS = (
    PLAN,
    Way("SM-2"),
    Way("FSRS 0.90", scheduler=Scheduler.FSRS),
    Way("as fast as possible", new_first=True),
    Way("SM-2, two learning steps", steps=2),
    Way("FSRS 0.90, two learning steps", scheduler=Scheduler.FSRS, steps=2),
)


@dataclass(slots=True)
class _Card:
    card: CardId
    uid: UUID
    schedule: Schedule = field(default_factory=Schedule)
    state: State | None = None  # as a plan traces it
    last: Day = START

    def is_due(self, today: Day) -> bool:
        return self.schedule.due is not None and self.schedule.due <= today

    def overdue(self, today: Day) -> float:
        assert self.schedule.due is not None
        return (today - self.schedule.due) / max(1, self.schedule.memory.interval)


class _Study:
    def __init__(self, scenario: Scenario, way: Way, kind: Kind, seed: int) -> None:
        self._scenario, self._way = scenario, way
        self._options = DeckOptions(way.scheduler)
        self.learner = Learner(kind, Random(seed))
        names = Random(seed + 2)
        made = (_Card(CardId(at), UUID(int=names.getrandbits(128))) for at in range(1, scenario.cards + 1))
        self._cards = {each.card: each for each in made}

    def day(self, today: Day) -> float:
        """Study until nothing waits or the minutes are over, and return the seconds."""
        order, early = self._planned(today) if self._way.planned else (self._others(today), ())
        waiting, drill, given, spent = deque(order), deque[tuple[CardId, int]](), 0, 0.0
        while spent < self._scenario.minutes * 60 and (drill or waiting):
            drilled = bool(drill) and (given - drill[0][1] >= OTHERS_BETWEEN or not waiting)
            card = self._cards[drill.popleft()[0] if drilled else waiting.popleft()]
            is_new = card.state is None
            grade, took = self.learner.answer(card.card, today)
            spent, given = spent + took, given + 1
            self._keep(card, today, grade, moves=not drilled and not (card.card in early and grade.passed))
            if not drilled:
                drill.extend([(card.card, given)] * self._again(grade, is_new=is_new))
        return spent

    def _planned(self, today: Day) -> tuple[Sequence[CardId], Collection[CardId]]:
        aim = Aim(Day(START + self._scenario.days), max(1, round(self._scenario.minutes)))
        cards = self._cards.values()
        seen = [
            Seen(each.card, each.uid.bytes, each.last, *each.state, each.is_due(today))
            for each in cards
            if each.state is not None
        ]
        unseen = [each.card for each in cards if each.state is None]
        planned = plan(seen, unseen, today, aim, forgetting=USUAL, pace=Pace())
        return planned.cards, planned.early

    def _others(self, today: Day) -> list[CardId]:
        cards = self._cards.values()
        due = sorted((each for each in cards if each.is_due(today)), key=lambda each: -each.overdue(today))
        new = [each.card for each in cards if each.state is None]
        if self._way.new_first:
            return [*new, *(each.card for each in due)]
        new = new[: ceil(self._scenario.cards / max(1, self._scenario.days - 3))]
        placed = [((at + 1) / (len(due) + 1), 0, each.card) for at, each in enumerate(due)]
        placed += [((at + 1) / (len(new) + 1), 1, card) for at, card in enumerate(new)]
        return [card for _, _, card in sorted(placed)]

    def _keep(self, card: _Card, today: Day, grade: Grade, *, moves: bool) -> None:
        kind = EventKind.REVIEW if moves else EventKind.DRILL
        told = Event(card.uid, card.card, 0, 0, today, kind, grade)
        card.schedule = step(card.uid, card.schedule, told, self._options)
        card.state = USUAL.answered(card.state, today - card.last, RATINGS[grade])
        card.last = today

    def _again(self, grade: Grade, *, is_new: bool) -> int:
        if is_new and self._way.steps:
            return self._way.steps
        return int(grade < (Grade.HARD if self._way.planned and not is_new else Grade.GOOD))


def run(scenario: Scenario, way: Way, kind: Kind, seed: int) -> Outcome:
    """Study to the exam and return what is known then; the same seed as in the program, the same learner."""
    study, absent, seconds = _Study(scenario, way, kind, seed), Random(seed + 1), 0.0
    for number in range(scenario.days):
        if absent.random() >= scenario.missed:
            seconds += study.day(Day(START + number))
    exam, learner = START + scenario.days, study.learner
    return Outcome(
        learner.recall(scenario.cards, exam),
        learner.recall(scenario.cards, exam + LATER),
        seconds / 60 / scenario.days,
        learner.met / scenario.cards,
    )


def _lines(scenario: Scenario, seeds: int) -> Iterator[str]:
    runs = [(kind, 1000 + seed) for kind in KINDS for seed in range(seeds)]
    best = [run(scenario, PLAN, *each) for each in runs]
    for way in WAYS:
        told = [run(scenario, way, *each) for each in runs]
        pairs = list(zip(best, told, strict=True))
        yield (
            f"{scenario.name} | {way.name} | {mean(each.recall for each in told):.3f} | "
            f"{mean(each.later for each in told):.3f} | {mean(each.minutes for each in told):.2f} min | "
            f"plan ÷ this {mean(one.recall / other.recall for one, other in pairs):.3f}, "
            f"minutes {mean(one.minutes / other.minutes for one, other in pairs):.2f}\n"
        )


def main(arguments: Sequence[str]) -> None:
    """Run everything and print a line for each scenario and way."""
    from benchmarks.learning.__main__ import SCENARIOS

    for scenario in SCENARIOS:
        sys.stdout.writelines(_lines(scenario, int(arguments[0]) if arguments else 1))
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
