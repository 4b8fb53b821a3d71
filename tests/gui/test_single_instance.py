"""One window for one collection."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kmsflash.ui.single_instance import SingleInstance

SECOND_START = """
import os
import sys
from collections.abc import Callable
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from kmsflash.ui.single_instance import SingleInstance

application = QCoreApplication([])
files = [Path(name) for name in sys.argv[3:]]
claimed = SingleInstance(Path(sys.argv[1]), Path(sys.argv[2])).claim(files)
sys.exit(0 if claimed else 7)
"""


def start_another(collection: Path, folder: Path, *files: str) -> QProcess:
    process = QProcess()
    process.start(sys.executable, ["-c", SECOND_START, str(collection), str(folder), *files])
    return process


def test_a_second_start_brings_the_first_window_forward(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path / "cards.kms", tmp_path / "state")
    assert first.claim()
    with qtbot.waitSignal(first.asked_forward, timeout=20_000):
        second = start_another(tmp_path / "cards.kms", tmp_path / "state")
    qtbot.waitUntil(lambda: second.state() is QProcess.ProcessState.NotRunning, timeout=20_000)
    assert second.exitCode() == 7
    first.release()


def test_files_of_a_second_start_reach_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path / "cards.kms", tmp_path / "state")
    assert first.claim()
    decks = [tmp_path / "größe “1”.apkg", tmp_path / "two\nlines.kmsdeck"]
    with qtbot.waitSignal(first.asked_to_open, timeout=20_000) as asked:
        second = start_another(tmp_path / "cards.kms", tmp_path / "state", *map(str, decks))
    assert asked.args == [decks]
    qtbot.waitUntil(lambda: second.state() is QProcess.ProcessState.NotRunning, timeout=20_000)
    first.release()


def test_a_file_named_from_another_folder_is_told_whole(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path / "cards.kms", tmp_path / "state")
    assert first.claim()
    with qtbot.waitSignal(first.asked_to_open, timeout=20_000) as asked:
        second = start_another(tmp_path / "cards.kms", tmp_path / "state", "deck.apkg")
    assert asked.args == [[Path.cwd() / "deck.apkg"]]
    qtbot.waitUntil(lambda: second.state() is QProcess.ProcessState.NotRunning, timeout=20_000)
    first.release()


@pytest.mark.parametrize("told", [b"forward\n", b"{}", b"[1]", b"[]", b"\xff"])
def test_what_is_no_list_of_files_only_brings_it_forward(qtbot: QtBot, tmp_path: Path, told: bytes) -> None:
    first = SingleInstance(tmp_path / "cards.kms", tmp_path / "state")
    assert first.claim()
    opened: list[object] = []
    first.asked_to_open.connect(opened.append)
    socket = QLocalSocket()
    with qtbot.waitSignal(first.asked_forward, timeout=20_000):
        socket.connectToServer(first._name)
        socket.write(told)
    socket.disconnectFromServer()
    again = QLocalSocket()  # served after the one before
    with qtbot.waitSignal(first.asked_to_open, timeout=20_000):
        again.connectToServer(first._name)
        again.write(b'["/deck.apkg"]')
        again.disconnectFromServer()
    assert opened == [[Path("/deck.apkg")]]
    first.release()


def test_another_collection_gets_its_own_window(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path / "cards.kms", tmp_path / "state")
    other = SingleInstance(tmp_path / "other.kms", tmp_path / "state")
    assert first.claim()
    assert other.claim()
    first.release()
    other.release()


def test_what_was_released_can_be_claimed(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path / "cards.kms", tmp_path / "state")
    assert first.claim()
    first.release()
    second = SingleInstance(tmp_path / "cards.kms", tmp_path / "state")
    assert second.claim()
    second.release()


def test_a_killed_window_is_in_nobodys_way(qtbot: QtBot, tmp_path: Path) -> None:
    holder = SECOND_START.replace(
        "sys.exit(0 if claimed else 7)", "print('held', flush=True); application.exec()"
    )
    process = QProcess()
    process.start(sys.executable, ["-c", holder, str(tmp_path / "cards.kms"), str(tmp_path / "state")])
    qtbot.waitUntil(lambda: b"held" in process.readAllStandardOutput().data(), timeout=20_000)
    process.kill()
    qtbot.waitUntil(lambda: process.state() is QProcess.ProcessState.NotRunning, timeout=20_000)
    next_start = SingleInstance(tmp_path / "cards.kms", tmp_path / "state")
    assert next_start.claim()
    next_start.release()


def link_to_the_file(folder: Path) -> Path:
    (folder / "link.kms").symlink_to(folder / "Cards" / "cards.kms")
    return folder / "link.kms"


def link_to_the_folder(folder: Path) -> Path:
    (folder / "link").symlink_to(folder / "Cards", target_is_directory=True)
    return folder / "link" / "cards.kms"


def up_and_down(folder: Path) -> Path:
    return folder / "Cards" / ".." / "Cards" / "cards.kms"


def where_case_means_nothing(folder: Path) -> Path:
    (folder / "cARDS").symlink_to(folder / "Cards", target_is_directory=True)
    return folder / "cARDS" / "CARDS.KMS"


def from_the_folder_itself(folder: Path) -> Path:
    return Path(os.path.relpath(folder / "Cards" / "cards.kms"))


@pytest.mark.parametrize(
    "other",
    [link_to_the_file, link_to_the_folder, up_and_down, where_case_means_nothing, from_the_folder_itself],
)
def test_every_name_of_a_collection_means_the_same_window(
    qapp: QApplication, tmp_path: Path, other: Callable[[Path], Path]
) -> None:
    name = other(tmp_path)
    first = SingleInstance(tmp_path / "Cards" / "cards.kms", tmp_path / "state")
    assert first.claim()
    (tmp_path / "Cards" / "cards.kms").touch()
    assert not SingleInstance(name, tmp_path / "state").claim()
    first.release()


def test_another_collection_gets_a_window_of_its_own(qapp: QApplication, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path / "cards.kms", tmp_path / "state")
    assert first.claim()
    second = SingleInstance(tmp_path / "CARDS.kms", tmp_path / "state")
    assert second.claim(), "where case means something"
    first.release()
    second.release()
