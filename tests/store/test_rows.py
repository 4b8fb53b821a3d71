"""Synced rows: stamps, and the journal of edits."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from kmsflash.store import tables
from kmsflash.store.decks import all_decks, make
from kmsflash.store.journal import steps_since, take_back
from kmsflash.store.opening import Store, open_store
from kmsflash.store.rows import record, set_fields, set_many

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "c.kms", "desk", None, NOW)
    yield opened
    opened.close()


def test_an_edit_stamps_only_the_fields_that_change(store: Store) -> None:
    with store.writing(NOW) as write:
        key = make(write, "Old")
        edits = set_fields(write, tables.deck, key, {"name": "New", "deleted": 0})
        assert [(edit.field, edit.before, edit.after, edit.base) for edit in edits] == [
            ("name", "Old", "New", None)
        ]
        again = set_fields(write, tables.deck, key, {"name": "Newer"})
        row = write.connection.execute(select(tables.deck)).one()
        stamps = json.loads(row.stamps)
        assert list(stamps) == ["name"]
        assert stamps["name"][0] > again[0].base[0] > row.hlc
        assert set_fields(write, tables.deck, key, {"name": "Newer"}) == []


def test_the_journal_keeps_before_and_after_as_one_step(store: Store) -> None:
    with store.writing(NOW) as write:
        key = make(write, "Old")
        record(write, "Rename", set_fields(write, tables.deck, key, {"name": "New", "rank": "zz"}))
        record(write, "Nothing", [])
    with store.reading() as connection:
        rows = connection.execute(select(tables.edit)).all()
    assert {(row.label, row.field, row.before, row.after) for row in rows} == {
        ("Rename", "name", '"Old"', '"New"'),
        ("Rename", "rank", '"V"', '"zz"'),
    }
    assert len({row.step for row in rows}) == 1


def test_decks_keep_the_order_they_were_made_in(store: Store) -> None:
    names = [f"deck {number}" for number in range(40)]
    with store.writing(NOW) as write:
        for name in names:
            make(write, name)
    with store.reading() as connection:
        rows = sorted(all_decks(connection), key=lambda row: row.rank)
    assert [row.name for row in rows] == names


VALUES = st.dictionaries(
    st.integers(0, 4),
    st.fixed_dictionaries(
        {}, optional={"name": st.sampled_from(["A", "B", "C"]), "rank": st.sampled_from("xyz")}
    ),
)


@given(before=VALUES, after=VALUES)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_editing_many_rows_is_editing_one_after_the_other(
    tmp_path_factory: pytest.TempPathFactory,
    before: dict[int, dict[str, str]],
    after: dict[int, dict[str, str]],
) -> None:
    found = []
    for together in (True, False):
        store = open_store(tmp_path_factory.mktemp("many") / "c.kms", "desk", None, NOW)
        with store.writing(NOW) as write:
            keys: list[int] = [make(write, "A") for _ in range(5)]
            edits = []
            for values in (before, after):
                wanted = {keys[at]: fields for at, fields in values.items()}
                if together:
                    edits.append(set_many(write, tables.deck, wanted))
                else:
                    edits.append(
                        [each for key in wanted for each in set_fields(write, tables.deck, key, wanted[key])]
                    )
            rows = write.connection.execute(select(tables.deck).order_by(tables.deck.c.id)).all()
            told = [
                [(each.key, each.field, each.before, each.after, each.base) for each in some]
                for some in edits
            ]
            found.append((told, [(row.name, row.rank, row.stamps) for row in rows]))
        store.close()
    assert found[0] == found[1]


def decks(store: Store) -> list[tuple[str, str, int]]:
    with store.reading() as connection:
        rows = connection.execute(select(tables.deck).order_by(tables.deck.c.id)).all()
    return [(row.name, row.rank, row.deleted) for row in rows]


def test_a_step_is_taken_back_but_for_what_was_edited_since(store: Store) -> None:
    with store.writing(NOW) as write:
        first, second = make(write, "First"), make(write, "Second")
    before = decks(store)
    with store.writing(NOW) as write:
        since = write.greatest
        edits = set_many(write, tables.deck, {first: {"name": "A"}, second: {"name": "B", "rank": "zz"}})
        edits += set_fields(write, tables.deck, first, {"name": "A again"})
        make(write, "Third")
        step = record(write, "Rename", edits, since)
    with store.writing(NOW) as write:
        set_fields(write, tables.deck, second, {"name": "Mine"})
    with store.writing(NOW) as write:
        undone = take_back(write, step)
        record(write, "Back", undone.edits, write.greatest, takes_back=step)
    after = decks(store)
    assert after[:2] == [before[0], ("Mine", before[1][1], 0)]
    assert [(name, deleted) for name, _, deleted in after[2:]] == [("Third", 1)]
    with store.reading() as connection:
        steps = steps_since(connection, store.device)
    assert [(each.label, each.takes_back) for each in steps] == [("Rename", 0), ("Back", step)]


def test_a_step_that_takes_back_what_was_changed_since_is_kept_all_the_same(store: Store) -> None:
    with store.writing(NOW) as write:
        key = make(write, "First")
        step = record(write, "Rename", set_fields(write, tables.deck, key, {"name": "A"}))
        set_fields(write, tables.deck, key, {"name": "B"})
        since = write.greatest
        assert take_back(write, step).edits == []
        assert record(write, "Back", [], since, takes_back=step)
    with store.reading() as connection:
        assert [each.takes_back for each in steps_since(connection, store.device)] == [0, step]
