"""A walk through an exam as its learner takes it, in the whole program and by keys alone."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from kmsflash.app import App
from kmsflash.model.today import Overview
from kmsflash.ui.progress.table_dialog import TableDialog
from kmsflash.ui.widgets.button import Button
from tests.clock import Clock
from tests.gui.conftest import Start
from tests.gui.exam.test_exam_flow import exams
from tests.gui.exam.test_exam_today import make, panels, study_to_the_end

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def program(qtbot: QtBot, start: Start) -> App:
    program = start()
    program.window.resize(1100, 800)
    come_forward(qtbot, program)
    return program


def press(qtbot: QtBot, program: App, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget() or program.window, key)


def front(program: App) -> QWidget | None:
    return program.window.page


def tab_to(qtbot: QtBot, program: App, wanted: QWidget) -> None:
    for _ in range(80):
        focus = QApplication.focusWidget()
        if focus is not None and (focus is wanted or wanted.isAncestorOf(focus)):
            return
        press(qtbot, program, Key.Key_Tab)
    pytest.fail(f"Tab does not lead to {wanted.accessibleName() or wanted}")


def popped_up(qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(qtbot: QtBot, program: App, wanted: str) -> None:
    """Choose in the menu that the button with the keyboard opens, by arrows."""
    press(qtbot, program, Key.Key_Space)
    menu = popped_up(qtbot)
    for action in menu.actions():
        qtbot.keyClick(menu, Key.Key_Down)
        assert menu.activeAction() is action
        if action.text().startswith(wanted):
            break
    else:
        pytest.fail(f"{wanted} is not in {[action.text() for action in menu.actions()]}")
    qtbot.keyClick(menu, Key.Key_Return)
    come_forward(qtbot, program)


def come_forward(qtbot: QtBot, program: App) -> None:
    """Do what a desktop does when a menu or a dialog is gone."""
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)


def test_a_mock_exam_is_sat_read_and_what_was_missed_is_studied(
    qtbot: QtBot, program: App, clock: Clock
) -> None:
    make(program, clock)
    with qtbot.waitSignal(program.mock.shown, timeout=20_000):
        qtbot.keyClick(program.window, Key.Key_4, CTRL)
    mock = program.mock
    tab_to(qtbot, program, mock.panel.start)
    press(qtbot, program, Key.Key_Return)
    assert front(program) is mock.room
    press(qtbot, program, Key.Key_1, Key.Key_Return, Key.Key_2, Key.Key_H)
    press(qtbot, program, Key.Key_Return)
    come_forward(qtbot, program)
    assert front(program) is mock.room, "with questions left, Enter goes on"
    press(qtbot, program, Key.Key_H)
    box = next(box for box in program.window.findChildren(QMessageBox) if box.isVisible())
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    tab_to(qtbot, program, box.button(QMessageBox.StandardButton.Ok))
    press(qtbot, program, Key.Key_Space)
    come_forward(qtbot, program)
    assert front(program) is mock.results
    shown = program.collection
    assert shown is not None
    (sat,) = shown.mock_exams.history()
    missed = sat.asked - sat.right
    assert mock.results.hero.text().startswith(f"{sat.right} of {sat.asked} right")
    assert mock.results.study.text() == f"Study the {missed} cards I missed"
    press(qtbot, program, Key.Key_Right, Key.Key_Right, Key.Key_S)
    assert front(program) is program.study_page
    assert study_to_the_end(qtbot, program) == missed
    press(qtbot, program, Key.Key_Return)
    assert front(program) is program.today
    with qtbot.waitSignal(program.mock.shown, timeout=20_000):
        qtbot.keyClick(QApplication.focusWidget() or program.window, Key.Key_4, CTRL)
    (line,) = mock.panel.earlier.lines
    tab_to(qtbot, program, line)
    press(qtbot, program, Key.Key_Return)
    assert front(program) is mock.results


def test_progress_is_read_and_saved_by_keys_alone(
    qtbot: QtBot, program: App, clock: Clock, tmp_path: Path
) -> None:
    make(program, clock, minutes=20)
    program.show_today()
    press(qtbot, program, Key.Key_Return)
    for _ in range(9):
        press(qtbot, program, Key.Key_Space, Key.Key_3)
    press(qtbot, program, Key.Key_Escape)
    flow, page = program.progress, program.progress.page
    with qtbot.waitSignals([flow.shown, flow.judged], timeout=20_000):
        qtbot.keyClick(program.window, Key.Key_5, CTRL)
    tab_to(qtbot, program, page.scope)
    with qtbot.waitSignal(flow.shown, timeout=20_000):
        choose(qtbot, program, "Exam: Cloud exam")
    assert page.scope.text() == "Exam: Cloud exam"
    assert QApplication.focusWidget() is page.scope
    tab_to(qtbot, program, page.period)
    with qtbot.waitSignal(flow.shown, timeout=20_000):
        choose(qtbot, program, "Last 30 days")
    assert page.period.text() == "Last 30 days"
    chart = page.charts.forecast
    tab_to(qtbot, program, chart.plot)
    press(qtbot, program, Key.Key_Right)
    assert chart._sentence.text() == chart.plot.told[1]
    press(qtbot, program, Key.Key_Return)
    dialog = program.window.findChildren(TableDialog)[-1]
    qtbot.waitUntil(dialog.grid.hasFocus)
    press(qtbot, program, Key.Key_Down)
    assert dialog.grid.currentRow() == 1
    press(qtbot, program, Key.Key_Escape)
    come_forward(qtbot, program)
    assert chart.plot.hasFocus()
    for wanted, ending in (("Save as a picture", "png"), ("Save as a table", "csv")):
        file = tmp_path / f"cards.{ending}"
        tab_to(qtbot, program, chart.export)
        choose(qtbot, program, wanted)
        name = save_dialog(qtbot, program)
        qtbot.keyClicks(name, str(file))
        qtbot.keyClick(name, Key.Key_Return)
        if name.window().isVisible():  # the first was for what it proposed
            qtbot.keyClick(name, Key.Key_Return)
        qtbot.waitUntil(file.exists)
        come_forward(qtbot, program)
        assert f"cards.{ending} is saved" in program.window.message.text
    assert not QImage(str(tmp_path / "cards.png")).isNull()
    with (tmp_path / "cards.csv").open(encoding="utf-8-sig", newline="") as table:
        assert next(csv.reader(table)) == ["Day", "Cards"]


def save_dialog(qtbot: QtBot, program: App) -> QLineEdit:
    """Return where the name of a file is typed."""
    dialogs = program.window.findChildren(QFileDialog)
    dialog = next(each for each in reversed(dialogs) if each.isVisible())
    qtbot.waitUntil(lambda: isinstance(dialog.focusWidget(), QLineEdit))
    name = dialog.focusWidget()
    assert isinstance(name, QLineEdit)
    name.selectAll()
    return name


def waiting(program: App, clock: Clock) -> Overview:
    assert program.collection is not None
    return program.collection.library.overview(clock())


def test_few_minutes_enough_for_today_more_minutes_and_no_exam_again(
    qtbot: QtBot, program: App, clock: Clock
) -> None:
    before = waiting(program, clock)
    make(program, clock, left=2)
    program.show_today()
    few = waiting(program, clock).load.total
    press(qtbot, program, Key.Key_Return)
    answered = study_to_the_end(qtbot, program)
    assert answered < 10
    page = program.study_page
    beyond = page.findChild(Button, "summary beyond")
    assert isinstance(beyond, Button)
    assert beyond.isVisible()
    press(qtbot, program, Key.Key_G)
    assert not beyond.isVisible()
    for _ in range(3):
        press(qtbot, program, Key.Key_Space, Key.Key_3)
    press(qtbot, program, Key.Key_Escape)
    assert front(program) is program.today
    tab_to(qtbot, program, panels(program)[0])
    press(qtbot, program, Key.Key_Return)
    assert front(program) is program.exam.page
    tab_to(qtbot, program, program.exam.page.view.hero.date)
    press(qtbot, program, Key.Key_Return)
    form = program.exam.form
    assert front(program) is form
    assert form.wishes.minutes == 2
    tab_to(qtbot, program, form.minutes)
    for _ in range(4):
        press(qtbot, program, Key.Key_Up)
    more = form.wishes.minutes
    assert more > 10
    with qtbot.waitSignal(program.exam.changed, timeout=20_000):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return, CTRL)
    come_forward(qtbot, program)
    assert exams(program)[0].wishes.minutes == more
    qtbot.keyClick(QApplication.focusWidget() or program.window, Key.Key_1, CTRL)
    assert front(program) is program.today
    assert waiting(program, clock).load.total > few
    tab_to(qtbot, program, panels(program)[0])
    press(qtbot, program, Key.Key_Return)
    tab_to(qtbot, program, program.exam.page.view.hero.date)
    press(qtbot, program, Key.Key_Return)
    tab_to(qtbot, program, form.remove)
    press(qtbot, program, Key.Key_Return)
    assert exams(program) == ()
    after = waiting(program, clock)
    assert after.exams == before.exams
    assert after.load.total == before.load.total - answered - 3, "the day's new cards, less those it saw"
    qtbot.keyClick(QApplication.focusWidget() or program.window, Key.Key_1, CTRL)
    assert panels(program) == []
    qtbot.keyClick(QApplication.focusWidget() or program.window, Key.Key_Z, CTRL)
    assert exams(program)[0].wishes.minutes == more
