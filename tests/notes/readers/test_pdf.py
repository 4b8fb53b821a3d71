"""PDF files: print flows together again, and what runs over every page goes."""

import pytest

from kmsflash.model.errors import UserError
from kmsflash.notes.derive import derive
from kmsflash.notes.readers import pdf, read
from kmsflash.notes.readers.flow import flow
from kmsflash.notes.readers.sheet import Sheet, Span, without_running


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


def test_pages_that_are_pictures_are_named(pdf_file):
    with pytest.raises(UserError, match="text recognition"):
        read(pdf_file(empty=True), "scan.pdf")


def test_a_damaged_file_is_named(pdf_file):
    with pytest.raises(UserError, match="damaged"):
        read(b"%PDF-1.7\nnothing of the kind", "cut.pdf")


def printed(*rows: str, top: float = 700.0) -> list[Span]:
    return [Span(50, top - 12 * at, 10, bold=False, text=row) for at, row in enumerate(rows)]


def flowed(*rows: str) -> list[str]:
    return [line.text for line in flow([Sheet.of(1, printed(*rows))], pdf.PAGE) if line.text]


def test_a_word_cut_at_the_end_of_a_row_is_whole_again():
    assert flowed("The lowest layer of the air is called the tropo-", "sphere and holds the weather.") == [
        "The lowest layer of the air is called the troposphere and holds the weather."
    ]


def test_a_word_that_has_a_hyphen_elsewhere_keeps_it():
    rows = ("A well-known rule holds here as in all the other well-", "known places that are named in it.")
    assert "other well-known places" in flowed(*rows)[0]


@pytest.mark.parametrize("bullet", ["•", "–", "·", "▪", "\uf0b7", "-"])
def test_bullets_are_known_whatever_they_look_like(bullet):
    rows = (
        f"{bullet} Clouds are drops of water in the air",
        "that are too small to fall",
        f"{bullet} Fog is a cloud",
    )
    assert flowed(*rows) == [
        "- Clouds are drops of water in the air that are too small to fall",
        "- Fog is a cloud",
    ]


def test_a_gap_that_only_one_row_has_is_no_column():
    spans = [
        *printed("Rain falls"),
        Span(200, 700, 10, bold=False, text="on the plain"),
        *printed("and on the hills.", top=688),
    ]
    assert Sheet.of(1, spans).rows[0].text == "Rain falls on the plain"


def test_a_number_in_the_text_is_no_page_number():
    sheets = [
        Sheet.of(n, printed(f"Head {n}", "One", "Two", "1848", "Three", "Four", "Five")) for n in (1, 2, 3)
    ]
    kept, count = without_running(sheets)
    assert count >= 3
    assert all("1848" in {row.text for row in sheet.rows} for sheet in kept)
