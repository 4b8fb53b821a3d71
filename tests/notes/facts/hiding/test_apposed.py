"""Nouns that the phrase behind their comma explains."""

import pytest

from kmsflash.notes.derive import derive


@pytest.mark.parametrize(
    ("said", "front", "hidden"),
    [
        (
            "Junto al molino había troneras, ventanas con rejas de hierro negro.",
            "Junto al molino había […], ventanas con rejas de hierro negro.",
            "troneras",
        ),
        (
            "Por debajo, el corazón de todo era el rodete, una rueda de palas que movía la muela.",
            "Por debajo, el corazón de todo era […], una rueda de palas que movía la muela.",
            "el rodete",
        ),
    ],
)
def test_a_noun_is_asked_that_an_apposition_explains(spanish, said, front, hidden):
    assert spanish(said).get(front) == hidden


@pytest.mark.parametrize(
    "said",
    [
        "En el molino había grano, sacas de harina y una muela de piedra.",  # a list
        "El molino ardió de noche, un problema que nadie esperaba en el pueblo.",  # of the whole sentence
    ],
)
def test_a_list_or_a_remark_is_no_apposition(said):
    page = f"# El molino\n\nEstas son las notas sobre el molino y sus reglas para la clase.\n\n{said}\n"
    facts = derive(page.encode(), "a.md").facts
    assert not any(card.way == "apposed" for one in facts for card in one.cards)
