"""What waits on a day: limits, order and what is held back, on a real collection."""

from collections.abc import Callable

from kmsflash.collection.opening import Collection
from kmsflash.model.days import study_day
from kmsflash.model.events import EventKind
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.options import DeckOptions, StudyOptions
from kmsflash.scheduling.fold import fold
from kmsflash.scheduling.queue import Held
from kmsflash.store import cards, events, schedules, tables
from kmsflash.store.options import COLLECTION, put_option
from kmsflash.store.rows import set_fields
from tests.clock import Clock
from tests.collection.fleet import answer, came, days, held, limit, put_all_due

Reopen = Callable[[StudyOptions], Collection]


def test_limits_of_today_hold_at_every_level_and_count_what_was_done(fleet: Collection, clock: Clock) -> None:
    put_all_due(fleet, clock)
    assert len(days(fleet, clock).cards) == 6
    limit(fleet, clock, "Ships", reviews=4)
    limit(fleet, clock, "Cogs", reviews=1)
    assert len(days(fleet, clock).cards) == 4
    assert list(held(days(fleet, clock)).values()).count(Held.LIMIT) >= 2
    assert len(days(fleet, clock, "Cogs").cards) == 1
    answer(fleet, clock, "Cogs")
    assert days(fleet, clock, "Cogs").cards == ()
    assert len(days(fleet, clock, "Hulks").cards) == 3
    clock.later(days=1)
    assert Held.LIMIT not in held(days(fleet, clock)).values(), "they held for one day only"


def test_new_cards_have_a_limit_of_their_own(fleet: Collection, clock: Clock) -> None:
    limit(fleet, clock, "Ships", new=2, reviews=0)
    answer(fleet, clock)
    assert len(days(fleet, clock).cards) == 1


def test_a_card_forgotten_before_today_counts_as_new_when_it_is_met_again(
    fleet: Collection, clock: Clock
) -> None:
    card = answer(fleet, clock)
    clock.later(days=1)
    with fleet.store.writing(clock()) as write:
        events.append(write, card, EventKind.FORGET, study_day(clock()))
        uid = cards.uid_of(write.connection, card)
        schedules.put(write, [(card, fold(uid, events.of_card(write.connection, card), DeckOptions()))])
    clock.later(days=1)
    assert answer(fleet, clock) == card
    with fleet.store.reading() as connection:
        assert events.introduced_on(connection, study_day(clock())) == {card}


def test_to_forget_one_card_makes_no_other_new(fleet: Collection, clock: Clock) -> None:
    card = answer(fleet, clock)
    clock.later(days=1)
    with fleet.store.writing(clock()) as write:
        other = next(each for each in came(days(fleet, clock)) if each != card)
        events.append(write, other, EventKind.FORGET, study_day(clock()))
    clock.later(days=5)
    while answer(fleet, clock) != card:
        continue
    with fleet.store.reading() as connection:
        assert card not in events.introduced_on(connection, study_day(clock()))


def test_a_buried_card_stays_away_until_tomorrow(fleet: Collection, clock: Clock) -> None:
    card = came(days(fleet, clock))[0]
    weak = answer(fleet, clock, grade=Grade.AGAIN)
    assert weak == card
    with fleet.store.writing(clock()) as write:
        for each in [*came(days(fleet, clock)), weak]:
            set_fields(write, tables.card, each, {"buried_on": study_day(clock())})
    assert not set(came(days(fleet, clock, siblings_apart=False))) & {weak}
    assert fleet.library.overview(clock()).load.drill == 0
    clock.later(days=1)
    assert weak in came(days(fleet, clock))


def test_a_sibling_of_a_card_answered_today_waits_until_tomorrow_or_until_asked_for(
    fleet: Collection, clock: Clock
) -> None:
    every = put_all_due(fleet, clock)
    for _ in range(6):
        answer(fleet, clock)
    assert came(days(fleet, clock)) == []
    kept_back = held(days(fleet, clock))
    assert set(kept_back.values()) == {Held.SIBLING}
    assert set(came(days(fleet, clock, siblings_apart=False))) == set(kept_back)
    assert len(kept_back) == len(every) - 6


def test_a_card_suspended_after_its_answer_keeps_its_siblings_back(fleet: Collection, clock: Clock) -> None:
    card = answer(fleet, clock)
    with fleet.store.writing(clock()) as write:
        set_fields(write, tables.card, card, {"suspended": 1})
        fact = write.connection.execute(tables.card.select().where(tables.card.c.id == card)).one().fact_id
    with fleet.store.reading() as connection:
        siblings = {
            row.id for row in connection.execute(tables.card.select().where(tables.card.c.fact_id == fact))
        }
    assert len(siblings) > 1
    assert not siblings & set(came(days(fleet, clock)))


def test_a_shuffled_deck_has_another_order_than_its_notes_and_keeps_it(
    fleet: Collection, clock: Clock
) -> None:
    in_notes = came(days(fleet, clock))
    with fleet.store.writing(clock()) as write:
        put_option(write, COLLECTION, "new_order", '"shuffled"')
        rows = write.connection.execute(tables.card.select()).all()
        tails = {CardId(row.id): row.uid[9:] for row in rows}
    shuffled = came(days(fleet, clock))
    assert shuffled == sorted(shuffled, key=tails.__getitem__)
    assert len(shuffled) == len(in_notes)
    first = answer(fleet, clock)
    clock.later(days=3)
    assert [card for card in came(days(fleet, clock)) if card != first][:2] == shuffled[1:3]


def test_a_due_card_that_was_only_practised_still_waits(fleet: Collection, clock: Clock) -> None:
    put_all_due(fleet, clock)
    card = came(days(fleet, clock))[0]
    with fleet.store.writing(clock()) as write:
        events.append(write, card, EventKind.DRILL, study_day(clock()), grade=Grade.AGAIN)
        uid = cards.uid_of(write.connection, card)
        schedules.put(write, [(card, fold(uid, events.of_card(write.connection, card), DeckOptions()))])
    assert card in came(days(fleet, clock))
    session, drills = fleet.study.session(clock()), {}
    while (turn := session.turn(clock())) is not None:
        drills[turn.card] = turn.is_drill
        session.answer(Grade.GOOD, 1000, clock.later(seconds=2))
    assert not any(drills.values()), "its review was still to come"
    assert card in drills
