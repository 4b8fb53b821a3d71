"""What the notes set equal."""

import pytest


@pytest.mark.parametrize(
    ("said", "front", "answer"),
    [
        ("- Net pay = gross pay − tax", "What does **net pay** equal?", "gross pay − tax"),
        ("Density = mass ÷ volume.", "What does **density** equal?", "mass ÷ volume"),
    ],
)
def test_the_right_side_is_asked(cards_of, said, front, answer):
    assert cards_of(f"The density and the net pay.\n\n{said}").get(front) == answer


@pytest.mark.parametrize("said", ["12 = 3 × 4", "a = b = c of the triangle"])
def test_numbers_and_chains_are_left_alone(cards_of, said):
    assert cards_of(said) == {}
