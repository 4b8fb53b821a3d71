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
