"""`kmsflash check`: what it says, its exit codes, and what it mends."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kmsflash.cli.arguments import main
from kmsflash.store.seals import parts

NOTES = "# Ships\n\n- **Cog** — a sailing ship with one square sail\n"
PART = next(part for part in parts() if part.name == "card_text")


@pytest.fixture
def path(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Return where a collection of two cards lies."""
    notes = tmp_path / "ships.md"
    notes.write_text(NOTES, encoding="utf-8")
    found = tmp_path / "collection.kms"
    assert main(["import", str(notes), "--collection", str(found)]) == 0
    capsys.readouterr()
    return found


def harm(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(statement)
        raw.commit()


def test_a_sound_collection_is_said_to_be(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = path.read_bytes()
    assert main(["check", "--collection", str(path)]) == 0
    assert capsys.readouterr().out == "Sound: 2 cards, 0 answers, 0 media files.\n"
    assert path.read_bytes() == before


def test_what_is_found_is_told_with_what_to_do_and_mended_on_demand(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    harm(path, "DELETE FROM local_text")
    assert main(["check", "--collection", str(path)]) == 1
    told = capsys.readouterr().out
    assert "Cards that the search misses, or finds by old words: 2." in told
    assert "kmsflash check --repair mends it." in told
    assert "Not sound: 1 thing to mend." in told
    assert main(["check", "--repair", "--collection", str(path)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Mended: Cards that the search misses")
    assert "As it was before: " in told
    assert "Sound: 2 cards" in told
    assert main(["check", "--repair", "--collection", str(path)]) == 0
    assert "Mended" not in capsys.readouterr().out


def test_what_cannot_be_mended_is_left_and_said(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    harm(path, "UPDATE edit SET after = '['")
    harm(path, "UPDATE meta SET value = '1' WHERE key = 'hlc'")
    assert main(["check", "--repair", "--json", "--collection", str(path)]) == 1
    told = json.loads(capsys.readouterr().out)
    assert not told["sound"]
    assert [each["kind"] for each in told["found"]] == ["fields"]
    assert [each["kind"] for each in told["mended"]] == ["clock"]
    assert Path(told["backup"]).is_file()


def test_what_damage_changed_is_told_and_can_be_accepted(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    harm(path, "DROP TRIGGER local_card_text_unsealed")
    harm(path, "UPDATE card SET explanation = 'nothing' WHERE id = 2")
    harm(path, PART.trigger_sql)
    assert main(["check", "--collection", str(path)]) == 1
    told = capsys.readouterr().out
    assert "Changed by damage; no backup has them as they were: “" in told
    assert "kmsflash check --accept does that." in told
    assert main(["check", "--accept", "--repair", "--collection", str(path)]) == 0
    assert "Sound: 2 cards" in capsys.readouterr().out


def test_there_must_be_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--collection", str(tmp_path / "none.kms")]) == 1
    assert "There is no file" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_does_not_open_is_looked_at_and_not_repaired(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    harm(path, "DROP TABLE saved_search")
    harm(path, "DROP INDEX card_of_deck")
    before = path.read_bytes()
    assert main(["check", "--repair", "--collection", str(path)]) == 1
    told = capsys.readouterr()
    assert "Parts that hold your cards are missing: saved_search." in told.out
    assert "is damaged" in told.err
    assert path.read_bytes() == before
