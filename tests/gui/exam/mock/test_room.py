"""The exam room by its keys: every answer is on disk before anything else happens."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from kmsflash.collection.opening import Collection
from kmsflash.model.errors import UserError
from kmsflash.model.mock_exams import MockAnswer, MockExam, MockOf, MockState
from kmsflash.ui.exam.mock.room import ExamRoom
from kmsflash.ui.exam.mock.sitting import Sitting
from kmsflash.ui.theme import Theme
from tests.clock import Clock

Key = Qt.Key


@pytest.fixture
def room(qtbot: QtBot, theme: Theme) -> ExamRoom:
    made = ExamRoom(theme)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def kept(collection: Collection, of: MockOf) -> "Kept":
    return Kept(collection, of)


def checked(room: ExamRoom) -> list[bool]:
    return [row.isChecked() for row in room.asking.rows]


class Kept:
    """What is on disk of the mock exam that is under way."""

    def __init__(self, collection: Collection, of: MockOf) -> None:
        self._collection, self._of = collection, of

    @property
    def mock(self) -> MockExam:
        exams = self._collection.mock_exams
        known = exams.under_way(self._of) or exams.history(self._of)[0]
        return exams.look(known.mock)

    def answer(self, nth: int) -> MockAnswer:
        return self.mock.answers[nth]


def press(qtbot: QtBot, *keys: Qt.Key | str) -> None:
    for key in keys:
        widget = QApplication.focusWidget()
        assert widget is not None
        qtbot.keyClick(widget, key)


def box_of(room: ExamRoom) -> QMessageBox:
    return room.findChildren(QMessageBox)[-1]


def test_digits_and_letters_choose_and_what_is_chosen_shows_without_colour(
    qtbot: QtBot, room: ExamRoom, sitting: Sitting, kept: Kept
) -> None:
    room.start(sitting)
    press(qtbot, Key.Key_2)
    assert kept.answer(0).chosen == 1
    assert checked(room) == [False, True, False]
    press(qtbot, Key.Key_C)
    assert kept.answer(0).chosen == 2
    press(qtbot, Key.Key_8)
    assert kept.answer(0).chosen == 2, "there is no eighth"
    press(qtbot, Key.Key_Delete)
    assert kept.answer(0).chosen is None
    assert checked(room) == [False] * 3


def test_arrows_lead_to_options_enter_chooses_and_then_goes_on(
    qtbot: QtBot, room: ExamRoom, sitting: Sitting, kept: Kept
) -> None:
    room.start(sitting)
    press(qtbot, Key.Key_Down, Key.Key_Down)
    assert room.asking.rows[1].hasFocus()
    assert room.asking.rows[1].shows_focus
    press(qtbot, Key.Key_Return)
    assert (kept.answer(0).chosen, sitting.at) == (1, 0)
    press(qtbot, Key.Key_Return)
    assert (sitting.at, kept.mock.at) == (1, 1)
    press(qtbot, Key.Key_Right, Key.Key_Left, Key.Key_Left)
    assert sitting.at == 0
    assert room.asking.rows[1].isChecked()


def test_a_click_chooses(qtbot: QtBot, room: ExamRoom, sitting: Sitting, kept: Kept) -> None:
    room.start(sitting)
    qtbot.mouseClick(room.asking.rows[2], Qt.MouseButton.LeftButton)
    assert kept.answer(0).chosen == 2


def test_what_cannot_be_kept_does_not_show_as_chosen(
    qtbot: QtBot, room: ExamRoom, sitting: Sitting, collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.start(sitting)

    def refuse(*_: object) -> None:
        raise UserError("The drive is full.")

    monkeypatch.setattr(type(collection.mock_exams), "choose", refuse)
    press(qtbot, Key.Key_1)
    assert not room.asking.rows[0].isChecked()
    assert room.notice.isVisible()
    assert room.notice.sentence == "The drive is full."
    monkeypatch.undo()
    press(qtbot, Key.Key_1)
    assert room.asking.rows[0].isChecked()
    assert not room.notice.isVisible()


def test_flags_and_the_grid(qtbot: QtBot, room: ExamRoom, sitting: Sitting, kept: Kept) -> None:
    room.start(sitting)
    press(qtbot, Key.Key_1, Key.Key_Right, Key.Key_F)
    assert kept.answer(1).flagged
    assert room.asking.flag.isVisible()
    press(qtbot, Key.Key_G)
    assert room.grid.isVisible()
    names = [cell.accessibleName() for cell in room.grid.cells]
    assert names[:3] == [
        "Question 1, answered",
        "Question 2, not answered, flagged, here you are",
        "Question 3, not answered",
    ]
    assert room.grid.cells[1].hasFocus()
    press(qtbot, Key.Key_2)
    assert kept.answer(1).chosen is None, "what is below the grid gets no keys"
    press(qtbot, Key.Key_Right, Key.Key_Right, Key.Key_Return)
    assert not room.grid.isVisible()
    assert sitting.at == 3
    press(qtbot, Key.Key_G, Key.Key_Escape)
    assert not room.grid.isVisible()
    assert room.hasFocus()
    press(qtbot, Key.Key_Left, Key.Key_Left, Key.Key_F)
    assert not kept.answer(1).flagged


def test_a_pause_covers_the_question_and_stops_the_clock(
    qtbot: QtBot, room: ExamRoom, sitting: Sitting, kept: Kept, clock: Clock
) -> None:
    room.start(sitting)
    clock.later(seconds=30)
    press(qtbot, Key.Key_P)
    assert kept.mock.result.state is MockState.PAUSED
    assert room.cover.geometry() == room.rect()
    clock.later(minutes=30)
    room.tick()
    press(qtbot, Key.Key_1)
    assert kept.answer(0).chosen is None
    press(qtbot, Key.Key_Tab)
    assert room.cover.on.hasFocus()
    press(qtbot, Key.Key_P)
    assert not room.cover.isVisible()
    assert (kept.mock.result.state, kept.mock.result.spent_ms) == (MockState.UNDER_WAY, 30_000)


def test_the_clock_can_be_hidden_and_still_warns(
    qtbot: QtBot, room: ExamRoom, sitting: Sitting, clock: Clock
) -> None:
    room.start(sitting)
    clock.later(seconds=5)
    room.tick()
    assert room.desk.bar.clock.text() == "9:55"
    press(qtbot, Key.Key_T)
    assert room.desk.bar.clock.text() == "Clock"
    for _ in range(6):
        clock.later(seconds=50)
        room.tick()
    assert room.desk.bar.clock.text() == "Clock"
    assert room.notice.isVisible()
    assert room.notice.sentence == "5 minutes left"


def test_leaving_keeps_everything_and_coming_back_is_at_the_same_place(
    qtbot: QtBot, room: ExamRoom, sitting: Sitting, collection: Collection, kept: Kept, clock: Clock
) -> None:
    room.start(sitting)
    press(qtbot, Key.Key_Right, Key.Key_3)
    clock.later(seconds=12)
    with qtbot.waitSignal(room.left):
        press(qtbot, Key.Key_Escape)
    assert not room.is_running
    exams = collection.mock_exams
    again = Sitting(exams, exams.resume(kept.mock.result.mock, clock.later(hours=5)), clock)
    room.start(again)
    assert again.at == 1
    assert room.asking.rows[2].isChecked()
    assert again.seconds == 12


def test_another_page_in_front_is_a_pause(qtbot: QtBot, room: ExamRoom, sitting: Sitting, kept: Kept) -> None:
    room.start(sitting)
    room.hide()
    assert kept.mock.result.state is MockState.PAUSED


def test_handing_in_asks_about_what_is_not_answered(
    qtbot: QtBot, room: ExamRoom, sitting: Sitting, kept: Kept
) -> None:
    room.start(sitting)
    press(qtbot, Key.Key_1, Key.Key_F, Key.Key_H)
    box = box_of(room)
    assert box.informativeText() == "5 questions are not answered. 1 is flagged."
    box.reject()
    assert room.is_running
    press(qtbot, Key.Key_H)
    with qtbot.waitSignal(room.handed_in) as told:
        box_of(room).accept()
    assert told.args[0] == kept.mock
    assert kept.mock.result.state is MockState.HANDED_IN
    assert not room.is_running


def test_after_the_last_question_one_hands_in(qtbot: QtBot, room: ExamRoom, sitting: Sitting) -> None:
    room.start(sitting)
    for _ in range(6):
        press(qtbot, Key.Key_1, Key.Key_Return)
    assert sitting.at == 5
    assert box_of(room).informativeText() == "All questions are answered."


def test_when_the_time_is_over_it_hands_itself_in(
    qtbot: QtBot, room: ExamRoom, sitting: Sitting, kept: Kept, clock: Clock
) -> None:
    room.start(sitting)
    press(qtbot, Key.Key_1, Key.Key_H)
    with qtbot.waitSignal(room.handed_in):
        for _ in range(13):
            clock.later(seconds=50)
            room.tick()
    assert kept.mock.result.state is MockState.TIME_OVER
    assert kept.mock.result.answered == 1
    assert not [box for box in room.findChildren(QMessageBox) if box.isVisible()]


def test_an_open_question_is_answered_in_mind_or_in_writing(
    qtbot: QtBot, room: ExamRoom, open_sitting: Sitting, kept: Kept
) -> None:
    room.start(open_sitting)
    assert room.desk.bar.clock.text() == "0:00"
    press(qtbot, Key.Key_Space)
    assert kept.answer(0).written == ""
    assert room.asking.in_mind.isChecked()
    press(qtbot, Key.Key_Right, Key.Key_W)
    assert room.asking.field.hasFocus()
    qtbot.keyClicks(room.asking.field, "fog? paged")
    press(qtbot, Key.Key_Return)
    assert kept.answer(1).written == "fog? paged"
    assert not kept.answer(1).flagged
    assert open_sitting.at == 2
    press(qtbot, Key.Key_Left)
    assert room.asking.field.toPlainText() == "fog? paged"
    press(qtbot, Key.Key_Backspace)
    assert kept.answer(1).written is None
    assert room.asking.field.toPlainText() == ""


def test_what_is_typed_is_kept_by_itself_and_escape_leaves_the_field_alone(
    qtbot: QtBot, room: ExamRoom, open_sitting: Sitting, kept: Kept
) -> None:
    room.start(open_sitting)
    press(qtbot, Key.Key_W)
    qtbot.keyClicks(room.asking.field, "half a")
    qtbot.waitUntil(lambda: kept.answer(0).written == "half a")
    qtbot.keyClicks(room.asking.field, " word")
    press(qtbot, Key.Key_Escape)
    assert kept.answer(0).written == "half a word"
    assert room.is_running
    assert room.hasFocus()


def test_the_keys_of_the_room_are_listed(qtbot: QtBot, room: ExamRoom, sitting: Sitting) -> None:
    room.start(sitting)
    press(qtbot, Key.Key_F1)
    assert room.keys.isVisible()
    assert "F: Flag the question, to come back to it" in room.keys.accessibleDescription()
    press(qtbot, Key.Key_Escape)
    assert not room.keys.isVisible()
    assert room.is_running


def test_everything_says_what_it_is(room: ExamRoom, sitting: Sitting) -> None:
    room.start(sitting)
    first = sitting.current.question
    assert room.asking.question.accessibleName()
    assert room.asking.rows[0].text() == f"A: {first.offers[0].text}"
    assert room.desk.bar.clock.accessibleName() == "10 minutes left. Hide the clock"
    assert min(row.height() for row in room.asking.rows) >= 32
