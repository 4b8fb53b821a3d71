"""Running text inside HTML elements, written as Markdown."""

import re
from typing import TYPE_CHECKING

from kmsflash.notes.page import lowered, raised

if TYPE_CHECKING:
    from lxml.html import HtmlElement

DEEPEST = 60
"""Levels of elements that are told apart; what is nested deeper is read as plain text."""

BREAK = "\ue000"  # a line break of the page; pages are cleaned of it before

_MARKS = {
    "b": "**", "strong": "**", "em": "*", "i": "*", "cite": "*", "dfn": "**", "code": "`", "kbd": "`",
    "samp": "`", "tt": "`", "mark": "==", "del": "~~", "s": "~~", "strike": "~~",
}  # fmt: skip
_FOOTNOTE = re.compile(r"\s*\[?(?:\d{1,3}|[a-z*†‡]|note \d+)\]?\s*$")
_SPACE = re.compile(r"[ \t\n\r\f\v]+")
_TAG_LIKE = re.compile(r"<(?=[a-zA-Z/!])|&(?=#?\w{1,31};)")
_STRAY_STAR = re.compile(r"(?<![\w*])\*(?![\w*])")
_EXCEPT_SPACE = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)
_PICTOGRAM = re.compile(r"[^\w\s]{1,4}$")
_FORMULA = re.compile(r"^\{?\\(?:displaystyle|textstyle)\b\s*(.*?)\}?$", re.DOTALL)


PLACE = "data-place"
"""Attribute that holds the place of an element, where that is not its line."""


def place_of(element: "HtmlElement") -> int:
    """Return where an element stands in its source; 0 where nobody knows."""
    given = str(element.get(PLACE, ""))
    return int(given) if given.isdecimal() and len(given) < 10 else element.sourceline or 0


def inline(element: "HtmlElement", depth: int = 0) -> str:
    """Return all text of *element*, without the text after it."""
    parts = [literal(element.text)]
    for child in element:
        parts += [piece(child, depth + 1), literal(child.tail)]
    return "".join(parts)


def piece(element: "HtmlElement", depth: int = 0) -> str:
    """Return an element inside running text, with the marks that it stands for."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    if depth > DEEPEST:
        return literal("".join(element.itertext()))
    special = _SPECIAL.get(tag)
    if special:
        return special(element)
    inner = inline(element, depth)
    sign = _MARKS.get(tag)
    if tag == "q":
        return f"“{inner.strip()}”"
    return _marked(inner, sign) if sign else inner


def literal(text: str | None) -> str:
    """Return text of a page so that no character of it reads as markup by chance."""
    squeezed = _SPACE.sub(" ", text or "")
    escaped = _TAG_LIKE.sub(lambda found: "&lt;" if found[0] == "<" else "&amp;", squeezed)
    return _STRAY_STAR.sub(r"\\*", escaped)


def _marked(inner: str, sign: str) -> str:
    found = _EXCEPT_SPACE.match(inner)
    if not found or not found[2] or sign in found[2]:
        return inner
    if BREAK in found[2]:
        return BREAK.join(_marked(part, sign) for part in inner.split(BREAK))
    said = found[2].replace("\\*", "*") if sign == "`" else found[2]
    return f"{found[1]}{sign}{said}{sign}{found[3]}"


def _raised(element: "HtmlElement") -> str:
    text = "".join(element.itertext())[:200]
    if element.find(".//a") is not None and _FOOTNOTE.match(text):
        return ""
    bare = text.strip()
    return raised(bare) or literal(text)


def _lowered(element: "HtmlElement") -> str:
    text = "".join(element.itertext())[:200]
    bare = text.strip()
    return lowered(bare) or literal(text)


def _picture(element: "HtmlElement") -> str:
    """Keep what a picture says only where it stands for text: a sign, or a formula."""
    said = element.get("alt", "").strip()
    formula = _FORMULA.match(said)
    if formula:
        return f"${formula[1].strip()}$"
    return said if _PICTOGRAM.match(said) or said.casefold() in ("yes", "no") else ""


def _formula(element: "HtmlElement") -> str:
    for note in element.iter("annotation"):
        if "tex" in note.get("encoding", ""):
            tex = _SPACE.sub(" ", note.text or "").strip()
            outer = _FORMULA.match(tex)
            return f"${outer[1].strip() if outer else tex}$"
    return literal("".join(element.itertext()))


def _checkbox(element: "HtmlElement") -> str:
    return "[x] " if "checked" in element.attrib else "[ ] "


_SPECIAL = {
    "br": lambda _: BREAK,
    "wbr": lambda _: "",
    "hr": lambda _: "",
    "rp": lambda _: "",
    "rt": lambda _: "",
    "sup": _raised,
    "sub": _lowered,
    "img": _picture,
    "math": _formula,
    "input": _checkbox,
}
