"""`kmsflash salvage`, and `kmsflash restore --replay`: what they print and do, and what they leave alone."""

import io
import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kmsflash.cli.arguments import main
from kmsflash.collection.opening import open_collection
from kmsflash.model.grades import Grade
from kmsflash.model.options import StudyOptions

NOTES = "# Ships\n\n- **Cog** — a sailing ship with one square sail\n- **Hulk** — a ship without masts\n"


@pytest.fixture(autouse=True)
def cards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """A collection with a backup, and a review after it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    (tmp_path / "ships.md").write_text(NOTES, encoding="utf-8")
    assert run("import", "ships.md") == 0
    assert run("backup") == 0
    now = datetime.now(UTC) + timedelta(seconds=1)
    collection = open_collection(tmp_path / "cards.kms", tmp_path / "state", StudyOptions(), now)
    session = collection.study.session(now)
    assert session.turn(now) is not None
    session.answer(Grade.GOOD, 1000, now)
    collection.close()
    capsys.readouterr()
    return tmp_path / "cards.kms"


def run(*words: str) -> int:
    return main([*words, "--collection", "cards.kms"])


def told(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, object]:
    assert run(*words, "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert isinstance(found, dict)
    return found


def damage(cards: Path) -> bytes:
    data = cards.read_bytes()
    cards.write_bytes(data[: len(data) * 4 // 5])
    return cards.read_bytes()


def test_a_sound_file_is_left_alone(cards: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = cards.read_bytes()
    assert run("salvage", "read") == 1
    assert "is not damaged" in capsys.readouterr().err
    assert told(capsys, "salvage")["damaged"] is False
    assert cards.read_bytes() == before


def test_the_ways_are_told_and_nothing_is_changed(cards: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = damage(cards)
    names = {path.name for path in cards.parent.iterdir()}
    assert run("salvage") == 0
    out = capsys.readouterr().out
    assert "cards.kms is damaged. Nothing was changed." in out
    assert "kmsflash salvage backup\n  4 cards and 1 review.\n" in out
    assert "1 entry of the log since, from the journal." in out
    ways = told(capsys, "salvage")
    assert ways["damaged"] is True
    assert cards.read_bytes() == before
    assert {path.name for path in cards.parent.iterdir()} == names


def test_the_backup_comes_back_with_the_review_since(cards: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = damage(cards)
    way = told(capsys, "salvage", "backup")
    assert (way["cards"], way["reviews"]) == (4, 1)
    assert Path(str(way["kept_aside"])).read_bytes() == before
    assert run("check") == 0


def test_what_can_be_read_is_carried_over(cards: Path, capsys: pytest.CaptureFixture[str]) -> None:
    damage(cards)
    assert run("salvage", "read") == 0
    out = capsys.readouterr().out
    assert "4 cards and 1 review." in out
    assert "The damaged file is kept as cards damaged 20" in out
    assert run("check") == 0


def test_a_restore_can_have_the_reviews_since(cards: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("restore", "newest", "--yes", "--replay") == 0
    assert "1 entry of the log came back from the journal." in capsys.readouterr().out


def test_a_file_that_is_not_there_is_told(cards: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cards.unlink()
    assert run("salvage") == 1
    assert "There is no file" in capsys.readouterr().err
    assert not cards.exists()
