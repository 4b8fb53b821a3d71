"""What the command line says of an error that should not happen."""

from pathlib import Path

import pytest

from kmsflash.cli.arguments import main


@pytest.fixture(autouse=True)
def _broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LOCALAPPDATA", "APPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))

    def fail(*_: object) -> None:
        raise KeyError("Herzkammer")

    monkeypatch.setattr("kmsflash.cli.commands.due", fail)


def logs(tmp_path: Path) -> list[Path]:
    return list(tmp_path.rglob("kmsflash.log"))


def test_a_bug_is_one_line_that_names_the_log(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["due"]) == 1
    (log,) = logs(tmp_path)
    assert capsys.readouterr().err == (
        f"kmsflash: something went wrong that should not have (KeyError). The details are in {log}.\n"
    )
    kept = log.read_text("utf-8")
    assert "builtins.KeyError" in kept
    assert "command due" in kept
    assert "Herzkammer" not in kept


def test_all_of_it_is_shown_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["due", "--debug"]) == 1
    told = capsys.readouterr().err
    assert told.startswith("Traceback (most recent call last)")
    assert "KeyError: 'Herzkammer'" in told


def test_where_no_log_can_be_kept_that_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "home").touch()
    assert main(["due"]) == 1
    assert "Run it again with --debug" in capsys.readouterr().err
