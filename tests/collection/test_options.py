"""Setting options: presets, who has which, limits of today, and what all of that does to schedules."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kmsflash.collection.opening import Collection
from kmsflash.collection.rebuilding import rebuild_schedules
from kmsflash.model.changes import Changes
from kmsflash.model.errors import Cancelled, UserError
from kmsflash.model.grades import Grade
from kmsflash.model.ids import DeckId, PresetId
from kmsflash.model.options import DeckOptions, NewOrder, NewPlace, Scheduler, StudyOptions, TodaysLimits
from kmsflash.model.presets import USUAL, DeckWishes
from tests.clock import Clock

Reopen = Callable[[StudyOptions], Collection]
FSRS = DeckOptions(scheduler=Scheduler.FSRS, retention=0.85)
NO_LIMITS = TodaysLimits()


@pytest.fixture
def shelf(reopen: Reopen, clock: Clock) -> Collection:
    made = reopen(StudyOptions())
    for path in ("Law::Torts", "Law::Wills", "Ports"):
        made.decks.make(path, None, clock())
    return made


def deck(collection: Collection, clock: Clock, name: str) -> DeckId:
    lines = collection.library.overview(clock()).decks
    found = next(line.deck for line in lines if line.name == name)
    assert found is not None
    return found


def in_force(collection: Collection, clock: Clock) -> dict[str, str]:
    """Return the name of the preset that holds in each deck."""
    return {
        line.name: collection.options.of_deck(line.deck, clock()).in_force.name
        for line in collection.library.overview(clock()).decks
        if line.deck is not None
    }


def schedule_rows(collection: Collection) -> list[tuple[object, ...]]:
    with collection.store.reading() as connection:
        found = connection.exec_driver_sql("SELECT * FROM local_schedule ORDER BY card_id")
        return [tuple(row) for row in found]


def study(collection: Collection, clock: Clock) -> None:
    for day in range(4):
        session = collection.study.session(clock())
        for number in range(6):
            if session.turn(clock()) is not None:
                session.answer(Grade((number * 7 + day) % 6), 900, clock.later(seconds=5))
        clock.later(days=2)


def test_at_first_there_are_the_usual_options_and_no_other(shelf: Collection, clock: Clock) -> None:
    (usual,) = shelf.options.presets()
    assert (usual.preset, usual.name, usual.options) == (USUAL, "", DeckOptions())
    assert usual.decks == (("Law",), ("Law", "Torts"), ("Law", "Wills"), ("Ports",))
    told = shelf.options.of_deck(deck(shelf, clock, "Torts"), clock())
    assert (told.choice, told.above, told.above_path, told.today) == (None, USUAL, (), NO_LIMITS)
    assert (told.path, told.in_force) == (("Law", "Torts"), usual)


def test_decks_under_a_deck_have_its_preset_until_they_choose(shelf: Collection, clock: Clock) -> None:
    _, _, exam = shelf.options.make_preset(" Exam   soon ", USUAL, clock())
    shelf.options.choose(deck(shelf, clock, "Law"), exam, clock())
    shelf.options.choose(deck(shelf, clock, "Wills"), USUAL, clock())
    assert in_force(shelf, clock) == {"Law": "Exam soon", "Torts": "Exam soon", "Wills": "", "Ports": ""}
    told = shelf.options.of_deck(deck(shelf, clock, "Torts"), clock())
    assert (told.choice, told.above, told.above_path) == (None, exam, ("Law",))
    assert told.in_force.decks == (("Law",), ("Law", "Torts"))
    assert told.of(USUAL).decks == (("Law", "Wills"), ("Ports",))
    shelf.options.choose(deck(shelf, clock, "Wills"), None, clock())
    assert in_force(shelf, clock)["Wills"] == "Exam soon"


def test_a_preset_is_made_like_another_and_goes_its_own_way(shelf: Collection, clock: Clock) -> None:
    shelf.options.set_options(USUAL, DeckOptions(new_per_day=7, leech_at=4), clock())
    _, _, first = shelf.options.make_preset("First", USUAL, clock())
    shelf.options.set_options(first, replace(FSRS, new_place=NewPlace.AFTER), clock())
    _, _, second = shelf.options.make_preset("Again", first, clock())
    shelf.options.set_options(USUAL, DeckOptions(new_per_day=9), clock())
    options = {preset.preset: preset.options for preset in shelf.options.presets()}
    assert options[first] == options[second] == replace(FSRS, new_place=NewPlace.AFTER)
    assert options[USUAL] == shelf.options.usual() == DeckOptions(new_per_day=9)
    assert [preset.name for preset in shelf.options.presets()] == ["", "Again", "First"]


def test_every_option_is_kept(shelf: Collection, clock: Clock) -> None:
    options = DeckOptions(
        Scheduler.FSRS,
        0.8,
        (0.5,) * 21,
        0,
        250,
        NewOrder.SHUFFLED,
        NewPlace.BEFORE,
        spreads=False,
        leech_at=3,
    )
    shelf.options.set_options(USUAL, options, clock())
    assert shelf.options.usual() == options
    assert shelf.options.set_options(USUAL, options, clock()) == (Changes.NOTHING, 0)


@pytest.mark.parametrize(
    "options",
    [
        DeckOptions(retention=0.999),
        DeckOptions(new_per_day=-1),
        DeckOptions(reviews_per_day=10_000),
        DeckOptions(leech_at=0),
        DeckOptions(parameters=(float("nan"),)),
    ],
)
def test_options_out_of_bounds_are_refused(shelf: Collection, clock: Clock, options: DeckOptions) -> None:
    with pytest.raises(UserError, match="out of bounds"):
        shelf.options.set_options(USUAL, options, clock())
    assert shelf.options.usual() == DeckOptions()


@pytest.mark.parametrize(
    ("name", "match"), [(" \n", "need a name"), ("x" * 81, "at most 80"), ("EXAM", "named “EXAM” already")]
)
def test_names_that_are_no_good_are_refused(shelf: Collection, clock: Clock, name: str, match: str) -> None:
    shelf.options.make_preset("Exam", USUAL, clock())
    _, _, other = shelf.options.make_preset("Other", USUAL, clock())
    with pytest.raises(UserError, match=match):
        shelf.options.make_preset(name, USUAL, clock())
    with pytest.raises(UserError, match=match):
        shelf.options.rename_preset(other, name, clock())
    with pytest.raises(UserError, match=match):
        shelf.options.save(
            deck(shelf, clock, "Law"), DeckWishes(None, DeckOptions(), NO_LIMITS, name, is_new=True), clock()
        )
    assert [preset.name for preset in shelf.options.presets()] == ["", "Exam", "Other"]


def test_a_preset_is_renamed_and_may_change_its_case(shelf: Collection, clock: Clock) -> None:
    _, _, exam = shelf.options.make_preset("Exam", USUAL, clock())
    changes, step = shelf.options.rename_preset(exam, "EXAM", clock())
    assert Changes.SETTINGS in changes
    assert step
    assert [preset.name for preset in shelf.options.presets()] == ["", "EXAM"]


def test_a_deleted_preset_holds_nowhere(shelf: Collection, clock: Clock) -> None:
    _, _, exam = shelf.options.make_preset("Exam", USUAL, clock())
    _, _, slow = shelf.options.make_preset("Slow", USUAL, clock())
    shelf.options.choose(deck(shelf, clock, "Law"), exam, clock())
    shelf.options.choose(deck(shelf, clock, "Torts"), slow, clock())
    shelf.options.delete_preset(slow, clock())
    assert in_force(shelf, clock) == {"Law": "Exam", "Torts": "Exam", "Wills": "Exam", "Ports": ""}
    with pytest.raises(UserError, match="gone"):
        shelf.options.choose(deck(shelf, clock, "Ports"), slow, clock())
    with pytest.raises(UserError, match="gone"):
        shelf.options.set_options(PresetId(999), DeckOptions(), clock())


def test_a_deck_that_is_gone_is_told_so(shelf: Collection, clock: Clock) -> None:
    gone = deck(shelf, clock, "Ports")
    shelf.decks.delete(gone, clock())
    with pytest.raises(UserError, match="gone"):
        shelf.options.of_deck(gone, clock())
    with pytest.raises(UserError, match="gone"):
        shelf.options.save(gone, DeckWishes(None, DeckOptions(), NO_LIMITS), clock())
    with pytest.raises(UserError, match="gone"):
        shelf.options.limit_today(gone, TodaysLimits(new=1), clock())


def test_limits_of_today_are_gone_tomorrow(shelf: Collection, clock: Clock) -> None:
    law = deck(shelf, clock, "Law")
    shelf.options.limit_today(law, TodaysLimits(new=50), clock())
    assert shelf.options.of_deck(law, clock()).today == TodaysLimits(new=50)
    assert shelf.options.of_deck(deck(shelf, clock, "Torts"), clock()).today == NO_LIMITS
    clock.later(days=1)
    assert shelf.options.of_deck(law, clock()).today == NO_LIMITS
    shelf.options.limit_today(law, TodaysLimits(new=3, reviews=0), clock())
    shelf.options.limit_today(law, NO_LIMITS, clock())
    assert shelf.options.of_deck(law, clock()).today == NO_LIMITS


def test_limits_of_today_change_the_day(collection: Collection, clock: Clock) -> None:
    line = collection.library.overview(clock()).decks[0]
    assert line.deck is not None
    collection.options.limit_today(line.deck, TodaysLimits(new=2), clock())
    assert collection.library.overview(clock()).load.new == 2


def test_everything_is_saved_in_one_step(shelf: Collection, clock: Clock) -> None:
    law = deck(shelf, clock, "Law")
    wishes = DeckWishes(None, FSRS, TodaysLimits(reviews=10), "Exam", is_new=True)
    changes, step = shelf.options.save(law, wishes, clock())
    assert changes == Changes.SETTINGS | Changes.SCHEDULES
    assert step
    told = shelf.options.of_deck(law, clock())
    assert (told.in_force.name, told.in_force.options, told.today) == ("Exam", FSRS, TodaysLimits(reviews=10))
    assert told.choice == told.in_force.preset
    again = DeckWishes(told.choice, told.in_force.options, told.today)
    assert shelf.options.save(law, again, clock()) == (Changes.NOTHING, 0)
    shelf.options.save(law, DeckWishes(told.choice, FSRS, NO_LIMITS, "Bar exam"), clock())
    assert in_force(shelf, clock)["Torts"] == "Bar exam"
    shelf.options.save(law, DeckWishes(told.choice, FSRS, NO_LIMITS, "Exam"), clock())
    shelf.options.save(law, DeckWishes(USUAL, DeckOptions(leech_at=5), NO_LIMITS, "ignored"), clock())
    assert shelf.options.usual().leech_at == 5
    assert [preset.options for preset in shelf.options.presets() if preset.name == "Exam"] == [FSRS]


def test_what_a_deck_without_a_choice_saves_goes_to_the_preset_that_it_has(
    shelf: Collection, clock: Clock
) -> None:
    _, _, exam = shelf.options.make_preset("Exam", USUAL, clock())
    shelf.options.choose(deck(shelf, clock, "Law"), exam, clock())
    shelf.options.save(deck(shelf, clock, "Torts"), DeckWishes(None, FSRS, NO_LIMITS), clock())
    assert shelf.options.of_deck(deck(shelf, clock, "Law"), clock()).in_force.options == FSRS
    assert shelf.options.usual() == DeckOptions()


def test_each_act_that_changes_how_cards_fold_folds_them(collection: Collection, clock: Clock) -> None:
    study(collection, clock)
    line = collection.library.overview(clock()).decks[0]
    assert line.deck is not None
    sm2 = schedule_rows(collection)
    options, acts = collection.options, []
    _, _, preset = options.make_preset("Exam", USUAL, clock())

    def done() -> None:
        acts.append(schedule_rows(collection))
        rebuild_schedules(collection.store, clock())
        assert schedule_rows(collection) == acts[-1]

    options.set_options(USUAL, FSRS, clock())
    done()
    options.choose(line.deck, preset, clock())
    done()
    options.set_options(preset, replace(FSRS, retention=0.75), clock())
    done()
    options.delete_preset(preset, clock())
    done()
    options.save(line.deck, DeckWishes(USUAL, DeckOptions(), NO_LIMITS), clock())
    done()
    assert acts[0] == acts[3] != sm2
    assert acts[1] == acts[4] == sm2
    assert acts[2] not in (acts[0], sm2)


def test_a_change_of_scheduler_is_undone_and_done_again_with_its_schedules(
    collection: Collection, clock: Clock
) -> None:
    study(collection, clock)
    line = collection.library.overview(clock()).decks[0]
    assert line.deck is not None
    sm2 = schedule_rows(collection)
    wishes = DeckWishes(None, FSRS, NO_LIMITS, "Exam", is_new=True)
    collection.options.save(line.deck, wishes, clock.later(seconds=1))
    with_fsrs = schedule_rows(collection)
    assert with_fsrs != sm2
    assert collection.history.undo_label(clock()) == f"Change the options of {line.name}"
    told: list[tuple[int, int]] = []
    turned = collection.history.turn_back(
        clock.later(seconds=1), lambda done, total: told.append((done, total))
    )
    assert Changes.SCHEDULES in turned.changes
    assert told[-1] == (len(sm2), len(sm2))
    assert schedule_rows(collection) == sm2
    assert [preset.name for preset in collection.options.presets()] == [""]
    collection.history.redo(clock.later(seconds=1))
    assert schedule_rows(collection) == with_fsrs
    assert collection.options.of_deck(line.deck, clock()).in_force.name == "Exam"
    collection.options.delete_preset(collection.options.presets()[1].preset, clock.later(seconds=1))
    assert schedule_rows(collection) == sm2
    collection.history.undo(clock.later(seconds=1))
    assert schedule_rows(collection) == with_fsrs


def test_a_change_of_scheduler_tells_how_far_it_is_and_leaves_nothing_when_cancelled(
    collection: Collection, clock: Clock
) -> None:
    study(collection, clock)
    before = schedule_rows(collection)
    told: list[tuple[int, int]] = []

    def cancel(done: int, total: int) -> None:
        told.append((done, total))
        if done == total:
            raise Cancelled

    with pytest.raises(Cancelled):
        collection.options.set_options(USUAL, FSRS, clock(), cancel)
    assert told[-1] == (len(before), len(before))
    assert schedule_rows(collection) == before
    assert collection.options.usual() == DeckOptions()
