"""The time of a sitting: without pauses, sleep, and clocks that are set."""

import pytest

from kmsflash.collection.opening import Collection
from kmsflash.model.mock_exams import MockOf
from kmsflash.ui.exam.mock.sitting import Sitting
from tests.clock import Clock


def kept(collection: Collection, of: MockOf) -> int:
    known = collection.mock_exams.under_way(of)
    assert known is not None
    return known.spent_ms


def test_pauses_do_not_count(sitting: Sitting, clock: Clock, collection: Collection, of: MockOf) -> None:
    clock.later(seconds=20)
    sitting.pause()
    clock.later(minutes=9)
    assert sitting.is_paused
    sitting.go_on()
    clock.later(seconds=10)
    sitting.keep_time()
    assert (sitting.seconds, sitting.seconds_left) == (30, 570)
    assert kept(collection, of) == 30_000


@pytest.mark.parametrize("gap", [-3600, 3600])
def test_neither_a_clock_that_is_set_nor_a_machine_that_slept_takes_time(
    sitting: Sitting, clock: Clock, gap: int
) -> None:
    clock.later(seconds=5)
    sitting.look_at_clock()
    clock.later(seconds=gap)
    sitting.look_at_clock()
    clock.later(seconds=5)
    sitting.look_at_clock()
    assert sitting.seconds == 10


def test_each_question_has_its_own_time(sitting: Sitting, clock: Clock) -> None:
    clock.later(seconds=4)
    sitting.go_to(2)
    clock.later(seconds=7)
    sitting.go_to(0)
    clock.later(seconds=2)
    sitting.keep_time()
    assert [each.took_ms for each in sitting.answers[:3]] == [6_000, 0, 7_000]


def test_where_there_is_no_question_one_stays(sitting: Sitting) -> None:
    sitting.go_to(6)
    sitting.go_to(-1)
    assert sitting.at == 0


def test_the_time_is_over_when_it_is(sitting: Sitting, clock: Clock) -> None:
    for _ in range(11):
        assert not sitting.is_time_over
        clock.later(seconds=55)
        sitting.look_at_clock()
    assert sitting.seconds_left == 0
    assert sitting.is_time_over
