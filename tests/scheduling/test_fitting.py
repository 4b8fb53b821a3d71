"""Fitting FSRS: what counts as a review, what predictions are worth, and the optimiser's interface."""

import sys
from types import ModuleType
from typing import ClassVar

import pytest
from fsrs import Rating, ReviewLog
from fsrs.scheduler import DEFAULT_PARAMETERS

from kmsflash.model.days import Day
from kmsflash.model.grades import Grade
from kmsflash.scheduling import fitting
from kmsflash.scheduling.fitting import Told, optimised, repeats, sampled, surprise


def told(card: int, *answers: tuple[int, int]) -> list[Told]:
    return [Told(card, Day(day), Grade(grade)) for day, grade in answers]


def test_what_tells_of_forgetting_are_repeats_on_another_day() -> None:
    assert repeats([]) == 0
    assert repeats([*told(1, (0, 4), (2, 4), (9, 1)), *told(2, (5, 4))]) == 2


def test_the_more_predictions_agree_with_answers_the_smaller_is_the_surprise() -> None:
    recalled = told(1, (0, 4), (2, 4), (12, 4), (60, 4))
    forgotten = told(1, (0, 4), (2, 1), (12, 1), (60, 1))
    assert 0 < surprise(recalled) < surprise(forgotten)
    lasting = (90.0, 90.0, 90.0, 90.0, *DEFAULT_PARAMETERS[4:])
    fleeting = (0.01, 0.01, 0.01, 0.01, *DEFAULT_PARAMETERS[4:])
    assert surprise(recalled, lasting) < surprise(recalled) < surprise(recalled, fleeting)
    assert surprise(told(1, (0, 4))) == 0


def test_the_optimiser_gets_each_review_as_the_package_wants_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """PyTorch is large, and not installed everywhere: this stands in for what the package documents."""

    class Optimizer:
        seen: ClassVar[list[ReviewLog]] = []

        def __init__(self, review_logs: list[ReviewLog]) -> None:
            Optimizer.seen = review_logs

        def compute_optimal_parameters(self) -> list[float]:
            return [0.5] * 21

    stand_in = ModuleType("fsrs.optimizer")
    stand_in.Optimizer = Optimizer  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "fsrs.optimizer", stand_in)
    monkeypatch.setattr(sys.modules["fsrs"], "Optimizer", Optimizer, raising=False)
    assert optimised(told(7, (0, 5), (3, 0))) == (0.5,) * 21
    assert [(log.card_id, log.rating) for log in Optimizer.seen] == [(7, Rating.Easy), (7, Rating.Again)]
    first, then = (log.review_datetime for log in Optimizer.seen)
    assert (then - first).days == 3
    assert fitting.FEWEST == 512


def test_of_very_many_reviews_whole_cards_spread_over_all_are_taken() -> None:
    reviews = [each for card in range(100) for each in told(card, (0, 4), (3, 4), (9, 4))]
    assert sampled(reviews, 300) == reviews
    taken = sampled(reviews, 100)
    cards = sorted({each.card for each in taken})
    assert len(taken) <= 100
    assert cards[0] == 0
    assert cards[-1] > 90
    assert all(
        [each for each in reviews if each.card == card] == [t for t in taken if t.card == card]
        for card in cards
    )
    assert sampled([]) == []
    assert sampled(told(1, (0, 4), (3, 4)), 1) == told(1, (0, 4), (3, 4)), "one card is taken whole"
