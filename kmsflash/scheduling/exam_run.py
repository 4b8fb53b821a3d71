"""A plan run forward to the exam, on a sample of its cards: what following it would bring."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import NamedTuple
from zlib import crc32

from kmsflash.model.days import Day
from kmsflash.model.exam_days import Aim, Pace, Seen
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.schedules import Memory
from kmsflash.scheduling.exam_plan import FIRST_GRADES, plan
from kmsflash.scheduling.forgetting import AGAIN, GOOD, Forgetting, State
from kmsflash.scheduling.sm2 import recall

SAMPLE = 150  # cards; the whole deck gave the same within the margin of an estimate
RUNS = 4


class Standing(NamedTuple):
    """A card of the exam where it stands at dawn; never answered where *state* is None."""

    card: CardId
    uid: bytes
    state: State | None = None
    last: Day = Day(0)  # of the last answer
    due: Day = Day(0)  # by the deck's scheduler
    memory: Memory = Memory()  # of SM-2


@dataclass(frozen=True, slots=True)
class Course:
    """What following the plan would bring, by simulation."""

    known: float  # share of the cards on the day of the exam
    spread: float  # standard deviation of that between runs
    seen: float  # share of the cards that would have been met by then
    by_day: tuple[float, ...]  # share known on each day from today to the exam
    minutes: float  # a day, on average
    all_seen_in: int | None = None  # days until every card was met; None: not before the exam


def run_forward(cards: Sequence[Standing], today: Day, aim: Aim, foreseen: Forgetting, pace: Pace) -> Course:
    """Return what the plan would bring if the learner forgets as *foreseen*; always the same for the same.

    *cards* are in the order of the notes. Of more than `SAMPLE` cards some are drawn by chance, with minutes
    in proportion.
    """
    sample = _sample(cards)
    if not sample or today >= aim.day:
        return Course(0.0, 0.0, 0.0, (), 0.0)
    fair = replace(aim, minutes=aim.minutes * len(sample) / len(cards), probes=False)
    seed = crc32(b"".join(each.uid for each in sample), int(aim.day))
    runs = [_Run(sample, fair, foreseen, pace, seed + number).to_the_end(today) for number in range(RUNS)]
    ends = [run.by_day[-1] for run in runs]
    mean = sum(ends) / RUNS
    days = aim.day - today
    met = [run.all_met_in for run in runs]
    return Course(
        mean,
        (sum((end - mean) ** 2 for end in ends) / (RUNS - 1)) ** 0.5,
        sum(run.seen for run in runs) / RUNS,
        tuple(sum(of_day) / RUNS for of_day in zip(*(run.by_day for run in runs), strict=True)),
        sum(run.seconds for run in runs) / RUNS / days / 60 * len(cards) / len(sample),
        None if None in met else max(each for each in met if each is not None),
    )


def _sample(cards: Sequence[Standing]) -> list[Standing]:
    if len(cards) <= SAMPLE:
        return list(cards)
    chosen = {each.card for each in sorted(cards, key=lambda each: (crc32(each.uid), each.uid))[:SAMPLE]}
    return [each for each in cards if each.card in chosen]


class _Run:
    """One run, with its own luck."""

    def __init__(
        self, cards: Sequence[Standing], aim: Aim, foreseen: Forgetting, pace: Pace, seed: int
    ) -> None:
        self._cards = {each.card: each for each in cards}
        self._aim, self._foreseen, self._pace = aim, foreseen, pace
        self._usual = Forgetting()  # what the plan goes by
        self._dice = Random(seed)  # noqa: S311  a simulation, and to be the same again
        self.by_day: list[float] = []
        self.seconds = 0.0
        self._owed = 0.0  # seconds by which a day ran over: of a sample's few minutes one card may take more
        self.all_met_in: int | None = None  # days from the first

    def to_the_end(self, today: Day) -> "_Run":
        for number in range(today, self._aim.day):
            day = Day(number)
            self.by_day.append(self._known(day))
            if day not in self._aim.days_off:
                self._study(day)
            if self.all_met_in is None and self.seen == 1:
                self.all_met_in = day - today
        self.by_day.append(self._known(self._aim.day))
        return self

    @property
    def seen(self) -> float:
        return sum(each.state is not None for each in self._cards.values()) / len(self._cards)

    def _known(self, day: Day) -> float:
        chances = (
            self._foreseen.recall(max(0, day - each.last), each.state.stability)
            for each in self._cards.values()
            if each.state is not None
        )
        return sum(chances) / len(self._cards)

    def _study(self, day: Day) -> None:
        seen = [
            Seen(each.card, each.uid, each.last, *each.state, each.due <= day)
            for each in self._cards.values()
            if each.state is not None
        ]
        unseen = [each.card for each in self._cards.values() if each.state is None]
        planned = plan(seen, unseen, day, self._aim, forgetting=self._usual, pace=self._pace)
        left = 60 * self._aim.minutes - self._owed
        for card in planned.cards:
            if left <= 0:
                break
            took = self._ask(self._cards[card], day, early=card in planned.early)
            left -= took
            self.seconds += took
        self._owed = max(0.0, -left)

    def _ask(self, card: Standing, day: Day, *, early: bool) -> float:
        if card.state is None:
            return self._meet(card, day)
        elapsed = max(1, day - card.last)
        chance = self._foreseen.recall(elapsed, card.state.stability)
        if self._dice.random() < chance:
            state = self._foreseen.answered(card.state, elapsed, GOOD)
            memory = card.memory if early else recall(card.memory, Grade.GOOD)
            due = card.due if early else Day(day + memory.interval)
            self._cards[card.card] = card._replace(state=state, last=day, due=due, memory=memory)
            return self._pace.known
        state = self._foreseen.answered(card.state, elapsed, AGAIN)
        state = self._foreseen.answered(state, 0, GOOD)
        memory = recall(card.memory, Grade.AGAIN)
        self._cards[card.card] = card._replace(
            state=state, last=day, due=Day(day + memory.interval), memory=memory
        )
        return self._pace.forgotten + self._pace.drill

    def _meet(self, card: Standing, day: Day) -> float:
        rating = self._dice.choices(_RATINGS, _SHARES)[0]
        state, took = self._foreseen.first(rating), self._pace.new
        if rating < GOOD:
            state, took = self._foreseen.answered(state, 0, GOOD), took + self._pace.drill
        memory = recall(card.memory, _GRADES[rating])
        self._cards[card.card] = card._replace(
            state=state, last=day, due=Day(day + memory.interval), memory=memory
        )
        return took


_RATINGS = tuple(rating for rating, _ in FIRST_GRADES)
_SHARES = tuple(share for _, share in FIRST_GRADES)
_GRADES = {1: Grade.AGAIN, 2: Grade.HARD, 3: Grade.GOOD, 4: Grade.EASY}
