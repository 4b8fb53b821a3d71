"""What is said of how far the minutes reach: one verdict, whatever the days, the minutes and the cards."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from kmsflash.model.days import Day
from kmsflash.model.exam_days import Aim, Pace
from kmsflash.model.ids import CardId, ExamId
from kmsflash.model.readiness import Estimate, Following, Measured, Readiness, Verdict
from kmsflash.scheduling.exam_plan import study_days
from kmsflash.scheduling.exam_run import Standing, run_forward
from kmsflash.scheduling.forgetting import Forgetting, State
from kmsflash.scheduling.outlook import outlook
from kmsflash.ui.exam.reach_words import said_of

TODAY = Day(20_000)


def readiness(seen: int, unseen: int, aim: Aim, studied: float) -> Readiness:
    """Run the plan forward, and look at its reach, as the Exam page has them."""
    met = [
        Standing(CardId(at), bytes([at]), State(3.0, 5.0), Day(TODAY - 2), Day(TODAY + at % 3 - 1))
        for at in range(seen)
    ]
    new = [Standing(CardId(100 + at), bytes([100 + at])) for at in range(unseen)]
    course = run_forward([*met, *new], TODAY, aim, Forgetting(), Pace())
    on = None if course.all_seen_in is None else Day(TODAY + course.all_seen_in)
    estimate = Estimate(course.known, 0.1)
    following = Following(estimate, course.seen, on, course.by_day, course.minutes)
    reach = outlook(unseen, seen + unseen, study_days(TODAY, aim), studied, aim, Pace())
    return Readiness(
        ExamId(1),
        "Mate's ticket",
        TODAY,
        aim.day,
        seen + unseen,
        seen,
        Estimate(0.0, 0.1),
        following,
        (),
        Measured(0.0, 0.0, 0, 0, 0),
        reach,
        studied,
        (),
    )


AIMS = st.builds(
    lambda left, minutes, off: Aim(
        Day(TODAY + left), minutes, days_off=frozenset(Day(TODAY + day) for day in off)
    ),
    st.integers(1, 9),
    st.integers(1, 6),
    st.sets(st.integers(0, 8), max_size=3),
)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 12), st.integers(0, 40), AIMS, st.sampled_from([1.0, 0.7, 0.4]))
def test_never_that_it_cannot_be_done_and_yet_all_would_be_seen(
    seen: int, unseen: int, aim: Aim, studied: float
) -> None:
    told = readiness(seen, unseen, aim, studied)
    said = said_of(told, int(aim.minutes))
    whole = f"{said.says} {said.means}"
    if told.following.sees_all:
        assert "You cannot finish" not in whole
        assert "you would see about" not in whole
    elif told.cards:
        assert said.says
        assert "see every card" not in whole
        assert "would see all" not in whole
        assert f"see about {told.cards} of {told.cards} " not in whole
    if said.names_ways_out:
        assert told.reach.required > told.reach.possible
        assert told.reach.cards_too_many > 0
        assert told.reach.minutes_for_all > aim.minutes


def test_few_minutes_that_just_reach_are_tight() -> None:
    told = readiness(0, 9, Aim(Day(TODAY + 5), 1), 1.0)
    assert told.following.sees_all
    assert told.verdict is Verdict.TIGHT
    assert said_of(told, 1).says.startswith("You can see every card, but expect about")


def test_who_studies_rarely_is_told_what_every_day_would_bring() -> None:
    told = readiness(0, 18, Aim(Day(TODAY + 8), 2), 0.4)
    assert told.verdict is Verdict.RARELY
    said = said_of(told, 2)
    assert said.says.startswith("Studying as rarely as in the last weeks you cannot finish: ")
    assert "Studying every day you would see all 18 cards" in said.means
    assert said.names_ways_out


def test_a_repeat_that_takes_a_new_cards_turn_makes_it_tight() -> None:
    told = readiness(10, 10, Aim(Day(TODAY + 4), 2), 1.0)
    short = replace(told, following=replace(told.following, all_seen_on=None, seen=0.999))
    assert short.reach.can_finish
    assert said_of(short, 2).says.startswith("It is tight.")
    assert "about 19 of 20 cards" in said_of(short, 2).means


def test_what_is_known_as_well_as_with_ample_time_needs_no_words() -> None:
    tight = readiness(0, 9, Aim(Day(TODAY + 5), 1), 1.0)
    known = replace(tight, following=replace(tight.following, estimate=Estimate(0.96, 0.1)))
    assert known.verdict is Verdict.AMPLE
    assert not said_of(known, 1).says


def test_without_a_day_to_study_that_is_what_is_said() -> None:
    told = readiness(2, 3, Aim(Day(TODAY + 1), 20, days_off=frozenset({TODAY})), 1.0)
    assert said_of(told, 20).says == "There is no day left on which to study."
    assert not said_of(told, 20).names_ways_out
