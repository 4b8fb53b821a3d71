"""The overview of the Today page."""

from collections.abc import Callable
from pathlib import Path

from kmsflash.collection.opening import Collection
from kmsflash.model.custom import More
from kmsflash.model.days import study_day
from kmsflash.model.grades import Grade
from kmsflash.model.options import StudyOptions
from tests.clock import Clock
from tests.collection.fleet import answer, days, limit, put_all_due
from tests.collection.page import NOTES


def test_an_empty_collection(reopen: Callable[[StudyOptions], Collection], clock: Clock) -> None:
    overview = reopen(StudyOptions()).library.overview(clock())
    assert (overview.decks, overview.load.total, overview.minutes, overview.first_start) == ((), 0, 0, False)
    assert overview.next_due is None
    assert [day.cards for day in overview.forecast] == [0] * 7


def test_what_is_announced_is_what_comes(collection: Collection, clock: Clock) -> None:
    for _ in range(3):
        overview = collection.library.overview(clock())
        session, came = collection.study.session(clock()), 0
        while session.turn(clock()) is not None:
            session.answer(Grade.GOOD, 5000, clock.later(seconds=7))
            came += 1
        assert came == overview.load.total > 0
        assert sum(line.load.total for line in overview.decks if line.depth == 0) == came
        clock.later(days=1)


def test_after_a_day_of_study(collection: Collection, clock: Clock) -> None:
    session = collection.study.session(clock())
    count = 0
    while session.turn(clock()) is not None:
        session.answer(Grade.GOOD, 5000, clock.later(seconds=7))
        count += 1
    session.undo(clock.later(seconds=1))
    overview = collection.library.overview(clock())
    assert (overview.load.new, overview.load.due, overview.load.drill) == (1, 0, 0)
    assert overview.history[-1].cards == count - 1, "an answer taken back is not counted"
    assert overview.forecast[0].day == study_day(clock()) + 1
    assert overview.forecast[0].cards == count - 1
    deck = overview.decks[0]
    assert (deck.known, deck.learning) == (0, count - 1)
    assert overview.next_due == study_day(clock()) + 1, "told while cards still wait, too"
    session.redo(clock.later(seconds=1))
    assert collection.library.overview(clock()).next_due == study_day(clock()) + 1


def test_the_pace_becomes_the_learners_own(collection: Collection, clock: Clock) -> None:
    assert collection.library.overview(clock()).seconds_per_card == 14
    for _ in range(4):
        session = collection.study.session(clock())
        while session.turn(clock()) is not None:
            session.answer(Grade.GOOD, 30_000, clock.later(seconds=30))
        clock.later(days=20)
    assert collection.library.overview(clock()).seconds_per_card == 30


def test_the_first_start_ends_with_the_first_answer_or_the_first_own_deck(
    reopen: Callable[[StudyOptions], Collection], clock: Clock, tmp_path: Path
) -> None:
    collection = reopen(StudyOptions())
    collection.importing.starter([("harbours.md", NOTES.encode())], clock())
    assert collection.library.overview(clock()).first_start
    own = tmp_path / "own.md"
    own.write_text("# Own\n\n- **Meander** — a wide bend of a river\n", encoding="utf-8")
    collection.importing.notes(own, clock())
    assert not collection.library.overview(clock()).first_start


def test_each_deck_says_what_studying_it_would_bring(fleet: Collection, clock: Clock) -> None:
    put_all_due(fleet, clock)
    limit(fleet, clock, "Ships", reviews=4)
    limit(fleet, clock, "Hulks", reviews=2)
    for _ in range(3):
        overview = fleet.library.overview(clock())
        came = {}
        for line in overview.decks:
            waiting = days(fleet, clock, line.name).cards
            came[line.name] = len(waiting)
            assert line.load.due == len(waiting), line.name
        assert overview.load.due == len(days(fleet, clock).cards)
        assert overview.over_limit + overview.held + overview.load.due <= 12
        answer(fleet, clock, "Cogs")
    assert came == {"Ships": 2, "Cogs": 1, "Hulks": 2}


def test_when_nothing_waits_it_says_what_else_can_be_studied(fleet: Collection, clock: Clock) -> None:
    put_all_due(fleet, clock)
    assert fleet.library.overview(clock()).more is None
    answer(fleet, clock, grade=Grade.AGAIN)
    session = fleet.study.session(clock())
    while session.turn(clock()) is not None:
        session.answer(Grade.GOOD, 1000, clock.later(seconds=2))
    overview = fleet.library.overview(clock())
    assert overview.more == More(0, overview.next_due, 0, 1, seen=True)
    assert overview.held == 6


def test_in_a_new_collection_there_is_nothing_more(
    reopen: Callable[[StudyOptions], Collection], clock: Clock
) -> None:
    assert reopen(StudyOptions()).library.overview(clock()).more == More()


def test_the_decks_alone_are_those_of_the_overview(fleet: Collection, clock: Clock) -> None:
    put_all_due(fleet, clock)
    answer(fleet, clock, "Cogs", Grade.AGAIN)
    limit(fleet, clock, "Hulks", reviews=2)
    assert fleet.library.decks(clock()) == fleet.library.overview(clock()).decks
    assert [line.load.total for line in fleet.library.decks(clock())] == [5, 3, 2]
