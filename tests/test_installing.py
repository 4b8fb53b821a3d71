"""The wheel, installed into an environment that has nothing, is a working program in any folder."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import kmsflash
from tests.test_build import ROOT, build

NOTES = "# Ships\n\n- **Cog** — a sailing ship with one square sail\n"


def uv() -> str:
    found = shutil.which("uv", path=str(Path(sys.executable).parent)) or shutil.which("uv")
    assert found is not None, "the environment brings uv"
    return found


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with the programs of an environment in which the built wheel was installed.

    What the wheel asks for comes at the versions of uv.lock: from uv's cache, where the tests run.
    """
    made = tmp_path_factory.mktemp("installed") / "environment"
    wheel = build("wheel", ROOT, tmp_path_factory.mktemp("built"))
    environment = {
        **{key: value for key, value in os.environ.items() if key not in ("VIRTUAL_ENV", "PYTHONPATH")},
        "UV_PROJECT_ENVIRONMENT": str(made),
        "UV_PYTHON_DOWNLOADS": "never",
    }
    without = ["--frozen", "--no-default-groups", "--no-install-project", "--python", sys.executable]
    programs = made / ("Scripts" if sys.platform == "win32" else "bin")
    into = ["--python", str(programs / "python")]
    for command in (
        ["sync", *without],
        ["pip", "install", *into, "--no-deps", "--no-index", str(wheel)],
        ["pip", "check", *into],
    ):
        done = subprocess.run(
            [uv(), *command], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
    return programs


def run(programs: Path, words: Sequence[str], folder: Path) -> str:
    """Run the installed command in *folder*, which is also its home, and return what it writes."""
    environment = {"PATH": os.defpath, "HOME": str(folder), "LANG": "C.UTF-8"}
    done = subprocess.run(
        [programs / "kmsflash", *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_it_says_its_version(programs: Path, tmp_path: Path) -> None:
    assert run(programs, ["--version"], tmp_path) == f"kmsflash {kmsflash.__version__}\n"


def test_it_makes_cards_of_notes(programs: Path, tmp_path: Path) -> None:
    (tmp_path / "ships.md").write_text(NOTES, encoding="utf-8")
    told = json.loads(run(programs, ["cards", "ships.md", "--json", "-"], tmp_path))
    assert "Cog" in {card["back"] for card in told}


def test_it_starts_with_the_starter_deck(programs: Path, tmp_path: Path) -> None:
    assert json.loads(run(programs, ["due", "--json"], tmp_path))["new"] > 0


def test_it_draws_a_screen_in_german(programs: Path, tmp_path: Path) -> None:
    words = ["screenshots", "pictures", "--only", "today-first-start-light", "--language", "de"]
    assert run(programs, words, tmp_path) == "1 picture in pictures.\n"
    assert (tmp_path / "pictures" / "today-first-start-light.png").stat().st_size > 20_000


def test_it_brings_nothing_for_its_developers(programs: Path) -> None:
    assert not (programs / "pytest").exists()
