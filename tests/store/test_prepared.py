"""Statements that were made ready once."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import bindparam, select

from kmsflash.store.opening import Store, open_store
from kmsflash.store.prepared import Prepared, upsert
from kmsflash.store.tables import meta

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "collection.kms", "desk", None, NOW)
    yield opened
    opened.close()


def test_values_that_change_and_values_that_do_not(store: Store) -> None:
    found = Prepared(select(meta.c.key).where(meta.c.key == bindparam("of"), meta.c.value != "no value"))
    with store.reading() as connection:
        assert found.run(connection, of="format") == [("format",)]
        assert found.run(connection, of="nothing") == []


def test_a_value_that_is_missing_is_no_empty_one(store: Store) -> None:
    found = Prepared(select(meta.c.key).where(meta.c.key == bindparam("of")))
    with store.reading() as connection, pytest.raises(sqlite3.ProgrammingError):
        found.run(connection)


def test_a_row_takes_the_place_of_the_one_with_its_key(store: Store) -> None:
    keep, kept = upsert(meta), Prepared(select(meta.c.value).where(meta.c.key == "of a test"))
    with store.writing(NOW) as write:
        keep.run(write.connection, key="of a test", value="one")
        keep.run_many(write.connection, [{"key": "of a test", "value": "other"}])
    with store.reading() as connection:
        assert kept.run(connection) == [("other",)]


def test_what_was_run_is_undone_with_its_transaction(store: Store) -> None:
    kept = Prepared(select(meta.c.value).where(meta.c.key == "of a test"))
    with pytest.raises(sqlite3.IntegrityError), store.writing(NOW) as write:
        upsert(meta).run_many(
            write.connection, [{"key": "of a test", "value": "one"}, {"key": "broken", "value": None}]
        )
    with store.reading() as connection:
        assert kept.run(connection) == []
