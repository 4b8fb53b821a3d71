"""The part of a day that exams have: by the plan, in the minutes, and without a trace once they are gone."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kmsflash.collection.deck_tree import deck_tree
from kmsflash.collection.exam_days import DayPlans
from kmsflash.collection.exam_members import members_of
from kmsflash.collection.folding import refold
from kmsflash.collection.opening import Collection
from kmsflash.collection.study import Session
from kmsflash.collection.traces import keep_traces, traces
from kmsflash.model.days import Day, study_day
from kmsflash.model.events import EventKind
from kmsflash.model.exams import ExamPart, ExamWishes
from kmsflash.model.grades import Grade
from kmsflash.model.ids import CardId, ExamId
from kmsflash.model.options import DeckOptions, Scheduler
from kmsflash.scheduling.forgetting import Forgetting
from kmsflash.scheduling.tracing import traced
from kmsflash.store import events, exam_cards, schedules
from kmsflash.store.decks import all_decks
from tests.clock import Clock
from tests.collection.fleet import came, days, named

Made = Callable[..., ExamId]


@pytest.fixture
def exam(fleet: Collection, clock: Clock) -> Made:
    """Make an exam of some decks."""

    def make(*decks: str, left: int = 30, minutes: int = 25) -> ExamId:
        parts = tuple(ExamPart(named(fleet, deck)) for deck in decks or ("Ships",))
        day = Day(study_day(clock()) + left)
        wishes = ExamWishes("Mate's ticket", day, parts, minutes, probes=False)
        return fleet.exams.make(wishes, clock())[2]

    return make


def answer_all(session: Session, clock: Clock, grade: Grade = Grade.GOOD, most: int = 100) -> list[CardId]:
    asked: list[CardId] = []
    while len(asked) < most and (turn := session.turn(clock())) is not None:
        asked.append(turn.card)
        session.answer(grade, 4_000, clock.later(seconds=20))
    return asked


def kinds(collection: Collection, card: CardId) -> list[EventKind]:
    with collection.store.reading() as connection:
        return [event.kind for event in events.of_card(connection, card)]


def test_new_cards_come_in_the_pace_that_the_days_allow(fleet: Collection, exam: Made, clock: Clock) -> None:
    exam(left=6)  # twelve cards, three days before the last ones
    assert len(days(fleet, clock).cards) == 4


def test_in_the_last_days_all_come_and_siblings_too(fleet: Collection, exam: Made, clock: Clock) -> None:
    exam(left=2)
    assert len(days(fleet, clock).cards) == 12
    assert len(set(came(days(fleet, clock)))) == 12


def test_the_minutes_end_and_one_can_go_on(fleet: Collection, exam: Made, clock: Clock) -> None:
    exam(left=2, minutes=2)  # four new cards of half a minute, and the one that is begun
    session = fleet.study.session(clock())
    first = answer_all(session, clock)
    assert len(first) == 5
    assert session.summary(clock()).beyond == 7
    session.go_on(clock())
    assert session.summary(clock()).beyond == 0
    rest = answer_all(session, clock)
    assert len(rest) == 7
    assert not set(first) & set(rest)
    assert fleet.library.overview(clock()).load.total == 0


def test_what_was_done_today_is_taken_from_the_minutes(fleet: Collection, exam: Made, clock: Clock) -> None:
    exam(left=2, minutes=2)
    before = came(days(fleet, clock))
    answered = answer_all(fleet.study.session(clock()), clock, most=2)
    after = came(days(fleet, clock))
    assert set(after) == set(before) - set(answered)
    answer_all(fleet.study.session(clock()), clock)
    assert came(days(fleet, clock)) == []


def test_the_day_is_counted_as_it_will_be_asked(fleet: Collection, exam: Made, clock: Clock) -> None:
    exam("Cogs", left=2, minutes=2)
    overview = fleet.library.overview(clock())
    asked = days(fleet, clock)
    assert overview.load.new == len(asked.cards)
    lines = {line.name: line.load.new for line in overview.decks}
    for name in ("Ships", "Cogs", "Hulks"):
        assert lines[name] == len(days(fleet, clock, name).cards), name


def test_other_decks_have_the_day_that_they_had(fleet: Collection, exam: Made, clock: Clock) -> None:
    before = came(days(fleet, clock, "Hulks"))
    exam("Cogs", left=2)
    assert came(days(fleet, clock, "Hulks")) == before


def test_of_two_exams_the_nearer_has_the_card(fleet: Collection, exam: Made, clock: Clock) -> None:
    far, near = exam("Ships", left=40), exam("Cogs", left=2)
    with fleet.store.reading() as connection:
        tree = deck_tree(all_decks(connection))
        first, second = DayPlans().of(connection, tree, study_day(clock()), ()).days
    assert (first.exam.exam, second.exam.exam) == (near, far)
    assert len(first.members) == len(second.members) == 6
    assert not set(first.members) & set(second.members)


def test_what_is_set_aside_comes_tomorrow_again(fleet: Collection, exam: Made, clock: Clock) -> None:
    exam("Cogs", left=2)
    first = days(fleet, clock, "Cogs").cards[0].card
    fleet.cards.bury([first], clock())
    assert first not in came(days(fleet, clock, "Cogs"))
    clock.later(days=1)
    assert first in came(days(fleet, clock, "Cogs"))


def learnt(fleet: Collection, clock: Clock) -> list[CardId]:
    """Answer all cards, and come back a day before they are due again a second time."""
    for _ in range(2):
        answer_all(fleet.study.session(clock()), clock)
        clock.later(days=1)
        answer_all(fleet.study.session(clock()), clock)
        clock.later(days=2)
    with fleet.store.reading() as connection:
        return [
            card
            for card, kept in schedules.all_of(connection).items()
            if (kept.due or 0) > study_day(clock())
        ]


def stands(fleet: Collection, card: CardId) -> tuple[int | None, int, int, int]:
    with fleet.store.reading() as connection:
        kept = schedules.of_card(connection, card)
    return kept.due, kept.memory.interval, kept.memory.ease, kept.memory.repetitions


def test_an_early_pass_is_a_drill_and_moves_nothing(fleet: Collection, exam: Made, clock: Clock) -> None:
    early = learnt(fleet, clock)
    exam(left=3)
    session = fleet.study.session(clock())
    turn = session.turn(clock())
    assert turn is not None
    assert turn.card in early
    before = stands(fleet, turn.card)
    good = next(choice for choice in turn.choices if choice.grade is Grade.GOOD)
    assert good.days == before[0] - study_day(clock())  # type: ignore[operator]
    session.answer(Grade.GOOD, 4_000, clock.later(seconds=9))
    assert kinds(fleet, turn.card)[-1] is EventKind.DRILL
    assert stands(fleet, turn.card) == before
    following = session.turn(clock())
    assert following is None or following.card != turn.card
    assert turn.card not in came(days(fleet, clock))


def test_an_early_failure_is_a_review_and_is_drilled(fleet: Collection, exam: Made, clock: Clock) -> None:
    learnt(fleet, clock)
    exam(left=3)
    session = fleet.study.session(clock())
    turn = session.turn(clock())
    assert turn is not None
    session.answer(Grade.AGAIN, 4_000, clock.later(seconds=9))
    assert kinds(fleet, turn.card)[-1] is EventKind.REVIEW
    assert stands(fleet, turn.card)[0] == study_day(clock()) + 1
    assert turn.card in answer_all(session, clock)


def test_under_fsrs_an_early_pass_is_a_review(fleet: Collection, exam: Made, clock: Clock) -> None:
    preset = fleet.options.presets()[0].preset
    fleet.options.set_options(preset, replace(DeckOptions(), scheduler=Scheduler.FSRS), clock())
    early = learnt(fleet, clock)
    exam(left=3)
    session = fleet.study.session(clock())
    turn = session.turn(clock())
    assert turn is not None
    assert turn.card in early
    session.answer(Grade.GOOD, 4_000, clock.later(seconds=9))
    assert kinds(fleet, turn.card)[-1] is EventKind.REVIEW


def test_without_the_exam_everything_is_as_if_it_had_never_been(
    fleet: Collection, exam: Made, clock: Clock
) -> None:
    learnt(fleet, clock)
    before = (came(days(fleet, clock)), fleet.library.overview(clock()))
    made = exam(left=3, minutes=3)
    assert came(days(fleet, clock)) != before[0]
    fleet.exams.remove(made, clock())
    assert (came(days(fleet, clock)), fleet.library.overview(clock())) == before


def test_once_the_day_has_come_the_plan_is_gone(fleet: Collection, exam: Made, clock: Clock) -> None:
    exam(left=3, minutes=2)
    clock.later(days=3)
    assert len(came(days(fleet, clock))) == 6  # the usual day: one card of each fact


ANSWERS = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 11), st.sampled_from(Grade), st.booleans()), max_size=25
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ANSWERS)
def test_what_is_kept_of_traces_is_what_the_log_says(
    fleet: Collection, clock: Clock, answers: list[tuple[int, int, Grade, bool]]
) -> None:
    """Whenever it was brought up to the day, and whatever was told since: also what was taken back."""
    exam = fleet.exams.all() or (None,)
    if exam[0] is None:
        day = Day(study_day(clock()) + 3_000)
        wishes = ExamWishes("All", day, (ExamPart(named(fleet, "Ships")),), 25)
        fleet.exams.make(wishes, clock())
    (known,) = fleet.exams.all()

    def rows() -> list[exam_cards.CardRow]:
        with fleet.store.reading() as connection:
            return members_of(connection, deck_tree(all_decks(connection)), known)

    for later, at, grade, keeps in answers:
        clock.later(days=later)
        today = study_day(clock())
        card = rows()[at].card
        with fleet.store.writing(clock.later(seconds=9)) as write:
            told = events.append(write, card, EventKind.REVIEW, today, grade=grade)
            if grade is Grade.BLACKOUT:
                events.append(write, card, EventKind.VOID, today, cancels=told.uid)
        with fleet.store.writing(clock()) as write:
            refold(write, [card])
        if keeps:
            with fleet.store.writing(clock()) as write:
                keep_traces(write, rows(), today)
    today = study_day(clock())
    with fleet.store.reading() as connection:
        found = traces(connection, rows(), today)
        for row in rows():
            log = events.of_card(connection, row.card)
            assert found.get(row.card) == traced(log, today, Forgetting())


def test_a_card_that_was_made_new_again_is_planned_as_new(
    fleet: Collection, exam: Made, clock: Clock
) -> None:
    exam(left=2)
    card = answer_all(fleet.study.session(clock()), clock, most=1)[0]
    clock.later(days=1)
    fleet.exams.keep_up(clock())

    def new() -> frozenset[CardId]:
        with fleet.store.reading() as connection:
            tree = deck_tree(all_decks(connection))
            return DayPlans().of(connection, tree, study_day(clock()), ()).days[0].planned.new

    assert card not in new()
    fleet.cards.forget([card], clock())
    assert card in new()
    with fleet.store.writing(clock.later(seconds=9)) as write:
        events.append(write, card, EventKind.REVIEW, study_day(clock()), grade=Grade.GOOD)
        refold(write, [card])
    assert card in new()  # at dawn it was


def test_of_what_was_seen_before_only_what_is_forgotten_comes_back_the_same_day(
    fleet: Collection, exam: Made, clock: Clock
) -> None:
    exam(left=2)
    session = fleet.study.session(clock())
    turn = session.turn(clock())
    assert turn is not None
    assert [choice.same_day for choice in turn.choices] == [True, True, False, False]  # it is new
    session.answer(Grade.HARD, 4_000, clock.later(seconds=20))
    new = fleet.library.overview(clock()).load
    assert new.drill == 1
    met = [turn.card, *answer_all(session, clock)]
    assert met.count(turn.card) == 2, "a new card is asked until it is known well"

    clock.later(days=1)
    session = fleet.study.session(clock())
    asked = answer_all(session, clock, Grade.HARD)
    assert turn.card in asked
    assert len(set(asked)) == len(asked)
    assert fleet.library.overview(clock()).load.total == 0
    assert fleet.study.session(clock()).turn(clock()) is None


def test_what_is_forgotten_on_a_repeat_comes_back_and_a_hard_answer_is_then_enough(
    fleet: Collection, exam: Made, clock: Clock
) -> None:
    exam(left=2)
    answer_all(fleet.study.session(clock()), clock)
    clock.later(days=1)
    session = fleet.study.session(clock())
    turn = session.turn(clock())
    assert turn is not None
    assert [choice.same_day for choice in turn.choices] == [True, False, False, False]
    session.answer(Grade.AGAIN, 4_000, clock.later(seconds=20))
    assert fleet.library.overview(clock()).load.drill == 1
    asked = answer_all(session, clock, Grade.HARD)
    assert asked.count(turn.card) == 1
