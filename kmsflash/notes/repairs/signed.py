"""Signed headings: lines like ">>> Rivers", "== Lakes ==" or "§2. Seas" over the parts of a page."""

import re
from itertools import pairwise

from kmsflash.notes.page import Line

_SIGNED = re.compile(
    r"(?P<sign>>|=|~|•|–|—|-)(?P=sign)+>?\s+(?P<name>[A-ZÀ-Þ\d][^=~>|]{1,60}?)(?:\s(?P=sign)+)?$"
)
_NUMBERED = re.compile(r"(?P<sign>§)\s?(?P<number>\d{1,2})[.)]?\s+(?P<name>[A-ZÀ-Þ][^§=|]{1,60})$")
_ENDED = re.compile(r"[.,;:!?…]\W*$")
_FEWEST, _MOST_WORDS = 2, 7


def bared(lines: list[Line]) -> tuple[list[Line], frozenset[int]]:
    """Return the lines with headings bare of the signs that they open with, and where those stand.

    They are short, stand apart, head something, and are several with the same sign; those with a "§" count
    from one, as the articles of an act that a page cites do not.
    """
    found: dict[str, list[tuple[int, str]]] = {}
    numbers: list[int] = []
    for at, line in enumerate(lines):
        text = line.text.rstrip()
        signed = None if line.code else _SIGNED.match(text) or _NUMBERED.match(text)
        if signed and _heads(lines, at, signed):
            found.setdefault(signed["sign"], []).append((at, signed["name"]))
            numbers += [int(signed["number"])] if signed["sign"] == "§" else []
    if any(number not in (1, before + 1) for before, number in pairwise([0, *numbers])):
        found.pop("§")
    names = dict(one for alike in found.values() if len(alike) >= _FEWEST for one in alike)
    bare = [line._replace(text=names.get(at, line.text)) for at, line in enumerate(lines)]
    return bare, frozenset(names)


def _heads(lines: list[Line], at: int, signed: "re.Match[str]") -> bool:
    below = lines[at + 1].text.strip() if at + 1 < len(lines) else ""
    is_apart = at == 0 or not lines[at - 1].text.strip()
    is_short = len(signed["name"].split()) <= _MOST_WORDS and not _ENDED.search(signed["name"])
    return is_apart and is_short and bool(below) and not below.startswith(signed["sign"])
