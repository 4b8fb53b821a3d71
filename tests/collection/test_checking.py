"""Checking a collection: a healthy one has no flaw, each damage is found, what can be derived is mended."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kmsflash.collection.checking import Checking
from kmsflash.collection.opening import Collection, open_collection
from kmsflash.exchange import open_package
from kmsflash.model.backups import Reason
from kmsflash.model.checking import Finding, Findings, Flaw
from kmsflash.model.errors import Cancelled, UserError
from kmsflash.model.exchanging import PackageWishes
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.options import DeckOptions, Scheduler, StudyOptions
from kmsflash.model.presets import USUAL
from kmsflash.store import media
from kmsflash.store.tables import LOCAL
from tests.clock import Clock
from tests.collection.fleet import named
from tests.collection.test_media import png
from tests.collection.test_media_cleaning import age, kept, made

ANKI = Path(__file__).parents[1] / "files" / "anki"


@pytest.fixture
def lived_in(fleet: Collection, clock: Clock) -> Collection:
    """Return a collection that was used for weeks in most ways there are."""
    live_in(fleet, clock)
    return fleet


def live_in(collection: Collection, clock: Clock) -> None:
    cogs = named(collection, "Cogs")
    for grade in (Grade.GOOD, Grade.AGAIN, Grade.EASY, Grade.HARD, Grade.GOOD):
        grade_next(collection, clock, grade)
    collection.options.make_preset("Slow", USUAL, clock())
    preset = collection.options.presets()[-1].preset
    collection.options.set_options(preset, DeckOptions(Scheduler.FSRS, new_per_day=3), clock())
    collection.options.choose(cogs, preset, clock())
    for _ in range(6):
        clock.later(days=3)
        grade_next(collection, clock, Grade.GOOD)
        collection.history.undo(clock.later(minutes=1))
        grade_next(collection, clock, Grade.HARD)
    picture = kept(collection, clock, png(), "wren.png")
    card = made(collection, clock, f"Who sings? ![wren](media/{picture})")
    before = collection.editing.read(card)
    collection.editing.save(before, replace(before, tags=("birds", "small birds", "a")), clock())
    collection.cards.add_tags([CardId(1), card], ["mast head"], clock())
    collection.cards.remove_tags([card], ["birds"], clock())
    collection.cards.reschedule([CardId(2), CardId(3)], 30, clock())
    collection.cards.forget([CardId(2)], clock.later(minutes=1))
    collection.cards.suspend([CardId(4)], clock())
    collection.cards.bury([CardId(5)], clock())
    collection.cards.delete([CardId(6)], clock())
    collection.history.undo(clock.later(minutes=1))
    collection.cards.delete([CardId(7)], clock())
    _, _, hoys = collection.decks.make("Hoys", cogs, clock())
    collection.cards.move([CardId(1), CardId(8)], hoys, clock())
    collection.decks.delete(named(collection, "Hulks"), clock.later(minutes=1))


def grade_next(collection: Collection, clock: Clock, grade: Grade) -> None:
    """Answer the next card that comes, today or on a later day."""
    session = collection.study.session(clock())
    while session.turn(clock()) is None:
        session = collection.study.session(clock.later(days=1))
    session.answer(grade, 1000, clock.later(seconds=2))


def looked(collection: Collection, clock: Clock) -> Findings:
    return Checking(collection.store.path).look(clock())


def found(collection: Collection, clock: Clock) -> dict[Flaw, Finding]:
    return {finding.flaw: finding for finding in looked(collection, clock).found}


def harm(collection: Collection, *statements: str) -> None:
    with closing(sqlite3.connect(collection.store.path)) as raw:
        for statement in statements:
            raw.execute(statement)
        raw.commit()


def test_a_collection_that_was_lived_in_is_sound(lived_in: Collection, clock: Clock) -> None:
    findings = looked(lived_in, clock)
    assert (findings.found, findings.unchecked) == ((), ())
    assert findings.is_sound
    assert (findings.cards, findings.files) == (8, 1)
    assert findings.reviews > 20


def test_an_answer_taken_back_weeks_after_is_no_damage(fleet: Collection, clock: Clock) -> None:
    grade_next(fleet, clock, Grade.GOOD)
    fleet.history.undo(clock.later(days=20))
    assert looked(fleet, clock).is_sound


def test_an_empty_collection_is_sound(reopen: Callable[[StudyOptions], Collection], clock: Clock) -> None:
    assert looked(reopen(StudyOptions()), clock) == Findings()


@pytest.mark.parametrize("name", ["old.apkg", "new.apkg", "old.colpkg"])
def test_what_came_from_anki_is_sound(
    reopen: Callable[[StudyOptions], Collection], clock: Clock, name: str
) -> None:
    collection = reopen(StudyOptions())
    package = open_package(ANKI / name)
    collection.exchanging.carry_out(package, PackageWishes(), clock())
    package.close()
    clock.later(minutes=1)
    findings = looked(collection, clock)
    assert findings.found == ()
    assert findings.cards > 0


def test_the_check_writes_nothing_and_can_be_cancelled(lived_in: Collection, clock: Clock) -> None:
    before = content(lived_in.store.path, everything=True)
    steps: list[tuple[int, int]] = []
    Checking(lived_in.store.path).look(clock(), lambda done, total: steps.append((done, total)))
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)
    assert steps[-1] == (1000, 1000)

    def cancel(done: int, _total: int) -> None:
        if done > 300:
            raise Cancelled

    with pytest.raises(Cancelled):
        Checking(lived_in.store.path).look(clock(), cancel)
    assert content(lived_in.store.path, everything=True) == before


def test_it_looks_beside_a_program_that_writes(lived_in: Collection, clock: Clock) -> None:
    with lived_in.store.writing(clock()) as write:
        write.stamp()
        findings = looked(lived_in, clock)
    assert findings.is_sound
    assert "search index was not checked" in findings.unchecked[0]


def test_no_file_is_made_by_looking(tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(UserError, match="There is no file"):
        Checking(tmp_path / "none.kms").look(clock())
    assert list(tmp_path.iterdir()) == []


# What can be derived

DERIVABLE = {
    "UPDATE local_schedule SET due = due + 1 WHERE card_id = (SELECT min(card_id) FROM local_schedule)": (
        Flaw.SCHEDULES
    ),
    "UPDATE local_schedule SET stability = 3.5": Flaw.SCHEDULES,
    "DELETE FROM local_schedule WHERE card_id = 1": Flaw.SCHEDULES,
    "UPDATE local_schedule SET last_grade = 77": Flaw.SCHEDULES,
    "INSERT INTO local_schedule (card_id, due, ease) SELECT id, 9, 250 FROM card "
    "WHERE id NOT IN (SELECT card_id FROM local_schedule) LIMIT 1": Flaw.SCHEDULES,
    "INSERT INTO local_schedule (card_id, due) VALUES (4711, 9)": Flaw.LEFTOVERS,
    "INSERT INTO local_source (source_id, path) VALUES (4711, 'x')": Flaw.LEFTOVERS,
    "UPDATE local_tally SET cards = cards + 1": Flaw.TALLY,
    "DELETE FROM local_tally": Flaw.TALLY,
    "INSERT INTO local_tally (deck_id, cards) VALUES (99, 3)": Flaw.TALLY,
    "UPDATE local_text SET front = 'something else' WHERE card_id = 1": Flaw.SEARCH,
    "UPDATE local_text SET tags = 'wrong' WHERE card_id = 1": Flaw.SEARCH,
    "UPDATE local_text SET answer = CAST(x'ff41' AS TEXT) WHERE card_id = 1": Flaw.SEARCH,
    "DELETE FROM local_text WHERE card_id = 1": Flaw.SEARCH,
    "INSERT INTO local_text (card_id) VALUES (4711)": Flaw.SEARCH,
    "UPDATE local_passage SET text = 'x'": Flaw.SEARCH,
    "INSERT INTO local_stale VALUES (1)": Flaw.SEARCH,
    "INSERT INTO local_search (local_search) VALUES ('delete-all')": Flaw.SEARCH,
    "DROP TRIGGER local_card_born": Flaw.SCHEMA,
    "DROP TRIGGER local_schedule_counted": Flaw.SCHEMA,
    "DROP INDEX card_of_deck": Flaw.SCHEMA,
    "DROP INDEX event_of_card": Flaw.SCHEMA,
    "DROP TABLE local_tally": Flaw.SCHEMA,
    "DROP TABLE local_schedule": Flaw.SCHEMA,
    "DROP TABLE local_search": Flaw.SCHEMA,
    "ALTER TABLE local_schedule DROP COLUMN lapses": Flaw.SCHEMA,
    "UPDATE meta SET value = '5' WHERE key = 'hlc'": Flaw.CLOCK,
}


@pytest.mark.parametrize("statement", DERIVABLE)
def test_what_can_be_derived_is_found_and_mended(lived_in: Collection, clock: Clock, statement: str) -> None:
    harm(lived_in, statement)
    assert DERIVABLE[statement] in found(lived_in, clock)
    is_mended(lived_in, clock)


def is_mended(collection: Collection, clock: Clock) -> None:
    before = content(collection.store.path)
    findings = looked(collection, clock)
    assert not findings.is_sound
    done = collection.checking.repair(findings, clock())
    assert done.left.found == ()
    assert done.mended == findings.repairable
    assert done.backup is not None
    assert done.backup.is_file()
    assert content(collection.store.path) == before
    assert looked(collection, clock).found == ()


def content(path: Path, *, everything: bool = False) -> dict[str, list[tuple[object, ...]]]:
    """Return what is in every table that is synced, or in all."""
    local = {table.name for table in LOCAL}
    with closing(sqlite3.connect(path)) as raw:
        raw.text_factory = lambda data: data.decode("utf-8", "replace")
        names = [row[0] for row in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        wanted = [name for name in names if everything or not (name in local or name.startswith("local_"))]
        told = {name: raw.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall() for name in wanted}
    if not everything:
        told["meta"] = [row for row in told["meta"] if row[0] != "hlc"]
    return told


def test_an_index_that_differs_from_its_table_is_made_again(
    lived_in: Collection, reopen: Callable[[StudyOptions], Collection], clock: Clock
) -> None:
    lived_in.close()
    swap = "UPDATE sqlite_schema SET sql = replace(sql, 'card_id', 'hlc') WHERE name = 'event_of_card'"
    harm(lived_in, "PRAGMA writable_schema = ON", swap)
    harm(lived_in, "PRAGMA writable_schema = ON", "REINDEX event_of_card", swap.replace("'hlc'", "'x'"))
    back = "UPDATE sqlite_schema SET sql = replace(sql, 'hlc', 'card_id') WHERE name = 'event_of_card'"
    harm(lived_in, "PRAGMA writable_schema = ON", back)
    findings = found(lived_in, clock)
    assert findings[Flaw.INDEXES].names == ("event_of_card",)
    is_mended(reopen(StudyOptions()), clock)


pieces = st.lists(st.sampled_from(sorted(DERIVABLE)), min_size=1, max_size=5, unique=True)


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where a collection lies that was lived in, to be copied."""
    folder, clock = tmp_path_factory.mktemp("pattern"), Clock()
    collection = open_collection(folder / "collection.kms", folder / "state", StudyOptions(), clock())
    for deck in ("Cogs", "Hulks"):
        notes = folder / f"{deck}.md"
        notes.write_text(
            f"# {deck}\n\n- **Keel of {deck}** — a long beam along its bottom\n" * 3, encoding="utf-8"
        )
        collection.importing.notes(notes, clock(), deck)
    for _ in range(4):
        grade_next(collection, clock, Grade.GOOD)
    collection.close()
    return folder


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces)
def test_whatever_can_be_derived_is_mended_whatever_is_damaged_with_it(
    pattern: Path, statements: list[str]
) -> None:
    with TemporaryDirectory() as folder:
        home, clock = Path(folder) / "home", Clock()
        clock.later(days=1)
        shutil.copytree(pattern, home)
        collection = open_collection(home / "collection.kms", home / "state", StudyOptions(), clock())
        before = content(collection.store.path)
        with closing(sqlite3.connect(collection.store.path)) as raw:
            for statement in statements:
                try:
                    raw.execute(statement)
                except sqlite3.OperationalError:  # what it would damage is gone already
                    raw.rollback()
            raw.commit()
        findings = looked(collection, clock)
        assert {each.flaw for each in findings.found} == {each.flaw for each in findings.repairable}
        done = collection.checking.repair(findings, clock())
        assert done.left.found == looked(collection, clock).found == ()
        assert content(collection.store.path) == before
        collection.close()


# What was damaged, and a checksum says how it was


def damaged(collection: Collection, statement: str) -> None:
    """Change a row as damage does, of which no trigger hears."""
    with closing(sqlite3.connect(collection.store.path)) as raw:
        triggers = raw.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        raw.execute(statement)
        for _, sql in triggers:
            raw.execute(sql)
        raw.commit()


ALTERED = {
    "UPDATE card SET front = replace(front, 'i', 'j') WHERE id = 2": "j",
    "UPDATE card SET answer = CAST(x'ff41' AS TEXT) WHERE id = 2": "",
    "UPDATE card SET flag = 5 WHERE id = 2": "",
    "UPDATE card SET uid = x'00' WHERE id = 2": "",
    "UPDATE fact SET headings = '[' WHERE id = 2": "fact",
    "UPDATE deck SET name = 'Cags' WHERE name = 'Cogs'": "Cags",
    "UPDATE event SET grade = 9 WHERE id = 2": "event",
    "UPDATE event SET took_ms = took_ms + 64 WHERE id = 2": "event",
    "UPDATE edit SET before = '[' WHERE id = 3": "edit",
    "DELETE FROM tag WHERE id = 1": "tag",
}


@pytest.mark.parametrize("statement", ALTERED)
def test_what_damage_changed_is_put_back_as_a_backup_has_it(
    lived_in: Collection, clock: Clock, statement: str
) -> None:
    lived_in.backups.make(Reason.HAND, clock())
    before = content(lived_in.store.path)
    lived_in.cards.suspend([CardId(9)], clock.later(minutes=1))
    lived_in.history.undo(clock())
    after = content(lived_in.store.path)
    assert after != before, "the backup is not of now"
    damaged(lived_in, statement)
    findings = lived_in.checking.look(clock())
    finding = next(each for each in findings.found if each.flaw is Flaw.ALTERED_PROVEN)
    assert finding.count == len(finding.names) == 1
    assert ALTERED[statement] in finding.sentence
    done = lived_in.checking.repair(findings, clock())
    assert done.left.found == ()
    assert content(lived_in.store.path) == after


def test_what_damage_changed_and_no_backup_has_is_told_until_it_is_accepted(
    lived_in: Collection, clock: Clock
) -> None:
    lived_in.backups.make(Reason.HAND, clock())
    card = made(lived_in, clock, "Which bird is it?")
    damaged(lived_in, f"UPDATE card SET front = 'Which bard is it?' WHERE id = {card}")
    findings = lived_in.checking.look(clock())
    assert [each.flaw for each in findings.found] == [Flaw.ALTERED, Flaw.SEARCH]
    assert "“Which bard is it?”" in findings.found[0].sentence
    done = lived_in.checking.repair(findings, clock())
    assert [each.flaw for each in done.left.found] == [Flaw.ALTERED]
    assert lived_in.checking.accept(clock()) == 1
    assert looked(lived_in, clock).found == ()
    assert lived_in.editing.read(card).texts.front == "Which bard is it?"


def test_a_damaged_checksum_is_made_again(lived_in: Collection, clock: Clock) -> None:
    damaged(lived_in, "UPDATE local_seal_card SET seal = seal + 4 - (seal & 4) * 2 WHERE id = 1")
    assert found(lived_in, clock).keys() == {Flaw.SEALS}
    is_mended(lived_in, clock)


# What cannot

TOLD = {
    "UPDATE event SET grade = 9 WHERE id = 2": Flaw.EVENTS,
    "UPDATE event SET study_day = -5 WHERE id = 2": Flaw.EVENTS,
    "UPDATE event SET study_day = study_day + 40 WHERE id = 2": Flaw.EVENTS,
    "UPDATE event SET payload = '{' WHERE kind = 'void'": Flaw.EVENTS,
    "UPDATE event SET payload = '{}' WHERE kind = 'set'": Flaw.EVENTS,
    "UPDATE event SET payload = NULL WHERE kind = 'set'": Flaw.EVENTS,
    "UPDATE event SET took_ms = took_ms + 1 WHERE id = 2": Flaw.EVENTS_CHANGED,
    "UPDATE event SET uid = randomblob(16) WHERE id = 2": Flaw.EVENTS_CHANGED,
    "UPDATE event SET card_id = 4711 WHERE id = 2": Flaw.EVENTS_LOST,
    "UPDATE event SET card_id = NULL WHERE id = 2": Flaw.EVENTS_LOST,
    "UPDATE card SET fact_id = 4711 WHERE id = 2": Flaw.REFERENCES,
    "UPDATE card SET uid = x'00' WHERE id = 2": Flaw.UIDS,
    "UPDATE fact SET headings = '[' WHERE id = 2": Flaw.FIELDS,
    "UPDATE fact SET headings = '{}' WHERE id = 2": Flaw.FIELDS,
    "UPDATE card SET stamps = '{\"front\": 5}' WHERE id = 2": Flaw.FIELDS,
    "UPDATE edit SET after = '{' WHERE id = 2": Flaw.FIELDS,
    "UPDATE edit SET row_uid = randomblob(16) WHERE field = 'deck_id'": Flaw.EDITS,
    "UPDATE option SET value = '-3' WHERE key = 'new_per_day'": Flaw.OPTIONS,
    "UPDATE option SET value = '\"sm9\"' WHERE key = 'scheduler'": Flaw.OPTIONS,
    "UPDATE meta SET value = 'x' WHERE key = 'collection_uid'": Flaw.META,
    "UPDATE meta SET value = 'x' WHERE key = 'hlc'": Flaw.META,
    "UPDATE meta SET value = '7' WHERE key = 'format'": Flaw.META,
    "UPDATE card SET front = CAST(x'ff41' AS TEXT) WHERE id = 2": Flaw.UNREADABLE,
    "UPDATE deck SET parent_id = id WHERE name = 'Cogs'": Flaw.DECKS,
    "UPDATE deck SET deleted = 1 WHERE name = 'Ships'": Flaw.DECKS,
    "ALTER TABLE card DROP COLUMN flag": Flaw.MISSING,
    "DROP TABLE saved_search": Flaw.MISSING,
}


@pytest.mark.parametrize("statement", TOLD)
def test_what_cannot_be_derived_is_told_and_left_as_it_is(
    lived_in: Collection, clock: Clock, statement: str
) -> None:
    harm(lived_in, statement)
    before = content(lived_in.store.path)
    findings = looked(lived_in, clock)
    flaws = {finding.flaw: finding for finding in findings.found}
    assert TOLD[statement] in flaws
    assert flaws[TOLD[statement]].advice
    assert not flaws[TOLD[statement]].is_repairable
    assert findings.is_sound == (TOLD[statement] in (Flaw.EDITS, Flaw.DECKS))
    assert content(lived_in.store.path) == before


def test_damaged_pages_are_told_by_table_and_not_written_to(
    lived_in: Collection, clock: Clock, tmp_path: Path
) -> None:
    harm(lived_in, "DROP INDEX event_of_card")
    lived_in.close()
    path = lived_in.store.path
    with closing(sqlite3.connect(path)) as raw:
        page = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'fact'").fetchone()[0]
    data = bytearray(path.read_bytes())
    data[(page - 1) * 4096 : page * 4096 - 3000] = b"\x5a" * 1096
    path.write_bytes(data)
    findings = looked(lived_in, clock)
    flaws = {finding.flaw: finding for finding in findings.found}
    assert "fact" in flaws[Flaw.PAGES].sentence
    assert "were not compared" in findings.unchecked[0]
    assert findings.repairable
    again = open_collection(path, tmp_path / "state", StudyOptions(), clock())
    before = path.read_bytes()
    with pytest.raises(UserError, match="too damaged to be repaired"):
        again.checking.repair(findings, clock())
    again.close()
    assert path.read_bytes() == before


def test_media_are_looked_at_file_by_file(lived_in: Collection, clock: Clock) -> None:
    folder = media.folder_of(lived_in.store.path)
    (picture,) = folder.iterdir()
    whole = picture.read_bytes()
    picture.write_bytes(b"x" * len(whole))
    (folder / "Holiday.png").write_bytes(whole)
    (folder / f"{'0' * 64}").write_bytes(whole)
    age(folder / f"{'0' * 64}", clock)
    flaws = found(lived_in, clock)
    assert "Who sings?" in flaws[Flaw.MEDIA_CHANGED].sentence
    assert set(flaws[Flaw.MEDIA_UNKNOWN].names) == {"Holiday.png", "0" * 64}
    assert flaws[Flaw.MEDIA_UNUSED].count == 1
    picture.write_bytes(whole[:-1])
    assert Flaw.MEDIA_CHANGED in found(lived_in, clock)
    picture.unlink()
    findings = looked(lived_in, clock)
    missing = next(each for each in findings.flaws if each.flaw is Flaw.MEDIA_MISSING)
    assert "wren" in missing.sentence
    assert "Who sings?" in missing.sentence
    done = lived_in.checking.repair(findings, clock())
    assert (done.mended, done.backup) == ((), None)


def test_a_repair_that_fails_leaves_all_as_it_was(lived_in: Collection, clock: Clock) -> None:
    harm(lived_in, "UPDATE local_tally SET cards = 5", "UPDATE local_schedule SET due = 3")
    before = content(lived_in.store.path, everything=True)
    findings = looked(lived_in, clock)

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        lived_in.checking.repair(findings, clock(), stop)
    assert content(lived_in.store.path, everything=True) == before
