"""What a wish for recall costs."""

import pytest

from kmsflash.scheduling.cost import reviews_in_a_year

FIRST_DAYS = (1.0, 1.0, 1.0, 1.0)


def test_more_recall_costs_more_reviews() -> None:
    reviews = [reviews_in_a_year(retention) for retention in (0.7, 0.8, 0.9, 0.95, 0.99)]
    assert reviews == sorted(set(reviews))
    assert 4 < reviews[0] < reviews[2] < 12
    assert reviews[-1] > 2 * reviews[2]


def test_it_is_the_same_every_time() -> None:
    first = reviews_in_a_year(0.88)
    reviews_in_a_year.cache_clear()
    assert reviews_in_a_year(0.88) == first


def test_own_parameters_count() -> None:
    from fsrs.scheduler import DEFAULT_PARAMETERS

    quick_to_forget = (*FIRST_DAYS, *DEFAULT_PARAMETERS[4:8], 1.0, *DEFAULT_PARAMETERS[9:])
    assert reviews_in_a_year(0.9, quick_to_forget) > reviews_in_a_year(0.9)
    assert reviews_in_a_year(0.9, ()) == pytest.approx(reviews_in_a_year(0.9, DEFAULT_PARAMETERS))
