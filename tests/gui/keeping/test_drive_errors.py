"""A drive that reports an error at every read and write while the window is open, and comes back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmarks.reliability.ext4 import PowerCut, mounted
from kmsflash.choosing import REOPENED
from kmsflash.model.grades import Grade
from kmsflash.places import Places
from tests.gui.conftest import Start
from tests.gui.keeping.test_keeping import begin, grades, offered, press, question


@pytest.fixture
def drive(tmp_path: Path) -> Iterator[tuple[Path, PowerCut]]:
    try:
        with mounted(tmp_path) as there:
            yield there
    except OSError as error:
        pytest.skip(f"no drive of its own can be had: {error}")


@pytest.fixture
def places(drive: tuple[Path, PowerCut], tmp_path: Path) -> Places:
    return Places(drive[0] / "collection.kms", tmp_path / "settings.json", tmp_path / "state")


def test_nothing_is_called_kept_and_nothing_damaged_and_one_goes_on_when_it_is_back(
    qtbot: QtBot,
    qapp: QApplication,
    start: Start,
    drive: tuple[Path, PowerCut],
    places: Places,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    codes: list[int] = []
    monkeypatch.setattr(qapp, "exit", codes.append)
    program = start()
    begin(qtbot, program)
    press(qtbot, program, Qt.Key.Key_3)
    press(qtbot, program, Qt.Key.Key_Space)
    card = question(program)
    drive[1].cut()
    for _ in range(2):
        press(qtbot, program, Qt.Key.Key_3)
        press(qtbot, program, Qt.Key.Key_Space)
        assert question(program) == card
    assert "reports an error" in program.keeping.bar.text
    assert program.study_page._notice.sentence.startswith("This is not kept.")
    press(qtbot, program, Qt.Key.Key_Escape)
    assert program.window.page is program.today
    qtbot.keyClick(offered(program, "Try again"), Qt.Key.Key_Space)
    assert "reports an error" in program.keeping.bar.text
    with qtbot.assertNotEmitted(program.found_damaged):
        program.refresh()
    drive[1].plug_in_again()
    program.keeping.look()
    qtbot.keyClick(offered(program, "Open again"), Qt.Key.Key_Space)
    assert codes == [REOPENED]
    again = start()
    assert grades(places.collection) == [Grade.GOOD]
    begin(qtbot, again)
    press(qtbot, again, Qt.Key.Key_4)
    assert grades(places.collection) == [Grade.GOOD, Grade.EASY]
