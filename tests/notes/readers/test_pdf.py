"""PDF files: print flows together again, and what runs over every page goes."""

import re
from pathlib import Path

import pytest

from kmsflash.model.errors import UserError
from kmsflash.notes.derive import derive
from kmsflash.notes.readers import pdf, read


def test_a_page_reads_as_notes(pdf_file):
    lines = [line.text for line in read(pdf_file(), "a.pdf").lines if line.text and line.first < 2000]
    assert lines == [
        "# Rocks",
        (
            "Rocks change slowly: water carries away what frost has broken, and lets it settle where "
            "it grows weak."
        ),
        "- Frost breaks stones, because water grows by nine percent of its volume when it freezes.",
        "- Roots widen cracks.",
        "Kind\tGrain",
        "Clay\tfine",
        "Sand\tcoarse",
        "**Common trap:** Rocks are not dead.",
    ]


def test_the_place_tells_the_page(pdf_file):
    lines = read(pdf_file(), "a.pdf").lines
    assert [line.first // pdf.PAGE for line in lines if line.text.startswith("#")] == [1, 2, 3]
    assert [line.first for line in lines] == sorted(line.first for line in lines)


def test_running_heads_and_page_numbers_go_and_are_reported(pdf_file):
    extract = read(pdf_file(), "a.pdf")
    assert not [line for line in extract.lines if "lecture 3" in line.text or line.text.startswith("Page")]
    assert [(one.name, one.count) for one in extract.reports] == [("running heads", 6)]


def test_its_tables_and_labels_give_cards(pdf_file):
    kinds = {fact.kind.value for fact in derive(pdf_file(), "a.pdf").facts}
    assert "table" in kinds


def test_a_password_is_named(pdf_file):
    with pytest.raises(UserError, match=r"“a\.pdf” is protected by a password"):
        read(pdf_file(lock="secret"), "a.pdf")


def test_a_file_that_only_forbids_printing_is_read():
    """Encrypted with AES-256 and an owner's password, which reading does not need."""
    assert texts((FILES / "printing-forbidden.pdf").read_bytes()) == [
        "Basalt cools fast at the surface. Granite cools slowly below it."
    ]


def test_pages_that_are_pictures_are_named(pdf_file):
    with pytest.raises(UserError, match="text recognition"):
        read(pdf_file(empty=True), "scan.pdf")


def test_a_damaged_file_is_named(pdf_file):
    with pytest.raises(UserError, match="damaged"):
        read(b"%PDF-1.7\nnothing of the kind", "cut.pdf")


def paragraph(text, **style):
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph

    return Paragraph(text, ParagraphStyle("text", fontName="Helvetica", fontSize=10, leading=12, **style))


def texts(data):
    return [line.text for line in read(data, "a.pdf").lines if line.text]


TABLE = (
    ("<b>Rock</b>", "<b>Made of</b>", "<b>Where</b>"),
    ("Granite", "quartz, feldspar and mica that cooled slowly", "deep down"),
    ("Basalt", "", "where lava runs out and cools within days or weeks"),
)


@pytest.mark.parametrize("align", ["TOP", "MIDDLE", "BOTTOM"])
def test_cells_of_several_lines_stay_in_their_columns(print_file, align):
    from reportlab.platypus import Table

    rows = [[paragraph(cell) for cell in row] for row in TABLE]
    table = Table(rows, colWidths=[60, 110, 100], style=[("VALIGN", (0, 0), (-1, -1), align)])
    assert texts(print_file(paragraph("All rocks change in time, some of them slowly."), table)) == [
        "All rocks change in time, some of them slowly.",
        "| Rock | Made of | Where |",
        "|---|---|---|",
        "| Granite | quartz, feldspar and mica that cooled slowly | deep down |",
        "| Basalt |  | where lava runs out and cools within days or weeks |",
    ]


def test_a_table_that_goes_on_over_a_page_is_one_table_with_one_header(print_file):
    from reportlab.platypus import Table

    rows = [("Number", "Square"), *((f"{n}", f"{n * n} in all") for n in range(2, 60))]
    table = Table([[paragraph(cell) for cell in row] for row in rows], repeatRows=1)
    lines = texts(print_file(table))
    assert lines == ["\t".join(row) for row in rows]


def test_bold_slanted_and_even_letters_keep_their_marks(print_file):
    text = 'A <b>shield</b>; a <i>cone</i>, and <font face="Courier">vent</font>: all in one row.'
    assert texts(print_file(paragraph(text))) == ["A **shield**; a *cone*, and `vent`: all in one row."]


def test_exponents_and_indices_are_written_as_such(print_file):
    text = "The charge is 10<super>-19</super> C, and water is H<sub>2</sub>O."
    assert texts(print_file(paragraph(text))) == ["The charge is 10⁻¹⁹ C, and water is H₂O."]


COUNTS = "This counts from nought to two, as a range ends before its end, and stops there:"


def test_commands_in_even_letters_are_code(print_file):
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Preformatted

    code = Preformatted("for n in range(3):\n    print(n)   # counts", getSampleStyleSheet()["Code"])
    lines = read(print_file(paragraph(COUNTS), code), "a.pdf").lines
    assert [(line.text, line.code) for line in lines if line.text] == [
        (COUNTS, False),
        ("```", True),
        ("for n in range(3):", True),
        ("    print(n)   # counts", True),
        ("```", True),
    ]


def test_a_step_that_is_a_command_is_a_step_and_no_block_of_code(print_file):
    from reportlab.platypus import ListFlowable, ListItem

    steps = [paragraph("Set the password back:"), paragraph('<font face="Courier">passwd root</font>')]
    numbered = ListFlowable([ListItem(step) for step in steps], bulletType="1", bulletFormat="%s.")
    assert texts(print_file(paragraph(COUNTS), numbered))[1:] == [
        "1. Set the password back:",
        "2. `passwd root`",
    ]


def test_bullets_that_are_drawn_as_circles_are_bullets(drawn_file):
    def draw(canvas):
        for at, text in enumerate(("Frost breaks stones.", "Roots widen cracks.")):
            canvas.circle(100, 403 - 20 * at, 2, fill=1)
            canvas.drawString(110, 400 - 20 * at, text)

    assert texts(drawn_file(draw)) == ["- Frost breaks stones.", "- Roots widen cracks."]


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_page_that_is_shown_turned_is_read_as_it_is_shown(drawn_file, rotation):
    def draw(canvas):
        canvas.setPageRotation(rotation)
        canvas.translate(200, 300)
        canvas.rotate(rotation)
        canvas.drawString(0, 0, "Rivers carry")
        canvas.drawString(0, -14, "sand to the sea.")

    assert texts(drawn_file(draw)) == ["Rivers carry sand to the sea."]


def test_text_that_leans_is_left_out(drawn_file):
    def draw(canvas):
        canvas.drawString(100, 400, "Rivers carry sand to the sea.")
        canvas.rotate(45)
        canvas.drawString(200, 0, "DRAFT")

    assert texts(drawn_file(draw)) == ["Rivers carry sand to the sea."]


FILES = Path(__file__).parents[2] / "files" / "readers" / "print"


def plain(lines):
    """Return lines as they read: tables by their cells, whatever sets them apart, and code by its words."""
    texts = (re.sub(r"\s+", " ", line.text.strip("| ").replace(" | ", " ")) for line in lines)
    return [text for text in texts if text and not set(text) <= set("|-`")]


@pytest.mark.parametrize("program", ["browser", "latex", "office"])
def test_print_of_every_program_reads_as_the_notes_that_were_printed(program):
    """The same notes, as Chromium, pdfLaTeX and LibreOffice print them."""
    printed = read((FILES / f"{program}.pdf").read_bytes(), f"{program}.pdf").lines
    assert plain(printed) == plain(read((FILES / "soil.md").read_bytes(), "soil.md").lines)


@pytest.mark.parametrize("program", ["browser", "latex", "office"])
def test_print_of_every_program_gives_the_cards_of_its_notes(program):
    def cards(name):
        facts = derive((FILES / name).read_bytes(), name).facts
        return {(card.front, card.answer) for fact in facts for card in fact.cards}

    noted, printed = cards("soil.md"), cards(f"{program}.pdf")
    assert len(noted & printed) > 0.9 * len(noted)


def test_a_line_that_ended_early_ends_its_paragraph(print_file):
    long = (
        "Water carries away what frost has broken and lets it settle where it grows weak and slow in the end."
    )
    assert texts(print_file(paragraph(f"{long}<br/>Igneous: cooled from melt<br/>Made: by heat"))) == [
        long,
        "Igneous: cooled from melt",
        "Made: by heat",
    ]
