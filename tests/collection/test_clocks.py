"""Clocks that are wrong, and learners who travel: nothing is lost, and the learner is asked once."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kmsflash.collection.opening import Collection
from kmsflash.collection.rebuilding import rebuild_schedules
from kmsflash.model.changes import Changes
from kmsflash.model.days import study_day
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.schedules import Schedule
from kmsflash.model.today import DatedAhead
from kmsflash.store import events, schedules
from tests.clock import Clock
from tests.collection.fleet import put_all_due


def stored(collection: Collection) -> dict[CardId, Schedule]:
    with collection.store.reading() as connection:
        return schedules.all_of(connection)


def ahead(collection: Collection, clock: Clock) -> DatedAhead | None:
    return collection.library.overview(clock()).dated_ahead


def answers(collection: Collection) -> int:
    with collection.store.reading() as connection:
        return sum(
            event.grade is not None
            for card in events.cards_with_events(connection)
            for event in events.of_card(connection, card)
        )


def test_a_clock_set_a_year_ahead_in_the_middle_of_a_session(fleet: Collection, clock: Clock) -> None:
    put_all_due(fleet, clock)
    session, today, right = fleet.study.session(clock()), study_day(clock()), clock.now
    asked = []
    for number in range(5):
        clock.now = right + timedelta(days=365 if number in (2, 3) else 0, minutes=number)
        turn = session.turn(clock())
        assert turn is not None
        asked.append(turn.card)
        session.answer(Grade.GOOD, 1000, clock())
    assert len(set(asked)) == 5, "no card came twice"
    assert answers(fleet) == 5
    before = stored(fleet)
    assert {before[card].last_day for card in asked} == {today, today + 365}
    assert ahead(fleet, clock) == DatedAhead(2, study_day(right + timedelta(days=365)))
    assert fleet.clocks.count_as_todays(clock.later(minutes=1)) is Changes.SCHEDULES
    after = stored(fleet)
    assert {after[card].last_day for card in asked} == {today}
    assert {after[card].due for card in asked} <= set(range(today + 1, today + 30))
    assert ahead(fleet, clock) is None
    rebuild_schedules(fleet.store, clock())
    assert stored(fleet) == after, "the log alone says the same"
    assert fleet.clocks.count_as_todays(clock.later(minutes=1)) is Changes.NOTHING


def test_answers_dated_ahead_can_be_left_and_are_asked_about_once(fleet: Collection, clock: Clock) -> None:
    right = clock.now
    clock.now = right + timedelta(days=3)
    session = fleet.study.session(clock())
    assert session.turn(clock()) is not None
    session.answer(Grade.GOOD, 1000, clock())
    assert ahead(fleet, clock) is None, "to a wrong clock nothing is wrong"
    clock.now = right
    before = stored(fleet)
    assert ahead(fleet, clock) is not None
    fleet.clocks.leave(clock())
    assert ahead(fleet, clock) is None
    assert stored(fleet) == before
    clock.now = right + timedelta(days=5)
    session = fleet.study.session(clock())
    assert session.turn(clock()) is not None
    session.answer(Grade.GOOD, 1000, clock())
    clock.now = right
    told = ahead(fleet, clock)
    assert told is not None
    assert told.answers == 1, "only about what is new"


def test_an_answer_taken_back_is_not_asked_about(fleet: Collection, clock: Clock) -> None:
    right = clock.now
    clock.now = right + timedelta(days=3)
    session = fleet.study.session(clock())
    assert session.turn(clock()) is not None
    session.answer(Grade.GOOD, 1000, clock())
    session.undo(clock())
    clock.now = right
    assert ahead(fleet, clock) is None


def test_a_clock_set_back_a_day_in_the_middle_of_a_session(fleet: Collection, clock: Clock) -> None:
    put_all_due(fleet, clock)
    session, right = fleet.study.session(clock()), clock.now
    told: dict[CardId, int] = {}

    def study(count: int) -> None:
        for _ in range(count):
            turn = session.turn(clock())
            if turn is None:
                return
            told[turn.card] = told.get(turn.card, 0) + 1
            session.answer(Grade.GOOD, 1000, clock.later(minutes=1))

    study(2)
    clock.now = right - timedelta(days=1)
    study(2)
    clock.now = right + timedelta(hours=1)
    study(20)
    assert set(told.values()) == {1}
    assert len(told) >= 6, "one card of each fact"
    before = stored(fleet)
    rebuild_schedules(fleet.store, clock())
    assert stored(fleet) == before


@pytest.mark.parametrize(
    ("home", "away", "hours"),
    [
        ("Pacific/Auckland", "America/Los_Angeles", 13),
        ("America/Los_Angeles", "Pacific/Auckland", 13),
        ("Pacific/Kiritimati", "Pacific/Honolulu", 3),
    ],
)
def test_travelling_across_the_date_line_between_two_sessions(
    fleet: Collection, clock: Clock, home: str, away: str, hours: int
) -> None:
    clock.now = datetime(2026, 11, 25, 9, 0, tzinfo=ZoneInfo(home))
    put_all_due(fleet, clock)
    first = fleet.study.session(clock())
    met = []
    for _ in range(3):
        turn = first.turn(clock())
        assert turn is not None
        met.append(turn.card)
        first.answer(Grade.GOOD, 1000, clock.later(minutes=1))
    before = {card: stored(fleet)[card] for card in met}
    clock.now = (clock.now + timedelta(hours=hours)).astimezone(ZoneInfo(away))
    assert ahead(fleet, clock) is None, "these answers were given before now"
    second = fleet.study.session(clock())
    others = []
    while (turn := second.turn(clock())) is not None:
        others.append(turn.card)
        second.answer(Grade.GOOD, 1000, clock.later(minutes=1))
    assert not set(met) & set(others), "no card is asked twice"
    assert {card: stored(fleet)[card] for card in met} == before
    rebuild_schedules(fleet.store, clock())
    assert {card: stored(fleet)[card] for card in met} == before
