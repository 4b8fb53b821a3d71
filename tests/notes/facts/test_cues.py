"""A name that an arrow leads from is asked for what is said of it, a sign for what it points to."""

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


def test_signs_are_asked_for_what_they_point_to():
    page = f"# Urgencias\n\n{SPANISH}\n\n## Abdomen\n\n- fiebre, dolor y vientre duro → apendicitis\n"
    assert ("«fiebre, dolor y vientre duro»: ¿qué indica?", "Apendicitis") in cards_of(page)
