"""Counters and bullets that Markdown has not: "1- …", "#1 …", "i. …", "1.1 Term: …" and "o …" in a row.

What is set in below a few words without a bullet, as notes typed with the tabulator are, is a list too.
"""

import re

from kmsflash.notes.page import Line
from kmsflash.notes.vocabulary import Vocabulary

_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_SIGNS = (
    re.compile(r"^(?P<indent>\s*)(?P<count>\d{1,2})\s?[-–](?=\s)\s*(?=[^\W\d_]{2})"),
    re.compile(r"^(?P<indent>\s*)#(?P<count>\d{1,2})[.):]?\s+(?=[^\W\d_]{2})"),
    re.compile(rf"^(?P<indent>\s*)\(?(?P<count>{'|'.join(_ROMANS)})[.)]\s+(?=[^\W\d_]{{2}})"),
    re.compile(r"^(?P<indent>\s*)(?P<part>\d{1,2})\.(?P<count>\d{1,2})\.?\s+(?=[^\W\d_][^:]{1,40}:\s\S)"),
)
_ROUND = re.compile(r"^(?P<indent>\s*)[o°](?:\t+| +)(?=[^\W\d_]{2})")
_SET_IN = re.compile(r"^(?:\t| {4})[ \t]*(?=[^\W\d_\s])")
_NAME = re.compile(r"^[^\W\d_][^.!?;|→=]{1,60}$")
_SIGNED = re.compile(r"^[^:–—-]{2,40}(?::\s|\s[–—-]\s)\S")
_ITEM = re.compile(r"^(?P<indent> *)(?:[-*+]|\d{1,3}[.)])\s+(?P<said>\S.*)$")
_FEWEST, _FEWEST_SET_IN = 2, 2
_LONGEST_NAME, _LONGEST = 6, 10  # words


def find(lines: list[Line], _vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Write lines that count on from one, or have a round bullet each, as items; and what is set in below."""
    mended: list[Line] = []
    at = count = 0
    while at < len(lines):
        run = _counted(lines, at) or _rounded(lines, at) or _below(lines, at)
        mended += run or [lines[at]]
        count += len(run)
        at += len(run) or 1
    return mended, count


def _counted(lines: list[Line], at: int) -> list[Line]:
    """Return the items of lines in a row that count on from one with the same sign; else nothing.

    What stands below a question are its options.
    """
    above = next(
        (line.text.rstrip() for line in reversed(lines[max(at - 2, 0) : at]) if line.text.strip()), ""
    )
    if above.endswith("?"):
        return []
    for sign in _SIGNS:
        items: list[Line] = []
        part = ""
        for line in lines[at:]:
            found = None if line.code else sign.match(line.text)
            told = found.groupdict() if found else {}
            number = told.get("count", "")
            nth = _ROMANS.index(number) + 1 if number in _ROMANS else int(number or 0)
            if (
                found is None
                or nth != len(items) + 1
                or told.get("part", part) != (part or told.get("part", ""))
            ):
                break
            part = told.get("part", "")
            opens = "-" if part else f"{nth}."
            items.append(line._replace(text=f"{found['indent']}{opens} {line.text[found.end() :]}"))
        if len(items) >= _FEWEST:
            return items
    return []


def _rounded(lines: list[Line], at: int) -> list[Line]:
    """Return the items of lines in a row that open with an "o" for a bullet; else nothing."""
    items: list[Line] = []
    for line in lines[at:]:
        found = None if line.code else _ROUND.match(line.text)
        if found is None:
            break
        items.append(line._replace(text=f"{found['indent']}- {line.text[found.end() :]}"))
    return items if len(items) >= _FEWEST else []


def _below(lines: list[Line], at: int) -> list[Line]:
    """Return a few words with the lines set in right below them as an item with its own; else nothing.

    Below words without a bullet each of the lines has a colon or a dash, or they would be one paragraph.
    """
    first = lines[at]
    item = _ITEM.match(first.text)
    name = item["said"] if item else first.text
    if first.code or not _NAME.match(name) or len(name.split()) > _LONGEST_NAME:
        return []
    below: list[Line] = []
    for line in lines[at + 1 :]:
        found = None if line.code else _SET_IN.match(line.text)
        if found is None:
            break
        below.append(line._replace(text=line.text[found.end() :]))
    signed = sum(_SIGNED.match(line.text) is not None for line in below)
    is_short = all(len(line.text.split()) <= _LONGEST and line.text[-1] not in ",;" for line in below)
    if len(below) < _FEWEST_SET_IN or not (is_short and signed if item else signed == len(below)):
        return []
    opens = first.text if item else f"- {first.text.rstrip(': ')}"
    indent = " " * (4 + len(item["indent"])) if item else "    "
    return [first._replace(text=opens), *(line._replace(text=f"{indent}- {line.text}") for line in below)]
