"""The fold: order, voids, one review a day, and agreement with answering one by one."""

import random
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.days import Day
from kmsflash.model.events import Event, EventKind, SetTo
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.options import DeckOptions, Scheduler
from kmsflash.model.schedules import Memory, Schedule
from kmsflash.scheduling.fold import fold, folded, in_force, set_after, step

CARD = UUID(int=7)
USUAL = DeckOptions()
FSRS = DeckOptions(scheduler=Scheduler.FSRS)
WAYS = (USUAL, FSRS, DeckOptions(scheduler=Scheduler.FSRS, retention=0.8, spreads=False))
EXACT = DeckOptions(spreads=False)


def event(number: int, kind: EventKind, day: int = 0, grade: int | None = None, **more: object) -> Event:
    told = Event(
        UUID(int=number), CardId(1), number, number, Day(day), kind, None if grade is None else Grade(grade)
    )
    return replace(told, **more)  # type: ignore[arg-type]  # the tests name the fields they need


def review(number: int, day: int, grade: int) -> Event:
    return event(number, EventKind.REVIEW, day, grade)


def void(number: int, cancels: int) -> Event:
    return event(number, EventKind.VOID, cancels=UUID(int=cancels))


@st.composite
def histories(draw: st.DrawFn) -> list[Event]:
    told: list[Event] = []
    day = 0
    for number in range(1, draw(st.integers(0, 14)) + 1):
        day += draw(st.sampled_from([0, 0, 1, 6, 40]))
        kind = draw(st.sampled_from([*EventKind, EventKind.REVIEW, EventKind.REVIEW]))
        if kind is EventKind.VOID:
            told.append(void(number, draw(st.integers(1, max(1, number - 1)))))
        elif kind is EventKind.SET:
            set_to = SetTo(draw(st.integers(1, 90)), draw(st.integers(130, 300)), 3, 1, Day(day + 5))
            told.append(event(number, kind, day, set_to=set_to))
        else:
            grade = draw(st.integers(0, 5)) if kind in (EventKind.REVIEW, EventKind.DRILL) else None
            told.append(event(number, kind, day, grade))
    return told


@given(histories(), st.sampled_from(Scheduler), st.sets(st.integers(0, 14)))
def test_what_was_before_a_set_schedule_is_left_out_rightly(
    told: list[Event], name: Scheduler, due_only: set[int]
) -> None:
    """Step by step it comes to the same."""
    told = [
        replace(each, set_to=replace(each.set_to, due_only=at in due_only)) if each.set_to else each
        for at, each in enumerate(told)
    ]
    options = DeckOptions(scheduler=name)
    steps = [schedule for _, _, schedule in folded(CARD, told, options)]
    assert fold(CARD, told, options) == (steps[-1] if steps else Schedule())


def test_no_events_no_schedule() -> None:
    assert fold(CARD, [], USUAL) == Schedule()
    assert fold(CARD, [], USUAL).is_new


def test_reviews_move_the_due_day() -> None:
    schedule = fold(CARD, [review(1, 100, 4), review(2, 101, 4), review(3, 107, 4)], EXACT)
    assert (schedule.memory, schedule.due, schedule.reviews) == (Memory(3, 15, 250, 0), 122, 3)


def test_a_drill_moves_nothing_but_tells_the_last_answer() -> None:
    first = fold(CARD, [review(1, 5, 1)], USUAL)
    drilled = fold(CARD, [review(1, 5, 1), event(2, EventKind.DRILL, 5, 4)], USUAL)
    assert (drilled.memory, drilled.due) == (first.memory, first.due)
    assert first.wants_drill(Day(5))
    assert not drilled.wants_drill(Day(5))
    assert not first.wants_drill(Day(6))


@pytest.mark.parametrize("grades", [(4, 4), (4, 2), (2, 4), (5, 3)])
def test_of_one_day_the_lowest_grade_counts_once(grades: tuple[int, int]) -> None:
    both = fold(CARD, [review(1, 3, grades[0]), review(2, 3, grades[1])], EXACT)
    alone = fold(CARD, [review(1, 3, min(grades))], EXACT)
    assert (both.memory, both.due, both.reviews) == (alone.memory, alone.due, 1)


def test_two_offline_machines_that_both_said_good() -> None:
    learned = [review(1, 0, 4), review(2, 1, 4), review(3, 7, 4)]
    assert fold(CARD, [*learned, review(4, 22, 4), review(5, 22, 4)], EXACT).memory.interval == 38


def test_forget_makes_new_and_the_same_day_counts_again() -> None:
    forgotten = [review(1, 0, 2), event(2, EventKind.FORGET, 0)]
    assert fold(CARD, forgotten, USUAL).is_new
    assert fold(CARD, [*forgotten, review(3, 0, 5)], EXACT).memory == Memory(1, 1, 260, 0)


@pytest.mark.parametrize("options", WAYS)
def test_where_a_schedule_is_set_only_the_number_of_days_answered_remains(options: DeckOptions) -> None:
    log = [review(1, 3, 4), review(2, 3, 2), event(3, EventKind.DRILL, 3, 4), review(4, 9, 5)]
    last = event(9, EventKind.SET, 12, set_to=SetTo(20, 230, 4, 1, Day(30)))
    assert set_after(2, CARD, last, options) == fold(CARD, [*log, last], options)
    assert set_after(0, CARD, last, options) == fold(CARD, [last], options)


def test_set_puts_the_card_where_it_says() -> None:
    set_to = SetTo(interval=30, ease=210, repetitions=4, lapses=2, due=Day(77))
    schedule = fold(CARD, [review(1, 0, 4), event(2, EventKind.SET, 50, set_to=set_to)], USUAL)
    assert (schedule.memory, schedule.due) == (Memory(4, 30, 210, 2), 77)
    assert fold(CARD, [event(2, EventKind.SET, 50, set_to=set_to), review(3, 77, 4)], EXACT).due == 77 + 63


def test_a_void_takes_back_and_a_void_of_the_void_brings_back() -> None:
    answers = [review(1, 0, 4), review(2, 1, 0)]
    assert fold(CARD, [*answers, void(3, 2)], USUAL) == fold(CARD, answers[:1], USUAL)
    assert fold(CARD, [*answers, void(3, 2), void(4, 3)], USUAL) == fold(CARD, answers, USUAL)


def test_a_drill_left_over_from_a_voided_review_teaches_nothing() -> None:
    assert fold(CARD, [review(1, 0, 1), event(2, EventKind.DRILL, 0, 4), void(3, 1)], USUAL) == Schedule()


def test_intervals_are_spread_unless_told_not_to_and_the_memory_never_is() -> None:
    cards = [UUID(int=number) for number in range(60)]
    log = [review(1, 0, 4), review(2, 1, 4), review(3, 7, 4), review(4, 22, 4)]
    dues = {fold(card, log, USUAL).due for card in cards}
    assert len(dues) > 3
    assert {fold(card, log, USUAL).memory for card in cards} == {Memory(4, 38, 250, 0)}
    assert {fold(card, log, EXACT).due for card in cards} == {60}


def due_only(number: int, day: int, due: int) -> Event:
    set_to = SetTo(interval=1, ease=130, repetitions=0, lapses=9, due=Day(due), due_only=True)
    return event(number, EventKind.SET, day, set_to=set_to)


@pytest.mark.parametrize("options", WAYS)
def test_a_due_day_can_be_set_alone(options: DeckOptions) -> None:
    learned = [review(1, 0, 4), review(2, 1, 4)]
    before, after = (fold(CARD, log, options) for log in (learned, [*learned, due_only(3, 2, 40)]))
    assert (after.memory, after.due) == (before.memory, 40)
    assert fold(CARD, [due_only(3, 2, 40)], options).due == 40, "a new card gets the schedule as it is told"


@given(histories(), st.randoms(use_true_random=False), st.sampled_from(WAYS))
def test_the_order_of_arrival_does_not_matter(
    told: list[Event], dice: random.Random, options: DeckOptions
) -> None:
    shuffled = list(told)
    dice.shuffle(shuffled)
    assert fold(CARD, shuffled, options) == fold(CARD, told, options)


@given(histories())
def test_a_newest_void_takes_back_exactly_the_newest_event(told: list[Event]) -> None:
    if told and told[-1].kind is not EventKind.VOID:
        assert fold(CARD, [*told, void(99, told[-1].uid.int)], USUAL) == fold(CARD, told[:-1], USUAL)


@given(histories())
def test_nothing_voided_is_in_force(told: list[Event]) -> None:
    kept = in_force(told)
    assert all(entry.kind is not EventKind.VOID for entry in kept)
    assert [entry.hlc for entry in kept] == sorted(entry.hlc for entry in kept)


@given(
    st.lists(st.tuples(st.sampled_from([0, 1, 6, 30]), st.sampled_from(Grade)), max_size=20),
    st.sampled_from(WAYS),
)
def test_answering_one_by_one_gives_what_the_fold_gives(
    answers: list[tuple[int, Grade]], options: DeckOptions
) -> None:
    schedule, told, day = Schedule(), [], 0
    for number, (later, grade) in enumerate(answers, 1):
        day += later
        again = schedule.last_day == day
        told.append(event(number, EventKind.DRILL if again else EventKind.REVIEW, day, grade))
        schedule = step(CARD, schedule, told[-1], options)
        assert schedule == fold(CARD, told, options)


@given(histories(), st.sampled_from(WAYS))
def test_the_steps_of_a_fold_end_where_it_ends(told: list[Event], options: DeckOptions) -> None:
    steps = list(folded(CARD, told, options))
    assert [event for event, _, _ in steps] == in_force(told)
    assert (steps[-1][2] if steps else fold(CARD, [], options)) == fold(CARD, told, options)
    reviews = [(event.day, counts) for event, counts, _ in steps if event.kind is EventKind.REVIEW]
    assert {day for day, counts in reviews if counts} == {day for day, _ in reviews}
