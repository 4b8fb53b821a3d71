"""What "the first" and "the second" of a comparison do is asked of the things that they stand for."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    shown = ((card["front"], card["back"]) for card in listing(derive(text.encode(), "a.md")))
    return {(front.replace("\xa0", " ").replace("\u202f", " "), answer) for front, answer in shown}


@pytest.mark.parametrize(
    ("line", "front", "answer"),
    [
        (
            "Rope vs chain: the first stretches under load, the second does not give at all.",
            "**Rope vs chain** — **chain**?",
            "Does not give at all",
        ),
        (
            "Unterschied zwischen Tau und Kette: ersteres dehnt sich unter Last, letztere gibt nicht nach.",
            "**Unterschied zwischen Tau und Kette** – **Tau**?",
            "Dehnt sich unter Last",
        ),
        (
            "Diferencia entre el cabo y la cadena: el primero sale de las fibras, la segunda del hierro.",
            "**Diferencia entre el cabo y la cadena** – ¿**cadena**?",
            "Sale del hierro",
        ),
        (
            "Corde vs chaîne : la première s'étire sous la charge, la seconde ne cède pas du tout.",
            "**Corde vs chaîne** – **Corde** ?",
            "S'étire sous la charge",
        ),
        (
            "Non confondere fune e catena: la prima si allunga sotto il carico, mentre la seconda non cede.",
            "**Non confondere fune e catena** – **fune**?",
            "Si allunga sotto il carico",
        ),
        (
            "Diferença entre a corda e a corrente: a primeira estica com a carga, já a segunda não cede.",
            "**Diferença entre a corda e a corrente** – **corrente**?",
            "Não cede",
        ),
    ],
)
def test_each_half_is_asked_of_its_thing(line, front, answer):
    assert (front, answer) in cards_of(f"# Port\n\n{line}\n")


@pytest.mark.parametrize(
    ("line", "front", "answer"),
    [
        (
            "Do not confuse the sheet (a rope of the sail) with the shroud (a wire of the mast).",
            "What is **shroud**?",
            "A wire of the mast",
        ),
        (
            "No confundir la escota (cabo de la vela) con el obenque (cable del palo).",
            "¿Qué se entiende por **escota**?",
            "Cabo de la vela",
        ),
        (
            "Ne pas confondre l'écoute (cordage de la voile) et le hauban (câble du mât).",
            "Qu’entend-on par **hauban** ?",
            "Câble du mât",
        ),
    ],
)
def test_brackets_tell_apart_what_is_easily_confused(line, front, answer):
    filling = {
        "Do": "The boat is in the harbour.",
        "No": "El barco está en el puerto.",
        "Ne": "Le bateau est au port.",
    }
    assert (front, answer) in cards_of(f"# Port\n\n{filling[line[:2]]}\n\n{line}\n")


def test_two_that_are_unequal_are_asked_each_for_its_bracket():
    cards = cards_of(
        "# Sea\n\nThe sea is never still.\n\nEbb (the water runs out) ≠ flow (the water comes back).\n"
    )
    assert any("Ebb" in front and answer == "The water runs out" for front, answer in cards)
    assert any("flow" in front and answer == "The water comes back" for front, answer in cards)
