"""The week after an exam, spread or left from Today by keys, in the whole program."""

from collections import Counter
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kmsflash.app import App
from kmsflash.model.days import Day, study_day
from kmsflash.model.exams import ExamPart, ExamWishes
from kmsflash.store import schedules
from kmsflash.ui.progress_dialog import ProgressDialog
from kmsflash.ui.tasks import Job
from tests.clock import Clock
from tests.collection.fleet import put_answered
from tests.gui.conftest import Start

CTRL = Qt.KeyboardModifier.ControlModifier
OFFER = "Your exam is over. 46 of its cards come due this week, about 7 a day."


@pytest.fixture
def program(start: Start, clock: Clock) -> App:
    """Give a program on the day after an exam, with 46 cards due in the week."""
    program = start()
    collection = program.collection
    assert collection is not None
    deck = next(line.deck for line in collection.library.decks(clock()) if line.deck is not None)
    exam = Day(study_day(clock()) + 1)
    put_answered(collection, clock, deck, [exam + 1 + number % 7 for number in range(46)])
    collection.exams.make(ExamWishes("Knots", exam, (ExamPart(deck),)), clock())
    clock.later(days=2)
    program.refresh()
    return program


def press(qtbot: QtBot, program: App, number: int) -> None:
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    button = program.today.dashboard.beside.buttons[number]
    assert button.accessibleDescription() == OFFER
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.shows_focus
    qtbot.keyClick(QApplication.focusWidget() or button, Qt.Key.Key_Return)


def due_days(program: App) -> Counter[int | None]:
    assert program.collection is not None
    with program.collection.store.reading() as connection:
        return Counter(each.due for each in schedules.all_of(connection).values())


def test_it_is_spread_with_one_key_and_undone_with_another(qtbot: QtBot, program: App) -> None:
    beside, before = program.today.dashboard.beside, due_days(program)
    assert beside.sentences == (OFFER,)
    assert [button.text() for button in beside.buttons] == ["Spread over 2 weeks", "Leave as it is"]
    press(qtbot, program, 0)
    moved = "cards were moved to a later day."
    qtbot.waitUntil(lambda: program.window.message.text.endswith(moved), timeout=20_000)  # a job
    assert max(due_days(program).values()) == 4
    assert OFFER not in beside.sentences
    qtbot.waitUntil(lambda: program.window.findChild(ProgressDialog) is None)
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    with qtbot.waitSignal(program.undoing.changed, timeout=20_000):  # a job: many cards
        qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    assert due_days(program) == before
    taken_back = "Taken back: Spread the week after the exam Knots"
    qtbot.waitUntil(lambda: program.window.message.text == taken_back)
    qtbot.waitUntil(lambda: beside.sentences == (OFFER,))


def test_spreading_can_be_stopped_and_then_all_days_stay(qtbot: QtBot, program: App) -> None:
    before, others_are_done = due_days(program), Event()
    program.jobs.run(Job("Something else", lambda _report: others_are_done.wait(20)))
    press(qtbot, program, 0)
    dialog = program.window.findChild(ProgressDialog)
    assert dialog is not None
    assert dialog.windowTitle() == "Spreading the cards of your exam"
    qtbot.waitUntil(dialog.isVisible)
    with qtbot.waitSignal(dialog.destroyed, timeout=20_000):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        others_are_done.set()
    assert due_days(program) == before
    assert program.today.dashboard.beside.sentences == (OFFER,)


def test_what_is_left_as_it_is_is_not_asked_again(qtbot: QtBot, program: App) -> None:
    before = due_days(program)
    press(qtbot, program, 1)
    assert due_days(program) == before
    assert program.window.message.text == "Left as it is."
    program.refresh()
    assert program.today.dashboard.beside.sentences == ()
