"""Damaged and hostile files: part of the notes, or one clear sentence; never anything else."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kmsflash.model.errors import UserError
from kmsflash.notes.page import Extract
from kmsflash.notes.readers import pdf, read, webpage

FILES = sorted(
    path for path in (Path(__file__).parents[2] / "files" / "readers").rglob("*") if path.is_file()
)
HOSTILE = (
    b"<",
    b">",
    b"&#0;",
    b"\0",
    b"\xff",
    b"<table>",
    b"</ul>",
    b"<!--",
    b"]]>",
    b"|",
    b"%%",
    b"[[",
    b"```",
)

mutated = settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@st.composite
def damages(draw: st.DrawFn) -> list[tuple[str, float, float, bytes]]:
    """Draw what happens to a file, where (as a part of its length) and with what."""
    kinds = st.sampled_from(["cut", "drop", "double", "put"])
    where = st.floats(0, 1, exclude_max=True)
    what = st.one_of(st.sampled_from(HOSTILE), st.binary(min_size=1, max_size=8))
    return draw(st.lists(st.tuples(kinds, where, where, what), min_size=1, max_size=6))


def damaged(data: bytes, blows: list[tuple[str, float, float, bytes]]) -> bytes:
    for kind, one, two, what in blows:
        start, end = sorted((int(one * len(data)), int(two * len(data))))
        match kind:
            case "cut":
                data = data[:end] if end else data
            case "drop":
                data = data[:start] + data[min(end, start + 40) :]
            case "double":
                data = data[:end] + data[start:end][:400] + data[end:]
            case _:
                data = data[:start] + what + data[start + len(what) :]
    return data


def attempted(data: bytes, name: str) -> Extract | str:
    try:
        return read(data, name)
    except UserError as refusal:
        return str(refusal)


def survives(data: bytes, name: str) -> None:
    """Read; what comes is either lines in order that hold text, or one sentence."""
    extract = attempted(data, name)
    if isinstance(extract, str):
        assert re.fullmatch(r"[^\n]+\.", extract)
        return
    assert all("\n" not in line.text and 1 <= line.first <= line.last for line in extract.lines)
    assert all(report.count > 0 and report.sentence for report in extract.reports)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem[:12])
@mutated
@given(damages())
def test_a_damaged_text_file_is_read_or_refused(path, blows):
    survives(damaged(path.read_bytes(), blows), path.name)


def repacked(data: bytes, blows: list[tuple[str, float, float, bytes]]) -> bytes:
    """Damage the largest file in a package of text, and pack it again."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w") as new:
        parts = {name: old.read(name) for name in old.namelist()}
        worst = next((name for name in parts if name.endswith(("document.xml", "content.opf"))), "")
        for name, part in parts.items():
            new.writestr(name, damaged(part, blows) if name == worst else part)
    return written.getvalue()


@mutated
@given(damages())
def test_a_damaged_word_document_is_read_or_refused(word_file, blows):
    survives(damaged(word_file, blows), "a.docx")
    survives(repacked(word_file, blows), "a.docx")


@mutated
@given(damages())
def test_a_damaged_book_is_read_or_refused(package, epub_parts, blows):
    book = package(epub_parts)
    survives(damaged(book, blows), "a.epub")
    survives(repacked(book, blows), "a.epub")


@mutated
@given(damages())
def test_a_damaged_pdf_is_read_or_refused(pdf_file, blows):
    survives(damaged(pdf_file(), blows), "a.pdf")


@settings(deadline=None, max_examples=200)
@given(st.binary(max_size=300), st.sampled_from(["a.md", "a.txt", "a.html", "a.docx", "a.pdf", "a"]))
def test_any_bytes_are_read_or_refused(data, name):
    survives(data, name)


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 50_000 + "deep",
        "<ul><li>x" * 5_000,
        "<blockquote>x" * 5_000,
        "<details><summary>q?</summary>x" * 2_000,
        "<table><tr><td>x<td>" * 2_000,
        "<dl><dt>a<dd>b" * 2_000,
        "<b>" * 50_000 + "deep",
        "<p>" + "&amp;&lt;&#65;" * 100_000,
        "<table>" + ("<tr>" + "<td>x" * 10_000) * 3,
        "<table>" + "<tr><td colspan=1000000 rowspan=1000000>x<td>y" * 200,
        "<p>" + "word " * 400_000,
        "<p>\u202eשלום\u0007 עולם</p>",
        "<!--" * 10_000 + "<p>x",
    ],
    ids=lambda page: page[:12],
)
def test_a_hostile_page_gives_bounded_lines_or_one_sentence(page):
    survives(f"<html><body>{page}".encode(), "a.html")


def test_a_page_of_ten_thousand_columns_keeps_as_many_as_a_table_can_have():
    lines = read(("<html><body><table>" + ("<tr>" + "<td>x" * 10_000) * 3).encode(), "a.html").lines
    assert max(line.text.count("|") for line in lines) <= 62


def test_a_page_that_is_too_long_is_read_in_part_and_says_so(monkeypatch):
    monkeypatch.setattr(webpage, "MOST_TAGS", 600)
    page = "<html><body>" + "<p>Lead melts at 327 °C.</p>" * (webpage.MOST_TAGS // 2 + 10)
    extract = webpage.read(page)
    assert extract.lines[0].text == "Lead melts at 327 °C."
    assert [report.name for report in extract.reports] == ["size"]


def test_pictures_inside_a_page_do_not_count_against_its_length():
    picture = f"<img src='data:image/png;base64,{'A' * webpage.LARGEST}'>"
    lines = webpage.read(f"<html><body>{picture}<p>Lead melts at 327 °C.</p></body></html>").lines
    assert [line.text for line in lines if line.text] == ["Lead melts at 327 °C."]


def test_a_page_of_print_that_costs_too_much_is_left_out_and_the_others_stay(pdf_file):
    from pypdf import PdfWriter
    from pypdf.generic import NameObject, StreamObject

    writer = PdfWriter(clone_from=io.BytesIO(pdf_file()))
    drawn = StreamObject()
    drawn.set_data(b"q Q " * (pdf.LARGEST_PAGE // 4 + 1))
    writer.pages[1][NameObject("/Contents")] = drawn.flate_encode()
    written = io.BytesIO()
    writer.write(written)
    extract = read(written.getvalue(), "a.pdf")
    assert [line.text for line in extract.lines if line.text.startswith("#")] == ["# Rocks", "# Rivers"]
    assert ("unread pages", 1) in [(report.name, report.count) for report in extract.reports]


@pytest.mark.parametrize(("across", "down"), [(3.0, 0.0), (0.0, 1.2), (7.0, 0.9)])
def test_print_of_very_many_pieces_does_not_take_the_square_of_them(drawn_file, across, down):
    def draw(canvas):
        canvas.setFont("Helvetica", 1)
        for at in range(20_000):
            canvas.drawString(at % 5_000 * across, 24_000 - at * down, "•" if at % 3 else "ax")

    survives(drawn_file(draw), "a.pdf")


def test_pages_beyond_what_is_read_of_one_file_are_told_of(drawn_file, monkeypatch):
    monkeypatch.setattr(pdf, "LARGEST_SUM", 4_000)

    def draw(canvas):
        for number in (1, 2, 3):
            canvas.drawString(
                50, 500, f"Page {number} tells how rivers carry sand to the sea, grain by grain."
            )
            for line in range(20):
                canvas.drawString(50, 480 - 15 * line, f"Line {line} says more of it in a few words.")
            canvas.showPage()

    extract = read(drawn_file(draw), "a.pdf")
    assert {line.first // pdf.PAGE for line in extract.lines} == {1}
    assert [report.name for report in extract.reports if report.count > 1] == ["unread pages"]


def test_a_tag_with_endless_attributes_keeps_its_text():
    attributes = " ".join(f"a{at}='{at}'" for at in range(100_000))
    lines = webpage.read(f"<html><body><p {attributes}>Lead melts at 327 °C.</p><p>Tin too.</p>").lines
    assert [line.text for line in lines if line.text] == ["Lead melts at 327 °C.", "Tin too."]


def test_an_archive_of_archives_is_no_page_without_end():
    head = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n'
    inner = '--x\nContent-Type: multipart/mixed; boundary="x"\n\n' * 20_000
    page = "--x\nContent-Type: text/html\n\n<p>Lead is heavy.</p>\n--x--"
    survives((head + inner).encode(), "a.mhtml")
    assert [line.text for line in webpage.read(head + page).lines if line.text] == ["Lead is heavy."]
