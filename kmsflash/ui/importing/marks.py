"""Where in the notes as read the facts stand, found by their words.

A place counts lines of the file; the notes as read have fewer or more of them, so a place only says where to
look first. What is not found is not marked: better no mark than a wrong one.
"""

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cached_property

from kmsflash.ui.importing.notes_lines import Form, NotesLine, words_of

_TOKEN = re.compile(r"\w+")
_LOOK_BACK = 6  # lines
_LOOK_AHEAD = 60
_ENOUGH = 0.5  # of a passage's words
_ANSWER_WITHIN = 6  # lines under its question


@dataclass(frozen=True, slots=True)
class Wanted:
    """A passage to find."""

    owner: Hashable  # what asks for it: a fact, a rejection, an open question
    first_line: int  # in the file
    quote: str
    answer: str = ""
    column: int = -1  # of a table, from 0


@dataclass(frozen=True, slots=True)
class Mark:
    """Some letters of a line that say what an owner knows."""

    owner: Hashable
    line: int  # index among the lines that are shown
    piece: int
    first: int
    last: int


class _Sought:
    """A line, ready to be searched."""

    def __init__(self, line: NotesLine) -> None:
        self.line = line
        self.tokens = [
            (found[0].casefold(), number, found.start(), found.end())
            for number, piece in enumerate(line.pieces)
            for found in _TOKEN.finditer(piece.text)
        ]
        self.words = [token[0] for token in self.tokens]

    @cached_property
    def joined(self) -> str:
        return f" {' '.join(self.words)} "

    @cached_property
    def counted(self) -> Counter[str]:
        return Counter(self.words)

    def share(self, words: Sequence[str]) -> float:
        """Return how many of *words* the line has, 0 to 1; 1 only where they stand together."""
        if not words or not self.words:
            return 0.0
        if f" {' '.join(words)} " in self.joined:
            return 1.0
        return 0.99 * (Counter(words) & self.counted).total() / len(words)


def find_marks(lines: Sequence[NotesLine], wanted: Sequence[Wanted]) -> list[Mark]:
    """Return the marks of all that is *wanted*, in no order."""
    return list(_Search(lines).run(sorted(wanted, key=lambda each: each.first_line)))


class _Search:
    def __init__(self, lines: Sequence[NotesLine]) -> None:
        self._lines = [_Sought(line) for line in lines]
        self._at = 0
        self._last: tuple[int, int] = (0, 0)  # the last passage's line in the file, and here

    def run(self, wanted: Sequence[Wanted]) -> Iterator[Mark]:
        for each in wanted:
            found = list(self._marks_of(each))
            if not (found and self._is_whole(each)):  # most of a list's words may stand in one item
                found = max(
                    found, [mark for part in _parts(each) for mark in self._marks_of(part)], key=_reach
                )
            yield from found

    def _is_whole(self, wanted: Wanted) -> bool:
        """Return whether the line that was found last has all words of a passage."""
        return self._lines[self._last[1]].share(_words(wanted.quote)) == 1.0

    def _marks_of(self, wanted: Wanted) -> Iterator[Mark]:
        words = _words(wanted.quote)
        at = self._find(wanted, words)
        if at is not None:
            self._last = (wanted.first_line, at)
            yield from self._marked(wanted, at, words)

    def _find(self, wanted: Wanted, words: list[str]) -> int | None:
        """Return the line that has most of the words; of equals the one nearest to where it should be."""
        before, here = self._last
        expected = here + min(max(0, wanted.first_line - before), _LOOK_AHEAD // 2)
        first = max(0, here - _LOOK_BACK)
        near = sorted(
            range(first, min(len(self._lines), here + _LOOK_AHEAD)), key=lambda n: abs(n - expected)
        )
        best, share = None, _ENOUGH
        for number in near:
            found = self._lines[number].share(words)
            if found == 1.0:
                return number
            if found > share:
                best, share = number, found
        return best

    def _marked(self, wanted: Wanted, at: int, words: list[str]) -> Iterator[Mark]:
        line = self._lines[at]
        answer = _words(wanted.answer)
        if line.line.form is Form.ROW:
            yield _cell(wanted, at, line, answer)
            return
        yield _stretch(wanted, at, line, words)
        if not answer or line.share(answer) > _ENOUGH:
            return
        for number in range(at + 1, min(len(self._lines), at + 1 + _ANSWER_WITHIN)):
            below = self._lines[number]
            if below.line.form in (Form.HEADING, Form.HEAD):
                return
            if below.share(answer) == 1.0:
                yield _stretch(wanted, number, below, answer)
                return


def _reach(marks: Sequence[Mark]) -> int:
    """Return on how many lines there are marks."""
    return len({mark.line for mark in marks})


def _parts(wanted: Wanted) -> list[Wanted]:
    """Return the items of a list that a fact takes together, each to be found by itself."""
    items = wanted.quote.split("; ")
    return [replace(wanted, quote=item, answer="") for item in items] if len(items) > 1 else []


def _words(markdown: str) -> list[str]:
    return [found[0].casefold() for found in _TOKEN.finditer(words_of(markdown).text)]


def _cell(wanted: Wanted, at: int, line: _Sought, answer: list[str]) -> Mark:
    """Return the cell that is asked for: the one in its column, else the one that says the answer."""
    pieces = line.line.pieces
    column = wanted.column
    if not 0 <= column < len(pieces):
        said = [_words(piece.text) for piece in pieces]
        column = said.index(answer) if answer in said else 0
    return Mark(wanted.owner, at, column, 0, len(pieces[column].text) if pieces else 0)


def _stretch(wanted: Wanted, at: int, line: _Sought, words: list[str]) -> Mark:
    """Return the letters of the line from the first of the *words* to the last."""
    matched = SequenceMatcher(None, line.words, words, autojunk=False).get_matching_blocks()
    blocks = [block for block in matched if block.size > 1] or [block for block in matched if block.size]
    text = line.line.pieces[0].text if line.line.pieces else ""
    if not blocks:
        return Mark(wanted.owner, at, 0, 0, len(text))
    first = line.tokens[blocks[0].a]
    last = line.tokens[blocks[-1].a + blocks[-1].size - 1]
    begin, end = first[2], last[3]
    opening = text[begin - 1 : begin] in tuple("\"“„«'‘([")
    closing = re.match(r"[\"”»'’)\].!?…]*", text[end:])
    return Mark(wanted.owner, at, 0, begin - opening, end + (closing.end() if closing else 0))
