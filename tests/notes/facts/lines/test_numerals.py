"""Each Roman number of a row is asked for what it stands for."""

import pytest


def test_each_number_of_a_row_is_asked_under_its_section(cards_of):
    found = cards_of("- II lost anchors - IV late winds - V calm - VII the pilot's jests")
    assert found["**Topic** — **IV**?"] == "Late winds"
    assert found["**Topic** — **VII**?"] == "The pilot's jests"


def test_a_lead_is_what_the_numbers_are_of(cards_of):
    found = cards_of("Watches of the night: I the lamps, II the pumps, III the anchor.")
    assert found["**Watches of the night** — **II**?"] == "The pumps"


@pytest.mark.parametrize(
    "said",
    [
        "- V calm - II lost anchors - IV late winds",
        "- II lost anchors - IV late winds",
        "- I trim the sails - then steer - and moor the boat",
    ],
)
def test_no_row_without_an_order_of_numbers(cards_of, said):
    assert not any(front.startswith("**Topic** — **") for front in cards_of(said))
