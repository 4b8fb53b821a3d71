"""FSRS: what the package gives for the same answers, and what we leave out of it and add to it."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from fsrs import Card, Rating
from fsrs import Scheduler as Model
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.days import Day
from kmsflash.model.events import Event, EventKind, SetTo
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.options import DeckOptions, Scheduler
from kmsflash.model.schedules import Memory, Schedule, Trace
from kmsflash.scheduling.fold import fold
from kmsflash.scheduling.fsrs import LONGEST, Fsrs, rating
from kmsflash.scheduling.schedulers import scheduler

CARD = UUID(int=7)
FSRS = DeckOptions(scheduler=Scheduler.FSRS, spreads=False)
RATINGS = (Rating.Again, Rating.Again, Rating.Again, Rating.Hard, Rating.Good, Rating.Easy)
ANSWERS = st.lists(st.tuples(st.integers(1, 400), st.sampled_from(Grade)), min_size=1, max_size=12)


def with_retention(retention: float) -> DeckOptions:
    return DeckOptions(scheduler=Scheduler.FSRS, spreads=False, retention=retention)


def review(number: int, day: int, grade: int) -> Event:
    return Event(UUID(int=number), CardId(1), number, number, Day(day), EventKind.REVIEW, Grade(grade))


def set_event(day: int, interval: int, due: int, ease: int = 250) -> Event:
    set_to = SetTo(interval, ease, 3, 1, Day(due))
    return Event(UUID(int=50), CardId(1), 50, 50, Day(day), EventKind.SET, set_to=set_to)


def reviews(answers: list[tuple[int, Grade]]) -> list[Event]:
    day, told = 20_000, []
    for number, (later, grade) in enumerate(answers, 1):
        day += later
        told.append(review(number, day, grade))
    return told


def test_what_another_program_knew_of_a_card_is_taken_over() -> None:
    told = SetTo(30, 250, 3, 1, Day(20_030), stability=41.5, difficulty=6.25)
    event = Event(UUID(int=50), CardId(1), 50, 50, Day(20_000), EventKind.SET, set_to=told)
    memory = scheduler(Scheduler.FSRS).step(Memory(), event, with_retention(0.9))
    assert memory.trace == Trace(41.5, 6.25, Day(20_000))
    assert memory.interval == 30


def test_both_schedulers_are_found_by_their_names() -> None:
    assert [scheduler(name).name for name in Scheduler] == [Scheduler.SM2, Scheduler.FSRS]
    assert all(scheduler(name).start() == Memory() for name in Scheduler)


@given(ANSWERS, st.sampled_from([0.7, 0.85, 0.9, 0.97]))
def test_it_is_what_the_package_gives(answers: list[tuple[int, Grade]], retention: float) -> None:
    """The package is fed as its makers do it: with moments, in the middle of each day."""
    model = Model(desired_retention=retention, learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card, moment = Card(1), datetime(2024, 10, 4, 12, tzinfo=UTC)
    for later, grade in answers:
        moment += timedelta(days=later)
        card, _ = model.review_card(card, RATINGS[grade], moment)
    schedule = fold(CARD, reviews(answers), with_retention(retention))
    trace = schedule.memory.trace
    assert trace is not None
    assert (trace.stability, trace.difficulty) == (card.stability, card.difficulty)
    assert schedule.memory.interval == (card.due - moment).days
    assert schedule.due == trace.day + schedule.memory.interval


def test_all_failures_are_one_rating() -> None:
    assert [rating(grade) for grade in Grade] == list(RATINGS)


def test_first_intervals_by_the_parameters_it_comes_with() -> None:
    first = {grade: fold(CARD, [review(1, 0, grade)], FSRS).memory.interval for grade in Grade}
    assert list(first.values()) == [1, 1, 1, 1, 2, 8]


def test_a_late_answer_counts_for_more_and_an_early_one_for_less() -> None:
    learned = [review(1, 0, 4), review(2, 2, 4), review(3, 12, 4)]
    due = fold(CARD, learned, FSRS).due
    assert due is not None
    early, on_time, late = (
        fold(CARD, [*learned, review(4, day, 4)], FSRS).memory.interval for day in (due - 20, due, due + 60)
    )
    assert early < on_time < late
    with_sm2 = {
        fold(CARD, [*learned, review(4, day, 4)], DeckOptions()).memory for day in (due - 20, due + 60)
    }
    assert len(with_sm2) == 1


def test_more_retention_costs_shorter_intervals() -> None:
    learned = [review(1, 0, 4), review(2, 2, 4), review(3, 12, 4)]
    intervals = [fold(CARD, learned, with_retention(each)).memory.interval for each in (0.95, 0.9, 0.8, 0.7)]
    assert intervals == sorted(set(intervals))


def test_lapses_and_repetitions_are_counted_as_under_sm2() -> None:
    told = [review(number, number * 10, grade) for number, grade in enumerate((1, 4, 4, 0, 3, 2), 1)]
    with_fsrs, with_sm2 = (fold(CARD, told, options).memory for options in (FSRS, DeckOptions()))
    assert (with_fsrs.lapses, with_fsrs.repetitions) == (with_sm2.lapses, with_sm2.repetitions) == (2, 1)


def test_a_clock_set_back_is_no_time_at_all() -> None:
    told = [review(1, 100, 4), review(2, 102, 4), review(3, 40, 4)]
    schedule = fold(CARD, told, FSRS)
    assert schedule.memory.trace is not None
    assert schedule.memory.trace.day == 40
    assert schedule.due == 40 + schedule.memory.interval


@given(st.integers(1, 20_000), st.sampled_from([0.75, 0.9, 0.95]), st.integers(130, 400))
def test_a_set_interval_is_what_fsrs_itself_would_have_given(
    interval: int, retention: float, ease: int
) -> None:
    options = with_retention(retention)
    schedule = fold(CARD, [set_event(500, interval, 500 + interval // 2, ease)], options)
    trace = schedule.memory.trace
    assert trace is not None
    assert 1 <= trace.difficulty <= 10
    model = Model(desired_retention=retention, enable_fuzzing=False)
    waited = timedelta(days=interval)
    then = datetime(2000, 1, 1, tzinfo=UTC)
    recall = model.get_card_retrievability(
        Card(1, stability=trace.stability, difficulty=trace.difficulty, due=then, last_review=then),
        then + waited,
    )
    assert recall == pytest.approx(retention)
    assert (schedule.memory.interval, schedule.memory.ease) == (interval, ease)


def test_the_interval_of_a_set_schedule_began_before_it_was_set() -> None:
    def trace_day(event: Event) -> int:
        trace = fold(CARD, [event], FSRS).memory.trace
        assert trace is not None
        return trace.day

    assert trace_day(set_event(day=500, interval=100, due=505)) == 405
    assert trace_day(set_event(day=500, interval=100, due=480)) == 380, "overdue when it was imported"
    assert trace_day(set_event(day=500, interval=10, due=560)) == 500, "never in the future"


def test_an_easy_card_of_before_is_less_difficult() -> None:
    traces = [fold(CARD, [set_event(500, 60, 510, ease)], FSRS).memory.trace for ease in (130, 200, 250, 290)]
    difficulties = [trace.difficulty for trace in traces if trace is not None]
    assert difficulties == sorted(difficulties, reverse=True)
    assert len(set(difficulties)) > 2


def test_forgetting_leaves_no_trace() -> None:
    told = Event(UUID(int=2), CardId(1), 2, 2, Day(9), EventKind.FORGET)
    assert fold(CARD, [review(1, 0, 4), told], FSRS) == Schedule()


@pytest.mark.parametrize("parameters", [(1.0,), (-1.0,) * 21, (float("nan"),) * 21, (1e300,) * 35])
def test_parameters_that_make_no_sense_are_those_it_comes_with(parameters: tuple[float, ...]) -> None:
    told = [review(1, 0, 4), review(2, 9, 3)]
    odd = DeckOptions(scheduler=Scheduler.FSRS, spreads=False, parameters=parameters)
    assert fold(CARD, told, odd) == fold(CARD, told, FSRS)


def test_own_parameters_are_used() -> None:
    usual = Model().parameters
    own = DeckOptions(scheduler=Scheduler.FSRS, spreads=False, parameters=(9.0, 9.0, 9.0, 9.0, *usual[4:]))
    assert fold(CARD, [review(1, 0, 4)], own).memory.interval == 9


def test_nothing_waits_longer_than_a_hundred_years() -> None:
    memory = Memory()
    for number in range(1, 60):
        memory = Fsrs().step(memory, review(number, number * 50_000, 5), FSRS)
    assert memory.interval == LONGEST
