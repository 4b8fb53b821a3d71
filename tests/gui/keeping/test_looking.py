"""A collection in which nothing can be kept, in the real window: it is looked at, calmly."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from kmsflash.app import App
from kmsflash.choosing import REOPENED
from kmsflash.collection.holding import introduce
from kmsflash.places import Places
from kmsflash.store.holding import claim
from tests.clock import Clock
from tests.drives import unchangeable
from tests.gui.conftest import Start


@pytest.fixture
def unwritable(start: Start, places: Places) -> Iterator[Path]:
    """Have a collection whose file cannot be written."""
    start().window.close()
    with unchangeable(places.collection):
        yield places.collection


def press(qtbot: QtBot, program: App, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget() or program.window, key)


def test_what_can_only_be_read_is_shown_and_study_is_off(
    qtbot: QtBot, start: Start, unwritable: Path
) -> None:
    content = unwritable.read_bytes()
    program = start()
    assert f"{unwritable} can only be read here." in program.keeping.bar.text
    assert program.today.decks
    press(qtbot, program, Qt.Key.Key_Return)
    assert program.window.page is program.today
    assert program.window.message.text == "Studying is off here: no answer would be kept."
    program.show_browse()
    assert program.browse.page.table.rowCount() > 10
    program.show_progress()
    assert program.progress.page.isVisible()
    program.window.close()
    assert unwritable.read_bytes() == content


def test_a_change_is_refused_by_the_sentence_that_shows(qtbot: QtBot, start: Start, unwritable: Path) -> None:
    program = start()
    program.show_browse()
    program.browse.page.view.setFocus()
    press(qtbot, program, Qt.Key.Key_Down)
    with qtbot.waitSignal(program.unkept):
        press(qtbot, program, Qt.Key.Key_S)
    assert "can only be read here" in program.keeping.bar.text
    assert not program.window.message.text


def test_open_again_studies_when_it_can_be_written(
    qtbot: QtBot, qapp: QApplication, start: Start, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes: list[int] = []
    monkeypatch.setattr(qapp, "exit", codes.append)
    start().window.close()
    with unchangeable(places.collection):
        program = start()
    again, copy = program.keeping.bar.buttons
    assert (again.text(), copy.text()) == ("Open again", "Keep a copy…")
    again.setFocus()
    qtbot.keyClick(again, Qt.Key.Key_Space)
    assert codes == [REOPENED]
    program = start()
    press(qtbot, program, Qt.Key.Key_Return)
    assert program.window.page is program.study_page


def test_what_another_machine_has_open_can_be_looked_at(
    qtbot: QtBot, qapp: QApplication, start: Start, places: Places, clock: Clock
) -> None:
    start().window.close()
    laptop = replace(introduce(places.state, clock()), machine="laptop", host="laptop.local")
    lock = claim(places.collection, laptop).path
    before = lock.read_bytes(), places.collection.read_bytes()
    program = App(qapp, places, clock)
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.failed):
        program.start()
    box = program.window.findChild(QMessageBox)
    assert box is not None
    button = next(each for each in box.buttons() if each.text() == "Only look")
    button.setFocus()
    with qtbot.waitSignal(program.opened):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert "is open on laptop.local. You see it as it was at" in program.keeping.bar.text
    assert program.today.decks
    program.window.close()
    assert (lock.read_bytes(), places.collection.read_bytes()) == before
