"""Lists and tables where people write them.

Python-Markdown wants a blank line before every list and table, and four spaces for every level of a list.
Notes are written as CommonMark reads them (https://spec.commonmark.org/0.31.2/#lists): straight under a
paragraph, and nested by the width of the marker.
"""

import re
from collections.abc import Iterator

DEEPEST = 8
"""Levels of lists and quotes that are kept; what is deeper stands at the deepest."""

_ITEM = re.compile(r"( *)([-*+]|\d{1,9}[.)])(?: +|$)(.*)")
_QUOTE = re.compile(r" {0,3}> ?")
_RULE = re.compile(r" *([-*_])(?: *\1){2,} *$")
_TABLE_LINE = re.compile(r" *\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$")


def tidy(lines: list[str], depth: int = 0) -> list[str]:
    """Return the lines with the blank lines and the indents that Python-Markdown needs."""
    tidied: list[str] = []
    for quoted, run in _runs(lines):
        if not quoted:
            tidied += _Lists().tidy(run)
        elif depth < DEEPEST:
            tidied += ["> " + line for line in tidy(run, depth + 1)]
        else:
            tidied += [line.lstrip("> ") for line in run]
    return tidied


def _runs(lines: list[str]) -> Iterator[tuple[bool, list[str]]]:
    """Yield runs of lines inside and outside block quotes; those inside lose one `>`."""
    run: list[str] = []
    inside = False
    for line in lines:
        quote = _QUOTE.match(line)
        if run and inside != bool(quote):
            yield inside, run
            run = []
        inside = bool(quote)
        run.append(line[quote.end() :] if quote else line)
    if run:
        yield inside, run


class _Lists:
    """One pass over the lines of one quote, or of the page."""

    def __init__(self) -> None:
        self._markers: list[int] = []  # the indent of each open list's marker, outermost first
        self._ordered = False  # whether the last item had a number
        self._out: list[str] = []

    def tidy(self, lines: list[str]) -> list[str]:
        for line, following in zip(lines, [*lines[1:], ""], strict=True):
            item = None if _RULE.match(line) else _ITEM.match(line)
            if item and self._opens(item):
                self._item(*item.groups())
            else:
                self._other(line, following)
        return self._out

    def _opens(self, item: re.Match[str]) -> bool:
        """Whether the line begins an item: a number in the middle of a sentence does not."""
        indent, marker, text = item.groups()
        if self._markers:
            return True
        if len(indent) > 3:
            return False
        return self._after_blank or (bool(text) and (marker in "-*+" or marker[:-1] == "1"))

    @property
    def _after_blank(self) -> bool:
        return not self._out or not self._out[-1].strip()

    def _item(self, indent: str, marker: str, text: str) -> None:
        if not self._markers and not self._after_blank:
            self._out.append("")
        while self._markers and len(indent) < self._markers[-1] + 2:
            self._markers.pop()
        level = min(len(self._markers), DEEPEST)
        ordered = marker[-1] in ".)"
        if ordered != self._ordered and level == 0 and not self._after_blank:
            self._out.append("")
        self._ordered = ordered
        self._markers.append(len(indent))
        marker = marker.replace(")", ".")
        self._out.append(f"{'    ' * level}{marker} {text}")

    def _other(self, line: str, following: str) -> None:
        text = line.lstrip(" ")
        indent = len(line) - len(text)
        if text and self._after_blank:
            while self._markers and indent < self._markers[-1] + 2:
                self._markers.pop()
        if text and self._markers and indent:
            line = "    " * min(len(self._markers), DEEPEST) + text
        elif "|" in text and _TABLE_LINE.match(following) and "|" in following and not self._after_blank:
            self._markers.clear()
            self._out.append("")
        self._out.append(line)
