"""The head of a page: which of its first lines is its title, and which only tell of a course."""

import re

from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.page import Line
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import plain

_BLOCK = re.compile(r"\s*(?:[-*+>|#•]|\d{1,3}[.)]\s|```|~~~|[-=]{3,}\s*$)")
_ENDED = re.compile(r"[.!?:;,=→|]\W*$|[=→|]")
_STOPPED = re.compile(r"[.!?:;,-][^\w)]*$")
_SIGN = re.compile(r"[=→|]|->|:\s")
_REMARKED, _FEWEST_REMARKED = 2, 4  # lines of a name with a remark, and words of that
_LONGEST_HEAD = 3  # lines
_MOST_WORDS, _MOST_NAMED, _MOST_OF_NOTES = 8, 10, 14


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

    It is the line after that, where that names a matter in a few words; else the first one is. That one is
    it as well where the line after it is no more than a remark in small letters, and nothing else follows.
    """
    opening, told = head(lines), of_notes(lines, vocabulary)
    if opening and opening[0] not in told and _is_remarked(lines, opening, vocabulary):
        return opening[0]
    if not opening or opening[0] not in told:
        return None
    rest = next((at for at in opening if at not in told), None)
    return rest if rest is not None and _names_matter(lines[rest].text, vocabulary) else opening[0]


def _is_remarked(lines: list[Line], opening: list[int], vocabulary: Vocabulary) -> bool:
    """Tell whether a page opens with a name and a remark: "Harbours 2 (term 1)", "from slides, by Ann"."""
    head = [lines[at].text.strip() for at in opening]
    if len(head) != _REMARKED or any(_BLOCK.match(text) or _SIGN.search(text) for text in head):
        return False
    if not any(line.text.strip() for line in lines[opening[-1] + 1 :]):
        return False  # it is all of the page
    first, second = head
    is_name = len(first.split()) <= _MOST_NAMED and first[:1].isupper() and not _STOPPED.search(first)
    is_remark = second[:1].islower() and len(second.split()) >= _FEWEST_REMARKED
    return is_name and is_remark and clause(first, vocabulary) is None


def _tells_of_notes(text: str, vocabulary: Vocabulary) -> bool:
    is_short = len(text.split()) <= _MOST_OF_NOTES and not _BLOCK.match(text)
    return is_short and vocabulary.expressions["of_notes"].search(plain(text)) is not None


def _names_matter(text: str, vocabulary: Vocabulary) -> bool:
    is_short = len(text.split()) <= _MOST_WORDS and not _BLOCK.match(text) and text.strip()[:1].isupper()
    return is_short and not _ENDED.search(text) and clause(text, vocabulary) is None
