"""Pieces of a line that is too long to be read as one: each is a line of its own until all is found.

Whoever looks for what else was found on a line would look at all of them for each piece otherwise.
"""

from bisect import bisect_right
from dataclasses import replace
from typing import TypeVar

from kmsflash.model.notes import FactDraft, OpenQuestion, Rejection
from kmsflash.notes.page import LONGEST_LINE, Line

_PIECE = LONGEST_LINE // 2  # characters that a piece has at least, but for the last

Placed = TypeVar("Placed", FactDraft, Rejection, OpenQuestion)


def numbered(lines: list[Line]) -> tuple[list[Line], list[int]]:
    """Return lines of which no two pieces of one have the same number, and the numbers that were added."""
    told: list[Line] = []
    added: list[int] = []
    before: Line | None = None
    for line in lines:
        if before is not None and line.first == before.last and len(before.text) >= _PIECE:
            added.append(line.first + len(added) + 1)
        told.append(line._replace(first=line.first + len(added), last=line.last + len(added)))
        before = line
    return (told, added) if added else (lines, added)


def of_file(one: Placed, added: list[int]) -> Placed:
    """Return what was found with its place in the file, where numbers were *added* to the lines of that."""
    place = one.place
    first = place.first_line - bisect_right(added, place.first_line)
    last = place.last_line - bisect_right(added, place.last_line)
    return replace(one, place=replace(place, first_line=first, last_line=last)) if added else one
