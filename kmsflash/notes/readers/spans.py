"""Words on a page become pieces of rows: what stands on one line without the gap of a column."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from kmsflash.notes.page import lowered, raised
from kmsflash.notes.readers.glyphs import Dot, Word

_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "ft",
    0xFB06: "st",
}
# Times the height of the letters:
EVEN_WIDTH = 0.6  # how wide a letter is that is as wide as all others
ON_LINE = 0.4  # how far words of one line may stand above or below each other
_TOUCHING = 0.15  # a gap that parts no words
_SPACE = 0.45  # the widest gap of a single space
_COLUMN = 0.8  # a gap that parts columns, where nothing is printed in it
_SPACED_COLUMN = 1.6  # the same, where a space is: justified text has wide ones
_ANY = 50.0  # the same, where all letters are as wide: spaces set columns there
_OVERLAP = -0.5
_SMALLER = 0.85  # letters that may be an exponent or an index
_OFF = 0.1  # how far an exponent or an index is off the line
_MARK_GAP = (-0.3, 2.5)  # from a bullet to its text
_SMALL = 0.6  # as high as small letters
_NEAR = 7  # points
_LONGEST_MARK = 6  # characters: "(viii)"
_MOST_ON_LINE = 300  # pieces that a mark may stand before

_SIGN = re.compile(r"[•·▪◦‣●○■□❖➢➤✓–—*\x7f\uf0b7\uf0a7\uf076\uf0d8\uf0fc\u2219\u25aa-]|o")
_NUMBER = re.compile(r"\d{1,3}[.)]|\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})\)")


@dataclass(slots=True)
class Span:
    """A piece of a row: words without the gap of a column between them; places are in points."""

    x: float
    right: float
    y: float
    size: float
    words: list[Word] = field(default_factory=list)
    mark: str = ""  # a bullet or a number before it

    @property
    def bold(self) -> bool:
        """Whether all words are bold."""
        return all(word.bold for word in self.words)

    @property
    def even(self) -> bool:
        """Whether all letters are as wide."""
        return all(word.even for word in self.words)

    def text(self, *, plain: bool = False, even: bool = False) -> str:
        """Return what is written, with its bold words marked, and those of even letters unless *even*."""
        parts: list[str] = []
        open_mark = ""
        for word, before in zip(self.words, [None, *self.words], strict=False):
            mark = _mark_of(word, plain=plain, even=even)
            gap = _gap(before, word) if before is not None else ""
            if mark != open_mark:
                gap = f"{open_mark}{gap}{mark}"
                open_mark = mark
            parts.append(gap + self._written(word))
        return f"{self.mark} {''.join(parts).translate(_LIGATURES)}{open_mark}".lstrip()

    def parted(self, at: int) -> tuple["Span", "Span"]:
        """Return the piece up to a word, and the one that begins with it."""
        before, behind = self.words[:at], self.words[at:]
        return (
            Span(self.x, before[-1].right, self.y, self.size, before, self.mark),
            Span(behind[0].x, self.right, self.y, self.size, behind),
        )

    def _written(self, word: Word) -> str:
        if word.size < _SMALLER * self.size and abs(word.y - self.y) > _OFF * self.size:
            return (raised if word.y > self.y else lowered)(word.text) or word.text
        return word.text


def _mark_of(word: Word, *, plain: bool, even: bool) -> str:
    if word.even and not even:
        return "`"
    if word.bold and not plain:
        return "**"
    return "*" if word.slanted and not word.even else ""


def _gap(before: Word, word: Word) -> str:
    wide = (word.x - before.right) / max(before.size, word.size)
    if before.even and word.even and wide > _COLUMN:
        return " " * round(wide / EVEN_WIDTH)
    return " " if word.spaced or wide > _TOUCHING else ""


def spans_of(words: Iterable[Word], dots: Iterable[Dot]) -> list[Span]:
    """Return the pieces of rows in the order in which they are drawn; bullets stand before their texts."""
    spans: list[Span] = []
    for word in words:
        if not (spans and _goes_on(spans[-1], word)):
            spans.append(Span(word.x, word.right, word.y, word.size))
        span = spans[-1]
        if word.size > span.size:
            span.size, span.y = word.size, word.y
        span.words.append(word)
        span.x, span.right = min(span.x, word.x), max(span.right, word.right)
    return _marked(spans, dots)


def _goes_on(span: Span, word: Word) -> bool:
    size = max(span.size, word.size)
    gap = word.x - span.right
    wide = (_ANY if word.even and span.even else _SPACED_COLUMN) if word.spaced else _COLUMN
    if _is_mark(span) and gap > 0:
        return gap < (_SPACE if word.spaced else _TOUCHING) * size
    if abs(word.y - span.y) < ON_LINE * min(span.size, word.size):
        return _OVERLAP * size < gap < wide * size or abs(word.right - span.x) < wide * size
    is_off_line = min(word.size, span.size) < _SMALLER * size and abs(word.y - span.y) < size * 0.6
    return is_off_line and _OVERLAP * size < gap < _TOUCHING * 2 * size


def _is_mark(span: Span) -> bool:
    """Tell whether a span is only a bullet or the number of an item."""
    if len(span.words) > _LONGEST_MARK:
        return False
    text = "".join(word.text for word in span.words)
    return len(text) <= _LONGEST_MARK and (_SIGN.fullmatch(text) or _NUMBER.fullmatch(text)) is not None


def _marked(spans: list[Span], dots: Iterable[Dot]) -> list[Span]:
    """Put bullets before the texts they belong to, wherever and whenever they were drawn."""
    on_line: dict[int, list[Span]] = {}
    for span in spans:
        if not _is_mark(span):
            for at in range(round(span.y) - _NEAR, round(span.y) + _NEAR + 1):
                beside = on_line.setdefault(at, [])
                if len(beside) < _MOST_ON_LINE:
                    beside.append(span)
    kept: list[Span] = []
    for span in spans:
        owner = _owner(span, on_line.get(round(span.y), ())) if _is_mark(span) else None
        if owner is None:
            kept.append(span)
        else:
            owner.mark, owner.x = span.text(plain=True), span.x
    for dot in dots:
        for span in on_line.get(round(dot.y), ()):
            if not span.mark and _is_before(dot, span):
                span.mark, span.x = "•", dot.x
                break
    return kept


def _owner(mark: Span, spans: Iterable[Span]) -> Span | None:
    """Return the span that a mark stands before."""
    beside = [
        span
        for span in spans
        if not span.mark
        and abs(span.y - mark.y) < ON_LINE * span.size
        and _MARK_GAP[0] * span.size <= span.x - mark.right <= _MARK_GAP[1] * span.size
    ]
    return min(beside, key=lambda span: span.x, default=None)


def _is_before(dot: Dot, span: Span) -> bool:
    is_small = dot.right - dot.x < _SMALL * span.size
    is_level = 0 <= dot.y - span.y <= _SMALL * span.size
    return is_small and is_level and 0 < span.x - dot.right <= _MARK_GAP[1] * span.size
