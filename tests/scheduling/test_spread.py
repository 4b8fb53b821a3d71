"""The spread of due days."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from kmsflash.scheduling.spread import spread

CARDS = st.uuids()


@given(st.integers(0, 6), CARDS, st.integers(1, 50))
def test_short_intervals_are_exact(interval: int, card: UUID, repetitions: int) -> None:
    assert spread(interval, card, repetitions) == interval


@given(st.integers(7, 40_000), CARDS, st.integers(1, 50))
def test_at_most_a_twentieth_to_either_side(interval: int, card: UUID, repetitions: int) -> None:
    moved = spread(interval, card, repetitions)
    assert abs(moved - interval) <= interval * 0.05 + 0.5
    assert moved == spread(interval, card, repetitions)


def test_cards_learned_together_part() -> None:
    days = {spread(100, UUID(int=number), 5) for number in range(200)}
    assert days == set(range(95, 106))
