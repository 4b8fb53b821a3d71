"""Ids that notes give their passages: `^id` at the end of a line, or `<!-- id -->`."""

import re
from collections.abc import Mapping
from dataclasses import replace

from kmsflash.model.notes import FactDraft

_COMMENT = re.compile(r"<!--\s*([\w-]{3,40})\s*-->")
_BLOCK_ID = re.compile(r"(?:^|\s)\^([A-Za-z0-9-]{2,40})\s*$")
_ROW_END = re.compile(r"\s*\|\s*$")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")  # as the readers count lines
_FENCE = re.compile(r"^\s*(```|~~~)")
_NOT_STAMPED = re.compile(
    r"^\s*(?:\|?[\s:|-]+\|?|#{1,6}\s.*|>\s*\[!.*)?$"
)  # rules, headings, labels, nothing


def ids_in(text: str) -> dict[int, str]:
    """Return the id of each line of a text, by number from 1, that has one; none of a line of code."""
    found: dict[int, str] = {}
    fenced = False
    for number, whole in enumerate(_LINE.findall(text), start=1):
        line = whole.rstrip("\r\n")
        fenced ^= bool(_FENCE.match(line))
        if fenced or ("^" not in line and "<!--" not in line):
            continue
        comments = _COMMENT.findall(line)
        block = _BLOCK_ID.search(_COMMENT.sub("", line))
        if comments or block:
            found[number] = comments[-1] if comments else block[1] if block else ""
    return found


def marked(draft: FactDraft, ids: Mapping[int, str]) -> FactDraft:
    """Return a fact with the id of the passage that it stands in, if that has one."""
    place = draft.place
    mark = ids.get(place.first_line) or ids.get(place.last_line) or ""
    return replace(draft, mark=mark) if mark else draft


def stamped(text: str, ids: Mapping[int, str]) -> str:
    """Return a text with a comment at the end of each line that gets an id; every other byte stays.

    In a row of a table it stands in the last cell. Lines of code, headings and rules get none.
    """
    lines = _LINE.findall(text)
    fenced = False
    for number, whole in enumerate(lines, start=1):
        line = whole.rstrip("\r\n")
        fenced ^= bool(_FENCE.match(line))
        if number not in ids or fenced or _NOT_STAMPED.match(line) or _FENCE.match(line):
            continue
        end = _ROW_END.search(line) if line.count("|") > 1 else None
        at = end.start() if end else len(line.rstrip())
        lines[number - 1] = f"{line[:at]} <!-- {ids[number]} -->{line[at:]}{whole[len(line) :]}"
    return "".join(lines)
