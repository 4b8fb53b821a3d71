"""Opening a collection: its making, its guards, and bad files."""

import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text

from kmsflash.model.errors import Damaged, UserError
from kmsflash.store.opening import Store, collection_uid, device_uid, open_store
from kmsflash.store.tables import APPLICATION_ID, LOCAL, REVISION, SYNCED, deck, device, metadata

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cards" / "collection.kms"


def opened(path: Path) -> Store:
    return open_store(path, "desk", None, NOW)


def test_a_new_file_says_what_it_is(path: Path) -> None:
    opened(path).close()
    with sqlite3.connect(path) as raw:
        assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert raw.execute("PRAGMA user_version").fetchone() == (REVISION,)
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        strict = {
            row[1]: row[5]
            for row in raw.execute("PRAGMA table_list")
            if row[2] == "table" and not row[1].startswith("sqlite")  # not the index of words
        }
    raw.close()
    assert set(strict) == set(metadata.tables)
    assert all(strict.values()), "every table is STRICT"


def test_answers_are_on_disk_when_a_transaction_ends(path: Path) -> None:
    store = opened(path)
    with store.writing(NOW) as write:
        assert write.connection.exec_driver_sql("PRAGMA synchronous").scalar_one() == 2
        assert write.connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
    store.close()


def test_stamps_grow_even_when_the_clock_is_set_back(path: Path) -> None:
    store = opened(path)
    with store.writing(NOW) as write:
        first = [write.stamp(), write.stamp()]
    store.close()
    store = opened(path)
    with store.writing(NOW.replace(year=2020)) as write:
        assert write.stamp() > first[1] > first[0]
    store.close()


def test_a_failed_transaction_leaves_no_trace(path: Path) -> None:
    store = opened(path)
    with pytest.raises(ZeroDivisionError):
        _write_and_fail(store)
    with store.reading() as connection:
        assert connection.execute(select(deck)).all() == []
    assert store.state() == 0
    store.close()


def _write_and_fail(store: Store) -> None:
    with store.writing(NOW) as write:
        write.connection.execute(insert(deck).values(uid=write.uid().bytes, name="never"))
        write.stamp()
        raise ZeroDivisionError


def test_the_device_is_kept_and_a_copied_file_gets_a_new_one(path: Path, tmp_path: Path) -> None:
    store = opened(path)
    own, name = device_uid(store), collection_uid(store)
    store.close()
    again = open_store(path, "desk", own, NOW)
    assert (again.device, device_uid(again), collection_uid(again)) == (store.device, own, name)
    again.close()
    shutil.copy(path, tmp_path / "copy.kms")
    copy = open_store(tmp_path / "copy.kms", "laptop", None, NOW)
    assert device_uid(copy) != own
    with copy.reading() as connection:
        assert connection.execute(select(device.c.name)).scalars().all() == ["desk", "laptop"]
    copy.close()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"not a database, but long enough to look at. " * 40, "is not a kmsflash collection"),
        (b"\x00" * 4096, "is not a kmsflash collection"),
    ],
)
def test_a_file_of_something_else_is_refused_and_not_touched(
    path: Path, content: bytes, sentence: str
) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(UserError, match=sentence):
        opened(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused_and_not_touched(path: Path) -> None:
    path.parent.mkdir()
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE theirs (x)")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(UserError, match="is not a kmsflash collection"):
        opened(path)
    assert path.read_bytes() == before


def test_a_collection_of_a_newer_version_is_refused_and_not_touched(path: Path) -> None:
    opened(path).close()
    raw = sqlite3.connect(path)
    raw.execute(f"PRAGMA user_version={REVISION + 1}")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(UserError, match=r"newer kmsflash.*not touched"):
        opened(path)
    assert path.read_bytes() == before


def test_a_damaged_file_is_named(path: Path) -> None:
    opened(path).close()
    content = bytearray(path.read_bytes())
    content[100:4096] = b"\xff" * 3996
    path.write_bytes(content)
    with pytest.raises(Damaged, match="is damaged"):
        opened(path)


@pytest.mark.parametrize("at", [0, 7, 15, 16, 17, 21])
def test_a_collection_whose_header_is_spoilt_is_damaged_and_no_other_file(path: Path, at: int) -> None:
    opened(path).close()
    content = bytearray(path.read_bytes())
    content[at] ^= 0x55
    path.write_bytes(content)
    with pytest.raises(Damaged, match="is damaged"):
        opened(path)
    assert path.read_bytes() == content


def test_a_folder_in_place_of_the_file_is_named(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(UserError, match="is a folder"):
        opened(path)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="cannot be made"):
        opened(tmp_path / "file" / "collection.kms")


def test_a_read_only_collection_says_so_and_loses_nothing(path: Path) -> None:
    store = opened(path)
    with store.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only=ON")
        connection.rollback()
    with pytest.raises(UserError, match="is read-only"), store.writing(NOW) as write:
        write.connection.execute(insert(deck).values(uid=b"0" * 16, name="never"))
    store.close()


def test_a_bug_of_ours_is_not_dressed_up_as_the_learners(path: Path) -> None:
    store = opened(path)
    with pytest.raises(Exception, match="no such table") as caught, store.reading() as connection:
        connection.execute(text("SELECT * FROM nowhere"))
    assert not isinstance(caught.value, UserError)
    store.close()


def test_the_schema_is_made_for_several_machines() -> None:
    for table in SYNCED:
        assert {"id", "uid", "hlc", "by", "stamps", "deleted"} <= set(table.columns.keys()), table.name
        unique = [column.name for column in table.columns if column.unique]
        assert unique == ["uid"], table.name
        for column in table.columns:
            assert (
                column.nullable
                or column.primary_key
                or column.name == "uid"
                or column.server_default is not None
            )
    assert all(table.name.startswith("local_") for table in LOCAL)
    assert set(metadata.tables) - {table.name for table in SYNCED + LOCAL} == {
        "meta",
        "device",
        "event",
        "edit",
    }


def test_what_was_read_in_part_does_not_hold_back_the_next_reader(path: Path) -> None:
    store = opened(path)

    def names() -> list[str]:
        with store.reading() as connection:
            return list(connection.execute(select(deck.c.name).order_by(deck.c.name)).scalars())

    def add(name: str) -> None:
        with store.writing(NOW) as write:
            write.connection.execute(insert(deck).values(uid=name.encode(), name=name))

    for name in ("a", "b", "c"):
        add(name)
    with store.reading() as one, store.reading() as other:  # two, as where jobs read beside the window
        begun = [each.execute(select(deck.c.name)) for each in (one, other)]
        assert [each.scalars().fetchmany(1) for each in begun] == [["a"], ["a"]]
    add("d")
    assert [names(), names()] == [["a", "b", "c", "d"]] * 2
    del begun
    store.close()
