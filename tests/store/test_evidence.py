"""Whatever a damaged row makes of the program, it is told as damage; a mistake in a sound file is not."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from shutil import rmtree

import pytest

from kmsflash.collection.opening import Collection, open_collection
from kmsflash.collection.salvaging import Salvaging
from kmsflash.model.backups import Reason
from kmsflash.model.browsing import Sort
from kmsflash.model.errors import Damaged, UserError
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.options import StudyOptions
from tests.clock import Clock

NOTES = (
    "# Ships\n\n- **Cog** — a sailing ship with one square sail\n- **Keel** — a long beam along its bottom\n"
)


@pytest.fixture
def clock() -> Clock:
    """Return a clock that the test turns."""
    return Clock()


@pytest.fixture
def path(tmp_path: Path, clock: Clock) -> Path:
    """Return where a collection lies of which some cards were answered and one was edited."""
    notes = tmp_path / "ships.md"
    notes.write_text(NOTES, encoding="utf-8")
    collection = opened(tmp_path / "c.kms", clock)
    collection.importing.notes(notes, clock(), "Ships")
    session = collection.study.session(clock())
    for _ in range(3):
        if session.turn(clock()) is not None:
            session.answer(Grade.GOOD, 1000, clock())
    collection.cards.flag([CardId(1)], 3, clock())
    collection.close()
    return tmp_path / "c.kms"


def opened(path: Path, clock: Clock) -> Collection:
    return open_collection(path, path.parent / "state", StudyOptions(), clock())


def use(collection: Collection, clock: Clock) -> None:
    """Do what reads rows of every kind."""
    now = clock.later(days=40)
    collection.library.overview(now)
    collection.browsing.rows(list(collection.browsing.ids("", Sort(), now)), now)
    for card in (CardId(1), CardId(2)):
        collection.knowing.about(card, now)
        collection.editing.read(card)
    collection.cards.flag([CardId(1)], 4, now)
    collection.history.undo(now)
    collection.cards.suspend([CardId(1)], now)
    collection.cards.reschedule([CardId(1), CardId(2)], 4, now)
    collection.cards.forget([CardId(1), CardId(2)], now)
    session = collection.study.session(now)
    if session.turn(now) is not None:
        session.answer(Grade.GOOD, 1000, now)


KINDS = (
    "UPDATE fact SET headings = '[{'",
    "UPDATE card SET stamps = '{' WHERE id = 1",
    "UPDATE card SET stamps = '[1' WHERE id = 1",
    "UPDATE edit SET before = '[{', after = '{'",
    "UPDATE event SET kind = 'set', payload = '{'",
    "UPDATE event SET kind = 'void', payload = '[]'",
    "UPDATE event SET grade = 77",
    "UPDATE local_schedule SET last_grade = 99, due = 0",
    "UPDATE local_schedule SET due = 4611686018427387904",
    "UPDATE card SET front = CAST(x'ff41' AS TEXT)",
    "UPDATE deck SET name = CAST(x'41ff' AS TEXT)",
    "UPDATE fact SET kind = 'torm'",
    "UPDATE meta SET value = '12x' WHERE key = 'hlc'",
)


@pytest.mark.parametrize("statement", KINDS)
def test_a_row_that_makes_no_sense_is_read_past_or_told_as_damage(
    path: Path, clock: Clock, statement: str
) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(statement)
        raw.commit()
    told: list[Damaged] = []
    try:
        collection = opened(path, clock)
    except Damaged:
        return
    collection.store.keeping.damaged = told.append
    with suppress(Damaged):
        use(collection, clock)
        assert told == []
        collection.close()
        return
    assert len(told) == 1, "whoever shows the ways out hears of it"
    with suppress(UserError):
        collection.close()


@pytest.mark.parametrize(
    "statement", ["UPDATE fact SET headings = '[{'", "UPDATE local_schedule SET last_grade = 99, due = 0"]
)
def test_some_of_these_cannot_be_read_past(path: Path, clock: Clock, statement: str) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(statement)
        raw.commit()
    with pytest.raises(Damaged, match="is damaged"):
        use(opened(path, clock), clock)


def test_nothing_where_something_must_be_is_told_as_damage(path: Path, clock: Clock) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA writable_schema = ON")
        raw.execute(
            "UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '') WHERE name = 'local_schedule'"
        )
        raw.commit()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE local_schedule SET interval = NULL, ease = NULL, reviews = NULL")
        raw.execute("PRAGMA writable_schema = ON")
        raw.execute(
            "UPDATE sqlite_schema SET sql = replace(sql, '0''', '0'' NOT NULL') WHERE name = 'local_schedule'"
        )
        raw.commit()
    with pytest.raises(Damaged, match="is damaged"):
        use(opened(path, clock), clock)


def test_a_mistake_of_ours_in_a_sound_file_stays_one(path: Path, clock: Clock) -> None:
    collection = opened(path, clock)
    with pytest.raises(ValueError, match="ours"), collection.store.reading():
        raise ValueError("ours")
    collection.close()


# A file of nothing


def empty(path: Path) -> None:
    path.write_bytes(b"")
    for end in ("-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)


def test_a_file_that_was_emptied_is_told_and_the_backup_comes_back(path: Path, clock: Clock) -> None:
    collection = opened(path, clock)
    collection.backups.make(Reason.HAND, clock())
    held = collection.library.overview(clock())
    collection.close()
    empty(path)
    with pytest.raises(Damaged, match="is empty, but there were cards in it before"):
        opened(path, clock)
    assert path.read_bytes() == b""
    salvaging = Salvaging(path)
    way = salvaging.from_backup(clock())
    assert way is not None
    salvaging.take(way)
    again = opened(path, clock)
    assert again.library.overview(clock()).decks == held.decks
    again.close()


@pytest.mark.parametrize("left", ["backups", "c.events", "chosen"])
def test_either_the_journal_or_a_backup_says_that_there_were_cards(
    path: Path, clock: Clock, left: str
) -> None:
    chosen = path.parent / "chosen"
    folder = chosen if left == "chosen" else None
    collection = open_collection(path, path.parent / "state", StudyOptions(), clock(), backup_folder=folder)
    collection.backups.make(Reason.HAND, clock())
    collection.close()
    for name in {"backups", "c.events", "chosen"} - {left}:
        rmtree(path.parent / name, ignore_errors=True)
    empty(path)
    with pytest.raises(Damaged, match="is empty"):
        open_collection(path, path.parent / "state", StudyOptions(), clock(), backup_folder=folder)


def test_an_empty_file_that_nothing_is_known_of_is_a_new_collection(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "c.kms").touch()
    collection = opened(tmp_path / "c.kms", clock)
    assert collection.library.overview(clock()).decks == ()
    collection.close()
