"""The journal of events beside the collection: what it holds, whatever happens to it or to the program."""

import logging
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from kmsflash.collection.opening import Collection
from kmsflash.model.grades import Grade
from kmsflash.model.options import StudyOptions
from kmsflash.store import event_journal
from kmsflash.store.event_journal import KEPT_SEGMENTS, EventJournal, folder_of, segments
from kmsflash.store.event_lines import JournalLine, read
from kmsflash.store.opening import collection_uid
from kmsflash.store.tables import event
from tests.clock import Clock

Reopen = Callable[[StudyOptions], Collection]


def answer(collection: Collection, clock: Clock, count: int = 1) -> None:
    session = collection.study.session(clock())
    for _ in range(count):
        assert session.turn(clock()) is not None
        session.answer(Grade.GOOD, 1000, clock.later(seconds=6))


def told(collection: Collection) -> list[JournalLine]:
    path = collection.store.path
    return list(event_journal.lines(folder_of(path), str(collection_uid(collection.store))))


def log(collection: Collection) -> list[bytes]:
    with collection.store.reading() as connection:
        return list(connection.execute(select(event.c.uid).order_by(event.c.id)).scalars())


def same(collection: Collection) -> bool:
    return [line.uid.bytes for line in told(collection)] == log(collection) != []


def last_segment(collection: Collection) -> Path:
    return segments(folder_of(collection.store.path))[-1]


def test_every_event_is_in_the_journal(collection: Collection, clock: Clock) -> None:
    answer(collection, clock, 3)
    session = collection.study.session(clock())
    session.undo(clock.later(seconds=1))
    assert same(collection)
    assert [line.kind for line in told(collection)] == ["review", "review", "review", "void"]
    assert told(collection)[0].grade == Grade.GOOD
    with collection.store.reading() as connection:
        row = connection.execute(select(event)).first()
    line = told(collection)[0]
    assert row is not None
    assert (line.hlc, line.happened_at, line.day, line.took_ms) == (
        row.hlc,
        row.happened_at,
        row.study_day,
        row.took_ms,
    )


def test_a_transaction_that_fails_tells_nothing(collection: Collection, clock: Clock) -> None:
    answer(collection, clock)
    with pytest.raises(ZeroDivisionError):
        _tell_and_fail(collection, clock)
    answer(collection, clock)
    assert len(told(collection)) == 2
    assert same(collection)


def _tell_and_fail(collection: Collection, clock: Clock) -> None:
    with collection.store.writing(clock()) as write:
        write.connection.exec_driver_sql("INSERT INTO event (uid) VALUES (x'00')")
        raise ZeroDivisionError


def test_what_the_program_was_killed_before_it_could_append_comes_at_the_next_opening(
    collection: Collection, clock: Clock, reopen: Reopen
) -> None:
    answer(collection, clock, 3)
    collection.close()
    path = last_segment(collection)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:2]))
    again = reopen(StudyOptions())
    assert same(again)


def test_lines_that_a_power_cut_took_before_others_come_at_the_next_opening(
    collection: Collection, clock: Clock
) -> None:
    answer(collection, clock, 6)
    path = last_segment(collection)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[:-4], bytes(sum(map(len, lines[-4:-1])) - 1), b"\n", lines[-1]]))
    for ended_well in (True, False):
        journal = EventJournal(collection.store.path, str(collection_uid(collection.store)))
        journal.catch_up(collection.store.reading, ended_well=ended_well)
        journal.close()
        assert (len(told(collection)) < 6) == ended_well, "what ended well is not looked at line by line"
    assert {line.uid.bytes for line in told(collection)} == set(log(collection))


def test_a_torn_last_line_is_cut_off_and_told_again(
    collection: Collection, clock: Clock, reopen: Reopen
) -> None:
    answer(collection, clock, 3)
    collection.close()
    path = last_segment(collection)
    os.truncate(path, path.stat().st_size - 20)
    again = reopen(StudyOptions())
    assert same(again)
    answer(again, clock)
    assert same(again)


@pytest.mark.parametrize("at", [-5, -60, -100])
def test_a_damaged_line_is_known_for_one(collection: Collection, clock: Clock, at: int) -> None:
    answer(collection, clock)
    path = last_segment(collection)
    line = bytearray(path.read_bytes().splitlines(keepends=True)[-1])
    assert read(bytes(line)) is not None
    line[at] ^= 1
    assert read(bytes(line)) is None


def test_a_journal_that_was_deleted_begins_again_with_the_newest_events(
    collection: Collection, clock: Clock, reopen: Reopen
) -> None:
    answer(collection, clock, 2)
    collection.close()
    shutil.rmtree(folder_of(collection.store.path))
    assert same(reopen(StudyOptions()))


def test_a_collection_put_back_from_a_copy_goes_on_in_its_journal(
    collection: Collection, clock: Clock, reopen: Reopen, tmp_path: Path
) -> None:
    answer(collection, clock)
    collection.close()
    copy = tmp_path / "copy.kms"
    shutil.copyfile(collection.store.path, copy)
    later = reopen(StudyOptions())
    answer(later, clock, 2)
    later.close()
    shutil.copyfile(copy, collection.store.path)
    restored = reopen(StudyOptions())
    assert len(told(restored)) == 3
    answer(restored, clock)
    assert [line.uid.bytes for line in told(restored)][3:] == log(restored)[1:]


def test_another_collection_under_the_same_name_does_not_mix(
    collection: Collection, clock: Clock, reopen: Reopen, notes: Path
) -> None:
    answer(collection, clock, 2)
    before = told(collection)
    uid = str(collection_uid(collection.store))
    collection.close()
    collection.store.path.unlink()
    other = reopen(StudyOptions())
    other.importing.notes(notes, clock())
    answer(other, clock)
    assert same(other)
    assert list(event_journal.lines(folder_of(other.store.path), uid)) == before


def test_two_programs_on_one_collection_both_tell(
    collection: Collection, clock: Clock, reopen: Reopen
) -> None:
    other = reopen(StudyOptions())
    answer(collection, clock)
    clock.later(minutes=1)
    answer(other, clock)
    clock.later(minutes=1)
    answer(collection, clock)
    assert {line.uid.bytes for line in told(collection)} == set(log(collection))
    assert len(log(collection)) == 3


def test_a_journal_that_cannot_be_written_keeps_nobody_from_studying(
    collection: Collection, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    folder = folder_of(collection.store.path)
    folder.write_text("in the way")
    with caplog.at_level(logging.WARNING):
        answer(collection, clock, 3)
    assert len(log(collection)) == 3
    assert len([record for record in caplog.records if "journal" in record.message]) == 1
    folder.unlink()
    answer(collection, clock)
    assert same(collection)


def test_a_full_disk_leaves_a_torn_line_and_all_is_told_when_there_is_room(
    collection: Collection, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(collection, clock)
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: write(handle, data[: len(data) // 2]))
    answer(collection, clock, 2)
    monkeypatch.undo()
    answer(collection, clock)
    assert list(dict.fromkeys(line.uid.bytes for line in told(collection))) == log(collection)
    assert len(log(collection)) == 4


def test_many_events_at_once_are_all_told(collection: Collection, clock: Clock) -> None:
    with collection.store.writing(clock()) as write:
        for _ in range(1700):
            write.connection.exec_driver_sql(
                "INSERT INTO event (uid, card_id, hlc) VALUES (?, 1, ?)", (write.uid().bytes, write.stamp())
            )
    assert same(collection)


def test_a_backup_ends_a_segment_and_only_what_no_backup_needs_goes(
    collection: Collection, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of(collection.store.path)
    for _ in range(3):
        answer(collection, clock)
        collection.store.events.backed_up()
        clock.later(days=10)
    assert len(segments(folder)) == 3
    assert same(collection)
    monkeypatch.setattr(event_journal, "SMALL", 100)
    for _ in range(KEPT_SEGMENTS):
        answer(collection, clock)
        collection.store.events.backed_up()
        clock.later(days=10)
    assert len(segments(folder)) == KEPT_SEGMENTS
    assert [line.uid.bytes for line in told(collection)] == log(collection)[3:]
