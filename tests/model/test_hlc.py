"""The hybrid logical clock."""

from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.hlc import LATEST, tick


@given(st.lists(st.integers(0, 1 << 46), min_size=1, max_size=40))
def test_stamps_only_grow_whatever_the_wall_clock_does(clocks: list[int]) -> None:
    stamp = 0
    for milliseconds in clocks:
        before, stamp = stamp, tick(stamp, milliseconds)
        assert stamp > before
        assert stamp >= milliseconds << 16
        assert stamp <= LATEST


def test_a_clock_far_ahead_stays_within_what_the_file_can_keep() -> None:
    assert tick(0, 1 << 60) == LATEST
