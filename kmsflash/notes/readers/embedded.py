"""Tables and lists of HTML inside Markdown, as Notion, GitHub and Pandoc export them: written as Markdown."""

import re

from kmsflash.model.notes import Repair
from kmsflash.model.sentences import Sentence
from kmsflash.notes.page import Extract, Line

_OPENS = re.compile(r"^\s{0,8}<(?P<tag>table|dl|ul|ol)\b", re.IGNORECASE)
_MOST_LINES = 3_000  # of one piece
_ONE, _MANY = (
    Sentence("read 1 table or list of HTML"),
    Sentence("read {count} tables and lists of HTML"),
)


def written_out(lines: list[Line]) -> Extract:
    """Return *lines* with every table and list of HTML as lines of our dialect, each in its place.

    One that never closes stays as it is.
    """
    if not any(not line.code and _OPENS.match(line.text) for line in lines):
        return Extract(lines)
    written: list[Line] = []
    at = count = 0
    while at < len(lines):
        end = _end(lines, at)
        shown = _read(lines[at:end]) if end else []
        written += shown or lines[at : end or at + 1]
        count += bool(shown)
        at = end or at + 1
    said = _ONE if count == 1 else Sentence(_MANY, count=count)
    return Extract(written, (Repair("HTML", count, said),) if count else ())


def _end(lines: list[Line], at: int) -> int:
    """Return where the piece of HTML ends that opens at a line; 0 where none opens, or none closes."""
    found = None if lines[at].code else _OPENS.match(lines[at].text)
    if found is None:
        return 0
    opens, closes = f"<{found['tag'].lower()}", f"</{found['tag'].lower()}>"
    depth = 0
    for end in range(at, min(at + _MOST_LINES, len(lines))):
        text = lines[end].text.lower()
        depth += text.count(opens) - text.count(closes)
        if lines[end].code:
            return 0
        if depth <= 0:
            return end + 1
    return 0


def _read(lines: list[Line]) -> list[Line]:
    """Return what a piece of HTML says; nothing where it says nothing."""
    from kmsflash.notes.readers import webpage  # loads a library that few pages need

    markup, _ = webpage.cut("\n".join(line.text for line in lines))
    root = webpage.parse(markup)
    shown = webpage.lines_of(root) if root is not None else []
    if not any(line.text.strip() for line in shown):
        return []
    gap = Line("", lines[0].first, lines[0].first)
    placed = (line._replace(first=_place(lines, line.first), last=_place(lines, line.last)) for line in shown)
    return [gap, *placed, gap._replace(first=lines[-1].last, last=lines[-1].last)]


def _place(lines: list[Line], nth: int) -> int:
    return lines[min(max(nth, 1), len(lines)) - 1].first
