"""The two sides of a card for a terminal, drawn with rich."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from kmsflash.model.plain_text import visible
from kmsflash.model.study import Face
from kmsflash.rendering import card, tree

MASKED = "▒▒▒"
GAP = "?"

_STYLES = {
    "b": "bold",
    "strong": "bold",
    "em": "italic",
    "i": "italic",
    "code": "cyan",
    "kbd": "cyan",
    "samp": "cyan",
    "mark": "black on yellow",
    "del": "strike",
    "s": "strike",
    "ins": "underline",
    "u": "underline",
}
_CELL_STYLES = {"lit": "bold black on yellow", "masked": "dim", "gap": "bold cyan"}
_CELL_WORDS = {"masked": MASKED, "gap": GAP}
_BLOCKS = ("p", "div", "pre", "ul", "ol", "table", "blockquote", "details", "hr", "dl")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt")


def front(face: Face, uncovered: int = 0) -> RenderableType:
    """Return the front of *face*, the first *uncovered* of its masked cells shown."""
    side = card.front(face, uncovered)
    _show_only(side.question, side.context)
    parts = list(_blocks(side.question))
    return Group(*parts) if side.context is None else Group(*parts, "", _table(side.context))


def back(face: Face) -> RenderableType:
    """Return the answer of *face*, and under it the passage of the notes."""
    side = card.back(face)
    _show_only(side.answer, side.explanation)
    answer = [Padding(part, 0, style="bold") for part in _blocks(side.answer)]
    passage = list(_blocks(side.explanation))
    return Group(*answer, Rule(style="dim"), *passage) if passage else Group(*answer)


def _show_only(*sides: Element | None) -> None:
    """Take out of the words of sides what would command the terminal."""
    for side in sides:
        for element in () if side is None else side.iter():
            element.text, element.tail = visible(element.text or ""), visible(element.tail or "")


def _blocks(parent: Element) -> Iterator[RenderableType]:
    """Yield the blocks inside *parent*; loose words between them become a paragraph."""
    loose = Text(parent.text or "")
    for child in parent:
        if child.tag in _BLOCKS or child.tag in _HEADINGS:
            yield from _said(loose)
            loose = Text()
            yield _block(child)
        else:
            loose.append_text(_inline(child))
        loose.append(child.tail or "")
    yield from _said(loose)


def _said(words: Text) -> Iterator[Text]:
    if words.plain.strip():
        plain = words.plain
        start = len(plain) - len(plain.lstrip())
        words = words[start:]
        words.rstrip()
        yield words


def _block(element: Element) -> RenderableType:
    match element.tag:
        case "table":
            return _table(element)
        case "pre":
            return _code(element)
        case "ul" | "ol":
            return _items(element)
        case "blockquote" | "div" | "details":
            return _quoted(element)
        case "hr":
            return Rule(style="dim")
        case "p" | "dl":
            return Group(*_blocks(element))
    return Text(tree.text(element), style="bold")


def _quoted(element: Element) -> RenderableType:
    """Draw a call-out as a panel under its title, any other quote as an indented one."""
    first = next(iter(element), None)
    titled = first is not None and (first.tag == "summary" or "admonition-title" in tree.classes(first))
    if first is None or not titled:
        return Padding(Group(*_blocks(element)), (0, 0, 0, 2))
    body = Element("div")
    body.extend(list(element)[1:])
    return Panel(Group(*_blocks(body)), title=Text(tree.text(first)), title_align="left")


def _items(element: Element) -> RenderableType:
    grid = Table.grid(padding=(0, 1))
    first = int(element.get("start") or 1)
    for number, item in enumerate(element.iterfind("li"), first):
        grid.add_row(f"{number}." if element.tag == "ol" else "•", Group(*_blocks(item)))
    return grid


def _code(element: Element) -> RenderableType:
    code = element.find("code")
    name = "" if code is None else code.get("class", "").removeprefix("language-")
    return Syntax("".join(element.itertext()), name or "text", background_color="default", word_wrap=True)


def _table(element: Element) -> Table:
    table = Table(show_lines=True)
    for row in tree.rows(element):
        cells = [_cell(cell) for cell in tree.cells(row)]
        while len(table.columns) < len(cells):
            table.add_column()
        if tree.is_head(row) and not table.rows:
            for column, name in zip(table.columns, cells, strict=False):
                column.header = name
        else:
            table.add_row(*cells)
    table.show_header = any(column.header for column in table.columns)
    return table


def _cell(cell: Element) -> Text:
    name = cell.get("class", "")
    words = Text(_CELL_WORDS[name]) if name in _CELL_WORDS else _inline(cell)
    words.stylize(_CELL_STYLES.get(name, ""))
    return words


def _inline(element: Element) -> Text:
    """Return the words of an element and of all inside it, with their styles."""
    if element.tag in ("br", "img", "input"):
        return Text("\n" if element.tag == "br" else tree.text(element))
    words = Text(element.text or "")
    for child in element:
        words.append_text(_inline(child))
        words.append(child.tail or "")
    words.stylize(_STYLES.get(element.tag, ""))
    return words
