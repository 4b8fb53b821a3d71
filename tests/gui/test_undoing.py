"""Undo and redo by the window's keys: long ones as jobs, and every page shows what holds then."""

import threading
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kmsflash.app import App
from kmsflash.collection import history
from kmsflash.collection.history import History
from kmsflash.model.days import study_day
from kmsflash.model.errors import Cancelled
from kmsflash.model.options import Scheduler
from kmsflash.model.presets import USUAL
from kmsflash.model.progress import Report, unreported
from kmsflash.model.steps import Turned
from kmsflash.store import cards
from kmsflash.store.decks import all_decks
from kmsflash.ui.progress_dialog import ProgressDialog
from kmsflash.ui.widgets.stepper import Stepper
from tests.clock import Clock
from tests.gui.conftest import Start

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def program(start: Start) -> App:
    return start()


def press(qtbot: QtBot, program: App, held: Qt.KeyboardModifier = CTRL) -> None:
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    qtbot.keyClick(QApplication.focusWidget() or program.window, Qt.Key.Key_Z, held)


def suspended(program: App) -> int:
    assert program.collection is not None
    return program.collection.browsing.count("is:suspended", program._clock())


def suspend(program: App, clock: Clock, count: int) -> None:
    assert program.collection is not None
    with program.collection.store.reading() as connection:
        deck = all_decks(connection)[0].deck
        found = [row.card for row in cards.fresh(connection, deck, study_day(clock()))]
    program.collection.cards.suspend(found[:count], clock.later(seconds=1))


@pytest.fixture
def threads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the threads in which steps were turned."""
    told: list[str] = []
    back, on = History.turn_back, History.turn_on

    def turn_back(self: History, now: datetime, report: Report = unreported) -> Turned:
        told.append(threading.current_thread().name)
        return back(self, now, report)

    def turn_on(self: History, now: datetime, report: Report = unreported) -> Turned:
        told.append(threading.current_thread().name)
        return on(self, now, report)

    monkeypatch.setattr(History, "turn_back", turn_back)
    monkeypatch.setattr(History, "turn_on", turn_on)
    return told


def test_many_cards_are_brought_back_and_away_again_beside_the_window(
    qtbot: QtBot, program: App, clock: Clock, threads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "_FEW", 2)
    suspend(program, clock, 4)
    with qtbot.waitSignal(program.turned_back, timeout=20_000):
        press(qtbot, program)
    assert suspended(program) == 0
    qtbot.waitUntil(lambda: program.window.message.text == "Taken back: Suspend 4 cards")
    qtbot.waitUntil(lambda: not program.window.findChildren(ProgressDialog))
    with qtbot.waitSignal(program.turned_back, timeout=20_000):
        press(qtbot, program, CTRL | SHIFT)
    assert suspended(program) == 4
    assert [name.startswith("job") for name in threads] == [True, True]


def test_a_few_cards_come_back_at_once(qtbot: QtBot, program: App, clock: Clock, threads: list[str]) -> None:
    suspend(program, clock, 2)
    press(qtbot, program)
    assert suspended(program) == 0
    assert threads == [threading.current_thread().name]


def test_another_scheduler_is_taken_back_beside_the_window(
    qtbot: QtBot, program: App, clock: Clock, threads: list[str]
) -> None:
    assert program.collection is not None
    options = program.collection.options
    fsrs = replace(options.usual(), scheduler=Scheduler.FSRS)
    options.set_options(USUAL, fsrs, clock.later(seconds=1))
    with qtbot.waitSignal(program.turned_back, timeout=20_000):
        press(qtbot, program)
    assert options.usual().scheduler is Scheduler.SM2
    assert threads[0].startswith("job")


def test_a_stopped_undo_leaves_everything_as_it_was(
    qtbot: QtBot, program: App, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> Turned:
        raise Cancelled

    monkeypatch.setattr(history, "_FEW", 2)
    suspend(program, clock, 4)
    with monkeypatch.context() as patch, qtbot.assertNotEmitted(program.turned_back):
        patch.setattr(History, "turn_back", stopped)
        press(qtbot, program)
        qtbot.waitUntil(lambda: not program.undoing._is_turning)
    assert suspended(program) == 4
    with qtbot.waitSignal(program.turned_back, timeout=20_000):
        press(qtbot, program)
    assert suspended(program) == 0, "the next one is heard"


# Pages in front


def test_the_options_page_shows_what_holds_after_undo(qtbot: QtBot, program: App, clock: Clock) -> None:
    assert program.collection is not None
    options = program.collection.options
    usual = options.usual()
    options.set_options(USUAL, replace(usual, new_per_day=usual.new_per_day + 7), clock.later(seconds=1))
    with program.collection.store.reading() as connection:
        deck = all_decks(connection)[0].deck
    program.options.open(deck)
    page = program.options.page
    assert page.form.new.value == usual.new_per_day + 7
    page.form.order.setFocus()
    with qtbot.waitSignal(program.turned_back, timeout=20_000):
        press(qtbot, program)
    assert page.form.new.value == usual.new_per_day
    page.form.spreads.click()
    page.form.order.setFocus()
    with qtbot.waitSignal(program.turned_back, timeout=20_000):
        press(qtbot, program, CTRL | SHIFT)
    assert page.form.spreads.isChecked() != usual.spreads, "what is not saved yet stays"


def test_clicks_on_a_stepper_of_the_settings_are_one_step(qtbot: QtBot, program: App, clock: Clock) -> None:
    assert program.collection is not None
    options, log = program.collection.options, program.collection.history
    before = options.usual().new_per_day
    program.show_settings()
    for more in (1, 2, 3):
        program.settings_page.new_per_day_changed.emit(before + more)
    assert program.options.new_per_day() == before + 3
    with qtbot.waitSignal(program.options.changed):
        program.show_today()
    assert options.usual().new_per_day == before + 3
    assert log.undo_label(clock()) == "Change the options of all decks"
    log.undo(clock.later(seconds=1))
    assert options.usual().new_per_day == before


def test_what_a_stepper_set_is_kept_when_nothing_follows(qtbot: QtBot, program: App) -> None:
    assert program.collection is not None
    options = program.collection.options
    before = options.usual().new_per_day
    program.show_settings()
    with qtbot.waitSignal(program.options.changed, timeout=20_000):
        program.settings_page.new_per_day_changed.emit(before + 1)
    assert options.usual().new_per_day == before + 1


def test_undo_takes_back_what_a_stepper_has_just_set(qtbot: QtBot, program: App) -> None:
    assert program.collection is not None
    options = program.collection.options
    before = options.usual().new_per_day
    program.show_settings()
    program.settings_page.new_per_day_changed.emit(before + 4)
    with qtbot.waitSignal(program.turned_back, timeout=20_000):
        program.undo()
    assert options.usual().new_per_day == before
    page = program.settings_page
    stepper = next(
        each for each in page.findChildren(Stepper) if each.accessibleName().startswith("New cards")
    )
    assert stepper.value == before
