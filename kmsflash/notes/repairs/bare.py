"""Items that lost their bullets: in a page whose lines are whole, the lines that end in no full stop."""

import re

from kmsflash.notes.page import Line
from kmsflash.notes.repairs.headings import DAY
from kmsflash.notes.repairs.typed import are_typed, begin_small, goes_on, is_text
from kmsflash.notes.repairs.wrapping import are_whole
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import ending, glued

_BLOCK = re.compile(
    r"^\s*(?:[-*+>|#]|\d{1,3}[.)]\s|```|~~~|\(?(?:[A-Ha-h]|[ivx]{1,4})[.)]\s|$)|\t|^\s|\s::\s|==|\{\{|→|=>"
)
_ENDED = re.compile(r"[.!?:…]\W*$")
_LEAD = re.compile(r"^\s*(?P<lead>[^:=]{1,40}?)(?::|\s=|\s[–—-])\s+\S")
_FEWEST = 2


def find(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Give the items of a list their bullets back: lines in a row that each end without a full stop.

    Other lines of a typed page that say a thing each are set apart by an empty one.
    """
    typed = are_typed(lines)
    if not typed and not are_whole(lines):
        return lines, 0
    small = begin_small(lines)
    mended: list[Line] = []
    count = 0
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _may_be_item(lines[end], vocabulary, typed=typed):
            end += 1
        if (
            typed
            and at < end < len(lines)
            and lines[end].text.strip()
            and goes_on(lines[end - 1].text, lines[end].text, vocabulary, small=small)
        ):
            end -= 1  # the last one goes on below
        if end - at >= _FEWEST:
            count += end - at
            mended += _items(lines[at:end], vocabulary, small=small)
        else:
            end = max(end, at + 1)
            mended += _apart(lines, at, end, vocabulary, small=small) if typed else lines[at:end]
        at = end
    return mended, count


def _items(run: list[Line], vocabulary: Vocabulary, *, small: bool) -> list[Line]:
    """Return lines as items; what is set in further than the first one stands below it."""
    depth = _depth(run[0])
    listed: list[Line] = []
    for line in run:
        before = listed[-1] if listed else None
        if before and goes_on(before.text, line.text, vocabulary, small=small):
            listed[-1] = before._replace(text=glued(before.text, line.text), last=line.last)
        else:
            sign = "  -" if _depth(line) > depth else "-"
            listed.append(line._replace(text=f"{sign} {line.text.strip()}"))
    return listed


def _depth(line: Line) -> int:
    return len(line.text) - len(line.text.lstrip())


def _apart(lines: list[Line], at: int, end: int, vocabulary: Vocabulary, *, small: bool) -> list[Line]:
    """Return lines that are no items, with an empty line before each that would be read on from the last."""
    parted: list[Line] = []
    for here in range(at, end):
        line, above = lines[here], lines[here - 1] if here else None
        if above and _are_apart(above, line, vocabulary, small=small):
            parted.append(line._replace(text=""))
            line = line._replace(text=line.text.lstrip())  # else it would tell more of an item above
        parted.append(line)
    return parted


def _are_apart(above: Line, line: Line, vocabulary: Vocabulary, *, small: bool) -> bool:
    """Tell whether two lines that would be joined say a thing each."""
    are_text = is_text(above) and is_text(line) and not _ENDED.search(ending(above.text))
    return are_text and not goes_on(above.text, line.text, vocabulary, small=small)


def _may_be_item(line: Line, vocabulary: Vocabulary, *, typed: bool) -> bool:
    text = line.text.strip() if typed else line.text
    if line.code or _BLOCK.search(text):
        return False
    lead = _LEAD.match(text)
    if lead and (vocabulary.label(lead["lead"]) is not None or len(lead["lead"]) == 1):
        return False
    return DAY.match(text) is not None or not _ENDED.search(ending(text))
