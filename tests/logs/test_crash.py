"""What is left of a program that was brought down."""

import subprocess
import sys
from pathlib import Path

from kmsflash.logs.crash import CrashFile

PROGRAM = """
import faulthandler, sys
from pathlib import Path
from kmsflash.logs.crash import CrashFile
crash = CrashFile(Path(sys.argv[1]), Path("a.kms"))
print("left:", crash.begin())
if sys.argv[2] == "down":
    faulthandler._sigsegv()
crash.end()
"""


def run(folder: Path, how: str) -> str:
    words = [sys.executable, "-c", PROGRAM, str(folder), how]
    return subprocess.run(words, capture_output=True, text=True, check=False, cwd=Path.cwd()).stdout


def test_a_program_that_was_brought_down_leaves_where_it_was_and_once(tmp_path: Path) -> None:
    run(tmp_path, "down")
    told = run(tmp_path, "well")
    assert "Fatal Python error: Segmentation fault" in told
    assert str(Path.home()) not in told
    assert run(tmp_path, "well").strip() == "left:"
    assert list(tmp_path.iterdir()) == []


def test_each_collection_has_its_own(tmp_path: Path) -> None:
    assert CrashFile(tmp_path, Path("a.kms")).path != CrashFile(tmp_path, Path("b.kms")).path


def test_without_a_folder_nothing_is_watched_and_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert CrashFile(tmp_path / "file" / "log", Path("a.kms")).begin() == ""
