"""Folding by the options of each card's deck: what is answered, what is changed, and back again."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kmsflash.collection.folding import folding, refold, refold_changed
from kmsflash.collection.opening import Collection
from kmsflash.collection.rebuilding import rebuild_schedules
from kmsflash.model.errors import Cancelled
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.options import DeckOptions, Scheduler, StudyOptions
from kmsflash.model.schedules import Schedule
from kmsflash.scheduling.fold import fold
from kmsflash.store import cards, events, schedules, tables
from kmsflash.store.decks import make
from kmsflash.store.opening import Write
from kmsflash.store.options import COLLECTION, Owner, make_preset, presets, put_option
from kmsflash.store.rows import set_fields
from tests.clock import Clock

Reopen = Callable[[StudyOptions], Collection]
FSRS = {"scheduler": "fsrs", "retention": 0.85, "spreads": False}
FOLDED = DeckOptions(scheduler=Scheduler.FSRS, retention=0.85, spreads=False)


def give_preset(write: Write, deck: DeckId, **options: object) -> None:
    preset = make_preset(write, "Own")
    uid = next(row.uid for row in presets(write.connection) if row.preset == preset)
    put_option(write, Owner(deck), "preset", json.dumps(uid.hex))
    for key, value in options.items():
        put_option(write, Owner(preset=preset), key, json.dumps(value))


def study(collection: Collection, clock: Clock, days: int = 8) -> None:
    for day in range(days):
        session = collection.study.session(clock())
        for number in range(6):
            if session.turn(clock()) is not None:
                session.answer(Grade((number * 7 + day) % 6), 900, clock.later(seconds=5))
        clock.later(days=1 + day % 3)


def stored(collection: Collection) -> dict[CardId, Schedule]:
    with collection.store.reading() as connection:
        return schedules.all_of(connection)


def folded(collection: Collection, options: DeckOptions) -> dict[CardId, Schedule]:
    with collection.store.reading() as connection:
        found = {
            card: fold(cards.uid_of(connection, card), events.of_card(connection, card), options)
            for card in events.cards_with_events(connection)
        }
    return {card: schedule for card, schedule in found.items() if not schedule.is_new}


def the_deck(collection: Collection, clock: Clock) -> DeckId:
    deck = collection.library.overview(clock()).decks[0].deck
    assert deck is not None
    return deck


def test_answers_move_cards_by_the_options_of_their_deck(collection: Collection, clock: Clock) -> None:
    deck = the_deck(collection, clock)
    with collection.store.writing(clock()) as write:
        give_preset(write, deck, **FSRS)
    study(collection, clock)
    assert stored(collection) == folded(collection, FOLDED)
    assert all(schedule.memory.trace is not None for schedule in stored(collection).values())


def test_the_grades_show_what_the_decks_scheduler_will_do(collection: Collection, clock: Clock) -> None:
    with collection.store.writing(clock()) as write:
        give_preset(write, the_deck(collection, clock), scheduler="fsrs", spreads=False)
    turn = collection.study.session(clock()).turn(clock())
    assert turn is not None
    assert [choice.days for choice in turn.choices] == [1, 1, 2, 8]


def test_an_answer_taken_back_is_folded_by_the_decks_scheduler(collection: Collection, clock: Clock) -> None:
    with collection.store.writing(clock()) as write:
        give_preset(write, the_deck(collection, clock), **FSRS)
    study(collection, clock)
    before = stored(collection)
    session = collection.study.session(clock())
    session.turn(clock())
    session.answer(Grade.GOOD, 900, clock.later(seconds=5))
    session.undo(clock.later(seconds=5))
    assert stored(collection) == before


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.sampled_from(["sm2", "fsrs", "0.8", "0.97", "spread", "exact"]), max_size=6))
def test_options_changed_forth_and_back_leave_every_byte_as_it_was(
    collection: Collection, clock: Clock, changes: list[str]
) -> None:
    study(collection, clock, 3)
    rebuild_schedules(collection.store, clock())
    before = rows(collection)
    for change in [*changes, "sm2", "spread"]:
        key, value = {"spread": ("spreads", True), "exact": ("spreads", False)}.get(
            change, ("scheduler", change) if change in ("sm2", "fsrs") else ("retention", change)
        )
        kept = json.dumps(float(change)) if key == "retention" else json.dumps(value)
        with collection.store.writing(clock()) as write:
            earlier = folding(write.connection)
            put_option(write, COLLECTION, key, kept)
            refold_changed(write, earlier)
        changed = rows(collection)
        rebuild_schedules(collection.store, clock())
        assert rows(collection) == changed
    assert rows(collection) == before


def rows(collection: Collection) -> list[tuple[object, ...]]:
    """Return the cache, byte by byte."""
    with collection.store.reading() as connection:
        found = connection.exec_driver_sql("SELECT * FROM local_schedule ORDER BY card_id")
        return [tuple(row) for row in found]


def test_only_decks_that_fold_otherwise_are_folded_again(
    collection: Collection, clock: Clock, tmp_path: Path
) -> None:
    other = tmp_path / "rivers.md"
    other.write_text("# Rivers\n\n- **Meander** — a wide bend of a river\n", encoding="utf-8")
    report, _ = collection.importing.notes(other, clock())
    study(collection, clock, 2)
    told: list[tuple[int, int]] = []
    with collection.store.writing(clock()) as write:
        before = folding(write.connection)
        put_option(write, COLLECTION, "new_per_day", "7")
        put_option(write, COLLECTION, "retention", "0.8")  # nothing to SM-2
        refold_changed(write, before, report=lambda done, total: told.append((done, total)))
    assert set(told) == {(0, 0)}
    with collection.store.writing(clock()) as write:
        before = folding(write.connection)
        give_preset(write, report.deck, scheduler="fsrs")
        refold_changed(write, before)
        of_deck = events.cards_with_events(write.connection, [report.deck])
    assert {card for card, each in stored(collection).items() if each.memory.trace is not None} == set(
        of_deck
    )


def test_a_card_in_another_deck_folds_as_that_deck_does(collection: Collection, clock: Clock) -> None:
    study(collection, clock, 4)
    exact = stored(collection)
    with collection.store.writing(clock()) as write:
        deck = make(write, "Fast")
        give_preset(write, deck, **FSRS)
        before = folding(write.connection)
        edits = [edit for card in exact for edit in set_fields(write, tables.card, card, {"deck_id": deck})]
        refold_changed(write, before, edits)
    assert stored(collection) == folded(collection, FOLDED)


@pytest.mark.parametrize("act", ["move", "merge"])
def test_cards_that_come_under_another_deck_fold_as_that_deck_does(
    collection: Collection, clock: Clock, act: str
) -> None:
    study(collection, clock, 4)
    deck = the_deck(collection, clock)
    with collection.store.writing(clock()) as write:
        above = make(write, "Fast")
        give_preset(write, above, **FSRS)
    if act == "merge":
        collection.decks.merge(deck, above, clock())
    else:
        collection.decks.move(deck, above, None, clock())
    assert stored(collection) == folded(collection, FOLDED)
    if act != "merge":
        collection.decks.move(deck, None, None, clock())
        assert stored(collection) == folded(collection, DeckOptions())


def test_a_card_that_is_put_off_keeps_what_its_scheduler_knows_of_it(
    collection: Collection, clock: Clock
) -> None:
    study(collection, clock)
    card, before = next(iter(stored(collection).items()))
    collection.cards.reschedule([card], 77, clock())
    assert stored(collection)[card].memory == before.memory
    with collection.store.writing(clock()) as write:
        earlier = folding(write.connection)
        put_option(write, COLLECTION, "scheduler", '"fsrs"')
        refold_changed(write, earlier)
        log = events.of_card(write.connection, card)[:-1]
        uid = cards.uid_of(write.connection, card)
    put_off = stored(collection)[card]
    assert put_off.memory == fold(uid, log, DeckOptions(scheduler=Scheduler.FSRS)).memory
    assert put_off.due is not None
    assert before.due is not None
    assert put_off.due > before.due


def test_a_fold_that_is_cancelled_changes_nothing(collection: Collection, clock: Clock) -> None:
    study(collection, clock, 2)
    before = rows(collection)

    def cancel(done: int, total: int) -> None:
        if done:
            raise Cancelled

    def change() -> None:
        with collection.store.writing(clock()) as write:
            earlier = folding(write.connection)
            put_option(write, COLLECTION, "scheduler", '"fsrs"')
            refold_changed(write, earlier, report=cancel)

    with pytest.raises(Cancelled):
        change()
    assert rows(collection) == before
    with collection.store.reading() as connection:
        assert folding(connection).options(the_deck(collection, clock)) == DeckOptions()


def test_a_card_whose_log_is_void_is_new_again(collection: Collection, clock: Clock) -> None:
    session = collection.study.session(clock())
    turn = session.turn(clock())
    assert turn is not None
    session.answer(Grade.GOOD, 900, clock.later(seconds=5))
    session.undo(clock.later(seconds=5))
    with collection.store.writing(clock()) as write:
        refold(write, [turn.card])
    assert stored(collection) == {}


def test_every_deck_folds_by_something(collection: Collection, clock: Clock) -> None:
    with collection.store.reading() as connection:
        how = folding(connection)
    assert how.options(None) == how.options(DeckId(999)) == DeckOptions()
    assert how.decks() == [the_deck(collection, clock)]
