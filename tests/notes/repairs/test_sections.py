"""Sections that a sign or a word with a number opens, and what hangs under an item."""

import pytest

from kmsflash.notes.page import Line
from kmsflash.notes.repairs import headings, sections
from kmsflash.notes.vocabulary import load


def _mended(text: str, language: str = "de") -> list[str]:
    lines = [Line(line, at, at) for at, line in enumerate(text.split("\n"), 1)]
    return [line.text for line in headings.find(lines, load(language))[0]]


@pytest.mark.parametrize(
    "title", ["§ 7 Fundsachen (§ 965 BGB)", "Art. 12 Freie Berufswahl", "Kapitel 2: Wolken", "Teil III Wind"]
)
def test_a_numbered_section_is_a_heading(title: str) -> None:
    mended = _mended(f"Ein Skript\n\n{title}\n\nWer etwas findet, zeigt es an.\nEs wird verwahrt.")
    assert f"## {title}" in mended


@pytest.mark.parametrize(
    "line",
    [
        "Art. 12 schützt die Berufe.",
        "§ 965 BGB verlangt eine Anzeige",
    ],
)
def test_sentences_are_no_headings(line: str) -> None:
    assert not any(text.startswith("#") for text in _mended(f"Text davor.\n\n{line}\n\nText danach."))


def test_a_list_of_sections_is_no_heading():
    lines = [
        Line(text, 1, 1) for text in ("", "Kapitel 2 Wolken", "Kapitel 3 Wind", "Kapitel 4 Regen", "Text")
    ]
    assert not any(sections.is_section(lines, at, load("de")) for at in range(len(lines)))


def test_what_is_set_in_below_an_item_is_no_heading():
    text = "# Knots\n\n- Bowline: a loop;\n  Sailors tie it often\n- Hitch: round a post;\n  Farmers use it\n"
    assert [line for line in _mended(text, "en") if line.startswith("#")] == ["# Knots"]


def test_a_line_right_above_items_names_them_but_a_sentence_does_not():
    page = "Vom Segeln\n\nLEINEN an Bord (§ 2) - alle müssen klar sein\n- Schot\n- Fall\n\nText.\n\n"
    assert any(line.startswith("## LEINEN") for line in _mended(f"{page}Mehr Text."))
    said = [Line(text, 1, 1) for text in ("", "", "Leinen halten das Boot", "- Schot", "- Fall")]
    assert not sections.titles_items(said, 2, load("de"))


def test_a_title_stands_above_one_remark():
    mended = _mended("Knoten 2 - Seile und Leinen\n(aus dem Kurs)\n\nStek = Schlinge\nBucht = Bogen\n")
    assert mended[0] == "# Knoten 2 - Seile und Leinen"


@pytest.mark.parametrize("remark", ["(aus dem Kurs)", "Stand: Mai  |  Quelle: der Kurs"])
def test_a_title_may_stand_above_headings_that_have_their_mark(remark: str) -> None:
    mended = _mended(f"KNOTEN – Seile und Leinen\n{remark}\n\n# An Bord\n\nDer Stek hält unter Last.")
    assert [line for line in mended if line.startswith("#")] == ["# KNOTEN – Seile und Leinen", "# An Bord"]


def test_a_word_in_small_letters_above_lines_that_say_more_is_their_title():
    text = "Kurs\n\nknoten\nder Palstek hält unter Last\nder Webeleinstek hält an Pfosten\n\nEnde der Notizen"
    assert "## knoten" in _mended(text)
