"""An exam on Today and at the end of a day's study."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from kmsflash.app import App
from kmsflash.model.days import Day, study_day
from kmsflash.model.exams import ExamPart, ExamWishes
from kmsflash.model.grades import Grade
from kmsflash.model.ids import ExamId
from kmsflash.ui.today.exams import ExamPanel
from kmsflash.ui.widgets.button import Button
from tests.clock import Clock
from tests.gui.conftest import Start


@pytest.fixture
def program(start: Start) -> App:
    return start()


def make(program: App, clock: Clock, name: str = "Cloud exam", left: int = 30, minutes: int = 2) -> ExamId:
    assert program.collection is not None
    deck = program.collection.exam_reach.choices()[0].deck
    wishes = ExamWishes(name, Day(study_day(clock()) + left), (ExamPart(deck),), minutes, paced=False)
    return program.collection.exams.make(wishes, clock())[2]


def answer_one(program: App, clock: Clock) -> None:
    assert program.collection is not None
    session = program.collection.study.session(clock())
    session.turn(clock())
    session.answer(Grade.GOOD, 900, clock.later(seconds=5))


def panels(program: App) -> list[ExamPanel]:
    return [panel for panel in program.today.dashboard.exams.panels if panel.isVisible()]


def told(panel: ExamPanel) -> str:
    return QAccessible.queryAccessibleInterface(panel).text(QAccessible.Text.Name)


def test_today_counts_down_and_leads_to_the_exam(qtbot: QtBot, program: App, clock: Clock) -> None:
    answer_one(program, clock)
    make(program, clock, "Far", 90)
    near = make(program, clock, "Near", 12)
    with qtbot.waitSignals([program.exam.readiness_told] * 2, timeout=20_000):
        program.show_today()
    first, second = panels(program)
    assert told(first).startswith("Exam Near, ")
    assert "12 days left, Ready for about " in told(first)
    assert told(second).startswith("Exam Far, ")
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert program.window.page is program.exam.page
    assert program.exam.page.view.hero.sentence.startswith("12 days to go")
    assert program.collection is not None
    program.collection.exams.remove(near, clock())
    program.show_today()
    assert [told(panel)[:9] for panel in panels(program)] == ["Exam Far,"]


def test_without_an_exam_today_shows_none(program: App, clock: Clock) -> None:
    answer_one(program, clock)
    program.show_today()
    assert panels(program) == []


def test_with_an_exam_today_is_as_on_every_day_before_the_first_answer_too(
    qtbot: QtBot, program: App, clock: Clock
) -> None:
    assert program.today.first_start.isVisible()
    made = make(program, clock)
    program.show_today()
    assert not program.today.first_start.isVisible()
    (panel,) = panels(program)
    assert told(panel).startswith("Exam Cloud exam, ")
    qtbot.keyClick(program.today, Qt.Key.Key_Return)
    assert program.window.page is program.study_page
    qtbot.keyClick(program.study_page, Qt.Key.Key_Escape)
    assert program.collection is not None
    program.collection.exams.remove(made, clock())
    program.show_today()
    assert program.today.first_start.isVisible()


def study_to_the_end(qtbot: QtBot, program: App) -> int:
    page, answers = program.study_page, 0
    back = page.findChild(Button, "summary back")
    assert isinstance(back, Button)
    while not back.isVisible() and answers < 200:
        qtbot.keyClick(page, Qt.Key.Key_Space)
        qtbot.keyClick(page, Qt.Key.Key_3)
        answers += 1
    return answers


def test_enough_is_said_where_the_minutes_end_and_one_key_goes_on(
    qtbot: QtBot, program: App, clock: Clock
) -> None:
    make(program, clock, left=2)
    program.show_today()
    program.study()
    page = program.study_page
    assert 4 <= study_to_the_end(qtbot, program) < 10
    beyond = page.findChild(Button, "summary beyond")
    assert isinstance(beyond, Button)
    assert beyond.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_G)
    assert not beyond.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_Space)
    qtbot.keyClick(page, Qt.Key.Key_3)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert program.today.isVisible()
    offers = program.today.dashboard.beside.buttons
    next(button for button in offers if button.text().endswith("more cards for your exam")).click()
    assert not program.today.isVisible()
    assert study_to_the_end(qtbot, program) > 10
