"""Indexes that are built after many rows: the same ones, and a transaction that fails brings them back."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from kmsflash.store import tables
from kmsflash.store.late_indexes import indexed_after
from kmsflash.store.opening import Connection, Store, Write, open_store
from kmsflash.store.packages import insert_rows

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
MANY = 4_000


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "collection.kms", "desk", None, NOW)
    yield opened
    opened.close()


def indexes(connection: Connection, table: str) -> set[tuple[str, str]]:
    told = connection.exec_driver_sql(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
        (table,),
    )
    return {(name, sql) for name, sql in told}


def add_tags(write: Write, first: int, count: int) -> None:
    rows = [(UUID(int=number).bytes, f"tag {number}") for number in range(first, first + count)]
    insert_rows(write, tables.tag, ("uid", "name"), rows)


def test_they_are_the_same_afterwards_and_know_every_row(store: Store) -> None:
    with store.writing(NOW) as write:
        before = indexes(write.connection, "tag")
        with indexed_after(write.connection, tables.tag, MANY):
            assert not indexes(write.connection, "tag")
            add_tags(write, 1, MANY)
    with store.reading() as connection:
        assert indexes(connection, "tag") == before != set()
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"


def test_few_rows_and_such_as_come_to_many_find_them_in_place(store: Store) -> None:
    with store.writing(NOW) as write:
        before = indexes(write.connection, "tag")
        with indexed_after(write.connection, tables.tag, 10):
            assert indexes(write.connection, "tag") == before
        add_tags(write, 1, MANY)
        with indexed_after(write.connection, tables.tag, MANY):
            assert indexes(write.connection, "tag") == before


def killed_in_the_middle(store: Store) -> None:
    with store.writing(NOW) as write, indexed_after(write.connection, tables.tag, MANY):
        add_tags(write, 1, MANY)
        raise RuntimeError("killed")


def test_a_work_that_fails_leaves_them_as_they_were(store: Store) -> None:
    with store.reading() as connection:
        before = indexes(connection, "tag")
    with pytest.raises(RuntimeError, match="killed"):
        killed_in_the_middle(store)
    with store.reading() as connection:
        assert indexes(connection, "tag") == before
        assert connection.exec_driver_sql("SELECT count(*) FROM tag").scalar_one() == 0
