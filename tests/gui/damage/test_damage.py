"""A damaged collection in the window: what is said, what can be chosen, and that it is done."""

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from kmsflash.app import App
from kmsflash.choosing import REOPENED
from kmsflash.collection.backups import Backups
from kmsflash.collection.opening import open_collection
from kmsflash.model.backups import Reason
from kmsflash.model.errors import Damaged
from kmsflash.model.options import StudyOptions
from kmsflash.places import Places
from kmsflash.ui.damage.page import DamagePage
from tests.clock import Clock
from tests.collection.page import NOTES
from tests.collection.test_event_journal import answer

WAIT = 30_000


@pytest.fixture
def studied(places: Places, clock: Clock, tmp_path: Path) -> Path:
    """A collection with a backup, and two answers after it."""
    notes = tmp_path / "harbours.md"
    notes.write_text(NOTES, encoding="utf-8")
    collection = open_collection(places.collection, places.state, StudyOptions(), clock())
    collection.importing.notes(notes, clock())
    answer(collection, clock)
    Backups(places.collection).make(Reason.HAND, clock())
    clock.later(minutes=20)
    answer(collection, clock, 2)
    collection.close()
    return places.collection


@pytest.fixture
def damaged(qtbot: QtBot, qapp: QApplication, places: Places, clock: Clock, studied: Path) -> Iterator[App]:
    """The program on a file of which the newest part is gone."""
    data = studied.read_bytes()
    studied.write_bytes(data[: len(data) // 2])
    program = App(qapp, places, clock)
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.failed, timeout=WAIT) as failed:
        program.start()
    assert isinstance(failed.args[0], Damaged)
    yield program
    program.window.close()
    qapp.setStyleSheet("")


def page_of(program: App) -> DamagePage:
    assert isinstance(program.window.page, DamagePage)
    return program.window.page


def all_known(qtbot: QtBot, program: App) -> None:
    """Wait until both ways were looked into."""
    page = page_of(program)
    qtbot.waitUntil(lambda: page.restore.button.isEnabled() and page.carry.is_known, timeout=WAIT)


def reviews(program: App) -> int:
    assert program.collection is not None
    with program.collection.store.reading() as connection:
        told = connection.exec_driver_sql("SELECT count(*) FROM event WHERE kind = 'review'")
        return int(told.scalar_one())


def test_a_damaged_file_shows_the_ways_out(qtbot: QtBot, damaged: App, places: Places) -> None:
    page = page_of(damaged)
    assert str(places.collection) in page.sentence.replace("\u200b", "")
    assert not damaged.window.rail.isVisibleTo(damaged.window)
    all_known(qtbot, damaged)
    assert "Restore the backup from today" in page.restore.words
    assert "2 of them came after the backup" in page.restore.words
    assert "3 reviews" in page.restore.words
    assert page.restore.words in page.accessibleDescription()
    for button in (page.restore.button, page.quit, page.other):
        assert button.accessibleName() or button.text()


def test_enter_restores_the_backup_with_the_reviews_since(qtbot: QtBot, damaged: App, places: Places) -> None:
    before = places.collection.read_bytes()
    all_known(qtbot, damaged)
    page = page_of(damaged)
    qtbot.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.headline.text() == "Your cards are back", timeout=WAIT)
    (aside,) = places.collection.parent.glob("collection damaged *.kms")
    assert aside.read_bytes() == before
    assert str(aside) in page.sentence.replace("\u200b", "")
    with qtbot.waitSignal(damaged.opened, timeout=WAIT):
        qtbot.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Return)
    assert damaged.window.page is damaged.today
    assert reviews(damaged) == 3
    assert all(action.isEnabled() for action in damaged.window.actions())


def test_what_can_be_read_is_carried_over(
    qtbot: QtBot, qapp: QApplication, places: Places, clock: Clock, studied: Path
) -> None:
    shutil.rmtree(places.collection.parent / "backups")
    with sqlite3.connect(studied) as raw:
        (root,) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'option'").fetchone()
        (index,) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'card_of_front'").fetchone()
    raw.close()
    data = bytearray(studied.read_bytes())
    for number in (root, index):
        data[(number - 1) * 4096 : number * 4096] = bytes(4096)
    data[32:40] = b"\xff" * 8  # the list of unused pages
    studied.write_bytes(data)
    program = App(qapp, places, clock)
    qtbot.addWidget(program.window)
    program.damage.show(places.collection)
    program.window.show()
    with qtbot.waitSignal(program.damage.ready, timeout=WAIT):
        pass
    page = page_of(program)
    assert "There is no backup" in page.restore.words
    assert not page.restore.button.isVisible()
    assert "3 reviews" in page.carry.words
    page.carry.button.setFocus()
    qtbot.keyClick(page.carry.button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.headline.text() == "Your cards are back", timeout=WAIT)
    with qtbot.waitSignal(program.opened, timeout=WAIT):
        page.go_on.click()
    assert reviews(program) == 3
    program.window.close()
    qapp.setStyleSheet("")


def test_what_damage_changed_is_said_and_the_backup_is_better(
    qtbot: QtBot, qapp: QApplication, places: Places, clock: Clock, studied: Path
) -> None:
    (backup,) = (places.collection.parent / "backups").glob("*.kms")
    for path in (studied, backup):
        raw = sqlite3.connect(path)
        raw.execute("DROP TRIGGER local_card_text_unsealed")
        raw.execute("UPDATE card SET answer = 'nothing' WHERE id = 1")
        raw.commit()
        raw.close()
    program = App(qapp, places, clock)
    qtbot.addWidget(program.window)
    program.damage.show(places.collection)
    program.window.show()
    with qtbot.waitSignal(program.damage.ready, timeout=WAIT):
        pass
    page = page_of(program)
    assert "3 reviews" in page.restore.words
    assert "3 reviews" in page.carry.words
    assert "The damage changed 1 entry" in page.carry.words
    assert "nothing is missing" not in page.carry.words
    assert QApplication.focusWidget() is page.restore.button
    program.window.close()
    qapp.setStyleSheet("")


def test_the_window_does_nothing_that_needs_the_cards(qtbot: QtBot, damaged: App) -> None:
    all_known(qtbot, damaged)
    qtbot.keyClick(damaged.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(damaged.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    page_of(damaged)


def test_to_quit_leaves_the_damaged_file_as_it_was(qtbot: QtBot, damaged: App, places: Places) -> None:
    before = places.collection.read_bytes()
    all_known(qtbot, damaged)
    page_of(damaged).quit.click()
    assert not damaged.window.isVisible()
    assert places.collection.read_bytes() == before


def test_another_file_can_be_opened(
    qtbot: QtBot, damaged: App, places: Places, tmp_path: Path, clock: Clock
) -> None:
    other = tmp_path / "other" / "cards.kms"
    open_collection(other, places.state, StudyOptions(), clock()).close()
    all_known(qtbot, damaged)
    with qtbot.waitSignal(damaged.opened, timeout=WAIT):
        page_of(damaged).other.click()
        dialog = damaged.window.findChild(QFileDialog)
        assert dialog is not None
        dialog.fileSelected.emit(str(other))
        dialog.close()
    assert damaged.collection is not None
    assert damaged.collection.store.path == other
    assert damaged.window.page is damaged.today


@pytest.mark.usefixtures("studied")
def test_damage_that_shows_while_studying_stops_it(
    qtbot: QtBot,
    qapp: QApplication,
    places: Places,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program = App(qapp, places, clock)
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.opened, timeout=WAIT):
        program.start()
    assert program.collection is not None
    store = program.collection.store
    program.study()
    with pytest.raises(Damaged), store.reading():
        raise _corrupt()
    qtbot.waitUntil(lambda: isinstance(program.window.page, DamagePage), timeout=WAIT)
    page = page_of(program)
    assert "studying has stopped" in page.sentence
    assert not page.other.isVisible()
    all_known(qtbot, program)
    page.restore.button.click()
    qtbot.waitUntil(lambda: page.headline.text() == "Your cards are back", timeout=WAIT)
    codes: list[int] = []
    monkeypatch.setattr(program, "_application", _Exits(codes))
    page.go_on.click()
    assert codes == [REOPENED]
    qapp.setStyleSheet("")


class _Exits:
    """Stands for the application that would end."""

    def __init__(self, codes: list[int]) -> None:
        self.exit = codes.append

    def setQuitOnLastWindowClosed(self, _ends: bool) -> None:
        pass


def _corrupt() -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError("database disk image is malformed")
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error
