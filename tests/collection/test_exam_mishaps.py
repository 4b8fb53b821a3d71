"""What happens to an exam in the middle: moved nearer, a journey, an emptied deck, years of answers."""

from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from kmsflash.collection.opening import Collection
from kmsflash.model.days import Day, study_day
from kmsflash.model.errors import UserError
from kmsflash.model.exam_days import Aim, Pace
from kmsflash.model.exams import ExamPart, ExamWishes
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId, ExamId
from kmsflash.scheduling.exam_plan import plan
from kmsflash.scheduling.forgetting import Forgetting
from kmsflash.scheduling.outlook import outlook
from tests.clock import Clock
from tests.collection.fleet import came, days, named


def made(fleet: Collection, clock: Clock, left: int, minutes: int = 25) -> ExamId:
    day = Day(study_day(clock()) + left)
    wishes = ExamWishes("Mate's ticket", day, (ExamPart(named(fleet, "Cogs")),), minutes)
    return fleet.exams.make(wishes, clock())[2]


def answer_some(fleet: Collection, clock: Clock, most: int) -> None:
    session = fleet.study.session(clock())
    for _ in range(most):
        if session.turn(clock()) is not None:
            session.answer(Grade.GOOD, 4_000, clock.later(seconds=20))


def test_an_exam_moved_a_month_nearer_brings_more_today_and_says_so(fleet: Collection, clock: Clock) -> None:
    exam = made(fleet, clock, left=34)
    answer_some(fleet, clock, 1)
    clock.later(days=1)
    before, far = len(came(days(fleet, clock, "Cogs"))), fleet.readiness.look(exam, clock())
    kept = fleet.exams.all()[0].wishes
    fleet.exams.change(exam, replace(kept, day=Day(kept.day - 30)), clock())
    near = fleet.readiness.look(exam, clock())
    assert near.days_left == far.days_left - 30 == 3
    assert len(near.following.by_day) == 4
    assert len(came(days(fleet, clock, "Cogs"))) > before
    with pytest.raises(UserError, match="after today"):
        fleet.exams.change(exam, replace(kept, day=study_day(clock())), clock())


def test_a_journey_on_the_day_before_ends_the_plan_and_brings_it_back(
    fleet: Collection, clock: Clock
) -> None:
    exam = made(fleet, clock, left=1)
    assert came(days(fleet, clock, "Cogs"))
    here = clock.now
    clock.now = here.astimezone(timezone(timedelta(hours=20)))  # it is the day of the exam there
    assert fleet.exams.coming(clock()) == ()
    with pytest.raises(UserError, match="over"):
        fleet.readiness.look(exam, clock())
    assert days(fleet, clock, "Cogs") is not None
    clock.now = here.astimezone(timezone(timedelta(hours=-9)))
    assert fleet.readiness.look(exam, clock()).days_left >= 1


def test_a_deck_that_is_emptied_in_the_middle_leaves_nothing_and_comes_back(
    fleet: Collection, clock: Clock
) -> None:
    exam = made(fleet, clock, left=9)
    answer_some(fleet, clock, 2)
    cards = fleet.exams.members(exam)
    fleet.cards.delete(list(cards), clock())
    found = fleet.readiness.look(exam, clock())
    assert (found.cards, found.sections) == (0, ())
    with pytest.raises(UserError, match="can be seen"):
        fleet.exam_reach.leave_out(exam, clock())
    fleet.history.undo(clock())
    assert fleet.readiness.look(exam, clock()).cards == len(cards)


def test_answers_of_ten_years_are_looked_back_on_for_weeks_only(fleet: Collection, clock: Clock) -> None:
    answer_some(fleet, clock, 2)
    for _ in range(10):
        clock.later(days=365)
        answer_some(fleet, clock, 2)
    clock.later(days=1)
    found = fleet.readiness.look(made(fleet, clock, left=20), clock())
    assert found.seen >= 1
    assert all(day >= found.today - 60 for day, _ in found.past)
    assert 0 <= found.stopped.known <= 1


def test_a_hundred_thousand_cards_and_five_minutes() -> None:
    today, unseen = Day(20_000), 100_000
    aim = Aim(Day(today + 42), 5)
    reach = outlook(unseen, unseen, 42, 1.0, aim, Pace())
    assert not reach.can_finish
    assert (reach.possible, reach.required) == (10, 2565)
    assert reach.cards_too_many == unseen - 10 * 39
    day = plan([], [CardId(at) for at in range(unseen)], today, aim, forgetting=Forgetting(), pace=Pace())
    assert day.cards[:3] == (0, 1, 2)
    assert len(day.cards) < 100  # a fifth of the minutes stays for repeats
