"""Numbered parts that run on in one line."""

import pytest

from kmsflash.notes.page import Line
from kmsflash.notes.repairs import inlined
from kmsflash.notes.vocabulary import load


def _split(text: str, language: str = "en") -> list[str]:
    return [line.text for line in inlined.split([Line(text, 1, 1)], load(language))[0]]


def test_parts_that_a_colon_announces_become_a_list():
    assert _split("Stages of a fly: 1) egg 2) larva 3) pupa 4) imago") == [
        "Stages of a fly:",
        "1. egg",
        "2. larva",
        "3. pupa",
        "4. imago",
    ]
    assert _split("A kite needs: (a) a frame, (b) a sail, and (c) a line.") == [
        "A kite needs:",
        "- a frame",
        "- a sail",
        "- a line",
    ]


def test_what_stands_before_and_behind_the_list_stays_text():
    text = "Glue: white, slow. Order: 1. sand 2. glue 3. press. Wait for a day."
    assert _split(text) == [
        "Glue: white, slow.",
        "",
        "Glue – Order:",
        "1. sand",
        "2. glue",
        "3. press",
        "",
        "Wait for a day.",
    ]


def test_ordinals_of_romance_notes_count_too():
    assert _split("Para encender la estufa: 1º abrir el tiro 2º poner astillas 3º prender", "es")[1:] == [
        "1. abrir el tiro",
        "2. poner astillas",
        "3. prender",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Scores: 1. Anna 2. Ben",
        "It took 1. a day 2. a night 3. a week",
        "Days: 1. May 3. June 5. July",
        "Tage: 1. Mai Fest 2. Juni Lauf 3. Juli Fest",
        "Question: a) red b) blue c) green",
        "- Stages: 1) egg 2) larva 3) pupa",
    ],
)
def test_two_parts_numbers_that_do_not_count_and_options_stay(text):
    assert _split(text) == [text]


def test_parts_that_a_clause_leads_to_become_a_list_under_the_name_before_it():
    text = "Harbour Act. The town may tax (1) ships at the quay, (2) piers, (3) cranes that lift. It is old."
    assert _split(text) == [
        "Harbour Act.",
        "",
        "Harbour Act – The town may tax:",
        "1. ships at the quay",
        "2. piers",
        "3. cranes that lift",
        "",
        "It is old.",
    ]


def test_numbers_behind_a_single_word_are_no_list():
    text = "Ships (1) and boats (2) and rafts (3) float."
    assert _split(text) == [text]
