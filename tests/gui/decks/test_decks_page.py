"""The Decks page in the whole program: everything by keyboard, dragging, and what is said where it fails."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from kmsflash.app import App
from kmsflash.model.ids import DeckId
from kmsflash.ui.decks.columns import columns
from kmsflash.ui.decks.keys import Act
from kmsflash.ui.decks.model import MIME
from kmsflash.ui.decks.page import DecksPage
from kmsflash.ui.decks.picker import DeckPicker
from kmsflash.ui.decks.row import depth_of
from tests.clock import Clock
from tests.gui.conftest import Start

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # pop-ups without a display

PAGE = "# Ships\n\n- **Cog** — a sailing ship with one square sail\n- **Hulk** — a round ship of the north\n"
DECKS = ("Teas::Green", "Teas::Black", "Coffee", "Spices")
STARTER = "AWS encryption: keys, certificates and secrets"
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

Shown = list[tuple[str, int]]


@pytest.fixture
def program(qtbot: QtBot, start: Start, clock: Clock) -> App:
    """Give the program with some decks beside the starter deck, on its Decks page."""
    made = start()
    assert made.collection is not None
    for text in DECKS:
        made.collection.decks.make(text, None, clock())
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    press(qtbot, made, Qt.Key.Key_2, CONTROL)
    assert made.window.page is made.decks.page
    return made


def press(
    qtbot: QtBot, program: App, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    qtbot.keyClick(QApplication.focusWidget() or program.window, key, held)


def page(program: App) -> DecksPage:
    return program.decks.page


def drawn(program: App) -> Shown:
    """Return what the tree shows."""
    rows = page(program).tree.visible_rows()
    return [(index.data(), depth_of(index)) for index in rows]


def kept(program: App) -> Shown:
    """Return what the collection holds."""
    assert program.collection is not None
    return [(line.name, line.depth) for line in program.collection.library.overview(Clock()()).decks]


def deck(program: App, name: str) -> DeckId:
    assert program.collection is not None
    lines = program.collection.library.overview(Clock()()).decks
    found = next(line.deck for line in lines if line.name == name)
    assert found is not None
    return found


def go_to(program: App, name: str) -> None:
    page(program).show_deck(deck(program, name))
    page(program).tree.setFocus(Qt.FocusReason.TabFocusReason)


def write(qtbot: QtBot, program: App, name: str) -> None:
    """Write a name into the field that is open, and press Enter."""
    field = page(program).tree.field
    assert field is not None
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    field.selectAll()
    qtbot.keyClicks(field, name)
    qtbot.keyClick(field, Qt.Key.Key_Return)


ALL = [(STARTER, 0), ("Teas", 0), ("Green", 1), ("Black", 1), ("Coffee", 0), ("Spices", 0)]


def test_the_tree_shows_every_deck_and_has_the_keyboard(program: App) -> None:
    assert drawn(program) == ALL
    assert QApplication.focusWidget() is page(program).tree
    assert page(program).tree.current_line is not None


def test_a_row_tells_all_of_it_to_a_screen_reader(program: App) -> None:
    tree = page(program).tree
    told = QAccessible.queryAccessibleInterface(tree)
    assert told.role() == QAccessible.Role.Tree
    first = told.child(1)
    assert told.child(0).text(QAccessible.Text.Name) == "Deck", "the heading of the one column"
    assert first.text(QAccessible.Text.Name).startswith(f"{STARTER}: ")
    assert "20 new" in first.text(QAccessible.Text.Name)


def test_enter_studies_the_deck(qtbot: QtBot, program: App) -> None:
    press(qtbot, program, Qt.Key.Key_Return)
    assert program.window.page is program.study_page


def test_a_deck_in_which_nothing_waits_says_so(qtbot: QtBot, program: App) -> None:
    go_to(program, "Coffee")
    press(qtbot, program, Qt.Key.Key_Return)
    assert program.window.page is page(program)
    assert "Nothing waits in “Coffee” today." in program.window.message.text


# Names


def test_a_deck_is_renamed_where_it_stands(qtbot: QtBot, program: App) -> None:
    go_to(program, "Coffee")
    press(qtbot, program, Qt.Key.Key_F2)
    write(qtbot, program, "Kaffee")
    qtbot.waitUntil(lambda: ("Kaffee", 0) in drawn(program))
    assert ("Kaffee", 0) in kept(program)
    assert page(program).tree.current_deck == deck(program, "Kaffee")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page(program).tree)


def test_escape_leaves_a_name_as_it_is_and_stays_on_the_page(qtbot: QtBot, program: App) -> None:
    go_to(program, "Coffee")
    press(qtbot, program, Qt.Key.Key_F2)
    field = page(program).tree.field
    assert field is not None
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page(program).tree.field is None)
    assert kept(program) == ALL
    assert program.window.page is page(program)


@pytest.mark.parametrize(
    ("name", "sentence"), [("x" * 10_000, "characters; a deck's name has room"), (" \t ", "needs a name")]
)
def test_a_name_that_is_none_is_told_and_stays_to_be_mended(
    qtbot: QtBot, program: App, name: str, sentence: str
) -> None:
    go_to(program, "Coffee")
    press(qtbot, program, Qt.Key.Key_F2)
    field = page(program).tree.field
    assert field is not None
    field.setText(name)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sentence in program.window.message.text)
    qtbot.waitUntil(lambda: _typed(program) == name.replace("\t", "\t"))
    write(qtbot, program, "Mended")
    qtbot.waitUntil(lambda: ("Mended", 0) in drawn(program))


def _typed(program: App) -> str | None:
    field = page(program).tree.field
    return None if field is None else field.text()


def test_a_name_that_is_taken_offers_to_merge(qtbot: QtBot, program: App) -> None:
    go_to(program, "Coffee")
    press(qtbot, program, Qt.Key.Key_F2)
    write(qtbot, program, "spices")
    qtbot.waitUntil(lambda: "a deck “spices” there already" in program.window.message.text)
    button = next(b for b in program.window.message.findChildren(QAbstractButton) if b.text())
    with qtbot.waitSignal(program.decks.changed):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert ("Coffee", 0) not in drawn(program)
    assert "“Coffee” is merged into “Spices”." in program.window.message.text


def test_a_new_deck_is_named_where_it_will_stand(qtbot: QtBot, program: App) -> None:
    press(qtbot, program, Qt.Key.Key_N, CONTROL | SHIFT)
    write(qtbot, program, "Herbs")
    qtbot.waitUntil(lambda: drawn(program) == [*ALL, ("Herbs", 0)])
    press(qtbot, program, Qt.Key.Key_Insert)
    write(qtbot, program, "Mint::Fresh")
    qtbot.waitUntil(lambda: drawn(program)[-3:] == [("Herbs", 0), ("Mint", 1), ("Fresh", 2)])
    assert kept(program) == drawn(program)
    assert page(program).tree.current_deck == deck(program, "Fresh")


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_a_new_deck_without_a_name_is_none(qtbot: QtBot, program: App, key: Qt.Key) -> None:
    go_to(program, "Teas")
    press(qtbot, program, Qt.Key.Key_Insert)
    field = page(program).tree.field
    assert field is not None
    qtbot.keyClick(field, key)
    qtbot.waitUntil(lambda: page(program).tree.field is None)
    assert drawn(program) == ALL
    assert page(program).tree.current_deck == deck(program, "Teas")


def test_a_new_deck_that_is_there_already_is_gone_to(qtbot: QtBot, program: App) -> None:
    page(program).new.click()
    write(qtbot, program, "teas::GREEN")
    qtbot.waitUntil(lambda: "there already" in program.window.message.text)
    assert drawn(program) == ALL
    button = next(b for b in program.window.message.findChildren(QAbstractButton) if b.text())
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert page(program).tree.current_deck == deck(program, "Green")


def test_a_new_deck_with_a_name_that_is_none_is_mended(qtbot: QtBot, program: App) -> None:
    page(program).new.click()
    write(qtbot, program, "Herbs::")
    qtbot.waitUntil(lambda: "needs a name" in program.window.message.text)
    qtbot.waitUntil(lambda: _typed(program) == "Herbs::")
    write(qtbot, program, "Herbs")
    qtbot.waitUntil(lambda: drawn(program) == [*ALL, ("Herbs", 0)])


# Places


def test_arrows_with_alt_move_a_deck_up_down_in_and_out(qtbot: QtBot, program: App) -> None:
    go_to(program, "Coffee")
    press(qtbot, program, Qt.Key.Key_Right, ALT)
    assert drawn(program)[1:5] == [("Teas", 0), ("Green", 1), ("Black", 1), ("Coffee", 1)]
    press(qtbot, program, Qt.Key.Key_Up, ALT)
    assert drawn(program)[1:5] == [("Teas", 0), ("Green", 1), ("Coffee", 1), ("Black", 1)]
    press(qtbot, program, Qt.Key.Key_Down, ALT)
    press(qtbot, program, Qt.Key.Key_Left, ALT)
    assert drawn(program) == ALL
    assert kept(program) == ALL
    assert page(program).tree.current_deck == deck(program, "Coffee")


def test_arrows_are_mirrored_where_the_tree_grows_to_the_left(qtbot: QtBot, program: App) -> None:
    page(program).setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    go_to(program, "Coffee")
    press(qtbot, program, Qt.Key.Key_Left, ALT)
    assert ("Coffee", 1) in drawn(program)


def test_a_deck_is_moved_into_another_by_name(qtbot: QtBot, program: App) -> None:
    go_to(program, "Teas")
    press(qtbot, program, Qt.Key.Key_M, CONTROL | SHIFT)
    picker = program.window.findChild(DeckPicker)
    assert picker is not None
    shown = [picker.list.item(row).text() for row in range(picker.list.count())]
    assert shown == ["The top, in no other deck", STARTER, "Coffee", "Spices"], "not into itself"
    qtbot.keyClicks(picker.field, "spi")
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert drawn(program)[2:] == [("Spices", 0), ("Teas", 1), ("Green", 2), ("Black", 2)]


def test_merging_asks_which_deck(qtbot: QtBot, program: App) -> None:
    go_to(program, "Green")
    press(qtbot, program, Qt.Key.Key_M, CONTROL)
    picker = program.window.findChild(DeckPicker)
    assert picker is not None
    qtbot.keyClicks(picker.field, "black")
    assert picker.list.item(0).text() == "Teas › Black"
    with qtbot.waitSignal(program.decks.changed):
        qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert drawn(program)[1:3] == [("Teas", 0), ("Black", 1)]
    assert page(program).tree.current_deck == deck(program, "Black")


def held_over(
    kind: Callable[..., QDropEvent], program: App, carried: str, over: str, part: float
) -> tuple[QDropEvent, QMimeData]:
    """Return the event of a deck that is held over a part of a row, and what it holds, to be kept as long."""
    tree = page(program).tree
    row = tree.visualRect(tree.decks.index_of(deck(program, over)))
    held = tree.decks.mimeData([tree.decks.index_of(deck(program, carried))])
    place = QPointF(row.center().x(), row.top() + row.height() * part)
    pos = place.toPoint() if kind is QDragMoveEvent else place
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return kind(pos, Qt.DropAction.MoveAction, held, button, keys), held


@pytest.mark.parametrize(
    ("over", "part", "expected"),
    [
        ("Teas", 0.1, [("Coffee", 0), ("Teas", 0), ("Green", 1), ("Black", 1), ("Spices", 0)]),
        ("Teas", 0.5, [("Teas", 0), ("Green", 1), ("Black", 1), ("Coffee", 1), ("Spices", 0)]),
        ("Teas", 0.9, [("Teas", 0), ("Coffee", 1), ("Green", 1), ("Black", 1), ("Spices", 0)]),
        ("Green", 0.9, [("Teas", 0), ("Green", 1), ("Coffee", 1), ("Black", 1), ("Spices", 0)]),
        ("Spices", 0.9, [("Teas", 0), ("Green", 1), ("Black", 1), ("Spices", 0), ("Coffee", 0)]),
    ],
)
def test_a_deck_is_dragged_before_into_and_after_others(
    program: App, over: str, part: float, expected: Shown
) -> None:
    tree = page(program).tree
    before = tree.grab().toImage()
    move, _held = held_over(QDragMoveEvent, program, "Coffee", over, part)
    tree.dragMoveEvent(move)  # type: ignore[arg-type]  # it is one
    assert move.isAccepted()
    assert tree.grab().toImage() != before, "where it would go shows"
    drop, _too = held_over(QDropEvent, program, "Coffee", over, part)
    tree.dropEvent(drop)
    assert drawn(program)[1:] == expected
    assert kept(program)[1:] == expected


@pytest.mark.parametrize(("carried", "over", "part"), [("Teas", "Green", 0.5), ("Teas", "Teas", 0.5)])
def test_a_deck_is_not_dragged_into_itself(program: App, carried: str, over: str, part: float) -> None:
    tree = page(program).tree
    move, _held = held_over(QDragMoveEvent, program, carried, over, part)
    tree.dragMoveEvent(move)  # type: ignore[arg-type]  # it is one
    assert not move.isAccepted()
    drop, _too = held_over(QDropEvent, program, carried, over, part)
    tree.dropEvent(drop)
    assert drawn(program) == ALL


def test_what_is_no_deck_is_not_dropped_here(program: App) -> None:
    held = QMimeData()
    held.setText("a text")
    event = QDropEvent(
        QPointF(40, 20),
        Qt.DropAction.MoveAction,
        held,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page(program).tree.dropEvent(event)
    assert not held.hasFormat(MIME)
    assert drawn(program) == ALL


def test_below_all_decks_is_the_end_of_the_tree(program: App) -> None:
    tree = page(program).tree
    held = tree.decks.mimeData([tree.decks.index_of(deck(program, "Green"))])
    below = QPointF(60, tree.visualRect(tree.visible_rows()[-1]).bottom() + 5)
    tree.setMaximumHeight(2000)
    event = QDropEvent(
        below, Qt.DropAction.MoveAction, held, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    tree.dropEvent(event)
    assert drawn(program)[-1] == ("Green", 0)


# Deleting


def test_deleting_tells_first_what_would_go(qtbot: QtBot, program: App) -> None:
    go_to(program, "Teas")
    press(qtbot, program, Qt.Key.Key_Delete)
    box = program.window.findChildren(QMessageBox)[0]
    assert box.text() == "Delete “Teas”?"
    assert "2 decks inside it" in box.informativeText()
    qtbot.keyClick(box.button(QMessageBox.StandardButton.Cancel), Qt.Key.Key_Space)
    assert drawn(program) == ALL
    press(qtbot, program, Qt.Key.Key_Delete)
    box = program.window.findChildren(QMessageBox)[-1]
    with qtbot.waitSignal(program.decks.changed):
        qtbot.keyClick(box.button(QMessageBox.StandardButton.Ok), Qt.Key.Key_Space)
    assert drawn(program) == [(STARTER, 0), ("Coffee", 0), ("Spices", 0)]
    assert "“Teas” is deleted." in program.window.message.text
    assert page(program).tree.current_deck == deck(program, "Coffee"), "the one that has its place now"
    undo = next(b for b in program.window.message.findChildren(QAbstractButton) if b.text() == "Undo")
    qtbot.keyClick(undo, Qt.Key.Key_Space)
    assert drawn(program) == ALL
    assert "Delete the deck Teas" in program.window.message.text


def test_an_empty_deck_goes_without_a_question(qtbot: QtBot, program: App) -> None:
    go_to(program, "Spices")
    with qtbot.waitSignal(program.decks.changed):
        press(qtbot, program, Qt.Key.Key_Delete)
    assert drawn(program) == ALL[:-1]


def test_where_no_deck_is_left_it_says_how_to_get_one(qtbot: QtBot, program: App, clock: Clock) -> None:
    assert program.collection is not None
    for name in (STARTER, "Teas", "Coffee", "Spices"):
        program.collection.decks.delete(deck(program, name), clock())
    program.show_decks()
    empty = page(program).empty
    assert empty.isVisible()
    assert not page(program).new.isVisible()
    empty.new.click()
    assert not empty.isVisible()
    write(qtbot, program, "Herbs")
    qtbot.waitUntil(lambda: drawn(program) == [("Herbs", 0)])


# Moving about


def test_closed_decks_stay_closed(qtbot: QtBot, program: App, start: Start) -> None:
    go_to(program, "Teas")
    press(qtbot, program, Qt.Key.Key_Left)
    assert drawn(program) == [(STARTER, 0), ("Teas", 0), ("Coffee", 0), ("Spices", 0)]
    program.window.close()
    again = start()
    again.show_decks()
    assert ("Green", 1) not in drawn(again)
    go_to(again, "Teas")
    press(qtbot, again, Qt.Key.Key_Space)
    assert drawn(again) == ALL


def test_typing_filters_and_escape_shows_all(qtbot: QtBot, program: App) -> None:
    press(qtbot, program, Qt.Key.Key_G)
    assert QApplication.focusWidget() is page(program).filter
    qtbot.keyClicks(page(program).filter, "re")
    assert drawn(program) == [("Teas", 0), ("Green", 1)]
    assert page(program).tree.current_deck == deck(program, "Green")
    press(qtbot, program, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page(program).tree
    page(program).filter.setText("nothing like it")
    assert drawn(program) == []
    page(program).filter.setFocus()
    press(qtbot, program, Qt.Key.Key_Escape)
    assert drawn(program) == ALL


def test_a_filter_opens_what_is_closed_and_leaves_it_closed(qtbot: QtBot, program: App) -> None:
    go_to(program, "Teas")
    press(qtbot, program, Qt.Key.Key_Left)
    page(program).filter.setText("black")
    assert drawn(program) == [("Teas", 0), ("Black", 1)]
    page(program).filter.clear()
    assert ("Black", 1) not in drawn(program)


def test_the_chevron_opens_and_closes_and_the_dots_have_the_menu(program: App) -> None:
    tree = page(program).tree
    index = tree.decks.index_of(deck(program, "Teas"))
    at = columns(tree.visualRect(index), 0, program.theme)
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at.chevron.center())
    assert ("Green", 1) not in drawn(program)
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at.more.center())
    assert page(program).findChildren(QMenu)
    assert tree.current_deck == deck(program, "Teas")


def test_a_double_click_studies(program: App) -> None:
    tree = page(program).tree
    place = tree.visualRect(tree.visible_rows()[0]).center()
    QTest.mouseDClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert program.window.page is program.study_page


def test_the_menu_comes_by_its_key_and_leads_to_notes(
    qtbot: QtBot, program: App, tmp_path: Path, clock: Clock
) -> None:
    notes = tmp_path / "ships.md"
    notes.write_text(PAGE, encoding="utf-8")
    assert program.collection is not None
    program.collection.importing.notes(notes, clock())
    program.show_decks()
    go_to(program, "Ships")
    tree = page(program).tree
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(tree.viewport(), event)
    menu = page(program).findChildren(QMenu)[0]
    offered = {action.data(): action for action in menu.actions() if action.data()}
    assert Act.OPTIONS not in offered or Act.OPTIONS in page(program).offered
    assert "F2" in offered[Act.RENAME].text()
    notes.write_text(PAGE + "- **Carrack** — a ship with three masts\n", encoding="utf-8")
    with qtbot.waitSignal(program.planned, timeout=20_000):
        offered[Act.UPDATE].trigger()


def test_question_mark_shows_the_keys_of_this_page(qtbot: QtBot, program: App) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), "?")
    words = page(program).key_lines()
    assert ("F2",) in [line.keys for line in words]
    panel = page(program)._key_list
    assert panel.isVisible()
    press(qtbot, program, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_the_keys_can_be_others(qtbot: QtBot, program: App) -> None:
    program.theme.set_keys({"decks": {"rename": ("F6",)}})
    assert any("F6" in line.keys for line in page(program).key_lines())
    go_to(program, "Coffee")
    press(qtbot, program, Qt.Key.Key_F2)
    assert page(program).tree.field is None
    press(qtbot, program, Qt.Key.Key_F6)
    write(qtbot, program, "Kaffee")
    qtbot.waitUntil(lambda: ("Kaffee", 0) in drawn(program))


def test_what_can_be_done_is_named_and_large_enough(program: App) -> None:
    page(program).resize(1080, 800)
    buttons: list[QAbstractButton] = [*page(program).foot.buttons.values(), page(program).foot.more]
    for button in buttons:
        assert button.accessibleName() or button.text()
        assert button.height() >= 32
    index: QModelIndex = page(program).tree.visible_rows()[0]
    assert page(program).tree.visualRect(index).height() >= 32


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize(("width", "scale"), [(1280, 1.0), (900, 1.0), (900, 2.0), (520, 1.0)])
def test_everything_fits(
    qtbot: QtBot, program: App, direction: Qt.LayoutDirection, width: int, scale: float
) -> None:
    program.theme.set_font_scale(scale)
    program.window.resize(width, 600)
    page(program).setLayoutDirection(direction)

    def inside() -> bool:
        parts = [*page(program).foot.buttons.values(), page(program).new, page(program).filter]
        return all(
            part.mapTo(page(program), QPoint(0, 0)).x() >= 0
            and part.mapTo(page(program), QPoint(part.width(), 0)).x() <= page(program).width()
            for part in parts
            if part.isVisible()
        )

    qtbot.waitUntil(inside)
