"""Nested headings: "Causes" right under a heading that has no text of its own, and "3.1" under "3."."""

import re

from kmsflash.notes.page import Line
from kmsflash.notes.vocabulary import Vocabulary, undecorated

_HEADING = re.compile(r"^(#{2,5})\s+(\S.*)$")
_NUMBERED = re.compile(r"^(?P<marks>#{2,5})\s+(?P<part>\d{1,2})(?P<below>\.\d{1,2})*\.?\s+\S")
_MOST_WORDS = 2


def lowered(lines: list[Line], vocabulary: Vocabulary) -> list[Line]:
    """Return lines whose headings of a property stand a level below the heading that they follow at once.

    The first of them stands right under its heading; so do those after it, until another heading follows.
    """
    mended: list[Line] = []
    above = ""  # the marks of a heading, while headings of its properties follow
    is_right_above = False
    for line in lines:
        heading = None if line.code else _HEADING.match(line.text)
        if heading and names_property(heading[2], vocabulary):
            above = above if is_right_above or above == heading[1] else ""
            mended.append(line._replace(text=f"#{line.text}") if above == heading[1] else line)
            is_right_above = False
            continue
        if heading:
            above, is_right_above = heading[1], True
        elif line.text.strip():
            above = "" if is_right_above else above
            is_right_above = False
        mended.append(line)
    return mended


def counted(lines: list[Line]) -> list[Line]:
    """Return lines whose headings with two numbers, "3.1", stand a level below that of their part, "3."."""
    mended: list[Line] = []
    part, marks = "", ""  # of the last heading with one number
    for line in lines:
        found = None if line.code or not line.text.startswith("#") else _NUMBERED.match(line.text)
        if found and not found["below"]:
            part, marks = found["part"], found["marks"]
        is_below = found is not None and found["below"] and found["part"] == part and found["marks"] >= marks
        mended.append(line._replace(text=f"#{line.text}") if is_below else line)
    return mended


def names_property(title: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a heading only says which property of a thing stands below it: "Causes", "Key events"."""
    said = undecorated(title)
    if not 0 < len(said.split()) <= _MOST_WORDS or vocabulary.label(said):
        return False
    expressions = vocabulary.expressions
    return any(expressions[name].fullmatch(said) for name in ("property", "attribute", "generic_label"))
