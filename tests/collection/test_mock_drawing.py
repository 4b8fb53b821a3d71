"""Questions are shared out as the sections weigh."""

from hypothesis import given
from hypothesis import strategies as st

from kmsflash.collection.mock_drawing import shares


def test_by_weights_and_the_largest_remainders() -> None:
    assert shares([50, 30, 20], [99, 99, 99], 10) == [5, 3, 2]
    assert shares([1, 1, 1], [9, 9, 9], 10) == [4, 3, 3]


def test_what_a_small_section_cannot_give_the_others_do() -> None:
    assert shares([50, 25, 25], [1, 99, 99], 9) == [1, 4, 4]


def test_what_weighs_nothing_is_not_asked() -> None:
    assert shares([0, 1], [9, 2], 5) == [0, 2]


@given(st.lists(st.tuples(st.floats(0, 100), st.integers(0, 40)), max_size=8), st.integers(0, 200))
def test_never_more_than_there_is_and_never_fewer_than_can_be(
    strata: list[tuple[float, int]], count: int
) -> None:
    weights, rooms = [weight for weight, _ in strata], [room for _, room in strata]
    given = shares(weights, rooms, count)
    assert all(0 <= each <= room for each, room in zip(given, rooms, strict=True))
    assert sum(given) == min(count, sum(room for weight, room in strata if weight > 0))
