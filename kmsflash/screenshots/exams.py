"""The states of an exam, one after the other: none, early and late, its form, and the day it makes."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kmsflash.model.days import Day, study_day
from kmsflash.model.exams import ExamPart, ExamWishes
from kmsflash.model.grades import Grade
from kmsflash.model.ids import DeckId, ExamId

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from kmsflash.app import App

_NAME = "AWS Solutions Architect, SAA-C03"
_AHEAD = 42  # days to the exam
_SOON = 14  # too soon to finish
_LATE = 5
_MINUTES = 10
_GRADES = (Grade.GOOD, Grade.GOOD, Grade.EASY, Grade.AGAIN, Grade.GOOD, Grade.HARD)


def early(program: "App", clock: Callable[[], "datetime"], wait: Callable[..., object]) -> Iterator[str]:
    """Lead the program to where there is no exam and to a new one, and give the name of each state."""
    program.show_exam()
    yield "exam-none"
    exam = _made(program, clock, _AHEAD)
    wait(program.exam.readiness_told, program.show_exam)
    yield "exam-early"
    _shorten(program, exam, clock, _SOON)
    wait(program.exam.readiness_told, program.show_exam)
    yield "exam-cannot-finish"
    _removed(program, exam, clock)


def late(
    program: "App",
    clock: Callable[[], "datetime"],
    wait: Callable[..., object],
    pass_time: Callable[["timedelta"], object],
) -> Iterator[str]:
    """Lead the program through an exam of which much was studied, and give the name of each state."""
    exam = _made(program, clock, _AHEAD // 2)
    flow = program.exam
    wait(flow.readiness_told, program.show_exam)
    yield "exam-late"
    wait(flow.prospect_told, lambda: flow.change(exam))
    yield "exam-form"
    flow.form.left.emit()
    program.show_today()
    yield "today-exam"
    _shorten(program, exam, clock, _LATE)
    _answer_all(program, clock, pass_time)
    program.study()
    yield "study-summary-enough"
    program.show_today()
    _removed(program, exam, clock)


def _made(program: "App", clock: Callable[[], "datetime"], ahead: int) -> ExamId:
    assert program.collection is not None  # noqa: S101  it was opened
    day = Day(study_day(clock()) + ahead)
    wishes = ExamWishes(_NAME, day, (ExamPart(deck=_largest_deck(program)),), _MINUTES)
    return program.collection.exams.make(wishes, clock())[2]


def _shorten(program: "App", exam: ExamId, clock: Callable[[], "datetime"], ahead: int) -> None:
    """Leave fewer days to it, and a minute a day."""
    assert program.collection is not None  # noqa: S101  it was opened
    exams = program.collection.exams
    kept = next(each.wishes for each in exams.all() if each.exam == exam)
    exams.change(exam, replace(kept, day=Day(study_day(clock()) + ahead), minutes=1), clock())


def _largest_deck(program: "App") -> DeckId:
    assert program.collection is not None  # noqa: S101  it was opened
    return max(program.collection.exam_reach.choices(), key=lambda choice: choice.cards).deck


def _removed(program: "App", exam: ExamId, clock: Callable[[], "datetime"]) -> None:
    assert program.collection is not None  # noqa: S101  it was opened
    program.collection.exams.remove(exam, clock())


def _answer_all(
    program: "App", clock: Callable[[], "datetime"], pass_time: Callable[["timedelta"], object]
) -> None:
    """Answer what the day has, until the minutes are used."""
    from datetime import timedelta

    assert program.collection is not None  # noqa: S101  it was opened
    session = program.collection.study.session(clock())
    number = 0
    while session.turn(clock()) is not None:
        pass_time(timedelta(seconds=9))
        session.answer(_GRADES[number % len(_GRADES)], 8000, clock())
        number += 1
