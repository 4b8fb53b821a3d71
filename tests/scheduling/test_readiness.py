"""How ready one is: the fit finds what made the answers, and without answers it stays what is usual."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.days import Day
from kmsflash.scheduling.forgetting import AGAIN, EASY, GOOD, USUAL, Forgetting
from kmsflash.scheduling.readiness import (
    FEW,
    NARROW,
    WIDE,
    Answers,
    Check,
    Fit,
    check,
    count,
    fitted,
    margin,
    measured_up_to,
    recall_on,
    repeats,
)

HISTORIES = st.lists(
    st.lists(st.tuples(st.integers(0, 60), st.integers(AGAIN, EASY)), min_size=1, max_size=6), max_size=12
)


def learner(true: Fit, cards: int, seed: int) -> list[tuple[bytes, Answers]]:
    dice, forgets = Random(seed), Forgetting(true.parameters())
    told: list[tuple[bytes, Answers]] = []
    for _ in range(cards):
        day, state, answers = 20_000, None, []
        for elapsed in (0, *(dice.choice((1, 3, 7, 14, 30)) for _ in range(5))):
            rating = (
                GOOD if state is None or dice.random() < forgets.recall(elapsed, state.stability) else AGAIN
            )
            day += elapsed
            state = forgets.answered(state, elapsed, rating)
            answers.append((Day(day), rating))
        told.append((dice.randbytes(16), answers))
    return told


def dated(histories: list[list[tuple[int, int]]]) -> list[tuple[bytes, Answers]]:
    told: list[tuple[bytes, Answers]] = []
    for number, history in enumerate(histories):
        day, answers = 20_000, []
        for later, rating in history:
            day += later
            answers.append((Day(day), rating))
        told.append((number.to_bytes(16, "big"), answers))
    return told


def test_without_repeats_forgetting_is_the_usual() -> None:
    assert fitted([]) == Fit()
    assert fitted([(b"x" * 16, [(Day(1), GOOD), (Day(1), GOOD)])]) == Fit()
    assert Fit().parameters() == USUAL


@pytest.mark.parametrize("true", [Fit(-1.0, 0.0, 0.3), Fit(-0.7, -0.4, 0.4), Fit(0.5, -0.8, 0.4)])
def test_the_fit_foretells_better_than_the_usual_and_nearly_as_the_truth(true: Fit) -> None:
    told, later = learner(true, 250, 1), [answers for _, answers in learner(true, 250, 2)]

    def off(fit: Fit) -> float:
        """Return how far the foretold chances are from the true ones."""
        ours = repeats(later, Forgetting(fit.parameters()))
        theirs = repeats(later, Forgetting(true.parameters()))
        gaps = [abs(a.foretold - b.foretold) for a, b in zip(ours, theirs, strict=True)]
        return sum(gaps) / len(gaps)

    fit = fitted(told)
    assert off(fit) < max(0.025, off(Fit()) / 2)  # twelve hundred repeats tell no more


@given(HISTORIES)
def test_a_fit_is_always_the_same_and_within_reason(histories: list[list[tuple[int, int]]]) -> None:
    told = dated(histories)
    fit = fitted(told)
    assert fit == fitted(list(reversed(told))) == fitted(told)
    assert all(abs(value) < 4 for value in fit)


@given(HISTORIES)
def test_repeats_are_those_on_a_later_day(histories: list[list[tuple[int, int]]]) -> None:
    told = [answers for _, answers in dated(histories)]
    found = list(repeats(told, Forgetting()))
    assert len(found) == count(told) == sum(later > 0 for history in histories for later, _ in history[1:])
    assert all(0 < each.foretold < 1 and each.elapsed > 0 for each in found)
    assert check(found).repeats == len(found)


def test_predictions_are_held_against_what_came() -> None:
    answers: Answers = [(Day(1), GOOD), (Day(3), GOOD), (Day(6), AGAIN), (Day(6), GOOD)]
    found = check(repeats([answers], Forgetting()))
    assert (found.known, found.repeats) == (0.5, 2)
    assert found.foretold == pytest.approx(0.9, abs=0.05)
    assert check([]) == Check(0.0, 0.0, 0)


def test_few_repeats_leave_a_wide_margin_and_say_how_far_they_reach() -> None:
    assert (margin(0), margin(FEW - 1), margin(FEW)) == (WIDE, WIDE, NARROW)
    assert measured_up_to([]) == 0
    assert measured_up_to([1] * 89 + [30] * 11) == 30
    assert measured_up_to([1] * 95 + [30] * 5) == 1


def test_who_stops_now_knows_what_is_left_of_it_and_nothing_of_the_rest() -> None:
    forgetting = Forgetting()
    assert recall_on(Day(110), [], 0, forgetting) == 0.0
    assert recall_on(Day(110), [], 7, forgetting) == 0.0
    half = recall_on(Day(110), [(Day(100), 10.0)], 1, forgetting)
    assert half == pytest.approx(0.45)
    assert recall_on(Day(90), [(Day(100), 10.0)], 0, forgetting) == 1.0  # a day that has passed


def test_states_are_what_the_log_left() -> None:
    assert tuple(Forgetting().first(GOOD)) == pytest.approx((2.3065, 2.118), abs=0.01)
