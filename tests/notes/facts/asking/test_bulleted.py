"""Bullets right under a question answer it: a short list as a whole, or the first that says what it is."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def test_a_short_list_answers_a_question_for_several(cards_of):
    found = cards_of("Why do sailors reef?\n- less heel\n- less strain on the mast\n- easier steering")
    assert found["Why do sailors reef?"] == "less heel; less strain on the mast; easier steering"


def test_the_first_of_longer_bullets_says_what_a_thing_is_and_the_others_are_read_on():
    text = "What is a halyard?\n- rope that hoists a sail\n- Length: twice the mast\n- It must never be wet."
    found = {card["front"]: card["back"] for card in listing(derive(f"# Ropes\n\n{text}".encode(), "a.md"))}
    assert found["What is a halyard?"] == "rope that hoists a sail"
    assert "twice the mast" in {answer.lower() for answer in found.values()}


def test_options_without_a_key_are_no_answer(cards_of):
    quiz = "\n\n".join(
        f"How do you trim a {sail}?\n- with a {one}\n- with a halyard\n- with an oar"
        for sail, one in (("jib", "sheet"), ("main", "traveller"))
    )
    assert not cards_of(quiz)
    assert not cards_of("Which rope hoists a sail?\n- halyard\n- sheet\n- painter")


@pytest.mark.parametrize(
    ("told", "question"),
    [
        ("Das Licht ist nicht auf der Seite und wird mit der Zeit schwach.", "Was bestimmt die Belichtung?"),
        (
            "Das Blut ist nicht auf der Seite und wird mit der Zeit alt.",
            "Welche Arterien versorgen das Herz?",
        ),
        ("The light is what it is and that is for the sun.", "What determines the exposure?"),
        ("The blood is what it is and that is for the body.", "Which arteries supply the heart?"),
        ("La luz es lo que se ve en el día y no por la noche.", "¿Qué determina la exposición?"),
        (
            "La lumière est ce que les yeux voient dans le jour et pas dans la nuit.",
            "Que contient la formule ?",
        ),
        ("La luce è quello che si vede di giorno e non di notte.", "Cosa determina il risultato?"),
        ("A luz é o que se vê no dia e não na noite.", "O que determina a exposição?"),
    ],
)
def test_what_acts_or_makes_up_a_thing_is_a_whole_short_list(cards_of, told, question):
    found = cards_of(f"{told}\n\n{question}\n- Alpha\n- Beta\n- Gamma\n")
    assert found[question.replace(" ?", "\u202f?")] == "Alpha; Beta; Gamma"
