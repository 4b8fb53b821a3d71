"""The README tells the truth: its commands run, its links and pictures lead somewhere."""

import io
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kmsflash.cli.arguments import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
COMMANDS = [line.split("#")[0].strip() for block in BLOCKS for line in block.splitlines() if line.strip()]
NOTES = "# Ships\n\n- **Cog** — a sailing ship with one square sail\n"


# `kmsflash screenshots` takes minutes: tests/test_screenshots.py runs it, once for both
@pytest.mark.parametrize(
    "command", [each for each in COMMANDS if each.startswith("kmsflash") and "screenshots" not in each]
)
def test_every_kmsflash_command_runs(
    qapp: QApplication,  # pages are drawn by the one that other tests use too
    command: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    (tmp_path / "FOLDER").mkdir()
    for notes in ("NOTES.md", "FOLDER/NOTES.md"):
        (tmp_path / notes).write_text(NOTES, encoding="utf-8")
    for before in ("import NOTES.md --deck Exam", "export Exam -o exam.kmsdeck", "backup"):
        assert main(before.split()) == 0
    assert main(shlex.split(command)[1:]) == 0
    assert capsys.readouterr().err == ""


def test_every_make_command_is_there() -> None:
    """Whether they work is for CI to say, which is `make test` on a bare system."""
    named = {each.split()[1] for each in COMMANDS if each.startswith("make")}
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert {"run", "test"} <= named <= targets


def test_the_uv_commands_are_there() -> None:
    uv = shutil.which("uv", path=f"{Path(sys.executable).parent}{':' if sys.platform != 'win32' else ';'}")
    if uv is None:
        uv = shutil.which("uv")
    assert uv is not None, "the environment brings uv"
    named = re.findall(r"`uv run (\w+)`", README)
    assert named == ["kmsflash", "pytest"]
    for name in named:
        run = [uv, "run", "--no-sync", "--frozen", name, "--version"]
        done = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


def test_links_and_pictures_lead_somewhere() -> None:
    targets = [target for target in re.findall(r"\]\(([^)]+)\)", README) if "://" not in target]
    assert len(targets) >= 4
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_nothing_is_left_to_fill_in() -> None:
    assert not re.search(r"BENCHMARKS|TODO|TBD|XXX", README)
