r"""Chemical formulas of the package mhchem: "\ce{SO4^2- + 2H+ <=> H2SO4}"."""

import re

from kmsflash.notes.page import lowered, raised

_ARROWS = {"<=>": "⇌", "<-->": "⇄", "<->": "↔", "->": "→", "<-": "←"}
_ARROW = re.compile("|".join(_ARROWS))
_CHARGE = re.compile(r"\^\{?(\d*[+-]|\d+)\}?|(?<=[A-Za-z\d)\]])([+-])(?=\s|$)")
_COUNT = re.compile(r"(?<=[A-Za-z)\]])_?\{?(\d+)\}?")


def written(said: str) -> str:
    r"""Return what stands in `\ce{…}` with its numbers lowered and its charges raised."""
    said = _ARROW.sub(lambda found: f" {_ARROWS[found[0]]} ", said)
    said = _COUNT.sub(lambda found: lowered(found[1]), _CHARGE.sub(_charged, said))
    if re.search(r"[\\{}^_$]", said):
        raise ValueError(said)
    return " ".join(said.split())


def _charged(found: "re.Match[str]") -> str:
    return raised(found[1] or found[2])
