"""Gaps in a field, as Anki reads them: inside one another, with hints, several numbers to one."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from kmsflash.model.gaps import GAP

_TOKEN = re.compile(r"\{\{c(\d+(?:,\d+)*)::|\}\}")
DEEPEST = 12
"""Gaps inside one another that are told apart."""
LARGEST = 999


@dataclass(slots=True)
class Gap:
    """What one gap hides: words, and gaps in it."""

    numbers: tuple[int, ...]
    inner: "list[str | Gap]" = field(default_factory=list)

    @property
    def is_nested(self) -> bool:
        """Whether there is a gap in it, or it goes by several numbers."""
        return len(self.numbers) != 1 or any(isinstance(piece, Gap) for piece in self.inner)


@dataclass(frozen=True, slots=True)
class Cloze:
    """A field with gaps."""

    pieces: tuple[str | Gap, ...]

    @property
    def numbers(self) -> frozenset[int]:
        """Return the numbers of its gaps."""
        return frozenset(number for gap in _gaps(self.pieces) for number in gap.numbers)

    @property
    def is_plain(self) -> bool:
        """Whether no gap is in another one, or goes by several numbers."""
        return not any(gap.is_nested for gap in _gaps(self.pieces))

    def asked(self, number: int) -> str:
        """Return the field with the gaps of *number* empty; nothing where there are none."""
        return _said(self.pieces, number, _emptied) if number in self.numbers else ""

    def answered(self, number: int) -> str:
        """Return the field with what the gaps of *number* hide marked; nothing where there are none."""
        return (
            _said(self.pieces, number, lambda inner, _: f"<mark>{inner}</mark>")
            if number in self.numbers
            else ""
        )

    def each(self) -> list[tuple[int, str]]:
        """Return the first number of each gap, and what it hides."""
        return [(gap.numbers[0], _said(gap.inner, -1, _filled)) for gap in _gaps(self.pieces) if gap.numbers]

    def hidden(self, number: int) -> list[str]:
        """Return what the gaps of *number* hide."""
        wanted = (gap for gap in _gaps(self.pieces) if number in gap.numbers)
        return [_said(gap.inner, 0, _filled).partition("::")[0].strip() for gap in wanted]


def _emptied(_: str, hint: str) -> str:
    return f"[… {hint}]" if hint else GAP


def _filled(inner: str, _: str) -> str:
    return inner


def _said(
    pieces: "tuple[str | Gap, ...] | list[str | Gap]", number: int, ask: Callable[[str, str], str]
) -> str:
    parts = []
    for piece in pieces:
        if isinstance(piece, str):
            parts.append(piece)
            continue
        inner, _, hint = _said(piece.inner, number, ask).partition("::")
        parts.append(ask(inner, hint.strip()) if number in piece.numbers else inner)
    return "".join(parts)


def _gaps(pieces: "tuple[str | Gap, ...] | list[str | Gap]") -> Iterator[Gap]:
    for piece in pieces:
        if isinstance(piece, Gap):
            yield piece
            yield from _gaps(piece.inner)


@lru_cache(maxsize=64)
def cloze(html: str) -> Cloze:
    """Return the gaps of a field. What is not closed, or lies too deep, is text."""
    levels: list[Gap] = [Gap(())]
    at = 0
    for token in _TOKEN.finditer(html):
        before = html[at : token.start()]
        at = token.end()
        levels[-1].inner.append(before)
        if token[1]:
            numbers = tuple(int(number) for number in token[1][:200].split(",") if number and len(number) < 4)
            levels.append(Gap(numbers))
        elif len(levels) > 1:
            gap = levels.pop()
            levels[-1].inner.append(gap if len(levels) <= DEEPEST else _said(gap.inner, 0, _filled))
        else:
            levels[-1].inner.append(token[0])
    levels[-1].inner.append(html[at:])
    while len(levels) > 1:
        gap = levels.pop()
        levels[-1].inner += ["{{", f"c{','.join(map(str, gap.numbers))}::", *gap.inner]
    return Cloze(tuple(levels[0].inner))
