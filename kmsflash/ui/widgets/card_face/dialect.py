"""Safe HTML, which says what things are → the HTML that Qt draws, in the theme's sizes and colours.

Qt takes no padding on paragraphs and no rounded corners: call-outs and listings become tables of one cell,
and what is painted under text and cells is named with the colours of `sentinels`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from html import escape
from xml.etree.ElementTree import Element

from PySide6.QtCore import QCoreApplication

from kmsflash.rendering import tree
from kmsflash.ui.theme import Theme
from kmsflash.ui.widgets.card_face import buttons
from kmsflash.ui.widgets.card_face.manner import Manner, Part, family
from kmsflash.ui.widgets.card_face.media import names_sound
from kmsflash.ui.widgets.card_face.sentinels import CALL_OUTS, CODE_SIZE, Under

NATURAL_LINE = 1.21
"""The height of a line of Inter, in its size: Qt's percentages are of this, not of the size."""

_CALL_OUT_NAMES = {
    Under.TRAP: "trap warning caution danger gotcha pitfall mistake watch bug failure attention",
    Under.TAKEAWAY: "takeaway takeaways summary tldr key abstract success",
    Under.CUE: "cue exam tip important remember hint",
    Under.DEFINITION: "definition term glossary",
    Under.QUESTION: "question quiz faq help",
}
_CALL_OUT = {name: under for under, names in _CALL_OUT_NAMES.items() for name in names.split()}
_ROOM_INSIDE = 88  # per cent, in a call-out, a quote or a list
_HIGHEST_PICTURE = 420  # pixels at font setting 100 %
_TABLE = '<table width="100%" border="0" cellspacing="0" cellpadding="0"'
_INLINE_CSS = {
    "em": "font-style:italic",
    "i": "font-style:italic",
    "cite": "font-style:italic",
    "var": "font-style:italic",
    "del": "text-decoration:line-through",
    "s": "text-decoration:line-through",
    "ins": "text-decoration:underline",
    "u": "text-decoration:underline",
    "sub": "vertical-align:sub",
    "sup": "vertical-align:super",
}
_STRONG = ("strong", "b")
_MONOSPACED = ("code", "kbd", "samp")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary")
_BLOCKS = (
    "p",
    "div",
    "pre",
    "ul",
    "ol",
    "li",
    "table",
    "blockquote",
    "details",
    "hr",
    "dl",
    "dd",
    *_HEADINGS,
)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the writer is: how words are set there."""

    manner: Manner
    marked: bool = False
    indent: int = 0  # pixels at font setting 100 %
    room: int = 100  # per cent of the page that a picture may be wide


@dataclass(frozen=True, slots=True)
class Page:
    """HTML for a `QTextDocument`, and the sentences on what of it cannot be heard or seen here."""

    html: str
    remarks: tuple[str, ...]


def page(parts: tuple[Part, ...], theme: Theme) -> Page:
    """Return the parts, one under the other."""
    writer = _Writer(theme)
    return Page(writer.page(parts), tuple(dict.fromkeys(writer.remarks)))


class _Writer:
    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.remarks: list[str] = []
        self._blocks: dict[str, Callable[[Element, _Place, int], str]] = {
            "pre": self._listing,
            "ul": self._list,
            "ol": self._list,
            "table": self._table,
            "blockquote": self._quote,
            "div": self._quote,
            "details": self._quote,
            "dd": self._indented,
            "hr": self._rule,
        } | dict.fromkeys(_HEADINGS, self._heading)

    def page(self, parts: tuple[Part, ...]) -> str:
        return "".join(self._part(part) for part in parts)

    def _part(self, part: Part) -> str:
        place = _Place(part.manner)
        if part.tree.tag in _BLOCKS:
            return self._block(part.tree, place, part.space_above)
        return self._flow(part.tree, place, part.space_above)

    def _px(self, pixels: float) -> int:
        return round(self._theme.size(pixels))

    def _above(self, pixels: int) -> str:
        """Space goes above blocks, never below: Qt drops what a paragraph wants below it before a table."""
        return f"margin-top:{self._px(pixels)}px;margin-bottom:0px;"

    # Blocks

    def _flow(self, parent: Element, place: _Place, above: int = 0) -> str:
        """Write the blocks inside *parent*, the first *above* pixels down; loose words become paragraphs."""
        written: list[str] = []
        for run in self._runs(parent, place):
            heading = isinstance(run, Element) and run.tag in _HEADINGS
            if isinstance(run, str):
                written.append(self._paragraph(run, place, above))
            else:
                written.append(self._block(run, place, above))
            above = 2 if heading else 12
        return "".join(written)

    def _runs(self, parent: Element, place: _Place) -> Iterator[Element | str]:
        """Yield the blocks inside *parent* and, written out, the words between them."""
        words = _words_of(parent.text)
        for child in parent:
            if child.tag in _BLOCKS:
                if words.strip():
                    yield words
                yield child
                words = _words_of(child.tail)
            else:
                words += self._inline(child, place) + _words_of(child.tail)
        if words.strip():
            yield words

    def _block(self, element: Element, place: _Place, above: int) -> str:
        write = self._blocks.get(element.tag)
        if write is not None:
            return write(element, place, above)
        if any(child.tag in _BLOCKS for child in element):
            return self._flow(element, place, above)
        return self._paragraph(self._words(element, place), place, above)

    def _paragraph(self, words: str, place: _Place, above: int) -> str:
        style = (
            f"{self._above(above)}margin-left:{self._px(place.indent)}px;{self._css(_around(words, place))}"
        )
        return f'<p style="{style}">{words.strip()}</p>'

    def _css(self, manner: Manner) -> str:
        font = self._theme.font(manner.font, manner.weight)
        return (
            f"font-family:'{family(font)}';font-size:{font.pixelSize()}px;font-weight:{manner.weight};"
            f"letter-spacing:{font.letterSpacing():.2f}px;color:{self._theme.colour(manner.colour).name()};"
            f"line-height:{manner.line / NATURAL_LINE * 100:.0f}%"
        )

    def _heading(self, element: Element, place: _Place, above: int) -> str:
        manner = replace(place.manner, weight=place.manner.strong)
        return self._paragraph(self._words(element, place), replace(place, manner=manner), above)

    def _indented(self, element: Element, place: _Place, above: int) -> str:
        return self._flow(element, replace(place, indent=20), above)

    def _rule(self, _element: Element, _place: _Place, _above: int) -> str:
        return ""  # the space between the blocks says it

    def _list(self, element: Element, place: _Place, above: int) -> str:
        inside = replace(place, room=min(place.room, _ROOM_INSIDE))
        items = "".join(
            self._item(item, inside, 4 if number else above)
            for number, item in enumerate(element.iterfind("li"))
        )
        start = f' start="{element.get("start")}"' if element.get("start") else ""
        return f'<{element.tag}{start} style="margin-top:0px;margin-bottom:0px">{items}</{element.tag}>'

    def _item(self, item: Element, place: _Place, above: int) -> str:
        """Write the first words of an item into it: a paragraph there would stand under the bullet."""
        runs = list(self._runs(item, place))
        first = runs[0] if runs else ""
        if isinstance(first, Element) and first.tag == "p":
            first = self._words(first, place)
        elif isinstance(first, Element):
            first = self._block(first, place, 4)
        rest = [
            self._paragraph(run, place, 4) if isinstance(run, str) else self._block(run, place, 4)
            for run in runs[1:]
        ]
        style = f"{self._above(above)}{self._css(_around(first, place))}"
        return f'<li style="{style}">{first}{"".join(rest)}</li>'

    def _listing(self, element: Element, _place: _Place, above: int) -> str:
        from kmsflash.ui.widgets.card_face.code import coloured  # pygments, only where there is code

        code = element.find("code")
        language = "" if code is None else code.get("class", "").removeprefix("language-")
        text = "".join(element.itertext()).rstrip("\n")
        font = self._theme.font("code")
        css = (
            f"margin:0;white-space:pre-wrap;font-family:'{font.families()[0]}';font-size:{self._px(13)}px;"
            f"color:{self._theme.colour('codeText').name()};line-height:112%"
        )
        listing = f'<p style="{css}">{coloured(text, language, self._theme)}</p>'
        return self._boxed(listing, Under.LISTING, (12, 14, 10), above)

    def _quote(self, element: Element, place: _Place, above: int) -> str:
        """Write a call-out, or any other quote, as a box."""
        children = list(element)
        first = children[0] if children else None
        titled = first is not None and (first.tag == "summary" or "admonition-title" in tree.classes(first))
        if element.tag == "div" and not titled:
            return self._flow(element, place, above)
        label = next((name for name in tree.classes(element) if name != "admonition"), "")
        kind = _kind(label)
        title = ""
        body = element
        if titled and first is not None:
            title = self._title(tree.text(first), label, kind, place)
            body = Element("div")
            body.extend(children[1:])
        inside = replace(place, room=_ROOM_INSIDE)
        return self._boxed(title + self._flow(body, inside, 2 if title else 0), kind, (12, 16, 9), above)

    def _title(self, words: str, label: str, kind: Under, place: _Place) -> str:
        colour = self._theme.kind(CALL_OUTS[kind]).text if kind in CALL_OUTS else self._theme.colour("quiet")
        manner = replace(place.manner, font="small", weight=600, line=1.4)
        style = self._css(manner) + f";color:{colour.name()}"
        return f'<p style="{self._above(0)}{style}">{escape(_titled(words, label, kind))}</p>'

    def _boxed(self, inner: str, under: Under, padding: tuple[int, int, int], above: int) -> str:
        """Put *inner* into a table of one cell; *padding* is above, at the sides, below."""
        top, across, bottom = padding
        css = self._above(above) + under.css
        cell = f'<td style="padding:{top}px {across}px {bottom}px {across}px">{inner}</td>'
        return f'{_TABLE} style="{css}"><tr>{cell}</tr></table>'

    # Tables

    def _table(self, element: Element, place: _Place, above: int) -> str:
        context = "context" in tree.classes(element)
        font, line = ("body", 1.3) if context else ("small", 1.4)
        manner = replace(place.manner, font=font, weight=400, strong=600, line=line)
        rows = tree.rows(element)
        columns = max((len(tree.cells(row)) for row in rows), default=1)
        inside = _Place(manner, room=max(8, 84 // max(1, columns)))
        body = "".join(self._row(row, inside, context) for row in rows)
        return f'{_TABLE} style="{self._above(above)}{Under.TABLE.css}">{body}</table>'

    def _row(self, row: Element, place: _Place, context: bool) -> str:
        cells = tree.cells(row)
        width = f' width="{100 // len(cells)}%"' if context and cells else ""
        return (
            "<tr>"
            + "".join(self._cell(cell, place, number, width) for number, cell in enumerate(cells))
            + "</tr>"
        )

    def _cell(self, cell: Element, place: _Place, number: int, width: str) -> str:
        under = {"gap": Under.GAP, "masked": Under.MASKED, "lit": Under.LIT}.get(cell.get("class", ""))
        manner = place.manner
        if cell.tag == "th":
            under = Under.HEAD
            manner = replace(manner, font="small", weight=500, colour="quiet", line=1.4)
        elif under is Under.LIT:
            manner = replace(manner, weight=600, colour="markText")
        elif under is Under.GAP:
            manner = replace(manner, weight=600, colour="accent")
        elif number == 0:
            manner = replace(manner, weight=600)
        inner = self._flow(cell, replace(place, manner=manner, marked=under is Under.LIT))
        if under in (Under.GAP, Under.MASKED) or not inner:
            inner = self._paragraph("?" if under is Under.GAP else "&nbsp;", replace(place, manner=manner), 0)
        across, down = (12, 12) if width else (10, 10)
        # Qt adds the extra height of a line below it: a pixel from there to the top sets it in the middle.
        begin = across + 4 if under is Under.GAP else across
        padding = f"padding:{down + 1}px {across}px {down - 1}px {begin}px"
        css = f"vertical-align:middle;{padding};{under.css if under else ''}"
        return f'<td{width}{_spans(cell)}{_align(cell)} style="{css}">{inner}</td>'

    # Words

    def _words(self, element: Element, place: _Place) -> str:
        return _words_of(element.text) + "".join(
            self._inline(child, place) + _words_of(child.tail) for child in element
        )

    def _inline(self, element: Element, place: _Place) -> str:
        match element.tag:
            case "br":
                return "<br>"
            case "img":
                return self._picture(element, place)
            case "input":
                return escape(tree.text(element))
            case "a" if names_sound(element.get("href", "")):
                return self._pressed(buttons.sound(element.get("href", ""), tree.text(element), self._theme))
            case "a" if "://" in element.get("href", "") or element.get("href", "").startswith("mailto:"):
                return self._link(element, place)
            case "mark":
                return self._marked(element, place)
        return self._styled(element, place)

    def _picture(self, element: Element, place: _Place) -> str:
        """Show a picture of the collection, never wider or much higher than its place; else what it shows."""
        source = element.get("src", "")
        if names_sound(source):
            return self._pressed(buttons.sound(source, tree.text(element), self._theme))
        image = self._theme.pictures.image(source) if source else None
        if image is None:
            return self._pressed(buttons.missing(source, tree.text(element), self._theme))
        fits = min(1.0, self._px(_HIGHEST_PICTURE) / image.height())
        style = f"max-width:{place.room}%"
        return f'<img src="{escape(source)}" width="{max(1, round(image.width() * fits))}" style="{style}">'

    def _pressed(self, button: buttons.Button) -> str:
        self.remarks += filter(None, [button.remark])
        return button.html

    def _styled(self, element: Element, place: _Place) -> str:
        words = self._words(element, place)
        css = _INLINE_CSS.get(element.tag, "")
        if element.tag in _STRONG:
            css = f"font-weight:{place.manner.strong}"
        elif element.tag in _MONOSPACED:
            css = self._monospaced(place)
        return f'<span style="{css}">{words}</span>' if css else words

    def _monospaced(self, place: _Place) -> str:
        """Set code at 0.92 of the words around it, on a pill unless it is inside a mark."""
        size = self._theme.font(place.manner.font).pixelSize() * CODE_SIZE
        family = self._theme.font("code").families()[0]
        css = f"font-family:'{family}';font-size:{size:.0f}px;font-weight:400;letter-spacing:0px"
        if place.marked:
            return css
        return f"{css};color:{self._theme.colour('codeText').name()};{Under.CODE.css}"

    def _marked(self, element: Element, place: _Place) -> str:
        manner = replace(place.manner, weight=600, colour="markText")
        words = self._words(element, replace(place, manner=manner, marked=True))
        if place.marked:
            return words
        colour = self._theme.colour("markText").name()
        return f'<span style="font-weight:600;color:{colour};{Under.MARK.css}">{words}</span>'

    def _link(self, element: Element, place: _Place) -> str:
        style = f"color:{self._theme.colour('accent').name()};text-decoration:none"
        return (
            f'<a href="{escape(element.get("href", ""))}" style="{style}">{self._words(element, place)}</a>'
        )


def _around(words: str, place: _Place) -> Manner:
    """Return how to set *words*: a picture among them is a line that wants no more than its height."""
    return replace(place.manner, line=NATURAL_LINE) if "<img " in words else place.manner


def _words_of(text: str | None) -> str:
    return escape(text or "")


def _align(cell: Element) -> str:
    side = cell.get("style", "").removeprefix("text-align:")
    return f' align="{side}"' if side in ("right", "center") else ""


def _spans(cell: Element) -> str:
    return "".join(f' {name}="{cell.get(name)}"' for name in ("colspan", "rowspan") if cell.get(name))


def _kind(label: str) -> Under:
    return next((_CALL_OUT[word] for word in label.lower().split("-") if word in _CALL_OUT), Under.QUOTE)


def _titled(words: str, label: str, kind: Under) -> str:
    """Put the kind's word before a title that does not say it: a hue alone is not enough."""
    named = {
        Under.TRAP: QCoreApplication.translate("card face", "Trap"),
        Under.TAKEAWAY: QCoreApplication.translate("card face", "Takeaway"),
        Under.CUE: QCoreApplication.translate("card face", "Exam cue"),
        Under.DEFINITION: QCoreApplication.translate("card face", "Definition"),
        Under.QUESTION: QCoreApplication.translate("card face", "Question"),
    }.get(kind, "")
    spoken = words.casefold()
    if not named or any(word and word in spoken for word in (named.casefold(), *label.lower().split("-"))):
        return words.replace("-", " ").capitalize() if spoken == label.lower() else words
    return f"{named}: {words}"
