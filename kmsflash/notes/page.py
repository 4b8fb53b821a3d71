"""What readers, repairs and the outline hand on: lines of a page, and the blocks they form."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from kmsflash.model.notes import Place, Repair

LONGEST_LINE = 5_000
"""Characters of one line of our dialect; what is longer is read as several lines."""

_RAISED = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_LOWERED = str.maketrans("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋")


def raised(text: str) -> str:
    """Return an exponent in letters that are printed raised; empty where there are none for it."""
    return text.translate(_RAISED) if text and not text.strip("0123456789+-−n") else ""


def lowered(text: str) -> str:
    """Return an index in letters that are printed lowered; empty where there are none for it."""
    return text.translate(_LOWERED) if text and not text.strip("0123456789+-−") else ""


class Line(NamedTuple):
    """One line of our Markdown dialect, and the lines of the file it came from (from 1, both included)."""

    text: str
    first: int
    last: int
    code: bool = False  # inside a fence: nothing touches it
    closes: bool = False  # an empty line that ends the section of a heading without a mark


@dataclass(frozen=True, slots=True)
class Extract:
    """What a reader took out of a file, and a line of the report for everything that it left out."""

    lines: list[Line]
    reports: tuple[Repair, ...] = ()


class Role(StrEnum):
    """What a label says about the text it stands before."""

    TAKEAWAY = "takeaway"
    TRAP = "trap"
    CUE = "cue"
    QUESTION = "question"
    ANSWER = "answer"
    EXPLANATION = "explanation"


class Label(NamedTuple):
    """A label as the notes write it ("Common Trap"), and what it stands for."""

    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text on one line."""

    text: str
    place: Place
    label: Label | None = None
    detail: str = ""  # a quote or note that stands under it and explains it


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list."""

    text: str
    place: Place
    label: Label | None = None
    detail: str = ""
    children: tuple["Item", ...] = ()
    number: int = 0  # that the notes give it; 0 where they give none
    ticked: bool = False  # its box in a list of boxes is


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[Item, ...]
    ordered: bool
    place: Place
    intro: str = ""  # the sentence before it that ends in a colon
    label: Label | None = None
    start: int = 1  # the number of the first item, where they are numbered


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has as many cells as the header."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]  # of each row in the file
    place: Place
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """A fenced block."""

    text: str
    place: Place


Block = Paragraph | Bullets | Table | Code


@dataclass(frozen=True, slots=True)
class Outline:
    """The blocks of a page in order, each under its path of headings."""

    title: str
    blocks: tuple[Block, ...]
    headings: tuple[str, ...]
