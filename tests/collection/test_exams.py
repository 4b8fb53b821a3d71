"""Exams: made, changed, removed and undone, and the cards that belong to them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.collection.opening import Collection
from kmsflash.model.changes import Changes
from kmsflash.model.days import Day, date_of, study_day
from kmsflash.model.errors import UserError
from kmsflash.model.exams import Exam, ExamPart, ExamWishes, days_off
from kmsflash.model.ids import CardId, DeckId, ExamId
from kmsflash.model.options import StudyOptions
from kmsflash.store import exam_cards
from tests.clock import Clock
from tests.collection.fleet import answer, named
from tests.released import rows_of

TODAY = study_day(Clock()())
SOON, LATER = Day(TODAY + 10), Day(TODAY + 40)


def part_of(collection: Collection, deck: str, *section: str, left_out: bool = False) -> ExamPart:
    return ExamPart(named(collection, deck), section, left_out=left_out)


def wishes(collection: Collection, *parts: ExamPart, day: Day = SOON) -> ExamWishes:
    return ExamWishes("Navigation", day, parts or (part_of(collection, "Ships"),))


def made(collection: Collection, clock: Clock, *parts: ExamPart, day: Day = SOON) -> ExamId:
    return collection.exams.make(wishes(collection, *parts, day=day), clock())[2]


def cards_in(collection: Collection, deck: str) -> list[CardId]:
    with collection.store.reading() as connection:
        return [row.card for row in exam_cards.cards_of(connection, [named(collection, deck)])]


def test_what_was_said_of_it_is_kept(fleet: Collection, clock: Clock, tmp_path: Path) -> None:
    weighed = replace(part_of(fleet, "Cogs"), weight=60)
    said = ExamWishes(
        "  Mate's\n ticket ",
        SOON,
        (weighed, part_of(fleet, "Hulks")),
        minutes=40,
        days_off=frozenset({Day(TODAY + 3)}),
        weekdays_off=frozenset({6}),
        least_gain=0.2,
        paced=False,
        probes=False,
        questions=65,
        exam_minutes=130,
        passing=720,
    )
    changes, step, exam = fleet.exams.make(said, clock())
    assert changes is Changes.EXAMS
    assert step
    assert fleet.history.undo_label(clock()) == "Make the exam Mate's ticket"
    (kept,) = fleet.exams.all()
    assert kept == Exam(exam, kept.uid, replace(said, name="Mate's ticket"))
    aim = kept.aim(TODAY)
    assert (aim.day, aim.minutes, aim.least_gain, aim.paced, aim.probes) == (SOON, 40, 0.2, False, False)
    assert Day(TODAY + 3) in aim.days_off
    assert {date_of(day).weekday() for day in aim.days_off - {Day(TODAY + 3)}} == {6}


def test_exams_come_in_the_order_of_their_days(fleet: Collection, clock: Clock) -> None:
    last, first = made(fleet, clock, day=LATER), made(fleet, clock, day=SOON)
    assert [each.exam for each in fleet.exams.all()] == [first, last]
    clock.later(days=10)
    assert [each.exam for each in fleet.exams.coming(clock())] == [last], (
        "on its day there is nothing to plan"
    )
    assert [each.exam for each in fleet.exams.all()] == [first, last]


def test_a_deck_brings_the_decks_under_it(fleet: Collection, clock: Clock) -> None:
    exam = made(fleet, clock)
    assert list(fleet.exams.members(exam)) == cards_in(fleet, "Cogs") + cards_in(fleet, "Hulks")


def test_the_narrowest_part_decides(fleet: Collection, clock: Clock) -> None:
    cogs, hulks = cards_in(fleet, "Cogs"), cards_in(fleet, "Hulks")
    out = part_of(fleet, "Cogs", left_out=True)
    exam = made(fleet, clock, out, part_of(fleet, "Ships"), ExamPart(card=cogs[1]))
    assert list(fleet.exams.members(exam)) == [cogs[1], *hulks]
    without = ExamPart(card=hulks[0], left_out=True)
    fleet.exams.change(exam, wishes(fleet, part_of(fleet, "Ships"), without), clock())
    assert list(fleet.exams.members(exam)) == [*cogs, *hulks[1:]]


def test_a_section_brings_what_stands_under_its_heading(collection: Collection, clock: Clock) -> None:
    (deck,) = (line.name for line in collection.library.decks(clock()))
    words = made(collection, clock, part_of(collection, deck, "Harbours of the north", "Words"))
    all_of_it = made(collection, clock, part_of(collection, deck))
    ports = made(
        collection,
        clock,
        part_of(collection, deck),
        part_of(collection, deck, "Harbours of the north", "Words", left_out=True),
    )
    members = collection.exams.members
    assert members(words)
    assert members(ports)
    assert set(members(words)).isdisjoint(members(ports))
    assert set(members(words)) | set(members(ports)) == set(members(all_of_it))


def test_cards_that_are_not_studied_do_not_count(fleet: Collection, clock: Clock) -> None:
    exam = made(fleet, clock)
    first, second, *others = fleet.exams.members(exam)
    fleet.cards.suspend([first], clock())
    fleet.cards.delete([second], clock())
    assert list(fleet.exams.members(exam)) == others
    fleet.cards.bury(others[:1], clock())  # until tomorrow only
    assert list(fleet.exams.members(exam)) == others


def test_a_change_is_one_step_and_undone_as_one(fleet: Collection, clock: Clock) -> None:
    exam = made(fleet, clock)
    (before,) = fleet.exams.all()
    other = replace(
        before.wishes,
        name="Pilotage",
        day=LATER,
        parts=(part_of(fleet, "Cogs"),),
        weekdays_off=frozenset({0, 2}),
    )
    assert fleet.exams.change(exam, other, clock())[0] is Changes.EXAMS
    assert fleet.exams.all()[0].wishes == other
    assert fleet.history.undo_label(clock()) == "Change the exam Pilotage"
    assert fleet.history.undo(clock()) is Changes.EXAMS
    assert fleet.exams.all() == (before,)
    fleet.history.redo(clock())
    assert fleet.exams.all()[0].wishes == other
    fleet.exams.change(exam, before.wishes, clock())
    assert fleet.exams.all() == (before,)


def test_what_is_as_it_was_is_no_step(fleet: Collection, clock: Clock) -> None:
    exam = made(fleet, clock)
    state = fleet.store.state()
    assert fleet.exams.change(exam, wishes(fleet), clock()) == (Changes.NOTHING, 0)
    assert fleet.store.state() == state


def test_removed_all_is_as_if_it_had_never_been(fleet: Collection, clock: Clock) -> None:
    answer(fleet, clock)
    tables = ("card", "event", "local_schedule", "deck", "fact", "local_tally")
    before = rows_of(fleet.store.path)
    exam = made(fleet, clock)
    changes, step = fleet.exams.remove(exam, clock())
    assert (changes, bool(step)) == (Changes.EXAMS, True)
    after = rows_of(fleet.store.path)
    assert {name: after[name] for name in tables} == {name: before[name] for name in tables}
    assert fleet.exams.all() == ()
    assert fleet.exams.coming(clock()) == ()
    with pytest.raises(UserError, match="exam is gone"):
        fleet.exams.members(exam)
    fleet.history.undo(clock())
    assert [each.exam for each in fleet.exams.all()] == [exam]
    assert fleet.exams.members(exam)
    fleet.history.undo(clock())
    assert fleet.exams.all() == ()


def test_a_deck_that_goes_takes_its_cards_out_and_brings_them_back(fleet: Collection, clock: Clock) -> None:
    exam = made(fleet, clock, part_of(fleet, "Cogs"), part_of(fleet, "Hulks"))
    hulks = cards_in(fleet, "Hulks")
    everything = fleet.exams.members(exam)
    fleet.decks.delete(named(fleet, "Cogs"), clock())
    assert list(fleet.exams.members(exam)) == hulks
    (kept,) = fleet.exams.all()
    fleet.exams.change(exam, replace(kept.wishes, minutes=5), clock())
    fleet.history.undo(clock())
    fleet.history.undo(clock())
    assert fleet.exams.members(exam) == everything


def test_an_exam_that_is_over_can_have_another_name_but_no_day_that_is_over(
    fleet: Collection, clock: Clock
) -> None:
    exam = made(fleet, clock)
    clock.later(days=30)
    fleet.exams.change(exam, replace(wishes(fleet), name="Navigation, first try"), clock())
    assert fleet.exams.all()[0].wishes.name == "Navigation, first try"
    with pytest.raises(UserError, match="after today"):
        fleet.exams.change(exam, wishes(fleet, day=Day(TODAY + 20)), clock())
    fleet.exams.change(exam, wishes(fleet, day=Day(TODAY + 31)), clock())


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"name": "  "}, "no name"),
        ({"name": "n" * 201}, "at most 200 letters"),
        ({"day": TODAY}, "after today"),
        ({"day": Day(TODAY - 1)}, "after today"),
        ({"parts": ()}, "Nothing belongs"),
        ({"parts": (ExamPart(DeckId(1), left_out=True),)}, "Nothing belongs"),
        ({"parts": (ExamPart(DeckId(4711)),)}, "deck is gone"),
        ({"parts": (ExamPart(DeckId(1), weight=101),)}, "0 to 100"),
        ({"minutes": 0}, "minutes a day"),
        ({"minutes": 1441}, "minutes a day"),
        ({"weekdays_off": frozenset(range(7))}, "No day of the week"),
        ({"weekdays_off": frozenset({7})}, "the days 0"),
        ({"least_gain": -0.1}, "0 to 1 card"),
        ({"questions": 0}, "at least one question"),
        ({"exam_minutes": 0}, "at least one question"),
        ({"passing": 1001}, "between 0 and the most"),
        ({"marks": 0}, "between 0 and the most"),
    ],
)
def test_what_makes_no_sense_is_said_and_changes_nothing(
    fleet: Collection, clock: Clock, change: dict[str, object], sentence: str
) -> None:
    exam = made(fleet, clock)
    before, state = fleet.exams.all(), fleet.store.state()
    wrong = replace(wishes(fleet), **change)  # type: ignore[arg-type]
    with pytest.raises(UserError, match=sentence):
        fleet.exams.make(wrong, clock())
    with pytest.raises(UserError, match=sentence):
        fleet.exams.change(exam, wrong, clock())
    assert (fleet.exams.all(), fleet.store.state()) == (before, state)


def test_it_is_there_at_the_next_start(
    fleet: Collection, clock: Clock, reopen: Callable[[StudyOptions], Collection]
) -> None:
    made(fleet, clock, part_of(fleet, "Cogs"), part_of(fleet, "Hulks", left_out=True))
    before = fleet.exams.all()
    fleet.close()
    assert reopen(StudyOptions()).exams.all() == before


@given(
    st.integers(0, 400),
    st.frozensets(st.integers(-5, 420), max_size=20),
    st.frozensets(st.integers(0, 6), max_size=6),
)
def test_days_off_lie_between_today_and_the_exam(
    away: int, single: frozenset[int], weekdays: frozenset[int]
) -> None:
    free = frozenset(Day(TODAY + day) for day in single)
    said = ExamWishes("Any", Day(TODAY + away), days_off=free, weekdays_off=weekdays)
    found = list(days_off(said, TODAY))
    assert found == sorted(set(found))
    for number in range(TODAY - 5, TODAY + 425):
        day = Day(number)
        wanted = day in free or date_of(day).weekday() in weekdays
        assert (day in found) == (wanted and TODAY <= day < said.day)
