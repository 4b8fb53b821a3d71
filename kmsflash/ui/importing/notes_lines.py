"""Lines of notes as read: what a reader sees of each, and how it is set."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from kmsflash.notes.signs import CALL_OUT, HEADING, QUOTE, RULE

_BULLET = re.compile(r"^(\s*)[-*+•]\s+(?:\[[ xX]\]\s+)?(.*)$")
_NUMBERED = re.compile(r"^(\s*)(\d{1,3}[.)])\s+(.*)$")
_FENCE = re.compile(r"^\s*(?:```|~~~)")
_SEPARATOR = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
_COMMENT = re.compile(r"\s*<!--.*?-->")
_INLINE = re.compile(
    r"`(?P<code>[^`]+)`|\*\*(?P<strong>[^*]+)\*\*|__(?P<under>[^_]+)__|==(?P<mark>[^=]+)=="
    r"|!?\[(?P<link>[^\]]*)\]\([^)\s]*\)|(?<![\w*])\*(?P<em>[^*\s][^*]*)\*(?![\w*])|\\(?P<sign>[\\`*_{}\[\]()#+.!|<>-])"
)
_CELL_BORDER = re.compile(r"(?<!\\)\|")


class Form(Enum):
    """How a line is set."""

    HEADING = auto()
    PARAGRAPH = auto()
    ITEM = auto()
    QUOTE = auto()
    CODE = auto()
    HEAD = auto()  # of a table
    ROW = auto()


class Look(Enum):
    """How some letters of a line are set."""

    STRONG = auto()
    EMPHASIS = auto()
    CODE = auto()


@dataclass(frozen=True, slots=True)
class Words:
    """Words as a reader sees them, without the signs of Markdown."""

    text: str
    looks: tuple[tuple[int, int, Look], ...] = ()  # from, to, how


@dataclass(frozen=True, slots=True)
class NotesLine:
    """A line that is shown; rows of a table have several pieces, all others one."""

    number: int  # in the notes as read, from 0
    form: Form
    pieces: tuple[Words, ...]
    level: int = 0  # of a heading from 1; of an item from 0
    sign: str = ""  # before an item


def lines_of(text: str) -> list[NotesLine]:
    """Return the lines of *text*, notes in our Markdown dialect, that there is something to read on."""
    return list(_Lines(text.split("\n")).read())


def words_of(markdown: str) -> Words:
    """Return what a reader sees of one line of Markdown."""
    text, looks, at = "", [], 0
    for found in _INLINE.finditer(markdown):
        text += markdown[at : found.start()]
        name = found.lastgroup or ""
        inner = found[name]
        if name in _LOOKS:
            looks.append((len(text), len(text) + len(inner), _LOOKS[name]))
        text += inner
        at = found.end()
    return Words(text + markdown[at:], tuple(looks))


_LOOKS = {"code": Look.CODE, "strong": Look.STRONG, "under": Look.STRONG, "em": Look.EMPHASIS}


class _Lines:
    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._in_code = False
        self._in_table = False

    def read(self) -> Iterator[NotesLine]:
        for number, line in enumerate(self._lines):
            if _FENCE.match(line):
                self._in_code = not self._in_code
            elif self._in_code:
                yield NotesLine(number, Form.CODE, (Words(line, ((0, len(line), Look.CODE),)),))
            else:
                yield from self._plain(number, _COMMENT.sub("", line))

    def _plain(self, number: int, line: str) -> Iterator[NotesLine]:
        after = self._lines[number + 1] if number + 1 < len(self._lines) else ""
        begins = "|" in line and "|" in after and bool(_SEPARATOR.match(after))
        self._in_table = begins or (self._in_table and "|" in line)
        if self._in_table and _SEPARATOR.match(line):
            return
        if self._in_table:
            yield NotesLine(number, Form.HEAD if begins else Form.ROW, tuple(map(words_of, cells_of(line))))
        elif line.strip() and not RULE.match(line):
            yield _running(number, line)


def cells_of(row: str) -> list[str]:
    """Return the cells of a row of a table, as Markdown."""
    cells = [cell.strip() for cell in _CELL_BORDER.split(row.strip())]
    first = 1 if cells and not cells[0] and row.strip().startswith("|") else 0
    last = -1 if len(cells) > 1 and not cells[-1] and row.strip().endswith("|") else len(cells)
    return cells[first:last]


def _running(number: int, line: str) -> NotesLine:
    if heading := HEADING.match(line):
        return NotesLine(number, Form.HEADING, (words_of(heading[2]),), len(heading[1]))
    if quote := QUOTE.match(line):
        return _quoted(number, quote[1])
    if item := _BULLET.match(line):
        return NotesLine(number, Form.ITEM, (words_of(item[2]),), _level(item[1]), "•")
    if item := _NUMBERED.match(line):
        return NotesLine(number, Form.ITEM, (words_of(item[3]),), _level(item[1]), item[2])
    return NotesLine(number, Form.PARAGRAPH, (words_of(line.strip()),))


def _quoted(number: int, inner: str) -> NotesLine:
    inner = inner.strip()
    while again := QUOTE.match(inner):
        inner = again[1].strip()
    if call_out := CALL_OUT.match(inner):
        title = call_out[2] or call_out[1].capitalize()
        return NotesLine(number, Form.QUOTE, (Words(title, ((0, len(title), Look.STRONG),)),))
    if item := _BULLET.match(inner):
        return NotesLine(number, Form.QUOTE, (words_of(item[2]),), 0, "•")
    return NotesLine(number, Form.QUOTE, (words_of(inner),))


def _level(indent: str) -> int:
    return min(4, len(indent.expandtabs(4)) // 2)
