"""A file that takes nothing more, in the real window: said at once, nothing called kept, and the ways out."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from kmsflash.app import App
from kmsflash.choosing import REOPENED
from kmsflash.model.grades import Grade
from kmsflash.places import Places
from kmsflash.ui.widgets.button import Button
from tests.clock import Clock
from tests.drives import fill, small_drive, take_away
from tests.gui.conftest import Start


def press(qtbot: QtBot, program: App, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget() or program.window, key)


def grades(path: Path) -> list[int]:
    with closing(sqlite3.connect(path)) as raw:
        return [
            grade for (grade,) in raw.execute("SELECT grade FROM event WHERE kind = 'review' ORDER BY hlc")
        ]


def begin(qtbot: QtBot, program: App) -> None:
    """Study until an answer shows."""
    press(qtbot, program, Qt.Key.Key_Return)
    press(qtbot, program, Qt.Key.Key_Space)


def question(program: App) -> object:
    turn = program.study_page._turn
    assert turn is not None
    return turn.card


def offered(program: App, words: str) -> Button:
    return next(button for button in program.keeping.bar.buttons if button.text() == words)


def choose(qtbot: QtBot, program: App, words: str) -> None:
    """Reach a button of the bar by Tab alone, and press it."""
    wanted = offered(program, words)
    for _ in range(60):
        if QApplication.focusWidget() is wanted:
            break
        press(qtbot, program, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is wanted
    press(qtbot, program, Qt.Key.Key_Space)


@pytest.fixture
def drive(tmp_path: Path) -> Iterator[Path]:
    with small_drive(tmp_path / "drive", "8m") as folder:
        yield folder


class TestFullDrive:
    """A small drive that is really full."""

    @pytest.fixture
    def places(self, drive: Path, tmp_path: Path) -> Places:
        return Places(drive / "collection.kms", tmp_path / "settings.json", tmp_path / "state")

    def full(self, qtbot: QtBot, program: App, drive: Path) -> Path:
        """Fill the drive while an answer shows, and answer until it is not kept."""
        begin(qtbot, program)
        ballast = fill(drive)
        while not ("keeping" in vars(program) and program.keeping.bar.text):
            press(qtbot, program, Qt.Key.Key_Space)
            press(qtbot, program, Qt.Key.Key_3)
        return ballast

    def test_an_answer_that_is_not_kept_is_said_and_its_card_stays(
        self, qtbot: QtBot, start: Start, drive: Path, places: Places
    ) -> None:
        program = start()
        ballast = self.full(qtbot, program, drive)
        kept, card = grades(places.collection), question(program)
        assert "The disk is full" in program.keeping.bar.text
        assert program.keeping.bar.accessibleName() == program.keeping.bar.text
        assert program.study_page._notice.sentence.startswith("This is not kept.")
        press(qtbot, program, Qt.Key.Key_4)
        press(qtbot, program, Qt.Key.Key_Space)
        assert question(program) == card
        assert grades(places.collection) == kept
        assert program.keeping.bar.text
        ballast.unlink()
        press(qtbot, program, Qt.Key.Key_1)
        assert grades(places.collection) == [*kept, Grade.AGAIN]
        assert question(program) != card
        assert not program.keeping.bar.text

    def test_try_again_keeps_the_answer_that_was_given(
        self, qtbot: QtBot, start: Start, drive: Path, places: Places
    ) -> None:
        program = start()
        ballast = self.full(qtbot, program, drive)
        kept, card = grades(places.collection), question(program)
        choose(qtbot, program, "Try again")
        assert grades(places.collection) == kept
        assert program.keeping.bar.text
        ballast.unlink()
        choose(qtbot, program, "Try again")
        assert grades(places.collection) == [*kept, Grade.GOOD]
        assert question(program) != card
        assert not program.keeping.bar.text
        assert program.window.message.text == "Answers and changes are kept again."

    def test_elsewhere_try_again_looks_whether_there_is_space(
        self, qtbot: QtBot, start: Start, drive: Path
    ) -> None:
        program = start()
        ballast = self.full(qtbot, program, drive)
        press(qtbot, program, Qt.Key.Key_Escape)
        assert program.window.page is program.today
        choose(qtbot, program, "Try again")
        assert program.keeping.bar.text
        ballast.unlink()
        choose(qtbot, program, "Try again")
        assert not program.keeping.bar.text

    def test_a_drive_that_was_taken_away_is_said_and_a_copy_saves_the_cards(
        self, qtbot: QtBot, start: Start, drive: Path, places: Places, tmp_path: Path
    ) -> None:
        program = start()
        begin(qtbot, program)
        press(qtbot, program, Qt.Key.Key_3)
        press(qtbot, program, Qt.Key.Key_Space)
        take_away(drive)
        press(qtbot, program, Qt.Key.Key_3)
        assert "its drive is gone" in program.keeping.bar.text
        with qtbot.waitSignal(program.keeping.copied):
            program.keeping.copy_to(tmp_path / "saved.kms")
        assert grades(tmp_path / "saved.kms") == [Grade.GOOD]
        assert list(drive.iterdir()) == []


def test_a_file_that_was_removed_takes_no_answer_and_can_be_copied(
    qtbot: QtBot, start: Start, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    begin(qtbot, program)
    places.collection.unlink()
    card = question(program)
    press(qtbot, program, Qt.Key.Key_3)
    assert question(program) == card
    assert "is not there any more" in program.keeping.bar.text
    assert [button.text() for button in program.keeping.bar.buttons] == ["Try again", "Keep a copy…"]
    choose(qtbot, program, "Keep a copy…")
    dialog = program.window.findChild(QFileDialog)
    assert dialog is not None
    saved = places.collection.with_name("saved.kms")
    with qtbot.waitSignal(program.keeping.copied):
        dialog.fileSelected.emit(str(saved))
    dialog.close()
    assert grades(saved) == []
    assert str(saved) in program.window.message.text
    program.window.close()
    assert not places.collection.exists(), "nothing pretends"


def test_a_copy_goes_to_no_name_that_is_in_use(qtbot: QtBot, start: Start, places: Places) -> None:
    program = start()
    places.collection.unlink()
    with qtbot.waitSignal(program.failed) as told:
        program.keeping.copy_to(places.collection)
    assert "Choose another name" in str(told.args[0])
    assert not places.collection.exists()


def test_a_file_that_was_replaced_is_noticed_when_the_window_comes_forward_and_opened_again(
    qtbot: QtBot, qapp: QApplication, start: Start, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes: list[int] = []
    monkeypatch.setattr(qapp, "exit", codes.append)
    program = start()
    other = places.collection.with_name("other")
    shutil.copy(places.collection, other)
    other.replace(places.collection)
    content = places.collection.read_bytes()
    program.keeping.look()
    assert "Another file was put in the place of" in program.keeping.bar.text
    choose(qtbot, program, "Open again")
    assert codes == [REOPENED]
    assert places.collection.read_bytes() == content
    again = start()
    begin(qtbot, again)
    press(qtbot, again, Qt.Key.Key_3)
    assert grades(places.collection) == [Grade.GOOD]


def test_what_stays_said_is_not_said_a_second_time_and_a_change_elsewhere_tries_too(
    qtbot: QtBot, start: Start, places: Places
) -> None:
    program = start()
    program.show_browse()
    aside = places.collection.with_name("aside")
    places.collection.rename(aside)
    program.browse.page.view.setFocus()
    press(qtbot, program, Qt.Key.Key_Down)
    with qtbot.waitSignal(program.unkept):
        press(qtbot, program, Qt.Key.Key_S)
    assert "is not there any more" in program.keeping.bar.text
    assert not program.window.message.text
    aside.rename(places.collection)
    choose(qtbot, program, "Try again")
    assert not program.keeping.bar.text


def test_the_window_gives_a_sign_of_life(start: Start, places: Places, clock: Clock) -> None:
    program = start()
    assert program.collection is not None
    assert program.collection.hold is not None
    before = program.collection.hold.me.sign
    clock.later(minutes=2)
    program.keeping.look()
    assert (program.collection.hold.me.sign - before).total_seconds() == 120
    program.window.close()
    assert not places.collection.with_name("collection.kms.lock").exists()
