"""The HTML that most cards are made of (lines, bold, pictures), written as Markdown without a tree of it."""

import re
from html import unescape

from kmsflash.rendering.html_words import Atom, has_signs
from kmsflash.rendering.literal import as_line, literal, reference

_OPENS = re.compile(r"</?[a-zA-Z!?]")
_LINES = re.compile(r"(</?div>|<br ?/?>)")
_MARKED = re.compile(
    r"<(b|strong|i|em|u|sub|sup)>([^<>\s\xa0](?:[^<>]*[^<>\s\xa0])?)</\1>"
    r"|<img src=\"([^\"<>&%:/]{1,200})\" ?/?>"
)
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_SIGNS = {"b": "**", "strong": "**", "i": "*", "em": "*"}


def quick(html: str) -> str | None:
    """Return *html* as Markdown; None where it has other tags, or these in other ways: a tree tells then."""
    if "<" not in html or not _OPENS.search(html):
        return _said(html)
    lines: list[str] = []
    line, depth = "", 0
    for piece in _LINES.split(html):
        depth += (piece == "<div>") - (piece == "</div>")
        if depth < 0:
            return None
        if piece[:1] != "<" or not _LINES.fullmatch(piece):
            said = _line(piece) if "<" in piece else _said(piece)
            if said is None or (line and said):
                return None
            line = line or said
        elif line or piece[1] == "b":
            lines.append(line)
            line = ""
    return paragraphs([*lines, line])


def paragraphs(lines: list[str]) -> str:
    """Return lines one under the other; an empty one parts paragraphs."""
    if "" not in lines:
        return "  \n".join(lines)
    text = "\n".join(lines).strip("\n")
    return re.sub(r"\n{2,}", "\n\n", re.sub(r"(?<=[^\n])\n(?=[^\n])", "  \n", text))


def _said(html: str) -> str:
    """Return text without tags as a line."""
    text = unescape(html) if "&" in html else html
    if not text.isprintable() or "  " in text:
        text = _SPACE.sub(" ", text)
    return as_line(literal(text.strip()))


def _words(html: str) -> str:
    text = unescape(html) if "&" in html else html
    return literal(text if text.isprintable() else _SPACE.sub(" ", text))


def _line(html: str) -> str | None:
    """Return a line with marks that stand apart, none in another."""
    if has_signs(html):
        return None
    parts: list[str] = []
    at = 0
    for found in _MARKED.finditer(html):
        between = html[at : found.start()]
        if (at and not between) or ("<" in between and _OPENS.search(between)):
            return None
        marked = _marked(found)
        if marked is None:
            return None
        parts += (_words(between), marked)
        at = found.end()
    rest = html[at:]
    if "<" in rest and _OPENS.search(rest):
        return None
    parts.append(_words(rest))
    return as_line("".join(parts).strip())


def _marked(found: re.Match[str]) -> str | None:
    tag, text, source = found.groups()
    if source:
        return Atom.media(source, reference(source)).markdown
    said = _words(text)
    if said != said.strip():
        return None
    sign = _SIGNS.get(tag)
    return f"{sign}{said}{sign}" if sign else f"<{tag}>{said}</{tag}>"
