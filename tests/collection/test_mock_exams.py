"""Mock exams: what is drawn, what is kept at once, how it went, and that no schedule moves."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kmsflash.collection.opening import Collection
from kmsflash.model.changes import Changes
from kmsflash.model.custom import Pick, Wish
from kmsflash.model.days import Day, study_day
from kmsflash.model.errors import UserError
from kmsflash.model.exams import ExamPart, ExamWishes
from kmsflash.model.grades import Grade
from kmsflash.model.ids import DeckId, ExamId, MockExamId
from kmsflash.model.mock_exams import MockOf, MockState, MockWishes, Spent
from kmsflash.model.options import StudyOptions
from tests.clock import Clock
from tests.collection.fleet import answer, named, put_all_due
from tests.released import rows_of

TODAY = study_day(Clock()())
UNTOUCHED = ("event", "card", "fact", "local_schedule", "local_trace", "edit")


def part(collection: Collection, deck: str, weight: int | None = None, *section: str) -> ExamPart:
    return ExamPart(named(collection, deck), section, weight=weight)


@pytest.fixture
def of(fleet: Collection, clock: Clock) -> MockOf:
    """Return the exam of both decks, of which one weighs twice the other."""
    parts = (part(fleet, "Cogs", 67), part(fleet, "Hulks", 33))
    return MockOf(fleet.exams.make(ExamWishes("Navigation", Day(TODAY + 20), parts), clock())[2])


def begun(collection: Collection, clock: Clock, of: MockOf, questions: int = 6, **more: object) -> MockExamId:
    wishes = replace(MockWishes(of, questions, minutes=10, seed=7), **more)  # type: ignore[arg-type]
    return collection.mock_exams.begin(wishes, clock())[1]


def answer_all(collection: Collection, clock: Clock, mock: MockExamId, *, wrong: int = 0) -> None:
    """Answer every question, the first *wrong* ones wrongly, and hand it in."""
    for each in collection.mock_exams.look(mock).answers:
        if each.question.right is None:
            collection.mock_exams.answer(mock, each.nth, "a guess", Spent(0), clock())
            continue
        chosen = each.question.right
        if each.nth < wrong:
            chosen = (chosen + 1) % len(each.question.offers)
        collection.mock_exams.choose(mock, each.nth, chosen, Spent(1000 * (each.nth + 1)), clock())
    collection.mock_exams.hand_in(mock, Spent(60_000), clock())


def test_the_offer_tells_what_can_be_asked_by_section(fleet: Collection, clock: Clock, of: MockOf) -> None:
    offer = fleet.mock_exams.offer(of)
    assert offer.name == "Navigation"
    assert [(each.name, each.questions, each.choices) for each in offer.sections] == [
        ("Cogs", 3, 3),
        ("Hulks", 3, 3),
    ]
    assert (offer.questions, offer.minutes) == (6, 9)
    assert offer.most(choices=True, opens=False) == 6
    assert offer.most(sections=frozenset({"Cogs"}), choices=False, opens=True) == 3


def test_the_real_exam_says_how_many_and_how_long(fleet: Collection, clock: Clock) -> None:
    wishes = ExamWishes(
        "Mate", Day(TODAY + 9), (part(fleet, "Ships"),), questions=4, exam_minutes=8, passing=700
    )
    of = MockOf(fleet.exams.make(wishes, clock())[2])
    assert (fleet.mock_exams.offer(of).questions, fleet.mock_exams.offer(of).minutes) == (
        4,
        8,
    )


def test_a_deck_without_an_exam_can_be_asked(fleet: Collection, clock: Clock) -> None:
    of = MockOf(deck=named(fleet, "Cogs"))
    assert fleet.mock_exams.offer(of).name == "Cogs"
    mock = begun(fleet, clock, of, 9)
    assert fleet.mock_exams.look(mock).result.of == of
    assert len(fleet.mock_exams.look(mock).answers) == 3, "fewer facts than questions asked for"


def test_questions_are_drawn_by_the_weights_and_no_fact_comes_twice(
    fleet: Collection, clock: Clock, of: MockOf
) -> None:
    mock = fleet.mock_exams.look(begun(fleet, clock, of, 3))
    assert Counter(each.section for each in mock.answers) == {"Cogs": 2, "Hulks": 1}
    whole = fleet.mock_exams
    whole.hand_in(mock.result.mock, Spent(0), clock())
    mock = whole.look(begun(fleet, clock, of, 6))
    with fleet.store.reading() as connection:
        facts = {row.id: row.fact_id for row in connection.exec_driver_sql("SELECT id, fact_id FROM card")}
    assert len({facts[each.question.card] for each in mock.answers}) == 6


def test_the_same_seed_asks_the_same(fleet: Collection, clock: Clock, of: MockOf) -> None:
    first = fleet.mock_exams.look(begun(fleet, clock, of))
    fleet.mock_exams.delete(first.result.mock, clock())
    second = fleet.mock_exams.look(begun(fleet, clock, of))
    fleet.mock_exams.delete(second.result.mock, clock())
    third = fleet.mock_exams.look(begun(fleet, clock, of, seed=8))
    assert first.answers == second.answers != third.answers


def test_kinds_and_sections_are_as_wished(fleet: Collection, clock: Clock, of: MockOf) -> None:
    mock = fleet.mock_exams.look(begun(fleet, clock, of, choices=False, sections=frozenset({"Hulks"})))
    assert {each.section for each in mock.answers} == {"Hulks"}
    assert all(each.question.is_open for each in mock.answers)
    fleet.mock_exams.delete(mock.result.mock, clock())
    mock = fleet.mock_exams.look(begun(fleet, clock, of, opens=False))
    assert len(mock.answers) == 6
    assert not any(each.question.is_open for each in mock.answers)


@pytest.mark.parametrize(
    "wrong",
    [
        {"questions": 0},
        {"questions": 501},
        {"minutes": 0},
        {"choices": False, "opens": False},
        {"sections": frozenset()},
        {"sections": frozenset({"Nowhere"})},
    ],
)
def test_wishes_that_make_no_sense_are_refused(
    fleet: Collection, clock: Clock, of: MockOf, wrong: dict[str, object]
) -> None:
    with pytest.raises(UserError):
        fleet.mock_exams.begin(replace(MockWishes(of, 5), **wrong), clock())  # type: ignore[arg-type]
    assert fleet.mock_exams.under_way() is None


@pytest.mark.parametrize("lost", [MockOf(), MockOf(exam=ExamId(99)), MockOf(deck=DeckId(99))])
def test_what_is_gone_says_so(fleet: Collection, clock: Clock, lost: MockOf) -> None:
    with pytest.raises(UserError, match="gone"):
        fleet.mock_exams.offer(lost)
    with pytest.raises(UserError, match="gone"):
        fleet.mock_exams.look(MockExamId(99))


def test_one_is_under_way_at_a_time(fleet: Collection, clock: Clock, of: MockOf) -> None:
    mock = begun(fleet, clock, of)
    with pytest.raises(UserError, match="under way"):
        begun(fleet, clock, of)
    begun(fleet, clock, MockOf(deck=named(fleet, "Cogs")))  # of something else it may
    known = fleet.mock_exams.under_way(of)
    assert known is not None
    assert known.mock == mock
    assert fleet.mock_exams.history(of) == ()


def test_every_answer_is_there_after_a_restart_with_the_time_and_the_place(
    fleet: Collection, clock: Clock, of: MockOf, reopen: Callable[[StudyOptions], Collection]
) -> None:
    mock, exams = begun(fleet, clock, of), fleet.mock_exams
    before = exams.look(mock)
    exams.choose(mock, 0, 1, Spent(5_000, 5_000), clock())
    exams.choose(mock, 1, 2, Spent(9_000, 4_000), clock())
    exams.choose(mock, 1, 0, Spent(11_000, 6_000), clock())
    exams.flag(mock, 3, Spent(14_000, 3_000), clock(), flagged=True)
    exams.spend(mock, 4, Spent(15_500, 1_500), clock())
    exams.spend(mock, 4, Spent(2, 1), clock())  # a clock that was set back takes nothing away
    fleet.close()
    again = reopen(StudyOptions()).mock_exams
    known = again.under_way(of)
    assert known is not None
    found = again.resume(known.mock, clock.later(hours=3))
    assert (found.at, found.result.spent_ms, found.left_ms) == (4, 15_500, 600_000 - 15_500)
    assert [each.chosen for each in found.answers] == [1, 0, None, None, None, None]
    assert [each.flagged for each in found.answers] == [False, False, False, True, False, False]
    assert [each.took_ms for each in found.answers] == [5_000, 6_000, 0, 3_000, 1_500, 0]
    assert [each.question for each in found.answers] == [each.question for each in before.answers]


def test_what_is_asked_stays_as_it_was_shown_whatever_becomes_of_the_cards(
    fleet: Collection, clock: Clock, of: MockOf
) -> None:
    mock = begun(fleet, clock, of)
    before = fleet.mock_exams.look(mock).answers
    fleet.cards.delete([each.question.card for each in before[:3]], clock())
    assert fleet.mock_exams.look(mock).answers == before


def test_an_answer_can_be_taken_back_and_an_open_one_be_only_thought(
    fleet: Collection, clock: Clock, of: MockOf
) -> None:
    mock, exams = begun(fleet, clock, of, choices=False), fleet.mock_exams
    exams.answer(mock, 0, "", Spent(1), clock())
    exams.answer(mock, 1, "a sail", Spent(2), clock())
    exams.answer(mock, 2, "no", Spent(3), clock())
    exams.answer(mock, 2, None, Spent(4), clock())
    assert [each.is_answered for each in exams.look(mock).answers] == [True, True, False, False, False, False]


def test_handed_in_nothing_is_answered_any_more(fleet: Collection, clock: Clock, of: MockOf) -> None:
    mock, exams = begun(fleet, clock, of), fleet.mock_exams
    exams.pause(mock, Spent(4_000), clock())
    assert exams.look(mock).result.state is MockState.PAUSED
    changes, over = exams.hand_in(mock, Spent(9_000), clock(), time_over=True)
    assert changes is Changes.EXAMS
    assert (over.result.state, over.result.spent_ms) == (MockState.TIME_OVER, 9_000)
    for act in (
        lambda: exams.choose(mock, 0, 1, Spent(1), clock()),
        lambda: exams.flag(mock, 0, Spent(1), clock(), flagged=True),
        lambda: exams.pause(mock, Spent(1), clock()),
        lambda: exams.resume(mock, clock()),
        lambda: exams.hand_in(mock, Spent(1), clock()),
    ):
        with pytest.raises(UserError, match="handed in"):
            act()


def test_results_by_section_the_weakest_first_and_what_was_missed(
    fleet: Collection, clock: Clock, of: MockOf
) -> None:
    mock = begun(fleet, clock, of)
    answer_all(fleet, clock, mock, wrong=2)
    found = fleet.mock_exams.look(mock)
    assert (found.result.right, found.result.asked, found.result.answered) == (4, 6, 6)
    assert found.result.share == pytest.approx(4 / 6)
    assert sum(each.right for each in found.by_section) == 4
    assert [each.right for each in found.by_section] == sorted(each.right for each in found.by_section)
    assert found.missed == tuple(each.question.card for each in found.answers[:2])
    assert fleet.mock_exams.results(of.exam)[0] == found.result  # type: ignore[arg-type]


def test_open_questions_are_graded_afterwards(fleet: Collection, clock: Clock, of: MockOf) -> None:
    mock, exams = begun(fleet, clock, of, choices=False), fleet.mock_exams
    with pytest.raises(UserError, match="Hand in"):
        exams.grade(mock, 0, clock(), right=True)
    for nth in range(5):
        exams.answer(mock, nth, "so", Spent(nth), clock())
    exams.hand_in(mock, Spent(9), clock())
    assert exams.look(mock).result.ungraded == 5
    assert exams.history(of)[0].right == 0
    assert exams.results(of.exam) == ()  # type: ignore[arg-type]
    for nth in range(5):
        exams.grade(mock, nth, clock(), right=nth < 3)
    found = exams.look(mock)
    assert (found.result.right, found.result.ungraded) == (3, 0)
    assert len(found.missed) == 3, "two were wrong, one was not answered"
    assert len(exams.results(of.exam)) == 1  # type: ignore[arg-type]
    exams.grade(mock, 0, clock(), right=False)
    assert exams.look(mock).result.right == 2
    with pytest.raises(UserError, match="open question"):
        exams.grade(mock, 5, clock(), right=True)


def test_no_schedule_moves_and_nothing_is_told_to_the_log(
    fleet: Collection, clock: Clock, of: MockOf, tmp_path: Path
) -> None:
    answer(fleet, clock)
    fleet.exams.keep_up(clock())
    before = rows_of(tmp_path / "collection.kms")
    label = fleet.history.undo_label(clock())
    mock = begun(fleet, clock, of)
    answer_all(fleet, clock, mock, wrong=3)
    after = rows_of(tmp_path / "collection.kms")
    for table in UNTOUCHED:
        assert after[table] == before[table]
    seals = {"local_seal_mock_exam", "local_seal_mock_answer"}
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"mock_exam", "mock_answer", "meta"} | seals
    assert fleet.history.undo_label(clock()) == label, "undo takes back what was done before, as ever"


def test_a_deleted_one_comes_back_by_undo(fleet: Collection, clock: Clock, of: MockOf) -> None:
    mock = begun(fleet, clock, of)
    answer_all(fleet, clock, mock)
    before = fleet.mock_exams.look(mock)
    changes, step = fleet.mock_exams.delete(mock, clock())
    assert (changes, bool(step)) == (Changes.EXAMS, True)
    assert fleet.mock_exams.history(of) == ()
    with pytest.raises(UserError, match="gone"):
        fleet.mock_exams.look(mock)
    assert fleet.history.undo(clock()) is Changes.EXAMS
    assert fleet.mock_exams.look(mock) == before


def test_what_was_missed_is_studied_without_moving_what_is_known(
    fleet: Collection, clock: Clock, of: MockOf
) -> None:
    put_all_due(fleet, clock)
    mock = begun(fleet, clock, of)
    answer_all(fleet, clock, mock, wrong=2)
    missed = fleet.mock_exams.look(mock).missed
    wish = Wish(Pick.THESE, cards=None, these=missed)
    assert fleet.study.count(wish, clock()) == 2
    session = fleet.study.custom(wish, clock())
    asked = []
    while (turn := session.turn(clock())) is not None:
        asked.append(turn.card)
        session.answer(Grade.GOOD, 900, clock.later(seconds=5))
    assert set(asked) == set(missed)


def test_the_prediction_is_kept_from_the_beginning(fleet: Collection, clock: Clock, of: MockOf) -> None:
    mock = begun(fleet, clock, of)
    assert fleet.mock_exams.look(mock).result.predicted is None, "nothing was ever studied"
    fleet.mock_exams.delete(mock, clock())
    put_all_due(fleet, clock)
    answer(fleet, clock)
    mock = begun(fleet, clock, of)
    told = fleet.mock_exams.look(mock).result.predicted
    assert told is not None
    assert 1 / 3 < told <= 1
    fleet.mock_exams.delete(mock, clock())
    clock.later(days=40)
    later = fleet.mock_exams.look(begun(fleet, clock, of)).result.predicted
    assert later is not None
    assert later < told
