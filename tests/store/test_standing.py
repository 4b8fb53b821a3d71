"""A file that is removed, moved, replaced or read-only: nothing is written where it would not be kept."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from kmsflash.model.errors import Unkept, Why
from kmsflash.store.opening import Store, open_store
from kmsflash.store.tables import deck
from tests.drives import unchangeable

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cards" / "collection.kms"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    store = open_store(path, "desk", None, NOW)
    add(store, "first")
    yield store
    store.close()


def add(store: Store, name: str) -> None:
    with store.writing(NOW) as write:
        uid = write.uid().bytes
        write.connection.execute(insert(deck).values(uid=uid, hlc=write.stamp(), by=write.device, name=name))


def names(store: Store) -> list[str]:
    with store.reading() as connection:
        return [str(name) for name in connection.execute(select(deck.c.name)).scalars()]


def refused(store: Store) -> Why:
    with pytest.raises(Unkept) as told:
        add(store, "lost")
    assert str(store.path) in str(told.value)
    assert names(store) == ["first"], "nothing was written anywhere"
    return told.value.why


def test_a_file_that_was_removed_takes_nothing(store: Store, path: Path) -> None:
    path.unlink()
    assert refused(store) is Why.GONE


def test_a_file_that_was_replaced_takes_nothing_and_the_new_one_stays_as_it_is(
    store: Store, path: Path
) -> None:
    other = path.with_name("other")
    shutil.copy(path, other)
    other.replace(path)
    content = path.read_bytes()
    assert refused(store) is Why.GONE
    store.close()
    assert path.read_bytes() == content


def test_a_log_of_the_file_in_its_place_is_left_alone_at_the_end(store: Store, path: Path) -> None:
    """SQLite removes the -wal of the name, not of the file, when it lets go."""
    path.rename(path.with_name("aside"))
    log = path.with_name(f"{path.name}-wal")
    log.rename(log.with_name("aside-wal"))
    second = open_store(path, "desk", None, NOW)
    add(second, "second")
    before = log.read_bytes()
    assert before
    assert refused(store) is Why.GONE
    store.close()
    assert log.read_bytes() == before
    assert names(second) == ["second"]
    second.close()


def test_a_log_that_was_removed_takes_nothing(store: Store, path: Path) -> None:
    path.with_name(f"{path.name}-wal").unlink()
    assert refused(store) is Why.GONE


def test_a_folder_that_was_moved_away_and_back_takes_answers_again(store: Store, path: Path) -> None:
    path.parent.rename(path.parent.with_name("elsewhere"))
    assert refused(store) is Why.GONE
    path.parent.with_name("elsewhere").rename(path.parent)
    add(store, "second")
    assert names(store) == ["first", "second"]


def test_what_is_replaced_while_something_is_written_is_not_called_kept(store: Store, path: Path) -> None:
    def replace_and_add() -> None:
        with store.writing(NOW) as write:
            write.connection.execute(insert(deck).values(uid=b"0" * 16, hlc=1, by=1, name="lost"))
            path.unlink()

    with pytest.raises(Unkept):
        replace_and_add()


def test_who_listens_hears_what_cannot_be_kept_and_that_it_can_again(store: Store, path: Path) -> None:
    heard: list[Unkept | None] = []
    store.keeping.told = heard.append
    aside = path.with_name("aside")
    path.rename(aside)
    assert refused(store) is Why.GONE
    with pytest.raises(Unkept):
        store.keeping.check(NOW)
    aside.rename(path)
    add(store, "second")
    add(store, "third")
    assert [None if each is None else each.why for each in heard] == [Why.GONE, Why.GONE, None]


@pytest.fixture
def read_only_file(path: Path) -> Iterator[Path]:
    open_store(path, "desk", None, NOW).close()
    with unchangeable(path):
        yield path


@pytest.fixture
def read_only_folder(path: Path) -> Iterator[Path]:
    path.parent.mkdir()
    with unchangeable(path.parent):
        yield path.parent


def test_a_read_only_file_says_so_before_anything_is_studied(read_only_file: Path) -> None:
    with pytest.raises(Unkept, match="is read-only") as told:
        open_store(read_only_file, "desk", None, NOW)
    assert told.value.why is Why.READ_ONLY


def test_a_read_only_folder_says_so_too(read_only_folder: Path) -> None:
    with pytest.raises(Unkept, match="Make the file and its folder writable") as told:
        open_store(read_only_folder / "collection.kms", "desk", None, NOW)
    assert told.value.why is Why.READ_ONLY
    assert list(read_only_folder.iterdir()) == []
