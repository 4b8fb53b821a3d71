"""One window for one collection."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from kmsflash.ui.single_instance import SingleInstance

SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from kmsflash.ui.single_instance import SingleInstance

application = QCoreApplication([])
claimed = SingleInstance(Path(sys.argv[1]), Path(sys.argv[2])).claim()
sys.exit(0 if claimed else 7)
"""


def start_another(collection: Path, folder: Path) -> QProcess:
    process = QProcess()
    process.start(sys.executable, ["-c", SECOND_START, str(collection), str(folder)])
    return process


def test_a_second_start_brings_the_first_window_forward(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path / "cards.kms", tmp_path / "state")
    assert first.claim()
    with qtbot.waitSignal(first.asked_forward, timeout=20_000):
        second = start_another(tmp_path / "cards.kms", tmp_path / "state")
    qtbot.waitUntil(lambda: second.state() is QProcess.ProcessState.NotRunning, timeout=20_000)
    assert second.exitCode() == 7
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
