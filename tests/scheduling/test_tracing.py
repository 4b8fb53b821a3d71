"""What FSRS knows of a card, from the log, whatever schedules it."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.days import Day
from kmsflash.model.events import Event, EventKind, SetTo
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.options import DeckOptions, Scheduler
from kmsflash.model.schedules import Trace
from kmsflash.scheduling.fold import fold
from kmsflash.scheduling.forgetting import AGAIN, EASY, GOOD, Forgetting
from kmsflash.scheduling.tracing import answers, answers_by, traced

CARD = CardId(1)
USUAL = Forgetting()
LATER = Day(30_000)
ANSWERS = st.lists(st.tuples(st.integers(1, 90), st.sampled_from(Grade)), min_size=1, max_size=10)


def told(number: int, day: int, kind: EventKind, grade: Grade | None = None, **more: object) -> Event:
    return Event(UUID(int=number), CARD, number, number, Day(day), kind, grade, **more)  # type: ignore[arg-type]


def reviews(given_answers: list[tuple[int, Grade]]) -> list[Event]:
    day, events = 20_000, []
    for number, (later, grade) in enumerate(given_answers, 1):
        day += later
        events.append(told(number, day, EventKind.REVIEW, grade))
    return events


@given(ANSWERS)
def test_of_one_review_a_day_it_is_what_an_fsrs_deck_keeps(given_answers: list[tuple[int, Grade]]) -> None:
    events = reviews(given_answers)
    kept = fold(UUID(int=7), events, DeckOptions(Scheduler.FSRS)).memory.trace
    found = traced(events, LATER, USUAL)
    assert found is not None
    assert kept is not None
    assert (found.stability, found.difficulty) == pytest.approx((kept.stability, kept.difficulty))
    assert found.day == kept.day


@given(ANSWERS, st.integers(0, 400))
def test_what_comes_on_the_day_or_later_does_not_count(
    given_answers: list[tuple[int, Grade]], later: int
) -> None:
    events, day = reviews(given_answers), Day(20_000 + later)
    before = [event for event in events if event.day < day]
    assert traced(events, day, USUAL) == traced(before, LATER, USUAL)
    assert answers(events, day) == answers(before, LATER)


def test_drills_and_second_answers_of_a_day_leave_their_trace() -> None:
    failed = told(1, 10, EventKind.REVIEW, Grade.AGAIN)
    drilled = told(2, 10, EventKind.DRILL, Grade.GOOD)
    first = traced([failed], LATER, USUAL)
    found = traced([failed, drilled], LATER, USUAL)
    assert first is not None
    assert found is not None
    assert found.stability == pytest.approx(USUAL.same_day(first.stability, GOOD))
    assert answers([failed, drilled], LATER) == [(10, AGAIN), (10, GOOD)]


def test_what_was_voided_or_forgotten_on_purpose_is_gone() -> None:
    first = told(1, 10, EventKind.REVIEW, Grade.GOOD)
    void = told(2, 10, EventKind.VOID, cancels=first.uid)
    assert traced([first, void], LATER, USUAL) is None
    assert answers([first, void], LATER) == []
    forgotten = [first, told(3, 11, EventKind.FORGET), told(4, 12, EventKind.REVIEW, Grade.EASY)]
    assert traced(forgotten, LATER, USUAL) == Trace(*USUAL.first(EASY), Day(12))
    assert answers(forgotten, LATER) == [(12, EASY)]


def test_how_many_answers_had_come_by_a_moment() -> None:
    events = [
        told(at, 10 + at, EventKind.REVIEW, Grade.GOOD) for at in range(1, 4)
    ]  # at so many microseconds
    assert [answers_by(events, LATER, moment) for moment in range(5)] == [0, 1, 2, 3, 3]
    assert answers_by(events, Day(12), 4) == 1
    forgotten = [*events, told(4, 20, EventKind.FORGET), told(5, 21, EventKind.REVIEW, Grade.GOOD)]
    assert [answers_by(forgotten, LATER, moment) for moment in (2, 4, 5)] == [0, 0, 1]


def test_a_schedule_that_was_set_begins_with_what_it_says() -> None:
    said = SetTo(30, 250, 3, 1, Day(130), stability=41.5, difficulty=6.25)
    assert traced([told(1, 100, EventKind.SET, set_to=said)], LATER, USUAL) == Trace(41.5, 6.25, Day(100))
    due = SetTo(30, 250, 3, 1, Day(130), due_only=True)
    first = told(1, 100, EventKind.REVIEW, Grade.GOOD)
    assert traced([first, told(2, 101, EventKind.SET, set_to=due)], LATER, USUAL) == traced(
        [first], LATER, USUAL
    )


@given(ANSWERS, st.randoms())
def test_the_order_of_arrival_does_not_matter(given_answers: list[tuple[int, Grade]], dice: object) -> None:
    events = reviews(given_answers)
    mixed = list(events)
    dice.shuffle(mixed)  # type: ignore[attr-defined]
    assert traced(mixed, LATER, USUAL) == traced(events, LATER, USUAL)
    assert answers(mixed, LATER) == answers(events, LATER)
