"""Studying in a terminal."""

import io
import json
import sys
from pathlib import Path

import pytest

from kmsflash.cli.arguments import main

NOTES = "# Ships\n\n- **Cog** — a sailing ship with one square sail\n- **Hulk** — a round ship of the north\n"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LOCALAPPDATA", "APPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    (tmp_path / "ships.md").write_text(NOTES, encoding="utf-8")
    collection = ["--collection", str(tmp_path / "c.kms")]
    assert main(["import", str(tmp_path / "ships.md"), *collection]) == 0
    return collection


def type_in(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def due(own: list[str], capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    capsys.readouterr()
    assert main(["due", "--json", *own]) == 0
    told = json.loads(capsys.readouterr().out)
    assert isinstance(told, dict)
    return told


def test_a_whole_sitting(
    own: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    waiting = due(own, capsys)["new"]
    assert isinstance(waiting, int)
    type_in(monkeypatch, "", "1", *["", ""] * waiting)
    assert main(["review", *own]) == 0
    out = capsys.readouterr().out
    assert "Ships" in out
    assert "1 Again (today, then 1 day)" in out
    assert f"Done for today: {waiting} cards, {waiting - 1} known at the first try." in out
    assert due(own, capsys)["next_due"] is not None


def test_leaving_keeps_what_was_graded(
    own: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    waiting = due(own, capsys)["new"]
    type_in(monkeypatch, "", "3", "q")
    assert main(["review", *own]) == 0
    assert due(own, capsys)["new"] == int(str(waiting)) - 1


def test_the_end_of_input_leaves_too(
    own: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    type_in(monkeypatch, "")
    assert main(["review", *own]) == 0
    assert due(own, capsys)["drill"] == 0


def test_a_closed_input_is_an_end_too(own: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["review", *own]) == 0


def test_no_key_is_cut_from_its_word(
    own: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    capsys.readouterr()
    type_in(monkeypatch, "", "q")
    assert main(["review", *own]) == 0
    lines = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    for whole in ("1 Again (today, then 1 day)", "3 Good (1 day)", "4 Easy (1 day)", "z Undo"):
        assert any(whole in line for line in lines)


def test_undo_and_a_wrong_key(
    own: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = due(own, capsys)
    type_in(monkeypatch, "z", "", "9", "2", "z", "q")
    assert main(["review", *own]) == 0
    out = capsys.readouterr().out
    assert "There is no answer of today to take back." in out
    assert "Taken back: " in out
    assert "Type one of 1, 2, 3, 4, z to undo, or q to leave." in out
    assert due(own, capsys) == before
