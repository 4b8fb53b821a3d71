"""The look at opening: damage that is quick to see is told as damage, before anything is touched."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert

from kmsflash.model.errors import Damaged
from kmsflash.store.opening import open_store
from kmsflash.store.tables import REVISION, deck

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where a collection with a few hundred decks lies."""
    path = tmp_path / "collection.kms"
    store = open_store(path, "desk", None, NOW)
    with store.writing(NOW) as write:
        for number in range(400):
            row = {
                "uid": write.uid().bytes,
                "hlc": write.stamp(),
                "name": f"Deck {number} with a name of some length",
            }
            write.connection.execute(insert(deck).values(**row))
    store.close()
    return path


def refused(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(Damaged, match="is damaged"):
        open_store(path, "desk", None, NOW)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "statement",
    [
        "PRAGMA application_id = 7",
        "PRAGMA user_version = 0",
        f"PRAGMA user_version = {REVISION + 65536}",
        "DROP TABLE saved_search",
        "ALTER TABLE card DROP COLUMN own_answer",
        "UPDATE meta SET value = 'x' WHERE key = 'hlc'",
        "DELETE FROM meta WHERE key = 'collection_uid'",
    ],
)
def test_what_is_not_there_or_makes_no_sense_is_damage(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(statement)
        raw.commit()
    refused(path)


def test_a_file_that_is_cut_short_is_damaged(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) * 3 // 4])
    refused(path)


def killed(path: Path) -> Path:
    """Return a copy as a kill leaves it: what was written last is in SQLite's log alone."""
    copy = path.with_name("killed.kms")
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE meta SET value = '2' WHERE key = 'hlc'")
        raw.commit()
        copy.write_bytes(path.read_bytes())
        Path(f"{copy}-wal").write_bytes(Path(f"{path}-wal").read_bytes())
    assert Path(f"{copy}-wal").stat().st_size > 0
    return copy


def test_after_an_end_in_the_middle_the_pages_are_looked_through(path: Path) -> None:
    copy = killed(path)
    with closing(sqlite3.connect(path)) as raw:
        wanted = "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_deck_1'"
        page = raw.execute(wanted).fetchone()[0]
    content = bytearray(copy.read_bytes())
    content[(page - 1) * 4096 : (page - 1) * 4096 + 64] = b"\xff" * 64
    copy.write_bytes(content)
    with pytest.raises(Damaged, match="is damaged"):
        open_store(copy, "desk", None, NOW)


def test_a_sound_file_that_was_not_closed_opens(path: Path) -> None:
    open_store(killed(path), "desk", None, NOW).close()
