"""Options of decks: their own preset's, else those of the deck above, else the collection's."""

import json
from collections.abc import Callable

from kmsflash.collection.deck_options import options_by_deck, options_on, todays_limits
from kmsflash.collection.deck_tree import deck_tree
from kmsflash.collection.opening import Collection
from kmsflash.model.days import Day
from kmsflash.model.ids import DeckId
from kmsflash.model.options import DeckOptions, NewPlace, Scheduler, StudyOptions, TodaysLimits
from kmsflash.store.decks import all_decks, make
from kmsflash.store.opening import Write
from kmsflash.store.options import COLLECTION, Owner, make_preset, presets, put_option
from tests.clock import Clock

Reopen = Callable[[StudyOptions], Collection]


def resolved(collection: Collection) -> dict[DeckId | None, DeckOptions]:
    with collection.store.reading() as connection:
        return options_by_deck(connection, deck_tree(all_decks(connection)))


def give(write: Write, deck: DeckId, name: str, **options: object) -> None:
    """Make a preset of these options, and let the deck use it."""
    preset = make_preset(write, name)
    uid = next(row.uid for row in presets(write.connection) if row.preset == preset)
    put_option(write, Owner(deck), "preset", json.dumps(uid.hex))
    for key, value in options.items():
        put_option(write, Owner(preset=preset), key, json.dumps(value))


def test_what_was_never_set_is_as_usual(collection: Collection) -> None:
    assert set(resolved(collection).values()) == {DeckOptions()}


def test_a_deck_without_a_preset_has_that_of_the_deck_above(reopen: Reopen, clock: Clock) -> None:
    collection = reopen(StudyOptions())
    with collection.store.writing(clock()) as write:
        top = make(write, "Law")
        below = make(write, "Torts", top)
        own = make(write, "Wills", top)
        other = make(write, "Ports")
        give(write, top, "Exam", scheduler="fsrs", new_per_day=40)
        give(write, own, "Slow", new_place="after", leech_at=4)
        put_option(write, COLLECTION, "new_per_day", "7")
    options = resolved(collection)
    assert options[top] == options[below] == DeckOptions(scheduler=Scheduler.FSRS, new_per_day=40)
    assert options[own] == DeckOptions(new_place=NewPlace.AFTER, leech_at=4)
    assert options[other] == DeckOptions(new_per_day=7)


def test_an_option_that_makes_no_sense_is_as_usual(reopen: Reopen, clock: Clock) -> None:
    collection = reopen(StudyOptions())
    with collection.store.writing(clock()) as write:
        deck = make(write, "Law")
        put_option(write, Owner(deck), "preset", "no such preset")
        for key, value in {
            "scheduler": '"sm99"',
            "retention": "2",
            "new_per_day": "true",
            "leech_at": "{",
        }.items():
            put_option(write, COLLECTION, key, value)
    assert resolved(collection)[deck] == DeckOptions()


def test_an_option_is_set_in_place_and_taken_away(reopen: Reopen, clock: Clock) -> None:
    collection = reopen(StudyOptions())
    with collection.store.writing(clock()) as write:
        deck = make(write, "Law")
        assert put_option(write, COLLECTION, "new_per_day", "7") == []
        assert [edit.after for edit in put_option(write, COLLECTION, "new_per_day", "8")] == ["8"]
    assert resolved(collection)[deck].new_per_day == 8
    with collection.store.writing(clock()) as write:
        put_option(write, COLLECTION, "new_per_day", None)
    assert resolved(collection)[deck] == DeckOptions()


def test_limits_of_today_hold_on_their_day_and_for_their_deck_alone(reopen: Reopen, clock: Clock) -> None:
    collection = reopen(StudyOptions())
    with collection.store.writing(clock()) as write:
        top = make(write, "Law")
        below = make(write, "Torts", top)
        put_option(write, Owner(top), "today", json.dumps({"day": 20_000, "new": 50, "reviews": None}))
        put_option(write, Owner(below), "today", json.dumps({"day": 20_000, "new": None, "reviews": 0}))
    with collection.store.reading() as connection:
        tree = deck_tree(all_decks(connection))
        assert todays_limits(connection, Day(20_000)) == {
            top: TodaysLimits(new=50),
            below: TodaysLimits(reviews=0),
        }
        today = options_on(connection, tree, Day(20_000))
        assert (today[top].new_per_day, today[top].reviews_per_day) == (50, None)
        assert (today[below].new_per_day, today[below].reviews_per_day) == (20, 0)
        assert options_on(connection, tree, Day(20_001)) == options_by_deck(connection, tree)


def test_limits_of_today_that_make_no_sense_are_none(reopen: Reopen, clock: Clock) -> None:
    collection = reopen(StudyOptions())
    for text in ("", "7", "[]", "{}", '{"day": 1, "new": -4}', '{"day": 1, "new": "many"}'):
        with collection.store.writing(clock()) as write:
            put_option(write, Owner(make(write, "Law")), "today", text)
    with collection.store.reading() as connection:
        assert todays_limits(connection, Day(1)) == {}
