"""Seals: every row has one after each transaction, and no change by damage goes unseen."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from kmsflash.store import seals
from kmsflash.store.opening import Store, Write, open_store
from kmsflash.store.rows import add, born, set_fields
from kmsflash.store.seals import Broken
from kmsflash.store.tables import SYNCED, card, device, edit, event, fact
from tests.clock import Clock


@pytest.fixture
def clock() -> Clock:
    """Return a clock that the test turns."""
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    """Return an open collection with three cards."""
    store = open_store(tmp_path / "collection.kms", "desk", None, clock())
    with store.writing(clock()) as write:
        for front in ("keel", "mast", "rudder"):
            write_card(write, front)
    yield store
    store.close()


def write_card(write: Write, front: str) -> None:
    of = add(write, fact, born(write, write.uid(), key=front))
    add(write, card, born(write, write.uid(), fact_id=of, front=front, answer="a part of a ship"))


def broken(store: Store) -> list[Broken]:
    with store.reading() as connection:
        return list(seals.broken(connection))


def damage(store: Store, statement: str) -> None:
    """Change a row as damage does: nobody hears of it."""
    with closing(sqlite3.connect(store.path)) as raw:
        raw.execute("PRAGMA foreign_keys=OFF")
        triggers = raw.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        raw.execute(statement)
        for _, sql in triggers:
            raw.execute(sql)
        raw.commit()


def sealed(store: Store, part: str) -> list[int]:
    with store.reading() as connection:
        found = connection.exec_driver_sql(f"SELECT id FROM local_seal_{part} ORDER BY id")
        return list(found.scalars())


def test_all_that_cannot_be_made_again_is_sealed() -> None:
    tables = {part.table for part in seals.parts()}
    assert tables == {*SYNCED, device, edit, event}
    columns = {(part.table.name, column) for part in seals.parts() for column in part.columns}
    assert columns == {(table.name, column.name) for table in tables for column in table.c} - {
        (table.name, "id") for table in tables
    }


def test_what_is_born_is_sealed_at_the_end_of_its_transaction(store: Store, clock: Clock) -> None:
    assert sealed(store, "card") == sealed(store, "card_text") == sealed(store, "fact") == [1, 2, 3]
    with store.writing(clock()) as write:
        write_card(write, "thwart")
    assert sealed(store, "card_text") == [1, 2, 3, 4]
    assert broken(store) == []


def test_what_is_edited_is_sealed_anew(store: Store, clock: Clock) -> None:
    with store.writing(clock()) as write:
        set_fields(write, card, 2, {"front": "Mast", "suspended": 1})
        write.connection.execute(update(fact).values(gone=1))
    assert broken(store) == []
    with store.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM local_unsealed").scalar_one() == 0


def test_a_change_by_a_program_that_knows_no_seals_is_no_damage(store: Store, clock: Clock) -> None:
    with closing(sqlite3.connect(store.path)) as raw:
        raw.execute("UPDATE card SET front = 'Keel' WHERE id = 1")
        raw.execute("INSERT INTO deck (uid, name) VALUES (randomblob(16), 'Ships')")
        raw.commit()
    assert broken(store) == []
    store.probe(clock())
    assert broken(store) == []
    damage(store, "UPDATE deck SET name = 'Shops'")
    assert [(each.part, each.row) for each in broken(store)] == [("deck", 1)]


CHANGES = {
    "UPDATE card SET front = 'kael' WHERE id = 1": ("card_text", 1),
    "UPDATE card SET own_answer = '' WHERE id = 2": ("card_text", 2),
    "UPDATE card SET front = CAST(x'6bff656c' AS TEXT) WHERE id = 1": ("card_text", 1),
    "UPDATE card SET suspended = 1 WHERE id = 3": ("card", 3),
    "UPDATE card SET uid = randomblob(16) WHERE id = 3": ("card", 3),
    "UPDATE fact SET headings = '[1' WHERE id = 2": ("fact", 2),
    "UPDATE device SET name = 'dusk'": ("device", 1),
    "DELETE FROM fact WHERE id = 3": ("fact", 3),
    "DELETE FROM local_seal_fact WHERE id = 2": ("fact", 2),
}


@pytest.mark.parametrize("statement", CHANGES)
def test_a_change_by_nobody_is_damage(store: Store, statement: str) -> None:
    damage(store, statement)
    (found,) = broken(store)
    assert (found.part, found.row) == CHANGES[statement]
    assert not found.is_of_seal


def test_to_suspend_a_card_does_not_hide_that_its_text_was_damaged(store: Store, clock: Clock) -> None:
    damage(store, "UPDATE card SET answer = 'a pert of a ship' WHERE id = 2")
    with store.writing(clock()) as write:
        set_fields(write, card, 2, {"suspended": 1})
    assert [(each.part, each.row) for each in broken(store)] == [("card_text", 2)]


@pytest.mark.parametrize("change", ["seal + 256 - (seal & 256) * 2", "-5", "seal + (1 << 40)"])
def test_a_damaged_seal_is_known_from_a_damaged_row(store: Store, change: str) -> None:
    damage(store, f"UPDATE local_seal_card_text SET seal = {change} WHERE id = 2")
    (found,) = broken(store)
    assert found.row == 2
    assert found.is_of_seal


def test_what_is_taken_for_right_is_told_no_more(store: Store, clock: Clock) -> None:
    damage(store, "UPDATE card SET front = 'kael' WHERE id = 1")
    damage(store, "DELETE FROM fact WHERE id = 3")
    with store.writing(clock()) as write:
        seals.reseal(write.connection, broken(store))
    assert broken(store) == []


def test_what_is_written_often_is_sealed_later_and_at_the_latest_when_it_is_opened_next(
    store: Store, clock: Clock, tmp_path: Path
) -> None:
    now = clock()
    moments = [now + timedelta(milliseconds=after) for after in range(40)]
    assert 2 <= sum(seals.are_due(int(at.timestamp() * 1e6)) for at in moments) <= 3
    due = next(at for at in moments if seals.are_due(int(at.timestamp() * 1e6)))
    with store.writing(due + timedelta(milliseconds=3), often=True) as write:
        write_card(write, "thwart")
        set_fields(write, card, 1, {"front": "Keel"})
    assert sealed(store, "card") == [1, 2, 3]
    assert broken(store) == []
    store.close()
    again = open_store(tmp_path / "collection.kms", "desk", None, clock())
    assert sealed(again, "card") == [1, 2, 3, 4]
    assert broken(again) == []
    with again.writing(due, often=True) as write:
        write_card(write, "bilge")
    assert len(sealed(again, "card")) == 5
    again.close()
