"""Decks on their way out of the window, by real keys, read again from the file."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from kmsflash.app import App
from kmsflash.exchange import open_package
from kmsflash.model.packages import Carries
from kmsflash.ui.exchange.writing import file_name
from tests.gui.conftest import Start

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def press(
    qtbot: QtBot, program: App, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    qtbot.keyClick(QApplication.focusWidget() or program.window.page, key, held)


def page_of(program: App) -> object:
    return program.window.page


@pytest.fixture
def program(qtbot: QtBot, start: Start) -> App:
    """Give the program on its Decks page, with the starter deck studied a little."""
    made = start()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    press(qtbot, made, Qt.Key.Key_Return)
    press(qtbot, made, Qt.Key.Key_Space)
    press(qtbot, made, Qt.Key.Key_3)
    press(qtbot, made, Qt.Key.Key_Escape)
    press(qtbot, made, Qt.Key.Key_2, CONTROL)
    assert page_of(made) is made.decks.page
    return made


def begin(qtbot: QtBot, program: App) -> None:
    with qtbot.waitSignal(program.exporting.counted, timeout=20_000):
        press(qtbot, program, Qt.Key.Key_E, CONTROL)
    program.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is program.exporting.page, timeout=20_000)


def save(qtbot: QtBot, program: App, path: Path) -> list[str]:
    """Save by keys; return the kinds of files that the dialog offered."""
    press(qtbot, program, Qt.Key.Key_Return, CONTROL)
    dialog = program.window.findChild(QFileDialog)
    assert dialog is not None
    offered = dialog.nameFilters()
    with qtbot.waitSignal(program.exporting.written, timeout=20_000):
        dialog.fileSelected.emit(str(path))
        dialog.reject()
    return offered


def test_a_deck_is_written_by_keys_and_shown_in_its_folder(
    qtbot: QtBot, program: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(qtbot, program)
    page = program.exporting.page
    assert page.accessibleDescription().startswith("Export “AWS encryption")
    assert page.summary.text() == "What travels: 77 cards, 1 deck, 1 page of notes."
    assert save(qtbot, program, tmp_path / "out.kmsdeck") == ["kmsflash deck (*.kmsdeck)"]
    assert page_of(program) is program.decks.page
    message = program.window.message
    assert message.text == "out.kmsdeck is written."
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    button = next(each for each in message.findChildren(QAbstractButton) if each.text() == "Show in folder")
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert opened == [QUrl.fromLocalFile(str(tmp_path))]
    with closing(open_package(tmp_path / "out.kmsdeck")) as package:
        assert (package.info.cards, package.info.carries) == (77, Carries.NOTHING)
        assert not package.info.for_oneself


def test_for_oneself_everything_travels(qtbot: QtBot, program: App, tmp_path: Path) -> None:
    begin(qtbot, program)
    page = program.exporting.page
    page.others.setFocus()
    with qtbot.waitSignal(program.exporting.counted, timeout=20_000):
        qtbot.keyClick(page.others, Qt.Key.Key_Down)
    assert page.myself.isChecked()
    assert "1 review" in page.summary.text()
    save(qtbot, program, tmp_path / "mine.kmsdeck")
    with closing(open_package(tmp_path / "mine.kmsdeck")) as package:
        assert package.info.for_oneself
        assert package.info.carries is Carries.HISTORY
        assert package.info.events == 1


def test_what_is_switched_off_stays_here(qtbot: QtBot, program: App, tmp_path: Path) -> None:
    begin(qtbot, program)
    page = program.exporting.page
    for switch in (page.notes, page.options):
        switch.setFocus()
        with qtbot.waitSignal(program.exporting.counted, timeout=20_000):
            qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert page.summary.text() == "What travels: 77 cards, 1 deck."
    save(qtbot, program, tmp_path / "bare.kmsdeck")
    with closing(open_package(tmp_path / "bare.kmsdeck")) as package:
        assert not list(package.sources())
        assert all(deck.preset is None for deck in package.info.decks)


def test_all_decks_go_out_from_anywhere(qtbot: QtBot, program: App, tmp_path: Path) -> None:
    press(qtbot, program, Qt.Key.Key_1, CONTROL)
    with qtbot.waitSignal(program.exporting.counted, timeout=20_000):
        press(qtbot, program, Qt.Key.Key_E, CONTROL | SHIFT)
    assert program.exporting.page.accessibleDescription() == "Export all decks"
    press(qtbot, program, Qt.Key.Key_Escape)
    assert page_of(program) is program.today


def test_the_menu_of_a_deck_offers_it(qtbot: QtBot, program: App) -> None:
    deck = program.decks.page.tree.current_deck
    assert deck is not None
    menu = program.decks.page.menu(deck)
    words = {action.text().split("\t")[0]: action for action in menu.actions()}
    with qtbot.waitSignal(program.exporting.counted, timeout=20_000):
        words["Export…"].trigger()
    assert page_of(program) is program.exporting.page
    assert "Export all decks…" in words


def test_a_file_that_cannot_be_written_is_told_and_the_page_stays(
    qtbot: QtBot, program: App, tmp_path: Path
) -> None:
    begin(qtbot, program)
    with qtbot.waitSignal(program.failed, timeout=20_000):
        program.exporting.write(tmp_path / "nowhere" / "out.kmsdeck")
    assert "cannot be written" in program.window.message.text
    assert page_of(program) is program.exporting.page


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Spanish", "Spanish.apkg"),
        ("a/b\\c: d?", "a b c d.apkg"),
        ("..", "kmsflash.apkg"),
        ("line\nbreak\0", "line break.apkg"),
        ("x" * 300, f"{'x' * 80}.apkg"),
    ],
)
def test_a_file_has_a_name_that_every_system_takes(title: str, name: str) -> None:
    assert file_name(title, ".apkg") == name


def choose_pages(qtbot: QtBot, program: App) -> None:
    """Choose the last format by keys: pages to print."""
    rows = list(program.exporting.page.kinds.values())
    rows[0].setFocus()
    for row in rows[:-1]:
        with qtbot.waitSignal(program.exporting.counted, timeout=20_000):
            qtbot.keyClick(row, Qt.Key.Key_Down)
    assert program.exporting.page.kind.is_printed


def test_pages_are_looked_at_and_printed_to_a_file(qtbot: QtBot, program: App, tmp_path: Path) -> None:
    begin(qtbot, program)
    choose_pages(qtbot, program)
    page = program.exporting.page
    assert page.printing.isVisible()
    assert not page.schedules.isVisible()
    page.printing.sheet.setFocus()
    qtbot.keyClick(page.printing.sheet, Qt.Key.Key_Down)
    with qtbot.waitSignal(program.exporting.drawn, timeout=60_000):
        qtbot.keyClick(page.printing.sheet, Qt.Key.Key_P, CONTROL)
    preview = program.exporting.preview
    assert page_of(program) is preview
    assert preview.accessibleDescription().startswith("Page 1: S3 offers three basic modes")
    program.window.activateWindow()  # where drawing was slow, a dialog was active meanwhile
    qtbot.waitUntil(lambda: QApplication.focusWidget() is preview, timeout=20_000)
    first = preview.pictures[0]
    qtbot.keyClick(preview, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is first
    inks = {
        first.grab().toImage().pixelColor(x, y).name() for x in range(0, 700, 9) for y in range(0, 900, 9)
    }
    assert len(inks) > 5
    bar = preview._scroll.verticalScrollBar()
    qtbot.keyClick(preview, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    press(qtbot, program, Qt.Key.Key_Escape)
    assert page_of(program) is page
    assert save(qtbot, program, tmp_path / "cards.pdf") == ["PDF to print (*.pdf)"]
    assert (tmp_path / "cards.pdf").read_bytes().startswith(b"%PDF")


def test_notes_go_out_in_markdown_with_ids_where_wished(qtbot: QtBot, program: App, tmp_path: Path) -> None:
    begin(qtbot, program)
    page = program.exporting.page
    row = next(row for kind, row in page.kinds.items() if kind.name == "markdown")
    row.setFocus()
    with qtbot.waitSignal(program.exporting.counted, timeout=20_000):
        qtbot.keyClick(row, Qt.Key.Key_Space)
    page.ids.setFocus()
    with qtbot.waitSignal(program.exporting.counted, timeout=20_000):
        qtbot.keyClick(page.ids, Qt.Key.Key_Space)
    assert save(qtbot, program, tmp_path / "notes.md") == [
        "Notes in Markdown (*.zip)",
        "Notes in Markdown (*.md)",
    ]
    assert "<!--" in (tmp_path / "notes.md").read_text(encoding="utf-8")
