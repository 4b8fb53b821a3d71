"""What is asked for beside the day's queue, done on a real collection."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSpinBox
from pytestqt.qtbot import QtBot

from kmsflash.collection.opening import Collection, open_collection
from kmsflash.collection.study import Session
from kmsflash.model.custom import Pick, Wish
from kmsflash.model.days import study_day
from kmsflash.model.errors import UserError
from kmsflash.model.grades import Grade
from kmsflash.model.options import StudyOptions
from kmsflash.ui.custom.dialog import CustomDialog
from kmsflash.ui.custom.flow import CustomFlow
from kmsflash.ui.custom.spreading import AskSpan
from kmsflash.ui.flow import Stage
from kmsflash.ui.main_window import MainWindow
from kmsflash.ui.tasks import Jobs
from kmsflash.ui.theme import Theme
from kmsflash.ui.today.requests import Ask, Request
from tests.clock import Clock
from tests.collection.page import NOTES


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def collection(tmp_path: Path, clock: Clock) -> Iterator[Collection]:
    notes = tmp_path / "harbours.md"
    notes.write_text(NOTES, encoding="utf-8")
    made = open_collection(tmp_path / "cards.kms", tmp_path / "state", StudyOptions(), clock())
    made.importing.notes(notes, clock())
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> MainWindow:
    window = MainWindow(theme)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def flow(theme: Theme, window: MainWindow, collection: Collection, clock: Clock) -> Iterator[CustomFlow]:
    jobs = Jobs()
    yield CustomFlow(Stage(theme, window, jobs, collection, clock))
    jobs.close()


def test_a_wish_becomes_a_session(qtbot: QtBot, flow: CustomFlow, clock: Clock) -> None:
    with qtbot.waitSignal(flow.session_ready) as told:
        flow.do(Request(Ask.WISH, Wish(Pick.NEW, cards=2)))
    session = told.args[0]
    assert isinstance(session, Session)
    turn = session.turn(clock())
    assert turn is not None
    assert turn.left == 2


def test_the_dialog_leads_to_a_session(
    qtbot: QtBot, flow: CustomFlow, window: MainWindow, collection: Collection, clock: Clock
) -> None:
    session = collection.study.session(clock())
    assert session.turn(clock()) is not None
    session.answer(Grade.GOOD, 1000, clock())
    flow.do(Request(Ask.PICK))
    dialog = window.findChildren(CustomDialog)[0]
    assert dialog.found.text() == "1 card"
    with qtbot.waitSignal(flow.session_ready):
        QTest.keyClick(dialog, Qt.Key.Key_Return)


def test_answers_dated_in_the_future_are_counted_or_left(
    qtbot: QtBot, flow: CustomFlow, collection: Collection, clock: Clock
) -> None:
    right = clock.now
    for ask in (Ask.COUNT_AS_TODAYS, Ask.LEAVE):
        clock.now = right + timedelta(days=30)
        session = collection.study.session(clock())
        assert session.turn(clock()) is not None
        session.answer(Grade.GOOD, 1000, clock())
        clock.now = right
        assert collection.library.overview(clock()).dated_ahead is not None
        with qtbot.waitSignal(flow.changed):
            flow.do(Request(ask))
        assert collection.library.overview(clock()).dated_ahead is None


def test_where_nothing_can_be_spread_the_learner_is_told(qtbot: QtBot, flow: CustomFlow) -> None:
    with qtbot.waitSignal(flow.failed) as told:
        flow.do(Request(Ask.SPREAD, days=7))
    assert isinstance(told.args[0], UserError)
    with qtbot.waitSignal(flow.changed):
        flow.do(Request(Ask.AT_ONCE))


def test_missed_days_are_spread_over_as_many_days_as_the_learner_says(
    qtbot: QtBot, flow: CustomFlow, window: MainWindow, collection: Collection, clock: Clock
) -> None:
    session = collection.study.session(clock())
    assert session.turn(clock()) is not None
    session.answer(Grade.GOOD, 1000, clock())
    clock.now += timedelta(days=9)
    flow.do(Request(Ask.SPREAD_OVER, days=7, cards=120))
    ask = window.findChildren(AskSpan)[0]
    assert ask.share.text() == "At most 18 of them a day, beside what is due then."
    number = ask.field.findChildren(QSpinBox)[0]
    for _ in range(5):
        QTest.keyClick(number, Qt.Key.Key_Down)
    assert ask.field.value == 2
    assert ask.share.text() == "At most 60 of them a day, beside what is due then."
    with qtbot.waitSignal(flow.changed):
        QTest.keyClick(number, Qt.Key.Key_Return)
    backlog = collection.library.overview(clock()).backlog
    assert backlog.last == study_day(clock()) + 1
