"""Packages of Anki, damaged by chance. `benchmarks.mutated_decks` damages more of them."""

import pytest

from benchmarks.mutated_decks import READ, mutation, verdict


@pytest.mark.parametrize("seed", range(8))
def test_damaged_packages_break_nothing(seed: int) -> None:
    said = [verdict(mutation(seed, number)) for number in range(15)]
    assert set(said) <= {"", READ}
    assert READ in said
