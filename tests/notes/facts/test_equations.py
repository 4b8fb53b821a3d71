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


def test_pairs_in_one_line_are_each_asked_and_so_is_what_leads_to_them(cards_of):
    cards = cards_of("The survey chain is 66 feet long: one link = 7.92 inches, one rod = 25 links.")
    assert cards["**Topic**: what does **one link** equal?"] == "7.92 inches"
    assert cards["**Topic**: what does **one rod** equal?"] == "25 links"
    assert cards["The survey chain is […] long."] == "66 feet"


def test_what_the_letters_of_a_formula_stand_for_is_no_pair(cards_of):
    assert not any("equal" in front for front in cards_of("Force = mass × pull, where pull = 9.8 here."))


def test_cases_in_a_row_are_no_equation(cards_of):
    found = cards_of("pH < 7 acid, pH = 7 neutral, pH > 7 basic")
    assert not any("equal" in front for front in found)
