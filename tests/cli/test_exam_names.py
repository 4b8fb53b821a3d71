"""Which exam a name on the command line means, and what is said where it is none, or several."""

import uuid
from datetime import date

import pytest

from kmsflash.cli.exam_names import exam_named
from kmsflash.model.days import day_of
from kmsflash.model.errors import UserError
from kmsflash.model.exams import Exam, ExamWishes
from kmsflash.model.ids import ExamId


def exams(*told: tuple[str, date]) -> list[Exam]:
    return [
        Exam(ExamId(at), uuid.UUID(int=at), ExamWishes(name, day_of(day)))
        for at, (name, day) in enumerate(told)
    ]


SOON, LATER = date(2026, 12, 1), date(2027, 1, 5)


def said(of: list[Exam], name: str) -> str:
    with pytest.raises(UserError) as refused:
        exam_named(of, name)
    return str(refused.value)


def test_a_name_is_enough_where_one_has_it() -> None:
    known = exams(("Sailing", SOON), ("Cloud", LATER))
    assert exam_named(known, "Cloud").exam == 1
    assert exam_named(known, "sailing").exam == 0


def test_a_name_as_it_is_written_goes_before_others() -> None:
    known = exams(("sailing", SOON), ("Sailing", LATER))
    assert exam_named(known, "Sailing").exam == 1
    assert said(known, "SAILING").startswith("2 exams are called “SAILING”. Say the day too: ")


def test_of_several_with_a_name_the_day_tells() -> None:
    known = exams(("Sailing", SOON), ("Sailing", LATER), ("Cloud", SOON))
    assert said(known, "Sailing") == (
        "2 exams are called “Sailing”. Say the day too: “Sailing 2026-12-01” or “Sailing 2027-01-05”."
    )
    assert exam_named(known, "Sailing 2027-01-05").exam == 1
    same = exams(("Sailing", SOON), ("Sailing", SOON))
    assert said(same, "Sailing") == "2 exams are called “Sailing”. Give them other names, in the window."
    assert said(same, "Sailing 2026-12-01").startswith("2 exams are called")


def test_where_there_is_none_of_that_name_the_others_are_told() -> None:
    assert said([], "nope") == (
        "There is no exam “nope”, for there is none yet. The window makes one, on its Exam page."
    )
    assert said(exams(("Cloud", SOON)), "nope") == "There is no exam “nope”. The only one is “Cloud”."
    three = exams(("Cloud", SOON), ("Sailing", SOON), ("Law", LATER))
    assert said(three, "nope") == "There is no exam “nope”. There are “Cloud”, “Sailing” and “Law”."
