"""The index of words is in step with what cards say, whoever changes it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid5

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, insert, update

from kmsflash.store import search_index
from kmsflash.store.opening import Store, Write, open_store
from kmsflash.store.rows import add, born, set_fields
from kmsflash.store.tables import card, fact, local_stale, tag

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = open_store(tmp_path / "collection.kms", "desk", None, NOW)
    yield made
    made.close()


def a_card(write: Write, front: str, explanation: str = "", tags: tuple[str, ...] = ()) -> tuple[int, int]:
    """Write a card of a fact of its own, and return the keys of both."""
    of = add(write, fact, born(write, write.uid(), headings='["Sea trade"]'))
    row = born(write, write.uid(), fact_id=of, front=front, answer="yes", explanation=explanation)
    made = add(write, card, row)
    for name in tags:
        add(write, tag, born(write, write.uid(), fact_id=of, name=name))
    return made, of


def found(store: Store, match: str, index: str = "local_search") -> list[int]:
    with store.reading() as connection:
        wanted = f"SELECT rowid FROM {index} WHERE {index} MATCH ? ORDER BY rowid"
        return list(connection.exec_driver_sql(wanted, (match,)).scalars())


def checked(connection: Connection) -> None:
    """Fail where the index does not hold what its table says."""
    for index in ("local_search", "local_passage_search"):
        connection.exec_driver_sql(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")


def test_a_card_is_found_by_all_that_it_says(store: Store) -> None:
    with store.writing(NOW) as write:
        made, _ = a_card(write, "What is a **cog**?", "A ==ship== with one sail", ("Hanse::ships",))
    for word in ("front : cog", "answer : yes", "section : trade", "tags : hanse", "tags : ships"):
        assert found(store, word) == [made], word
    assert len(found(store, "ship", "local_passage_search")) == 1


def test_an_edit_is_found_when_its_transaction_ends(store: Store) -> None:
    with store.writing(NOW) as write:
        made, of = a_card(write, "cog", "ship", ("hanse",))
    with store.writing(NOW) as write:
        set_fields(write, card, made, {"own_front": "carrack"})
        set_fields(write, fact, of, {"headings": '["Portugal"]'})
    assert (found(store, "cog"), found(store, "carrack")) == ([], [made])
    assert (found(store, "trade"), found(store, "portugal")) == ([], [made])
    with store.writing(NOW) as write:
        set_fields(write, card, made, {"own_front": None})
        write.connection.execute(update(tag).values(deleted=1))
    assert (found(store, "cog"), found(store, "hanse")) == ([made], [])


def test_a_deleted_card_is_not_found_and_comes_back(store: Store) -> None:
    with store.writing(NOW) as write:
        made, _ = a_card(write, "cog")
    for deleted, cards in ((1, []), (0, [made])):
        with store.writing(NOW) as write:
            set_fields(write, card, made, {"deleted": deleted})
        assert found(store, "cog") == cards


def test_what_was_undone_is_not_found(store: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        _write_and_fail(store)
    assert found(store, "cog") == []
    with store.writing(NOW) as write:
        a_card(write, "hulk")
    assert len(found(store, "hulk")) == 1


def _write_and_fail(store: Store) -> None:
    with store.writing(NOW) as write:
        a_card(write, "cog")
        raise ZeroDivisionError


def test_an_answer_and_a_flag_do_not_touch_the_index(store: Store) -> None:
    with store.writing(NOW) as write:
        made, _ = a_card(write, "cog")
    with store.writing(NOW) as write:
        set_fields(write, card, made, {"suspended": 1, "flag": 3, "buried_on": 20_000})
        assert write.connection.execute(local_stale.select()).all() == []


def test_cards_of_a_table_share_their_explanation(store: Store) -> None:
    with store.writing(NOW) as write:
        for number in range(20):
            a_card(
                write, f"front {number}", "| Bergen | Norway |".replace("N", "==N==" if number % 2 else "N")
            )
    with store.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM local_passage").scalar() == 1


def test_an_index_that_is_missing_is_made_again(tmp_path: Path, store: Store) -> None:
    with store.writing(NOW) as write:
        made, _ = a_card(write, "cog", "ship")
        gone, _ = a_card(write, "hulk", "ship")
        set_fields(write, card, gone, {"deleted": 1})
    with store.writing(NOW) as write:
        for name in ("local_search", "local_passage", "local_text"):
            write.connection.exec_driver_sql(f"DROP TABLE {name}")
    store.close()
    again = open_store(tmp_path / "collection.kms", "desk", None, NOW)
    assert (found(again, "cog"), found(again, "hulk")) == ([made], [])
    assert len(found(again, "ship", "local_passage_search")) == 1
    with again.writing(NOW) as write:
        checked(write.connection)
    again.close()


WORDS = st.sampled_from(["cog", "ship", "sea", "東京", "**x**", ""])
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["own_front", "own_explanation", "deleted", "new", "tag"]), st.integers(0, 4), WORDS
    ),
    max_size=12,
)


@settings(max_examples=25)
@given(steps=STEPS)
def test_whatever_is_done_the_index_holds_what_its_tables_say(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, str]]
) -> None:
    store = open_store(tmp_path_factory.mktemp("any") / "c.kms", "desk", None, NOW)
    for what, at, word in steps:
        with store.writing(NOW) as write:
            _do(write, what, at, word)
    with store.writing(NOW) as write:
        checked(write.connection)
        kept = write.connection.exec_driver_sql("SELECT * FROM local_text ORDER BY card_id").all()
        search_index.rebuild(write.connection)
        assert write.connection.exec_driver_sql("SELECT * FROM local_text ORDER BY card_id").all() == kept
        checked(write.connection)
    store.close()


def _do(write: Write, what: str, at: int, word: str) -> None:
    keys = list(write.connection.execute(card.select().with_only_columns(card.c.id, card.c.fact_id)).all())
    if what == "new" or not keys:
        a_card(write, word, word)
        return
    key, of = keys[at % len(keys)]
    if what == "tag":
        uid = uuid5(write.uid(), word)
        write.connection.execute(insert(tag).values(**born(write, uid, fact_id=of, name=word)))
    else:
        set_fields(write, card, key, {what: at % 2 if what == "deleted" else word})
