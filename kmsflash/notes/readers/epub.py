"""E-books (EPUB): the chapters in reading order. A place is the number of a line through all chapters."""

import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import unquote

from kmsflash.model.encodings import decode
from kmsflash.model.errors import UserError
from kmsflash.model.notes import Repair
from kmsflash.model.sentences import Sentence
from kmsflash.notes.page import Extract, Line
from kmsflash.notes.readers.article import prune
from kmsflash.notes.readers.package import Package
from kmsflash.notes.readers.webpage import lines_of, numbered, parse

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_CHAPTERS = 2_000
LARGEST = 9_000_000
"""Bytes of chapters that are read; the rest is left out, and the report says so."""
MOST_TAGS = 300_000
"""Tags in them."""

_PAGES = ("application/xhtml+xml", "text/html")
_AROUND = re.compile(
    r"(?:^|[/_.-])(?:nav|toc|cover|title_?page|copyright|colophon|index)(?:[_.-]|$)", re.IGNORECASE
)


def read(data: bytes, name: str) -> Extract:
    """Return the lines of an e-book.

    Raises UserError where it is damaged, protected against copying, or holds no text.
    """
    package = Package(data, name)
    if "META-INF/rights.xml" in package or b"EncryptedData" in package.read("META-INF/encryption.xml"):
        _refuse_protected(package, name)
    lines: list[Line] = []
    left, tags, unread = LARGEST, MOST_TAGS, 0
    for chapter in dict.fromkeys(_spine(package)):
        page = package.read(chapter) if min(left, tags) > 0 else b""
        unread += not page
        left -= len(page)
        tags -= page.count(b"<")
        lines += numbered(_lines(page), len(lines) + 1)
    if not any(line.text for line in lines):
        raise UserError(
            "“{name}” holds no chapters with text: open it in its own program, and save it anew.", name=name
        )
    sentence = (
        Sentence("left out 1 chapter, missing or too long")
        if unread == 1
        else Sentence("left out {count} chapters, missing or too long", count=unread)
    )
    missing = Repair("unread chapters", unread, sentence)
    return Extract(lines, (missing,) if unread else ())


def _refuse_protected(package: Package, name: str) -> None:
    """Raise UserError where chapters are encrypted; fonts often are, which does not matter."""
    listed = decode(package.read("META-INF/encryption.xml")) or ""
    if "META-INF/rights.xml" in package or re.search(r"URI=\"[^\"]+\.x?html?\"", listed):
        raise UserError("“{name}” is protected against copying: only its own program can read it.", name=name)


def _lines(page: bytes) -> list[Line]:
    decoded = decode(page)
    root = parse(decoded) if decoded else None
    if root is None:
        return []
    prune(root, saved=False)
    body = root.find("body")
    lines = lines_of(body if body is not None else root)
    return [*lines, Line("", 1, 1)] if lines else []


def _spine(package: Package) -> Iterator[str]:
    """Yield the chapters in reading order, without covers and lists of contents."""
    container = _xml(package.read("META-INF/container.xml"))
    found = container.find(".//rootfile") if container is not None else None
    listing = unquote(found.get("full-path", "")) if found is not None else ""
    book = _xml(package.read(listing))
    if book is None:
        return
    items = {str(item.get("id")): item for item in book.iter("item")}
    refs = [items.get(str(ref.get("idref"))) for ref in book.iter("itemref") if ref.get("linear") != "no"]
    for item in refs[:MOST_CHAPTERS]:
        if (
            item is None
            or item.get("media-type") not in _PAGES
            or "nav" in item.get("properties", "").split()
        ):
            continue
        path = unquote(item.get("href", "")).partition("#")[0]
        if not _AROUND.search(posixpath.basename(path)):
            yield posixpath.normpath(posixpath.join(posixpath.dirname(listing), path))


def _xml(data: bytes) -> "HtmlElement | None":
    """Read a list of the package as forgivingly as a web page: names without their prefixes, no entities."""
    decoded = decode(data)
    return parse(re.sub(r"(</?)\w{1,20}:", r"\1", decoded)) if decoded else None
