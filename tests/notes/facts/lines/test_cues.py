"""A name that an arrow leads from is asked for what is said of it; all else is shown with its arrow."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing

SPANISH = "En esta página están los apuntes que se han tomado en la clase de hoy."
ITALIAN = "Questi sono gli appunti che sono stati presi nella lezione di oggi."


def cards_of(text):
    return {(card["front"], card["back"]) for card in listing(derive(text.encode(), "a.md"))}


@pytest.mark.parametrize(
    ("page", "front", "answer"),
    [
        (
            f"# Sangre\n\n{SPANISH}\n\n## Células\n\n- Plaquetas → cierran las heridas pequeñas\n",
            "**Células** – ¿**Plaquetas**?",
            "Cierran las heridas pequeñas",
        ),
        (
            f"# Acqua\n\n{ITALIAN}\n\n## Passaggi\n\n- brinamento: gas → solido senza liquido\n",
            "**Passaggi** – **brinamento**?",
            "Gas → solido senza liquido",
        ),
    ],
)
def test_a_name_is_asked_for_what_is_said_of_it(page, front, answer):
    assert (front, answer) in cards_of(page)


def test_what_an_arrow_leads_from_stands_before_it():
    page = f"# Urgencias\n\n{SPANISH}\n\n## Abdomen\n\n- fiebre, dolor y vientre duro → apendicitis\n"
    assert ("**fiebre, dolor y vientre duro** → …?", "Apendicitis") in cards_of(page)


GERMAN = "Das sind die Notizen zu dem Brot und dem Teig."


@pytest.mark.parametrize(
    ("line", "front", "answer"),
    [
        ("- Steinofen → trockene Hitze von unten", "**Geräte** – **Steinofen**?", "Trockene Hitze von unten"),
        ("- Gärkorb: Nachteil → muss trocknen", "**Gärkorb** – **Nachteil**?", "Muss trocknen"),
        (
            "- Ein Gärkorb formt den Laib. Vorteil → der Teig läuft nicht auseinander.",
            "**Ein Gärkorb** – **Vorteil**?",
            "Der Teig läuft nicht auseinander",
        ),
        (
            "Mehle: Typ A → für Kuchen; Typ B → für dunkles Brot mit Roggen und viel Wasser",
            "**Mehle** – **Typ B**?",
            "Für dunkles Brot mit Roggen und viel Wasser",
        ),
        (
            "- Teig klebt an der Hand → zu viel Wasser",
            "**Teig klebt an der Hand** → …?",
            "Zu viel Wasser",
        ),
        (
            "- Ofen vorheizen → Steine eine Stunde erhitzen",
            "Wie macht man das: **Ofen vorheizen**?",
            "Steine eine Stunde erhitzen",
        ),
    ],
)
def test_a_german_arrow_is_asked_for_what_it_leads_from(line, front, answer):
    cards = dict(cards_of(f"# Brot\n\n{GERMAN}\n\n## Geräte\n\n{line}\n"))
    assert cards.get(front) == answer, cards
    assert not any("worauf weist" in each for each in cards)


def test_an_arrow_between_ends_of_a_strand_leads_nowhere():
    cards = dict(cards_of(f"# Brot\n\n{GERMAN}\n\nDie Walze läuft nur in 5'→3'-Richtung.\n"))
    assert not any("→ …?" in front for front in cards), cards


def test_cues_of_a_list_are_asked_under_what_introduces_it():
    page = "# Cave\n\nCes notes parlent du vin que l'on garde dans la cave.\n\n## Garde\n\nSeuils (2019) :\n"
    cards = cards_of(f"{page}- vin blanc et léger de la plaine → 8 °C\n- vin rouge → 14 °C\n")
    assert ("**Garde, Seuils** – **vin rouge**\u202f?", "14 °C") in cards


def test_a_later_cue_is_asked_under_what_opens_its_text(cards_of):
    asked = cards_of("The fish of the coast.\n\n- Herring: cheap all year; smoked over beech → dear\n")
    assert "**Herring**: **smoked over beech** → …?" in asked


def test_two_cues_in_one_line_are_not_asked_as_one(german):
    asked = german(
        "Die Luke: offen an Deck → nasser Boden im Raum / zu an Deck → der Boden bleibt trocken", "Fische"
    )
    assert not any(" / " in front and "→ …" in front for front in asked)


def test_what_is_defined_before_an_arrow_is_asked_for_its_meaning_and_for_what_it_leads_to(cards_of):
    cards = cards_of("- Oakum = old rope picked apart → keeps the seams dry")
    assert cards["What is **Oakum**?"] == "old rope picked apart"
    assert cards["**Oakum** → …?"] == "Keeps the seams dry"
