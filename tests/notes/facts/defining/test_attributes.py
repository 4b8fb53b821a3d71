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
    assert ("**Sheet bend** — **weakness**?", "Slips on nylon") in cards


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
            "**Traité de Rome** – **Signataires**\u202f?",
        ),
    ],
)
def test_a_lone_word_beside_a_known_attribute_is_one(heading, lines, said, front):
    assert front in {front for front, _ in cards_of(f"# A\n\n## {heading}\n{lines}\n\n{said}\n")}


@pytest.mark.parametrize(
    ("page", "front"),
    [
        (
            "# Aves\n\n## Cigüeña\n- anida en los tejados\n- pico: rojo y largo\n- de paso en África\n",
            "**Cigüeña** – ¿**pico**?",
        ),
        (
            "# Les oiseaux\n\n## Cigogne\n- niche sur les toits\n- bec : rouge et long\n- vit en Afrique\n",
            "**Cigogne** – **bec** ?",
        ),
        (
            "# Gli uccelli\n\n## Cicogna\n- nido sui tetti\n- becco: rosso e lungo\n- vive in Africa\n",
            "**Cicogna** – **becco**?",
        ),
        (
            "# As aves\n\n## Cegonha\n- ninho nas torres\n- bico: vermelho e longo\n- vive na África\n",
            "**Cegonha** – **bico**?",
        ),
        (
            "# Birds\n\n## Stork\n- nests on roofs\n- beak: red and long\n- crosses the strait\n",
            "**Stork** — **beak**?",
        ),
    ],
)
def test_a_small_word_among_half_sentences_is_what_the_thing_above_has(page, front):
    fronts = {front.replace("\xa0", " ").replace("\u202f", " ") for front, _ in cards_of(page)}
    assert front in fronts
    assert not [one for one in fronts if "rojo" in one or "red and" in one]


def test_the_terms_of_a_glossary_are_no_attributes():
    page = (
        "# Ecología\n\n## Conceptos\n- Población: individuos de una especie en un lugar.\n"
        "- Comunidad: las poblaciones de un lugar.\n- Bioma: ecosistemas de un clima.\n"
    )
    assert "**Conceptos**: ¿qué se entiende por **población**?" in {front for front, _ in cards_of(page)}


def test_names_with_their_values_on_one_line_each_get_a_question():
    page = "# Red\n\n## Correo\n\nEl correo pasa por la red.\n\n- entrada: puerto 993, salida: puerto 465\n"
    cards = cards_of(page)
    assert ("**Correo** – ¿**entrada**?", "Puerto 993") in cards
    assert ("**Correo** – ¿**salida**?", "Puerto 465") in cards


def test_a_name_right_above_a_list_is_what_its_attributes_are_of():
    page = (
        "# Aves do país\n\n## Mar\n\nO mar é frio.\n\nGaivota\n- bico: amarelo\n- branca\n- vive na costa\n"
    )
    assert "**Gaivota** – **bico**?" in {front for front, _ in cards_of(page)}


def test_the_first_word_of_items_under_several_names_is_what_each_has(cards_of):
    found = cards_of(
        "**Spruce** (*Picea*)\n- Needles pointed, all around the twig\n- Cones hanging\n\n"
        "**Fir** (*Abies*)\n- Needles flat, two white bands\n- Cones upright, shed on the tree"
    )
    assert found["**Fir** — **Needles**?"] == "Flat, two white bands"
    assert found["**Spruce** — **Cones**?"] == "Hanging"


def test_a_list_with_a_line_before_it_tells_nothing_of_the_heading():
    page = "# Aves\n\n## Garça\n- alta\n- come peixes\n\nO pato tem partes:\n- bico: largo\n- asas\n- pés\n"
    assert not [front for front, _ in cards_of(page) if "Garça" in front and "bico" in front]


def test_a_further_property_in_a_line_is_one_of_the_same_thing(cards_of):
    cards = cards_of("Cause: a warm wind. Consequences: two floods and a slide. The river took the bridge.")
    assert cards["**Topic** — **Consequences**?"] == "Two floods and a slide"
    assert not any("Cause: Consequences" in front for front in cards)
