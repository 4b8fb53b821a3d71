"""Lines of one thing after the other, each with its name first."""

import pytest

CASES = (
    "## Leading cases\n\nCase: Smith v Jones (1901)\nFacts: a cart ran over a pig\n"
    "Held: the owner of a cart pays for the pig\n\n"
    "Case: Regina v Reed (1930)\nHeld: a promise without a price does not bind\n"
)


def test_what_stands_under_a_name_is_asked_of_it(cards_of):
    asked = cards_of(CASES)
    assert asked["**Smith v Jones (1901)** — **Held**?"] == "The owner of a cart pays for the pig"
    assert asked["**Regina v Reed (1930)** — **Held**?"] == "A promise without a price does not bind"
    assert asked["**Smith v Jones (1901) – Facts**: […]."] == "a cart ran over a pig"


def test_the_line_of_the_name_asks_nothing(cards_of):
    assert not [front for front in cards_of(CASES) if "**case**" in front.lower()]


def test_terms_in_a_row_are_no_records(cards_of):
    asked = cards_of("## Words\n\n- Loam: soil of sand, silt and clay\n- Marl: soil of clay and lime\n")
    assert any("loam" in front.lower() for front in asked)


def test_two_things_compared_are_no_steps(cards_of):
    asked = cards_of(
        "## Branches\n\nMerge vs rebase:\n- merge creates a commit with two parents\n"
        "- rebase moves commits to another branch\n- never rebase a shared branch\n"
    )
    assert not [front for front in asked if "first step" in front or "comes after" in front]


@pytest.mark.parametrize("label", ["Secondary", "Long-term"])
def test_a_kind_of_effects_is_asked_under_its_section(cards_of, label):
    asked = cards_of(f"## The storm of 1990\n\n- {label}: rice was scarce for a year\n- Deaths were few.\n")
    assert [front for front in asked if front.lower() == f"**the storm of 1990 – {label.lower()}**: […]."]


def test_the_characters_of_a_play_are_asked_for_as_persons(cards_of):
    asked = cards_of(
        "## Characters\n\n- Claudius: uncle of the prince, takes the crown\n- Yorick: jester at court\n"
    )
    assert "Who is **Claudius**?" in asked or "Who was **Claudius**?" in asked


def test_a_noun_that_is_a_verb_too_is_no_deed(cards_of):
    asked = cards_of("## Leases\n\n- Exclusion range: addresses in the scope that are never leased\n")
    assert not [front for front in asked if "does **Exclusion range** do" in front]


def test_the_act_of_a_play_says_nothing_as_a_law_does(cards_of):
    asked = cards_of("## Plot\n\n- Act 1: the ghost tells the prince about the murder\n")
    assert not [front for front in asked if "say?" in front]
