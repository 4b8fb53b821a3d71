"""The whole program in its window, on a collection of the test's own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kmsflash.app import App
from kmsflash.places import Places
from tests.clock import Clock

Start = Callable[[], App]


@pytest.fixture(scope="session", autouse=True)
def _nothing_stays_on_the_clipboard(qapp: QApplication) -> Iterator[None]:
    """Give back what tests copied: Qt lets go of it after Python has ended, and falls over it."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "collection.kms", tmp_path / "settings.json", tmp_path / "state")


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, places: Places, clock: Clock) -> Iterator[Start]:
    """Start the program, as often as the test does."""
    started: list[App] = []

    def begin() -> App:
        program = App(qapp, places, clock)
        started.append(program)
        qtbot.addWidget(program.window)
        errors: list[Exception] = []
        program.failed.connect(errors.append)
        ended: list[bool] = []
        program.opened.connect(lambda: ended.append(True))
        program.start()
        qtbot.waitUntil(lambda: bool(ended or errors), timeout=20_000)
        assert errors == []
        return program

    yield begin
    for program in started:
        drop_waiting(program)
        program.window.close()
    qapp.setStyleSheet("")


def drop_waiting(program: App) -> None:
    """Discard all imports that wait: else the window asks before it closes."""
    if "importing" in vars(program):
        for line in list(program.importing.waiting.lines):
            line.discard.click()
