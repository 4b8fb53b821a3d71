"""An older collection at the command line: brought up to date by whatever command comes first."""

import json
from pathlib import Path

import pytest

from kmsflash.cli.arguments import main
from tests.released import FIRST, revision_in, unpacked


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LOCALAPPDATA", "APPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))


def test_it_is_said_once_on_one_line_beside_the_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = unpacked(FIRST, tmp_path / "collection.kms")
    assert main(["--collection", str(path), "due", "--json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["decks"]
    (line,) = told.err.splitlines()
    (copy,) = (tmp_path / "backups").glob("*.kms")
    assert line.startswith(f"{path} was brought up to date (revision 1 to ")
    assert str(copy) in line
    assert revision_in(copy) == 1
    assert main(["--collection", str(path), "due"]) == 0
    assert capsys.readouterr().err == ""


def test_what_cannot_be_brought_up_to_date_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = unpacked(FIRST, tmp_path / "collection.kms")
    before = path.read_bytes()
    (tmp_path / "backups").write_text("a file where the folder is to be")
    assert main(["--collection", str(path), "due"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "A copy of your cards cannot be made" in told.err
    assert path.read_bytes() == before
