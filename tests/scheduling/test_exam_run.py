"""A plan run forward: deterministic, within bounds, and the better the more minutes there are."""

from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kmsflash.model.days import Day
from kmsflash.model.exam_days import Aim, Pace
from kmsflash.model.ids import CardId
from kmsflash.scheduling.exam_run import SAMPLE, Course, Standing, run_forward
from kmsflash.scheduling.forgetting import Forgetting, State

TODAY = Day(20_000)


def cards(number: int) -> list[Standing]:
    return [Standing(CardId(at), UUID(int=at).bytes) for at in range(1, number + 1)]


def course(of: list[Standing], left: int, minutes: float, **more: object) -> Course:
    aim = Aim(Day(TODAY + left), minutes, **more)  # type: ignore[arg-type]
    return run_forward(of, TODAY, aim, Forgetting(), Pace())


def test_with_ample_time_all_is_seen_and_nearly_all_known() -> None:
    found = course(cards(60), 30, 5)
    assert found.seen == 1.0
    assert found.known > 0.9
    assert len(found.by_day) == 31
    assert found.by_day[0] == 0.0
    assert found.by_day[-1] == pytest.approx(found.known)
    assert found.minutes <= 5.6  # the card that is begun is finished


def test_more_minutes_bring_more() -> None:
    known = [course(cards(80), 21, minutes).known for minutes in (0.5, 1, 2, 4)]
    assert known == sorted(known)
    assert known[0] < 0.5 < known[-1]


def test_of_many_cards_a_sample_runs_with_its_share_of_the_minutes() -> None:
    all_of_them, some = course(cards(600), 21, 20), course(cards(SAMPLE), 21, 5)
    assert all_of_them.known == pytest.approx(some.known, abs=0.04)
    assert all_of_them.minutes == pytest.approx(4 * some.minutes, rel=0.1)


def test_very_few_minutes_bring_no_more_than_they_can() -> None:
    found = course(cards(1_000), 28, 1)  # 28 minutes, of which a new card takes about half of one
    assert found.seen < 0.08
    assert found.minutes < 1.2


def test_on_days_off_nothing_is_done() -> None:
    off = frozenset(Day(TODAY + at) for at in range(10))
    found = course(cards(20), 10, 10, days_off=off)
    assert (found.seen, found.minutes, found.known) == (0.0, 0.0, 0.0)


def test_without_cards_or_days_nothing_runs() -> None:
    assert course([], 10, 10) == Course(0.0, 0.0, 0.0, (), 0.0)
    assert course(cards(3), 0, 10) == Course(0.0, 0.0, 0.0, (), 0.0)


STANDING = st.tuples(st.floats(0.1, 200), st.floats(1, 10), st.integers(1, 60), st.integers(-20, 60))


@settings(max_examples=20)
@given(
    st.lists(st.one_of(st.none(), STANDING), min_size=1, max_size=12), st.integers(1, 20), st.floats(0.5, 20)
)
def test_any_course_is_within_bounds_and_always_the_same(
    told: list[tuple[float, float, int, int] | None], left: int, minutes: float
) -> None:
    of = [
        Standing(CardId(at), UUID(int=at).bytes)
        if each is None
        else Standing(
            CardId(at),
            UUID(int=at).bytes,
            State(each[0], each[1]),
            Day(TODAY - each[2]),
            Day(TODAY + each[3]),
        )
        for at, each in enumerate(told)
    ]
    found = course(of, left, minutes)
    assert found == course(of, left, minutes)
    assert all(0 <= share <= 1 for share in (*found.by_day, found.known, found.seen))
    assert len(found.by_day) == left + 1
