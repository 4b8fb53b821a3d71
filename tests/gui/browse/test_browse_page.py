"""The Browse page in the whole program: searching, acting on many cards, and the way back, by keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from kmsflash.app import App
from kmsflash.model.browsing import CardState, Column
from kmsflash.model.importing import Sides
from kmsflash.ui.browse.asking import AskDays, AskName, AskTags
from kmsflash.ui.browse.keys import Act
from kmsflash.ui.browse.page import BrowsePage
from kmsflash.ui.browse.replacing import ReplaceDialog
from kmsflash.ui.decks.picker import DeckPicker
from kmsflash.ui.widgets.key_list import KeyList
from tests.clock import Clock
from tests.gui.conftest import Start

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # pop-ups without a display

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def program(qtbot: QtBot, start: Start) -> App:
    """Give the program with its starter deck, on its Browse page."""
    made = start()
    made.window.resize(1280, 800)
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    press(qtbot, made, Qt.Key.Key_3, CONTROL)
    assert made.window.page is made.browse.page
    return made


def press(
    qtbot: QtBot, program: App, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    program.window.activateWindow()  # as a desktop does it when a dialog goes
    qtbot.waitUntil(program.window.isActiveWindow)
    qtbot.keyClick(QApplication.focusWidget() or program.window, key, held)


def page(program: App) -> BrowsePage:
    return program.browse.page


def total(program: App) -> int:
    assert program.collection is not None
    return program.collection.browsing.count("", Clock()())


def search(qtbot: QtBot, program: App, text: str) -> int:
    """Type a search into the field, go to what it finds, and return how many cards that are."""
    press(qtbot, program, Qt.Key.Key_F, CONTROL)
    qtbot.keyClicks(page(program).field, text)
    press(qtbot, program, Qt.Key.Key_Return)
    return page(program).table.rowCount()


def states(program: App) -> set[CardState]:
    rows = [page(program).table.row(at) for at in range(page(program).table.rowCount())]
    return {row.state for row in rows if row is not None}


def menu_of(program: App) -> QMenu:
    found = [menu for menu in page(program).findChildren(QMenu) if menu.isVisible()]
    assert found
    return found[-1]


def open_dialog(qtbot: QtBot, program: App, kind: type[QWidget]) -> object:
    """Return the dialog of that kind when the keyboard is in it."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), kind))
    found = QApplication.activeWindow()
    qtbot.waitUntil(
        lambda: found is not None and found.isAncestorOf(QApplication.focusWidget() or program.window)
    )
    return found


def test_every_card_is_there_and_the_first_is_in_the_editor(program: App) -> None:
    assert page(program).table.rowCount() == total(program) > 40
    assert page(program).view.current_card == page(program).table.card(0) == program.browse.editor.card


def test_typing_narrows_what_shows_and_escape_shows_all_again(qtbot: QtBot, program: App) -> None:
    found = search(qtbot, program, "rotation")
    assert 0 < found < total(program)
    assert QApplication.focusWidget() is page(program).view
    press(qtbot, program, Qt.Key.Key_Escape)
    press(qtbot, program, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page(program).table.rowCount() == total(program))


def test_a_search_that_cannot_be_understood_keeps_what_was_found(qtbot: QtBot, program: App) -> None:
    found = search(qtbot, program, "rotation")
    assert search(qtbot, program, "is:nonsense") == found
    assert page(program).trouble.isVisible()
    assert "nonsense" in page(program).trouble.text()
    search(qtbot, program, "is:new")
    assert not page(program).trouble.isVisible()


def test_down_goes_through_the_cards_and_the_editor_follows(qtbot: QtBot, program: App) -> None:
    search(qtbot, program, "")
    press(qtbot, program, Qt.Key.Key_Down)
    press(qtbot, program, Qt.Key.Key_Down)
    assert program.browse.editor.card == page(program).table.card(2)
    press(qtbot, program, Qt.Key.Key_Up)
    press(qtbot, program, Qt.Key.Key_Up)
    press(qtbot, program, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is page(program).field


def test_suspending_many_is_one_step_that_is_taken_back(qtbot: QtBot, program: App) -> None:
    found = search(qtbot, program, "rotation")
    press(qtbot, program, Qt.Key.Key_A, CONTROL)
    assert page(program).view.selected_count == found
    press(qtbot, program, Qt.Key.Key_S)
    assert states(program) == {CardState.SUSPENDED}
    assert page(program).view.selected_count == found
    press(qtbot, program, Qt.Key.Key_Z, CONTROL)
    assert states(program) == {CardState.NEW}


def test_s_asks_suspended_cards_again(qtbot: QtBot, program: App) -> None:
    search(qtbot, program, "rotation")
    press(qtbot, program, Qt.Key.Key_S)
    press(qtbot, program, Qt.Key.Key_S)
    assert states(program) == {CardState.NEW}


def test_burying_sets_aside_until_tomorrow(qtbot: QtBot, program: App) -> None:
    search(qtbot, program, "rotation")
    press(qtbot, program, Qt.Key.Key_A, CONTROL)
    press(qtbot, program, Qt.Key.Key_B)
    assert states(program) == {CardState.BURIED}
    press(qtbot, program, Qt.Key.Key_B)
    assert states(program) == {CardState.NEW}


def test_a_flag_is_chosen_from_a_menu(qtbot: QtBot, program: App) -> None:
    search(qtbot, program, "rotation")
    press(qtbot, program, Qt.Key.Key_F)
    menu = menu_of(program)
    next(action for action in menu.actions() if action.data() == 3).trigger()
    menu.close()
    row = page(program).view.current_row
    assert row is not None
    assert row.flag == 3
    assert search(qtbot, program, "is:flagged") == 1


def test_tags_are_added_and_taken_away(qtbot: QtBot, program: App) -> None:
    found = search(qtbot, program, "rotation")
    press(qtbot, program, Qt.Key.Key_A, CONTROL)
    press(qtbot, program, Qt.Key.Key_T)
    ask = open_dialog(qtbot, program, AskTags)
    assert isinstance(ask, AskTags)
    qtbot.keyClicks(QApplication.focusWidget(), "exam ")
    ask.go.click()
    assert search(qtbot, program, "tag:exam") >= found
    press(qtbot, program, Qt.Key.Key_A, CONTROL)
    press(qtbot, program, Qt.Key.Key_T, SHIFT)
    ask = open_dialog(qtbot, program, AskTags)
    assert isinstance(ask, AskTags)
    assert ask.field.tags == ("exam",)
    ask.go.click()
    assert page(program).table.rowCount() == 0


def test_cards_move_to_another_deck(qtbot: QtBot, program: App) -> None:
    assert program.collection is not None
    program.collection.decks.make("Later", None, Clock()())
    found = search(qtbot, program, "rotation")
    press(qtbot, program, Qt.Key.Key_A, CONTROL)
    press(qtbot, program, Qt.Key.Key_M)
    picker = open_dialog(qtbot, program, DeckPicker)
    assert isinstance(picker, DeckPicker)
    qtbot.keyClicks(picker.field, "later")
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert search(qtbot, program, "deck:Later") == found


def test_a_card_is_put_off_by_days(qtbot: QtBot, program: App) -> None:
    search(qtbot, program, "rotation")
    press(qtbot, program, Qt.Key.Key_R)
    ask = open_dialog(qtbot, program, AskDays)
    assert isinstance(ask, AskDays)
    ask.field.show_value(3)
    ask.go.click()
    assert search(qtbot, program, "due:3") == 1


def test_deleting_goes_on_with_the_next_card_and_can_be_taken_back(qtbot: QtBot, program: App) -> None:
    before = total(program)
    search(qtbot, program, "")
    press(qtbot, program, Qt.Key.Key_Down)
    gone, following = page(program).table.card(1), page(program).table.card(2)
    press(qtbot, program, Qt.Key.Key_Delete)
    assert total(program) == before - 1
    assert page(program).table.place(gone) == -1
    assert page(program).view.current_card == following
    press(qtbot, program, Qt.Key.Key_Z, CONTROL)
    assert total(program) == before


def test_a_search_is_kept_under_a_name_and_chosen_at_the_side(qtbot: QtBot, program: App) -> None:
    found = search(qtbot, program, "rotation")
    press(qtbot, program, Qt.Key.Key_S, CONTROL)
    ask = open_dialog(qtbot, program, AskName)
    assert isinstance(ask, AskName)
    qtbot.keyClicks(ask.field, "Turning keys")
    qtbot.keyClick(ask.field, Qt.Key.Key_Return)
    search(qtbot, program, "is:new")
    press(qtbot, program, Qt.Key.Key_L)
    side = page(program).side
    assert QApplication.focusWidget() is side
    side.setCurrentIndex(page(program).filters.index(page(program).filters.place("rotation")))
    press(qtbot, program, Qt.Key.Key_Return)
    assert page(program).field.text() == "rotation"
    assert page(program).table.rowCount() == found


def test_a_filter_beside_what_is_searched(qtbot: QtBot, program: App) -> None:
    search(qtbot, program, "rotation")
    press(qtbot, program, Qt.Key.Key_S)
    press(qtbot, program, Qt.Key.Key_L)
    side = page(program).side
    side.setCurrentIndex(page(program).filters.index(page(program).filters.place("is:suspended")))
    press(qtbot, program, Qt.Key.Key_Return, CONTROL)
    assert page(program).field.text() == "rotation is:suspended"
    assert page(program).table.rowCount() == 1


def test_the_side_tells_how_many_cards_there_are(qtbot: QtBot, program: App) -> None:
    side = page(program).filters
    place = side.place("is:new")
    qtbot.waitUntil(
        lambda: side.index(place).data(Qt.ItemDataRole.AccessibleTextRole) == f"New, {total(program)}"
    )


def test_a_click_on_a_title_sorts_turns_round_and_lets_go(qtbot: QtBot, program: App) -> None:
    search(qtbot, program, "")
    usual = list(page(program).table.ids)
    header = page(program).view.horizontalHeader()
    spot = QPoint(header.sectionPosition(0) + 20, header.height() // 2)
    orders = []
    for _ in range(3):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        orders.append([page(program).table.index(at, 0).data() for at in range(5)])
    assert orders[0] == sorted(orders[0], key=str.casefold)
    assert orders[1] == sorted(orders[1], key=str.casefold, reverse=True)
    assert list(page(program).table.ids) == usual


def test_columns_are_chosen_from_a_menu_and_remembered(qtbot: QtBot, program: App, start: Start) -> None:
    menu = page(program).column_menu()
    next(action for action in menu.actions() if action.data() == Column.EASE).trigger()
    menu.close()
    wanted = [Column.FRONT, Column.DUE, Column.INTERVAL, Column.EASE]
    assert [each.column for each in page(program).table.columns] == wanted
    program.window.close()
    again = start()
    again.show_browse()
    assert [each.column for each in page(again).table.columns] == wanted


def test_find_and_replace_shows_first_what_would_change(qtbot: QtBot, program: App) -> None:
    found = search(qtbot, program, "front:rotation")
    press(qtbot, program, Qt.Key.Key_A, CONTROL)
    press(qtbot, program, Qt.Key.Key_H, CONTROL)
    dialog = open_dialog(qtbot, program, ReplaceDialog)
    assert isinstance(dialog, ReplaceDialog)
    assert not dialog.go.isEnabled()
    qtbot.keyClicks(dialog.sought, "rotation")
    qtbot.keyClicks(dialog.instead, "turning")
    qtbot.waitUntil(dialog.go.isEnabled)
    assert "turning" in dialog.shown.toPlainText()
    assert total(program) > found == search_count(program, "front:rotation")
    dialog.go.click()
    assert search_count(program, "front:rotation") == 0
    press(qtbot, program, Qt.Key.Key_Z, CONTROL)
    assert search_count(program, "front:rotation") == found


def test_a_broken_pattern_is_said_and_nothing_is_replaced(qtbot: QtBot, program: App) -> None:
    search(qtbot, program, "rotation")
    press(qtbot, program, Qt.Key.Key_H, CONTROL)
    dialog = open_dialog(qtbot, program, ReplaceDialog)
    assert isinstance(dialog, ReplaceDialog)
    dialog.pattern.click()
    qtbot.keyClicks(dialog.sought, "(rota")
    said = dialog.said.text()
    qtbot.waitUntil(lambda: dialog.said.text() != said)
    assert not dialog.go.isEnabled()
    dialog.reject()


def test_duplicates_stand_together_until_one_goes_back(qtbot: QtBot, program: App) -> None:
    assert program.collection is not None
    editing = program.collection.editing
    row = page(program).table.row(0)
    assert row is not None
    editing.create(replace(editing.blank(), texts=Sides(row.front, "Another answer", "")), Clock()())
    search(qtbot, program, "")
    press(qtbot, program, Qt.Key.Key_D, CONTROL)
    assert page(program).banner.isVisible()
    assert page(program).table.rowCount() >= 2
    page(program).view.setFocus()
    press(qtbot, program, Qt.Key.Key_Escape)
    assert not page(program).banner.isVisible()
    assert page(program).table.rowCount() == total(program)


def test_what_is_edited_shows_in_the_table(qtbot: QtBot, program: App) -> None:
    search(qtbot, program, "")
    press(qtbot, program, Qt.Key.Key_Return)
    field = QApplication.focusWidget()
    assert field is program.browse.editor.form.question
    field.selectAll()
    qtbot.keyClicks(field, "What turns?")
    press(qtbot, program, Qt.Key.Key_Return, CONTROL)
    assert page(program).table.index(0, 0).data() == "What turns?"


def test_the_menu_of_a_card_offers_what_the_keys_do(program: App) -> None:
    menu = page(program).card_menu()
    offered = {action.data() for action in menu.actions() if action.data()}
    assert {Act.SUSPEND, Act.MOVE, Act.TAG, Act.DELETE, Act.EDIT} <= offered
    menu.close()


def test_in_a_small_window_the_editor_comes_over_the_table(qtbot: QtBot, program: App) -> None:
    program.window.resize(620, 600)
    qtbot.waitUntil(lambda: not program.browse.editor.isVisible())
    search(qtbot, program, "")
    press(qtbot, program, Qt.Key.Key_Return)
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "!")
    press(qtbot, program, Qt.Key.Key_Escape)
    row = page(program).table.row(0)
    assert row is not None
    assert "!" in row.front


def test_the_keys_are_listed_and_put_away(qtbot: QtBot, program: App) -> None:
    search(qtbot, program, "")
    listed = page(program).findChild(KeyList)
    assert listed is not None
    assert not listed.isVisible()
    press(qtbot, program, Qt.Key.Key_F1)
    assert listed.isVisible()
    assert "Choose columns…" in listed.accessibleDescription()
    press(qtbot, program, Qt.Key.Key_Escape)
    assert not listed.isVisible()


def test_notes_open_at_the_passage(qtbot: QtBot, program: App) -> None:
    search(qtbot, program, "rotation")
    press(qtbot, program, Qt.Key.Key_N)
    assert QApplication.focusWidget() is not page(program).view
    press(qtbot, program, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page(program).view


def search_count(program: App, text: str) -> int:
    assert program.collection is not None
    return program.collection.browsing.count(text, Clock()())
