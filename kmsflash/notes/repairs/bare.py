"""Items that lost their bullets: in a page whose lines are whole, the lines that end in no full stop."""

import re

from kmsflash.notes.page import Line
from kmsflash.notes.repairs.headings import DAY
from kmsflash.notes.repairs.wrapping import are_whole
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import ending

_BLOCK = re.compile(r"^\s*(?:[-*+>|#]|\d{1,3}[.)]\s|```|~~~|\(?[A-Ha-h][.)]\s|$)|\t|^\s|\s::\s|==|\{\{|→|=>")
_ENDED = re.compile(r"[.!?:…]\W*$")
_LEAD = re.compile(r"^\s*(?P<lead>[^:=]{1,40}?)(?::|\s=|\s[–—-])\s+\S")
_FEWEST = 2


def find(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Give the items of a list their bullets back: lines in a row that each end without a full stop."""
    if not are_whole(lines):
        return lines, 0
    mended = list(lines)
    count = 0
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _may_be_item(lines[end], vocabulary):
            end += 1
        if end - at >= _FEWEST:
            count += end - at
            mended[at:end] = [line._replace(text=f"- {line.text.strip()}") for line in lines[at:end]]
        at = max(end, at + 1)
    return mended, count


def _may_be_item(line: Line, vocabulary: Vocabulary) -> bool:
    text = line.text
    if line.code or _BLOCK.search(text):
        return False
    lead = _LEAD.match(text)
    if lead and (vocabulary.label(lead["lead"]) is not None or len(lead["lead"]) == 1):
        return False
    return DAY.match(text) is not None or not _ENDED.search(ending(text))
