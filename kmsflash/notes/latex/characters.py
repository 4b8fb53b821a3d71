"""Plain characters of a formula: figures stand together, and so do words; others stand for themselves."""

import re
from collections.abc import Iterator

from kmsflash.notes.latex.pieces import Piece, Role
from kmsflash.notes.latex.signs import of_character

_WORD = re.compile(r"[A-Za-zÄÖÜäöü](?=[a-zäöüß]*[aeiouyäöü])[a-zäöüß]{3,}")
_LETTERS = re.compile(r"[^\W\d_]{3}")


def characters(text: str) -> Iterator[Piece]:
    """Give the pieces of plain characters; figures stand together, and so do words."""
    at = 0
    while at < len(text):
        end = _end_of_number(text, at)
        if end > at:
            yield Piece(text[at:end], Role.NUMBER)
        elif word := _WORD.match(text, at):
            end = word.end()
            yield Piece(word[0], Role.WORDS)
        elif text[at].isspace():
            end = at + 1
            if _parts_words(text, at):
                yield Piece(" ", Role.GAP)
        else:
            end = at + 1
            yield of_character(text[at])
        at = end


def _parts_words(text: str, at: int) -> bool:
    """Tell whether a space stands beside a word of three letters: "mass of"."""
    before = _LETTERS.fullmatch(text, max(0, at - 3), at)
    return before is not None or _LETTERS.match(text, at + 1) is not None


def _end_of_number(text: str, at: int) -> int:
    end = at
    while end < len(text) and (text[end].isdigit() or (end > at and _is_point(text, end))):
        end += 1
    return end


def _is_point(text: str, at: int) -> bool:
    return text[at] in ".," and at + 1 < len(text) and text[at + 1].isdigit()
