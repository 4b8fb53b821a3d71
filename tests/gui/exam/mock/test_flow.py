"""A mock exam in the whole program: from the deck's menu through the room to the results, and back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kmsflash.app import App
from kmsflash.model.days import Day, study_day
from kmsflash.model.exams import ExamPart, ExamWishes
from kmsflash.model.ids import DeckId
from kmsflash.model.mock_exams import MockOf, MockState, MockWishes
from kmsflash.ui.decks.keys import Act
from tests.clock import Clock
from tests.gui.conftest import Start

Key = Qt.Key


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        widget = QApplication.focusWidget()
        assert widget is not None
        qtbot.keyClick(widget, key)


def shown(program: App) -> QWidget | None:
    return program.window.page


def deck_of(program: App) -> DeckId:
    assert program.collection is not None
    deck = program.collection.library.overview(program._clock()).decks[0].deck
    assert deck is not None
    return deck


def open_page(qtbot: QtBot, program: App) -> None:
    program.show_decks()
    with qtbot.waitSignal(program.mock.shown, timeout=20_000):
        program.decks.page.wanted.emit(Act.MOCK, deck_of(program))
    assert shown(program) is program.mock.page


def test_from_the_deck_to_the_results_and_back(qtbot: QtBot, start: Start, clock: Clock) -> None:
    program = start()
    open_page(qtbot, program)
    mock = program.mock
    mock.page.panel.questions.show_value(4)
    mock.page.panel.opens.click()
    mock.page.panel.start.click()
    assert shown(program) is mock.room
    assert not program.window.rail.isVisible()
    press(qtbot, Key.Key_1, Key.Key_Right, Key.Key_2)
    mock.room.hand_in()
    assert shown(program) is mock.results
    assert "of 4 right" in mock.results.hero.text()
    press(qtbot, Key.Key_N)
    assert mock.results.notes.isVisible()
    press(qtbot, Key.Key_Escape)
    assert not mock.results.notes.isVisible()
    press(qtbot, Key.Key_S)
    assert shown(program) is program.study_page
    program.show_decks()
    assert program.collection is not None
    assert len(program.collection.mock_exams.history()) == 1


def test_a_program_that_ends_in_the_room_goes_on_where_it_was(
    qtbot: QtBot, start: Start, clock: Clock
) -> None:
    program = start()
    open_page(qtbot, program)
    program.mock.page.panel.start.click()
    press(qtbot, Key.Key_Right)
    clock.later(seconds=9)
    program.window.close()
    again = start()
    assert again.collection is not None
    known = again.collection.mock_exams.under_way(MockOf(deck=deck_of(again)))
    assert known is not None
    assert (known.state, known.spent_ms) == (MockState.PAUSED, 9_000)
    open_page(qtbot, again)
    panel = again.mock.page.panel
    assert not panel.start.isVisible()
    panel.on.click()
    assert shown(again) is again.mock.room
    assert again.mock.room.asking.question.accessibleName()
    with qtbot.waitSignal(again.mock.shown, timeout=20_000):
        press(qtbot, Key.Key_Escape)
    assert shown(again) is again.mock.page


def test_a_deleted_result_comes_back(qtbot: QtBot, start: Start, clock: Clock) -> None:
    program = start()
    open_page(qtbot, program)
    mock, collection = program.mock, program.collection
    assert collection is not None
    mock.page.panel.start.click()
    mock.room.hand_in()
    assert len(collection.mock_exams.history()) == 1
    press(qtbot, Key.Key_Delete)
    assert collection.mock_exams.history() == ()
    assert shown(program) is mock.page
    with qtbot.waitSignal(mock.shown, timeout=20_000):
        qtbot.keyClick(program.window, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(collection.mock_exams.history()) == 1


def test_time_over_says_so(qtbot: QtBot, start: Start, clock: Clock) -> None:
    program = start()
    open_page(qtbot, program)
    program.mock.page.panel.minutes.show_value(1)
    program.mock.page.panel.start.click()
    for _ in range(2):
        clock.later(seconds=40)
        program.mock.room.tick()
    assert shown(program) is program.mock.results
    assert "Time is over" in program.window.message.text


def test_the_way_back_leads_to_the_decks(qtbot: QtBot, start: Start, clock: Clock) -> None:
    program = start()
    open_page(qtbot, program)
    press(qtbot, Key.Key_Escape)
    assert shown(program) is program.decks.page


def test_beside_an_exam_stands_the_mock_exam_of_it(qtbot: QtBot, start: Start, clock: Clock) -> None:
    program = start()
    assert program.collection is not None
    parts = (ExamPart(deck=deck_of(program)),)
    wishes = ExamWishes("Navigation", Day(study_day(clock()) + 30), parts, questions=3, exam_minutes=6)
    exam = program.collection.exams.make(wishes, clock())[2]
    with qtbot.waitSignal(program.mock.shown, timeout=20_000):
        program.show_exam()
    panel = program.mock.panel
    assert panel.isVisible()
    assert panel.wishes == MockWishes(MockOf(exam), 3, 6)
    panel.start.click()
    assert shown(program) is program.mock.room
    program.mock.room.hand_in()
    assert program.mock.results.title.text().startswith("Navigation, ")
    with qtbot.waitSignal(program.mock.shown, timeout=20_000):
        press(qtbot, Key.Key_Escape)
    assert shown(program) is program.exam.page
    assert [line.text() for line in panel.earlier.lines] == ["24 November: 0 of 3 right, 0 %"]
