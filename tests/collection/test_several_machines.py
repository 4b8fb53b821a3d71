"""What must hold from the first schema on, so that several machines can share a collection later."""

import sqlite3
from collections.abc import Callable
from uuid import UUID

from kmsflash.collection.deck_tree import RECOVERED
from kmsflash.collection.opening import Collection
from kmsflash.model.grades import Grade
from kmsflash.model.options import StudyOptions
from kmsflash.store import schedules
from kmsflash.store.tables import LOCAL
from tests.clock import Clock

Reopen = Callable[[StudyOptions], Collection]


def from_another_machine(collection: Collection, *statements: str) -> None:
    """Write what a sync would: rows in whatever order they arrived."""
    raw = sqlite3.connect(collection.store.path)
    raw.execute("PRAGMA foreign_keys=ON")
    for statement in statements:
        raw.execute(statement)
    raw.commit()
    raw.close()


def uid(number: int) -> str:
    return f"x'{UUID(int=number).hex}'"


def shown(collection: Collection, clock: Clock) -> list[tuple[str, int, int]]:
    return [(line.name, line.depth, line.cards) for line in collection.library.overview(clock()).decks]


def test_every_local_table_can_be_dropped_and_is_made_again(
    collection: Collection, reopen: Reopen, clock: Clock
) -> None:
    session = collection.study.session(clock())
    for grade in (Grade.GOOD, Grade.AGAIN, Grade.EASY):
        assert session.turn(clock()) is not None
        session.answer(grade, 1000, clock.later(seconds=9))
    before = collection.library.overview(clock())
    with collection.store.reading() as connection:
        kept = schedules.all_of(connection)
    collection.close()
    from_another_machine(collection, *(f"DROP TABLE {table.name}" for table in LOCAL))
    again = reopen(StudyOptions())
    with again.store.reading() as connection:
        assert schedules.all_of(connection) == kept
    assert again.library.overview(clock()) == before


def test_a_dangling_parent_hides_nothing(collection: Collection, clock: Clock) -> None:
    cards = shown(collection, clock)[0][2]
    from_another_machine(
        collection,
        f"INSERT INTO deck (id, uid) VALUES (900, {uid(900)})",  # the stub of a parent not yet arrived
        "UPDATE deck SET parent_id = 900 WHERE id <> 900",
    )
    assert shown(collection, clock) == [(RECOVERED, 0, cards), ("Harbours of the north", 1, cards)]
    assert collection.study.session(clock()).turn(clock()) is not None
    from_another_machine(collection, "UPDATE deck SET name = 'Trade', rank = 'A' WHERE id = 900")
    assert shown(collection, clock) == [("Trade", 0, cards), ("Harbours of the north", 1, cards)]


def test_a_loop_of_decks_hides_nothing(collection: Collection, clock: Clock) -> None:
    cards = shown(collection, clock)[0][2]
    from_another_machine(
        collection,
        f"INSERT INTO deck (id, uid, name, parent_id, hlc) VALUES (900, {uid(900)}, 'Trade', 1, 5)",
        "UPDATE deck SET parent_id = 900 WHERE id = 1",
    )
    assert shown(collection, clock) == [("Trade", 0, cards), ("Harbours of the north", 1, cards)]
    assert collection.study.session(clock()).turn(clock()) is not None


def test_kinds_of_a_newer_version_are_kept_and_passed_over(
    collection: Collection, reopen: Reopen, clock: Clock
) -> None:
    session = collection.study.session(clock())
    assert session.turn(clock()) is not None
    session.answer(Grade.GOOD, 1000, clock.later(seconds=9))
    before = collection.library.overview(clock())
    from_another_machine(
        collection,
        f"INSERT INTO event (uid, card_id, kind, payload) VALUES ({uid(7)}, 1, 'dream', 'of tomorrow')",
        "UPDATE fact SET kind = 'melody' WHERE id = 2",
    )
    collection.close()
    assert reopen(StudyOptions()).library.overview(clock()) == before
