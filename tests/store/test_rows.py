"""Synced rows: stamps, and the journal of edits."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from kmsflash.store import tables
from kmsflash.store.decks import all_decks, make
from kmsflash.store.opening import Store, open_store
from kmsflash.store.rows import record, set_fields

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "c.kms", "desk", None, NOW)
    yield opened
    opened.close()


def test_an_edit_stamps_only_the_fields_that_change(store: Store) -> None:
    with store.writing(NOW) as write:
        key = make(write, "Old")
        edits = set_fields(write, tables.deck, key, {"name": "New", "deleted": 0})
        assert [(edit.field, edit.before, edit.after, edit.base) for edit in edits] == [
            ("name", "Old", "New", None)
        ]
        again = set_fields(write, tables.deck, key, {"name": "Newer"})
        row = write.connection.execute(select(tables.deck)).one()
        stamps = json.loads(row.stamps)
        assert list(stamps) == ["name"]
        assert stamps["name"][0] > again[0].base[0] > row.hlc
        assert set_fields(write, tables.deck, key, {"name": "Newer"}) == []


def test_the_journal_keeps_before_and_after_as_one_step(store: Store) -> None:
    with store.writing(NOW) as write:
        key = make(write, "Old")
        record(write, "Rename", set_fields(write, tables.deck, key, {"name": "New", "rank": "zz"}))
        record(write, "Nothing", [])
    with store.reading() as connection:
        rows = connection.execute(select(tables.edit)).all()
    assert {(row.label, row.field, row.before, row.after) for row in rows} == {
        ("Rename", "name", '"Old"', '"New"'),
        ("Rename", "rank", '"V"', '"zz"'),
    }
    assert len({row.step for row in rows}) == 1


def test_decks_keep_the_order_they_were_made_in(store: Store) -> None:
    names = [f"deck {number}" for number in range(40)]
    with store.writing(NOW) as write:
        for name in names:
            make(write, name)
    with store.reading() as connection:
        rows = sorted(all_decks(connection), key=lambda row: row.rank)
    assert [row.name for row in rows] == names
