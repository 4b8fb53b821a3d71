"""Every way out of the import screen: what was chosen there is come back to, or asked about."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from kmsflash.app import App
from kmsflash.ui.importing.draft import Draft
from kmsflash.ui.widgets.button import Button
from tests.clock import Clock
from tests.gui.conftest import Start

SHIPS = "# Ships\n\n- **Cog** — a sailing ship with one square sail\n- **Hulk** — a round ship of the north\n"
BOATS = SHIPS.replace("# Ships", "# Boats").replace("Cog", "Punt").replace("Hulk", "Gig")


@pytest.fixture
def ships(tmp_path: Path) -> Path:
    path = tmp_path / "ships.md"
    path.write_text(SHIPS, encoding="utf-8")
    return path


@pytest.fixture
def boats(tmp_path: Path) -> Path:
    path = tmp_path / "boats.md"
    path.write_text(BOATS, encoding="utf-8")
    return path


def press(qtbot: QtBot, program: App, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget() or program.window, key)


def plan(qtbot: QtBot, program: App, *files: Path) -> Draft:
    with qtbot.waitSignal(program.planned, timeout=20_000):
        program.import_files(list(files))
    return program.importing.plan_page.draft


def untick(qtbot: QtBot, program: App) -> Draft:
    """Leave the first card out, by its key, which goes nowhere before the window is in front."""
    page = program.importing.plan_page
    qtbot.waitUntil(lambda: page.isAncestorOf(QApplication.focusWidget() or program.window))
    draft = page.draft
    press(qtbot, program, Qt.Key.Key_Space)
    assert draft.is_touched
    return draft


def drop(program: App, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    program.window.dropEvent(event)


def lines(program: App) -> list[str]:
    return [line.text for line in program.importing.waiting.lines if line.isVisible()]


def cards_in(program: App, deck: str) -> int:
    assert program.collection is not None
    decks = program.collection.library.overview(Clock()()).decks
    return sum(line.cards for line in decks if line.name == deck)


@pytest.mark.parametrize("keys", ["Ctrl+1", "Ctrl+,"])
def test_an_import_left_for_another_page_waits_on_today(
    qtbot: QtBot, start: Start, ships: Path, keys: str
) -> None:
    program = start()
    plan(qtbot, program, ships)
    draft = untick(qtbot, program)
    new = draft.new_cards
    qtbot.keySequence(program.window, QKeySequence(keys))
    assert program.window.page is not program.importing.plan_page
    qtbot.keySequence(program.window, QKeySequence("Ctrl+1"))
    assert lines(program) == [f"An import is waiting: {new} cards from ships.md"]
    program.importing.waiting.lines[0].go_on.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(program.planned, timeout=20_000):
        press(qtbot, program, Qt.Key.Key_Space)
    page = program.importing.plan_page
    assert program.window.page is page
    assert page.draft is draft
    press(qtbot, program, Qt.Key.Key_Z)
    assert not draft.is_touched  # what was chosen is undone step by step, as if one had stayed
    with qtbot.waitSignal(program.imported, timeout=20_000):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    program.show_today()
    assert lines(program) == []
    assert cards_in(program, "Ships") == new + 1


def test_escape_keeps_what_was_chosen_and_forgets_what_was_only_looked_at(
    qtbot: QtBot, start: Start, ships: Path
) -> None:
    program = start()
    plan(qtbot, program, ships)
    press(qtbot, program, Qt.Key.Key_Escape)
    assert program.window.page is program.today
    assert lines(program) == []
    plan(qtbot, program, ships)
    untick(qtbot, program)
    press(qtbot, program, Qt.Key.Key_Escape)
    assert len(lines(program)) == 1


def test_what_is_being_written_stays_open_while_one_is_away(qtbot: QtBot, start: Start, ships: Path) -> None:
    program = start()
    draft = plan(qtbot, program, ships)
    press(qtbot, program, Qt.Key.Key_E)
    qtbot.keyClicks(QApplication.focusWidget(), " indeed")
    qtbot.keySequence(program.window, QKeySequence("Ctrl+1"))
    program.importing.go_on(draft)
    press(qtbot, program, Qt.Key.Key_Return)
    assert draft.chosen.edits[0].front is not None
    assert draft.chosen.edits[0].front.endswith("indeed")


def test_files_dropped_on_the_import_screen_let_the_one_before_wait(
    qtbot: QtBot, start: Start, ships: Path, boats: Path
) -> None:
    program = start()
    plan(qtbot, program, ships)
    first = untick(qtbot, program)
    with qtbot.waitSignal(program.planned, timeout=20_000):
        drop(program, boats)
    assert program.importing.plan_page.draft is not first
    with qtbot.waitSignal(program.imported, timeout=20_000):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    program.show_today()
    assert ["ships.md" in line for line in lines(program)] == [True]
    with qtbot.waitSignal(program.planned, timeout=20_000):  # planned anew: the collection is another now
        program.importing.waiting.lines[0].go_on.click()
    assert program.importing.plan_page.draft.choices == first.choices


def test_the_dialog_for_files_does_the_same(qtbot: QtBot, start: Start, ships: Path, boats: Path) -> None:
    program = start()
    plan(qtbot, program, ships)
    untick(qtbot, program)
    qtbot.keySequence(program.window, QKeySequence("Ctrl+O"))
    dialog = program.window.findChild(QFileDialog)
    assert dialog is not None
    with qtbot.waitSignal(program.planned, timeout=20_000):
        dialog.filesSelected.emit([str(boats)])
    dialog.close()
    program.show_today()
    assert [line.rpartition(" ")[2] for line in lines(program)] == ["boats.md", "ships.md"]


def test_the_same_notes_opened_again_have_what_was_chosen(qtbot: QtBot, start: Start, ships: Path) -> None:
    program = start()
    plan(qtbot, program, ships)
    chosen = untick(qtbot, program).choices
    program.show_today()
    assert plan(qtbot, program, ships).choices == chosen
    program.show_today()
    assert len(lines(program)) == 1


def test_notes_that_change_while_their_import_waits_are_read_again(
    qtbot: QtBot, start: Start, ships: Path
) -> None:
    program = start()
    plan(qtbot, program, ships)
    left_out = untick(qtbot, program).choices.of(0).left_out_cards
    program.show_today()
    above = "- **Barge** — a flat boat that carries freight on rivers\n"
    ships.write_text(SHIPS.replace("- **Cog**", f"{above}- **Cog**"), encoding="utf-8")
    with qtbot.waitSignal(program.planned, timeout=20_000):
        program.importing.waiting.lines[0].go_on.click()
    now = program.importing.plan_page.draft
    assert [fact.draft.key for fact in now.source.facts] == ["barge", "cog", "hulk"]
    assert {name.fact for name in now.chosen.left_out_cards} == {name.fact + 1 for name in left_out}


def test_notes_that_vanish_while_their_import_waits_are_there_as_read(
    qtbot: QtBot, start: Start, ships: Path
) -> None:
    program = start()
    plan(qtbot, program, ships)
    untick(qtbot, program)
    program.show_today()
    ships.unlink()
    with qtbot.waitSignal(program.planned, timeout=20_000):
        program.importing.waiting.lines[0].go_on.click()
    page = program.importing.plan_page
    assert "There is no file" in page.warned.text
    assert page.draft.is_touched
    assert page.draft.new_cards > 0


def test_what_is_discarded_can_be_had_back(qtbot: QtBot, start: Start, ships: Path) -> None:
    program = start()
    plan(qtbot, program, ships)
    untick(qtbot, program)
    program.show_today()
    program.importing.waiting.lines[0].discard.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, program, Qt.Key.Key_Return)
    assert lines(program) == []
    assert "discarded" in program.window.message.text
    buttons = program.window.message.findChildren(Button)
    next(button for button in buttons if button.text() == "Undo").click()
    assert len(lines(program)) == 1


def test_the_window_asks_before_it_closes_on_what_was_chosen(qtbot: QtBot, start: Start, ships: Path) -> None:
    program = start()
    plan(qtbot, program, ships)
    untick(qtbot, program)
    program.window.close()
    assert program.window.isVisible()
    box = program.window.findChild(QMessageBox)
    assert box is not None
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert program.window.page is program.importing.plan_page
    assert program.collection is not None
    qtbot.waitUntil(lambda: program.window.findChild(QMessageBox) is None)
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    qtbot.keySequence(program.window, QKeySequence("Ctrl+Q"))
    box = program.window.findChild(QMessageBox)
    assert box is not None
    box.button(QMessageBox.StandardButton.Discard).click()
    assert not program.window.isVisible()
    assert program.collection is None


def test_it_closes_at_once_where_nothing_was_chosen(qtbot: QtBot, start: Start, ships: Path) -> None:
    program = start()
    plan(qtbot, program, ships)
    program.window.close()
    assert not program.window.isVisible()
