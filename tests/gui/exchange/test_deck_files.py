"""Deck files in the window, from the drop to the report, by real keys on a real collection."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from kmsflash.app import App
from kmsflash.model.browsing import Sort
from kmsflash.model.ids import CardId
from kmsflash.model.importing import Gone
from kmsflash.model.packages import Carries
from kmsflash.model.progress import Report
from tests.clock import Clock
from tests.gui.conftest import Start
from tests.gui.exchange.conftest import Give, first_issue, second_issue, with_history


def show(qtbot: QtBot, program: App, *files: Path) -> None:
    """Have the window show deck files, as a drop does."""
    with qtbot.waitSignal(program.planned, timeout=20_000):
        program.import_files(files)
    program.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is program.deck_files.page, timeout=20_000)


def press(
    qtbot: QtBot, program: App, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    qtbot.keyClick(QApplication.focusWidget() or program.window.page, key, held)


def accept(qtbot: QtBot, program: App) -> None:
    with qtbot.waitSignal(program.imported, timeout=20_000):
        press(qtbot, program, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page_of(program) is program.deck_files.report_page


def cards(program: App, query: str = "") -> int:
    assert program.collection is not None
    return len(program.collection.browsing.ids(query, Sort(), Clock()()))


def page_of(program: App) -> object:
    return program.window.page


def plan_words(program: App) -> str:
    return program.deck_files.page.accessibleDescription()


def report_words(program: App) -> str:
    return program.deck_files.report_page.accessibleDescription()


def test_a_dropped_deck_is_shown_then_taken_in_then_studied(qtbot: QtBot, start: Start, give: Give) -> None:
    program = start()
    told = QMimeData()
    told.setUrls([QUrl.fromLocalFile(str(give(first_issue())))])
    drop = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        told,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    before = cards(program)
    with qtbot.waitSignal(program.planned, timeout=20_000):
        program.window.dropEvent(drop)
    page = program.deck_files.page
    assert page_of(program) is page
    assert "4 new cards" in plan_words(program)
    assert "“Pirates”: 4 cards, 2 decks" in plan_words(program)
    assert page.foot.go.text() == "Add 4 cards"
    pirates = page.tree.topLevelItem(0)
    assert pirates is not None
    assert [pirates.text(column) for column in (0, 1, 5)] == ["Pirates", "3", "Pirates (new)"]
    ships = pirates.child(0)
    assert ships is not None
    assert ships.toolTip(0) == "Pirates › Ships: 1 new. Goes to Pirates › Ships (new)."
    assert cards(program) == before
    accept(qtbot, program)
    assert cards(program) == before + 4
    assert "4 cards came in" in report_words(program)
    assert "Pirates › Ships" in program.deck_files.report_page.decks.text
    press(qtbot, program, Qt.Key.Key_Return)
    assert page_of(program) is program.study_page


def test_escape_leaves_and_nothing_is_added(qtbot: QtBot, start: Start, give: Give) -> None:
    program = start()
    before = cards(program)
    show(qtbot, program, give(first_issue()))
    press(qtbot, program, Qt.Key.Key_Escape)
    assert page_of(program) is program.today
    assert cards(program) == before


def test_the_same_deck_again_is_nothing_new(qtbot: QtBot, start: Start, give: Give) -> None:
    program = start()
    file = give(first_issue())
    show(qtbot, program, file)
    accept(qtbot, program)
    show(qtbot, program, file)
    assert "No new cards" in plan_words(program)
    assert "this very issue" in plan_words(program)
    assert "4 cards are here already" in plan_words(program)
    accept(qtbot, program)
    report = program.deck_files.report_page
    assert "Nothing was changed" in report_words(program)
    assert report.undo.isHidden()


def test_a_newer_issue_says_what_is_corrected_new_and_gone(qtbot: QtBot, start: Start, give: Give) -> None:
    program = start()
    show(qtbot, program, give(first_issue()))
    accept(qtbot, program)
    show(qtbot, program, give(second_issue(), "second.kmsdeck"))
    assert "1 card corrected, 1 new, 1 gone" in plan_words(program)
    assert "A newer issue" in plan_words(program)
    choices = program.deck_files.page.choices
    assert choices.gone.isVisible()
    choices.gone.setFocus()
    qtbot.keyClick(choices.gone, Qt.Key.Key_End)
    assert choices.wishes.gone is Gone.DELETE
    accept(qtbot, program)
    assert cards(program, "deck:Pirates") == 4
    assert cards(program, "parrot") == 0
    show(qtbot, program, give(first_issue(), "first.kmsdeck"))
    assert "older than the issue you have" in plan_words(program)


def test_a_card_deleted_here_can_be_brought_back(qtbot: QtBot, start: Start, give: Give) -> None:
    program = start()
    file = give(first_issue())
    show(qtbot, program, file)
    accept(qtbot, program)
    assert program.collection is not None
    found = program.collection.browsing.ids("parrot", Sort(), Clock()())
    program.collection.cards.delete([CardId(one) for one in found], Clock()())
    show(qtbot, program, file)
    choices = program.deck_files.page.choices
    assert "1 card stays deleted" in plan_words(program)
    choices.brings_back.setFocus()
    with qtbot.waitSignal(program.planned, timeout=20_000):
        qtbot.keyClick(choices.brings_back, Qt.Key.Key_Space)
    assert "1 new card" in plan_words(program)
    accept(qtbot, program)
    assert cards(program, "parrot") == 1


def test_what_it_carries_can_be_left_behind(qtbot: QtBot, start: Start, give: Give) -> None:
    program = start()
    show(qtbot, program, give(with_history()))
    ways = program.deck_files.page.choices.ways
    assert all(row.isVisible() for row in ways.values())
    assert ways[Carries.HISTORY].isChecked()
    ways[Carries.HISTORY].setFocus()
    qtbot.keyClick(ways[Carries.HISTORY], Qt.Key.Key_Down)
    qtbot.keyClick(ways[Carries.SCHEDULES], Qt.Key.Key_Down)
    assert program.deck_files.page.choices.wishes.schedules is Carries.NOTHING
    accept(qtbot, program)
    assert cards(program, "mast is:new") == 1


def test_with_history_the_card_is_known(qtbot: QtBot, start: Start, give: Give) -> None:
    program = start()
    show(qtbot, program, give(with_history()))
    press(qtbot, program, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page_of(program) is program.deck_files.report_page, timeout=20_000)
    assert "1 line of history" in report_words(program)
    assert cards(program, "mast is:new") == 0


def test_new_decks_go_where_they_are_wanted(qtbot: QtBot, start: Start, give: Give) -> None:
    program = start()
    show(qtbot, program, give(first_issue()))
    under = program.deck_files.page.choices.under
    edit = under.lineEdit()
    assert edit is not None
    edit.setFocus()
    qtbot.keyClicks(edit, "Sea")
    with qtbot.waitSignal(program.planned, timeout=20_000):
        qtbot.keyClick(edit, Qt.Key.Key_Tab)
    item = program.deck_files.page.tree.topLevelItem(0)
    assert item is not None
    assert item.text(5) == "Sea › Pirates (new)"
    accept(qtbot, program)
    assert cards(program, "deck:Sea::Pirates") == 4


def test_undo_takes_it_all_back_by_name_and_leaves_the_report(qtbot: QtBot, start: Start, give: Give) -> None:
    program = start()
    before = cards(program)
    show(qtbot, program, give(first_issue()))
    accept(qtbot, program)
    undo = program.deck_files.report_page.undo
    undo.setFocus()
    qtbot.keyClick(undo, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page_of(program) is program.today, timeout=20_000)
    assert cards(program) == before
    assert program.window.message.text == "Taken back: Import Pirates"


def test_several_files_come_one_after_the_other(qtbot: QtBot, start: Start, give: Give) -> None:
    program = start()
    files = give(first_issue()), give(replace(with_history(), title="Rigging"), "rigging.kmsdeck")
    show(qtbot, program, *files)
    assert "pirates.kmsdeck (file 1 of 2)" in plan_words(program)
    accept(qtbot, program)
    report = program.deck_files.report_page
    assert report.next.text() == "Next: rigging.kmsdeck"
    with qtbot.waitSignal(program.planned, timeout=20_000):
        press(qtbot, program, Qt.Key.Key_Return)
    assert "rigging.kmsdeck" in plan_words(program)
    accept(qtbot, program)
    assert report.next.isHidden()


def test_files_that_wait_and_are_left_are_named(qtbot: QtBot, start: Start, give: Give) -> None:
    program = start()
    show(qtbot, program, give(first_issue()), give(with_history(), "rigging.kmsdeck"))
    accept(qtbot, program)
    press(qtbot, program, Qt.Key.Key_Escape)
    assert page_of(program) is program.today
    assert program.window.message.text == "1 deck file that waited was not taken in."


def test_a_broken_file_is_told_and_the_next_is_shown(
    qtbot: QtBot, start: Start, give: Give, tmp_path: Path
) -> None:
    program = start()
    broken = tmp_path / "broken.apkg"
    broken.write_bytes(b"no zip at all")
    with qtbot.waitSignal(program.failed, timeout=20_000):
        program.import_files([broken])
    assert "broken.apkg" in program.window.message.text
    assert page_of(program) is program.today
    show(qtbot, program, broken, give(first_issue()))
    assert page_of(program) is program.deck_files.page
    assert "broken.apkg" in program.window.message.text


def test_a_file_that_breaks_while_it_is_taken_in_leaves_nothing(
    qtbot: QtBot, start: Start, give: Give
) -> None:
    program = start()
    before = cards(program)
    file = give(first_issue())
    show(qtbot, program, file)
    file.write_bytes(file.read_bytes()[:-40])
    with qtbot.waitSignal(program.failed, timeout=20_000):
        press(qtbot, program, Qt.Key.Key_Return)
    assert page_of(program) is program.deck_files.page
    assert cards(program) == before


def test_what_is_not_as_it_should_be_is_named_in_full(qtbot: QtBot, start: Start, give: Give) -> None:
    program = start()
    box = with_history()
    sides = box.packed[0].cards[0].notes
    broken = replace(sides, front="![](media/a.png) ![](media/b.png) ![](media/c.png)")
    more = replace(sides, front="![](media/d.png) ![](media/e.png) ![](media/f.png)")
    card = replace(box.packed[0].cards[0], notes=replace(broken, answer=more.front))
    box.packed[0] = replace(box.packed[0], cards=(card,))
    show(qtbot, program, give(box))
    accept(qtbot, program)
    troubles = program.deck_files.report_page.troubles
    assert troubles.isVisible()
    assert len(troubles.text.splitlines()) == 4
    troubles.more.setFocus()
    qtbot.keyClick(troubles.more, Qt.Key.Key_Space)
    assert len(troubles.text.splitlines()) >= 6
    assert "f.png" in troubles.text


def test_cancelled_work_leaves_nothing_behind(qtbot: QtBot, start: Start, give: Give) -> None:
    program = start()
    assert program.collection is not None
    before = cards(program)
    show(qtbot, program, give(first_issue()))
    carry_out = type(program.collection.exchanging).carry_out

    def cancelled(self: Any, package: Any, wishes: Any, now: Any, report: Report) -> object:
        job = program.jobs._current[0]
        job.cancel()
        return carry_out(self, package, wishes, now, report)

    type(program.collection.exchanging).carry_out = cancelled  # type: ignore[method-assign,assignment]
    try:
        press(qtbot, program, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not program.jobs._current, timeout=20_000)
    finally:
        type(program.collection.exchanging).carry_out = carry_out  # type: ignore[method-assign]
    assert cards(program) == before
    assert page_of(program) is program.deck_files.page


def test_the_first_start_asks_for_deck_files_alone(qtbot: QtBot, start: Start) -> None:
    program = start()
    button = program.today.first_start.deck_file.button
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    dialog = program.window.findChild(QFileDialog)
    assert dialog is not None
    assert "*.apkg" in dialog.nameFilters()[0]
    assert "*.kmsdeck" in dialog.nameFilters()[0]
    assert "*.md" not in dialog.nameFilters()[0]
    dialog.reject()


def test_notes_and_decks_dropped_together_are_both_read(
    qtbot: QtBot, start: Start, give: Give, tmp_path: Path
) -> None:
    notes = tmp_path / "ships.md"
    notes.write_text("# Ships\n\n- **Cog** — a sailing ship with one square sail\n", encoding="utf-8")
    program = start()
    with qtbot.waitSignals([program.planned, program.planned], timeout=20_000):
        program.import_files([notes, give(first_issue())])
    assert page_of(program) is program.deck_files.page
    assert len(program.importing.waiting.lines) == 1


def test_tab_reaches_everything_that_can_be_chosen(qtbot: QtBot, start: Start, give: Give) -> None:
    program = start()
    show(qtbot, program, give(with_history()))
    page = program.deck_files.page
    reached = set()
    for _ in range(12):
        press(qtbot, program, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    edit = page.choices.under.lineEdit()
    assert {page.tree, page.choices.ways[Carries.HISTORY], page.foot.cancel, page.foot.go} <= reached
    assert edit in reached or page.choices.under in reached
