"""A backup in the place of the collection: all of it or nothing, and the present is backed up first."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kmsflash.collection.backups import Backups
from kmsflash.collection.opening import Collection, open_collection
from kmsflash.collection.restoring import prepare
from kmsflash.model.backups import Backup, Reason
from kmsflash.model.errors import Cancelled, UserError
from kmsflash.model.grades import Grade
from kmsflash.model.options import StudyOptions
from kmsflash.store import restoring
from kmsflash.store.opening import collection_uid, device_uid
from tests.clock import Clock
from tests.collection.test_media import png

Reopen = Callable[[StudyOptions], Collection]


def answer(collection: Collection, clock: Clock) -> None:
    session = collection.study.session(clock())
    session.turn(clock())
    session.answer(Grade.GOOD, 1000, clock.later(seconds=5))


def reviews(collection: Collection) -> int:
    with collection.store.reading() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM event").scalar_one())


@pytest.fixture
def backup(collection: Collection, clock: Clock) -> Backup:
    """Made after one answer; two more are given since."""
    answer(collection, clock)
    made = collection.backups.make(Reason.HAND, clock.later(minutes=1))
    for _ in range(2):
        answer(collection, clock)
    return made


def test_the_collection_is_as_it_was(
    collection: Collection, backup: Backup, reopen: Reopen, clock: Clock
) -> None:
    prepared = prepare(collection.backups, backup.path, clock.later(minutes=1))
    answer(collection, clock)  # it goes on while that is prepared
    collection.close()
    told = prepared.put_in_place(clock())
    assert (told.backup, told.kept_aside, told.missing_media) == (backup, None, 0)
    again = reopen(StudyOptions())
    assert reviews(again) == 1
    assert again.history.undo_label(clock()) is not None
    assert sorted(path.name for path in collection.store.path.parent.glob("collection.kms*")) == [
        "collection.kms",
        "collection.kms-shm",
        "collection.kms-wal",
        "collection.kms.lock",  # it is open
    ]


def test_the_present_is_backed_up_first(
    collection: Collection, backup: Backup, reopen: Reopen, clock: Clock
) -> None:
    prepared = prepare(collection.backups, backup.path, clock.later(minutes=1))
    collection.close()
    before = prepared.put_in_place(clock()).before
    assert before is not None
    assert (before.reason, before.reviews) == (Reason.RESTORE, 3)
    again = reopen(StudyOptions())
    assert again.backups.kept()[0] == before
    back = prepare(again.backups, before.path, clock.later(minutes=1))
    again.close()
    back.put_in_place(clock())
    assert reviews(reopen(StudyOptions())) == 3


def test_the_machine_is_a_new_device_and_what_is_written_comes_after_all_that_was(
    collection: Collection, backup: Backup, reopen: Reopen, clock: Clock
) -> None:
    device, state = device_uid(collection.store), collection.store.state()
    prepared = prepare(collection.backups, backup.path, clock.later(minutes=1))
    collection.close()
    prepared.put_in_place(clock())
    again = reopen(StudyOptions())
    assert device_uid(again.store) != device
    answer(again, clock)
    assert again.store.state() > state


def test_another_program_that_has_it_open_is_told_of(
    collection: Collection, backup: Backup, clock: Clock
) -> None:
    prepared = prepare(collection.backups, backup.path, clock.later(minutes=1))
    with pytest.raises(UserError, match=r"Another program has .* open"):
        prepared.put_in_place(clock())
    assert reviews(collection) == 3
    answer(collection, clock)
    assert not list(collection.store.path.parent.glob("*.restoring*"))


def test_a_backup_of_another_collection_can_be_restored_and_the_present_is_among_its_past(
    collection: Collection, backup: Backup, tmp_path: Path, clock: Clock
) -> None:
    """As on a new computer: what it began with is another collection."""
    fresh = open_collection(tmp_path / "new" / "mine.kms", tmp_path / "state", StudyOptions(), clock())
    fresh.importing.notes(tmp_path / "harbours.md", clock())
    prepared = prepare(fresh.backups, backup.path, clock.later(minutes=1))
    fresh.close()
    before = prepared.put_in_place(clock()).before
    again = open_collection(tmp_path / "new" / "mine.kms", tmp_path / "state", StudyOptions(), clock())
    assert collection_uid(again.store) == collection_uid(collection.store)
    assert again.backups.kept() == (before,)
    again.close()


def test_a_file_that_was_copied_with_its_log_comes_whole(
    collection: Collection, backup: Backup, tmp_path: Path, reopen: Reopen, clock: Clock
) -> None:
    copied = tmp_path / "copied"
    copied.mkdir()
    for path in tmp_path.glob("collection.kms*"):
        shutil.copyfile(path, copied / path.name)
    assert (copied / "collection.kms-wal").stat().st_size, "some of it is in the log"
    prepared = prepare(collection.backups, copied / "collection.kms", clock.later(minutes=1))
    collection.close()
    prepared.put_in_place(clock())
    assert reviews(reopen(StudyOptions())) == 3


@pytest.mark.parametrize("harm", [b"", b"no database" * 900], ids=["empty", "spoilt"])
def test_a_damaged_collection_is_kept_aside(
    collection: Collection, backup: Backup, reopen: Reopen, clock: Clock, harm: bytes
) -> None:
    path = collection.store.path
    collection.close()
    path.write_bytes(harm)
    path.with_name("collection.kms-wal").write_bytes(b"a log of something else")
    prepared = prepare(Backups(path), backup.path, clock.later(minutes=1))
    told = prepared.put_in_place(clock())
    assert told.before is None
    assert told.kept_aside is not None
    assert told.kept_aside.read_bytes() == harm
    assert reviews(reopen(StudyOptions())) == 1


def test_a_collection_that_is_gone_comes_back(
    collection: Collection, backup: Backup, reopen: Reopen, clock: Clock
) -> None:
    path = collection.store.path
    collection.close()
    path.unlink()
    told = prepare(Backups(path), backup.path, clock()).put_in_place(clock())
    assert (told.before, told.kept_aside) == (None, None)
    assert reviews(reopen(StudyOptions())) == 1


def test_where_the_present_cannot_be_backed_up_nothing_is_restored(
    collection: Collection, backup: Backup, clock: Clock, tmp_path: Path
) -> None:
    collection.backup_folder = tmp_path / "harbours.md"  # a file
    with pytest.raises(UserError, match="cannot be made"):
        prepare(collection.backups, backup.path, clock())
    assert not list(tmp_path.glob("*.restoring*"))
    assert reviews(collection) == 3


def test_cancelling_leaves_nothing(
    collection: Collection, backup: Backup, clock: Clock, tmp_path: Path
) -> None:
    def report(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        prepare(collection.backups, backup.path, clock(), report)
    assert not list(tmp_path.glob("*.restoring*"))


def test_what_is_no_backup_is_refused(collection: Collection, tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(UserError, match="There is no file"):
        prepare(collection.backups, tmp_path / "none.kms", clock())
    with pytest.raises(UserError, match="cannot be restored: It is damaged"):
        prepare(collection.backups, tmp_path / "harbours.md", clock())


def test_pictures_that_are_not_here_are_counted(collection: Collection, tmp_path: Path, clock: Clock) -> None:
    collection.media.keep(png(), "dot.png", clock())
    made = collection.backups.make(Reason.HAND, clock())
    for path in (tmp_path / "collection.media").iterdir():
        path.unlink()
    assert prepare(collection.backups, made.path, clock()).missing_media == 1


def test_killed_before_the_name_is_changed_the_old_one_is_there(
    collection: Collection, backup: Backup, reopen: Reopen, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared = prepare(collection.backups, backup.path, clock.later(minutes=1))
    collection.close()

    def killed(_self: Path, _target: Path) -> Path:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            prepared.put_in_place(clock())
    assert reviews(reopen(StudyOptions())) == 3
    assert restoring.is_sound(collection.store.path)
