"""Decks are made, renamed, moved, merged and deleted, each in one step that is undone whole."""

import json
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from kmsflash.collection.opening import Collection, open_collection
from kmsflash.collection.rebuilding import rebuild_schedules
from kmsflash.model.changes import Changes
from kmsflash.model.days import study_day
from kmsflash.model.decks import DEEPEST, Going, SameNameError
from kmsflash.model.errors import UserError
from kmsflash.model.grades import Grade
from kmsflash.model.ids import DeckId
from kmsflash.model.importing import Choices, SourceChoices
from kmsflash.model.options import DeckOptions, Scheduler, StudyOptions, TodaysLimits
from kmsflash.model.presets import DeckWishes
from kmsflash.store import schedules, tables
from kmsflash.store.cards import fresh
from kmsflash.store.decks import cards_in
from kmsflash.store.journal import take_back
from kmsflash.store.rows import record, set_fields
from tests.clock import Clock
from tests.collection.page import NOTES

TODAY = study_day(Clock()())
Shown = list[tuple[str, int]]


@pytest.fixture
def shelf(reopen: Callable[[StudyOptions], Collection]) -> Collection:
    """Give a collection without decks."""
    return reopen(StudyOptions())


def tree(collection: Collection) -> Shown:
    with_cards = collection.library.overview(Clock()()).decks
    return [(line.name, line.depth) for line in with_cards]


def cards(collection: Collection) -> dict[str, int]:
    return {line.name: line.cards for line in collection.library.overview(Clock()()).decks}


def deck(collection: Collection, name: str) -> DeckId:
    lines = collection.library.overview(Clock()()).decks
    found = next(line.deck for line in lines if line.name == name)
    assert found is not None
    return found


def make(collection: Collection, text: str, parent: DeckId | None = None) -> DeckId:
    changes, step, made = collection.decks.make(text, parent, Clock()())
    assert changes is Changes.DECKS
    assert step
    return made


def undo(collection: Collection, step: int) -> None:
    with collection.store.writing(Clock()()) as write:
        record(write, "Undo", take_back(write, step).edits)


def label(collection: Collection, step: int) -> str:
    with collection.store.reading() as connection:
        return str(connection.execute(select(tables.edit.c.label).where(tables.edit.c.step == step)).scalar())


def steps(collection: Collection) -> int:
    with collection.store.reading() as connection:
        return int(connection.execute(select(func.count(tables.edit.c.step.distinct()))).scalar_one())


# Making


def test_decks_are_made_after_those_that_are_there(shelf: Collection) -> None:
    teas = make(shelf, "Teas")
    make(shelf, "Coffee")
    make(shelf, "Green", teas)
    make(shelf, "Black", teas)
    assert tree(shelf) == [("Teas", 0), ("Green", 1), ("Black", 1), ("Coffee", 0)]


def test_a_path_makes_the_decks_on_its_way(shelf: Collection) -> None:
    make(shelf, "Languages")
    _, step, _ = shelf.decks.make("languages::Spanish::B1", None, Clock()())
    assert tree(shelf) == [("Languages", 0), ("Spanish", 1), ("B1", 2)]
    assert label(shelf, step) == "Make the deck B1"
    undo(shelf, step)
    assert tree(shelf) == [("Languages", 0)]


def test_a_deck_may_have_the_name_of_its_own_child(shelf: Collection) -> None:
    make(shelf, "Teas::Teas::Teas")
    assert tree(shelf) == [("Teas", 0), ("Teas", 1), ("Teas", 2)]


@pytest.mark.parametrize("name", ["Teas", "teas", " TEAS "])
def test_siblings_have_names_of_their_own(shelf: Collection, name: str) -> None:
    teas = make(shelf, "Teas")
    before = steps(shelf)
    with pytest.raises(SameNameError, match="Merge the two") as told:
        shelf.decks.make(name, None, Clock()())
    assert told.value.other == teas
    assert steps(shelf) == before


def test_a_deck_under_one_that_is_gone_is_not_made(shelf: Collection) -> None:
    teas = make(shelf, "Teas")
    shelf.decks.delete(teas, Clock()())
    with pytest.raises(UserError, match="is gone"):
        shelf.decks.make("Green", teas, Clock()())


def test_decks_lie_no_deeper_than_can_be_shown(shelf: Collection) -> None:
    deepest = make(shelf, "::".join(f"{level}" for level in range(DEEPEST)))
    with pytest.raises(UserError, match="deep"):
        shelf.decks.make("further", deepest, Clock()())
    pair = make(shelf, "a::b")
    with pytest.raises(UserError, match="deep"):
        shelf.decks.move(deck(shelf, "a"), deepest, None, Clock()())
    with pytest.raises(UserError, match="deep"):
        shelf.decks.rename(pair, "::".join("x" * DEEPEST), Clock()())


# Renaming


def test_a_deck_is_renamed_in_one_step(shelf: Collection) -> None:
    teas = make(shelf, "Teas")
    assert shelf.decks.rename(teas, "Teas", Clock()()) == (Changes.NOTHING, 0)
    changes, step = shelf.decks.rename(teas, " Fine  teas ", Clock()())
    assert changes is Changes.DECKS
    assert tree(shelf) == [("Fine teas", 0)]
    assert label(shelf, step) == "Rename the deck Teas to Fine teas"
    undo(shelf, step)
    assert tree(shelf) == [("Teas", 0)]


def test_a_deck_takes_no_name_of_a_sibling(shelf: Collection) -> None:
    teas, coffee = make(shelf, "Teas"), make(shelf, "Coffee")
    with pytest.raises(SameNameError) as told:
        shelf.decks.rename(coffee, "teas", Clock()())
    assert told.value.other == teas
    shelf.decks.rename(teas, "TEAS", Clock()())
    assert tree(shelf) == [("TEAS", 0), ("Coffee", 0)]


def test_renaming_to_a_path_moves_the_deck_there(shelf: Collection) -> None:
    make(shelf, "Drinks")
    teas = make(shelf, "Teas")
    make(shelf, "Green", teas)
    _, step = shelf.decks.rename(teas, "Drinks::Hot::Fine teas", Clock()())
    assert tree(shelf) == [("Drinks", 0), ("Hot", 1), ("Fine teas", 2), ("Green", 3)]
    undo(shelf, step)
    assert tree(shelf) == [("Drinks", 0), ("Teas", 0), ("Green", 1)]


def test_renaming_a_deck_to_a_path_through_its_own_name_puts_it_under_a_new_one(shelf: Collection) -> None:
    teas = make(shelf, "Teas")
    shelf.decks.rename(teas, "Teas::Green", Clock()())
    assert tree(shelf) == [("Teas", 0), ("Green", 1)]
    assert deck(shelf, "Green") == teas


# Moving


def test_a_deck_moves_under_another_to_the_top_and_among_its_siblings(shelf: Collection) -> None:
    one, two, three = (make(shelf, name) for name in ("One", "Two", "Three"))
    shelf.decks.move(three, None, one, Clock()())
    assert tree(shelf) == [("Three", 0), ("One", 0), ("Two", 0)]
    shelf.decks.move(three, one, None, Clock()())
    shelf.decks.move(two, one, three, Clock()())
    assert tree(shelf) == [("One", 0), ("Two", 1), ("Three", 1)]
    _, step = shelf.decks.move(two, None, None, Clock()())
    assert tree(shelf) == [("One", 0), ("Three", 1), ("Two", 0)]
    assert label(shelf, step) == "Move the deck Two"
    undo(shelf, step)
    assert tree(shelf) == [("One", 0), ("Two", 1), ("Three", 1)]


def test_moving_to_where_it_is_changes_nothing(shelf: Collection) -> None:
    one, two = make(shelf, "One"), make(shelf, "Two")
    assert shelf.decks.move(one, None, two, Clock()()) == (Changes.NOTHING, 0)
    assert shelf.decks.move(two, None, None, Clock()()) == (Changes.NOTHING, 0)


def test_a_deck_never_lies_in_itself(shelf: Collection) -> None:
    deepest = make(shelf, "One::Two::Three")
    one, two = deck(shelf, "One"), deck(shelf, "Two")
    for into, sentence in ((one, "into itself"), (two, "lies in it"), (deepest, "lies in it")):
        with pytest.raises(UserError, match=sentence):
            shelf.decks.move(one, into, None, Clock()())
    assert tree(shelf) == [("One", 0), ("Two", 1), ("Three", 2)]


def test_a_deck_does_not_move_beside_one_of_its_name(shelf: Collection) -> None:
    inner = make(shelf, "Drinks::Teas")
    teas = make(shelf, "Teas")
    with pytest.raises(SameNameError) as told:
        shelf.decks.move(teas, deck(shelf, "Drinks"), None, Clock()())
    assert told.value.other == inner


def test_there_is_room_between_decks_that_two_machines_gave_the_same_place(shelf: Collection) -> None:
    decks = [make(shelf, name) for name in ("A", "B", "C", "D")]
    with shelf.store.writing(Clock()()) as write:
        for each in decks[:3]:
            set_fields(write, tables.deck, each, {"rank": "V"})
    names = [name for name, _ in tree(shelf)]
    second = deck(shelf, names[1])
    shelf.decks.move(deck(shelf, "D"), None, second, Clock()())
    assert [name for name, _ in tree(shelf)] == [names[0], "D", names[1], names[2]]


@settings(max_examples=15)
@given(st.randoms(use_true_random=False))
def test_whatever_moves_every_deck_stays_in_the_tree_and_lands_where_it_was_put(
    tmp_path_factory: pytest.TempPathFactory, dice: Random
) -> None:
    home = tmp_path_factory.mktemp("decks")
    shelf = open_collection(home / "c.kms", home / "state", StudyOptions(), Clock()())
    decks = [make(shelf, f"{number}") for number in range(6)]
    for _ in range(12):
        moved, into = dice.choice(decks), dice.choice([None, *decks])
        before = dice.choice([None, *decks])
        shown = tree(shelf)
        try:
            _, step = shelf.decks.move(moved, into, before, Clock()())
        except UserError:
            assert tree(shelf) == shown
            continue
        told = tree(shelf)
        assert sorted(name for name, _ in told) == sorted(name for name, _ in shown)
        if dice.random() < 0.3 and step:
            undo(shelf, step)
            assert tree(shelf) == shown
    shelf.close()


# Merging


def test_merging_brings_cards_and_decks_over_and_notes_go_on_with_them(
    collection: Collection, notes: Path, clock: Clock
) -> None:
    harbours = deck(collection, "Harbours of the north")
    make(collection, "Drafts::Old", harbours)
    sea = make(collection, "Sea")
    make(collection, "Drafts::New", sea)
    count = cards(collection)["Harbours of the north"]
    before = tree(collection)
    changes, step = collection.decks.merge(harbours, sea, clock())
    assert Changes.CARDS in changes
    assert tree(collection) == [("Sea", 0), ("Drafts", 1), ("New", 2), ("Old", 2)]
    assert cards(collection)["Sea"] == count
    assert label(collection, step) == "Merge the deck Harbours of the north into Sea"
    notes.write_text(NOTES + "- **Hulk** — a round ship of the north\n", encoding="utf-8")
    report, _ = collection.importing.notes(notes, clock())
    assert report.deck == sea
    assert cards(collection)["Sea"] > count, "new cards of the notes come here too"
    undo(collection, step)
    assert tree(collection) == before
    assert cards(collection)["Harbours of the north"] == count


def test_merged_cards_come_after_those_that_are_there(
    collection: Collection, tmp_path: Path, clock: Clock
) -> None:
    (tmp_path / "ships.md").write_text("# Ships\n\n- **Hulk** — a round ship\n- **Cog** — a ship\n", "utf-8")
    collection.importing.notes(tmp_path / "ships.md", clock())
    harbours, ships = deck(collection, "Harbours of the north"), deck(collection, "Ships")
    with collection.store.reading() as connection:
        first, then = list(fresh(connection, ships, TODAY)), list(fresh(connection, harbours, TODAY))
    collection.decks.merge(harbours, ships, clock())
    with collection.store.reading() as connection:
        assert list(fresh(connection, ships, TODAY)) == first + then


def test_a_deck_is_not_merged_into_what_lies_in_it(shelf: Collection) -> None:
    inner = make(shelf, "One::Two")
    with pytest.raises(UserError, match="lies in it"):
        shelf.decks.merge(deck(shelf, "One"), inner, Clock()())
    with pytest.raises(UserError, match="into itself"):
        shelf.decks.merge(inner, inner, Clock()())


def test_a_deck_merges_into_the_one_above_it(shelf: Collection) -> None:
    two = make(shelf, "One::Two")
    make(shelf, "Three", two)
    shelf.decks.merge(two, deck(shelf, "One"), Clock()())
    assert tree(shelf) == [("One", 0), ("Three", 1)]


# Deleting


def test_what_would_go_is_told_first(collection: Collection, clock: Clock) -> None:
    harbours = deck(collection, "Harbours of the north")
    make(collection, "Inner::Innermost", harbours)
    session = collection.study.session(clock())
    for _ in range(3):
        session.turn(clock())
        session.answer(Grade.EASY, 1000, clock.later(seconds=5))
    count = cards(collection)["Harbours of the north"]
    assert collection.decks.going(harbours) == Going("Harbours of the north", count, 3, 2)
    collection.decks.delete(harbours, clock())
    with pytest.raises(UserError, match="is gone"):
        collection.decks.going(harbours)


def test_a_deleted_deck_comes_back_whole(collection: Collection, clock: Clock) -> None:
    harbours = deck(collection, "Harbours of the north")
    make(collection, "Inner", harbours)
    make(collection, "Other")
    session = collection.study.session(clock())
    session.turn(clock())
    session.answer(Grade.EASY, 1000, clock.later(seconds=5))
    before = collection.library.overview(clock())
    changes, step = collection.decks.delete(harbours, clock())
    assert {Changes.DECKS, Changes.CARDS} <= set(changes)
    after = collection.library.overview(clock())
    assert [line.name for line in after.decks] == ["Other"]
    assert after.load.total == 0
    assert label(collection, step) == "Delete the deck Harbours of the north"
    undo(collection, step)
    assert collection.library.overview(clock()) == before


def test_schedules_of_a_deleted_deck_go_by_the_options_of_where_its_cards_would_be_shown(
    collection: Collection, clock: Clock
) -> None:
    harbours = deck(collection, "Harbours of the north")
    wishes = DeckWishes(None, DeckOptions(Scheduler.FSRS), TodaysLimits(), "By FSRS", is_new=True)
    collection.options.save(harbours, wishes, clock())
    session = collection.study.session(clock())
    session.turn(clock())
    session.answer(Grade.EASY, 1000, clock.later(seconds=5))
    collection.decks.delete(harbours, clock.later(seconds=1))
    for _ in range(2):
        with collection.store.reading() as connection:
            kept = schedules.all_of(connection)
        rebuild_schedules(collection.store, clock())
        with collection.store.reading() as connection:
            assert schedules.all_of(connection) == kept
        collection.history.undo(clock.later(seconds=1))


def test_a_deck_that_was_deleted_does_not_come_back_with_its_notes_updated(
    collection: Collection, notes: Path, clock: Clock
) -> None:
    collection.decks.delete(deck(collection, "Harbours of the north"), clock())
    assert collection.watching.paths() == ()
    assert collection.library.deck_paths() == ()


def test_notes_of_a_deleted_deck_can_be_imported_anew(
    collection: Collection, notes: Path, clock: Clock
) -> None:
    count = cards(collection)["Harbours of the north"]
    collection.decks.delete(deck(collection, "Harbours of the north"), clock())
    report, _ = collection.importing.notes(notes, clock())
    assert report.difference.new == count
    assert cards(collection) == {"Harbours of the north": count}


def test_notes_with_cards_elsewhere_follow_these(collection: Collection, notes: Path, clock: Clock) -> None:
    harbours = deck(collection, "Harbours of the north")
    kept = make(collection, "Kept")
    with collection.store.writing(clock()) as write:
        for card in cards_in(write.connection, [harbours])[:2]:
            set_fields(write, tables.card, card, {"deck_id": kept})
    collection.decks.delete(harbours, clock())
    assert cards(collection) == {"Kept": 2}
    assert collection.watching.paths(kept) == (notes,)
    plan = collection.importing.plan([notes])
    assert plan.sources[0].deck_path == ("Kept",)
    collection.importing.carry_out(plan, Choices((SourceChoices(),)), clock())
    assert cards(collection) == {"Kept": 2}, "what was deleted stays so"


def test_deleting_the_starter_deck_leaves_no_first_start(
    reopen: Callable[[StudyOptions], Collection], clock: Clock
) -> None:
    collection = reopen(StudyOptions())
    collection.importing.starter([("harbours.md", NOTES.encode())], clock())
    assert collection.library.overview(clock()).first_start
    other = make(collection, "Other")
    collection.decks.delete(other, clock())
    assert collection.library.overview(clock()).first_start
    collection.decks.delete(deck(collection, "Harbours of the north"), clock())
    overview = collection.library.overview(clock())
    assert overview.decks == ()
    assert not overview.first_start


def test_progress_is_told(collection: Collection, clock: Clock) -> None:
    told: list[tuple[int, int]] = []
    count = cards(collection)["Harbours of the north"]
    collection.decks.delete(
        deck(collection, "Harbours of the north"), clock(), lambda done, total: told.append((done, total))
    )
    assert (0, count) in told


def test_the_journal_names_what_was_before(shelf: Collection) -> None:
    teas = make(shelf, "Teas")
    _, step = shelf.decks.delete(teas, Clock()())
    with shelf.store.reading() as connection:
        row = connection.execute(select(tables.edit).where(tables.edit.c.step == step)).one()
    assert (row.field, json.loads(row.before), json.loads(row.after)) == ("deleted", 0, 1)
