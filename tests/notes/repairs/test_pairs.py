"""Names with their numbers are pairs, one to a line, with a colon."""

import pytest

from kmsflash.notes.page import Line
from kmsflash.notes.repairs import pairs
from kmsflash.notes.vocabulary import load


def _mended(text: str) -> list[str]:
    lines = [Line(one, at, at) for at, one in enumerate(text.split("\n"), 1)]
    return [line.text for line in pairs.part(lines, load("en"))[0]]


@pytest.mark.parametrize("shape", ["- {} {}", "{} {}", "* {} ({})"])
def test_a_list_of_names_with_a_number_gets_colons(shape):
    told = (("Kiel", "54 N"), ("Cadiz", "36.5 N"), ("Cape Horn", "56 S"))
    sign = shape[0] if shape[0] in "-*" else "-"
    shown = [f"{sign} {name}: {value}" for name, value in told]
    assert _mended("\n".join(shape.format(*pair) for pair in told)) == shown


def test_a_list_of_numbers_with_a_name_gets_colons():
    assert _mended("- 200 OK\n- 301 Moved\n- 404 Not Found") == [
        "- 200: OK",
        "- 301: Moved",
        "- 404: Not Found",
    ]


def test_a_row_becomes_a_list_below_what_leads_to_it():
    shown = ["- Depths:", "    - Kiel: 15 m", "    - Cadiz: 12 m", "    - **B**: 3–4 m"]
    assert _mended("- Depths: Kiel 15 m, Cadiz 12 m, B 3–4 m") == shown
    assert _mended("Kiel 15 m, Cadiz 12 m, Oslo 9 m.") == ["- Kiel: 15 m", "- Cadiz: 12 m", "- Oslo: 9 m"]


def test_a_row_of_pairs_with_colons_becomes_a_list():
    assert _mended("1: moor, 2: fend, 3: tie up") == ["- 1: moor", "- 2: fend", "- 3: tie up"]


@pytest.mark.parametrize(
    "text",
    [
        "- Chapter 1\n- Chapter 2\n- Chapter 3",
        "- Kiel 15\n- Cadiz 12",
        "- Kiel 15\n- Cadiz 12\n- a port in the north",
        "- after 15\n- before 12\n- about 9",
        "Ships: ketch, cutter, brig",
        "The port has 15 m, the bay 12 m and the sound 9 m.",
        "| Kiel 15 | Cadiz 12 | Oslo 9 |",
        "# Kiel 15, Cadiz 12, Oslo 9",
    ],
)
def test_all_else_stays(text):
    assert _mended(text) == text.split("\n")
