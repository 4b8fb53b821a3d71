"""A remembered plan is the one that would be made now, whatever was done since, and by whatever program."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest

from kmsflash.collection.deck_tree import deck_tree
from kmsflash.collection.exam_days import DayPlans, ExamsToday
from kmsflash.collection.folding import refold
from kmsflash.collection.opening import Collection
from kmsflash.collection.study import Study
from kmsflash.collection.waiting import days_cards
from kmsflash.model.days import Day, study_day
from kmsflash.model.editing import NewCard
from kmsflash.model.errors import UserError
from kmsflash.model.events import EventKind
from kmsflash.model.exams import ExamPart, ExamWishes
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId
from kmsflash.model.importing import Sides
from kmsflash.model.options import DeckOptions, Scheduler, StudyOptions
from kmsflash.model.presets import USUAL
from kmsflash.store import cards, events
from kmsflash.store.decks import all_decks, cards_in
from kmsflash.store.opening import open_store
from tests.clock import Clock
from tests.collection.fleet import answer, named

Act = Callable[[Collection, Clock], object]


@pytest.fixture
def planned(fleet: Collection, clock: Clock) -> Collection:
    """Two exams, one of a deck and one of all, and some days of study behind."""
    today = study_day(clock())
    for name, left, deck in (("Near", 9, "Cogs"), ("Far", 20, "Ships")):
        parts = (ExamPart(named(fleet, deck)),)
        fleet.exams.make(ExamWishes(name, Day(today + left), parts, 3), clock())
    for grade in (Grade.GOOD, Grade.AGAIN, Grade.EASY):
        answer(fleet, clock, grade=grade)
        answer(fleet, clock, "Hulks", grade=grade)
        clock.later(days=1)
    fleet.exams.keep_up(clock())
    return fleet


def exams(collection: Collection, clock: Clock, plans: DayPlans) -> ExamsToday:
    today = study_day(clock(), collection.study.options.day_starts_at)
    with collection.store.reading() as connection:
        tree = deck_tree(all_decks(connection))
        return plans.of(connection, tree, today, cards.answered_on(connection, today))


def day(collection: Collection, clock: Clock, plans: DayPlans) -> object:
    """Return all that a day has of exams."""
    today = study_day(clock(), collection.study.options.day_starts_at)
    told = exams(collection, clock, plans)
    with collection.store.reading() as connection:
        tree = deck_tree(all_decks(connection))
        queues = [
            days_cards(connection, tree, node.deck, today, plans=plans)
            for node, _ in tree.walk()
            if node.deck is not None
        ]
    of_each = [(each.exam, each.within, each.beyond, each.planned, [*each.members]) for each in told.days]
    return of_each, told.members, told.whole_decks, queues


def is_as_now(collection: Collection, clock: Clock) -> bool:
    return day(collection, clock, collection.library.plans) == day(collection, clock, DayPlans())


def some(collection: Collection, at: int = 0) -> CardId:
    with collection.store.reading() as connection:
        found = cards_in(connection, [row.deck for row in all_decks(connection)])
    return found[at % len(found)]


def change_exam(collection: Collection, clock: Clock, **fields: object) -> None:
    kept = collection.exams.all()[0]
    collection.exams.change(kept.exam, replace(kept.wishes, **fields), clock())  # type: ignore[arg-type]


def another_program(collection: Collection, clock: Clock) -> Study:
    """Return what another program has open that writes to the same file."""
    store = open_store(collection.store.path, "other", None, clock())
    return Study(store, collection.study.options, collection.history)


def answer_elsewhere(collection: Collection, clock: Clock) -> None:
    study = another_program(collection, clock)
    session = study.session(clock())
    if session.turn(clock()) is not None:
        session.answer(Grade.GOOD, 1000, clock.later(seconds=5))
    study.store.close()


def tell_yesterday(collection: Collection, clock: Clock) -> None:
    """Another machine's answer comes in late."""
    yesterday = Day(study_day(clock()) - 1)
    with collection.store.writing(clock()) as write:
        events.append(write, some(collection), EventKind.REVIEW, yesterday, grade=Grade.AGAIN)
        refold(write, [some(collection)])


def start_day_later(collection: Collection, clock: Clock) -> None:
    options = StudyOptions(day_starts_at=clock().hour + 1)  # so it still is yesterday
    collection.study.options = collection.library.options = collection.history.options = options


def write_card(collection: Collection, clock: Clock) -> None:
    new = NewCard(Sides("Where is the keelson?", "Above the keel", ""), ("Ships", "Cogs"))
    collection.editing.create(new, clock())


def repair(collection: Collection, clock: Clock) -> None:
    """Mend schedules that were damaged, after a plan was made by them."""
    with collection.store.writing(clock()) as write:
        write.connection.exec_driver_sql("UPDATE local_schedule SET due = due + 40")
        write.stamp()
    collection.library.overview(clock())
    collection.checking.repair(collection.checking.look(clock()), clock())


ACTS: dict[str, Act] = {
    "answer": answer,
    "fail": lambda c, clock: answer(c, clock, grade=Grade.BLACKOUT),
    "answer in a deck": lambda c, clock: answer(c, clock, "Hulks"),
    "undo": lambda c, clock: c.history.undo(clock()),
    "redo": lambda c, clock: c.history.redo(clock()),
    "answer elsewhere": answer_elsewhere,
    "an answer comes late": tell_yesterday,
    "bury": lambda c, clock: c.cards.bury([some(c)], clock()),
    "unbury": lambda c, clock: c.cards.unbury([some(c)], clock()),
    "suspend": lambda c, clock: c.cards.suspend([some(c, 2)], clock()),
    "unsuspend": lambda c, clock: c.cards.unsuspend([some(c, 2)], clock()),
    "delete": lambda c, clock: c.cards.delete([some(c, 4)], clock()),
    "move a card": lambda c, clock: c.cards.move([some(c, 5)], named(c, "Hulks"), clock()),
    "make due": lambda c, clock: c.cards.reschedule([some(c, 1)], 0, clock()),
    "put off": lambda c, clock: c.cards.reschedule([some(c, 1)], 30, clock()),
    "forget": lambda c, clock: c.cards.forget([some(c, 3)], clock()),
    "write a card": write_card,
    "move a deck out": lambda c, clock: c.decks.move(named(c, "Cogs"), None, None, clock()),
    "delete a deck": lambda c, clock: c.decks.delete(named(c, "Hulks"), clock()),
    "another scheduler": lambda c, clock: c.options.set_options(
        USUAL, DeckOptions(scheduler=Scheduler.FSRS), clock()
    ),
    "more minutes": lambda c, clock: change_exam(c, clock, minutes=30),
    "an earlier day": lambda c, clock: change_exam(c, clock, day=Day(study_day(clock()) + 2)),
    "another deck": lambda c, clock: change_exam(c, clock, parts=(ExamPart(named(c, "Hulks")),)),
    "days off": lambda c, clock: change_exam(c, clock, days_off=frozenset({study_day(clock())})),
    "no exam": lambda c, clock: c.exams.remove(c.exams.all()[0].exam, clock()),
    "the next day": lambda c, clock: clock.later(days=1),
    "after the exam": lambda c, clock: clock.later(days=10),
    "the day starts later": start_day_later,
    "repair": repair,
    "keep up": lambda c, clock: c.exams.keep_up(clock()),
}


@pytest.mark.parametrize("name", ACTS)
def test_a_remembered_plan_is_never_stale(planned: Collection, clock: Clock, name: str) -> None:
    assert is_as_now(planned, clock)
    answer(planned, clock)
    assert is_as_now(planned, clock)
    ACTS[name](planned, clock) if name != "redo" else (
        planned.history.undo(clock()),
        planned.history.redo(clock()),
    )
    assert is_as_now(planned, clock)


@pytest.mark.parametrize("seed", range(3))
def test_nor_is_it_after_anything_in_any_order(planned: Collection, clock: Clock, seed: int) -> None:
    chance, undone = Random(seed), 0
    often = ["answer", "fail", "undo", "answer in a deck", "the next day"] * 4
    for name in chance.choices([*ACTS, *often], k=20):
        clock.later(seconds=30)
        try:
            ACTS[name](planned, clock)
        except (UserError, StopIteration, IndexError, AssertionError):  # a deck, exam or step is not there
            undone += 1
        assert is_as_now(planned, clock), name
    assert undone < 12


def test_an_answer_lets_the_plan_be(planned: Collection, clock: Clock) -> None:
    before = exams(planned, clock, planned.library.plans)
    card = answer(planned, clock)
    answer(planned, clock, grade=Grade.BLACKOUT)
    after = exams(planned, clock, planned.library.plans)
    assert [day.planned for day in after.days] == [day.planned for day in before.days]
    assert all(now.planned is then.planned for now, then in zip(after.days, before.days, strict=True))
    assert card in before.within
    assert card not in after.within


def test_today_and_sessions_remember_the_same_plan(planned: Collection, clock: Clock) -> None:
    planned.library.overview(clock())
    before = exams(planned, clock, planned.library.plans)
    planned.study.session(clock())
    after = exams(planned, clock, planned.study.plans)
    assert after.days[0].planned is before.days[0].planned


def test_what_another_program_wrote_is_planned_for(planned: Collection, clock: Clock) -> None:
    before = exams(planned, clock, planned.library.plans)
    answer_elsewhere(planned, clock)
    assert exams(planned, clock, planned.library.plans).days[0].planned is not before.days[0].planned
    answer(planned, clock)  # carried on is only what was known before that answer
    assert is_as_now(planned, clock)
