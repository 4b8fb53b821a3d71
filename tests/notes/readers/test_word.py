"""Word documents, and packages that only claim to be some."""

import io
import zipfile

import pytest

from kmsflash.model.errors import UserError
from kmsflash.notes.derive import derive
from kmsflash.notes.readers import package as packages
from kmsflash.notes.readers import read, word

TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
BODY = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{}'
    "</w:t></w:r></w:p></w:body></w:document>"
)


def test_headings_lists_tables_and_bold_text_read_as_notes(word_file):
    assert [line.text for line in read(word_file, "volcanoes.docx").lines if line.text] == [
        "# Volcanoes",
        "# Kinds",
        "A **shield volcano** has gentle slopes.",
        "- Mauna Loa",
        "    - its summit",
        "- Etna",
        "1. Watch the gas.",
        "2. Leave in time.",
        "| Kind | Slope | Lava |",
        "|---|---|---|",
        "| Shield | Gentle | Runny |",
        "| Cone | Steep | Thick |",
        "| Cone | Steep | Ash |",
        "> The end.",
    ]


def test_a_place_is_the_number_of_the_paragraph(word_file):
    places = {line.text: line.first for line in read(word_file, "a.docx").lines}
    assert places["# Volcanoes"] == 1
    assert places["A **shield volcano** has gentle slopes."] == 3
    assert places["- Mauna Loa"] == 5  # an empty paragraph stands before it


def test_what_the_file_holds_decides_before_its_name(word_file):
    assert derive(word_file, "notes.txt").title == "Volcanoes"


def test_a_zip_bomb_is_refused_before_it_unpacks(package):
    bomb = package({"[Content_Types].xml": TYPES, "word/document.xml": b" " * (packages.LARGEST_PART + 1)})
    assert len(bomb) < 100_000
    with pytest.raises(UserError, match="more than notes ever hold"):
        read(bomb, "bomb.docx")


def test_a_size_that_the_header_lies_about_is_not_believed(package):
    packed = bytearray(
        package({"[Content_Types].xml": TYPES, "word/document.xml": b" " * (packages.LARGEST_PART + 9)})
    )
    at = packed.rindex(b"PK\x01\x02")
    packed[at + 24 : at + 28] = (10).to_bytes(4, "little")
    with pytest.raises(UserError):
        read(bytes(packed), "bomb.docx")


def test_too_many_parts_are_refused(package):
    many = package(
        {"[Content_Types].xml": TYPES, **{f"word/{n}.xml": "" for n in range(packages.MOST_ENTRIES)}}
    )
    with pytest.raises(UserError, match="more than notes ever hold"):
        read(many, "many.docx")


@pytest.mark.parametrize(
    "body",
    [
        BODY.format("tin " * (word.LARGEST // 4)),
        "<w:p/>" * (word.MOST_PARAGRAPHS + 1),
        "<w:t>" * (word.MOST_TAGS + 1),
    ],
    ids=["bytes", "paragraphs", "tags"],
)
def test_more_text_than_can_be_read_is_refused(package, body):
    with pytest.raises(UserError, match="split it"):
        read(package({"[Content_Types].xml": TYPES, "word/document.xml": body}), "long.docx")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE d [<!ENTITY e "ha"><!ENTITY f "&e;&e;">]>',
    ],
)
def test_entities_are_refused(package, declaration, encoding):
    document = f'<?xml version="1.0" encoding="{encoding}"?>{declaration}{BODY.format("&e;")}'
    hostile = package({"[Content_Types].xml": TYPES, "word/document.xml": document.encode(encoding)})
    with pytest.raises(UserError, match="declarations"):
        read(hostile, "hostile.docx")


def test_a_damaged_package_is_refused(word_file):
    with pytest.raises(UserError, match=r"“cut\.docx” is damaged"):
        read(word_file[: len(word_file) // 2], "cut.docx")


def test_a_document_that_breaks_the_standard_is_refused(package):
    with pytest.raises(UserError, match="damaged"):
        read(package({"[Content_Types].xml": TYPES, "word/document.xml": "<w:document>"}), "a.docx")


def test_a_password_is_named(word_file):
    locked = bytearray(word_file)
    at = locked.find(b"PK\x01\x02")
    while at >= 0:
        locked[at + 8] |= 1
        at = locked.find(b"PK\x01\x02", at + 4)
    with pytest.raises(UserError, match="password"):
        read(bytes(locked), "locked.docx")
    with pytest.raises(UserError, match="password"):
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "locked.docx")


def test_another_package_is_refused_with_a_way_out():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("notes.md", "# Tin")
    with pytest.raises(UserError, match="unpack it"):
        read(packed.getvalue(), "notes.zip")


def test_an_empty_document_says_so(package):
    with pytest.raises(UserError, match="no text"):
        read(package({"[Content_Types].xml": TYPES, "word/document.xml": BODY.format("")}), "empty.docx")


@pytest.fixture
def document_of(package):
    """Make a document of the body given, with a contents list's style and one footnote."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    links = "".join(
        f'<Relationship Id="r{kind}" Type="{kinds}/{kind}" Target="{kind}.xml"/>'
        for kind in ("styles", "footnotes")
    )
    name = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>'
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>It is poison.</w:t></w:r></w:p></w:footnote>'
    related = "http://schemas.openxmlformats.org/package/2006/relationships"

    def make(body):
        return package(
            {
                "[Content_Types].xml": TYPES,
                "word/_rels/document.xml.rels": f'<Relationships xmlns="{related}">{links}</Relationships>',
                "word/styles.xml": f"<w:styles {space}>{name}</w:styles>",
                "word/footnotes.xml": f"<w:footnotes {space}>{note}</w:footnotes>",
                "word/document.xml": f"<w:document {space} {math}><w:body>{body}</w:body></w:document>",
            }
        )

    return make


def shown(data):
    return [line.text for line in read(data, "a.docx").lines if line.text]


def test_a_footnote_stands_at_the_end_without_its_arrow_back(document_of):
    body = '<w:p><w:r><w:t>Lead is soft.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    assert shown(document_of(body)) == ["Lead is soft.", "1. It is poison."]


def test_a_formula_is_read_as_text(document_of):
    squared = "<m:sSup><m:e><m:r><m:t>c</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>"
    formula = f"<m:oMathPara><m:oMath><m:r><m:t>E=m</m:t></m:r>{squared}</m:oMath></m:oMathPara>"
    body = f'<w:p><w:r><w:t xml:space="preserve">Energy: </w:t></w:r>{formula}</w:p>'
    assert shown(document_of(body)) == ["Energy: E=mc²"]
    assert shown(document_of("<w:p><w:r><w:t>Tin</w:t></w:r></w:p>" + "<w:p/>" * 9 + "<m:oMath/>")) == ["Tin"]


def test_a_list_of_contents_is_no_text_and_its_lines_count(document_of):
    entry = '<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>Tin 3</w:t></w:r></w:p>'
    lines = read(document_of(entry * 2 + "<w:p><w:r><w:t>Tin is soft.</w:t></w:r></w:p>"), "a.docx").lines
    assert [(line.text, line.first) for line in lines if line.text] == [("Tin is soft.", 3)]


def test_the_place_of_a_row_is_that_of_its_first_cell(word_file):
    lines = read(word_file, "a.docx").lines
    last = next(line.first for line in lines if "Leave" in line.text)
    assert next(line.first for line in lines if "| Kind" in line.text) == last + 1
    assert next(line.first for line in lines if "| Shield" in line.text) == last + 4
