"""Study beside the day's queue: what is picked, and what it does to schedules."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest

from kmsflash.collection.keeping_apart import Coming
from kmsflash.collection.opening import Collection
from kmsflash.collection.study import Session
from kmsflash.model.custom import Pick, Wish
from kmsflash.model.days import study_day
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId, FactId
from kmsflash.model.kinds import Kind
from kmsflash.model.options import StudyOptions
from kmsflash.model.schedules import Schedule
from kmsflash.store import schedules, tables
from kmsflash.store.cards import text_of
from kmsflash.store.rows import add, born
from tests.clock import Clock
from tests.collection.fleet import answer, came, days, held, named, put_all_due
from tests.collection.limits import let_in

Reopen = Callable[[StudyOptions], Collection]


def stored(collection: Collection) -> dict[CardId, Schedule]:
    with collection.store.reading() as connection:
        return schedules.all_of(connection)


def facts(collection: Collection) -> dict[CardId, FactId]:
    with collection.store.reading() as connection:
        return {row.id: row.fact_id for row in connection.execute(tables.card.select())}


def study(session: Session, clock: Clock, grade: Grade = Grade.GOOD) -> list[CardId]:
    asked = []
    while (turn := session.turn(clock())) is not None:
        asked.append(turn.card)
        session.answer(grade, 1000, clock.later(seconds=2))
    return asked


def asked(collection: Collection, clock: Clock, wish: Wish) -> list[CardId]:
    return study(collection.study.custom(wish, clock()), clock)


def test_custom_study_leaves_the_schedule_alone(fleet: Collection, clock: Clock) -> None:
    every = put_all_due(fleet, clock)
    before, waiting = stored(fleet), came(days(fleet, clock))
    assert set(asked(fleet, clock, Wish(Pick.ALL, cards=None))) == set(every)
    after = stored(fleet)
    assert {card: (each.memory, each.due) for card, each in after.items()} == {
        card: (each.memory, each.due) for card, each in before.items()
    }
    assert came(days(fleet, clock)) == waiting, "and what waited still waits"


def test_unless_it_is_to_count(fleet: Collection, clock: Clock) -> None:
    every = put_all_due(fleet, clock)
    assert set(asked(fleet, clock, Wish(Pick.ALL, cards=None, counts=True))) == set(every)
    assert came(days(fleet, clock)) == []
    assert all(schedule.reviews == 1 for schedule in stored(fleet).values())


def test_a_weak_answer_comes_again_in_custom_study_too(fleet: Collection, clock: Clock) -> None:
    put_all_due(fleet, clock)
    session = fleet.study.custom(Wish(Pick.ALL, cards=1), clock())
    turn = session.turn(clock())
    assert turn is not None
    assert {choice.days for choice in turn.choices} == {0}, "it stays due today, whatever the answer"
    session.answer(Grade.AGAIN, 1000, clock.later(seconds=2))
    again = session.turn(clock())
    assert again is not None
    assert again.card == turn.card
    session.answer(Grade.GOOD, 1000, clock.later(seconds=2))
    assert session.turn(clock()) is None


def test_nothing_new_is_picked_unless_it_counts(fleet: Collection, clock: Clock) -> None:
    assert asked(fleet, clock, Wish(Pick.ALL)) == []
    assert len(asked(fleet, clock, Wish(Pick.ALL, counts=True, cards=3))) == 3


def test_cards_of_a_tag_a_section_a_kind_or_a_deck(fleet: Collection, clock: Clock) -> None:
    every = put_all_due(fleet, clock)
    of = facts(fleet)
    with fleet.store.writing(clock()) as write:
        for name in ("rigging::sails", "riggings"):
            fact = of[every[0]] if name == "rigging::sails" else of[every[-1]]
            add(write, tables.tag, born(write, write.uid(), fact_id=fact, name=name))

    def picked(wish: Wish) -> set[CardId]:
        return set(asked(fleet, clock, wish))

    first = {card for card in every if of[card] == of[every[0]]}
    assert picked(Wish(Pick.TAG, tag="rigging")) == first
    assert picked(Wish(Pick.TAG, tag="rigging::sails")) == first
    assert picked(Wish(Pick.TAG, tag="rig")) == set()
    assert len(picked(Wish(Pick.ALL, deck=named(fleet, "Cogs")))) == 6
    assert len(picked(Wish(Pick.KIND, kind=Kind.DEFINITION))) == 12
    assert picked(Wish(Pick.KIND, kind=Kind.TRAP)) == set()
    choices = fleet.study.choices()
    assert choices.tags == ("rigging::sails", "riggings")
    assert choices.kinds == (Kind.DEFINITION,)
    for section in choices.sections:
        assert 0 < len(picked(Wish(Pick.SECTION, section=section))) <= 12
    assert picked(Wish(Pick.SECTION, section=("Cogs no more",))) == set()
    assert len(picked(Wish(Pick.ALL, cards=5))) == 5
    assert fleet.study.count(Wish(Pick.ALL, cards=None), clock()) == 12


def test_a_section_takes_in_those_below_it(collection: Collection, clock: Clock) -> None:
    sections = collection.study.choices().sections
    inner = next(section for section in sections if len(section) > 1)
    within = set(asked(collection, clock, Wish(Pick.SECTION, section=inner, counts=True, cards=None)))
    whole = collection.study.count(Wish(Pick.SECTION, section=inner[:1], counts=True, cards=None), clock())
    assert within
    assert whole > len(within)


def test_what_was_forgotten_today(fleet: Collection, clock: Clock) -> None:
    put_all_due(fleet, clock)
    missed = [answer(fleet, clock, grade=Grade.AGAIN) for _ in range(2)]
    answer(fleet, clock)
    assert sorted(asked(fleet, clock, Wish(Pick.FORGOTTEN))) == sorted(missed)
    clock.later(days=1)
    assert asked(fleet, clock, Wish(Pick.FORGOTTEN)) == []


def test_the_most_difficult_come_first(fleet: Collection, clock: Clock) -> None:
    put_all_due(fleet, clock)
    hard = answer(fleet, clock, grade=Grade.HARD)
    missed = answer(fleet, clock, grade=Grade.AGAIN)
    answer(fleet, clock, grade=Grade.EASY)
    clock.later(days=1)
    assert asked(fleet, clock, Wish(Pick.DIFFICULT)) == [missed, hard]
    assert asked(fleet, clock, Wish(Pick.DIFFICULT, cards=1)) == [missed]


def test_tomorrows_cards_today_are_reviews_like_any_other(fleet: Collection, clock: Clock) -> None:
    study(fleet.study.session(clock()), clock)
    assert asked(fleet, clock, Wish(Pick.AHEAD)) == [], "those learned today have been seen today"
    clock.later(days=1)
    study(fleet.study.session(clock()), clock)
    clock.later(days=1)
    ahead = asked(fleet, clock, Wish(Pick.AHEAD))
    assert 0 < len(ahead) <= 6
    today = study_day(clock())
    assert all((stored(fleet)[card].due or 0) > today + 1 for card in ahead)
    assert len({facts(fleet)[card] for card in ahead}) == len(ahead)


def test_more_new_cards_than_the_limits_let_in(reopen: Reopen, notes: Path, clock: Clock) -> None:
    collection = reopen(StudyOptions())
    let_in(collection, 2, clock)
    collection.importing.notes(notes, clock())
    first = study(collection.study.session(clock()), clock)
    assert collection.study.session(clock()).turn(clock()) is None
    more = asked(collection, clock, Wish(Pick.NEW, cards=3))
    assert (len(first), len(more)) == (2, 3)
    of = facts(collection)
    assert len({of[card] for card in (*first, *more)}) == 5, "of facts met today no other card comes"
    assert more == sorted(more), "in note order"


def test_siblings_held_back_come_when_they_are_asked_for(fleet: Collection, clock: Clock) -> None:
    put_all_due(fleet, clock)
    study(fleet.study.session(clock()), clock)
    kept_back = held(days(fleet, clock))
    assert set(asked(fleet, clock, Wish(Pick.HELD, cards=None))) == set(kept_back)
    assert held(days(fleet, clock)) == {}


@pytest.mark.parametrize("pick", list(Pick))
def test_every_wish_is_met_within_its_number(fleet: Collection, clock: Clock, pick: Pick) -> None:
    put_all_due(fleet, clock)
    answer(fleet, clock, grade=Grade.AGAIN)
    assert fleet.study.count(Wish(pick, tag="x", section=("y",), kind=Kind.TRAP, cards=1), clock()) <= 1


def test_cards_of_one_fact_and_of_one_column_are_not_near_one_another(
    collection: Collection, clock: Clock
) -> None:
    del clock
    with collection.store.reading() as connection:
        every = [CardId(row.id) for row in connection.execute(tables.card.select())]
        coming = Coming(every)
        assert len(coming) == len(every)
        placed = list(iter(partial(coming.take, connection), None))
        texts = [text_of(connection, card) for card in placed]
    assert sorted(placed) == sorted(every)
    assert not coming
    columns = [text.cell.column if text is not None and text.cell is not None else None for text in texts]
    neighbours = sum(one is not None and one == two for one, two in pairwise(columns))
    of = facts(collection)
    assert neighbours <= sum(column is not None for column in columns) / 2
    assert placed != every
    assert sum(of[one] == of[two] for one, two in pairwise(placed)) <= 1
