"""What the packed program is made of is there to be packed, and what is left out of it is not missed."""

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.packaging.tools import FOLDER

ROOT = FOLDER.parent
PLAYS_SOUNDS = "kmsflash.ui.sound_player"  # loaded only where QtMultimedia is

# Where a module is None, importing it fails: as in a program that goes without it.
IMPORT_ALL = """
import json, sys
left_out, wanted = json.loads(sys.stdin.read())
sys.modules.update(dict.fromkeys(left_out))
for name in wanted:
    __import__(name)
from kmsflash.notes.again.likeness import alike
assert alike("the cog has one sail", "the cog has one square sail") > 0.5
"""


class Asked(dict[str, Any]):
    """What the spec asks PyInstaller for."""

    def __init__(self, *words: Any, **asked: Any) -> None:
        super().__init__(asked)
        self.words = words
        self.scripts = self.pure = ()
        self.binaries: list[Any] = []
        self.datas: list[Any] = []


@pytest.fixture(scope="module")
def asked() -> Asked:
    """Return what the spec asks the analysis of PyInstaller for, which need not be installed."""
    made: list[Asked] = []

    def analysis(*words: Any, **asked: Any) -> Asked:
        made.append(Asked(*words, **asked))
        return made[-1]

    hooks = ModuleType("PyInstaller.utils.hooks")
    hooks.collect_submodules = lambda name: [name]  # type: ignore[attr-defined]
    spec = FOLDER / "kmsflash.spec"
    known = {"SPECPATH": str(FOLDER), "Analysis": analysis, **dict.fromkeys(("PYZ", "EXE", "COLLECT"), Asked)}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "path", list(sys.path))
        for name in ("PyInstaller", "PyInstaller.utils"):
            patch.setitem(sys.modules, name, ModuleType(name))
        patch.setitem(sys.modules, hooks.__name__, hooks)
        exec(compile(spec.read_text("utf-8"), spec, "exec"), known)  # noqa: S102  our own
    (one,) = made
    return one


def test_every_script_and_every_file_is_there(asked: Asked) -> None:
    named = [*asked.words[0], *(source for source, _ in asked["datas"])]
    assert [name for name in named if not Path(name).is_file()] == []


def test_all_that_is_read_at_run_time_goes_with_it(asked: Asked) -> None:
    packed = {Path(folder, Path(source).name).as_posix() for source, folder in asked["datas"]}
    for name in (
        "kmsflash/resources/decks/aws-encryption.md",
        "kmsflash/resources/fonts/Inter-Regular.ttf",
        "kmsflash/resources/icons/kmsflash.svg",
        "kmsflash/resources/translations/kmsflash_de.qm",
        "kmsflash/notes/vocabulary/en.toml",
    ):
        assert name in packed
    assert any(name.startswith("sqlalchemy-") and name.endswith("METADATA") for name in packed)


def test_every_module_that_is_named_can_be_found(asked: Asked) -> None:
    ours = {path.stem for path in (ROOT / "kmsflash").rglob("*.py")}
    assert {"flows", "running", "0002_exams"} <= ours
    assert {name.rpartition(".")[2] for name in asked["hiddenimports"]} >= ours - {"__init__", "__main__"}
    assert [name for name in asked["hiddenimports"] if find_spec(name) is None] == []


def test_nothing_that_is_left_out_is_missed(asked: Asked) -> None:
    wanted = [name for name in asked["hiddenimports"] if name != PLAYS_SOUNDS]
    assert len(wanted) == len(asked["hiddenimports"]) - 1
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL],
        input=json.dumps([asked["excludes"], wanted]),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
