"""The program itself, started as people start it, where something around it is not as it should be."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.drives import unchangeable

ROOT = Path(__file__).parents[2]
PATIENCE = 300  # seconds, for what would never end

# The window's program as it is. Once it shows Today, or a box that says why it does not, it tells that and is
# closed as its user would close it.
WINDOW = """
import sys
from PySide6.QtCore import QCoreApplication, QSocketNotifier, QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QMessageBox
from kmsflash import starting
from kmsflash.app import App
from kmsflash.cli.arguments import main

opens, words = sys.argv[1], sys.argv[2:]
clock = QTimer()  # looks for what keeps the window from opening

def look():
    boxes = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox)]
    for box in boxes:
        if box.isVisible():
            print("told:", box.text(), flush=True)
            box.close()

class Watched(App):
    def __init__(self, *given, **more):
        super().__init__(*given, **more)
        self.opened.connect(self.when_opened)

    def when_opened(self):
        print("opened", flush=True)
        if opens == "wait":
            self.told = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
            self.told.activated.connect(self.window.close)
        else:
            QTimer.singleShot(0, self.window.close)

    def import_files(self, files):
        super().import_files(files)
        for file in files:
            print("asked to open", file, flush=True)

class Application(starting.Application):
    def __init__(self, words):
        super().__init__(words)
        clock.timeout.connect(look)
        clock.start(50)
        if opens not in ("", "wait"):
            QCoreApplication.postEvent(self, QFileOpenEvent(opens))

starting.App = Watched
starting.Application = Application
sys.exit(main(words))
"""

IN_1970 = """
import sys
from datetime import UTC, datetime, timedelta
import kmsflash.cli.arguments as program

program.local_now = lambda: datetime(1970, 1, 1, 0, 0, 10, tzinfo=UTC)
sys.exit(program.main(sys.argv[1:]))
"""


def surroundings(home: Path, **more: str) -> dict[str, str]:
    """Return the environment of a fresh login with that home, drawing into memory, with *more*."""
    usual = {"PATH": os.environ.get("PATH", os.defpath), "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"}
    return usual | {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen"} | more


def command(*words: str, home: Path, code: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    """Run the command, or a piece of *code* around it."""
    start = ["-c", code] if code else ["-m", "kmsflash"]
    return subprocess.run(
        [sys.executable, *start, *words],
        env=surroundings(home, **more),
        cwd=home if home.is_dir() else ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=PATIENCE,
    )


def window(*words: str, home: Path, opens: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    """Open the window until it shows Today, or says why it cannot."""
    return command(opens, *words, home=home, code=WINDOW, **more)


def new_cards(home: Path) -> int:
    done = command("due", "--json", home=home)
    assert done.returncode == 0, done.stderr
    count: int = json.loads(done.stdout)["new"]
    return count


def test_a_second_start_leaves_the_work_to_the_first(tmp_path: Path) -> None:
    first = subprocess.Popen(
        [sys.executable, "-c", WINDOW, "wait"],
        env=surroundings(tmp_path),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert first.stdout is not None
    assert first.stdin is not None
    assert first.stdout.readline() == "opened\n"
    second = command(home=tmp_path)
    told = "kmsflash is open already; its window was asked to come forward.\n"
    assert (second.returncode, second.stdout) == (0, told)
    first.stdin.write("\n")
    first.stdin.close()
    assert first.wait(PATIENCE) == 0
    first.stdout.close()
    assert window(home=tmp_path).stdout == "opened\n"


def test_after_a_first_one_was_killed_the_next_start_opens(tmp_path: Path) -> None:
    first = subprocess.Popen(
        [sys.executable, "-c", WINDOW, "wait"],
        env=surroundings(tmp_path),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert first.stdout is not None
    assert first.stdout.readline() == "opened\n"
    first.kill()
    first.communicate()
    done = window(home=tmp_path)
    assert (done.returncode, done.stdout) == (0, "opened\n")


@pytest.mark.parametrize("name", ["with spaces in it", "größe “1” 日本 ☂", "it's $HOME; #1 %20"])
def test_a_home_of_any_name_is_a_home(tmp_path: Path, name: str) -> None:
    home = tmp_path / name
    home.mkdir()
    done = window(home=home)
    assert (done.returncode, done.stdout) == (0, "opened\n"), done.stderr
    assert new_cards(home) > 0


def test_a_home_that_cannot_be_written_is_told_in_a_box(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with unchangeable(home):
        done = window(home=home)
        said = command("due", home=home)
    state = home / ".local" / "state" / "kmsflash"
    assert done.returncode == 1
    assert done.stdout.startswith(f"told: Nothing can be kept in {state}: ")
    assert done.stdout.endswith(". Make that folder writable, then start again.\n")
    assert said.returncode == 1
    assert len(said.stderr.splitlines()) == 1
    assert "should not have" not in said.stderr
    assert list(home.iterdir()) == []


def test_a_folder_of_locks_that_cannot_be_written_is_no_open_window(tmp_path: Path) -> None:
    state = tmp_path / ".local" / "state" / "kmsflash"
    state.mkdir(parents=True)
    with unchangeable(state):
        done = window(home=tmp_path)
    assert done.returncode == 1
    assert (
        done.stdout == f"told: Nothing can be kept in {state}. Make that folder writable, then start again.\n"
    )


def test_without_a_display_one_line_says_what_to_do(tmp_path: Path) -> None:
    if sys.platform in ("win32", "darwin"):
        pytest.skip("there is always one")
    done = command(home=tmp_path, QT_QPA_PLATFORM="")
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1
    assert "kmsflash review" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("variable", ["LANG", "LC_ALL", "LANGUAGE"])
def test_a_locale_that_is_missing_is_no_hindrance(tmp_path: Path, variable: str) -> None:
    done = window(home=tmp_path, **{variable: "xx_YY.UTF-8"})
    assert (done.returncode, done.stdout) == (0, "opened\n"), done.stderr
    said = command("due", home=tmp_path, **{variable: "xx_YY"})
    assert (said.returncode, said.stderr) == (0, "")


def test_a_clock_in_1970_loses_nothing(tmp_path: Path) -> None:
    notes = tmp_path / "ships.md"
    notes.write_text("# Ships\n\n- **Cog** — a ship with one square sail\n", encoding="utf-8")
    done = command("import", str(notes), home=tmp_path, code=IN_1970)
    assert (done.returncode, done.stderr) == (0, "")
    early = command("due", "--json", home=tmp_path, code=IN_1970)
    assert json.loads(early.stdout)["new"] > 0
    assert new_cards(tmp_path) > 0  # and today, with the clock set right


def test_a_file_that_the_desktop_of_macos_sends_is_opened(tmp_path: Path) -> None:
    deck = tmp_path / "größe 1.md"
    deck.write_text("# Ships\n\n- **Cog** — a ship\n", encoding="utf-8")
    done = window(home=tmp_path, opens=str(deck))
    assert done.returncode == 0, done.stderr
    assert f"asked to open {deck}" in done.stdout.splitlines()
