"""The blocks of an HTML tree, written as lines of our Markdown dialect."""

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from kmsflash.notes.page import Line
from kmsflash.notes.readers.callouts import kind_of_class, kind_of_sign
from kmsflash.notes.readers.grid import Grid, cells_of, is_layout, read_grid
from kmsflash.notes.readers.inline import BREAK, DEEPEST, inline, literal, piece, place_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
        "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
        "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "nav",
        "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
        "ul",
    )
)  # fmt: skip
_CALLOUT = re.compile(
    r"\b(?:admonition|callout|alert|markdown-alert|notice|notebox|infobox-note|tip-box)\b", re.IGNORECASE
)
_CALLOUT_TITLE = re.compile(
    r"\b(?:admonition|callout|markdown-alert|alert|notice)-(?:title|heading)\b", re.IGNORECASE
)
_AT_START = re.compile(r"^(?=[#>|]|-{3,}$|={3,}$|:{3}|~{3})")
INDENT = "    "


class Writer:
    """Writes one tree. What stands in quotes, lists and call-outs gets its marks before every line."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._before = ""  # what every line here begins with
        self._run: list[str] = []  # running text whose end has not come
        self._run_line = 0
        self._by_tag: dict[str, Callable[[HtmlElement, int], None]] = {
            **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), self._heading),
            **dict.fromkeys(("ul", "ol", "dir"), self._list),
            "li": lambda element, depth: self._item(element, "-", depth),
            "table": self._table,
            "pre": self._code,
            "dl": self._definitions,
            "details": self._details,
            "hr": lambda _, __: self._gap(),
            "blockquote": self._quote,
        }

    def write(self, root: "HtmlElement") -> list[Line]:
        """Return the lines of *root*."""
        self._inside(root, 0)
        self._end_run()
        return self._lines

    def _say(self, text: str, line: int, *, code: bool = False) -> None:
        at = line or (self._lines[-1].last if self._lines else 1)
        self._lines.append(Line((self._before + text).rstrip(), at, at, code))

    def _gap(self) -> None:
        if self._lines and self._lines[-1].text.strip(" >"):
            self._say("", self._lines[-1].last)

    def _inside(self, element: "HtmlElement", depth: int) -> None:
        """Write what stands in a container: paragraphs of running text between blocks."""
        self._run_line = self._run_line or place_of(element)
        self._run.append(literal(element.text))
        for child in element:
            if isinstance(child.tag, str):
                if self._is_block(child):
                    self._end_run()
                    self._block(child, depth + 1)
                    self._run_line = 0
                else:
                    self._run_line = self._run_line or place_of(child)
                    self._run.append(piece(child, depth))
            self._run.append(literal(child.tail))

    def _is_block(self, element: "HtmlElement") -> bool:
        if element.tag in _BLOCKS:
            return True
        return any(inner.tag in _BLOCKS for inner in element.iterdescendants()) if len(element) else False

    def _end_run(self) -> None:
        text = "".join(self._run)
        line, self._run_line = self._run_line, 0
        self._run.clear()
        parts = [part.strip() for part in text.split(BREAK)]
        if not any(parts):
            return
        self._gap()
        for part in parts:
            if part or self._lines[-1].text.strip(" >"):
                self._say(_AT_START.sub(r"\\", part), line)
        self._gap()

    def _block(self, element: "HtmlElement", depth: int) -> None:
        tag = str(element.tag)
        write = self._by_tag.get(tag)
        if depth > DEEPEST:
            self._run.append(literal("".join(element.itertext())))
            self._end_run()
        elif write:
            write(element, depth)
        elif _is_callout(element):
            self._quote(element, depth)
        elif tag != "figcaption" or _explains_text(element):
            self._inside(element, depth)
            self._end_run()

    def _heading(self, element: "HtmlElement", depth: int) -> None:
        del depth
        level = int(element.tag[1])
        text = " ".join(inline(element).replace(BREAK, " ").replace("**", "").split()).rstrip("¶# ")
        if text:
            self._gap()
            self._say(f"{'#' * level} {text}", place_of(element))
            self._gap()

    def _code(self, element: "HtmlElement", depth: int) -> None:
        del depth
        for breaking in element.iter("br"):
            breaking.tail = "\n" + (breaking.tail or "")
        code = "".join(element.itertext()).strip("\n")
        if not code.strip():
            return
        fence = "`" * max(3, 1 + max(map(len, re.findall(r"`+", code)), default=0))
        first = place_of(element)
        self._gap()
        self._say(fence, first, code=True)
        for at, line in enumerate(code.split("\n")):
            self._say(line, first + at, code=True)
        self._say(fence, first, code=True)
        self._gap()

    def _list(self, element: "HtmlElement", depth: int) -> None:
        outermost = not self._before.endswith(INDENT)
        if outermost and not (self._lines and re.match(r"\s*(?:-|\d+\.) ", self._lines[-1].text)):
            self._gap()
        start = element.get("start", "1")
        number = int(start) if start.isascii() and start.isdigit() and len(start) < 4 else 1
        for child in element:
            if child.tag == "li":
                self._item(child, f"{number}." if element.tag == "ol" else "-", depth)
                number += 1
            elif child.tag in ("ul", "ol"):  # a list put beside the item it belongs to
                self._deeper(child, depth)
        if outermost:
            self._gap()

    def _deeper(self, element: "HtmlElement", depth: int) -> None:
        outer, self._before = self._before, self._before + INDENT
        if depth < DEEPEST:
            self._list(element, depth + 1)
        self._before = outer

    def _item(self, element: "HtmlElement", sign: str, depth: int) -> None:
        """Write one item: its first text after the sign, all further blocks indented under it."""
        start = len(self._lines)
        outer, self._before = self._before, self._before + INDENT
        self._inside(element, depth)
        self._end_run()
        self._before = outer
        written = [line for line in self._lines[start:] if line.text.strip() and line.text != outer.rstrip()]
        del self._lines[start:]
        if written and not written[0].code:
            first = written[0].text[len(outer) :].strip()
            written[0] = written[0]._replace(text=f"{outer}{sign} {first}")
        self._lines += written

    def _definitions(self, element: "HtmlElement", depth: int) -> None:
        """Write `**term** — text` for each term, as definitions stand in notes."""
        del depth
        terms: list[str] = []
        texts: list[str] = []
        line = 0
        for child in [*(one for one in element.iterdescendants("dt", "dd") if _owner(one) is element), None]:
            if (child is None or child.tag == "dt") and texts:
                self._define(terms, texts, line)
                terms, texts = [], []
            if child is None:
                break
            said = " ".join(_one_line(child).split())
            if child.tag == "dt":
                line = place_of(child)
                terms.append(said.strip("*: "))
            elif said:
                texts.append(said)

    def _define(self, terms: list[str], texts: list[str], line: int) -> None:
        term = " / ".join(filter(None, terms))
        self._gap()
        said = "; ".join(texts).replace(".; ", ". ")
        self._say(f"**{term}** — {said}" if term else said, line)
        self._gap()

    def _details(self, element: "HtmlElement", depth: int) -> None:
        """Write a toggle as the line that the repairs understand: a question, and its answer beside it."""
        summary = element.find("summary")
        asked = " ".join(inline(summary).replace(BREAK, " ").split()) if summary is not None else ""
        first = place_of(element)
        if summary is not None:
            tail = summary.tail or ""
            element.remove(summary)
            element.text = (element.text or "") + tail
        start = len(self._lines)
        outer, self._before = self._before, ""
        self._inside(element, depth)
        self._end_run()
        self._before = outer
        body = [line for line in self._lines[start:] if line.text.strip()]
        del self._lines[start:]
        self._gap()
        if not asked:
            self._lines += [line._replace(text=outer + line.text) for line in body]
        elif _is_asked(asked, body):
            simple = [line.text for line in body if not line.code]
            self._say(f"<summary>{asked}</summary>{' '.join(map(_unlisted, simple))}", first)
        else:
            self._say(f"**{asked}**", first)
            self._say("", first)
            self._lines += [line._replace(text=outer + line.text) for line in body]
        self._gap()

    def _quote(self, element: "HtmlElement", depth: int) -> None:
        """Write a quotation, or a call-out under its label."""
        label = self._label(element) if element.tag != "blockquote" else ""
        self._gap()
        start = len(self._lines)
        outer, self._before = self._before, self._before + "> "
        if label:
            self._say(label, place_of(element))
        self._inside(element, depth)
        self._end_run()
        self._before = outer
        while len(self._lines) > start and not self._lines[-1].text.strip(" >"):
            self._lines.pop()
        self._lines[start:] = [
            line for at, line in enumerate(self._lines[start:]) if at or line.text.strip(" >")
        ]
        self._gap()

    def _label(self, element: "HtmlElement") -> str:
        title = next(
            (one for one in element.iter() if _CALLOUT_TITLE.search(str(one.get("class", "")))), None
        )
        said = ""
        if title is not None and title is not element:
            said = " ".join(inline(title).replace(BREAK, " ").split())
            _emptied(title)
        names = element.get("class", "").lower()
        kind = kind_of_class(names) or _signed(element) or "note"
        return f"[!{kind}] {said}".rstrip()

    def _table(self, element: "HtmlElement", depth: int) -> None:
        self._end_run()
        if is_layout(element):
            for cell in list(cells_of(element)):
                self._inside(cell, depth)
                self._end_run()
            return
        caption = element.find("caption")
        if caption is not None:
            self._inside(caption, depth)
            self._end_run()
        grid = read_grid(element)
        if grid is None:
            return
        outer, self._before = self._before, self._before.replace(INDENT, "")
        self._gap()
        self._keys(grid) if grid.by_key else self._rows(grid)
        self._gap()
        self._before = outer

    def _keys(self, grid: Grid) -> None:
        for row in grid.rows:
            if row.is_group:
                self._gap()
                self._say(f"**{row.cells[0].strip('*')}**", row.line)
                self._gap()
            elif all(row.cells):
                self._say(f"- **{row.cells[0].strip('*')}**: {row.cells[1].replace('<br>', '; ')}", row.line)

    def _rows(self, grid: Grid) -> None:
        is_open = False
        for row in grid.rows:
            if row.is_group:  # a heading inside the table: what follows is a table of its own
                self._gap()
                self._say(f"**{row.cells[0].strip('*')}**", row.line)
                self._gap()
                is_open = False
                continue
            if not is_open:
                self._say(_piped(grid.header.cells), grid.header.line)
                self._say("|" + "---|" * len(grid.header.cells), grid.header.line)
                is_open = True
            self._say(_piped(row.cells), row.line)


def _is_callout(element: "HtmlElement") -> bool:
    names = str(element.get("class", ""))[:300]
    is_box = element.tag in ("div", "figure", "aside", "section")
    return is_box and bool(_CALLOUT.search(names)) and not _CALLOUT_TITLE.search(names)


def _piped(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _one_line(element: "HtmlElement") -> str:
    for inner in element.iterdescendants("p", "li", "div", "tr"):
        inner.tail = BREAK + (inner.tail or "")
    parts = (part.strip() for part in inline(element).split(BREAK))
    return "; ".join(part for part in parts if part).replace(".; ", ". ")


def _owner(element: "HtmlElement") -> "HtmlElement | None":
    return next(element.iterancestors("dl"), None)


def _explains_text(caption: "HtmlElement") -> bool:
    figure = caption.getparent()
    return figure is not None and next(figure.iter("table", "pre", "blockquote", "p"), None) is not None


def _is_asked(asked: str, body: list[Line]) -> bool:
    """Tell whether a toggle asks: a question, a word like "Answer", or little behind it."""
    if any(line.code or line.text.startswith(("|", "#")) for line in body):
        return False
    return asked.rstrip("*_ ").endswith("?") or (len(asked) < 40 and len(body) == 1) or len(body) == 1


def _unlisted(text: str) -> str:
    found = re.match(r"\s*(?:-|\d+\.|>)\s+(.*)", text)
    return f"{found[1]}{'' if found[1].endswith(('.', ';')) else ';'}" if found else text


def _emptied(element: "HtmlElement") -> None:
    for inner in list(element):
        element.remove(inner)
    element.text = None


def _signed(element: "HtmlElement") -> str:
    """Return the kind that the sign of a call-out stands for, and take the sign out."""
    icon = next((one for one in element.iter("span", "div") if "icon" in str(one.get("class", ""))), None)
    sign = "".join(icon.itertext()).strip() if icon is not None else ""
    if icon is not None and len(sign) < 8:
        _emptied(icon)
    return kind_of_sign(sign)
