"""Fractional ranks."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.ranks import between, spaced


@given(st.lists(st.integers(0, 30), max_size=60))
def test_there_is_always_room_between_neighbours(places: list[int]) -> None:
    ranks: list[str] = []
    for wanted in places:
        place = min(wanted, len(ranks))
        low = ranks[place - 1] if place else ""
        high = ranks[place] if place < len(ranks) else ""
        ranks.insert(place, between(low, high))
        assert ranks == sorted(set(ranks))


@given(st.integers(0, 400), st.randoms(use_true_random=False))
def test_many_at_once(count: int, dice: random.Random) -> None:
    ranks = spaced(count)
    assert len(ranks) == count
    assert ranks == sorted(set(ranks))
    if count > 1:
        place = dice.randrange(count - 1)
        inner = spaced(dice.randrange(20), ranks[place], ranks[place + 1])
        grown = ranks[: place + 1] + inner + ranks[place + 1 :]
        assert grown == sorted(set(grown))


def test_a_hundred_thousand_ranks_stay_short() -> None:
    assert max(map(len, spaced(100_000))) <= 4


@pytest.mark.parametrize(("low", "high"), [("5", "5"), ("6", "5")])
def test_no_room_is_said(low: str, high: str) -> None:
    with pytest.raises(ValueError, match="no rank between"):
        between(low, high)
