"""By keyboard alone, from any page: what is said where nothing can be kept is reached, worked and left."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kmsflash.app import App
from kmsflash.places import Places
from tests.clock import Clock
from tests.drives import unchangeable
from tests.gui.conftest import Start
from tests.gui.exam.test_exam_today import make

Key = Qt.Key
PAGES = ("today", "decks", "browse", "exam", "progress", "settings")


def focused(program: App) -> QWidget:
    return QApplication.focusWidget() or program.window


def press(qtbot: QtBot, program: App, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(focused(program), key)


def visit_foot(qtbot: QtBot, program: App) -> None:
    qtbot.keySequence(focused(program), QKeySequence("Ctrl+F6"))


def take_away(qtbot: QtBot, program: App, places: Places) -> Path:
    aside = places.collection.with_name("aside")
    places.collection.rename(aside)
    program.keeping.look()
    qtbot.waitUntil(lambda: bool(program.keeping.bar.text))  # a job may be the first that misses the file
    return aside


def tab_to_the_bar(qtbot: QtBot, program: App) -> None:
    for _ in range(40):
        press(qtbot, program, Key.Key_Tab)
        if QApplication.focusWidget() is program.keeping.bar.buttons[0]:
            return
    pytest.fail(f"Tab does not lead to the bar from {program.window.page}")


@pytest.mark.parametrize("page", PAGES)
def test_tab_and_a_key_lead_to_the_bar_from_every_place(
    qtbot: QtBot, start: Start, places: Places, clock: Clock, page: str
) -> None:
    program = start()
    make(program, clock)
    program.window.rail.chosen.emit(page)
    before = focused(program)
    aside = take_away(qtbot, program, places)
    tab_to_the_bar(qtbot, program)
    before.setFocus()
    visit_foot(qtbot, program)
    assert QApplication.focusWidget() is program.keeping.bar.buttons[0]
    assert program.keeping.bar.buttons[0].shows_focus
    visit_foot(qtbot, program)
    assert QApplication.focusWidget() is before
    aside.rename(places.collection)
    visit_foot(qtbot, program)
    press(qtbot, program, Key.Key_Space)
    qtbot.waitUntil(lambda: not program.keeping.bar.text)  # a job may be the first that can write again
    assert QApplication.focusWidget() is before


def test_while_an_answer_shows_the_bar_is_reached_and_left_for_the_card(
    qtbot: QtBot, start: Start, places: Places
) -> None:
    program = start()
    press(qtbot, program, Key.Key_Return, Key.Key_Space)
    turn = program.study_page._turn
    aside = take_away(qtbot, program, places)
    assert program.window.page is program.study_page
    tab_to_the_bar(qtbot, program)
    program.study_page.setFocus()
    visit_foot(qtbot, program)
    press(qtbot, program, Key.Key_Return)
    assert program.keeping.bar.text
    assert program.study_page._turn == turn
    aside.rename(places.collection)
    press(qtbot, program, Key.Key_Return)
    qtbot.waitUntil(lambda: not program.keeping.bar.text)  # a job may be the first that can write again
    assert QApplication.focusWidget() is program.study_page
    press(qtbot, program, Key.Key_3)
    assert program.study_page._turn != turn


def test_where_cards_can_only_be_looked_at_tab_leads_there_too(
    qtbot: QtBot, start: Start, places: Places
) -> None:
    start().window.close()
    with unchangeable(places.collection):
        program = start()
        tab_to_the_bar(qtbot, program)
        program.show_browse()
        tab_to_the_bar(qtbot, program)


def test_a_screen_reader_is_told_the_key_that_holds(qtbot: QtBot, start: Start, places: Places) -> None:
    program = start()
    take_away(qtbot, program, places)
    assert program.keeping.bar.accessibleDescription() == "Ctrl F6 leads to its buttons, and back."
    program.theme.set_keys({"window": {"foot": ("F8",)}})
    assert program.keeping.bar.accessibleDescription() == "F8 leads to its buttons, and back."
    program.theme.set_keys({"window": {"foot": ()}})
    assert program.keeping.bar.accessibleDescription() == ""


def test_the_key_leads_to_what_is_said_once_too(qtbot: QtBot, start: Start) -> None:
    program = start()
    visit_foot(qtbot, program)
    assert QApplication.focusWidget() is program.today
    done: list[str] = []
    program.window.message.say("A card is deleted.", "info", "Take back", lambda: done.append("back"))
    visit_foot(qtbot, program)
    press(qtbot, program, Key.Key_Space)
    assert done == ["back"]


def test_what_is_over_since_is_no_news(qtbot: QtBot, start: Start, places: Places) -> None:
    program = start()
    aside = take_away(qtbot, program, places)
    assert program.collection is not None
    late = program.collection.store.keeping.trouble
    aside.rename(places.collection)
    visit_foot(qtbot, program)
    press(qtbot, program, Key.Key_Space)
    program.unkept.emit(late)
    assert not program.keeping.bar.text
