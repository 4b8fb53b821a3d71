"""Rows that open with a number, pictures that open a line, and remarks behind a heading."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing
from kmsflash.notes.page import Line
from kmsflash.notes.repairs import headings, items, tables
from kmsflash.notes.vocabulary import load


def _mended(mend, text: str) -> list[str]:
    lines = [Line(line, at, at) for at, line in enumerate(text.split("\n"), 1)]
    return [line.text for line in mend(lines, load("en"))[0]]


def test_numbers_with_names_have_no_header():
    text = "1      Do      the tonic note\n2/9    Re      a tone above it\n5      Sol     the dominant"
    assert _mended(tables.find_tables, text) == [
        "- 1: Do",
        "- **Do**: the tonic note",
        "- 2/9: Re",
        "- **Re**: a tone above it",
        "- 5: Sol",
        "- **Sol**: the dominant",
    ]


def test_a_table_of_numbers_keeps_its_header():
    text = "Year   Ships   Crews\n1801   12      90\n1802   14      95"
    assert _mended(tables.find_tables, text)[0] == "| Year | Ships | Crews |"


def test_pictures_inside_bold_labels_only_decorate():
    text = "**🔥 Coal:** burns long\n**⚓ Peat:** burns slow\n\n- **📌 Slag:** what is left"
    bare = ["- **Coal:** burns long", "- **Peat:** burns slow", "", "- **Slag:** what is left"]
    assert _mended(items.normalise, text) == bare


def test_a_picture_before_a_line_is_no_part_of_it():
    text = "🔥 Coal burns.\n\n- 📌 Slag is left.\n\n✅ Coke burns hot."
    assert _mended(items.normalise, text) == ["Coal burns.", "", "- Slag is left.", "", "✅ Coke burns hot."]


def test_pictures_before_lines_in_a_row_are_bullets():
    assert _mended(items.normalise, "👉 Coal\n👉 Coke") == ["- Coal", "- Coke"]


def test_a_remark_behind_a_heading_is_left_out():
    text = "Notes of the furnace\n\nFuels (learn these!)\n- coal\n- coke"
    assert "## Fuels" in _mended(headings.find, text)


def test_a_label_is_no_part_of_what_is_confused():
    page = "# Öfen\n\nTypischer Fehler: Koks und Kohle verwechseln – Koks ist entgast, Kohle ist roh.\n"
    fronts = [card["front"] for card in listing(derive(page.encode(), "a.md"))]
    assert fronts == ["Was ist der Unterschied zwischen **Koks** und **Kohle**?"]
