r"""Formulas that have lines of their own: `$$`, `\[` or an environment, up to what closes them."""

import re
from typing import NamedTuple

from kmsflash.notes.page import Line

_OPENS = re.compile(
    r"^(?P<margin>\s*(?:>\s*){0,5}(?:[-*+]\s+|\d{1,3}[.)]\s+)?)"
    r"(?P<sign>\$\$|\\\[|\\begin\{(?P<name>(?:equation|align|gather|displaymath|eqnarray)\*?)\})"
)
_UNSEEN = re.compile(r"\\(?:label|tag\*?)\{[^{}]*\}|\\(?:nonumber|notag)\b")
_STOP = re.compile(r"\s*[.,;]?\s*$")
_MOST_LINES = 40


class Displayed(NamedTuple):
    """A formula that has lines of its own, and where the next line stands."""

    formula: str
    margin: str  # what its first line opens with: a quote, an item
    stop: str  # what ends it as a sentence
    first: int
    last: int
    end: int

    @property
    def may_follow(self) -> bool:
        """Tell whether it can go on with the text above it: an item is one of its own."""
        return not self.margin.strip(" >")


def displayed(lines: list[Line], at: int) -> Displayed | None:
    """Return the formula whose lines start here, where they close."""
    found = _OPENS.match(lines[at].text)
    if not found:
        return None
    closing = {"$$": "$$", "\\[": "\\]"}.get(found["sign"], f"\\end{{{found['name']}}}")
    said = lines[at].text[found.end() :]
    parts: list[str] = []
    for end in range(at, min(at + _MOST_LINES, len(lines))):
        line = lines[end]
        said = said if end == at else line.text.lstrip("> ")
        if line.code or (end > at and not said.strip()):
            return None
        inner, sign, behind = said.partition(closing)
        parts.append(inner)
        if sign:
            formula = _formula(" ".join(parts), found["name"])
            is_alone = _STOP.fullmatch(behind) is not None
            where = lines[at].first, line.last, end + 1
            return Displayed(formula, found["margin"], ".", *where) if is_alone and formula else None
    return None


def _formula(said: str, name: str | None) -> str:
    """Return what is between the signs, without numbers and names of equations."""
    formula = _UNSEEN.sub("", said).strip()
    is_one = name is None and "\\\\" not in formula and "&" not in formula
    return formula if is_one or not formula else f"\\begin{{aligned}}{formula}\\end{{aligned}}"
