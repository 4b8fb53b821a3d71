"""Missed days, spread over the days to come."""

from datetime import timedelta

import pytest

from kmsflash.collection.backlog import BACKLOG
from kmsflash.collection.opening import Collection
from kmsflash.model.changes import Changes
from kmsflash.model.days import Day, study_day
from kmsflash.model.errors import UserError
from kmsflash.model.events import EventKind, SetTo
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.options import DeckOptions
from kmsflash.model.today import Backlog
from kmsflash.scheduling.fold import fold
from kmsflash.scheduling.queue import Held
from kmsflash.store import cards, events, schedules, tables
from kmsflash.store.options import COLLECTION, put_option
from kmsflash.store.rows import add, born
from tests.clock import Clock
from tests.collection.fleet import days, held, put_all_due

MISSED = 60


@pytest.fixture
def late(fleet: Collection, clock: Clock) -> Collection:
    """Sixty more cards, each of a fact of its own, due on the days before today."""
    today = study_day(clock())
    with fleet.store.writing(clock()) as write:
        for number in range(MISSED):
            fact = add(write, tables.fact, born(write, write.uid(), kind="question", by_hand=1))
            row = born(write, write.uid(), fact_id=fact, deck_id=1, front=f"Knot {number}?", answer="Yes")
            card = CardId(add(write, tables.card, row))
            set_to = SetTo(10 + number, 250, 3, 0, Day(today - 1 - number % 9))
            events.append(write, card, EventKind.SET, today, set_to=set_to)
            uid = cards.uid_of(write.connection, card)
            schedule = fold(uid, events.of_card(write.connection, card), DeckOptions())
            schedules.put(write, [(card, schedule)])
    return fleet


def backlog(collection: Collection, clock: Clock) -> Backlog:
    return collection.library.overview(clock()).backlog


def study(collection: Collection, clock: Clock) -> int:
    """Study all that is due, and say how many cards that were."""
    session, count = collection.study.session(clock()), 0
    while (turn := session.turn(clock())) is not None:
        with collection.store.reading() as connection:
            count += not schedules.of_card(connection, turn.card).is_new
        session.answer(Grade.EASY, 1000, clock.later(seconds=1))
    return count


def test_few_missed_cards_are_no_backlog(fleet: Collection, clock: Clock) -> None:
    assert backlog(fleet, clock) == Backlog()
    with pytest.raises(UserError, match="Nothing waits"):
        fleet.backlog.spread(7, clock())


def test_many_are_offered_to_be_spread(late: Collection, clock: Clock) -> None:
    assert backlog(late, clock) == Backlog(missed=MISSED, days=3)
    assert late.library.overview(clock()).load.due == MISSED
    assert late.backlog.spread(7, clock()) is Changes.SCHEDULES
    overview = late.library.overview(clock())
    assert overview.backlog == Backlog(0, 0, MISSED, 9, Day(overview.today + 6))
    assert overview.load.due == 9
    assert list(held(days(late, clock)).values()).count(Held.LATER) == MISSED - 9


def test_day_by_day_it_is_cleared(late: Collection, clock: Clock) -> None:
    late.backlog.spread(7, clock())
    done: list[int] = []
    for _ in range(7):
        done.append(MISSED - sum(done) - backlog(late, clock).left)
        study(late, clock)
        clock.later(days=1)
    assert backlog(late, clock) == Backlog(missed=backlog(late, clock).missed)
    assert max(done) <= MISSED // 7 + 1


def test_what_is_done_today_is_not_asked_for_again_today(late: Collection, clock: Clock) -> None:
    late.backlog.spread(7, clock())
    assert study(late, clock) == 9
    assert late.library.overview(clock()).load.due == 0
    assert backlog(late, clock).today == 0


def test_the_step_says_over_how_many_days(late: Collection, clock: Clock) -> None:
    late.backlog.spread(1, clock())
    assert late.history.undo_label(clock()) == "Spread missed days over 1 day"
    late.backlog.spread(2, clock())
    assert late.history.undo_label(clock()) == "Spread missed days over 2 days"


def test_a_plan_is_given_up(late: Collection, clock: Clock) -> None:
    late.backlog.spread(30, clock())
    assert late.library.overview(clock()).load.due == 2
    late.backlog.all_at_once(clock())
    assert late.library.overview(clock()).load.due == MISSED
    assert late.backlog.all_at_once(clock()) is Changes.NOTHING


def test_days_that_make_no_sense(late: Collection, clock: Clock) -> None:
    for number in (0, -3, 1000):
        with pytest.raises(UserError, match="1 to 365 days"):
            late.backlog.spread(number, clock())
    assert backlog(late, clock).last is None


@pytest.mark.parametrize(
    "kept", ["", "[]", "{}", '{"start": 1}', '{"start": 20000, "days": 0, "cards": 5}', '{"start": "x"}']
)
def test_a_plan_that_makes_no_sense_is_none(late: Collection, clock: Clock, kept: str) -> None:
    with late.store.writing(clock()) as write:
        put_option(write, COLLECTION, BACKLOG, kept)
    assert late.library.overview(clock()).load.due == MISSED


def test_a_clock_set_back_brings_no_more_than_its_first_day(late: Collection, clock: Clock) -> None:
    late.backlog.spread(7, clock())
    clock.now -= timedelta(days=1)
    assert late.library.overview(clock()).load.due <= 9


def test_siblings_held_back_are_not_said_to_wait_from_missed_days(late: Collection, clock: Clock) -> None:
    put_all_due(late, clock)
    clock.later(days=1)
    overview = late.library.overview(clock())
    assert overview.held == 6
    assert overview.backlog.missed == overview.load.due == MISSED + 6
