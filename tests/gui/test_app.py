"""The whole program in its window: real pages, real keys, a real collection."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QMessageBox, QSpinBox
from pytestqt.qtbot import QtBot

from kmsflash import settings
from kmsflash.app import App
from kmsflash.model.grades import Grade
from kmsflash.places import Places
from kmsflash.settings import Settings
from kmsflash.ui.editing.editor import CardEditor
from kmsflash.ui.editing.sheet import OverSheet
from kmsflash.ui.progress_dialog import ProgressDialog
from kmsflash.ui.study.acting import PAINTED_BY_MS
from kmsflash.ui.study.grades import GradeBar
from kmsflash.ui.study.sheet import Sheet
from tests.clock import Clock
from tests.gui.conftest import Start

PAGE = "# Ships\n\n- **Cog** — a sailing ship with one square sail\n- **Hulk** — a round ship of the north\n"


def page(program: App) -> object:
    return program.window.page


def press(
    qtbot: QtBot,
    program: App,
    key: Qt.Key,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    qtbot.keyClick(QApplication.focusWidget() or program.window, key, held)


def log(places: Places) -> list[tuple[str, int | None]]:
    raw = sqlite3.connect(places.collection)
    told = raw.execute("SELECT kind, grade FROM event ORDER BY hlc").fetchall()
    raw.close()
    return told


def test_the_first_start_shows_the_starter_deck_and_enter_studies_it(qtbot: QtBot, start: Start) -> None:
    program = start()
    assert page(program) is program.today
    assert program.collection is not None
    overview = program.collection.library.overview(Clock()())
    assert overview.first_start
    assert overview.decks[0].cards >= 55
    press(qtbot, program, Qt.Key.Key_Return)
    assert page(program) is program.study_page
    assert not program.window.rail.isVisibleTo(program.window)


def test_the_window_has_the_programs_icon(qtbot: QtBot, start: Start) -> None:
    program = start()
    with qtbot.waitSignal(program.window.windowIconChanged):
        pass
    icon = program.window.windowIcon().pixmap(64, 64).toImage()
    assert len({icon.pixelColor(x, y).name() for x in range(0, 64, 3) for y in range(0, 64, 3)}) > 3


def test_answers_by_key_are_there_after_closing_in_the_middle(
    qtbot: QtBot, start: Start, places: Places
) -> None:
    program = start()
    press(qtbot, program, Qt.Key.Key_Return)
    for grade in (Qt.Key.Key_3, Qt.Key.Key_Space, Qt.Key.Key_1):
        press(qtbot, program, Qt.Key.Key_Space)
        press(qtbot, program, grade)
    press(qtbot, program, Qt.Key.Key_Space)
    program.window.close()
    assert log(places) == [("review", Grade.GOOD), ("review", Grade.GOOD), ("review", Grade.AGAIN)]
    again = start()
    press(qtbot, again, Qt.Key.Key_Return)
    press(qtbot, again, Qt.Key.Key_Z)
    assert [kind for kind, _ in log(places)] == ["review", "review", "review", "void"]


def test_what_study_puts_off_does_not_open_a_closed_file_again(
    qtbot: QtBot, start: Start, places: Places
) -> None:
    program = start()
    press(qtbot, program, Qt.Key.Key_Return)
    press(qtbot, program, Qt.Key.Key_Space)
    press(qtbot, program, Qt.Key.Key_3)
    program.window.close()
    places.collection.unlink()
    later = QTimer(singleShot=True, interval=2 * PAINTED_BY_MS)
    with qtbot.waitSignal(later.timeout):  # by then all has come that was put off
        later.start()
    assert not places.collection.exists()


def test_escape_goes_back_to_today_which_has_looked_again(qtbot: QtBot, start: Start) -> None:
    program = start()
    press(qtbot, program, Qt.Key.Key_Return)
    press(qtbot, program, Qt.Key.Key_Space)
    press(qtbot, program, Qt.Key.Key_4)
    press(qtbot, program, Qt.Key.Key_Escape)
    assert page(program) is program.today
    assert "19 new" in program.today.accessibleDescription()
    assert program.window.rail.isVisibleTo(program.window)


def accept(qtbot: QtBot, program: App) -> None:
    """Add the cards of the plan that shows."""
    assert page(program) is program.importing.plan_page
    with qtbot.waitSignal(program.imported, timeout=20_000):
        target = QApplication.focusWidget() or program.importing.plan_page.halves.cards  # a dialog took it
        qtbot.keyClick(target, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page(program) is program.importing.report_page
    qtbot.waitUntil(lambda: not program.window.findChildren(ProgressDialog))  # it shows on a slow machine
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)


def decks(program: App) -> list[str]:
    assert program.collection is not None
    return [deck.name for deck in program.collection.library.overview(Clock()()).decks]


def test_notes_become_a_deck_to_study(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    program = start()
    (tmp_path / "ships.md").write_text(PAGE, encoding="utf-8")
    with qtbot.waitSignal(program.planned, timeout=20_000):
        program.import_files([tmp_path / "ships.md"])
    accept(qtbot, program)
    press(qtbot, program, Qt.Key.Key_Return)
    assert page(program) is program.study_page
    assert "Ships" in decks(program)


def test_escape_leaves_an_import_without_a_trace(
    qtbot: QtBot, start: Start, places: Places, tmp_path: Path
) -> None:
    program = start()
    before = rows(places)
    (tmp_path / "ships.md").write_text(PAGE, encoding="utf-8")
    with qtbot.waitSignal(program.planned, timeout=20_000):
        program.import_files([tmp_path / "ships.md"])
    press(qtbot, program, Qt.Key.Key_Space)
    press(qtbot, program, Qt.Key.Key_Escape)
    assert page(program) is program.today
    assert rows(places) == before


def rows(places: Places) -> list[tuple[int, int]]:
    raw = sqlite3.connect(places.collection)
    told = raw.execute("SELECT (SELECT count(*) FROM source), (SELECT count(*) FROM card)").fetchall()
    raw.close()
    return told


def test_what_is_unticked_is_not_added(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    program = start()
    (tmp_path / "ships.md").write_text(PAGE, encoding="utf-8")
    with qtbot.waitSignal(program.planned, timeout=20_000):
        program.import_files([tmp_path / "ships.md"])
    cards = program.importing.plan_page.draft.new_cards
    press(qtbot, program, Qt.Key.Key_Space)
    accept(qtbot, program)
    assert program.collection is not None
    lines = program.collection.library.overview(Clock()()).decks
    assert next(deck.cards for deck in lines if deck.name == "Ships") == cards - 1


def test_a_folder_becomes_decks(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    program = start()
    (tmp_path / "sea").mkdir()
    for name in ("Ships", "Boats"):
        text = PAGE.replace("# Ships", f"# {name}")
        (tmp_path / "sea" / f"{name}.md").write_text(text, encoding="utf-8")
    qtbot.keySequence(program.window, QKeySequence("Ctrl+Shift+O"))
    dialog = program.window.findChild(QFileDialog)
    assert dialog is not None
    with qtbot.waitSignal(program.planned, timeout=20_000):
        dialog.filesSelected.emit([str(tmp_path / "sea")])
    dialog.close()
    accept(qtbot, program)
    assert {"Ships", "Boats"} <= set(decks(program))


@pytest.mark.parametrize("keys", ["Ctrl+V", "Ctrl+Shift+V"])
def test_notes_are_pasted_on_today(qtbot: QtBot, start: Start, keys: str) -> None:
    program = start()
    QApplication.clipboard().setText(PAGE)
    with qtbot.waitSignal(program.planned, timeout=20_000):
        qtbot.keySequence(program.today, QKeySequence(keys))
    accept(qtbot, program)
    assert "Ships" in decks(program)


def imported(qtbot: QtBot, program: App, notes: Path) -> None:
    with qtbot.waitSignal(program.planned, timeout=20_000):
        program.import_files([notes])
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=20_000)
    with qtbot.waitSignal(program.imported, timeout=20_000):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    program.window.activateWindow()  # where the work was slow, a dialog was active meanwhile
    qtbot.waitUntil(program.window.isActiveWindow, timeout=20_000)
    program.show_today()


def test_notes_that_changed_are_told_on_opening_and_lead_to_the_changes(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    notes = tmp_path / "ships.md"
    notes.write_text(PAGE, encoding="utf-8")
    first = start()
    imported(qtbot, first, notes)
    first.window.close()
    notes.write_text(PAGE.replace("round ship", "broad ship"), encoding="utf-8")
    program = start()
    qtbot.waitUntil(lambda: "ships.md has changed" in program.window.message.text, timeout=20_000)
    button = next(b for b in program.window.message.findChildren(QAbstractButton) if b.text())
    with qtbot.waitSignal(program.planned, timeout=20_000):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert not program.window.message.text


def test_notes_that_did_not_change_are_not_spoken_of(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    notes = tmp_path / "ships.md"
    notes.write_text(PAGE, encoding="utf-8")
    first = start()
    imported(qtbot, first, notes)
    first.window.close()
    program = start()
    with qtbot.waitSignal(program.watch.looked, timeout=20_000):
        program.watch.look()
    assert program.window.message.text == ""


def test_all_decks_are_brought_up_to_date_by_a_key(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    notes = tmp_path / "ships.md"
    notes.write_text(PAGE, encoding="utf-8")
    program = start()
    imported(qtbot, program, notes)
    notes.write_text(PAGE + "- **Carrack** — a ship with three masts\n", encoding="utf-8")
    with qtbot.waitSignal(program.planned, timeout=20_000):
        qtbot.keyClick(program.window, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)


def test_without_a_file_there_is_nothing_to_update_from(qtbot: QtBot, start: Start) -> None:
    program = start()
    qtbot.keyClick(program.window, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    assert "No file of these notes is where it was" in program.window.message.text


def test_ids_are_written_into_notes_only_after_a_yes(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    notes = tmp_path / "ships.md"
    notes.write_text(PAGE, encoding="utf-8")
    program = start()
    imported(qtbot, program, notes)
    assert program.collection is not None
    deck = program.collection.library.overview(Clock()()).decks[-1].deck
    program.today.stamp_requested.emit(deck)
    box = program.window.findChildren(QMessageBox)[0]
    assert "<!-- id -->" in box.informativeText()
    qtbot.keyClick(box.button(QMessageBox.StandardButton.Cancel), Qt.Key.Key_Space)
    assert notes.read_text(encoding="utf-8") == PAGE
    program.today.stamp_requested.emit(deck)
    box = program.window.findChildren(QMessageBox)[-1]
    with qtbot.waitSignal(program.watch.stamped, timeout=20_000):
        qtbot.keyClick(box.button(QMessageBox.StandardButton.Ok), Qt.Key.Key_Space)
    assert notes.read_text(encoding="utf-8").count("<!--") == 2
    copies = [path for path in tmp_path.glob("*ships*") if path != notes]
    assert [copy.read_text(encoding="utf-8") for copy in copies] == [PAGE]
    assert "ids written" in program.window.message.text


def test_an_empty_clipboard_is_told(qtbot: QtBot, start: Start) -> None:
    program = start()
    QApplication.clipboard().clear()
    qtbot.keySequence(program.today, QKeySequence("Ctrl+V"))
    assert "no text on the clipboard" in program.window.message.text


def test_the_file_dialog_takes_what_can_be_read(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    program = start()
    (tmp_path / "ships.md").write_text(PAGE, encoding="utf-8")
    qtbot.keyClick(program.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    dialog = program.window.findChild(QFileDialog)
    assert dialog is not None
    assert "*.md" in dialog.nameFilters()[0]
    assert "*.docx" in dialog.nameFilters()[0]
    with qtbot.waitSignal(program.planned, timeout=20_000):
        dialog.filesSelected.emit([str(tmp_path / "ships.md")])
    dialog.close()


def test_a_dropped_file_is_imported(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    program = start()
    path = tmp_path / "ships.md"
    path.write_text(PAGE, encoding="utf-8")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        dropped,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(program.planned, timeout=20_000):
        program.window.dropEvent(event)
    assert page(program) is program.importing.plan_page


@pytest.mark.parametrize(("content", "sentence"), [(b"", "empty"), (None, "There is no file")])
def test_bad_notes_are_told_in_one_sentence(
    qtbot: QtBot, start: Start, tmp_path: Path, content: bytes | None, sentence: str
) -> None:
    program = start()
    path = tmp_path / "odd.md"
    if content is not None:
        path.write_bytes(content)
    program.import_files([path])
    qtbot.waitUntil(lambda: sentence in program.window.message.text, timeout=20_000)
    assert page(program) is program.today


def test_one_bad_file_keeps_no_good_one_out(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    program = start()
    (tmp_path / "ships.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "empty.md").touch()
    with qtbot.waitSignal(program.planned, timeout=20_000):
        program.import_files([tmp_path / "empty.md", tmp_path / "ships.md"])
    assert "empty" in program.importing.plan_page.warned.text
    accept(qtbot, program)


def test_what_is_dropped_while_the_collection_opens_is_imported_then(
    qtbot: QtBot, qapp: QApplication, places: Places, clock: Clock, tmp_path: Path
) -> None:
    (tmp_path / "ships.md").write_text(PAGE, encoding="utf-8")
    program = App(qapp, places, clock)
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.planned, timeout=20_000):
        program.import_files([tmp_path / "ships.md"])
        program.start()
    assert page(program) is program.importing.plan_page
    program.window.close()
    qapp.setStyleSheet("")


def test_escape_leaves_the_settings(qtbot: QtBot, start: Start) -> None:
    program = start()
    qtbot.keyClick(program.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert page(program) is program.settings_page
    press(qtbot, program, Qt.Key.Key_Escape)
    assert page(program) is program.today


def test_settings_act_at_once_and_are_remembered(qtbot: QtBot, start: Start, places: Places) -> None:
    program = start()
    qtbot.keyClick(program.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert page(program) is program.settings_page
    program.settings_page.settings_changed.emit(Settings(theme="dark", font_scale=1.5))
    assert (program.theme.name, program.theme.font_scale) == ("dark", 1.5)
    program.show_today()
    program.window.close()
    kept = settings.load(places.settings)
    assert (kept.theme, kept.font_scale) == ("dark", 1.5)
    assert start().theme.name == "dark"


def test_new_cards_a_day_are_an_option_of_the_collection(qtbot: QtBot, start: Start) -> None:
    program = start()
    qtbot.keyClick(program.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    field = next(
        each
        for each in program.settings_page.findChildren(QSpinBox)
        if each.accessibleName().startswith("New cards")
    )
    assert field.value() == 20
    with qtbot.waitSignal(program.options.changed):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert program.collection is not None
    assert program.collection.options.usual().new_per_day == 19
    program.window.close()
    again = start()
    again.show_settings()
    assert again.options.new_per_day() == 19


@pytest.mark.parametrize(("keys", "scale"), [("Ctrl++", 1.1), ("Ctrl+-", 0.9)])
def test_the_text_size_has_keys(qtbot: QtBot, start: Start, keys: str, scale: float) -> None:
    program = start()
    qtbot.keySequence(program.window, QKeySequence(keys))
    assert program.theme.font_scale == scale
    qtbot.keySequence(program.window, QKeySequence("Ctrl+0"))
    assert program.theme.font_scale == 1.0


def test_the_window_comes_back_at_its_size(start: Start) -> None:
    program = start()
    program.window.resize(1000, 700)
    program.window.close()
    assert (start().window.width(), start().window.height()) == (1000, 700)


def test_what_another_program_did_shows_when_the_learner_comes_back(start: Start, clock: Clock) -> None:
    program = start()
    assert program.collection is not None
    session = program.collection.study.session(clock())
    assert session.turn(clock()) is not None
    session.answer(Grade.GOOD, 1000, clock.later(seconds=1))
    program.window.came_forward.emit()
    assert "19 new" in program.today.accessibleDescription()


def test_a_new_day_shows_by_itself(start: Start, clock: Clock) -> None:
    program = start()
    assert program.collection is not None
    session = program.collection.study.session(clock())
    while session.turn(clock()) is not None:
        session.answer(Grade.EASY, 1000, clock.later(seconds=1))
    program.refresh()
    clock.later(days=1)
    program.window.came_forward.emit()
    assert "20 to review, 20 new" in program.today.accessibleDescription()


def test_a_collection_that_cannot_be_opened_says_why(
    qtbot: QtBot, qapp: QApplication, places: Places, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    places.collection.write_bytes(b"no collection, but long enough to be looked at" * 99)
    codes: list[int] = []
    monkeypatch.setattr(qapp, "exit", codes.append)
    program = App(qapp, places, clock)
    qtbot.addWidget(program.window)
    program.start()
    qtbot.waitUntil(lambda: bool(program.window.findChildren(QMessageBox)), timeout=20_000)
    box = program.window.findChildren(QMessageBox)[0]
    assert "is not a kmsflash collection" in box.text()
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert codes == [1]
    program.window.close()
    qapp.setStyleSheet("")


def test_a_folder_for_settings_that_cannot_be_written_is_told(start: Start, places: Places) -> None:
    program = start()
    shutil.rmtree(places.settings, ignore_errors=True)
    places.settings.unlink(missing_ok=True)
    places.settings.mkdir()
    (places.settings / "x").touch()
    program.use(Settings(theme="dark"))
    assert "cannot be kept" in program.window.message.text


def test_new_cards_are_written_by_ctrl_n_and_wait_on_today(qtbot: QtBot, start: Start) -> None:
    program = start()
    press(qtbot, program, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = program.editing.new_page.form
    assert page(program) is program.editing.new_page
    qtbot.keyClicks(form.question, "What is a hulk?")
    qtbot.keyClicks(form.answer, "A ship")
    form.deck.setEditText("Ships")
    qtbot.keyClick(form.answer, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(form.question, Qt.Key.Key_Escape)
    assert page(program) is program.today
    assert "Ships" in decks(program)


def test_ctrl_n_while_studying_goes_back_to_the_card(qtbot: QtBot, start: Start) -> None:
    program = start()
    press(qtbot, program, Qt.Key.Key_Return)
    press(qtbot, program, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page(program) is program.editing.new_page
    qtbot.keyClicks(program.editing.new_page.form.question, "Half a")
    qtbot.keyClick(program.editing.new_page.form.question, Qt.Key.Key_Escape)
    assert page(program) is program.study_page
    program.window.close()
    again = start()
    press(qtbot, again, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert again.editing.new_page.form.question.markdown == "Half a"


def test_what_was_done_while_studying_is_taken_back_from_anywhere(qtbot: QtBot, start: Start) -> None:
    program = start()
    press(qtbot, program, Qt.Key.Key_Return)
    press(qtbot, program, Qt.Key.Key_S)
    press(qtbot, program, Qt.Key.Key_Escape)
    assert page(program) is program.today
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(program.window, Qt.Key.Key_Z, control)
    assert program.window.message.text == "Taken back: Suspend card"
    qtbot.keyClick(program.window, Qt.Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)
    assert program.window.message.text == "Done again: Suspend card"
    qtbot.keyClick(program.window, Qt.Key.Key_Z, control)
    qtbot.keyClick(program.window, Qt.Key.Key_Z, control)
    assert program.window.message.text == "There is nothing to take back."


def test_a_session_follows_what_is_done_elsewhere_and_keeps_its_place(qtbot: QtBot, start: Start) -> None:
    program = start()
    assert program.collection is not None
    press(qtbot, program, Qt.Key.Key_Return)
    press(qtbot, program, Qt.Key.Key_Space)
    session = program.collection.study.session(Clock()())
    turn = session.turn(Clock()())
    assert turn is not None
    program.collection.cards.flag([turn.card], 2, Clock()())
    program.window.came_forward.emit()
    sheet = program.study_page.findChild(Sheet)
    assert sheet is not None
    assert sheet.accessibleName() == "Flag 2, orange"
    assert program.study_page.findChild(GradeBar).isVisible()  # type: ignore[union-attr]
    before = program.study_page.accessibleDescription()
    program.collection.cards.suspend([turn.card], Clock()())
    program.window.came_forward.emit()
    assert not program.study_page.findChild(GradeBar).isVisible()  # type: ignore[union-attr]
    assert program.study_page.accessibleDescription() != before


def test_a_card_is_edited_in_its_place_of_the_sitting(qtbot: QtBot, start: Start, places: Places) -> None:
    program = start()
    press(qtbot, program, Qt.Key.Key_Return)
    press(qtbot, program, Qt.Key.Key_Space)
    press(qtbot, program, Qt.Key.Key_E)
    editor = program.study_page.findChild(CardEditor)
    assert editor is not None
    assert editor.isVisible()
    field = editor.form.question
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, "Which words are mine?")
    press(qtbot, program, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert QApplication.focusWidget() is program.study_page
    assert program.study_page.findChild(GradeBar).isVisible()  # type: ignore[union-attr]
    raw = sqlite3.connect(places.collection)
    assert raw.execute("SELECT count(*) FROM card WHERE own_front = 'Which words are mine?'").fetchone() == (
        1,
    )
    press(qtbot, program, Qt.Key.Key_Z)
    assert raw.execute("SELECT count(*) FROM card WHERE own_front IS NOT NULL").fetchone() == (0,)
    raw.close()
    assert program.study_page.findChild(GradeBar).isVisible()  # type: ignore[union-attr]


def test_what_is_known_of_a_card_opens_over_it(qtbot: QtBot, start: Start) -> None:
    program = start()
    press(qtbot, program, Qt.Key.Key_Return)
    press(qtbot, program, Qt.Key.Key_I)
    sheet = program.study_page.findChild(OverSheet)
    assert sheet is not None
    assert sheet.isVisible()
    press(qtbot, program, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert page(program) is program.study_page
