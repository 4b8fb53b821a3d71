"""What a term's further sentences say of it, in languages that leave the subject out."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    return {card["front"]: card["back"] for card in listing(derive(text.encode(), "a.md"))}


SPANISH = "# Jardines del sur\n\nLos jardines de la ciudad y las plantas que crecen en el parque.\n\n"
PORTUGUESE = "# Jardins do sul\n\nOs jardins da cidade e as plantas que não crescem no parque.\n\n"


def test_a_noun_with_a_relative_clause_is_the_meaning():
    found = cards_of(SPANISH + "Acequia: canal que la huerta usa en verano; el agua y el barro son comunes\n")
    assert found["¿Qué se entiende por **Acequia**?"] == "Canal que la huerta usa en verano"


def test_a_further_sentence_without_subject_is_said_of_the_term():
    found = cards_of(SPANISH + "Seto: muro verde. Comparte con la valla el terreno y la sombra\n")
    assert found["**Seto**: ¿qué comparte con la valla?"] == "El terreno y la sombra"


def test_a_meaning_that_says_what_a_term_has_not_is_asked_so():
    found = cards_of(PORTUGUESE + "**Musgo**: não tem raiz; a água fica nas folhas pequenas do musgo\n")
    assert found["**Musgo**: o que não tem?"] == "Raiz"


def test_a_noun_that_could_be_a_verb_is_no_act():
    found = cards_of(SPANISH + "Horario: programa en papel, con la lista de los riegos\n")
    assert not any(front.startswith("¿Qué hace") for front in found)


@pytest.mark.parametrize(
    ("intro", "remark"),
    [
        (SPANISH, "JARDINES - apuntes para el segundo parcial"),
        (PORTUGUESE, "aulas 1 e 2, ainda falta o que perguntei à prof."),
        ("# Les parcs de la ville\n\n", "relues le 3/4, il manque encore le plan des serres"),
        ("# The parks of the city\n\n", "last revised on the 3rd, I still need the plan of the greenhouse"),
    ],
)
def test_a_remark_on_the_notes_gives_no_card_but_is_told(intro, remark):
    reading = derive(f"{intro}{remark}\n\n- **Abc**: xyz 12\n".encode(), "a.md")
    assert any(remark.split(",")[0] in one.front for one in reading.rejections)
    assert not any(remark.split()[-1] in card.answer for fact in reading.facts for card in fact.cards)
