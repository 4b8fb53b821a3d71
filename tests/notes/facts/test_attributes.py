"""What lines name before a colon under one thing after the other is asked of each thing."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    return {(card["front"], card["back"]) for card in listing(derive(text.encode(), "a.md"))}


def test_names_on_lines_of_their_own_own_the_lines_below():
    cards = cards_of(
        "# Wood\n\n**Oak** (hard)\nColour: brown\nDrawback: blunts the tools; smells of vinegar when wet\n\n"
        "**Balsa** – softest of all\nColour: nearly white\nDrawback: cut it with a knife\n"
    )
    assert ("**Oak** — **Colour**?", "Brown") in cards
    assert ("**Oak** — **Drawback**?", "Blunts the tools") in cards
    assert ("**Balsa** — **Drawback**?", "Cut it with a knife") in cards
    assert ("What is **Balsa**?", "Softest of all") in cards


def test_what_an_attribute_leads_to_belongs_to_it():
    cards = cards_of(
        "# Faults\n\n## Rust\nOrigin: water and air → oxide\nRepair: sand it\n\n"
        "## Rot\nOrigin: fungus\nRepair: cut it out, within 3 weeks\n"
    )
    assert ("**Rust** — **Origin**?", "Water and air → oxide") in cards
    assert ("**Rot** — **Repair**?", "Cut it out, within 3 weeks") in cards


def test_items_under_items_own_attributes_too():
    cards = cards_of(
        "# Knots\n\n- Bowline\n  - Holds: fixed loop\n  - Weakness: shakes loose\n"
        "- Sheet bend\n  - Holds: two ropes\n  - Weakness: slips on nylon\n"
    )
    assert ("**Sheet bend** — **Weakness**?", "Slips on nylon") in cards


def test_terms_that_stand_in_one_place_only_stay_terms():
    cards = cards_of("# Ship\n\n## Rig\nMast: the pole for sails\n\n## Hull\nKeel: the fin below\n")
    assert ("What is **Mast**?", "The pole for sails") in cards


SPANISH = "El tratado puso fin a la guerra en la que se peleaba por la corona."
GERMAN = "Der Friede wurde in zwei Städten geschlossen und ist bis heute bekannt."
FRENCH = "Le traité est entré en vigueur dans les pays qui le voulaient et pour une durée sans fin."


@pytest.mark.parametrize(
    ("heading", "lines", "said", "front"),
    [
        (
            "Tratado de Utrecht",
            "Fecha: 1713\nFirmantes: España y Gran Bretaña",
            SPANISH,
            "**Tratado de Utrecht**: ¿cuáles son sus **Firmantes**?",
        ),
        (
            "Westfälischer Friede",
            "Dauer: 1644 bis 1648\nBeteiligte: Kaiser und Stände",
            GERMAN,
            "**Westfälischer Friede** – **Beteiligte**?",
        ),
        (
            "Traité de Rome",
            "Date : 1957\nSignataires : les Six",
            FRENCH,
            "**Traité de Rome** – **Signataires**\u00a0: que disent les notes\u202f?",
        ),
    ],
)
def test_a_lone_word_beside_a_known_attribute_is_one(heading, lines, said, front):
    assert front in {front for front, _ in cards_of(f"# A\n\n## {heading}\n{lines}\n\n{said}\n")}
