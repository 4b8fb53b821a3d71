"""How ready one is: figures that agree with the log, and with one another."""

from datetime import timedelta
from pathlib import Path

import pytest

from kmsflash.collection.opening import Collection
from kmsflash.model.custom import Pick, Wish
from kmsflash.model.days import Day, study_day
from kmsflash.model.errors import Cancelled, UserError
from kmsflash.model.exams import ExamPart, ExamWishes
from kmsflash.model.grades import Grade
from kmsflash.model.ids import ExamId, MockExamId
from kmsflash.model.mock_exams import MockOf, MockWishes, Spent
from kmsflash.model.readiness import Estimate
from kmsflash.scheduling.forgetting import GOOD, Forgetting
from kmsflash.scheduling.readiness import NARROW, WIDE, Fit
from kmsflash.store import readiness as kept
from kmsflash.store import schedules
from tests.clock import Clock
from tests.collection.fleet import named


def make(collection: Collection, clock: Clock, *decks: str, left: int = 30, minutes: int = 25) -> ExamId:
    parts = tuple(ExamPart(named(collection, deck)) for deck in decks or ("Ships",))
    day = Day(study_day(clock()) + left)
    return collection.exams.make(ExamWishes("Mate's ticket", day, parts, minutes), clock())[2]


def study(collection: Collection, clock: Clock, days: int, grade: Grade = Grade.GOOD) -> None:
    for _ in range(days):
        session = collection.study.session(clock())
        while (turn := session.turn(clock())) is not None:
            given = Grade.GOOD if turn.is_drill else grade
            session.answer(given, 4_000, clock.later(seconds=20))
        clock.later(days=1)


def test_before_the_first_answer_nothing_would_be_known_and_the_plan_says_what_could_be(
    fleet: Collection, clock: Clock
) -> None:
    found = fleet.readiness.look(make(fleet, clock), clock())
    assert (found.cards, found.seen, found.days_left) == (12, 0, 30)
    assert found.stopped == Estimate(0.0, WIDE)
    assert found.following.estimate.known > 0.85
    assert found.following.seen == 1.0
    assert found.following.all_seen_on is not None
    assert found.today <= found.following.all_seen_on < found.day
    assert len(found.following.by_day) == 31
    assert found.measured.repeats == found.measured.up_to == 0
    assert found.past == ()
    assert found.reach.can_finish


def test_what_was_learnt_counts_and_is_told_by_section(fleet: Collection, clock: Clock) -> None:
    exam = make(fleet, clock)
    study(fleet, clock, 9)
    found = fleet.readiness.look(exam, clock())
    assert found.seen == 9  # one a day
    assert 0.4 < found.stopped.known < found.following.estimate.known
    assert {section.name for section in found.sections} == {"Cogs", "Hulks"}
    assert sum(section.cards for section in found.sections) == 12
    mean = sum(section.stopped.known * section.cards for section in found.sections) / 12
    assert mean == pytest.approx(found.stopped.known)
    assert found.measured.known == 1.0
    assert found.measured.repeats > 0
    assert found.measured.up_to > 0
    assert found.studied == 1.0
    days = [day for day, _ in found.past]
    assert days == sorted(set(days))
    assert days[-1] < found.today
    shares = [known for _, known in found.past]
    assert all(0 <= known <= 1 for known in shares)
    assert shares[0] < shares[-1]


def test_sections_of_one_deck_are_its_headings(fleet: Collection, clock: Clock, tmp_path: Path) -> None:
    notes = tmp_path / "Rigs.md"
    notes.write_text(
        "# Rigs\n\n## Masts\n\n- **Topmast** — the second part of a mast\n- **Truck** — the cap on a mast\n\n"
        "## Sails\n\n- **Jib** — a sail before the mast\n- **Luff** — the front edge of a sail\n",
        encoding="utf-8",
    )
    fleet.importing.notes(notes, clock(), "Rigs")
    found = fleet.readiness.look(make(fleet, clock, "Rigs"), clock())
    assert [(section.name, section.cards) for section in found.sections] == [("Masts", 4), ("Sails", 4)]


def test_the_fit_is_kept_and_made_again_after_more_repeats_or_a_week(fleet: Collection, clock: Clock) -> None:
    exam = make(fleet, clock, left=200)

    def fitted_on() -> tuple[int, Day]:
        fleet.readiness.look(exam, clock())
        with fleet.store.reading() as connection:
            found = kept.fit_of(connection, exam)
        assert found is not None
        return found.repeats, found.on

    study(fleet, clock, 4)
    first = fitted_on()
    assert fitted_on() == first
    study(fleet, clock, 1)
    assert fitted_on() == first
    study(fleet, clock, 8)
    assert fitted_on()[1] == study_day(clock())
    assert fitted_on()[0] > first[0]


def test_who_forgets_more_than_usual_is_told_so(fleet: Collection, clock: Clock) -> None:
    exam = make(fleet, clock, left=60)
    for _ in range(12):
        study(fleet, clock, 1, Grade.AGAIN if clock().day % 2 else Grade.GOOD)
    found = fleet.readiness.look(exam, clock())
    assert found.measured.known < 0.8
    assert found.stopped.margin in (NARROW, WIDE)
    with fleet.store.reading() as connection:
        fit = kept.fit_of(connection, exam)
    assert fit is not None
    usual, own = Forgetting(), Forgetting(Fit(*fit.numbers).parameters())
    assert own.recall(7, own.first(GOOD).stability) < usual.recall(7, usual.first(GOOD).stability)


def test_too_many_cards_for_the_minutes_cannot_be_finished(fleet: Collection, clock: Clock) -> None:
    found = fleet.readiness.look(make(fleet, clock, left=5, minutes=1), clock())
    assert not found.reach.can_finish
    assert found.reach.required > found.reach.possible
    assert found.reach.cards_too_many == 12 - 2 * found.reach.possible
    assert found.reach.minutes_for_all > 1
    assert found.following.all_seen_on is None
    assert found.following.seen < 1


def test_an_exam_without_cards_has_nothing_to_know(fleet: Collection, clock: Clock) -> None:
    exam = make(fleet, clock, "Cogs")
    fleet.decks.delete(named(fleet, "Cogs"), clock())
    found = fleet.readiness.look(exam, clock())
    assert (found.cards, found.sections, found.stopped.known) == (0, (), 0.0)
    assert found.following.by_day == ()
    assert found.reach.can_finish


def test_an_exam_that_is_over_has_no_readiness(fleet: Collection, clock: Clock) -> None:
    exam = make(fleet, clock, left=3)
    with pytest.raises(UserError, match="over"):
        fleet.readiness.look(exam, clock() + timedelta(days=3))
    with pytest.raises(UserError, match="gone"):
        fleet.readiness.look(ExamId(99), clock())


def test_it_can_be_stopped(fleet: Collection, clock: Clock) -> None:
    exam = make(fleet, clock)
    study(fleet, clock, 2)

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        fleet.readiness.look(exam, clock(), stop)
    with fleet.store.reading() as connection:
        assert kept.fit_of(connection, exam) is None


# Mock exams


def mock_exam(collection: Collection, clock: Clock, of: MockOf, *, right: bool = True) -> MockExamId:
    """Answer every question, openly, and hand it in."""
    exams = collection.mock_exams
    mock = exams.begin(MockWishes(of, 12, choices=False, seed=3), clock())[1]
    for each in exams.look(mock).answers:
        exams.answer(mock, each.nth, "", Spent(9_000, 9_000), clock())
    exams.hand_in(mock, Spent(90_000), clock())
    for each in exams.look(mock).answers:
        exams.grade(mock, each.nth, clock(), right=right)
    return mock


def test_a_mock_exam_counts_at_once_and_moves_no_schedule(fleet: Collection, clock: Clock) -> None:
    exam = make(fleet, clock)
    study(fleet, clock, 12)
    clock.later(days=3)
    before = fleet.readiness.look(exam, clock())
    with fleet.store.reading() as connection:
        stands = schedules.all_of(connection)
    mock = mock_exam(fleet, clock, MockOf(exam), right=False)
    found = fleet.readiness.look(exam, clock())
    assert (found.measured.tried, found.measured.repeats) == (6, before.measured.repeats)
    assert sum(section.tried for section in found.sections) == 6
    assert found.measured.known < before.measured.known
    assert found.stopped.known < before.stopped.known - 0.03
    with fleet.store.reading() as connection:
        assert schedules.all_of(connection) == stands
    fleet.mock_exams.delete(mock, clock())
    after = fleet.readiness.look(exam, clock())
    assert (after.measured, after.stopped) == (before.measured, before.stopped)


def test_it_does_not_matter_of_what_the_mock_exam_was(fleet: Collection, clock: Clock) -> None:
    exam = make(fleet, clock, "Cogs")
    study(fleet, clock, 12)
    clock.later(days=3)
    mock_exam(fleet, clock, MockOf(deck=named(fleet, "Ships")))
    assert fleet.readiness.look(exam, clock()).measured.tried == 3


def test_what_was_missed_and_studied_on_the_same_day_still_tells_that_it_was_missed(
    fleet: Collection, clock: Clock
) -> None:
    exam = make(fleet, clock)
    study(fleet, clock, 12)
    clock.later(days=3)
    mock = mock_exam(fleet, clock, MockOf(exam), right=False)
    told = fleet.readiness.look(exam, clock()).measured
    missed = fleet.mock_exams.look(mock).missed
    session = fleet.study.custom(Wish(Pick.THESE, cards=None, these=missed), clock.later(seconds=60))
    turn = session.turn(clock())
    assert turn is not None
    session.answer(Grade.GOOD, 4_000, clock.later(seconds=20))
    assert fleet.readiness.look(exam, clock()).measured.tried == told.tried == 6


def test_what_was_not_read_or_not_graded_tells_nothing(fleet: Collection, clock: Clock) -> None:
    exam = make(fleet, clock)
    study(fleet, clock, 12)
    clock.later(days=3)
    exams = fleet.mock_exams
    mock = exams.begin(MockWishes(MockOf(exam), 12, choices=False, seed=3), clock())[1]
    exams.answer(mock, 0, "An answer", Spent(9_000, 9_000), clock())  # and not graded
    exams.spend(mock, 1, Spent(20_000, 11_000), clock())  # read, and left open
    exams.spend(mock, 2, Spent(20_500, 500), clock())  # paged over
    assert fleet.readiness.look(exam, clock()).measured.tried == 0
    exams.hand_in(mock, Spent(21_000), clock())
    assert fleet.readiness.look(exam, clock()).measured.tried == 1
    exams.grade(mock, 0, clock(), right=True)
    assert fleet.readiness.look(exam, clock()).measured.tried == 2
