"""Simulated learners who study with the program itself: the short form of `benchmarks/learning`."""

import pytest

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
