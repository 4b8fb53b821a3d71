"""A drive that takes nothing more: what was to be kept is not, what was kept stays, and it goes on after."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from kmsflash.model.errors import Unkept, Why
from kmsflash.store.opening import Store, open_store
from kmsflash.store.tables import deck
from tests.drives import small_drive, take_away

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def add(store: Store, name: str) -> None:
    with store.writing(NOW) as write:
        uid = write.uid().bytes
        write.connection.execute(insert(deck).values(uid=uid, hlc=write.stamp(), by=write.device, name=name))


def fill(store: Store, kept: list[str]) -> None:
    """Add rows until that is refused."""
    for number in range(10_000):
        name = f"{number} {'x' * 1000}"
        add(store, name)
        kept.append(name)


def names(store: Store) -> list[str]:
    with store.reading() as connection:
        return [str(name) for name in connection.execute(select(deck.c.name)).scalars()]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(tmp_path / "collection.kms", "desk", None, NOW)
    yield store
    store.close()


def limit(store: Store, pages: int) -> None:
    """Let the file grow by so many pages."""
    with store.engine.connect() as connection:
        now = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={now + pages}")
        connection.rollback()


@pytest.mark.parametrize("pages", range(4))
def test_a_full_disk_keeps_a_step_whole_or_not_at_all(store: Store, pages: int) -> None:
    limit(store, pages)
    heard: list[Unkept | None] = []
    store.keeping.told = heard.append
    kept: list[str] = []
    with pytest.raises(Unkept) as told:
        fill(store, kept)
    assert told.value.why is Why.FULL
    assert names(store) == kept
    with pytest.raises(Unkept):
        add(store, "y" * 100_000)
    limit(store, 1000)
    add(store, "again")
    assert names(store) == [*kept, "again"]
    assert [each and each.why for each in heard] == [Why.FULL, Why.FULL, None]


def test_a_small_write_tells_that_there_is_space_again(store: Store) -> None:
    limit(store, 0)
    with pytest.raises(Unkept):
        add(store, "x" * 100_000)
    limit(store, 1000)
    before = store.state()
    store.probe(NOW)
    assert store.keeping.trouble is None
    assert store.state() > before


WRITER = """
import resource, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from kmsflash.model.errors import Unkept
from kmsflash.store.opening import open_store
from sqlalchemy import insert
from kmsflash.store.tables import deck
now = datetime(2026, 11, 24, 12, tzinfo=UTC)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store = open_store(Path(sys.argv[1]), "desk", None, now)
log = Path(sys.argv[1] + "-wal")
resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size + int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    for number in range(1000):
        with store.writing(now) as write:
            row = {"uid": write.uid().bytes, "hlc": write.stamp(), "by": write.device}
            write.connection.execute(insert(deck).values(name=str(number), **row))
        print(number)
except Unkept as error:
    print(error.why.name)
"""


@pytest.mark.parametrize("room", [1, 4_000, 20_001, 65_536, 123_456])
def test_what_was_called_kept_is_there_after_a_limit_was_reached_anywhere(tmp_path: Path, room: int) -> None:
    path = tmp_path / "collection.kms"
    open_store(path, "desk", None, NOW).close()
    done = subprocess.run(
        [sys.executable, "-c", WRITER, str(path), str(room)], check=True, capture_output=True, text=True
    )
    *kept, why = done.stdout.split()
    assert why == Why.DRIVE.name
    store = open_store(path, "desk", None, NOW)
    assert names(store) == kept
    store.close()


@pytest.fixture
def drive(tmp_path: Path) -> Iterator[Path]:
    with small_drive(tmp_path / "drive") as folder:
        yield folder


def test_a_real_drive_that_is_full_says_so_and_goes_on_when_there_is_space(drive: Path) -> None:
    ballast = drive / "ballast"
    store = open_store(drive / "collection.kms", "desk", None, NOW)
    ballast.write_bytes(bytes(1_000_000))
    kept: list[str] = []
    with pytest.raises(Unkept) as told:
        fill(store, kept)
    assert told.value.why is Why.FULL
    assert names(store) == kept
    ballast.unlink()
    add(store, "again")
    store.close()
    store = open_store(drive / "collection.kms", "desk", None, NOW)
    assert names(store) == [*kept, "again"]
    store.close()


def test_a_drive_that_was_taken_away_says_so(drive: Path) -> None:
    store = open_store(drive / "collection.kms", "desk", None, NOW)
    add(store, "first")
    take_away(drive)
    with pytest.raises(Unkept, match="its drive is gone") as told:
        add(store, "lost")
    assert told.value.why is Why.GONE
    assert names(store) == ["first"], "what is open can still be read"
    store.close()
    assert list(drive.iterdir()) == []


def test_a_file_that_was_removed_is_said_to_be_gone_and_not_made_anew_by_looking(store: Store) -> None:
    add(store, "a")
    heard: list[Unkept | None] = []
    store.keeping.told = heard.append
    with store.reading() as connection:
        connection.execute(select(deck.c.name)).all()
        store.path.unlink()
        with pytest.raises(Unkept) as told, store.reading():  # a second look at once wants a file of its own
            raise AssertionError("there is nothing to look at")
    assert told.value.why is Why.GONE
    assert heard == [told.value]
    assert not store.path.exists()
