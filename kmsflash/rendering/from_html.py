"""HTML of other programs → the Markdown dialect of our cards.

What Markdown can say becomes Markdown; a block that it cannot say (a table without a head, say) stays HTML
of the tags that `markup` lets through. Looks (colours, fonts, sizes) belong to the theme and are left out,
as are scripts and all that would be fetched. Formulas, as MathJax and LaTeX write them, become `$…$`.
"""

import re
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING

from kmsflash.rendering.html_blocks import Blocks
from kmsflash.rendering.html_quick import quick
from kmsflash.rendering.html_words import Atom, Atoms
from kmsflash.rendering.inlined import has_inlined, without_inlined
from kmsflash.rendering.literal import as_line, literal, name_of, reference

if TYPE_CHECKING:
    from lxml.etree import HTMLParser, _Element

LONGEST = 200_000
"""Characters of one text that are read; `markup` shows a tenth of that."""
MOST_TAGS = 4_000
"""Tags that are read; of what has more, only the words are kept."""

_LONGEST_TAG = 4_000  # characters; attributes by the thousand take the parser the square of their number
_BLANKS = r"\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"  # all but the common one
_SIGN = re.compile(
    rf"[<&\\`*_\[~=$\ue000\ue001{_BLANKS}]"
)  # one set alone is looked for four times as quickly
_FIRST = re.compile(r"[#>:+|\d -]")
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_TAG = re.compile(r"<[^<>]*>?")
_DROPPED = re.compile(
    r"<(script|style|title|head)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL | re.IGNORECASE
)
_INLINED = re.compile(r"data:[\w/+.;=-]{1,100},[^\s\"'<>]*")
_UNSAFE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ue000\ue001\ufffe\uffff]")
_SPECIAL = re.compile(  # what is opened again before it is closed was none: so this takes no square of time
    r"\\\((?P<inline>(?:(?!\\[()]).)+)\\\)|\\\[(?P<block>(?:(?!(?<!\\)\\[\[\]]).)+)\\\]"
    r"|\[\$\](?P<tex>(?:(?!\[/?\$\]).)+)\[/\$\]|\[\$\$\](?P<display>(?:(?!\[/?\$\$\]).)+)\[/\$\$\]"
    r"|\[sound:(?P<sound>[^\]\n]{1,500})\]",
    re.DOTALL,
)
_MARKS = re.compile(r"</?[a-zA-Z][^<>]*>")
_LINES = re.compile(r"</?(?:br|div|p)\b[^<>]*>", re.IGNORECASE)


def markdown(html: str) -> str:
    """Return *html* as Markdown that says the same. Takes any text, and quickly so where it is plain."""
    if not (_SIGN.search(html) or "  " in html or _FIRST.match(html)):
        return html.strip()
    if has_inlined(html):
        html = without_inlined(html)
    if len(html) > LONGEST:
        html = f"{_INLINED.sub('data:,', html)[:LONGEST]} …"
    if not (html.isascii() and html.isprintable()):
        html = _UNSAFE.sub("", html)
    if "\\" in html or "[" in html:
        html, atoms = _held(html)
        said = quick(html)
        return atoms.back(_written(html, atoms) if said is None else said)
    said = quick(html)
    if said is not None:
        return said
    atoms = Atoms()
    return atoms.back(_written(html, atoms))


def _written(html: str, atoms: Atoms) -> str:
    bare = _DROPPED.sub("", html) if "<!" in html or "<s" in html or "<S" in html or "<t" in html else html
    root = None if bare.count("<") > MOST_TAGS else _parsed(bare)
    if root is None:
        return as_line(literal(_SPACE.sub(" ", unescape(_TAG.sub(" ", bare))).strip()))
    return Blocks(atoms).write(root)


def _held(html: str) -> tuple[str, Atoms]:
    """Return *html* with signs in place of formulas and sounds, which no rule of Markdown is to touch."""
    atoms = Atoms()

    def hold(found: re.Match[str]) -> str:
        kind, inner = found.lastgroup or "", found[found.lastgroup or 0]
        if kind == "sound":
            name = name_of(unescape(inner))
            return atoms.put(Atom.media(name, reference(name))) if name else literal(inner)
        tex = _SPACE.sub(" ", unescape(_MARKS.sub("", _LINES.sub(" ", inner)))).strip()
        sign = "$" if kind in ("inline", "tex") else "$$"
        return atoms.put(Atom.words(f"{sign}{tex}{sign}")) if tex and "$" not in tex else found[0]

    return _SPECIAL.sub(hold, html), atoms


def _parsed(html: str) -> "_Element | None":
    from lxml import etree

    bounded = _TAG.sub(lambda tag: tag[0] if len(tag[0]) <= _LONGEST_TAG else "", html)
    try:
        return etree.fromstring(f"<div>{bounded}</div>".encode(), parser=_parser())
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


@lru_cache(maxsize=1)
def _parser() -> "HTMLParser":
    from lxml import etree

    return etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
