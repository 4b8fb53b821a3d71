"""What an answer in a mock exam tells of memory: what is guessed is taken out, whoever is asked and how."""

from random import Random
from statistics import fmean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.days import Day
from kmsflash.scheduling.forgetting import AGAIN, GOOD, Forgetting
from kmsflash.scheduling.guessing import Tried, chance_of_right, known, worth
from kmsflash.scheduling.readiness import Answers, Check, Fit, check, fitted, observed, recall_on

TODAY, EXAM = Day(20_040), Day(20_050)
USUAL = Forgetting()


class Learner:
    """Learns cards over some weeks, and is asked all of them in a mock exam at the end."""

    def __init__(self, true: Fit, seed: int, cards: int = 60, options: int = 3, leaves: float = 0.0) -> None:
        self.forgets = Forgetting(true.parameters())
        self._dice = Random(seed)
        self.told: list[tuple[bytes, Answers]] = []
        self.tried: dict[bytes, list[Tried]] = {}
        self.openly: dict[bytes, list[Tried]] = {}  # the same questions, without options
        self.stands: list[tuple[Day, float]] = []
        for number in range(cards):
            self._learn(number.to_bytes(16, "big"), options, leaves)

    def _learn(self, uid: bytes, options: int, leaves: float) -> None:
        dice, day, state, answers = self._dice, TODAY, None, []
        day = Day(TODAY - dice.randint(8, 28))
        for _ in range(dice.randint(1, 3)):
            elapsed = dice.choice((2, 4, 6))
            if day + elapsed >= TODAY:
                break
            day = Day(day + elapsed)
            known_now = state is None or dice.random() < self.forgets.recall(elapsed, state.stability)
            rating = GOOD if known_now else AGAIN
            state = self.forgets.answered(state, elapsed, rating)
            answers.append((day, rating))
        if state is None:
            return
        self.told.append((uid, answers))
        self.stands.append((day, state.stability))
        knows = dice.random() < self.forgets.recall(TODAY - day, state.stability)
        self.openly[uid] = [Tried(len(answers), TODAY, knows)]
        if not knows and dice.random() < leaves:
            self.tried[uid] = [Tried(len(answers), TODAY, right=False)]  # read, and left open
        else:
            right = knows or dice.random() < 1 / options
            self.tried[uid] = [Tried(len(answers), TODAY, right, 1 / options)]

    def asked_blindly(self) -> dict[bytes, list[Tried]]:
        """Return the same answers, taken as plain repeats."""
        return {uid: [each._replace(guess=0.0) for each in tried] for uid, tried in self.tried.items()}

    def would_know(self, fit: Fit) -> float:
        """Return what a fit says of the day of the exam."""
        forgetting, seen = Forgetting(fit.parameters()), []
        for _, answers in self.told:
            state, before = None, answers[0][0]
            for day, rating in answers:
                state = forgetting.answered(state, day - before, rating)
                before = day
            assert state is not None
            seen.append((before, state.stability))
        return recall_on(EXAM, seen, 0, forgetting)

    @property
    def will_know(self) -> float:
        """The truth."""
        return recall_on(EXAM, self.stands, 0, self.forgets)


LEARNERS = [Fit(), Fit(-0.7, -0.2, 0.3), Fit(-1.2, 0.0, 0.4), Fit(0.4, 0.2, -0.2)]


def in_mock(learner: Learner, tried: dict[bytes, list[Tried]]) -> Check:
    """Hold what the truth foretells against what came in the mock exam."""
    told = (observed(answers, tried[uid], learner.forgets) for uid, answers in learner.told)
    return check(each for of in told for each in of if each.in_mock)


@pytest.mark.parametrize("options", [2, 3, 4])
@pytest.mark.parametrize("leaves", [0.0, 0.6])
def test_what_is_known_is_not_over_or_underestimated(options: int, leaves: float) -> None:
    """Over many learners what came is off from the truth by chance only; taken blindly it says too much."""
    off, blindly = [], []
    for number, true in enumerate(LEARNERS):
        for seed in range(40):
            learner = Learner(true, 1_000 * number + seed, options=options, leaves=leaves)
            told, raw = in_mock(learner, learner.tried), in_mock(learner, learner.asked_blindly())
            off.append(told.known - told.foretold)
            blindly.append(raw.known - raw.foretold)
    error = stdev(off) / len(off) ** 0.5
    assert abs(fmean(off)) < 2.5 * error < 0.02
    assert fmean(blindly) > 0.02 > abs(fmean(off))


def test_the_estimate_of_the_exam_is_not_biased_by_guesses() -> None:
    """Fitted to answers of which a third of the unknown was guessed it says what open questions would say."""
    off, blindly, from_open, without = [], [], [], []
    for number, true in enumerate(LEARNERS):
        for seed in range(6):
            learner = Learner(true, 1_000 * number + seed, cards=80)
            says = learner.would_know(fitted(learner.told, tried=learner.tried))
            openly = learner.would_know(fitted(learner.told, tried=learner.openly))
            raw = learner.would_know(fitted(learner.told, tried=learner.asked_blindly()))
            off.append(says - learner.will_know)
            blindly.append(raw - learner.will_know)
            from_open.append(says - openly)
            without.append(learner.would_know(fitted(learner.told)) - learner.will_know)
    assert abs(fmean(off)) < 0.02
    assert abs(fmean(from_open)) < 0.01
    assert fmean(blindly) > fmean(off) + 0.02
    assert fmean(map(abs, off)) < fmean(map(abs, without))  # a mock exam makes it better


@given(st.floats(0.01, 0.99), st.integers(2, 6))
def test_laws(recall: float, options: int) -> None:
    guess = 1 / options
    right = chance_of_right(recall, guess)
    assert recall < right < 1
    mean = right * known(guess, right=True) + (1 - right) * known(guess, right=False)
    assert mean == pytest.approx(recall)
    assert 0 < worth(recall, guess) < 1
    assert worth(recall, 0.0) == 1
    assert known(guess, right=False) == pytest.approx(-1 / (options - 1))
    fisher = (1 - guess) ** 2 / (right * (1 - right)) * recall * (1 - recall)
    assert worth(recall, guess) == pytest.approx(fisher)


def test_on_the_day_of_an_answer_and_before_the_first_it_tells_nothing() -> None:
    answers = [(Day(10), GOOD), (Day(13), GOOD)]

    def days(*tried: Tried) -> list[tuple[int, int]]:
        return [(each.day, each.elapsed) for each in observed(answers, tried, USUAL) if each.in_mock]

    assert days(Tried(0, Day(9), right=True)) == []
    assert days(Tried(1, Day(10), right=True)) == []
    assert days(Tried(1, Day(13), right=True), Tried(2, Day(13), right=True)) == [(13, 3)]
    assert days(Tried(2, Day(20), right=False, guess=0.5)) == [(20, 7)]
    own = [each for each in observed(answers, [Tried(1, Day(12), right=True)], USUAL) if not each.in_mock]
    assert [(each.day, each.elapsed) for each in own] == [(13, 3)]  # as if there had been no mock exam
