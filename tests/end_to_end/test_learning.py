"""Simulated learners who study with the program itself: the short form of `benchmarks/learning`."""

from statistics import mean

import pytest

from benchmarks.learning import model
from benchmarks.learning.learners import KINDS, Kind
from benchmarks.learning.program import Scenario, run

SHORT = Scenario(cards=60, days=14, minutes=2)


@pytest.mark.parametrize("kind", KINDS[:3], ids=lambda kind: str(kind.name))
def test_when_time_is_short_the_plan_brings_more_on_the_day_of_the_exam(kind: Kind) -> None:
    planned, usual = run(SHORT, "plan", kind, 7), run(SHORT, "SM-2", kind, 7)
    assert planned.recall > 1.05 * usual.recall
    assert planned.minutes < SHORT.minutes + 0.5


def test_the_same_learner_has_the_same_luck() -> None:
    assert run(SHORT, "plan", KINDS[4], 3) == run(SHORT, "plan", KINDS[4], 3)
    assert run(SHORT, "plan", KINDS[4], 3) != run(SHORT, "plan", KINDS[4], 4)


@pytest.mark.parametrize(("way", "plan"), [(model.WAYS[0], "plan"), (model.WAYS[2], "FSRS 0.90")])
def test_the_model_that_is_quick_to_ask_finds_about_what_the_program_does(way: model.Way, plan: str) -> None:
    scenario = Scenario(cards=60, days=14, minutes=4)
    by_model = [model.run(scenario, way, kind, 7) for kind in KINDS[:3]]
    by_program = [run(scenario, plan, kind, 7) for kind in KINDS[:3]]
    for one, other in zip(by_model, by_program, strict=True):
        assert one.recall == pytest.approx(other.recall, abs=0.08)
    assert mean(each.recall for each in by_model) == pytest.approx(
        mean(each.recall for each in by_program), abs=0.04
    )
    assert mean(each.minutes for each in by_model) == pytest.approx(
        mean(each.minutes for each in by_program), rel=0.1
    )
