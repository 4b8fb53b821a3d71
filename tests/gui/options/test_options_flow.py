"""From the menu of a deck to options that are set, in the whole program."""

import pytest
from fsrs.scheduler import DEFAULT_PARAMETERS
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from kmsflash.app import App
from kmsflash.collection.fitting import Fitting
from kmsflash.model.errors import UserError
from kmsflash.model.grades import Grade
from kmsflash.model.options import Scheduler
from kmsflash.model.presets import Fit
from kmsflash.store import schedules
from kmsflash.ui.options.page import OptionsPage
from tests.clock import Clock
from tests.gui.conftest import Start


def open_options(program: App) -> OptionsPage:
    """Take the way of the learner: the deck's menu on Today."""
    decks = program.today.dashboard.decks
    spot = decks.rows[0].geometry().center()
    at = decks.mapToGlobal(spot)
    QApplication.sendEvent(decks, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, at))
    menu = decks.findChildren(QMenu)[-1]  # one of before may not have gone yet
    next(action for action in menu.actions() if action.text() == "Options…").trigger()
    menu.close()
    assert program.window.page is program.options.page
    return program.options.page


@pytest.fixture
def program(start: Start, clock: Clock) -> App:
    made = start()
    assert made.collection is not None
    session = made.collection.study.session(clock())
    for _ in range(8):
        session.turn(clock())
        session.answer(Grade.GOOD, 900, clock.later(seconds=5))
    made.show_today()
    return made


def traced(program: App) -> list[bool]:
    assert program.collection is not None
    with program.collection.store.reading() as connection:
        return [each.memory.trace is not None for each in schedules.all_of(connection).values()]


def save(qtbot: QtBot, program: App) -> None:
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)  # a dialog of progress may have taken that
    with qtbot.waitSignal(program.options.left, timeout=20_000):
        target = QApplication.focusWidget() or program.options.page
        qtbot.keyClick(target, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_deck_gets_another_scheduler_and_undo_takes_it_back(
    qtbot: QtBot, program: App, clock: Clock
) -> None:
    page = open_options(program)
    assert not program.window.rail.isVisibleTo(program.window)
    page.form.fsrs.click()
    with qtbot.waitSignal(program.options.changed, timeout=20_000):
        save(qtbot, program)
    assert program.window.page is program.today
    assert program.window.rail.isVisibleTo(program.window)
    assert traced(program) == [True] * 8
    assert program.collection is not None
    assert program.collection.options.usual().scheduler is Scheduler.FSRS
    program.collection.history.undo(clock.later(seconds=1))
    assert traced(program) == [False] * 8


def test_the_decks_page_leads_to_options_and_back(qtbot: QtBot, program: App) -> None:
    program.show_decks()
    qtbot.keyClick(program.decks.page.tree, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    shown: list[object] = [program.window.page]
    program.options.page.left.emit()
    shown.append(program.window.page)
    assert shown == [program.options.page, program.decks.page]


def test_a_limit_of_today_shows_on_today(qtbot: QtBot, program: App) -> None:
    page = open_options(program)
    page.new_today.show_value(9, 9)
    save(qtbot, program)
    assert "1 new" in program.today.accessibleDescription()


def test_what_cannot_be_saved_stays_to_be_put_right(qtbot: QtBot, program: App) -> None:
    page = open_options(program)
    page.chooser.setCurrentIndex(page.chooser.count() - 1)
    page.chooser.activated.emit(page.chooser.count() - 1)
    target = QApplication.focusWidget() or page
    qtbot.keyClick(target, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "need a name" in program.window.message.text, timeout=20_000)
    assert program.window.page is page
    page.name.setText("Exam")
    save(qtbot, program)
    assert program.collection is not None
    assert [preset.name for preset in program.collection.options.presets()] == ["", "Exam"]


def test_a_deleted_preset_leaves_the_page_with_what_holds_then(qtbot: QtBot, program: App) -> None:
    page = open_options(program)
    page.chooser.setCurrentIndex(page.chooser.count() - 1)
    page.chooser.activated.emit(page.chooser.count() - 1)
    page.name.setText("Exam")
    save(qtbot, program)
    page = open_options(program)
    assert page.chooser.currentText() == "Exam"
    with qtbot.waitSignal(program.options.changed, timeout=20_000):
        page.delete.click()
    qtbot.waitUntil(lambda: page.chooser.currentText() == "Usual options")
    assert not page.name.isVisible()


def test_escape_goes_back_without_a_change(qtbot: QtBot, program: App) -> None:
    page = open_options(program)
    page.form.fsrs.click()
    qtbot.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Escape)
    assert program.window.page is program.today
    assert traced(program) == [False] * 8


def test_a_deck_that_is_gone_is_told_so(qtbot: QtBot, program: App, clock: Clock) -> None:
    assert program.collection is not None
    deck = program.today.dashboard.decks.rows[0].line.deck
    assert deck is not None
    program.collection.decks.delete(deck, clock())
    with qtbot.waitSignal(program.failed):
        program.options.open(deck)
    assert program.window.page is program.today
    assert "gone" in program.window.message.text


def can_fit(program: App, monkeypatch: pytest.MonkeyPatch, fit: Fit | UserError) -> None:
    """Let fitting be possible, and give this."""

    def fitted(*_: object) -> Fit:
        if isinstance(fit, UserError):
            raise fit
        return fit

    monkeypatch.setattr(Fitting, "can_fit", lambda _: True)
    monkeypatch.setattr(Fitting, "fit", fitted)


def test_fitted_parameters_are_shown_and_saved(
    qtbot: QtBot, program: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = (*(0.5,) * 4, *DEFAULT_PARAMETERS[4:])
    can_fit(program, monkeypatch, Fit(own, 1234, 0.074))
    page = open_options(program)
    page.form.fsrs.click()
    page.form.fit.click()
    qtbot.waitUntil(lambda: page.form.options.parameters == own)
    assert "7.4 % nearer" in program.window.message.text
    save(qtbot, program)
    assert program.collection is not None
    assert program.collection.options.usual().parameters == own


@pytest.mark.parametrize(
    ("fit", "sentence"),
    [(Fit((), 1234, 0.0), "nothing better came out"), (UserError("Fitting needs more."), "needs more")],
)
def test_a_fit_that_is_no_better_or_cannot_be_changes_nothing(
    qtbot: QtBot, program: App, monkeypatch: pytest.MonkeyPatch, fit: Fit | UserError, sentence: str
) -> None:
    can_fit(program, monkeypatch, fit)
    page = open_options(program)
    page.form.fsrs.click()
    page.form.fit.click()
    qtbot.waitUntil(lambda: sentence in program.window.message.text)
    assert page.form.options.parameters == ()
    assert program.window.page is page
