"""A collection that another machine has open: asked about, taken over, and lost to another."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from kmsflash.app import App
from kmsflash.collection.holding import introduce
from kmsflash.collection.opening import open_collection
from kmsflash.model.errors import Damaged
from kmsflash.model.holders import HeldElsewhere, Holder
from kmsflash.model.options import StudyOptions
from kmsflash.places import Places
from kmsflash.store.holding import Hold, claim, read
from kmsflash.ui.keeping import words
from tests.clock import Clock
from tests.gui.conftest import Start


@pytest.fixture
def laptop(places: Places, clock: Clock) -> Holder:
    return replace(introduce(places.state, clock()), machine="laptop", host="laptop.local", user="ada")


@pytest.fixture
def elsewhere(start: Start, places: Places, laptop: Holder) -> Hold:
    """Have a collection that another machine has opened."""
    start().window.close()
    return claim(places.collection, laptop)


def asked(qtbot: QtBot, qapp: QApplication, places: Places, clock: Clock) -> tuple[App, QMessageBox]:
    """Start the program where another machine has the collection; return what it asks."""
    program = App(qapp, places, clock)
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.failed) as told:
        program.start()
    assert isinstance(told.args[0], HeldElsewhere)
    box = program.window.findChild(QMessageBox)
    assert box is not None
    return program, box


def click(qtbot: QtBot, box: QMessageBox, text: str) -> None:
    button = next(each for each in box.buttons() if each.text() == text)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def lock(places: Places) -> Path:
    return places.collection.with_name("collection.kms.lock")


def test_another_machine_is_named_with_its_last_sign_and_nothing_is_touched(
    qtbot: QtBot,
    qapp: QApplication,
    places: Places,
    clock: Clock,
    elsewhere: Hold,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    codes: list[int] = []
    monkeypatch.setattr(qapp, "exit", codes.append)
    clock.later(minutes=2)
    content = places.collection.read_bytes()
    program, box = asked(qtbot, qapp, places, clock)
    assert box.text() == "Your cards are open on laptop.local, by ada."
    assert "last seen 2 minutes ago" in box.informativeText()
    assert "are not kept" in box.informativeText()
    assert box.textFormat() is Qt.TextFormat.PlainText
    assert box.defaultButton().text() == "Try again"
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert codes == [1]
    assert places.collection.read_bytes() == content
    assert read(lock(places)) == elsewhere.me
    program.window.close()


def test_what_is_closed_there_meanwhile_opens_here(
    qtbot: QtBot, qapp: QApplication, places: Places, clock: Clock, elsewhere: Hold
) -> None:
    program, box = asked(qtbot, qapp, places, clock)
    elsewhere.release()
    with qtbot.waitSignal(program.opened):
        click(qtbot, box, "Try again")
    program.window.close()


def test_it_is_taken_over_and_the_other_hears_of_it(
    qtbot: QtBot, qapp: QApplication, places: Places, clock: Clock, elsewhere: Hold
) -> None:
    program, box = asked(qtbot, qapp, places, clock)
    with qtbot.waitSignal(program.opened):
        click(qtbot, box, "Take over")
    there = read(lock(places))
    assert there is not None
    assert there.host != "laptop.local"
    program.window.close()
    assert not lock(places).exists()


def test_who_took_one_collection_over_is_asked_again_for_another(
    qtbot: QtBot, qapp: QApplication, places: Places, clock: Clock, elsewhere: Hold, tmp_path: Path
) -> None:
    other = tmp_path / "other" / "cards.kms"
    open_collection(other, places.state, StudyOptions(), clock()).close()
    theirs = claim(other, elsewhere.me)
    places.collection.write_bytes(places.collection.read_bytes()[:5000])
    program, box = asked(qtbot, qapp, places, clock)
    with qtbot.waitSignal(program.failed) as told:
        click(qtbot, box, "Take over")
    assert isinstance(told.args[0], Damaged)
    with qtbot.waitSignal(program.failed) as told:
        program.damage.other_chosen.emit(other)
    assert isinstance(told.args[0], HeldElsewhere)
    assert read(theirs.path) == theirs.me
    program.window.close()


def test_a_window_that_was_taken_over_keeps_nothing_more_and_says_so(
    qtbot: QtBot, start: Start, places: Places, laptop: Holder
) -> None:
    program = start()
    qtbot.keyClick(program.window.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClick(program.study_page, Qt.Key.Key_Space)
    claim(places.collection, laptop, takes_over=True)
    before = places.collection.with_name("collection.kms-wal").read_bytes()
    qtbot.keyClick(program.study_page, Qt.Key.Key_3)
    assert "was taken over by laptop.local" in program.keeping.bar.text
    assert [button.text() for button in program.keeping.bar.buttons] == ["Open again"]
    assert places.collection.with_name("collection.kms-wal").read_bytes() == before
    program.window.close()
    there = read(lock(places))
    assert there is not None
    assert there.host == "laptop.local"


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        ({"seconds": -5}, "just now"),
        ({"seconds": 59}, "just now"),
        ({"seconds": 60}, "a minute ago"),
        ({"minutes": 119}, "an hour ago"),
        ({"minutes": 10}, "10 minutes ago"),
        ({"hours": 3}, "3 hours ago"),
        ({"days": 4}, "4 days ago"),
    ],
)
def test_when_the_last_sign_came(
    qapp: QApplication, laptop: Holder, gone: dict[str, float], said: str
) -> None:
    now = laptop.sign + timedelta(**gone)
    assert f"last seen {said}." in words.since_when(laptop, now)
    is_silent = timedelta(**gone) > timedelta(minutes=10)
    assert ("probably no longer so" in words.what_then(laptop, now)) == is_silent


def test_a_machine_without_a_name_is_another_one(qapp: QApplication, laptop: Holder) -> None:
    assert words.who(replace(laptop, host="", user="")) == "Your cards are open on another machine."
    assert words.who(replace(laptop, user="")) == "Your cards are open on laptop.local."
