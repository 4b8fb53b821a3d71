"""`kmsflash backup` and `kmsflash restore`: what they print and do, and what they refuse."""

import io
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kmsflash.cli.arguments import main
from kmsflash.model.holders import Holder
from kmsflash.store.holding import claim

NOTES = "# Ships\n\n- **Cog** — a sailing ship with one square sail\n- **Hulk** — a ship without masts\n"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    (tmp_path / "ships.md").write_text(NOTES, encoding="utf-8")
    assert run("import", "ships.md") == 0
    capsys.readouterr()
    return tmp_path


def run(*words: str) -> int:
    return main([*words, "--collection", "cards.kms"])


def told(capsys: pytest.CaptureFixture[str], *words: str) -> object:
    assert run(*words, "--json") == 0
    return json.loads(capsys.readouterr().out)


def test_a_backup_is_made_and_listed(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = told(capsys, "backup")
    assert isinstance(made, dict)
    assert Path(made["file"]).parent == Path("backups")
    assert (made["reason"], made["trouble"], made["reviews"]) == ("hand", None, 0)
    assert made["cards"] > 0
    assert told(capsys, "restore") == [made]
    assert run("restore") == 0
    out = capsys.readouterr().out
    assert f"{made['cards']} cards, 0 reviews, by hand" in out
    assert "1 backup, " in out


def test_where_there_is_none_the_list_says_how_to_make_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("restore") == 0
    assert "There is no backup in backups yet. Make one: kmsflash backup." in capsys.readouterr().out
    assert run("restore", "newest", "--yes") == 1
    assert "There is no backup" in capsys.readouterr().err


def test_the_newest_is_restored(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = told(capsys, "backup")
    assert isinstance(made, dict)
    (home / "more.md").write_text(NOTES.replace("ship", "boat").replace("Cog", "Punt"), encoding="utf-8")
    assert run("import", "more.md") == 0
    capsys.readouterr()
    restored = told(capsys, "restore", Path(made["file"]).name, "--yes")
    assert isinstance(restored, dict)
    assert restored["restored"] == made
    assert restored["before"]["cards"] > made["cards"]
    assert (restored["kept_aside"], restored["missing_media"]) == (None, 0)
    again = told(capsys, "restore", "newest", "--yes")
    assert isinstance(again, dict)
    assert again["restored"] == restored["before"]


@pytest.mark.parametrize(
    ("answer", "out"), [("y\n", "Your cards are as they were"), ("\n", "Nothing was changed")]
)
def test_it_is_asked_first(
    home: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    out: str,
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    assert run("backup") == 0
    monkeypatch.setattr(sys, "stdin", Terminal(answer))
    assert run("restore", "newest") == 0
    said = capsys.readouterr().out
    assert "Restore it? [y/N]" in said
    assert out in said
    assert not list(home.glob("*.restoring*"))


def test_where_nobody_can_be_asked_it_must_be_said(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("backup") == 0
    assert run("restore", "newest") == 1
    assert "Say --yes" in capsys.readouterr().err
    assert not list(home.glob("*.restoring*"))


def test_a_damaged_collection_is_kept_aside(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("backup") == 0
    (home / "cards.kms").write_bytes(b"spoilt" * 2000)
    assert run("restore", "newest", "--yes") == 0
    assert "The file that could not be read is kept as cards damaged" in capsys.readouterr().out
    assert run("due") == 0


def test_an_unreadable_backup_is_listed_as_such(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = told(capsys, "backup")
    assert isinstance(made, dict)
    Path(made["file"]).write_bytes(b"spoilt" * 2000)
    assert run("restore") == 0
    assert "cannot be read: It is damaged." in capsys.readouterr().out
    assert run("restore", made["file"], "--yes") == 1
    assert "cannot be restored: It is damaged." in capsys.readouterr().err


def test_what_another_machine_has_open_is_not_replaced(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("backup") == 0
    now = datetime.now(UTC)
    claim(home / "cards.kms", Holder("o", "m", "laptop", "me", 1, "7", "kmsflash", now, now))
    assert run("restore", "newest", "--yes") == 1
    assert "is open on laptop" in capsys.readouterr().err
    assert run("restore") == 0
    assert run("restore", "newest", "--yes", "--take-over") == 0
