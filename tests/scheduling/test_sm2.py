"""SM-2 as published: the twelve vectors, and the mistakes everybody makes."""

from fractions import Fraction
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.grades import Grade
from kmsflash.model.schedules import Memory
from kmsflash.scheduling.sm2 import recall

VECTORS = [
    ("444444", "1 6 15 38 95 238", 250),
    ("555555", "1 6 17 50 150 465", 310),
    ("33333333", "1 6 13 26 47 79 121 167", 138),
    ("535353", "1 6 16 39 99 236", 238),
    ("44442444", "1 6 15 38 1 6 15 38", 250),
    ("5550555", "1 6 17 1 6 18 56", 310),
    ("1444", "1 6 15 38", 250),
    ("0120444", "1 1 1 1 6 15 38", 250),
    ("333333333555", "1 6 13 26 47 79 121 167 218 306 459 735", 160),
    ("44344", "1 6 15 36 85", 236),
    ("333555", "1 6 13 29 67 160", 238),
    ("55441333", "1 6 17 46 1 6 15 35", 228),
]
GRADES = st.lists(st.sampled_from(Grade), max_size=30)


def after(grades: str) -> list[Memory]:
    memories = [Memory()]
    for digit in grades:
        memories.append(recall(memories[-1], Grade(int(digit))))
    return memories[1:]


@pytest.mark.parametrize(("grades", "intervals", "ease"), VECTORS)
def test_vectors(grades: str, intervals: str, ease: int) -> None:
    memories = after(grades)
    assert [memory.interval for memory in memories] == [int(days) for days in intervals.split()]
    assert memories[-1].ease == ease


def test_floats_would_be_a_day_too_long() -> None:
    assert after("4454554")[-1].interval == 896


@pytest.mark.parametrize("grade", [0, 1, 2])
def test_a_failure_leaves_the_ease_alone(grade: int) -> None:
    learned = after("543")[-1]
    assert recall(learned, Grade(grade)).ease == learned.ease != 250


def test_a_failure_of_a_card_never_learned_is_no_lapse() -> None:
    assert [memory.lapses for memory in after("0411")] == [0, 0, 1, 2]


def test_ease_moves_before_the_interval_grows() -> None:
    assert after("445")[-1].interval == 16  # 6 x 2.60, not 6 x 2.50


def test_no_ceiling_on_ease() -> None:
    assert after("5" * 20)[-1].ease == 450


@given(GRADES)
def test_laws(grades: list[Grade]) -> None:
    ease, memory = Fraction(5, 2), Memory()
    for grade in grades:
        before, memory = memory, recall(memory, grade)
        if grade >= 3:
            miss = 5 - grade
            ease = max(
                Fraction(13, 10), ease + Fraction(1, 10) - miss * (Fraction(8, 100) + miss * Fraction(2, 100))
            )
            assert memory.repetitions == before.repetitions + 1
            wanted = {1: 1, 2: 6}.get(memory.repetitions, ceil(before.interval * ease))
            assert memory.interval == wanted
        else:
            assert (memory.repetitions, memory.interval) == (1, 1)
        assert Fraction(memory.ease, 100) == ease >= Fraction(13, 10)
