"""Safe HTML as a tree, to walk, to search, and to cut to a size that can be laid out."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, SubElement

DEEPEST = 24
"""Elements inside one another that are kept; what is deeper is lifted to the deepest."""

MOST_ROWS = 60
MOST_COLUMNS = 12

_SPACE = re.compile(r"[ \t\r\n]+")  # not the unbreakable ones
_VOID = frozenset({"br", "hr", "img", "input"})
_BLOCK_NAMES = """
p div pre ul ol li table tr blockquote details summary h1 h2 h3 h4 h5 h6 hr dl dt dd
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_CELLS = ("td", "th")


def parse(html: str) -> Element:
    """Return the tree of *html*, which must come from `markup.html`, under a root named `body`."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("body")
        self._open = [self.root]
        self._lifted = 0  # open elements that are too deep to be kept

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        void = tag in _VOID
        if len(self._open) > DEEPEST and not void:
            self._lifted += 1
            return
        element = SubElement(self._open[-1], tag, {name: value or "" for name, value in attrs})
        if not void:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if self._lifted:
            self._lifted -= 1
        elif self._open[-1].tag == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        parent = self._open[-1]
        if not any(element.tag == "pre" for element in self._open):
            data = _SPACE.sub(" ", data)  # a line break in the source is no line break on the card
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + data
        else:
            parent.text = (parent.text or "") + data


def classes(element: Element) -> list[str]:
    """Return the words of an element's class."""
    return element.get("class", "").split()


def rows(table: Element) -> list[Element]:
    """Return the rows of a table, the head's first."""
    return list(table.iter("tr"))


def cells(row: Element) -> list[Element]:
    """Return the cells of a row."""
    return [cell for cell in row if cell.tag in _CELLS]


def is_head(row: Element) -> bool:
    """Whether a row is made of column names."""
    here = cells(row)
    return bool(here) and all(cell.tag == "th" for cell in here)


def text(element: Element) -> str:
    """Return what a reader sees: a line for each block, the cells of a row side by side."""
    lines = "".join(_words(element)).splitlines()
    return "\n".join(line for line in (" ".join(part.split()) for part in lines) if line)


def _words(element: Element) -> Iterator[str]:
    if element.tag in _BLOCKS or element.tag == "br":
        yield "\n"
    if element.tag == "img":
        yield element.get("alt", "")
    elif element.tag == "input":
        yield "☑" if "checked" in element.attrib else "☐"
    elif element.tag == "tr":
        yield " · ".join(text(cell) for cell in cells(element))
    else:
        yield element.text or ""
        for child in element:
            yield from _words(child)
            yield child.tail or ""
    if element.tag in _BLOCKS:
        yield "\n"


def kept(count: int, around: int, most: int) -> range:
    """Return which of *count* things in a row to keep, at most *most* of them, with *around* among them."""
    first = max(0, min(around - most // 2, count - most))
    return range(first, min(count, first + most))
