"""Lines of a glossary are items, whatever sets the word apart from what it means."""

import pytest

from kmsflash.notes.page import Line
from kmsflash.notes.repairs import glossary
from kmsflash.notes.vocabulary import load


def _mended(text: str) -> list[str]:
    lines = [Line(one, at, at) for at, one in enumerate(text.split("\n"), 1)]
    return [line.text for line in glossary.find(lines, load("en"))[0]]


@pytest.mark.parametrize("sign", [" - ", " – ", " — "])
def test_lines_in_a_row_with_one_sign_are_items(sign):
    told = (("la mer", "sea"), ("le mât", "mast"), ("la voile", "sail"))
    lines = [sign.join(pair) for pair in told]
    assert _mended("\n".join(lines)) == [f"- {line}" for line in lines]


def test_names_over_what_they_mean_are_items():
    text = "Keel\nthe spine of a ship\n\nTiller:\nthe bar of the rudder\n\n\nMast\na pole for sails"
    assert _mended(text) == [
        "- Keel – the spine of a ship",
        "- Tiller – the bar of the rudder",
        "- Mast – a pole for sails",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Def. keel: a spine",
        "Definition (keel): a spine",
        "**Definition of keel**: a spine",
        "- Def. keel: a spine",
    ],
)
def test_a_label_before_the_name_goes(text):
    assert _mended(text) == [f"{'- ' if text[0] == '-' else ''}**keel**: a spine"]


@pytest.mark.parametrize("sign", [":=", "≡"])
def test_signs_of_definition_are_equals_signs(sign):
    assert _mended(f"Keel {sign} the spine of a ship") == ["Keel = the spine of a ship"]


@pytest.mark.parametrize(
    "text",
    [
        "la mer - sea\nle mât - mast",
        "Kiel - Oslo\nOslo - Bergen\nBergen - Kiel",
        "The Keel\nthe spine of a ship\n\nSome more of it.",
        "Keel\nthe spine of a ship\nand more\n\nMast\na pole for sails\nand more",
        "- la mer - sea\n- le mât - mast\n- la voile - sail",
        "Result of today: a spine",
    ],
)
def test_all_else_stays(text):
    assert _mended(text) == text.split("\n")
