"""FSRS-6 on plain numbers gives what the package gives."""

from datetime import UTC, datetime, timedelta

import pytest
from fsrs import Card, Rating
from fsrs import Scheduler as Model
from fsrs.scheduler import DEFAULT_PARAMETERS
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.scheduling.forgetting import AGAIN, EASY, GOOD, HARD, USUAL, Forgetting, State

START = datetime(2026, 1, 1, tzinfo=UTC)
ANSWERS = st.lists(st.tuples(st.integers(0, 400), st.sampled_from(Rating)), min_size=1, max_size=12)
SCALES = st.tuples(st.floats(0.5, 2), st.floats(-0.5, 0.5), st.floats(0.7, 1.8))


def other(scales: tuple[float, float, float]) -> tuple[float, ...]:
    first, growth, decay = scales
    w = list(USUAL)
    w[:4] = [value * first for value in w[:4]]
    w[8] += growth
    w[20] *= decay
    return tuple(w)


def test_the_parameters_are_those_that_the_package_comes_with() -> None:
    assert pytest.approx(DEFAULT_PARAMETERS) == USUAL


@given(ANSWERS, SCALES)
def test_any_answers_leave_what_the_package_leaves(
    answers: list[tuple[int, Rating]], scales: tuple[float, float, float]
) -> None:
    parameters = other(scales)
    model = Model(parameters, learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    ours, card, moment = Forgetting(parameters), Card(0, due=START), START
    state: State | None = None
    for elapsed, rating in answers:
        moment += timedelta(days=elapsed)
        card, _ = model.review_card(card, rating, moment)
        state = ours.answered(state, elapsed, int(rating))
        assert (card.stability, card.difficulty) == pytest.approx(tuple(state))
    later = moment + timedelta(days=30)
    assert state is not None
    assert ours.recall(30, state.stability) == pytest.approx(model.get_card_retrievability(card, later))


@given(st.floats(0.01, 5000), st.floats(1, 10), st.integers(1, 400))
def test_what_was_known_lasts_longer_than_what_was_not(
    stability: float, difficulty: float, days: int
) -> None:
    ours = Forgetting()
    chance = ours.recall(days, stability)
    assert 0 < chance < 1
    hard, good, easy = (ours.knew(difficulty, stability, chance, rating) for rating in (HARD, GOOD, EASY))
    assert ours.forgot(difficulty, stability, chance) <= stability <= hard <= good <= easy


def test_after_its_stability_a_card_is_known_with_nine_in_ten() -> None:
    assert Forgetting().recall(17.5, 17.5) == pytest.approx(0.9)
    assert Forgetting().first(GOOD).stability == pytest.approx(2.3065)
    assert Forgetting().first(AGAIN).stability == pytest.approx(0.212)


@given(st.floats(0.05, 0.99), st.floats(0.1, 500), SCALES)
def test_a_card_rests_until_its_chance_has_fallen_so_far(
    chance: float, stability: float, scales: tuple[float, float, float]
) -> None:
    ours = Forgetting(other(scales))
    assert ours.recall(ours.rest(chance) * stability, stability) == pytest.approx(chance)


@given(st.lists(ANSWERS, max_size=4), SCALES)
def test_many_histories_are_foretold_as_one_answer_after_the_other(
    histories: list[list[tuple[int, Rating]]], scales: tuple[float, float, float]
) -> None:
    ours = Forgetting(other(scales))
    expected = []
    for answers in histories:
        state: State | None = None
        for elapsed, rating in answers:
            if state is not None and elapsed:
                expected.append((ours.recall(elapsed, state.stability), int(rating) > AGAIN))
            state = ours.answered(state, elapsed, int(rating))
    told = [[(elapsed, int(rating)) for elapsed, rating in answers] for answers in histories]
    found = list(ours.foretold(told))
    assert [chance for chance, _ in found] == pytest.approx([chance for chance, _ in expected])
    assert [came for _, came in found] == [came for _, came in expected]
