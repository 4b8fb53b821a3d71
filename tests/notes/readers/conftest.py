"""Files in the formats that other programs write, made by the libraries that write them."""

import io
import zipfile
from collections.abc import Callable
from functools import cache

import pytest

from kmsflash.notes.readers.glyphs import Word
from kmsflash.notes.readers.spans import Span, spans_of

WIDE, SPACE = 0.5, 0.3  # how wide a letter and a space are, as parts of a letter's height


def printed(
    text: str,
    x: float = 50,
    y: float = 700,
    size: float = 10,
    *,
    bold: bool = False,
    slanted: bool = False,
    even: bool = False,
) -> list[Word]:
    """Print a line: words with a space between them."""
    words: list[Word] = []
    for at, word in enumerate(text.split(" ")):
        start = words[-1].right + SPACE * size if words else x
        right = start + WIDE * size * len(word)
        words.append(Word(start, right, y, size, bold, slanted, even, word, spaced=at > 0))
    return words


def page(*rows: str, top: float = 700.0) -> list[Span]:
    """Print lines under each other."""
    return spans_of([word for at, row in enumerate(rows) for word in printed(row, y=top - 12 * at)], ())


@pytest.fixture
def package() -> Callable[[dict[str, str | bytes]], bytes]:
    """Make a zip package of the files given."""

    def make(parts: dict[str, str | bytes]) -> bytes:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
        return packed.getvalue()

    return make


@pytest.fixture
def word_file() -> bytes:
    from docx import Document

    document = Document()
    document.add_heading("Volcanoes", 0)
    document.add_heading("Kinds", 1)
    text = document.add_paragraph("A ")
    text.add_run("shield volcano").bold = True
    text.add_run(" has gentle slopes.")
    document.add_paragraph("")
    document.add_paragraph("Mauna Loa", style="List Bullet")
    document.add_paragraph("its summit", style="List Bullet 2")
    document.add_paragraph("Etna", style="List Bullet")
    document.add_paragraph("Watch the gas.", style="List Number")
    document.add_paragraph("Leave in time.", style="List Number")
    table = document.add_table(4, 3)
    rows = [
        ("Kind", "Slope", "Lava"),
        ("Shield", "Gentle", "Runny"),
        ("Cone", "Steep", "Thick"),
        ("", "Steep", "Ash"),
    ]
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            table.cell(row, column).text = cell
    table.cell(2, 0).merge(table.cell(3, 0))
    document.add_paragraph("The end.", style="Quote")
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


@pytest.fixture
def print_file() -> Callable[..., bytes]:
    """Make a PDF of what flows in *story*, with reportlab."""

    def make(*story: object) -> bytes:
        from reportlab.lib.pagesizes import A5
        from reportlab.platypus.doctemplate import SimpleDocTemplate

        written = io.BytesIO()
        SimpleDocTemplate(written, pagesize=A5).build(list(story))
        return written.getvalue()

    return make


@pytest.fixture
def drawn_file() -> Callable[..., bytes]:
    """Make a PDF of one page that *draw* draws, with reportlab."""

    def make(draw: Callable[..., None]) -> bytes:
        from reportlab.pdfgen.canvas import Canvas

        written = io.BytesIO()
        canvas = Canvas(written, pagesize=(400, 600))
        draw(canvas)
        canvas.showPage()
        canvas.save()
        return written.getvalue()

    return make


LECTURE = (
    "{0} change slowly: water carries away what frost has broken, and lets it settle where it grows weak.",
    "Frost breaks stones, because water grows by nine percent of its volume when it freezes.",
    "Roots widen cracks.",
    "<b>Common trap:</b> {0} are not dead.",
)


@pytest.fixture
def pdf_file() -> Callable[..., bytes]:
    """Make a PDF of lecture notes with running heads; *lock* is a password."""

    @cache
    def make(*, lock: str = "", empty: bool = False) -> bytes:
        from reportlab.lib.pagesizes import A5
        from reportlab.lib.pdfencrypt import StandardEncryption
        from reportlab.lib.styles import getSampleStyleSheet
        from reportlab.platypus import ListFlowable, ListItem, PageBreak, Paragraph, Table
        from reportlab.platypus.doctemplate import SimpleDocTemplate

        styles = getSampleStyleSheet()
        body = styles["BodyText"]

        def running(canvas, document):
            if not empty:
                canvas.setFont("Helvetica", 8)
                canvas.drawString(50, A5[1] - 30, "Earth Science, lecture 3")
                canvas.drawCentredString(200, 20, f"Page {document.page}")

        story = []
        for chapter in ("Rocks", "Soils", "Rivers"):
            items = [ListItem(Paragraph(text, body)) for text in LECTURE[1:3]]
            story += [
                Paragraph(chapter, styles["Heading1"]),
                Paragraph(LECTURE[0].format(chapter), body),
                ListFlowable(items, bulletType="bullet", start="•"),
                Table([["Kind", "Grain"], ["Clay", "fine"], ["Sand", "coarse"]]),
                Paragraph(LECTURE[3].format(chapter), body),
                PageBreak(),
            ]
        written = io.BytesIO()
        lock_with = StandardEncryption(lock, canPrint=1, strength=40) if lock else None
        template = SimpleDocTemplate(written, pagesize=A5, encrypt=lock_with)
        template.build(
            [PageBreak(), PageBreak()] if empty else story, onFirstPage=running, onLaterPages=running
        )
        return written.getvalue()

    return make


CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>"
)


@pytest.fixture
def epub_parts() -> dict[str, str | bytes]:
    page = '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head>'
    items = "".join(
        f'<opf:item id="{key}" href="{href}" media-type="application/xhtml+xml"{more}/>'
        for key, href, more in (
            ("two", "two.xhtml", ""),
            ("one", "chapter%20one.xhtml", ""),
            ("list", "list.xhtml", ' properties="nav"'),
        )
    )
    refs = "".join(f'<opf:itemref idref="{key}"/>' for key in ("list", "one", "two"))
    return {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/content.opf": f'<opf:package xmlns:opf="http://www.idpf.org/2007/opf">'
        f"<opf:manifest>{items}</opf:manifest><opf:spine>{refs}</opf:spine></opf:package>",
        "OEBPS/chapter one.xhtml": f"{page}<h1>Granite</h1><p>Granite cools <b>slowly</b>.</p></html>",
        "OEBPS/two.xhtml": f"{page}<h1>Basalt</h1><ul><li>Basalt cools fast.</li></ul></html>",
        "OEBPS/list.xhtml": f"{page}<body><nav><ol><li>Granite</li></ol></nav></body></html>",
    }
