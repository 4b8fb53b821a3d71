"""Pasted HTML as Markdown: what is read, in our dialect; no script, no style, nothing to be fetched."""

import re
from typing import TYPE_CHECKING

from kmsflash.notes.readers.article import prune
from kmsflash.notes.readers.webpage import cut, lines_of, parse

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LIGHT = re.compile(r"font-weight\s*:\s*(?:normal|[1-4]00)", re.IGNORECASE)
_HEAVY = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_SLANTED = re.compile(r"font-style\s*:\s*italic", re.IGNORECASE)


def markdown_of(html: str) -> str:
    """Return what a page, or a part of one, says as Markdown; empty where it says nothing."""
    root = parse(cut(html)[0])
    if root is None:
        return ""
    prune(root, saved=False)
    _read_styles(root)
    return "\n".join(line.text for line in lines_of(root)).strip("\n")


def _read_styles(root: "HtmlElement") -> None:
    """Name by its element what programs say by style alone, and what they take back by it."""
    for element in root.iter("b", "strong", "span"):
        style = str(element.get("style", ""))
        if element.tag != "span" and _LIGHT.search(style):
            element.tag = "span"
        elif element.tag == "span" and _HEAVY.search(style):
            element.tag = "b"
        elif element.tag == "span" and _SLANTED.search(style):
            element.tag = "i"
