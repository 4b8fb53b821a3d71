"""Ranks: which lines of an outline carry a sign, "I.", "A.", "1.", "(i)", "a)", and how deep each stands."""

import re
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from kmsflash.notes.page import Line
from kmsflash.notes.repairs.items import BULLET

_SIGNED = re.compile(
    r"^(?P<indent>\s*)(?P<open>\(?)(?P<sign>\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[ivx]{1,5}|[A-Z]|([a-z])\4?)"
    r"(?P<close>[.)]|(?<=\.\d)|(?<=\.\d\d))\s+(?P<text>\S.*)$"
)
_TENS = ("", "X", "XX")
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMANS = {f"{tens}{ones}": at for at, (tens, ones) in enumerate(product(_TENS, _ONES)) if at}
_SLACK = 2  # characters by which signs of one rank may be set in differently
_TAB = 4


class Rank(NamedTuple):
    """A kind of sign, and the place of one among its like."""

    kind: str  # "I.", "A.", "1.", "(i)", "a)"; of decimals "1.1" and "1.1.1"
    value: int
    prefix: str = ""  # of a decimal: "2.1" of "2.1.3"


@dataclass(slots=True)
class _Level:
    rank: Rank
    indent: int


def indent_of(text: str) -> int:
    """Return how far a line is set in."""
    return len(text[: len(text) - len(text.lstrip())].expandtabs(_TAB))


def ranks_of(text: str) -> tuple[list[Rank], str]:
    """Return the ranks that the sign of a line may be of, and what stands behind it."""
    found = _SIGNED.match(text)
    if found is None or (found["sign"].isdigit() and not found["open"] and not BULLET.match(text)):
        return [], text
    sign, frame = found["sign"], (found["open"], found["close"])
    if sign[0].isdigit():
        prefix, _, last = sign.rpartition(".")
        kind = ".".join("1" for _ in sign.split("."))
        return [Rank(kind if prefix else "1".join(frame), int(last), prefix)], found["text"]
    told: list[Rank] = []
    if sign.upper() in _ROMANS:
        told.append(Rank(("I" if sign.isupper() else "i").join(frame), _ROMANS[sign.upper()]))
    if len(set(sign)) == 1 and (len(sign) == 1 or sign.islower()):
        kind = "A" if sign.isupper() else "a" * len(sign)
        told.append(Rank(kind.join(frame), ord(sign[0].lower()) - ord("a") + 1))
    return told, found["text"]


def ranked(lines: list[Line]) -> dict[int, tuple[int, Rank]]:
    """Return how deep each line with a sign stands, and its rank; signs that follow on from none are text."""
    found = _followed(lines, frozenset())
    lone = _lone(found, lines)
    return _followed(lines, lone) if lone else found


def _followed(lines: list[Line], skipped: frozenset[int]) -> dict[int, tuple[int, Rank]]:
    found: dict[int, tuple[int, Rank]] = {}
    stack: list[_Level] = []
    for at, line in enumerate(lines):
        told = [] if line.code or at in skipped else ranks_of(line.text)[0]
        indent = indent_of(line.text)
        level = _next_of(stack, told, indent) if told else None
        if level is None:
            continue
        depth, rank = level
        stack[depth:] = [_Level(rank, indent)]
        found[at] = depth, rank
    return found


def _next_of(stack: list[_Level], told: list[Rank], indent: int) -> tuple[int, Rank] | None:
    """Return the depth and the rank of a sign: the next of its like, or the first of a new kind below."""
    for depth in reversed(range(len(stack))):
        level = stack[depth]
        for rank in told:
            follows = rank.kind == level.rank.kind and rank.value == level.rank.value + 1
            if follows and rank.prefix == level.rank.prefix and abs(indent - level.indent) <= _SLACK:
                return depth, rank
    kinds = [level.rank.kind for level in stack]
    for rank in told:
        if rank.value != 1 or (rank.prefix and not _is_under(rank, stack)):
            continue
        if rank.kind in kinds:  # a list that begins anew
            depth = kinds.index(rank.kind)
            if abs(indent - stack[depth].indent) <= _SLACK:
                return depth, rank
        if not stack or indent >= stack[-1].indent:
            return len(stack), rank
        depth = next((nth for nth, level in enumerate(stack) if level.indent >= indent), len(stack))
        return depth, rank
    return None


def _is_under(rank: Rank, stack: list[_Level]) -> bool:
    """Tell whether the number that a decimal opens with is that of a line above it, if one has any."""
    numbers = {f"{level.rank.prefix}.{level.rank.value}".strip(".") for level in stack}
    return not stack or rank.prefix in numbers or rank.kind == stack[0].rank.kind


def _lone(found: dict[int, tuple[int, Rank]], lines: list[Line]) -> frozenset[int]:
    """Return the signs that have no like beside them and are not set in below what they stand under."""
    places = sorted(found)
    alone: set[int] = set()
    for nth, at in enumerate(places):
        depth, rank = found[at]
        if rank.value != 1:
            continue
        later = (found[places[one]] for one in range(nth + 1, len(places)))
        beside = next((one for one in later if one[0] <= depth), None)
        is_followed = beside is not None and beside[0] == depth and beside[1].value == rank.value + 1
        above = lines[places[nth - 1]].text if nth else ""
        if not is_followed and (depth == 0 or indent_of(lines[at].text) <= indent_of(above)):
            alone.add(at)
    return frozenset(alone)
