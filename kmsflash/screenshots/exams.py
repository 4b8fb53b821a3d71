"""The states of an exam, one after the other: none, early and late, its form, and the day it makes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from kmsflash.model.days import Day, study_day
from kmsflash.model.exams import ExamPart, ExamWishes
from kmsflash.model.grades import Grade
from kmsflash.model.ids import ExamId
from kmsflash.screenshots.gallery import Gallery

_NAME = "AWS Solutions Architect, SAA-C03"
_AHEAD = 42  # days to the exam
_SOON = 14  # too soon to finish
_LATE = 5
_MINUTES = 10
_GRADES = (Grade.GOOD, Grade.GOOD, Grade.EASY, Grade.AGAIN, Grade.GOOD, Grade.HARD)


def early(gallery: Gallery) -> Iterator[Path]:
    """Draw where there is no exam, and one of which nothing was studied; it leaves nothing behind."""
    for name in _early(gallery):
        yield from gallery.pictures(name, small=True, large=True)


def late(gallery: Gallery) -> Iterator[Path]:
    """Draw an exam of which much was studied, its form, and the day it makes."""
    for name in _late(gallery):
        yield from gallery.pictures(name, small=True, large=True)


def _early(gallery: Gallery) -> Iterator[str]:
    """Lead the program to where there is no exam and to a new one, and give the name of each state."""
    program = gallery.program
    program.show_exam()
    yield "exam-none"
    exam = _made(gallery, _AHEAD)
    gallery.wait(program.exam.readiness_told, program.show_exam)
    yield "exam-early"
    _shorten(gallery, exam, _SOON)
    gallery.wait(program.exam.readiness_told, program.show_exam)
    yield "exam-cannot-finish"
    gallery.collection.exams.remove(exam, gallery.clock())


def _late(gallery: Gallery) -> Iterator[str]:
    """Lead the program through an exam of which much was studied, and give the name of each state."""
    exam = _made(gallery, _AHEAD // 2)
    program, flow = gallery.program, gallery.program.exam
    gallery.wait(flow.readiness_told, program.show_exam)
    yield "exam-late"
    gallery.wait(flow.prospect_told, lambda: flow.change(exam))
    yield "exam-form"
    flow.form.left.emit()
    program.show_today()
    yield "today-exam"
    _shorten(gallery, exam, _LATE)
    _answer_all(gallery)
    program.study()
    yield "study-summary-enough"
    program.show_today()
    gallery.collection.exams.remove(exam, gallery.clock())


def _made(gallery: Gallery, ahead: int) -> ExamId:
    day = Day(study_day(gallery.clock()) + ahead)
    wishes = ExamWishes(_NAME, day, (ExamPart(deck=gallery.starter_deck),), _MINUTES)
    return gallery.collection.exams.make(wishes, gallery.clock())[2]


def _shorten(gallery: Gallery, exam: ExamId, ahead: int) -> None:
    """Leave fewer days to it, and a minute a day."""
    exams = gallery.collection.exams
    kept = next(each.wishes for each in exams.all() if each.exam == exam)
    day = Day(study_day(gallery.clock()) + ahead)
    exams.change(exam, replace(kept, day=day, minutes=1), gallery.clock())


def _answer_all(gallery: Gallery) -> None:
    """Answer what the day has, until the minutes are used."""
    session = gallery.collection.study.session(gallery.clock())
    number = 0
    while session.turn(gallery.clock()) is not None:
        gallery.pass_time(timedelta(seconds=9))
        session.answer(_GRADES[number % len(_GRADES)], 8000, gallery.clock())
        number += 1
