"""Copies of a collection: whole, checked, known again by name and content, and never half there."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kmsflash.model.backups import Reason
from kmsflash.model.errors import Cancelled, UserError
from kmsflash.store import backups
from kmsflash.store.backups import clear_abandoned, listing, look_at, make, require_sound, usual_folder
from kmsflash.store.opening import Store, collection_uid, open_store
from kmsflash.store.rows import add, born
from kmsflash.store.tables import card
from tests.clock import Clock

FOLDER = "backups"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    made = open_store(tmp_path / "my cards.kms", "here", None, clock())
    yield made
    made.close()


def put_card(store: Store, clock: Clock) -> None:
    with store.writing(clock()) as write:
        add(write, card, born(write, write.uid(), front="Hull?"))


def test_a_copy_is_one_file_with_all_that_was_written(store: Store, tmp_path: Path, clock: Clock) -> None:
    for _ in range(3):
        put_card(store, clock)
    made = make(store.path, tmp_path / FOLDER, Reason.HAND, clock())
    assert [path.name for path in (tmp_path / FOLDER).iterdir()] == [made.path.name]
    assert (made.cards, made.reviews, made.reason) == (3, 0, Reason.HAND)
    assert made.state == store.state()
    with closing(sqlite3.connect(made.path)) as copy:
        assert copy.execute("SELECT count(*) FROM card").fetchone() == (3,)
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_the_list_tells_what_was_told_when_it_was_made(store: Store, tmp_path: Path, clock: Clock) -> None:
    made = []
    for reason in Reason:
        put_card(store, clock)
        made.append(make(store.path, tmp_path / FOLDER, reason, clock.later(seconds=90)))
    found = listing(tmp_path / FOLDER, store.path, str(collection_uid(store)))
    assert found == made[::-1]
    assert [each.cards for each in found] == [6, 5, 4, 3, 2, 1]


def test_two_of_one_second_are_two(store: Store, tmp_path: Path, clock: Clock) -> None:
    paths = {make(store.path, tmp_path / FOLDER, Reason.START, clock()).path for _ in range(3)}
    assert {each.path for each in listing(tmp_path / FOLDER, store.path, "")} == paths
    assert len(paths) == 3


def test_collections_in_one_folder_do_not_mix(tmp_path: Path, clock: Clock) -> None:
    stores = [
        open_store(tmp_path / where, "here", None, clock.later(seconds=1))
        for where in ("a/cards.kms", "b/cards.kms", "a/cards 2.kms")
    ]
    made = [make(each.path, tmp_path / FOLDER, Reason.START, clock()).path for each in stores]
    for store, path in zip(stores, made, strict=True):
        found = listing(tmp_path / FOLDER, store.path, str(collection_uid(store)))
        assert [each.path for each in found] == [path]
        store.close()


def test_files_that_are_not_ours_are_not_seen(store: Store, tmp_path: Path, clock: Clock) -> None:
    made = make(store.path, tmp_path / FOLDER, Reason.START, clock()).path
    data = made.read_bytes()
    for name in (
        "my cards.kms",
        "my cards 2026-11-24.kms",
        f"copy of {made.name}",
        f"{made.stem} old.kms",
        "x.part",
    ):
        (tmp_path / FOLDER / name).write_bytes(data)
    (tmp_path / FOLDER / "my cards 2026-11-24 10.00.00 01234567.kms").mkdir()
    (tmp_path / FOLDER / "my cards 2026-99-24 10.00.00 01234567.kms").write_bytes(data)
    clear_abandoned(tmp_path / FOLDER, store.path)
    assert [each.path for each in listing(tmp_path / FOLDER, store.path, "")] == [made]
    assert len(list((tmp_path / FOLDER).iterdir())) == 8


@pytest.mark.parametrize(
    ("harm", "reason"),
    [
        (lambda data: data[: len(data) // 2], "It is damaged."),
        (lambda data: b"", "It is not a kmsflash collection."),
        (lambda data: b"\0" * len(data), "It is damaged."),
        (lambda data: data[:100] + b"\x55" * 8000 + data[8100:], "It is damaged."),
    ],
    ids=["cut", "empty", "zeros", "overwritten"],
)
def test_what_cannot_be_read_says_so(
    store: Store, tmp_path: Path, clock: Clock, harm: object, reason: str
) -> None:
    assert callable(harm)
    made = make(store.path, tmp_path / FOLDER, Reason.START, clock())
    made.path.write_bytes(harm(made.path.read_bytes()))
    (found,) = listing(tmp_path / FOLDER, store.path, str(collection_uid(store)))
    assert str(found.trouble) == reason
    assert not found.is_readable
    with pytest.raises(UserError, match=r"cannot be restored|is damaged"):
        require_sound(made.path)


def test_damage_deep_inside_is_found_before_a_restore(store: Store, tmp_path: Path, clock: Clock) -> None:
    for _ in range(300):
        put_card(store, clock)
    made = make(store.path, tmp_path / FOLDER, Reason.START, clock())
    require_sound(made.path)
    with closing(sqlite3.connect(made.path)) as raw:
        (page,) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'card_of_fact'").fetchone()
    data = bytearray(made.path.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = b"\x11" * 4096
    made.path.write_bytes(data)
    assert look_at(made.path).is_readable
    with pytest.raises(UserError, match="is damaged"):
        require_sound(made.path)


def test_a_newer_backup_is_refused(store: Store, tmp_path: Path, clock: Clock) -> None:
    made = make(store.path, tmp_path / FOLDER, Reason.START, clock())
    with closing(sqlite3.connect(made.path)) as copy:
        copy.execute("PRAGMA user_version=99")
    with pytest.raises(UserError, match="newer kmsflash"):
        require_sound(made.path)


def test_a_damaged_collection_gives_no_backup(store: Store, tmp_path: Path, clock: Clock) -> None:
    for _ in range(300):
        put_card(store, clock)
    store.close()
    data = bytearray(store.path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 8192] = b"\x11" * 8192
    store.path.write_bytes(data)
    with pytest.raises(UserError, match="Nothing was changed"):
        make(store.path, tmp_path / FOLDER, Reason.START, clock())
    assert list((tmp_path / FOLDER).iterdir()) == []


def test_others_write_while_it_is_copied(store: Store, tmp_path: Path, clock: Clock) -> None:
    """What is copied is one state: that of the beginning."""
    put_card(store, clock)
    state = store.state()

    def report(_done: int, _total: int) -> None:
        put_card(store, clock)

    made = make(store.path, tmp_path / FOLDER, Reason.START, clock(), report=report)
    assert (made.cards, made.state) == (1, state)
    assert store.state() > state


def test_cancelling_leaves_nothing(store: Store, tmp_path: Path, clock: Clock) -> None:
    def report(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        make(store.path, tmp_path / FOLDER, Reason.START, clock(), report=report)
    assert list((tmp_path / FOLDER).iterdir()) == []


def test_a_full_disk_leaves_what_was_there(
    store: Store, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = make(store.path, tmp_path / FOLDER, Reason.START, clock())

    def full(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups, "bring_to_disk", full)
    with pytest.raises(UserError, match=r"No space left on device\. Nothing was changed"):
        make(store.path, tmp_path / FOLDER, Reason.START, clock.later(minutes=1))
    assert list((tmp_path / FOLDER).iterdir()) == [before.path]


def test_a_folder_that_cannot_be_made_is_told(store: Store, tmp_path: Path, clock: Clock) -> None:
    (tmp_path / FOLDER).write_text("a file")
    with pytest.raises(UserError, match=r"cannot be made in .*backups"):
        make(store.path, tmp_path / FOLDER, Reason.START, clock())


def test_what_a_killed_program_left_goes_and_what_a_living_one_makes_stays(
    store: Store, tmp_path: Path, clock: Clock
) -> None:
    dead = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True
    )
    folder = usual_folder(store.path)
    folder.mkdir()
    stem = "my cards 2026-11-23 10.00.00 01234567"
    left = [folder / f"{stem}.{int(dead.stdout)}.part{end}" for end in ("", "-wal", "-shm", "-journal")]
    living = folder / f"{stem}.{os.getpid()}.part"
    for path in (*left, living):
        path.write_bytes(b"half")
    made = make(store.path, folder, Reason.START, clock.later(minutes=1))
    assert sorted(folder.iterdir()) == sorted([living, made.path])


def test_one_who_never_had_a_backup_has_none(store: Store, tmp_path: Path) -> None:
    assert listing(tmp_path / FOLDER, store.path, "") == []


def test_where_no_folder_can_be_opened_its_names_are_left_to_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def as_on_windows(path: Path, flags: int) -> int:
        if Path(path).is_dir():
            raise PermissionError(13, "Permission denied")
        return opened(path, flags)

    copied = tmp_path / "a.kms"
    copied.write_bytes(b"a")
    monkeypatch.setattr(os, "open", as_on_windows)
    with pytest.raises(PermissionError):
        backups.bring_to_disk(tmp_path)
    monkeypatch.setattr(os, "name", "windows")
    backups.bring_to_disk(tmp_path)
    backups.bring_to_disk(copied)
