"""Saved web pages: the article becomes lines of our dialect, each with its line in the HTML source."""

import re
from typing import TYPE_CHECKING

from kmsflash.model.encodings import decode
from kmsflash.model.errors import UserError
from kmsflash.model.notes import Repair
from kmsflash.model.sentences import Sentence
from kmsflash.notes.page import Extract, Line
from kmsflash.notes.readers.article import find_article, page_title, prune
from kmsflash.notes.readers.elements import Writer
from kmsflash.notes.readers.text import clean, is_archive, pieces

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LARGEST = 9_000_000
"""Characters of HTML that are read, pictures inside the page not counted."""
MOST_TAGS = 300_000
"""Tags that are read."""

_LONGEST_TAG = 20_000
"""Characters of one tag; attributes by the hundred thousand take the parser the square of their number."""

_INLINED = re.compile(r"data:[\w/+.;=-]{1,100}base64,[A-Za-z0-9+/=%\s]+")

_BOUNDARY = re.compile(r"boundary=\"?([^\s\";]{1,100})", re.IGNORECASE)
_PAGE_PART = re.compile(
    r"^content-type:\s*(?:text/html|application/xhtml\+xml)", re.IGNORECASE | re.MULTILINE
)
_LONGEST_HEAD = 5_000
_MOST_PARTS = 1_000

_UNSAFE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ue000\ufffe\uffff]")


def read(decoded: str) -> Extract:
    """Return the article of a saved page.

    Where the source puts most blocks on one line, as minified pages do, a place is the number of the
    block in the article instead.

    Raises UserError where the page holds no text.
    """
    markup, is_cut = cut(unwrapped(decoded))
    root = parse(markup)
    dropped = prune(root, saved=True) if root is not None else 0
    title = page_title(root) if root is not None else ""
    article = find_article(root) if root is not None else None
    lines = lines_of(article) if article is not None else []
    if not any(line.text for line in lines):
        raise UserError(
            "This web page holds no text: it may be drawn by a script. Copy its text and paste it."
        )
    if title and not any(line.text.startswith("# ") for line in lines):
        lines = [
            Line(f"# {title}", lines[0].first, lines[0].first),
            Line("", lines[0].first, lines[0].first),
            *lines,
        ]
    return Extract(_told_apart(lines), _report(dropped, is_cut=is_cut))


def cut(markup: str) -> tuple[str, bool]:
    """Return as much of *markup* as is read, and whether anything is left out."""
    bare = _INLINED.sub("data:,", markup) if "base64," in markup else markup
    tags = bare[:LARGEST].split("<", MOST_TAGS)
    is_cut = len(bare) > LARGEST or len(tags) > MOST_TAGS
    return "<".join(map(_bounded, tags[:MOST_TAGS])), is_cut


def _bounded(tag: str) -> str:
    """Return a tag and the text after it without its attributes where they are more than a page needs."""
    attributes, sign, after = tag.partition(">") if len(tag) > _LONGEST_TAG else ("", "", "")
    if len(attributes) <= _LONGEST_TAG or tag.startswith("!--"):
        return tag
    return f"{attributes[:20].partition(chr(32))[0]}{sign}{after}"


def unwrapped(decoded: str) -> str:
    """Return the page inside a web archive (MHTML), and anything else as it is."""
    if not is_archive(decoded):
        return decoded
    from email import message_from_string

    boundary = _BOUNDARY.search(decoded[:5000])
    parts = decoded.split(f"--{boundary[1]}", _MOST_PARTS)[1:] if boundary else []
    for part in parts:
        head, _, body = part.replace("\r\n", "\n").lstrip("\n").partition("\n\n")
        if body and _PAGE_PART.search(head[:_LONGEST_HEAD]):
            page = message_from_string(f"{head[:_LONGEST_HEAD]}\n\n{body}").get_payload(decode=True)
            return (decode(page) or "") if isinstance(page, bytes) else decoded
    return decoded


def parse(markup: str) -> "HtmlElement | None":
    """Return the tree of *markup*, mended as browsers do; None where there is nothing in it.

    Nothing is loaded from a network, and no entity is defined by the page.
    """
    from lxml import etree, html

    normal = markup.replace("\r\n", "\n").replace("\r", "\n")
    bare = _UNSAFE.sub("", normal)
    if not bare.strip():
        return None
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(bare.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def lines_of(root: "HtmlElement") -> list[Line]:
    """Return what *root* says as lines of our dialect; places are lines of the source."""
    written = Writer().write(root)
    kept: list[Line] = []
    for line in written:
        text = line.text if line.code else "".join(clean(line.text))
        if text.strip() or (kept and kept[-1].text.strip()):
            kept += (line._replace(text=piece) for piece in pieces(text))
    return kept


def _told_apart(lines: list[Line]) -> list[Line]:
    spoken = [line for line in lines if line.text.strip()]
    if len({line.first for line in spoken}) * 3 > len(spoken):
        return lines
    return numbered(lines)


def numbered(lines: list[Line], start: int = 1) -> list[Line]:
    """Return *lines* with the number of each as its place, from *start* on."""
    return [line._replace(first=at, last=at) for at, line in enumerate(lines, start)]


def _report(dropped: int, *, is_cut: bool) -> tuple[Repair, ...]:
    reports = []
    if dropped:
        sentence = (
            Sentence("left out 1 piece of page furniture (navigation, notices, scripts)")
            if dropped == 1
            else Sentence(
                "left out {count} pieces of page furniture (navigation, notices, scripts)", count=dropped
            )
        )
        reports.append(Repair("page furniture", dropped, sentence))
    if is_cut:
        reports.append(Repair("size", 1, Sentence("read only the first part of this very long page")))
    return tuple(reports)
