"""A sentence without another question is asked for what it says of its subject."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    return {(card["front"], card["back"]) for card in listing(derive(text.encode(), "a.md"))}


@pytest.mark.parametrize(
    ("page", "front", "answer"),
    [
        (
            "# I metalli della terra\n\n## Il tesoro\n\nL'oro è lucente ma abbastanza tenero.\n",
            "**Il tesoro**: l'oro è […].",
            "lucente ma abbastanza tenero",
        ),
        (
            "# Los puentes de la ciudad\n\n## Materiales\n\nEl acero es ligero pero muy resistente.\n",
            "**Materiales**: el acero es […].",
            "ligero pero muy resistente",
        ),
    ],
)
def test_what_is_said_of_a_subject_is_asked_where_a_gap_would_hide_most(page, front, answer):
    assert (front, answer) in cards_of(page)


def test_a_mistake_that_is_to_forget_something_is_asked_for_what_holds():
    page = (
        "# Los impuestos del comercio\n\n## Errores típicos\n\n"
        "- Olvidar que el arancel sube el precio final.\n"
    )
    cards = cards_of(page)
    assert cards
    assert not any("lvidar" in f"{front} {back}" for front, back in cards)


def test_a_name_that_is_an_amount_is_asked_for_it(cards_of):
    found = cards_of("LF is 30 to 300 kHz, MF 300 to 3000.")
    assert found["What is **LF**?"] == "30 to 300 kHz"
    assert found["What is **MF**?"] == "300 to 3000 kHz"


@pytest.mark.parametrize(
    ("page", "front", "answer"),
    [
        (
            "# Vela\n\nEle não tem pressa.\n\nO motivo do atraso é a falta de vento no golfo.\n",
            "Qual é o motivo do atraso?",
            "A falta de vento no golfo",
        ),
        (
            "# Vela\n\nEl mar no tiene prisa.\n\nEl objetivo de la regata es la vuelta al golfo.\n",
            "¿Cuál es el objetivo de la regata?",
            "La vuelta al golfo",
        ),
        (
            "# Vela\n\nIl mare non ha fretta.\n\nLa causa del ritardo è la mancanza di vento.\n",
            "Qual è la causa del ritardo?",
            "La mancanza di vento",
        ),
        (
            "# Voile\n\nLe bateau est lent.\n\nLa raison du retard est le manque de vent.\n",
            "Quelle est la raison du retard\u202f?",
            "Le manque de vent",
        ),
    ],
)
def test_a_property_of_something_is_asked_by_its_name(page, front, answer):
    assert (front, answer) in cards_of(page)
