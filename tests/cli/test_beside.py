"""The command line beside the window, beside another program that writes, and beside another machine."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kmsflash.cli.arguments import main
from kmsflash.collection.holding import introduce
from kmsflash.collection.opening import Collection, open_collection
from kmsflash.model.options import StudyOptions
from kmsflash.store import engine
from kmsflash.store.holding import ENDING, claim, read
from tests.drives import unchangeable

NOW = datetime(2026, 11, 24, 14, 5, tzinfo=UTC)


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    return tmp_path / "collection.kms"


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "ships.md"
    path.write_text("# Ships\n\n- **Cog** — a ship with one square sail\n", encoding="utf-8")
    return path


@pytest.fixture
def window(cards: Path, tmp_path: Path) -> Iterator[Collection]:
    """Hold the collection open, as the window does."""
    collection = open_collection(cards, tmp_path / "state", StudyOptions(), NOW)
    yield collection
    collection.close()


def run(cards: Path, *arguments: str) -> int:
    return main([*arguments, "--collection", str(cards)])


def decks(collection: Collection) -> list[str]:
    return [line.name for line in collection.library.decks(NOW)]


def test_commands_work_beside_the_window_which_sees_what_they_did(
    window: Collection, cards: Path, notes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = window.store.state()
    assert run(cards, "import", str(notes)) == 0
    assert run(cards, "due", "--json") == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["decks"][0]["deck"] == "Ships"
    assert run(cards, "search", "cog") == 0
    assert window.store.state() > before
    assert decks(window) == ["Ships"]
    window.store.probe(NOW)
    assert window.hold is not None
    assert read(window.hold.path) == window.hold.me, "the window's lock is left alone"


def test_a_program_that_writes_for_long_is_named_as_the_reason(
    window: Collection,
    cards: Path,
    notes: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(engine, "_PRAGMAS", (*engine._PRAGMAS, "busy_timeout=50"))
    with closing(sqlite3.connect(cards, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert run(cards, "import", str(notes)) == 1
        assert "Another program is writing to" in capsys.readouterr().err
        other.execute("ROLLBACK")
    assert run(cards, "import", str(notes)) == 0


@pytest.fixture
def elsewhere(window: Collection, cards: Path, tmp_path: Path) -> Path:
    """Have the collection open on another machine; return its lock."""
    window.close()
    other = replace(introduce(tmp_path / "state", NOW), machine="laptop", host="laptop.local")
    return claim(cards, other).path


@pytest.mark.parametrize("command", [["review"], ["import", "x.md"], ["backup"]])
def test_what_is_open_on_another_machine_is_refused_in_a_sentence(
    elsewhere: Path, cards: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    content = cards.read_bytes()
    assert run(cards, *command) == 1
    said = capsys.readouterr().err
    assert "is open on laptop.local since 2026-11-24" in said
    assert "--take-over" in said
    assert cards.read_bytes() == content
    there = read(elsewhere)
    assert there is not None
    assert there.host == "laptop.local"


@pytest.mark.parametrize("command", [["due"], ["search", "cog"], ["stats"], ["export", "-o", "x.kmsdeck"]])
def test_what_is_open_on_another_machine_can_be_looked_at(
    elsewhere: Path,
    cards: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    command: list[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    content, lock = cards.read_bytes(), elsewhere.read_bytes()
    run(cards, *command)
    assert "is open on laptop.local. You see it as it was at " in capsys.readouterr().err
    assert (cards.read_bytes(), elsewhere.read_bytes()) == (content, lock)


@pytest.mark.parametrize("command", [["due"], ["stats"], ["check"], ["export", "-o", "x.kmsdeck"]])
def test_what_can_only_be_read_can_be_looked_at(
    window: Collection,
    cards: Path,
    notes: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: list[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(cards, "import", str(notes)) == 0
    window.close()
    content = cards.read_bytes()
    with unchangeable(cards):
        assert run(cards, *command) == 0
        assert run(cards, "review") == 1
    assert cards.read_bytes() == content


def test_it_can_be_taken_over(elsewhere: Path, cards: Path) -> None:
    assert elsewhere.name == f"collection.kms{ENDING}"
    assert run(cards, "due", "--take-over") == 0
    assert not elsewhere.exists()
