"""An older collection in the window: it says that it is brought up to date where that takes long."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QProgressBar
from pytestqt.qtbot import QtBot
from sqlalchemy import Connection

from kmsflash.app import App
from kmsflash.places import Places
from kmsflash.store.migrations import running
from kmsflash.store.tables import REVISION
from kmsflash.ui.progress_dialog import ProgressDialog
from tests.clock import Clock
from tests.gui.conftest import Start
from tests.released import FIRST, revision_in, unpacked


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Hold the work on the tables until the test lets it go on."""
    go_on = threading.Event()
    make = running._make_triggers_anew

    def when_let(connection: Connection) -> None:
        assert go_on.wait(30)
        make(connection)

    monkeypatch.setattr(running, "_make_triggers_anew", when_let)
    return go_on


@pytest.fixture
def begin(qtbot: QtBot, qapp: QApplication, places: Places, clock: Clock) -> Callable[[], App]:
    def start() -> App:
        program = App(qapp, places, clock)
        qtbot.addWidget(program.window)
        program.start()
        return program

    return start


def shown(program: App) -> list[ProgressDialog]:
    return [each for each in program.window.findChildren(ProgressDialog) if each.isVisible()]


def test_an_older_collection_opens_with_everything_in_it(start: Start, places: Places) -> None:
    unpacked(FIRST, places.collection)
    program = start()
    assert program.collection is not None
    assert {"Harbours", "Ships"} <= {line.name for line in program.collection.library.decks(Clock()())}
    assert revision_in(places.collection) == REVISION


def test_where_it_takes_long_a_dialog_says_what_is_done_and_how_far(
    qtbot: QtBot, begin: Callable[[], App], places: Places, held: threading.Event
) -> None:
    unpacked(FIRST, places.collection)
    program = begin()
    qtbot.waitUntil(lambda: bool(shown(program)), timeout=20_000)
    (dialog,) = shown(program)
    assert dialog.windowTitle() == "Bringing your collection up to date…"
    bar = dialog.findChild(QProgressBar)
    assert bar is not None
    assert bar.accessibleName() == dialog.windowTitle()
    assert 0 < bar.value() < bar.maximum()
    with qtbot.waitSignal(program.opened, timeout=20_000):
        held.set()
    qtbot.waitUntil(lambda: not shown(program))
    program.window.close()


def test_stopped_by_escape_the_program_ends_and_the_file_is_as_it_was(
    qtbot: QtBot,
    begin: Callable[[], App],
    places: Places,
    held: threading.Event,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    left: list[int] = []
    monkeypatch.setattr(qapp, "exit", left.append)
    before = unpacked(FIRST, places.collection).read_bytes()
    program = begin()
    qtbot.waitUntil(lambda: bool(shown(program)), timeout=20_000)
    (dialog,) = shown(program)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    held.set()
    qtbot.waitUntil(lambda: left == [0])
    assert program.collection is None
    assert places.collection.read_bytes() == before
    assert revision_in(places.collection) == 1
    program.window.close()


def test_a_new_collection_says_nothing(start: Start, tmp_path: Path) -> None:
    program = start()
    assert program.window.findChildren(ProgressDialog) == []
    assert not (tmp_path / "backups").exists()
