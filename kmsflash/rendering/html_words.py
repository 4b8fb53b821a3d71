"""Running text with marks, written as a line of Markdown."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise, takewhile
from typing import NamedTuple, Self

from kmsflash.rendering.literal import as_line, literal, name_of, reference

ATOM = "\ue000"
"""Begins the sign that stands for an atom; a digit or more and `_END` follow."""
_END = "\ue001"
_HELD = re.compile(f"{ATOM}(\\d+){_END}")
_ALT = re.compile(r"[\[\]<>`\\\n\r*_]+")
_SPACE = re.compile(r"[ \t\r\n\f\v]{2,}")
_ENDS = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)
_UNSAFE = re.compile(r"[\s<>()\"'`\\]")
_SIGNS = ("**", "*", "==", "~~")
_INSTEAD = {"**": "strong", "*": "em", "==": "mark", "~~": "del"}


class Run(NamedTuple):
    """Words that are marked alike, outermost mark first."""

    text: str
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Atom:
    """What no rule of Markdown is to touch."""

    markdown: str
    html: str

    @classmethod
    def words(cls, text: str) -> Self:
        """Return words that stand as they are."""
        return cls(text, escape(text, quote=False))

    @classmethod
    def code(cls, text: str) -> Self:
        """Return code."""
        ticks = "`" * (max(map(len, re.findall(r"`+", text)), default=0) + 1)
        room = " " if "`" in (text[:1], text[-1:]) else ""
        return cls(f"{ticks}{room}{text}{room}{ticks}", f"<code>{escape(text, quote=False)}</code>")

    @classmethod
    def media(cls, name: str, source: str, alt: str = "") -> Self:
        """Return a picture or a sound, said by its name where nothing else is."""
        said = _ALT.sub(" ", alt or name.rpartition(".")[0]).strip()
        return cls(f"![{said}]({source})", f'<img src="{escape(source)}" alt="{escape(said)}">')


@dataclass(slots=True)
class Atoms:
    """The atoms of one text."""

    _kept: list[Atom] = field(default_factory=list)

    def put(self, atom: Atom) -> str:
        """Return the sign that stands for *atom*."""
        self._kept.append(atom)
        return f"{ATOM}{len(self._kept) - 1}{_END}"

    def back(self, markdown: str) -> str:
        """Return *markdown* with the atoms in place of their signs."""
        return (
            _HELD.sub(lambda found: self._kept[int(found[1])].markdown, markdown) if self._kept else markdown
        )

    def html(self, html: str) -> str:
        """Return *html* with the atoms in place of their signs."""
        return _HELD.sub(lambda found: self._kept[int(found[1])].html, html) if self._kept else html


def source_of(source: str, alt: str) -> Atom | None:
    """Return the picture or sound that a `src` means; None where that is no file of the package."""
    name = name_of(source)
    return Atom.media(name, reference(name), alt) if name else None


def has_signs(text: str) -> bool:
    """Whether there are signs in a text that, beside marks, are read as other marks."""
    return "*" in text or "~" in text or "`" in text or "\\" in text or "==" in text


def words(runs: Sequence[Run]) -> str:
    """Return runs of text as one line of Markdown."""
    if not any(run.marks for run in runs):
        return as_line(literal(_SPACE.sub(" ", "".join(run.text for run in runs)).strip()))
    parted = list(_parted(runs))
    # Stars beside stars are read in ways of their own: there, tags say it.
    starred = [{"*", "**"} & set(run.marks) for run in parted]
    meet = any(len(both) > 1 for both in (*starred, *(one | other for one, other in pairwise(starred))))
    told = "".join(run.text for run in runs)
    lit = any("==" in run.marks or "~~" in run.marks for run in parted)  # "~~=~~a" would strike nothing
    clash = has_signs(told) or (lit and "=" in told)
    in_words = _SIGNS if clash else ("*",) if meet else ()
    return as_line("".join(_written(parted, in_words)).strip())


def _parted(runs: Sequence[Run]) -> Iterator[Run]:
    """Give the runs without blanks at their ends, these between them, marked as both sides are."""
    pieces: list[Run] = []
    for run in _joined(runs):
        found = _ENDS.fullmatch(run.text)
        before, core, after = found.groups() if found else ("", run.text, "")
        pieces += (Run(text, marks) for text, marks in ((before, ()), (core, run.marks), (after, ())) if text)
    while pieces and not pieces[-1].text.strip():
        pieces.pop()
    cores = [at for at, piece in enumerate(pieces) if piece.text.strip()]
    for at, piece in enumerate(pieces):
        if piece.text.strip():
            yield piece
        elif cores and at > cores[0]:
            left = pieces[max(core for core in cores if core < at)].marks
            right = pieces[min(core for core in cores if core > at)].marks
            yield Run(" " if "\xa0" not in piece.text else piece.text, _common(left, right))


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    last: Run | None = None
    for run in runs:
        if last is not None and last.marks == run.marks:
            last = Run(last.text + run.text, run.marks)
        else:
            if last is not None:
                yield last
            last = run
    if last is not None:
        yield last


def _common(one: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return tuple(mark for mark, _ in pairs)


def _written(runs: Sequence[Run], in_words: Sequence[str]) -> Iterator[str]:
    stack: tuple[str, ...] = ()
    for run in runs:
        kept = _common(stack, run.marks)
        yield from (_closed(mark, in_words) for mark in reversed(stack[len(kept) :]))
        yield from (_opened(mark, in_words) for mark in run.marks[len(kept) :])
        stack = run.marks
        yield literal(run.text)
    yield from (_closed(mark, in_words) for mark in reversed(stack))


def _opened(mark: str, in_words: Sequence[str]) -> str:
    if mark in _SIGNS:
        return f"<{_INSTEAD[mark]}>" if mark in in_words else mark
    return "[" if mark.startswith("a:") else f"<{mark}>"


def _closed(mark: str, in_words: Sequence[str]) -> str:
    if mark in _SIGNS:
        return f"</{_INSTEAD[mark]}>" if mark in in_words else mark
    if mark.startswith("a:"):
        address = _UNSAFE.sub(lambda sign: f"%{ord(sign[0]):02X}", mark[2:])
        return f"]({address})"
    return f"</{mark}>"
