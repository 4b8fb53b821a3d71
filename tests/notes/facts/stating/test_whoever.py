"""What befalls whoever does something, and who it is that does it."""

import pytest

from kmsflash.notes.derive import derive


def cards(line, rest):
    found = derive(f"# Porto\n\n{rest}\n\n{line}\n".encode(), "porto.md").facts
    return {(draft.front, draft.answer) for one in found for draft in one.cards}


@pytest.mark.parametrize(
    ("line", "rest", "front", "answer"),
    [
        (
            "Chi rompe il sigillo paga per i danni alla nave.",
            "Il porto è aperto di giorno e la nave entra con la marea.",
            "Che cosa succede a chi rompe il sigillo?",
            "Paga per i danni alla nave",
        ),
        (
            "Quien rompe el sello responde ante el capitán.",
            "El puerto está abierto de día y los barcos entran con la marea.",
            "¿Qué ocurre con quien rompe el sello?",
            "Responde ante el capitán",
        ),
        (
            "Quem guarda a chave é o faroleiro.",
            "O porto está aberto de dia e os barcos entram com a maré.",
            "Quem ou o que guarda a chave?",
            "O faroleiro",
        ),
    ],
)
def test_asks_what_is_said_of_whoever_does_something(line, rest, front, answer):
    asked = [shown for shown, said in cards(line, rest) if said == answer]
    assert any(shown.lower().endswith(front.lower()) for shown in asked)


def test_a_short_form_in_capitals_is_no_small_word():
    found = cards(
        "La LO regula las mareas y los faros.",
        "El puerto está abierto de día y los barcos entran con la marea.",
    )
    assert any("¿Qué regula la LO?" in front or "¿qué regula la LO?" in front for front, _ in found)


def test_hides_the_phrase_next_to_the_verb():
    found = cards(
        "El ancla se guarda por turno de noche sobre la cubierta de proa.",
        "El puerto está abierto de día y los barcos entran con la marea.",
    )
    assert ("El ancla se guarda […] sobre la cubierta de proa.", "por turno de noche") in found
