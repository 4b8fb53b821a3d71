"""What an exam can be made of, whether its minutes reach, and what is left out where they do not."""

from dataclasses import replace

import pytest

from kmsflash.collection.opening import Collection
from kmsflash.model.days import Day, study_day
from kmsflash.model.errors import UserError
from kmsflash.model.exams import ExamPart, ExamWishes
from kmsflash.model.grades import Grade
from tests.clock import Clock
from tests.collection.fleet import named


def wishes(fleet: Collection, clock: Clock, minutes: int, left: int = 6) -> ExamWishes:
    part = ExamPart(named(fleet, "Ships"))
    return ExamWishes("Mate's ticket", Day(study_day(clock()) + left), (part,), minutes)


def test_the_choices_are_the_decks_with_their_sections(fleet: Collection) -> None:
    choices = fleet.exam_reach.choices()
    assert [(each.name, each.depth, each.cards) for each in choices if each.name != "AWS KMS"][:3] == [
        ("Ships", 0, 0),
        ("Cogs", 1, 6),
        ("Hulks", 1, 6),
    ]
    cogs = next(each for each in choices if each.name == "Cogs")
    assert [(section.path, section.cards) for section in cogs.sections] == [(("Cogs",), 6)]


def test_a_prospect_counts_what_is_there_and_what_was_never_seen(fleet: Collection, clock: Clock) -> None:
    session = fleet.study.session(clock())
    session.turn(clock())
    session.answer(Grade.GOOD, 2_000, clock())
    told = fleet.exam_reach.prospect(wishes(fleet, clock, minutes=25), clock())
    assert (told.cards, told.unseen, told.reach.days) == (12, 11, 6)
    assert told.reach.can_finish
    assert not fleet.exam_reach.prospect(wishes(fleet, clock, minutes=1, left=5), clock()).reach.can_finish


def test_a_prospect_of_wishes_that_cannot_be_made_is_no_error(fleet: Collection, clock: Clock) -> None:
    nothing = ExamWishes("", study_day(clock()))
    assert fleet.exam_reach.prospect(nothing, clock()).cards == 0


def test_the_last_unseen_are_left_out_and_undo_brings_them_back(fleet: Collection, clock: Clock) -> None:
    exam = fleet.exams.make(wishes(fleet, clock, minutes=1, left=5), clock())[2]
    before = fleet.exams.members(exam)
    asked = fleet.exam_reach.prospect(wishes(fleet, clock, minutes=1, left=5), clock()).reach.cards_too_many
    _, _, cards = fleet.exam_reach.leave_out(exam, clock())
    assert cards == asked > 6
    assert fleet.exams.members(exam) == before[:-cards]
    parts = fleet.exams.all()[0].wishes.parts
    assert ExamPart(named(fleet, "Hulks"), left_out=True) in parts
    assert len(parts) == 2 + cards - 6
    told = fleet.exam_reach.prospect(fleet.exams.all()[0].wishes, clock())
    assert told.reach.can_finish
    fleet.history.undo(clock())
    assert fleet.exams.members(exam) == before


def test_nothing_is_left_out_where_all_can_be_seen(fleet: Collection, clock: Clock) -> None:
    exam = fleet.exams.make(wishes(fleet, clock, minutes=60), clock())[2]
    with pytest.raises(UserError, match="can be seen"):
        fleet.exam_reach.leave_out(exam, clock())


def test_a_card_chosen_by_itself_can_be_left_out_too(fleet: Collection, clock: Clock) -> None:
    made = wishes(fleet, clock, minutes=1)
    exam = fleet.exams.make(made, clock())[2]
    last = fleet.exams.members(exam)[-1]
    alone = replace(made, parts=(*made.parts, ExamPart(card=last)))
    fleet.exams.change(exam, alone, clock())
    fleet.exam_reach.leave_out(exam, clock())
    assert last not in fleet.exams.members(exam)
