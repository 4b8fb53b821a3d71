"""Shapes of sentences that real notes have, each with the card that a teacher would ask."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def page(text: str) -> dict[str, str]:
    return {card["front"]: card["back"] for card in listing(derive(text.encode(), "a.md"))}


def test_two_things_told_apart_are_asked_each_for_what_is_said_of_it(cards_of):
    found = cards_of("Sloop vs cutter: a sloop has one headsail, a cutter carries two.")
    assert {"A sloop has […].", "What does a cutter carry?"} <= found.keys()
    assert not any("[…] cutter" in front for front in found)


def test_a_cause_before_the_sentence_keeps_its_first_words(cards_of):
    found = cards_of("As a result of the flood, the guild built a mole in two years.")
    assert not any(front.startswith("Of the flood") for front in found)
    assert any(
        front.startswith(("As a result of the flood", "**As a result of the flood**")) for front in found
    )


def test_a_time_after_another_stands_before_the_question(cards_of):
    found = cards_of("Two years later, in May 1750, the guild founded a school for pilots.")
    assert found["**Two years later, in May 1750**: what did the guild found?"] == "A school for pilots"


def test_the_answer_of_a_question_in_the_text_is_no_statement(cards_of):
    found = cards_of(
        "The mole is 300 m long. Why is it so long? Because you should moor ten ships at the mole."
    )
    assert not any(front.startswith("Because") for front in found)


def test_a_sentence_that_only_leads_on_gives_no_gap(cards_of):
    assert not any(
        front.startswith("Then comes") for front in cards_of("The hull is wet. Then comes winter.")
    )


def test_the_point_of_a_lecture_is_no_term(cards_of):
    found = cards_of("The key point today is how ships became steel.")
    assert not any("key point" in front for front in found)


def test_a_line_without_its_subject_speaks_of_its_section(cards_of):
    found = cards_of("## Keel\n\n- splits the water into two streams: port and starboard")
    assert not any("Which term" in front for front in found)
    assert found["**Keel splits the water into two streams.** Name both."] == "Port and starboard"


def test_a_cause_is_told_of_its_thing_and_is_not_its_meaning():
    found = page("# Los males de la barca\n\n- Quilla rota: por golpe de una roca en la costa del norte")
    assert found["¿Qué hay que saber sobre **Quilla rota**?"].startswith("Por golpe")


def test_the_first_sentence_under_a_name_may_leave_it_out():
    found = page("# La barca y sus partes\n\n## Quilla\nTiene tres partes: proa, centro y popa.")
    assert found["**Quilla tiene tres partes.** Nombra los tres."] == "Proa, centro y popa"


def test_an_item_is_not_said_of_its_section_where_it_has_a_thing_of_its_own():
    found = page(
        "# A barca e as suas partes\n\n## Quilhas\n- Remo = pau comprido da barca; aumenta a força do homem"
    )
    assert not any("Quilhas" in front and "aumenta" in front for front in found)


@pytest.mark.parametrize("lone", ["Doctrine", "Scope"])
def test_a_lone_word_beside_attributes_is_one_too(lone):
    cases = "\n\n".join(
        f"### Case {name}\nFacts: a rope broke.\nRuling: look at ropes of {name} in spring." for name in "XY"
    )
    text = f"# Harbour court\n\n{cases}\n\n### Case Z\n{lone}: a mole is lit by night."
    assert page(text)[f"**Case Z** — **{lone}**?"] == "A mole is lit by night"


def test_where_the_notes_were_taken_from_is_not_asked(cards_of):
    cards = cards_of(
        "SEA 101 Harbours: pasted from the slides + my own additions\n\n- Keel: beam of the ship"
    )
    assert not any("SEA 101" in front + back for front, back in cards.items())
