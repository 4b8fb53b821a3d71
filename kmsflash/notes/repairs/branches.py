"""Branches: the lines of an outline as a tree, each with what stands below it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from kmsflash.notes.page import Line, Role
from kmsflash.notes.repairs.entries import are_dated
from kmsflash.notes.repairs.ranks import Rank, indent_of, ranks_of
from kmsflash.notes.repairs.tables import find_tables
from kmsflash.notes.repairs.typed import goes_on
from kmsflash.notes.signs import QUOTE, RULE
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import ending, glued

_DASH = re.compile(r"^\s*[-*+•–]\s+(?P<text>\S.*)$")
_LABELLED = re.compile(r"^\W*(?P<label>[^\W\d_][^:]{0,24}?)\s?(?::|$)")
_OWN = re.compile(r"\S+(?:\s\S+){0,3}?\s?(?:[:=→]|->|\.{3})\s\S")  # a term with what it means
_ENDED = re.compile(r"[.!?:;…]\W*$")
_CUT = re.compile(r"[-,(]\s*$|[(\[„“«][^)\]”“»]*$")
_DRAWN = ("|", "- ")
_NARROWEST, _WIDEST, _RAGGED = (
    50,
    110,
    12,
)  # characters of wrapped text, and by which its lines may be broken too early


@dataclass(slots=True)
class Node:
    """A line of an outline, with everything that stands below it."""

    text: str
    line: Line
    indent: int
    rank: Rank | None = None  # none: a line without a sign, or with a dash
    raw: bool = False  # it stays what it is: a row of a table, a question with its answer, running text
    below: list["Node"] = field(default_factory=list)


@dataclass(slots=True)
class _Growing:
    """A tree while it is read: its roots, and the lines that others may still be hung below."""

    roots: list[Node] = field(default_factory=list)
    signed: list[Node] = field(default_factory=list)
    hung: list[Node] = field(default_factory=list)  # without a sign, below the last of those with one

    def add(self, line: Line, depth: int, rank: Rank) -> None:
        """Put in a line with a sign."""
        node = Node(ranks_of(line.text)[1], line, indent_of(line.text), rank)
        (self.signed[depth - 1].below if depth else self.roots).append(node)
        self.signed[depth:] = [node]
        self.hung = []

    def keep(self, line: Line) -> None:
        """Put in a line that stays what it is."""
        node = Node(line.text.strip(), line, 0, raw=True)
        self.signed[-1].below.append(node)
        self.hung = [node]

    def hang(self, line: Line) -> None:
        """Put in a line without a sign below the last one that is set in less."""
        dashed = _DASH.match(line.text)
        node = Node(dashed["text"] if dashed else line.text.strip(), line, indent_of(line.text))
        self.hung = [one for one in self.hung if not one.raw and one.indent < node.indent]
        above = [one for one in self.signed if one.indent <= node.indent] or self.signed[:1]
        (self.hung or above)[-1].below.append(node)
        self.hung.append(node)

    def is_text(self) -> bool:
        """Tell whether the last line stays what it is."""
        return bool(self.hung) and self.hung[-1].raw

    def lengthen(self, line: Line) -> None:
        """Put the text of a line at the end of the last one."""
        last = (self.hung or self.signed)[-1]
        last.text = glued(last.text, line.text)
        last.line = last.line._replace(last=line.last)


def tree(lines: list[Line], found: dict[int, tuple[int, Rank]], vocabulary: Vocabulary) -> list[Node]:
    """Return the lines of an outline, the first of which has a sign, as a tree; *found* are the signs."""
    growing = _Growing()
    widest = _width(lines, found)
    tabled = dict(_tabled(lines, found, vocabulary))
    for at, line in enumerate(lines):
        before = lines[at - 1] if at else line
        if at in found:
            growing.add(line, *found[at])
        elif not line.text.strip():
            continue
        elif at in tabled:
            for row in tabled[at]:
                growing.keep(row)
        elif _is_other(line, vocabulary):
            growing.keep(line)
        elif at - 1 not in tabled and (
            _goes_on(before, line, widest, vocabulary) or (growing.is_text() and _runs_on(before, line))
        ):
            growing.lengthen(line)
        elif not _DASH.match(line.text) and indent_of(line.text) <= growing.signed[-1].indent:
            growing.keep(line)  # running text at the margin
        else:
            growing.hang(line)
    return growing.roots


def _tabled(
    lines: list[Line], found: dict[int, tuple[int, Rank]], vocabulary: Vocabulary
) -> Iterator[tuple[int, list[Line]]]:
    """Yield the rows of the tables between the lines with signs, by where they stand."""
    places = range(len(lines))
    for is_text, run in groupby(places, key=lambda at: at not in found and bool(lines[at].text.strip())):
        block = list(run)
        if not is_text:
            continue
        bare = [lines[at]._replace(text=lines[at].text.strip()) for at in block]
        margin = min(indent_of(lines[at].text) for at in block)
        set_in = [lines[at]._replace(text=lines[at].text.expandtabs(4)[margin:]) for at in block]
        rows, count = find_tables(set_in if bare[0] == set_in[0] else bare, vocabulary)
        for at in block if count else ():
            drawn = [row for row in rows if row.first == lines[at].first and row.text.startswith(_DRAWN)]
            if drawn and not _DASH.match(lines[at].text):
                yield at, drawn


def _is_other(line: Line, vocabulary: Vocabulary) -> bool:
    """Tell whether a line is no note of an outline: a row, a quote, a question with its answer."""
    text = line.text.strip()
    if "|" in text or QUOTE.match(text) or RULE.match(text):
        return True
    found = _LABELLED.match(text)
    label = vocabulary.label(found["label"]) if found else None
    return label is not None and label.role in (Role.QUESTION, Role.ANSWER)


def _goes_on(before: Line, line: Line, widest: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a line only goes on with the one right above it."""
    text = line.text.strip()
    if not before.text.strip() or _DASH.match(text) or _is_other(before, vocabulary):
        return False
    if are_dated(before.text, text):
        return False
    is_full = 0 < widest <= _full(before, line) + _RAGGED and not _OWN.match(text)
    return is_full or goes_on(before.text, text, vocabulary)


def _runs_on(before: Line, line: Line) -> bool:
    """Tell whether running text at the margin goes on on the next line: the one before ends no sentence."""
    is_open = len(before.text) >= _NARROWEST and _ENDED.search(ending(before.text)) is None
    text = line.text.strip()
    is_new = text[:1].isupper() and _OWN.match(text) and not _CUT.search(ending(before.text))
    is_open = is_open and not (is_new or are_dated(before.text, line.text))
    return is_open and indent_of(before.text) == indent_of(line.text) and not _DASH.match(line.text)


def _full(before: Line, line: Line) -> int:
    """Return how long a line would be with the first word of the next one on it."""
    return len(before.text.rstrip()) + 1 + len(line.text.split(maxsplit=1)[0])


def _width(lines: list[Line], found: dict[int, tuple[int, Rank]]) -> int:
    """Return the width that the lines of an outline are broken at; 0 where they end on purpose."""
    followed = [
        _full(line, below)
        for at, (line, below) in enumerate(pairwise(lines), 1)
        if at not in found and line.text.strip() and below.text.strip() and not _DASH.match(below.text)
    ]
    widest = max(followed, default=0)
    full = sum(length >= widest - _RAGGED for length in followed)
    return widest if full > 1 and _NARROWEST <= widest <= _WIDEST else 0
