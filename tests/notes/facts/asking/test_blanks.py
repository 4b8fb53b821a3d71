"""A blank that the notes leave is a gap, with what fills it."""

import pytest


@pytest.mark.parametrize(
    "line",
    [
        "The ____ is laid first. (keel)",
        "- The ____ is laid first. → keel",
        "1. The ......... is laid first. (keel)",
        "The ____ is laid first. Answer: keel",
        "Fill in the blank: The ____ is laid first. (keel)",
    ],
)
def test_a_blank_with_its_answer_behind_it_is_a_gap(line, cards_of):
    assert cards_of(line) == {"The […] is laid first.": "keel"}


@pytest.mark.parametrize(
    "line",
    ["The ____ is laid first.", "The ____ and the ____ are laid first. (keel)", "Name: ____ Date: ____"],
)
def test_blanks_that_nothing_fills_make_no_gap(line, cards_of):
    assert not [front for front in cards_of(line) if front.startswith("The […] is")]
