"""Which prose says something definite."""

import pytest


@pytest.mark.parametrize(
    "said",
    [
        "Sextants are very useful on long voyages.",
        "In other words, the sextant measures angles.",
        "We met the sextant in the last chapter.",
        "Sometimes the sextant measures stars too.",
    ],
)
def test_prose_that_only_explains_gives_no_card(cards_of, said):
    assert cards_of(said) == {}


@pytest.mark.parametrize(
    "text",
    [
        "The sextant measures angles.",
        "- The sextant measures angles.",
        "> [!tip]\n> The sextant measures angles.",
    ],
)
def test_a_definite_statement_gives_one_wherever_it_stands(cards_of, text):
    assert cards_of(text)["What does the sextant measure?"] == "Angles"
