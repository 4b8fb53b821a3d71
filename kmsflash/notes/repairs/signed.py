"""Signed headings: lines like ">>> Rivers" or "== Lakes ==" over the parts of a page without other marks."""

import re

from kmsflash.notes.page import Line

_SIGNED = re.compile(
    r"(?P<sign>>|=|~|•|–|—|-)(?P=sign)+>?\s+(?P<name>[A-ZÀ-Þ\d][^=~>|]{1,60}?)(?:\s(?P=sign)+)?$"
)
_ENDED = re.compile(r"[.,;:!?…]\W*$")
_FEWEST, _MOST_WORDS = 2, 7


def bared(lines: list[Line]) -> tuple[list[Line], frozenset[int]]:
    """Return the lines with headings bare of the signs that they open with, and where those stand.

    They are short, stand apart, head something, and are several with the same sign.
    """
    found: dict[str, list[tuple[int, str]]] = {}
    for at, line in enumerate(lines):
        signed = None if line.code else _SIGNED.match(line.text.rstrip())
        if signed and _heads(lines, at, signed):
            found.setdefault(signed["sign"], []).append((at, signed["name"]))
    names = dict(one for alike in found.values() if len(alike) >= _FEWEST for one in alike)
    bare = [line._replace(text=names.get(at, line.text)) for at, line in enumerate(lines)]
    return bare, frozenset(names)


def _heads(lines: list[Line], at: int, signed: "re.Match[str]") -> bool:
    below = lines[at + 1].text.strip() if at + 1 < len(lines) else ""
    is_apart = at == 0 or not lines[at - 1].text.strip()
    is_short = len(signed["name"].split()) <= _MOST_WORDS and not _ENDED.search(signed["name"])
    return is_apart and is_short and bool(below) and not below.startswith(signed["sign"])
