"""Readers: the bytes of a file become lines of our Markdown dialect. One table says which formats exist.

What a place counts depends on the format: lines of the file for text, Markdown and web pages; paragraphs for
Word; blocks of text for an e-book; for a PDF a thousand times the page, and the line on it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import NamedTuple

from kmsflash.model.encodings import decode
from kmsflash.model.errors import UserError
from kmsflash.model.notes import Repair
from kmsflash.model.sentences import Sentence
from kmsflash.notes.page import Extract, Line
from kmsflash.notes.readers import embedded, markdown, text, vault

_TAG = re.compile(r"[ _-]+[0-9a-f]{32}$")


class Source(NamedTuple):
    """A file as a reader gets it."""

    data: bytes
    name: str
    text: str  # decoded; empty where the file is not text


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that holds notes."""

    name: str
    endings: tuple[str, ...]
    read: Callable[[Source], Extract]  # loads what it needs on use: some bring large libraries


def _markdown(source: Source) -> Extract:
    shown = embedded.written_out(markdown.read(source.text))
    understood = vault.understand(shown.lines)
    return Extract(understood.lines, (*shown.reports, *understood.reports))


def _plain(source: Source) -> Extract:
    return Extract(text.read(source.text))


def _webpage(source: Source) -> Extract:
    from kmsflash.notes.readers import webpage

    return webpage.read(source.text)


def _word(source: Source) -> Extract:
    from kmsflash.notes.readers import word

    return word.read(source.data, source.name)


def _pdf(source: Source) -> Extract:
    from kmsflash.notes.readers import pdf

    return pdf.read(source.data, source.name)


def _epub(source: Source) -> Extract:
    from kmsflash.notes.readers import epub

    return epub.read(source.data, source.name)


MARKDOWN = Format("Markdown", (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd"), _markdown)
PLAIN = Format("Plain text", (".txt", ".text", ".log"), _plain)
WEBPAGE = Format("Web page", (".html", ".htm", ".xhtml", ".mhtml", ".mht"), _webpage)
WORD = Format("Word document", (".docx", ".docm", ".dotx"), _word)
PDF = Format("PDF", (".pdf",), _pdf)
EPUB = Format("E-book", (".epub",), _epub)

FORMATS = (MARKDOWN, PLAIN, WEBPAGE, WORD, PDF, EPUB)
MOST_LINES = 28_000
"""What is read of one file: some 1.4 MB of dense notes, a thick book. Empty lines do not count."""
_LETTERS, _CELLS = 55, 3  # of a long line or of a row of a table that count as another line

ENDINGS = tuple(ending for form in FORMATS for ending in form.endings)
"""Endings of all files that can be opened."""


def read(data: bytes, name: str) -> Extract:
    """Return the lines of a notes file. What it holds decides before what its name says.

    Raises UserError where the file is empty, damaged, protected by a password, or holds no notes.
    """
    if not data.strip(b"\0\t\n\r\f \xef\xbb\xbf\xfe\xff"):
        raise UserError("“{name}” is empty: there are no notes in it to make cards from.", name=name)
    packed = _packed(data, name)
    if packed:
        return _within(packed.read(Source(data, name, "")))
    decoded = decode(data)
    if decoded is None:
        raise UserError(
            "“{name}” is not a text file: open it in its own program and save it as Markdown or plain text.",
            name=name,
        )
    source = Source(data, name, decoded)
    return _within(_format_of(source).read(source))


def decoded(data: bytes) -> str:
    """Return the text of a file of text or Markdown, line for line; empty for any other."""
    if _packed(data, ""):
        return ""
    told = decode(data) or ""
    return "" if text.is_page(told) else told


def _within(extract: Extract) -> Extract:
    """Return as much of the notes as is read; the report says what is left out, and what is unreadable."""
    left, end = float(MOST_LINES), 0
    for line in extract.lines:
        left -= _weight(line.text)
        if left < 0:
            break
        end += 1
    lines = extract.lines[:end]
    return Extract(lines, (*extract.reports, *_losses(lines, len(extract.lines))))


def _weight(text: str) -> float:
    """Return how many lines of usual length and content a line is worth, by the work that it makes."""
    return max(bool(text), len(text) / _LETTERS, text.count("|") // _CELLS, text.count(". "))


def _losses(lines: list[Line], count: int) -> Iterator[Repair]:
    if len(lines) < count:
        what = Sentence(
            "read only the first {read} of {count} lines: split the file, and import its parts",
            read=len(lines),
            count=count,
        )
        yield Repair("length", count - len(lines), what)
    lost = sum(line.text.count("\ufffd") for line in lines)
    if lost:
        yield Repair(
            "lost letters",
            lost,
            Sentence("found 1 damaged letter, shown as “{sign}”", sign="\ufffd")
            if lost == 1
            else Sentence("found {count} damaged letters, shown as “{sign}”", count=lost, sign="\ufffd"),
        )


def _packed(data: bytes, name: str) -> Format | None:
    """Return the format of a file that is no text; None for text and for what nobody knows."""
    from kmsflash.notes.readers import package

    if b"%PDF-" in data[:1024]:
        return PDF
    if data.startswith(package.SIGN):
        return EPUB if package.is_epub(data, name) else WORD
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise UserError(
            "“{name}” is protected by a password, or made by an old Word: open it there, save it as .docx.",
            name=name,
        )
    return None


def _format_of(source: Source) -> Format:
    ending = PurePath(source.name).suffix.lower()
    by_name = next((form for form in FORMATS if ending in form.endings), PLAIN)
    if by_name is WEBPAGE or text.is_page(source.text):
        return WEBPAGE
    if by_name is MARKDOWN or markdown.is_markdown(source.text):
        return MARKDOWN
    return WEBPAGE if text.is_markup(source.text) else PLAIN


def untagged(name: str) -> str:
    """Return a file's name without the 32 hexadecimal digits that Notion puts after each title."""
    path = PurePath(name)
    bare = _TAG.sub("", path.stem)
    return bare + path.suffix if bare else name
