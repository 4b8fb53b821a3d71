"""What stands around a table says something of all its rows."""

import pytest

from kmsflash.notes.facts.tabular.framing import Above, above, full_names
from kmsflash.notes.vocabulary import load

ENGLISH = load("en")


@pytest.mark.parametrize(
    ("line", "language", "said"),
    [
        ("load in kN", "en", Above("load", "kN")),
        ("All values in mm:", "en", Above("", "mm")),
        ("Angaben in kg", "de", Above("", "kg")),
        ("pression (kPa)", "fr", Above("pression", "kPa")),
        ("Boats are kept in harbours", "en", Above()),
        ("Ropes", "en", Above()),
    ],
)
def test_a_line_above_says_what_numbers_measure(line: str, language: str, said: Above) -> None:
    assert above(line, load(language)) == said


def test_a_unit_above_a_table_goes_with_its_numbers(cards_of) -> None:
    found = cards_of("load in kN\n\n|  | hemp | steel |\n|---|---|---|\n| thin | 2 | 9 |\n| thick | 5 | 40 |")
    assert found["**hemp** — **thin (load)**?"] == "2 kN"


def test_names_of_rows_are_completed_by_their_section() -> None:
    assert full_names(("left", "right"), "LEFT vs RIGHT BANK", ENGLISH) == ("left bank", "right bank")
    assert full_names(("I", "II"), "Errori di tipo I e II", load("it")) == (
        "Errori di tipo I",
        "Errori di tipo II",
    )
    kinds = full_names(("type 1", "type 2"), "Type 1 and type 2 knots", ENGLISH)
    assert kinds == ("type 1 knots", "type 2 knots")
    for keys, section in ((("Mast", "Boom"), "Mast and boom rigs"), (("left", "right"), "The banks")):
        assert full_names(keys, section, ENGLISH) == keys


def test_letters_that_spell_a_word_name_no_rows(cards_of) -> None:
    found = cards_of(
        "| Letter | Stands for | What it asks |\n|---|---|---|\n| W | Wind | where it blows |\n"
        "| A | Anchor | whether it holds |\n| Y | Yards | how they stand |"
    )
    assert found["What does **WAY** stand for?"] == "Wind, Anchor, Yards"
    assert found["**Wind** (WAY): what does it ask?"] == "where it blows"
    assert not any("etter" in front for front in found)


def test_what_letters_have_is_asked_with_what_they_are_of(cards_of) -> None:
    found = cards_of("| Grade | Rusts? |\n|---|---|\n| A | no |\n| B | yes |\n| C | yes |")
    assert found["**Grade**: **Rusts** — for which of these: A, B or C?"] == "B, C"


def test_a_unit_in_a_heading_goes_with_the_numbers_of_its_table_but_not_with_years(cards_of) -> None:
    found = cards_of(
        "## Speeds in m/s\n\n| Boat | calm | storm | built |\n|---|---|---|---|\n"
        "| sloop | 4 | 2 | 1931 |\n| ketch | 6 | 3 | 1987 |"
    )
    assert found["**sloop** (boat) — **calm (speeds)**?"] == "4 m/s"
    assert "1931" in found.values()
