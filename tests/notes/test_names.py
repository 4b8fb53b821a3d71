"""Which words keep their capital inside a sentence."""

import pytest

from kmsflash.notes.names import names_of

PAGE = ("Pumps and waves move water.", "A cat com the fish at ca 5.", "The tides of the sea.")
KNOWN = ("krebs", "french")


@pytest.mark.parametrize(
    ("text", "sunk"),
    [
        ("Krebs cycle", "Krebs cycle"),
        ("French horn", "French horn"),
        ("Tide table", "tide table"),
        ("Comte", "Comte"),  # "com" is no form of it
        ("Waves", "waves"),
        ("Wave", "wave"),
        ("Juan de la Cruz", "Juan de la Cruz"),
        ("Catarina dos Santos", "Catarina dos Santos"),
        ("Number of the day", "number of the day"),
        ("Hydrolysis", "hydrolysis"),  # no name ends so
        ("Lisbon", "Lisbon"),
        ("Hydrolysis’s first step", "hydrolysis’s first step"),
        ("Wave’s height", "wave’s height"),
        ("Newton’s law", "Newton’s law"),
        ("Diffusion", "diffusion"),
        ("Florence", "Florence"),
        ("Field-level locks", "field-level locks"),
        ("Auvers-sur-Oise", "Auvers-sur-Oise"),
        ("The Ospedale", "the Ospedale"),
        ("Ca ↑", "Ca ↑"),
    ],
)
def test_names_keep_their_capital_and_other_words_do_not(text, sunk):
    assert names_of(PAGE, known=KNOWN).sunk(text) == sunk


def test_a_unit_is_no_reason_to_write_its_namesake_small():
    assert names_of(("The resistance is 5 ohm.",), known=("ohm",)).sunk("Ohm’s law") == "Ohm’s law"
    assert names_of(("The resistance is 5 ohm.",)).sunk("Ohm’s law") == "ohm’s law"


@pytest.mark.parametrize("text", ["Größere Körper", "Tieferer Schacht", "Ältere Bäume"])
def test_a_german_comparative_before_its_noun_is_small(text):
    names = names_of(["Der Schacht ist tief."], articles=frozenset(("der", "die", "das")))
    assert names.sunk(text) == f"{text[0].lower()}{text[1:]}"


@pytest.mark.parametrize(
    "text",
    [
        "Yoo et al. kept students up",
        "Gais & Born tested the mechanism",
        "Plihal and Born (1997) found the opposite",
        "Walker, et al. (2002) trained them",
        "Mathews v. Eldridge weighs the interests",
        "Privileges and Immunities of citizens",
    ],
)
def test_who_is_cited_keeps_the_capital(text: str):
    assert names_of(["the mechanism was tested by students who walker and yoo trained"]).sunk(text) == text
