"""Backups as the learner meets them: when they are made, which are kept, and what stands behind a change."""

import shutil
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from kmsflash.collection.backups import Backups
from kmsflash.collection.opening import Collection, open_collection
from kmsflash.model.backups import Reason
from kmsflash.model.errors import Unkept, UserError
from kmsflash.model.grades import Grade
from kmsflash.model.options import StudyOptions
from tests.clock import Clock


def answer(collection: Collection, clock: Clock) -> None:
    session = collection.study.session(clock())
    session.turn(clock())
    session.answer(Grade.GOOD, 1000, clock.later(seconds=5))


def test_the_newest_comes_first_and_says_what_is_in_it(collection: Collection, clock: Clock) -> None:
    first = collection.backups.make(Reason.HAND, clock.later(minutes=1))
    answer(collection, clock)
    second = collection.backups.make(Reason.START, clock.later(minutes=1))
    assert collection.backups.kept()[:2] == (second, first)
    assert second.reviews == first.reviews + 1
    assert second.cards == first.cards > 0
    assert second.state == collection.store.state()
    assert collection.backups.newest() == second


def test_they_are_known_without_an_open_collection(collection: Collection, clock: Clock) -> None:
    made = collection.backups.make(Reason.HAND, clock())
    path = collection.store.path
    collection.close()
    assert Backups(path).kept()[0] == made
    path.write_bytes(b"damaged" * 1000)
    assert Backups(path).kept()[0] == made
    path.unlink()
    assert Backups(path).kept()[0] == made


def test_a_start_makes_one_when_it_is_due(collection: Collection, clock: Clock) -> None:
    backups = collection.backups
    before = backups.kept()
    made = backups.at_start(clock.later(minutes=31))
    assert made is not None
    assert made.reason is Reason.START
    assert backups.at_start(clock.later(hours=5)) is None, "nothing changed"
    answer(collection, clock)
    again = backups.at_start(clock.later(seconds=1))
    assert again is not None
    answer(collection, clock)
    assert backups.at_start(clock.later(minutes=29)) is None, "the last is young"
    assert backups.kept() == (again, made, *before)


def test_of_a_file_that_another_took_the_place_of_none_is_made(collection: Collection, clock: Clock) -> None:
    """To open that one by its name would write the open one's log into it."""
    path = collection.store.path
    answer(collection, clock)
    other = path.with_name("other")
    shutil.copyfile(path, other)
    other.replace(path)
    content = path.read_bytes()
    for make in (collection.backups.at_start, partial(collection.backups.make, Reason.HAND)):
        with pytest.raises(Unkept):
            make(clock.later(minutes=40))
    assert path.read_bytes() == content


def test_before_a_change_one_just_made_serves(collection: Collection, clock: Clock) -> None:
    made = collection.backups.before(Reason.CHANGE, clock.later(minutes=5))
    assert made.is_new
    again = collection.backups.before(Reason.IMPORT, clock.later(seconds=60))
    assert (again.backup, again.is_new) == (made.backup, False)
    answer(collection, clock)
    assert collection.backups.before(Reason.IMPORT, clock()).is_new


def test_where_there_was_never_a_card_there_is_nothing_to_lose(tmp_path: Path, clock: Clock) -> None:
    collection = open_collection(tmp_path / "empty.kms", tmp_path / "state", StudyOptions(), clock())
    assert collection.backups.before(Reason.IMPORT, clock()).backup is None
    assert collection.backups.kept() == ()
    collection.close()


def test_a_change_that_comes_to_nothing_leaves_no_backup(collection: Collection, clock: Clock) -> None:
    before = collection.backups.kept()
    with (
        pytest.raises(ValueError, match="no"),
        collection.backups.guarding(Reason.CHANGE, clock.later(hours=1)),
    ):
        raise ValueError("no")
    assert collection.backups.kept() == before


def test_every_import_has_a_backup(collection: Collection, tmp_path: Path, clock: Clock) -> None:
    more = tmp_path / "more.md"
    more.write_text("# Ships\n\n- **Cog** — a sailing ship with one square sail\n", encoding="utf-8")
    collection.importing.notes(more, clock.later(minutes=10))
    newest = collection.backups.newest()
    assert newest is not None
    assert (newest.reason, newest.made_at) == (Reason.IMPORT, clock())


def test_the_old_are_thinned_when_one_is_made(collection: Collection, clock: Clock) -> None:
    for _ in range(20):
        collection.backups.make(Reason.START, clock.later(hours=6))
    clock.later(days=5)
    collection.backups.make(Reason.START, clock())
    kept = collection.backups.kept()
    days = [each.made_at.date() for each in kept[5:]]
    assert len(kept) < 21
    assert len(set(days)) == len(days)


def test_they_go_to_the_folder_that_was_chosen_and_those_before_are_known(
    collection: Collection, tmp_path: Path, clock: Clock
) -> None:
    before = collection.backups.make(Reason.HAND, clock())
    collection.backup_folder = tmp_path / "elsewhere"
    made = collection.backups.make(Reason.HAND, clock.later(minutes=1))
    assert made.path.parent == tmp_path / "elsewhere"
    assert collection.backups.kept()[:2] == (made, before)


def test_a_copy_of_the_file_has_backups_of_its_own(
    collection: Collection, tmp_path: Path, clock: Clock
) -> None:
    made = collection.backups.make(Reason.HAND, clock())
    other = Backups(tmp_path / "another name.kms", tmp_path / "backups")
    (tmp_path / "another name.kms").write_bytes(made.path.read_bytes())
    assert other.kept() == ()
    assert other.make(Reason.HAND, clock.later(days=900)) == other.kept()[0]
    assert made in collection.backups.kept()


def test_a_folder_that_cannot_be_looked_at_is_told(
    collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_folder: Path) -> None:
        raise PermissionError(13, "Permission denied")

    collection.backups.make(Reason.HAND, Clock().now + timedelta(days=1))
    monkeypatch.setattr(Path, "iterdir", refused)
    with pytest.raises(UserError, match="cannot be read: Permission denied"):
        collection.backups.kept()
