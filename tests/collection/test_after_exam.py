"""The week after an exam: told where it brings much, spread on request, and given back by undo."""

from collections import Counter

import pytest

from kmsflash.collection.after_exam import LONGEST, SPAN, WEEK
from kmsflash.collection.opening import Collection
from kmsflash.model.changes import Changes
from kmsflash.model.days import Day, study_day
from kmsflash.model.errors import UserError
from kmsflash.model.exams import ExamPart, ExamWishes
from kmsflash.model.ids import CardId, ExamId
from kmsflash.model.schedules import Schedule
from kmsflash.model.today import AfterExamLoad
from kmsflash.store import schedules
from tests.clock import Clock
from tests.collection.fleet import named, put_answered

TODAY = study_day(Clock()())
EXAM = Day(TODAY + 10)
CARDS = 46  # that fall due until the end of the week, from two days before the exam on


def make_exam(collection: Collection, clock: Clock, deck: str, day: Day = EXAM) -> ExamId:
    wishes = ExamWishes("Knots", day, (ExamPart(named(collection, deck)),))
    return collection.exams.make(wishes, clock())[2]


@pytest.fixture
def exam(fleet: Collection, clock: Clock) -> ExamId:
    """Give an exam on Cogs: 46 cards in the week after it, 20 beyond; Hulks has 9 that are none of its."""
    near = [EXAM - 2 + number % 10 for number in range(CARDS)]
    put_answered(fleet, clock, named(fleet, "Cogs"), near + [EXAM + WEEK + 1] * 20)
    put_answered(fleet, clock, named(fleet, "Hulks"), [EXAM + 1] * 9)
    return make_exam(fleet, clock, "Cogs")


def all_schedules(collection: Collection) -> dict[CardId, Schedule]:
    with collection.store.reading() as connection:
        return schedules.all_of(connection)


def told(collection: Collection, clock: Clock) -> AfterExamLoad | None:
    load = collection.after_exam.load(clock())
    assert collection.library.overview(clock()).after_exam == load
    return load


def test_it_is_told_from_the_day_of_the_exam_until_a_week_after(
    fleet: Collection, clock: Clock, exam: ExamId
) -> None:
    clock.later(days=9)
    assert told(fleet, clock) is None
    clock.later(days=1)
    assert told(fleet, clock) == AfterExamLoad(exam, is_over=False, cards=CARDS, a_day=7, span=SPAN)
    clock.later(days=1)
    assert told(fleet, clock) == AfterExamLoad(exam, is_over=True, cards=CARDS, a_day=7, span=SPAN)
    clock.later(days=6)
    assert told(fleet, clock) == AfterExamLoad(exam, is_over=True, cards=CARDS, a_day=CARDS, span=SPAN)
    clock.later(days=1)
    assert told(fleet, clock) is None


@pytest.mark.parametrize(("due", "beyond"), [(19, 0), (24, 73)])
def test_few_cards_are_not_told(fleet: Collection, clock: Clock, due: int, beyond: int) -> None:
    put_answered(fleet, clock, named(fleet, "Cogs"), [EXAM + 1] * due + [EXAM + 30] * beyond)
    make_exam(fleet, clock, "Cogs")
    clock.later(days=11)
    assert told(fleet, clock) is None
    put_answered(fleet, clock, named(fleet, "Cogs"), [EXAM + 1])
    assert told(fleet, clock) is not None


def test_only_due_days_of_its_cards_move_and_evenly(fleet: Collection, clock: Clock, exam: ExamId) -> None:
    clock.later(days=11)
    today, before = Day(EXAM + 1), all_schedules(fleet)
    members = set(fleet.exams.members(exam))
    changes, moved = fleet.after_exam.spread(exam, SPAN, clock())
    after = all_schedules(fleet)
    assert changes is Changes.SCHEDULES
    other = {card for card in before if after[card] != before[card]}
    assert moved == len(other) > CARDS // 2
    assert other <= members
    week = [card for card in members if card in before and (before[card].due or 0) <= EXAM + WEEK]
    assert len(week) == CARDS
    assert other <= set(week)
    for card in other:
        old, new = before[card], after[card]
        assert (new.memory, new.reviews, new.last_day) == (old.memory, old.reviews, old.last_day)
        assert old.due is not None
        assert new.due is not None
        assert new.due > old.due, "no card comes early"
    a_day = Counter(max(today, after[card].due or 0) for card in week)
    assert max(a_day.values()) <= -(-CARDS // SPAN) + 1
    assert max(a_day) < today + SPAN
    assert told(fleet, clock) is None, "once is enough"


def test_undo_gives_the_old_days_and_the_offer_back(fleet: Collection, clock: Clock, exam: ExamId) -> None:
    clock.later(days=11)
    before, offer = all_schedules(fleet), told(fleet, clock)
    fleet.after_exam.spread(exam, SPAN, clock())
    assert all_schedules(fleet) != before
    assert fleet.history.undo_label(clock()) == "Spread the week after the exam Knots"
    fleet.history.undo(clock.later(seconds=1))
    assert all_schedules(fleet) == before
    assert told(fleet, clock) == offer
    assert offer is not None


def test_to_leave_it_is_remembered_and_undone(fleet: Collection, clock: Clock, exam: ExamId) -> None:
    clock.later(days=11)
    before = all_schedules(fleet)
    fleet.after_exam.leave(exam, clock())
    assert all_schedules(fleet) == before
    assert told(fleet, clock) is None
    fleet.history.undo(clock.later(seconds=1))
    assert told(fleet, clock) is not None


def test_cards_of_an_exam_to_come_stay(fleet: Collection, clock: Clock, exam: ExamId) -> None:
    clock.later(days=11)
    make_exam(fleet, clock, "Cogs", Day(EXAM + 20))
    before = all_schedules(fleet)
    assert told(fleet, clock) is None
    with pytest.raises(UserError, match="Nothing falls due"):
        fleet.after_exam.spread(exam, SPAN, clock())
    assert all_schedules(fleet) == before


@pytest.mark.parametrize("days", [0, LONGEST + 1])
def test_a_number_of_days_has_to_make_sense(fleet: Collection, clock: Clock, exam: ExamId, days: int) -> None:
    clock.later(days=11)
    with pytest.raises(UserError, match="1 to 365"):
        fleet.after_exam.spread(exam, days, clock())
