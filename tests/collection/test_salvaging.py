"""A damaged collection: what can be read of it, and what the newest backup and the journal give."""

import gzip
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest
from sqlalchemy import func, select

from kmsflash.collection.backups import Backups
from kmsflash.collection.opening import Collection, open_collection
from kmsflash.collection.salvaging import Salvaging
from kmsflash.model.backups import Reason
from kmsflash.model.checking import Flaw
from kmsflash.model.errors import Damaged, UserError
from kmsflash.model.options import StudyOptions
from kmsflash.model.salvage import Carried, Replayed, Restored
from kmsflash.store import placing, tables
from kmsflash.store.event_journal import folder_of
from tests.clock import Clock
from tests.collection.test_event_journal import answer
from tests.collection.test_replaying import the_log, the_schedules

Reopen = Callable[[StudyOptions], Collection]


@pytest.fixture
def studied(collection: Collection, clock: Clock) -> Path:
    """A collection with three answers, closed; the journal knows them."""
    answer(collection, clock, 3)
    collection.close()
    return collection.store.path


def spoil(path: Path, places: int = 40, seed: int = 1) -> None:
    chance = random.Random(seed)
    data = bytearray(path.read_bytes())
    for _ in range(places):
        data[chance.randrange(len(data))] = chance.randrange(256)
    path.write_bytes(data)


def everything(collection: Collection) -> dict[str, set[tuple[object, ...]]]:
    with collection.store.reading() as connection:
        return {
            table.name: {tuple(row) for row in connection.execute(select(table))}
            for table in (*tables.SYNCED, tables.event, tables.edit)
        }


def test_a_sound_file_is_carried_over_whole(
    studied: Path, clock: Clock, reopen: Reopen, tmp_path: Path
) -> None:
    before = reopen(StudyOptions())
    held, folds = everything(before), the_schedules(before)
    before.close()
    way = Salvaging(studied).carried(clock())
    assert isinstance(way.gives, Carried)
    assert (way.gives.lost, way.gives.stubs, way.gives.reviews, way.gives.from_journal) == (0, 0, 3, 0)
    aside = Salvaging(studied).take(way)
    assert aside.name.startswith("collection damaged 20")
    after = reopen(StudyOptions())
    assert everything(after) == held
    assert the_schedules(after) == folds
    assert after.library.overview(clock()).load is not None
    assert not [path for path in tmp_path.iterdir() if "salvage" in path.name or "to-be" in path.name]


def test_what_only_the_log_beside_the_file_has_is_carried_too(
    collection: Collection, clock: Clock, tmp_path: Path
) -> None:
    answer(collection, clock, 2)
    copy = tmp_path / "crashed" / "collection.kms"
    copy.parent.mkdir()
    for end in ("", "-wal"):
        shutil.copyfile(f"{collection.store.path}{end}", f"{copy}{end}")
    before = {path.name: path.read_bytes() for path in copy.parent.iterdir()}
    way = Salvaging(copy).carried(clock())
    assert isinstance(way.gives, Carried)
    assert (way.gives.reviews, way.gives.lost) == (2, 0)
    assert {path.name: path.read_bytes() for path in copy.parent.iterdir() if path.is_file()} == before
    aside = Salvaging(copy).take(way)
    assert {path.name for path in copy.parent.iterdir()} == {copy.name, aside.name, f"{aside.name}-wal"}
    restored = open_collection(copy, tmp_path / "state", StudyOptions(), clock())
    assert the_log(restored) == the_log(collection)
    restored.close()


def test_events_that_the_file_lost_come_from_the_journal(studied: Path, clock: Clock, reopen: Reopen) -> None:
    before = reopen(StudyOptions())
    log = the_log(before)
    with before.store.writing(clock()) as write:
        write.connection.exec_driver_sql("DELETE FROM event WHERE id > 1")
        write.connection.exec_driver_sql("UPDATE event SET grade = 1, hlc = 5")
    before.close()
    way = Salvaging(studied).carried(clock())
    assert isinstance(way.gives, Carried)
    assert (way.gives.reviews, way.gives.from_journal) == (3, 2)
    Salvaging(studied).take(way)
    assert {row[:2] + row[3:4] + row[4:] for row in the_log(reopen(StudyOptions()))} == {
        row[:2] + row[3:4] + row[4:] for row in log
    }


def test_a_lost_parent_gets_a_stub(studied: Path, clock: Clock, reopen: Reopen) -> None:
    with closing(sqlite3.connect(studied, isolation_level=None)) as raw:
        raw.execute("DELETE FROM fact WHERE id = 1")
    way = Salvaging(studied).carried(clock())
    assert isinstance(way.gives, Carried)
    assert way.gives.stubs == 1
    Salvaging(studied).take(way)
    after = reopen(StudyOptions())
    with after.store.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        wanted = select(tables.fact.c.deleted).where(tables.fact.c.id == 1)
        assert connection.execute(wanted).scalar_one() == 1


def test_cards_whose_notes_are_lost_with_all_their_facts_are_carried_over(
    studied: Path, clock: Clock
) -> None:
    with closing(sqlite3.connect(studied)) as raw:
        raw.execute("PRAGMA foreign_keys=OFF")
        raw.execute("DELETE FROM source")
        raw.execute("DELETE FROM fact")
        raw.commit()
    way = Salvaging(studied).carried(clock())
    assert isinstance(way.gives, Carried)
    assert way.gives.cards > 0
    assert way.gives.reviews == 3


def test_a_text_that_cannot_be_read_is_told_as_damage(collection: Collection, clock: Clock) -> None:
    answer(collection, clock, 1)
    with closing(sqlite3.connect(collection.store.path)) as raw:
        raw.execute("UPDATE event SET kind = CAST(x'ff41' AS TEXT)")
        raw.commit()
    with pytest.raises(Damaged), collection.store.reading() as connection:
        connection.execute(select(tables.event)).all()


def test_the_newest_sound_backup_comes_back_with_the_reviews_since(
    collection: Collection, clock: Clock, reopen: Reopen
) -> None:
    path = collection.store.path
    answer(collection, clock)
    made = Backups(path).make(Reason.HAND, clock())
    answer(collection, clock, 2)
    later = Backups(path).make(Reason.HAND, clock.later(hours=1))
    log, folds = the_log(collection), the_schedules(collection)
    collection.close()
    later.path.write_bytes(later.path.read_bytes()[:5000])
    path.write_bytes(b"\0" * 5000)
    way = Salvaging(path).from_backup(clock())
    assert way is not None
    assert isinstance(way.gives, Restored)
    assert (way.gives.backup, way.gives.replayed, way.gives.reviews) == (made.path, Replayed(2, 0), 3)
    aside = Salvaging(path).take(way)
    assert aside.read_bytes() == b"\0" * 5000
    after = reopen(StudyOptions())
    assert the_log(after) == log
    assert the_schedules(after) == folds


def test_a_file_with_nothing_in_it_is_told_in_a_sentence(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "collection.kms"
    path.write_bytes(b"\0" * 50_000)
    with pytest.raises(UserError, match="Nothing in "):
        Salvaging(path).carried(clock())
    assert Salvaging(path).from_backup(clock()) is None
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("stop_after", range(7))
def test_a_change_that_was_killed_in_between_is_finished_at_the_next_opening(
    studied: Path, clock: Clock, reopen: Reopen, monkeypatch: pytest.MonkeyPatch, stop_after: int
) -> None:
    before = reopen(StudyOptions())
    log = the_log(before)
    before.close()
    Path(f"{studied}-wal").write_bytes(b"of the old one")
    way = Salvaging(studied).carried(clock())
    done: list[object] = []

    def killed(_path: Path) -> None:
        done.append(_path)
        if len(done) > stop_after:
            raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        for name in ("rename", "replace"):
            real = getattr(Path, name)
            patched.setattr(Path, name, _stopping(real, killed))
        with suppress(KeyboardInterrupt):
            Salvaging(studied).take(way)
    if not placing.is_decided(studied) and stop_after == 0:
        Path(f"{studied}-wal").unlink()  # nothing was changed, so it is as before
    after = reopen(StudyOptions())
    assert the_log(after) == log
    assert not placing.is_decided(studied)
    assert not Path(f"{studied}-wal").exists() or Path(f"{studied}-wal").read_bytes() != b"of the old one"


def _stopping(
    real: Callable[[Path, Path], object], killed: Callable[[Path], None]
) -> Callable[[Path, Path], object]:
    def move(path: Path, to: Path) -> object:
        killed(path)
        return real(path, to)

    return move


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("how", ["flips", "cut", "holes"])
def test_whatever_is_damaged_it_ends_with_a_sound_collection_or_a_sentence(
    studied: Path, clock: Clock, tmp_path: Path, how: str, seed: int
) -> None:
    chance = random.Random(seed)
    data = bytearray(studied.read_bytes())
    if how == "flips":
        for _ in range(1 + seed * 20):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    elif how == "cut":
        data = data[: chance.randrange(len(data))]
    else:
        for _ in range(1 + seed // 3):
            at = chance.randrange(len(data) // 4096) * 4096
            data[at : at + 4096] = bytes(4096)
    studied.write_bytes(data)
    salvaging = Salvaging(studied)
    try:
        way = salvaging.carried(clock())
    except UserError:
        assert studied.read_bytes() == data
        return
    assert isinstance(way.gives, Carried)
    aside = salvaging.take(way)
    assert aside.read_bytes() == data
    after = open_collection(studied, tmp_path / "state", StudyOptions(), clock())
    with after.store.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() == ["ok"]
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        living = select(func.count()).select_from(tables.card).where(tables.card.c.deleted == 0)
        assert connection.execute(living).scalar_one() == way.gives.cards
        reviews = select(func.count()).select_from(tables.event).where(tables.event.c.kind == "review")
        assert connection.execute(reviews).scalar_one() == way.gives.reviews
    _use(after, clock)
    after.close()


def _use(collection: Collection, clock: Clock) -> None:
    """Do what a learner does on a day."""
    collection.library.overview(clock.later(days=1))
    session = collection.study.session(clock())
    if session.turn(clock()) is not None:
        answer(collection, clock)


def test_without_a_journal_most_reviews_are_read(studied: Path, clock: Clock) -> None:
    shutil.rmtree(folder_of(studied))
    data = bytearray(studied.read_bytes())
    data[:4096] = bytes(4096)  # not even what tables there are
    studied.write_bytes(data)
    way = Salvaging(studied).carried(clock())
    assert isinstance(way.gives, Carried)
    assert way.gives.reviews == 3
    assert way.gives.cards > 5


def test_a_file_of_an_older_version_is_carried_over_too(tmp_path: Path, clock: Clock) -> None:
    packed = Path(__file__).parents[1] / "files" / "collections" / "revision-1.kms.gz"
    path = tmp_path / "collection.kms"
    path.write_bytes(gzip.decompress(packed.read_bytes()))
    way = Salvaging(path).carried(clock())
    assert isinstance(way.gives, Carried)
    assert (way.gives.lost, way.gives.stubs) == (0, 0)
    with closing(sqlite3.connect(path)) as raw:
        (cards,) = raw.execute("SELECT count(*) FROM card WHERE deleted = 0").fetchone()
        (reviews,) = raw.execute("SELECT count(*) FROM event WHERE kind = 'review'").fetchone()
    assert (way.gives.cards, way.gives.reviews) == (cards, reviews)
    assert cards > 0 < reviews


def harmed(path: Path, *statements: str) -> None:
    """Change rows as damage does: nobody hears of it."""
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA foreign_keys=OFF")
        triggers = raw.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            raw.execute(statement)
        for _, sql in triggers:
            raw.execute(sql)
        raw.commit()


def taken(path: Path, clock: Clock) -> Carried:
    """Take what can be read of a file, and return what it gave."""
    salvaging = Salvaging(path)
    way = salvaging.carried(clock())
    salvaging.take(way)
    assert isinstance(way.gives, Carried)
    return way.gives


def flaws(collection: Collection, clock: Clock) -> set[Flaw]:
    return {finding.flaw for finding in collection.checking.look(clock()).flaws}


@pytest.mark.parametrize("has_backup", [True, False])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE card SET answer = 'nothing' WHERE id = 1",
        "UPDATE card SET deck_id = NULL, suspended = 1, uid = zeroblob(16) WHERE id = 1",
        "UPDATE fact SET headings = '[]' WHERE id = 1",
        "UPDATE deck SET name = 'Harbors' WHERE id = (SELECT max(id) FROM deck)",
        "UPDATE edit SET label = 'tipo' WHERE id = 1",
    ],
)
def test_what_damage_changed_is_carried_over_as_a_backup_has_it_or_told(
    studied: Path, clock: Clock, reopen: Reopen, statement: str, *, has_backup: bool
) -> None:
    before = reopen(StudyOptions())
    held, folds = everything(before), the_schedules(before)
    before.close()
    if has_backup:
        Backups(studied).make(Reason.HAND, clock())
    harmed(studied, statement)
    gives = taken(studied, clock)
    assert (gives.put_back, gives.altered, gives.lost) == ((1, 0, 0) if has_backup else (0, 1, 0))
    after = reopen(StudyOptions())
    found = flaws(after, clock)
    assert not found if has_backup else Flaw.ALTERED in found
    assert (everything(after) == held) is has_backup
    assert the_schedules(after) == folds


def test_what_no_backup_has_is_told_until_it_is_accepted(studied: Path, clock: Clock, reopen: Reopen) -> None:
    harmed(studied, "UPDATE card SET answer = 'nothing' WHERE id = 1")
    taken(studied, clock)
    taken(studied, clock)  # what was carried over is carried over once more
    after = reopen(StudyOptions())
    assert flaws(after, clock) == {Flaw.ALTERED}
    assert after.checking.accept(clock()) == 1
    assert flaws(after, clock) == set()


def test_a_row_is_not_put_back_where_what_it_names_is_gone(
    studied: Path, clock: Clock, reopen: Reopen
) -> None:
    Backups(studied).make(Reason.HAND, clock())
    harmed(
        studied,
        "UPDATE card SET fact_id = (SELECT max(id) FROM fact), answer = 'nothing' WHERE fact_id = 1",
        "UPDATE card SET born_of = NULL WHERE born_of = 1",
        "DELETE FROM tag WHERE fact_id = 1",
        "DELETE FROM fact WHERE id = 1",
    )
    with closing(sqlite3.connect(studied)) as raw:
        (moved,) = raw.execute("SELECT count(*) FROM card WHERE answer = 'nothing'").fetchone()
    gives = taken(studied, clock)
    assert moved > 0
    assert (gives.put_back, gives.altered) == (0, moved)
    after = reopen(StudyOptions())
    assert Flaw.ALTERED_PROVEN in flaws(after, clock)
    with after.store.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        wanted = select(func.count()).select_from(tables.card).where(tables.card.c.answer == "nothing")
        assert connection.execute(wanted).scalar_one() == 0  # its texts name nothing: they are back


def test_what_is_lost_and_others_name_comes_back_from_a_backup(
    studied: Path, clock: Clock, reopen: Reopen
) -> None:
    before = reopen(StudyOptions())
    held = everything(before)
    before.close()
    Backups(studied).make(Reason.HAND, clock())
    harmed(studied, "DELETE FROM fact WHERE id = 1")
    gives = taken(studied, clock)
    assert (gives.stubs, gives.put_back, gives.lost) == (0, 1, 0)
    after = reopen(StudyOptions())
    assert everything(after) == held
    assert flaws(after, clock) == set()


def test_what_the_learner_changed_and_is_not_sealed_yet_is_no_damage(
    studied: Path, clock: Clock, reopen: Reopen
) -> None:
    Backups(studied).make(Reason.HAND, clock())
    with closing(sqlite3.connect(studied)) as raw:
        raw.execute("UPDATE card SET answer = 'mine' WHERE id = 1")
        raw.commit()
    gives = taken(studied, clock)
    assert (gives.put_back, gives.altered) == (0, 0)
    after = reopen(StudyOptions())
    with after.store.reading() as connection:
        wanted = select(tables.card.c.answer).where(tables.card.c.id == 1)
        assert connection.execute(wanted).scalar_one() == "mine"
    assert flaws(after, clock) == set()


def test_nothing_is_put_back_where_the_list_of_changes_cannot_be_read(
    studied: Path, clock: Clock, reopen: Reopen
) -> None:
    Backups(studied).make(Reason.HAND, clock())
    with closing(sqlite3.connect(studied)) as raw:
        raw.execute("UPDATE card SET answer = 'mine' WHERE id = 1")
        raw.commit()
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (root,) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'local_unsealed'").fetchone()
    data = bytearray(studied.read_bytes())
    data[(root - 1) * 4096 : root * 4096] = bytes(4096)
    studied.write_bytes(data)
    gives = taken(studied, clock)
    assert (gives.put_back, gives.altered) == (0, 1)
    after = reopen(StudyOptions())
    with after.store.reading() as connection:
        wanted = select(tables.card.c.answer).where(tables.card.c.id == 1)
        assert connection.execute(wanted).scalar_one() == "mine"
    assert flaws(after, clock) == {Flaw.ALTERED_PROVEN}


def test_events_that_the_journal_tells_under_other_numbers_are_no_damage(
    studied: Path, clock: Clock, reopen: Reopen
) -> None:
    Backups(studied).make(Reason.HAND, clock())
    harmed(studied, "DELETE FROM event WHERE id IN (1, 3)")
    gives = taken(studied, clock)
    assert (gives.reviews, gives.from_journal, gives.put_back, gives.altered) == (3, 2, 0, 0)
    assert flaws(reopen(StudyOptions()), clock) == set()


def test_a_damaged_checksum_is_made_again(studied: Path, clock: Clock, reopen: Reopen) -> None:
    harmed(studied, "UPDATE local_seal_card SET seal = seal + iif(seal & 255 < 255, 1, -1) WHERE id = 1")
    gives = taken(studied, clock)
    assert (gives.put_back, gives.altered) == (0, 0)
    assert flaws(reopen(StudyOptions()), clock) == set()
