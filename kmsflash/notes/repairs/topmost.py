"""The head of a page: which of its first lines is its title, and which only tell of a course."""

import re

from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.page import Line
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import plain

_BLOCK = re.compile(r"\s*(?:[-*+>|#•]|\d{1,3}[.)]\s|```|~~~|[-=]{3,}\s*$)")
_ENDED = re.compile(r"[.!?:;,=→|]\W*$|[=→|]")
_LONGEST_HEAD = 3  # lines
_MOST_WORDS, _MOST_OF_NOTES = 8, 14


def head(lines: list[Line]) -> list[int]:
    """Return the lines that open a page, up to the first empty one."""
    first = next((at for at, line in enumerate(lines) if line.text.strip()), len(lines))
    end = first
    while end < len(lines) and lines[end].text.strip() and not lines[end].code:
        end += 1
    return list(range(first, end)) if end - first <= _LONGEST_HEAD else list(range(first, first + 1))


def of_notes(lines: list[Line], vocabulary: Vocabulary) -> frozenset[int]:
    """Return which lines at the head of a page tell of its course, its teacher or the notes."""
    return frozenset(at for at in head(lines) if _tells_of_notes(lines[at].text, vocabulary))


def title(lines: list[Line], vocabulary: Vocabulary) -> int | None:
    """Return which line at the head of a page is its title, where the first one tells of the course.

    It is the line after that, where that names a matter in a few words; else the first one is.
    """
    opening, told = head(lines), of_notes(lines, vocabulary)
    if not opening or opening[0] not in told:
        return None
    rest = next((at for at in opening if at not in told), None)
    return rest if rest is not None and _names_matter(lines[rest].text, vocabulary) else opening[0]


def _tells_of_notes(text: str, vocabulary: Vocabulary) -> bool:
    is_short = len(text.split()) <= _MOST_OF_NOTES and not _BLOCK.match(text)
    return is_short and vocabulary.expressions["of_notes"].search(plain(text)) is not None


def _names_matter(text: str, vocabulary: Vocabulary) -> bool:
    is_short = len(text.split()) <= _MOST_WORDS and not _BLOCK.match(text) and text.strip()[:1].isupper()
    return is_short and not _ENDED.search(text) and clause(text, vocabulary) is None
