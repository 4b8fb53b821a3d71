"""The sums of the log: brought up to date at any time they are what counting from nothing gives."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kmsflash.collection.opening import Collection, open_collection
from kmsflash.collection.sums import refresh
from kmsflash.model.days import Day, study_day
from kmsflash.model.errors import Cancelled
from kmsflash.model.events import EventKind, SetTo
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.options import StudyOptions
from kmsflash.model.sums import DaySum, HourSum
from kmsflash.store import events, sums, tables
from kmsflash.store.rows import add, born
from tests.clock import Clock

HOUR = 3_600_000_000
Kept = tuple[dict[DeckId, dict[Day, DaySum]], dict[DeckId, dict[int, HourSum]]]


def hour_of(moment: int) -> int:
    return moment // HOUR % 24


def elsewhere(moment: int) -> int:
    return (moment // HOUR + 9) % 24


def kept(collection: Collection, decks: list[DeckId]) -> Kept:
    decks = [*decks, sums.EVERYWHERE]
    with collection.store.reading() as connection:
        return (
            {deck: sums.days(connection, [deck]) for deck in decks},
            {deck: sums.hours(connection, [deck]) for deck in decks},
        )


def from_nothing(collection: Collection, decks: list[DeckId], clock: Clock) -> Kept:
    with collection.store.writing(clock()) as write:
        sums.forget(write)
    refresh(collection.store, hour_of, clock())
    return kept(collection, decks)


ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("answer"), st.integers(1, 4), st.sampled_from(Grade)),
        st.tuples(st.just("take back"), st.integers(1, 4), st.none()),
        st.tuples(st.just("set"), st.integers(1, 4), st.none()),
        st.tuples(st.just("forget"), st.integers(1, 4), st.none()),
        st.tuples(st.just("move"), st.integers(1, 4), st.integers(0, 2)),
        st.tuples(st.just("wait"), st.integers(1, 30), st.none()),
        st.tuples(st.just("refresh"), st.just(1), st.none()),
    ),
    max_size=25,
)


@settings(max_examples=40, deadline=None)
@given(ACTS)
def test_refreshed_at_any_times_they_are_as_made_from_nothing(
    acts: list[tuple[str, int, int | None]],
) -> None:
    clock = Clock()
    with TemporaryDirectory() as folder:
        collection = open_collection(Path(folder) / "c.kms", Path(folder), StudyOptions(), clock())
        decks = [DeckId(0), *(collection.decks.make(name, None, clock())[2] for name in ("Cogs", "Hulks"))]
        with collection.store.writing(clock()) as write:
            for _ in range(4):
                add(write, tables.card, born(write, write.uid(), deck_id=decks[1], rank="a"))
        for name, number, more in acts:
            do(collection, decks, name, number, more, clock)
        refresh(collection.store, hour_of, clock())
        assert kept(collection, decks) == from_nothing(collection, decks, clock)
        collection.close()


def do(
    collection: Collection, decks: list[DeckId], name: str, number: int, more: int | None, clock: Clock
) -> None:
    if name == "refresh":
        refresh(collection.store, hour_of, clock())
        return
    if name == "wait":
        clock.later(days=number, hours=5)
        return
    card, day = CardId(number), study_day(clock.later(seconds=3))
    with collection.store.writing(clock()) as write:
        if name == "answer":
            assert more is not None
            events.append(write, card, EventKind.REVIEW, day, grade=Grade(more), took_ms=1000)
        elif name == "set":
            set_to = SetTo(30, 250, 3, 0, Day(day + 9))
            events.append(write, card, EventKind.SET, day, set_to=set_to)
        elif name == "forget":
            events.append(write, card, EventKind.FORGET, day)
        elif name == "take back":
            told = events.of_card(write.connection, card)
            if told:
                events.append(write, card, EventKind.VOID, day, cancels=told[-1].uid)
        else:
            assert more is not None
            changed = tables.card.update().where(tables.card.c.id == card)
            write.connection.execute(changed.values(deck_id=decks[more] or None))


def answer(collection: Collection, clock: Clock) -> None:
    session = collection.study.session(clock())
    assert session.turn(clock()) is not None
    session.answer(Grade.GOOD, 4_000, clock.later(seconds=5))


def total(collection: Collection) -> DaySum:
    found = DaySum()
    with collection.store.reading() as connection:
        for each in sums.days(connection).values():
            found.add(each)
    return found


def test_only_what_is_new_is_counted(collection: Collection, clock: Clock) -> None:
    answer(collection, clock)
    answer(collection, clock)
    assert refresh(collection.store, hour_of, clock()) == 2
    assert refresh(collection.store, hour_of, clock()) == 0
    answer(collection, clock)
    assert refresh(collection.store, hour_of, clock()) == 1
    assert (total(collection).answers, total(collection).took_ms) == (3, 12_000)


def test_in_another_time_zone_hours_are_counted_anew(collection: Collection, clock: Clock) -> None:
    for days in (0, 1, 6):
        clock.later(days=days, hours=days)
        do(collection, [], "answer", 1, Grade.GOOD, clock)
    refresh(collection.store, hour_of, clock())
    with collection.store.reading() as connection:
        before = sums.hours(connection)
    refresh(collection.store, elsewhere, clock())
    with collection.store.reading() as connection:
        after = sums.hours(connection)
    assert after == {(hour + 9) % 24: each for hour, each in before.items()} != before
    refresh(collection.store, hour_of, clock())
    assert total(collection).answers == 3


def test_where_it_is_stopped_nothing_is_kept(collection: Collection, clock: Clock) -> None:
    answer(collection, clock)

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        refresh(collection.store, hour_of, clock(), stop)
    assert total(collection) == DaySum()
    assert refresh(collection.store, hour_of, clock()) == 1


def test_after_another_was_faster_nothing_counts_twice(
    collection: Collection, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(collection, clock)
    told_of: Callable[..., object] = sums.told_of

    def late(*arguments: object) -> object:
        monkeypatch.undo()
        refresh(collection.store, hour_of, clock())  # the other
        return told_of(*arguments)

    monkeypatch.setattr(sums, "told_of", late)
    refresh(collection.store, hour_of, clock())
    assert total(collection).answers == 1


def test_made_again_from_nothing_where_the_tables_are_gone(
    collection: Collection, reopen: Callable[[StudyOptions], Collection], clock: Clock
) -> None:
    answer(collection, clock)
    refresh(collection.store, hour_of, clock())
    with collection.store.writing(clock()) as write:
        for table in ("local_counted", "local_day_sum", "local_hour_sum"):
            write.connection.exec_driver_sql(f"DROP TABLE {table}")
    collection.close()
    again = reopen(StudyOptions())
    refresh(again.store, hour_of, clock())
    assert total(again).answers == 1


def test_a_repair_has_them_counted_again(collection: Collection, clock: Clock) -> None:
    answer(collection, clock)
    refresh(collection.store, hour_of, clock())
    with collection.store.writing(clock()) as write:
        write.connection.exec_driver_sql("UPDATE local_day_sum SET answers = 77")
        write.connection.exec_driver_sql("UPDATE local_tally SET known = known + 1")
    checking = collection.checking
    assert checking.repair(checking.look(clock()), clock()).mended
    refresh(collection.store, hour_of, clock())
    assert total(collection).answers == 1
