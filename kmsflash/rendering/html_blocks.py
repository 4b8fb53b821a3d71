"""A tree of HTML, written as Markdown block by block."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING

from kmsflash.rendering.html_words import ATOM, Atom, Atoms, Run, source_of, words

if TYPE_CHECKING:
    from lxml.etree import _Element

DEEPEST = 40
"""Levels of elements that are told apart; what is nested deeper is read as its words."""

_SIGNS = {
    "b": "**", "strong": "**", "em": "*", "i": "*", "cite": "*", "dfn": "*", "mark": "==", "del": "~~",
    "s": "~~", "strike": "~~", "u": "u", "ins": "u", "sub": "sub", "sup": "sup", "small": "small",
    "kbd": "kbd",
}  # fmt: skip
_STYLES = (
    (re.compile(r"font-weight:\s*(?:bold|[6-9]00)"), "**"),
    (re.compile(r"font-style:\s*italic"), "*"),
    (re.compile(r"text-decoration[\w-]*:[^;]*underline"), "u"),
    (re.compile(r"text-decoration[\w-]*:[^;]*line-through"), "~~"),
    (re.compile(r"vertical-align:\s*sub"), "sub"),
    (re.compile(r"vertical-align:\s*super"), "sup"),
)
_LIGHT = re.compile(r"font-weight:\s*(?:normal|[1-4]00)")
_LINED_NAMES = """
div section article center header footer main aside nav form fieldset figure address body
"""
_LINED = frozenset(_LINED_NAMES.split())
_LEFT_OUT_NAMES = """
script style title head template iframe object embed applet rp noscript textarea select
"""
_LEFT_OUT = frozenset(_LEFT_OUT_NAMES.split())
_HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
_KEPT_NAMES = """
a b blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img kbd li mark ol p pre s small
strong sub summary sup table tbody td tfoot th thead tr u ul
"""
_KEPT = frozenset(_KEPT_NAMES.split())
_ATTRIBUTES = {"td": ("colspan", "rowspan"), "th": ("colspan", "rowspan"), "ol": ("start",)}
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_FENCE = re.compile(r"^ *(`{3,})", re.MULTILINE)
_HTML_BLOCK = re.compile(r"^<(?:table|details|dl|ul|ol)\b", re.MULTILINE)


def has_html_block(markdown: str) -> bool:
    """Whether a block of Markdown that `from_html` wrote is HTML, in which marks mean nothing."""
    return bool(_HTML_BLOCK.search(markdown))


@dataclass(slots=True)
class Blocks:
    """Writes a tree. One for each flow: the page, an item of a list, a quote."""

    atoms: Atoms
    depth: int = 0
    _out: list[str] = field(default_factory=list)
    _lines: list[list[Run]] = field(default_factory=list)
    _line: list[Run] = field(default_factory=list)

    def write(self, root: "_Element") -> str:
        """Return what is in *root*."""
        self._flow(root, ())
        self._flush()
        return "\n\n".join(self._out)

    def _flow(self, element: "_Element", marks: tuple[str, ...]) -> None:
        self.depth += 1
        self._text(element.text, marks)
        for child in element:
            if self.depth > DEEPEST:
                self._text("".join(map(str, child.itertext())), marks)
            elif isinstance(child.tag, str):
                self._element(child, child.tag, marks)
            self._text(child.tail, marks)
        self.depth -= 1

    def _text(self, text: str | None, marks: tuple[str, ...]) -> None:
        if text:
            self._line.append(
                Run(text if text.isprintable() and "  " not in text else _SPACE.sub(" ", text), marks)
            )

    def _element(self, element: "_Element", tag: str, marks: tuple[str, ...]) -> None:
        if tag == "br":
            self._end_line()
        elif tag in _LINED:
            self._fresh_line()
            self._flow(element, _with_style(element, marks))
            self._fresh_line()
        elif tag == "p":
            self._paragraph()
            self._flow(element, _with_style(element, marks))
            self._paragraph()
        elif tag in _BLOCKS:
            self._flush()
            self._out += filter(None, [self._block(element, tag)])
        elif tag not in _LEFT_OUT:
            self._inline(element, tag, marks)

    def _inline(self, element: "_Element", tag: str, marks: tuple[str, ...]) -> None:
        if tag in ("img", "audio", "video", "source"):
            self._line += self._medium(element, marks)
            if tag != "img":
                self._flow(element, marks)
        elif tag in ("code", "tt", "samp"):
            self._code(element, marks)
        elif tag == "a" and _is_web(element.get("href", "")):
            self._flow(element, (*marks, f"a:{element.get('href', '').strip()}"))
        elif tag == "rt":
            self._line += [
                Run("(", marks),
                *(Run(str(text), marks) for text in element.itertext()),
                Run(")", marks),
            ]
        else:
            sign = _SIGNS.get(tag)
            self._flow(element, _with_style(element, marks, sign))

    def _code(self, element: "_Element", marks: tuple[str, ...]) -> None:
        """Write code in a line, or as a listing where it has several."""
        if element.find(".//br") is not None:
            self._flush()
            self._out += filter(None, [_listing(element)])
            return
        text = _SPACE.sub(" ", "".join(map(str, element.itertext())))
        self._line += [Run(self.atoms.put(Atom.code(text)), marks)] if text.strip() else []

    def _medium(self, element: "_Element", marks: tuple[str, ...]) -> Iterator[Run]:
        source, alt = element.get("src", ""), element.get("alt", "")
        found = source_of(source, alt)
        if found is not None:
            yield Run(self.atoms.put(found), marks)
        elif _is_web(source):  # never fetched, but there to be looked up
            yield Run(alt or source.rsplit("/", 1)[-1][:80] or source, (*marks, f"a:{source.strip()}"))
        elif alt:
            yield Run(alt, marks)

    # Lines and paragraphs

    def _end_line(self) -> None:
        self._lines.append(self._line)
        self._line = []

    def _fresh_line(self) -> None:
        if self._line:
            if any(not run.text.isspace() for run in self._line):
                self._lines.append(self._line)
            self._line = []

    def _paragraph(self) -> None:
        self._fresh_line()
        if self._lines and self._lines[-1]:
            self._lines.append([])

    def _flush(self) -> None:
        """Write the lines so far; an empty one parts paragraphs."""
        self._fresh_line()
        paragraph: list[str] = []
        for line in [*map(words, self._lines), ""]:
            if line:
                paragraph.append(line)
            elif paragraph:
                self._out.append("  \n".join(paragraph))
                paragraph = []
        self._lines = []

    # Blocks

    def _block(self, element: "_Element", tag: str) -> str:
        match tag:
            case "hr":
                return "---" if self._out else ""
            case "ul" | "ol":
                return self._list(element) or self._html(element)
            case "table":
                return self._table(element) or self._html(element)
            case "blockquote":
                return "\n".join(f"> {line}" for line in self._inside(element).splitlines())
            case "pre":
                return _listing(element)
            case _ if tag in _HEADINGS:
                said = _SPACE.sub(" ", self._inside(element).replace("  \n", " ")).strip()
                return f"{_HEADINGS[tag]} {said.lstrip(chr(92))}" if said else ""
        return self._html(element)

    def _inside(self, element: "_Element") -> str:
        return Blocks(self.atoms, self.depth + 1).write(element)

    def _list(self, element: "_Element") -> str:
        """Return a list; nothing where an item holds more than lines and lists."""
        items: list[str] = []
        for child in element:
            if child.tag == "li" or not items:
                items.append(self._inside(child) if child.tag == "li" else self._nested(child))
            else:
                items[-1] += f"\n\n{self._nested(child)}"
        if not items or any(has_html_block(item) or _is_long(item) for item in items):
            return ""
        start = element.get("start", "1")
        number = int(start) if start.isdecimal() and len(start) < 6 else 1
        signs = [f"{number + at}." if element.tag == "ol" else "-" for at in range(len(items))]
        return "\n".join(f"{sign} {_indented(item)}" for sign, item in zip(signs, items, strict=True))

    def _nested(self, child: "_Element") -> str:
        if child.tag in ("ul", "ol"):
            return self._list(child) or self._html(child)
        return self._inside(child)

    def _table(self, table: "_Element") -> str:
        """Return a table with a head and one line in each cell; nothing where it is another."""
        rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
        rows = [row for row in rows if row]
        is_plain = (
            rows
            and all(cell.tag == "th" for cell in rows[0])
            and all(len(row) == len(rows[0]) for row in rows)
            and not any(
                cell.get("colspan", "1") != "1" or cell.get("rowspan", "1") != "1"
                for row in rows
                for cell in row
            )
            and table.find(".//table") is None
            and table.find("caption") is None
        )
        if not is_plain:
            return ""
        cells = [[self._inside(cell) for cell in row] for row in rows]
        if any("\n" in text.replace("  \n", "") or has_html_block(text) for row in cells for text in row):
            return ""
        written = [
            " | ".join(text.replace("|", "\\|").replace("  \n", "<br>") for text in row) for row in cells
        ]
        rule = " | ".join(["---"] * len(rows[0]))
        return "\n".join(f"| {line} |" for line in (written[0], rule, *written[1:]))

    # What stays HTML

    def _html(self, element: "_Element", depth: int = 0) -> str:
        """Return an element as HTML of the tags that `markup` lets through, without an empty line in it."""
        tag = element.tag
        if tag in _LEFT_OUT:
            return ""
        if tag in ("img", "audio", "video"):
            return "".join(self.atoms.html(run.text) for run in self._medium(element, ()) if ATOM in run.text)
        if depth > DEEPEST:
            return self._escaped("".join(map(str, element.itertext())))
        inner = self._escaped(element.text)
        inner += "".join(self._html(child, depth + 1) + self._escaped(child.tail) for child in element)
        if tag not in _KEPT:
            return inner
        if tag in ("br", "hr"):
            return f"<{tag}>"
        return f"<{tag}{_attributes(element, tag)}>{inner.strip() if depth == 0 else inner}</{tag}>"

    def _escaped(self, text: str | None) -> str:
        return self.atoms.html(escape(_SPACE.sub(" ", text or ""), quote=False))


_BLOCKS = frozenset(("hr", "ul", "ol", "table", "blockquote", "pre", "details", "dl", *_HEADINGS))


def _with_style(element: "_Element", marks: tuple[str, ...], sign: str | None = None) -> tuple[str, ...]:
    """Return the marks for what is in an element: those around it, its own, and those of its style."""
    if sign is not None and sign not in marks:
        marks = (*marks, sign)
    style = element.get("style", "").lower()
    if style:
        if _LIGHT.search(style):
            marks = tuple(mark for mark in marks if mark != "**")
        marks += tuple(mark for pattern, mark in _STYLES if mark not in marks and pattern.search(style))
    return marks


def _is_web(address: str) -> bool:
    return address.strip().lower().startswith(("http://", "https://", "mailto:"))


def _is_long(item: str) -> bool:
    """Whether an item is more than lines and then lists."""
    return any(not re.match(r"(?:[-*+]|\d+\.) ", part) for part in item.split("\n\n")[1:])


def _indented(item: str) -> str:
    first, *rest = item.replace("\n\n", "\n").split("\n")
    return "\n".join([first, *(f"    {line}" for line in rest)])


def _listing(element: "_Element") -> str:
    for br in element.iter("br"):
        br.tail = f"\n{br.tail or ''}"
    text = "".join(map(str, element.itertext())).strip("\n")
    fence = max((found[1] for found in _FENCE.finditer(text)), key=len, default="``") + "`"
    return f"{fence}\n{text}\n{fence}" if text.strip() else ""


def _attributes(element: "_Element", tag: str) -> str:
    if tag == "a" and _is_web(element.get("href", "")):
        return f' href="{escape(element.get("href", "").strip())}"'
    wanted = ((name, element.get(name, "")) for name in _ATTRIBUTES.get(tag, ()))
    return "".join(f' {name}="{value}"' for name, value in wanted if re.fullmatch(r"\d{1,3}", value))
