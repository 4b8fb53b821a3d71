"""What an answer is to the log."""

import pytest

from kmsflash.model.days import Day
from kmsflash.model.events import EventKind
from kmsflash.model.grades import Grade
from kmsflash.model.options import Scheduler
from kmsflash.model.schedules import Memory, Schedule
from kmsflash.scheduling.answering import is_done, kind_of_answer, kind_of_turn

TODAY = Day(100)
NEW = Schedule()


def standing(due: int, last_day: int) -> Schedule:
    return Schedule(Memory(2, 6), Day(due), 2, Day(last_day), Grade.GOOD)


def test_a_card_is_done_with_once_it_was_answered_and_waits_for_another_day() -> None:
    assert is_done(standing(106, 100), TODAY)
    assert is_done(standing(106, 103), TODAY)  # the clock was set back
    assert not is_done(standing(100, 100), TODAY)  # only practised
    assert not is_done(standing(103, 97), TODAY)
    assert not is_done(NEW, TODAY)


def test_the_second_answer_of_a_day_and_practice_are_drills() -> None:
    assert kind_of_turn(standing(99, 93), TODAY, practised=False) is EventKind.REVIEW
    assert kind_of_turn(standing(99, 93), TODAY, practised=True) is EventKind.DRILL
    assert kind_of_turn(standing(106, 100), TODAY, practised=False) is EventKind.DRILL
    assert kind_of_turn(NEW, TODAY, practised=True) is EventKind.REVIEW


@pytest.mark.parametrize("scheduler", list(Scheduler))
@pytest.mark.parametrize("grade", list(Grade))
@pytest.mark.parametrize(("due", "planned"), [(103, True), (100, True), (99, True), (103, False)])
def test_only_a_pass_before_its_day_under_sm2_moves_nothing(
    scheduler: Scheduler, grade: Grade, due: int, *, planned: bool
) -> None:
    kind = kind_of_answer(standing(due, 95), TODAY, grade, scheduler, practised=False, planned=planned)
    early = planned and due > TODAY
    drilled = early and grade.passed and scheduler is Scheduler.SM2
    assert kind is (EventKind.DRILL if drilled else EventKind.REVIEW)


def test_a_new_card_of_a_plan_is_reviewed() -> None:
    kind = kind_of_answer(NEW, TODAY, Grade.GOOD, Scheduler.SM2, practised=False, planned=True)
    assert kind is EventKind.REVIEW
