"""Untitled tables: rows whose columns have no titles, each cell asked in its row."""

import re
from collections.abc import Iterator

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import Place
from kmsflash.notes.facts.making import GAP, Found, Scope, Text, card, fact, passage, tidy
from kmsflash.notes.page import Table
from kmsflash.notes.wording import fold, plain

_TOLD = re.compile(r"[^\W\d_]{3}|\d{3}")
_SIGN = re.compile(r"[IVX]+[.)]?")
_LONGEST, _MOST_WORDS = 190, 12  # characters of a front, and words of an answer


def recognise(scope: Scope) -> Iterator[Found]:
    """Yield a fact for each cell of a row whose other cells say what it is of."""
    for at, block in enumerate(scope.outline.blocks):
        if isinstance(block, Table) and at not in scope.taken and not any(map(plain, block.header)):
            scope.taken.add(at)
            for line, row in zip(block.lines, block.rows, strict=True):
                yield from _row(
                    scope, Place(line, line, block.place.headings), [cell for cell in row if cell]
                )


def _row(scope: Scope, place: Place, row: list[str]) -> Iterator[Found]:
    whole = " – ".join(row)
    source = Text(whole, place, None, "")
    above = scope.subject_of(place)
    for at, cell in enumerate(row):
        left = " – ".join((*row[:at], GAP, *row[at + 1 :]))
        front = scope.vocabulary.ask["context"].format(context=f"**{above}**", question=left)
        is_told = any(_TOLD.search(other) for other in (*row[:at], *row[at + 1 :]))
        is_short = len(cell.split()) <= _MOST_WORDS and len(front) <= _LONGEST
        is_answer = _TOLD.search(cell) is not None and _SIGN.fullmatch(cell) is None
        if is_told and is_short and is_answer and fold(plain(cell)) not in fold(plain(left)):
            drafted = card("row", front, tidy(cell), passage(whole, cell))
            yield fact(Kind.TABLE, f"{above} {row[0]} {at}", source, (drafted,))
