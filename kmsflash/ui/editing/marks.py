"""Markdown marks put around words, before lines, and taken away again: text in, text out, no Qt."""

import re
from dataclasses import dataclass
from itertools import count

BOLD, ITALIC, CODE = "**", "*", "`"
_GAP = re.compile(r"\{\{c(\d{1,3})::((?:(?!\}\}).)*)\}\}", re.DOTALL)
_ITEM = re.compile(r"(?P<indent>\s*)(?P<sign>[-*+]|\d{1,9}[.)])(?P<space>\s+)(?P<rest>.*)", re.DOTALL)
_FENCE = "```"


@dataclass(frozen=True, slots=True)
class Spot:
    """A text, and the part of it that is selected: from *start* to before *end*."""

    text: str
    start: int
    end: int

    @property
    def selected(self) -> str:
        """Return what is selected."""
        return self.text[self.start : self.end]

    def replaced(self, start: int, end: int, words: str, selected: tuple[int, int] | None = None) -> "Spot":
        """Return the text with *words* between two places; *selected* counts from where they begin."""
        first, last = selected or (0, len(words))
        return Spot(self.text[:start] + words + self.text[end:], start + first, start + last)


def toggled(spot: Spot, mark: str) -> Spot:
    """Put *mark* on both sides of the selection, or take it away; with nothing selected, around the word.

    In an empty place both marks are put, with the caret between them. Spaces at the ends stay outside.
    """
    spot = _trimmed(_word(spot))
    width = len(mark)
    inner, before, after = spot.selected, spot.text[: spot.start], spot.text[spot.end :]
    if _ends_in(before, mark) and _begins_with(after, mark):
        whole = Spot(spot.text, spot.start - width, spot.end + width)
        return whole.replaced(whole.start, whole.end, inner)
    if len(inner) >= 2 * width and _begins_with(inner, mark) and _ends_in(inner, mark):
        return spot.replaced(spot.start, spot.end, inner[width:-width])
    return spot.replaced(spot.start, spot.end, f"{mark}{inner}{mark}", (width, width + len(inner)))


def coded(spot: Spot) -> Spot:
    """Set the selection as code: words in a line, lines as a listing."""
    if "\n" not in spot.selected:
        return toggled(spot, CODE)
    first, last = _lines(spot)
    lines = spot.text[first:last].split("\n")
    if len(lines) > 2 and lines[0].startswith(_FENCE) and lines[-1] == _FENCE:
        return spot.replaced(first, last, "\n".join(lines[1:-1]))
    return spot.replaced(first, last, "\n".join([_FENCE, *lines, _FENCE]))


def gapped(spot: Spot, *, same: bool) -> Spot:
    """Make a gap of the selection (of the word, with nothing selected): with the next number, or the *same*.

    What is a gap already becomes words again.
    """
    spot = _trimmed(_word(spot))
    for gap in _GAP.finditer(spot.text):
        if gap.start() <= spot.start and spot.end <= gap.end():
            return spot.replaced(gap.start(), gap.end(), gap[2].partition("::")[0])
    numbers = [int(gap[1]) for gap in _GAP.finditer(spot.text)]
    number = max(numbers, default=0) + (not same or not numbers)
    head = f"{{{{c{number}::"
    inner = spot.selected
    return spot.replaced(spot.start, spot.end, f"{head}{inner}}}}}", (len(head), len(head) + len(inner)))


def listed(spot: Spot, *, numbered: bool = False) -> Spot:
    """Make items of the lines that the selection touches, or lines of the items."""
    first, last = _lines(spot)
    lines = spot.text[first:last].split("\n")
    items = [_ITEM.fullmatch(line) for line in lines]
    if all(item is not None and item["sign"][0].isdigit() == numbered for item in items):
        words = [f"{item['indent']}{item['rest']}" for item in items if item is not None]
    else:
        numbers = count(1)
        words = [
            f"{_indent(line)}{f'{next(numbers)}.' if numbered else '-'} {_said(line, item)}"
            for line, item in zip(lines, items, strict=True)
        ]
    told = "\n".join(words)
    if spot.start == spot.end:  # the caret stays at its words
        at = max(0, len(told) - (last - spot.end))
        return spot.replaced(first, last, told, (at, at))
    return spot.replaced(first, last, told)


def continued(spot: Spot) -> Spot | None:
    """Begin the next item of a list on Enter, or end the list on an empty one; None outside of lists."""
    first, _ = _lines(spot)
    item = _ITEM.fullmatch(spot.text[first : spot.start])
    if item is None or spot.start != spot.end:
        return None
    if not item["rest"].strip():
        return spot.replaced(first, spot.end, "", (0, 0))
    sign = item["sign"]
    if sign[0].isdigit():
        sign = f"{int(sign[:-1]) + 1}{sign[-1]}"
    words = f"\n{item['indent']}{sign} "
    return spot.replaced(spot.start, spot.end, words, (len(words), len(words)))


def _said(line: str, item: re.Match[str] | None) -> str:
    return item["rest"] if item else line.lstrip()


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _lines(spot: Spot) -> tuple[int, int]:
    """Return where the lines begin and end that the selection touches."""
    last = spot.text.find("\n", spot.end)
    return spot.text.rfind("\n", 0, spot.start) + 1, len(spot.text) if last < 0 else last


def _word(spot: Spot) -> Spot:
    """Return the word at the caret as selected, where nothing else is."""
    if spot.start != spot.end:
        return spot
    start = end = spot.start
    while start > 0 and _is_letter(spot.text[start - 1]):
        start -= 1
    while end < len(spot.text) and _is_letter(spot.text[end]):
        end += 1
    return Spot(spot.text, start, end)


def _is_letter(letter: str) -> bool:
    return letter.isalnum() or letter in "_'’-"


def _trimmed(spot: Spot) -> Spot:
    """Return the selection without white space at its ends, where there is more in it."""
    inner = spot.selected
    if not inner.strip():
        return spot
    lead = len(inner) - len(inner.lstrip())
    return Spot(spot.text, spot.start + lead, spot.end - (len(inner) - len(inner.rstrip())))


def _ends_in(text: str, mark: str) -> bool:
    """Whether *text* ends in that mark: one star is not the end of two."""
    if mark[0] != "*":
        return text.endswith(mark)
    stars = len(text) - len(text.rstrip("*"))
    return _holds(stars, len(mark))


def _begins_with(text: str, mark: str) -> bool:
    if mark[0] != "*":
        return text.startswith(mark)
    return _holds(len(text) - len(text.lstrip("*")), len(mark))


def _holds(stars: int, wanted: int) -> bool:
    """Whether that many stars hold a mark: three are both."""
    return stars == wanted or stars >= 3
