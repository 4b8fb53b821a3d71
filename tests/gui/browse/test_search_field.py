"""The field in which a search is typed."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kmsflash.model.browsing import SearchError
from kmsflash.ui.browse.search_field import SearchField
from kmsflash.ui.theme import Theme


@pytest.fixture
def field(qtbot: QtBot, theme: Theme) -> SearchField:
    made = SearchField(theme)
    qtbot.addWidget(made)
    made.resize(500, 36)
    made.show()
    return made


def test_typing_searches_once_when_it_rests(qtbot: QtBot, field: SearchField) -> None:
    told: list[str] = []
    field.searched.connect(told.append)
    with qtbot.waitSignal(field.searched):
        qtbot.keyClicks(field, "rotation")
    assert told == ["rotation"]


def test_enter_searches_at_once_and_goes_to_what_was_found(qtbot: QtBot, field: SearchField) -> None:
    told: list[str] = []
    field.searched.connect(told.append)
    qtbot.keyClicks(field, "is:due")
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told == ["is:due"]


def test_escape_empties_the_field_and_then_leaves_it(qtbot: QtBot, field: SearchField) -> None:
    told: list[str] = []
    field.searched.connect(told.append)
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), told) == ("", [""])
    with qtbot.waitSignal(field.emptied):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_a_search_chosen_elsewhere_is_not_told(qtbot: QtBot, field: SearchField) -> None:
    with qtbot.assertNotEmitted(field.searched, wait=150):
        field.show_text("is:new")
    assert field.text() == "is:new"


def test_marks_change_nothing_in_the_text(qtbot: QtBot, field: SearchField) -> None:
    qtbot.keyClicks(field, 'deck:aws -tag:"old ones" rota')
    field.setCursorPosition(3)
    field.show_result("", SearchError("There is no deck of that name.", 5, 3))
    field.show_result("16 of 836", None)
    assert field.text() == 'deck:aws -tag:"old ones" rota'
    assert field.cursorPosition() == 3
    qtbot.keyClicks(field, "!")
    assert field.text() == 'dec!k:aws -tag:"old ones" rota'


def test_a_mistake_is_said_to_screen_readers(field: SearchField) -> None:
    field.show_text("prop:ease<<")
    field.show_result("", SearchError("A number is missing after <.", 9, 1))
    assert field.accessibleDescription() == "A number is missing after <."
    field.show_result("3 of 40", None)
    assert field.accessibleDescription() == "3 of 40"


def test_a_mistake_is_seen_at_its_spot(field: SearchField) -> None:
    field.show_text("rotation prop:ease<<")
    plain = field.grab().toImage()
    field.show_result("", SearchError("A number is missing after <.", 18, 2))
    marked = field.grab().toImage()
    differing = [
        x
        for x in range(plain.width())
        for y in range(plain.height())
        if plain.pixel(x, y) != marked.pixel(x, y)
    ]
    assert differing
    assert min(differing) > field.fontMetrics().horizontalAdvance("rotation prop:")
