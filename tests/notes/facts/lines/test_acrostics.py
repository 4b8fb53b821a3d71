"""Lists whose names begin with the letters of a word."""

import pytest

LIST = "- **T**emperature: warmth\n- **A**rea: powder dissolves faster\n- **S**tirring: brings new water\n"


@pytest.mark.parametrize(
    ("heading", "front"),
    [
        ("What speeds it up (TAS)", "**What speeds it up**: what does **TAS** stand for?"),
        ("Speeding up DNA – TAS", "**Speeding up DNA**: what does **TAS** stand for?"),
        ("Speeding up – TAS", "**Speeding up**: what does **TAS** stand for?"),
    ],
)
def test_the_word_of_the_heading_is_asked(cards_of, heading, front):
    assert cards_of(f"## {heading}\n\n{LIST}")[front] == "Temperature, Area, Stirring"


def test_each_name_is_asked_under_the_heading(cards_of):
    asked = cards_of(f"## What speeds it up (TAS)\n\n{LIST}")
    assert asked["**What speeds it up** — **Area**?"] == "Powder dissolves faster"


def test_another_word_in_capitals_is_none(cards_of):
    assert not [front for front in cards_of(f"## What speeds up DNA\n\n{LIST}") if "stand for" in front]


def test_a_cue_of_a_word_or_two_is_asked_under_its_section(cards_of):
    asked = cards_of("## Fever\n\nWith a rash → measles. Stable → wait at home.")
    assert asked["**Fever**: **Stable** → …?"] == "Wait at home"


def test_values_with_and_without_a_sign_are_asked_alike(cards_of):
    asked = cards_of(
        "## Blood\n\nNormal values: sodium 135–145 mmol, pH > 7.35, iron > 10 in men and > 9 in women"
    )
    assert asked["**Normal values** — **sodium**?"] == "135–145 mmol"
    assert asked["**Normal values** — **iron**?"] == "> 10 in men and > 9 in women"


def test_what_stands_behind_a_condition_is_no_meaning(cards_of):
    asked = cards_of("## Slow pulse\n\nIf adverse signs: atropine, repeat once.")
    assert asked["**Slow pulse – if adverse signs**: […]."] == "atropine, repeat once"
