"""Anything in any order: what is kept is what a simple model says, schedules are the fold of their events.

`benchmarks/reliability/operations.py` does the same by the hundred thousand.
"""

import tempfile
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from benchmarks.reliability import acts
from benchmarks.reliability.operations import perform
from benchmarks.reliability.world import World

OFTEN = ("answer", "undo", "redo", "next day", "move", "options of a deck", "import edited notes", "edit")
SEEDS = st.integers(0, 2**32)


class AnythingInAnyOrder(RuleBasedStateMachine):
    """Hypothesis chooses the operations, and shrinks what breaks; chance only chooses cards and words."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.world = World(Path(self.folder.name), Random(0))
        acts.run(self.world, "import notes")

    @rule(name=st.sampled_from(OFTEN), seed=SEEDS)
    def do_what_is_done_often(self, name: str, seed: int) -> None:
        self.do(name, seed)

    @rule(name=st.sampled_from(sorted(acts.OPERATIONS)), seed=SEEDS)
    def do_anything(self, name: str, seed: int) -> None:
        self.do(name, seed)

    def do(self, name: str, seed: int) -> None:
        self.world.dice.seed(seed)
        acts.run(self.world, name)

    @invariant()
    def all_is_as_the_model_says(self) -> None:
        self.world.check()

    def teardown(self) -> None:
        self.world.check_laws()
        self.world.close()
        self.folder.cleanup()


def test_anything_in_any_order_keeps_every_law() -> None:
    quick = settings(
        max_examples=5, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
    )
    run_state_machine_as_test(AnythingInAnyOrder, settings=quick)


def test_hundreds_of_operations_on_one_collection_keep_every_law(tmp_path: Path) -> None:
    done: Counter[str] = Counter()
    perform(tmp_path, "2026", 300, done)
    assert sum(done.values()) == 300
    assert len(done) > 20


def test_a_schedule_that_is_not_the_fold_would_be_found(tmp_path: Path) -> None:
    """The test of the tests."""
    world = World(tmp_path, Random(1))
    for name in ["import notes"] * 3 + ["answer"] * 5:
        acts.run(world, name)
    world.check_laws()
    with world.raw_file() as raw:
        raw.execute("UPDATE local_schedule SET ease = ease + 1")
    for look in (world.check, world.look_at_laws):
        with pytest.raises(AssertionError, match="ease"):
            look()
    world.close()
