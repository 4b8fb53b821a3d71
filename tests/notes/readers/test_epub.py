"""E-books: chapters in reading order, without the lists around them."""

import pytest

from kmsflash.model.errors import UserError
from kmsflash.notes.readers import read


def test_chapters_come_in_reading_order(package, epub_parts):
    assert [line.text for line in read(package(epub_parts), "rocks.epub").lines if line.text] == [
        "# Granite",
        "Granite cools **slowly**.",
        "# Basalt",
        "- Basalt cools fast.",
    ]


def test_places_count_through_the_whole_book(package, epub_parts):
    places = [line.first for line in read(package(epub_parts), "rocks.epub").lines]
    assert places == sorted(set(places))


def test_a_chapter_that_is_missing_is_reported(package, epub_parts):
    del epub_parts["OEBPS/two.xhtml"]
    extract = read(package(epub_parts), "rocks.epub")
    assert "# Granite" in [line.text for line in extract.lines]
    assert [(one.name, one.count) for one in extract.reports] == [("unread chapters", 1)]


def test_a_book_without_chapters_says_so(package, epub_parts):
    epub_parts["OEBPS/content.opf"] = "<package/>"
    with pytest.raises(UserError, match="no chapters"):
        read(package(epub_parts), "rocks.epub")


def test_a_protected_book_says_so(package, epub_parts):
    epub_parts["META-INF/encryption.xml"] = (
        '<encryption><EncryptedData><CipherReference URI="OEBPS/two.xhtml"/></EncryptedData></encryption>'
    )
    with pytest.raises(UserError, match="protected against copying"):
        read(package(epub_parts), "rocks.epub")


def test_an_encrypted_font_does_not_matter(package, epub_parts):
    epub_parts["META-INF/encryption.xml"] = (
        '<encryption><EncryptedData><CipherReference URI="fonts/a.otf"/></EncryptedData></encryption>'
    )
    assert read(package(epub_parts), "rocks.epub").lines
