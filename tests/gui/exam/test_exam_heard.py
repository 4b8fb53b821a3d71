"""What a screen reader is told of the Exam page, its form and Progress: names and roles for all there is."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kmsflash.app import App
from kmsflash.model.days import Day, study_day
from kmsflash.model.exams import ExamPart, ExamWishes
from kmsflash.model.grades import Grade
from tests.clock import Clock
from tests.gui.conftest import Start

CTRL = Qt.KeyboardModifier.ControlModifier
STRANGE = (QAccessible.Role.NoRole,)


@pytest.fixture
def program(qtbot: QtBot, start: Start, clock: Clock) -> App:
    """Start the program with an exam of the starter deck."""
    program = start()
    assert program.collection is not None
    deck = program.collection.exam_reach.choices()[0].deck
    wishes = ExamWishes("Cloud exam", Day(study_day(clock()) + 20), (ExamPart(deck=deck),), 10)
    program.collection.exams.make(wishes, clock())
    with qtbot.waitSignal(program.exam.readiness_told, timeout=20_000):
        program.show_exam()
    return program


def reached(page: QWidget) -> Iterator[QWidget]:
    """Give what Tab reaches on a page."""
    for widget in page.findChildren(QWidget):
        is_there = widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
        if is_there and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget


def unheard(page: QWidget) -> list[str]:
    """Return what is reached and says nothing of itself."""
    found = []
    for widget in reached(page):
        told = QAccessible.queryAccessibleInterface(widget)
        name = told.text(QAccessible.Text.Name)
        if not name.strip() or told.role() in STRANGE:
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}: {name!r}")
    return found


def test_all_of_the_exam_page_and_its_form_has_a_name_and_a_role(program: App) -> None:
    QApplication.processEvents()
    page = program.exam.page
    assert len(list(reached(page))) > 8
    assert unheard(page) == []
    assert program.collection is not None
    program.exam.change(program.collection.exams.all()[0].exam)
    form = program.exam.form
    assert len(list(reached(form))) > 12
    assert unheard(form) == []
    minutes = QAccessible.queryAccessibleInterface(form.minutes.focusProxy() or form.minutes)
    assert minutes is not None
    assert minutes.text(QAccessible.Text.Value) == "10"


def test_all_of_progress_has_a_name_and_a_role(qtbot: QtBot, program: App, clock: Clock) -> None:
    assert program.collection is not None
    session = program.collection.study.session(clock())
    while session.turn(clock()) is not None:
        session.answer(Grade.GOOD, 4_000, clock.later(seconds=20))
    with qtbot.waitSignal(program.progress.judged, timeout=20_000):
        qtbot.keyClick(program.window, Qt.Key.Key_5, CTRL)
    QApplication.processEvents()
    assert len(list(reached(program.progress.page))) > 12
    assert unheard(program.progress.page) == []
