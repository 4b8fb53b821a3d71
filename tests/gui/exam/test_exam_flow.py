"""The Exam page in the whole program: made, looked at, changed and removed by keys."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.conftest import Start


def test_a_key_and_the_rail_lead_to_the_page(qtbot: QtBot, start: Start) -> None:
    program = start()
    qtbot.keyClick(program.window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert program.window.page is program.exam.page
    assert program.exam.page.empty.make.isVisible()
    assert not program.exam.page.empty.turn.isVisible()
    program.show_today()
    program.window.rail.chosen.emit("exam")
    assert program.window.page is program.exam.page
