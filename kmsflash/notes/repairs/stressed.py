"""Stressed sentences: bold over all of a sentence gives it weight, and marks no term in it."""

import re

from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.page import Line
from kmsflash.notes.vocabulary import Vocabulary

_BOLD = re.compile(r"(?P<mark>\*\*|__)(?P<said>[^*_|]{24,400}?)(?P=mark)(?!\w)")
_ITEM = re.compile(r"\s*(?:[-*+•]|\d{1,3}[.)])\s")
_LABEL = re.compile(r"[^\s:]+(?:\s[^\s:]+){0,4}:\s")  # "Trap: …"
_FEWEST = 6  # words


def understand(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Take the marks off sentences that are bold as a whole; bold lines that may be headings keep them."""
    mended: list[Line] = []
    count = 0
    for line in lines:
        if line.code or ("**" not in line.text and "__" not in line.text):
            mended.append(line)
            continue
        text = _BOLD.sub(lambda found: _bare(found, vocabulary), line.text)
        count += text != line.text
        mended.append(line if text == line.text else line._replace(text=text))
    return mended, count


def _bare(found: "re.Match[str]", vocabulary: Vocabulary) -> str:
    """Return a sentence without its marks; what is none, or may be a heading, as it stands."""
    said, line = found["said"], found.string
    is_line = found[0] == line.strip() and _ITEM.match(line) is None
    may_head = is_line and said[-1] not in ".!"
    if may_head or len(said.split()) < _FEWEST or said[-1] in "?:" or _LABEL.match(said):
        return found[0]
    return said if clause(said.rstrip(".!"), vocabulary) is not None else found[0]
