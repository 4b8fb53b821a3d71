"""Word documents: headings by their style, lists, tables. A place is the number of a paragraph."""

import io
import re
import zipfile
from typing import TYPE_CHECKING

from kmsflash.model.errors import UserError
from kmsflash.notes.page import Extract, lowered, raised
from kmsflash.notes.readers.article import prune
from kmsflash.notes.readers.inline import PLACE
from kmsflash.notes.readers.package import Package
from kmsflash.notes.readers.webpage import lines_of, parse

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LARGEST = 12_000_000
"""Bytes of XML that are read."""
MOST_TAGS = 500_000
MOST_PARAGRAPHS = 40_000
"""Tags and paragraphs in them; some hundred pages have fewer."""

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='HTML Preformatted'] => pre:separator('\\n')
p[style-name='Source Code'] => pre:separator('\\n')
p[style-name='List Bullet 2'] => ul|ol > li > ul > li:fresh
p[style-name='List Bullet 3'] => ul|ol > li > ul > li > ul > li:fresh
p[style-name='List Number 2'] => ul|ol > li > ol > li:fresh
p[style-name='List Number 3'] => ul|ol > li > ul|ol > li > ol > li:fresh
p[style-name^='toc '] => p.contents:fresh
p[style-name='TOC Heading'] => p.contents:fresh
r[style-name='HTML Code'] => code
r[style-name='Source Text'] => code
r[style-name='Verbatim Char'] => code
"""
_PART = re.compile(
    r"(?:\[Content_Types\]\.xml|.*\.rels|(?!.*(?:theme|media|customXml|docProps)/).*\.xml)$", re.IGNORECASE
)
_PARAGRAPH = re.compile(rb"<(?:\w+:)?p[\s/>]")
_DECLARES = re.compile(rb"<!(?:doctype|entity)", re.IGNORECASE)
_FORMULA = b"<m:oMath>"
_AROUND_FORMULA = re.compile(rb"</?m:oMathPara(?:\s[^<>]{0,300})?>")
_SET = re.compile(rb"<m:(sup|sub)>((?:(?!<m:su[pb]>).){1,500}?)</m:\1>", re.DOTALL)
_FRACTION = re.compile(rb"</m:num>")
_TAG = re.compile(rb"<[^<>]*>")
_HOLDERS = frozenset(["table", "thead", "tbody", "tr", "td", "th", "ul", "ol", "blockquote"])
_PARAGRAPHS = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "pre"])


def read(data: bytes, name: str) -> Extract:
    """Return the lines of a Word document.

    Raises UserError where the file is damaged, protected by a password, hostile, or holds no text.
    """
    root = parse(_converted(_checked(Package(data, name), name), name))
    if root is None or not root.text_content().strip():
        raise UserError("“{name}” holds no text: there are no notes in it to make cards from.", name=name)
    _number(root)
    for element in root.xpath("//p[@class='contents'] | //a[starts-with(@href, '#footnote-ref')]"):
        element.drop_tree()
    prune(root, saved=False)
    return Extract(lines_of(root))


def _checked(package: Package, name: str) -> bytes:
    """Return a package of the parts that hold text, each read within the limits and free of declarations."""
    left, tags, paragraphs = LARGEST, MOST_TAGS, MOST_PARAGRAPHS
    checked = io.BytesIO()
    with zipfile.ZipFile(checked, "w", zipfile.ZIP_STORED) as copy:
        for part in package:
            if not _PART.match(part):
                continue
            xml = package.read(part)
            left -= len(xml)
            tags -= xml.count(b"<")
            paragraphs -= len(_PARAGRAPH.findall(xml))
            if min(left, tags, paragraphs) < 0:
                raise UserError(
                    "“{name}” holds more text than can be read at once: split it, and import the parts.",
                    name=name,
                )
            if _DECLARES.search(xml.replace(b"\0", b"")):
                raise UserError(
                    "“{name}” holds declarations that Word never writes: save it anew in Word.", name=name
                )
            copy.writestr(part, _with_formulas(xml))
    return checked.getvalue()


def _with_formulas(xml: bytes) -> bytes:
    """Return a part with its formulas as running text, which is all that the converter reads."""
    if _FORMULA not in xml:
        return xml
    before, *formulas = _AROUND_FORMULA.sub(b"", xml).split(_FORMULA)
    written = [before]
    for piece in formulas:
        formula, end, after = piece.partition(b"</m:oMath>")
        said = _TAG.sub(b"", _FRACTION.sub(b"/", _SET.sub(_set, formula)))
        written += [b'<w:r><w:t xml:space="preserve">', said, b"</w:t></w:r>", after] if end else [piece]
    return b"".join(written)


def _set(found: "re.Match[bytes]") -> bytes:
    said = _TAG.sub(b"", found[2]).decode("utf-8", errors="replace").strip()
    digits = raised(said) if found[1] == b"sup" else lowered(said)
    return (digits or f"{'^' if found[1] == b'sup' else '_'}{said}").encode()


def _converted(data: bytes, name: str) -> str:
    import mammoth

    try:
        result = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_STYLES,
            include_embedded_style_map=False,
            ignore_empty_paragraphs=False,  # they count, too
            convert_image=mammoth.images.img_element(lambda _: {"src": ""}),
        )
    except Exception as error:
        raise UserError(
            "“{name}” is damaged: open it in Word, save it anew, and import that.", name=name
        ) from error
    return str(result.value)


def _number(root: "HtmlElement") -> None:
    """Put the number of each paragraph where the line of a web page's source stands."""
    number = 0
    for element in root.iter():
        number += element.tag in _PARAGRAPHS
        element.set(
            PLACE, str(max(number + (element.tag in _HOLDERS), 1))
        )  # a row stands where its first cell does
