"""Typed pages: their lines end where their author pressed return, not where the room on them ended."""

import re
from itertools import groupby, pairwise

from kmsflash.notes.page import Line
from kmsflash.notes.signs import HEADING
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import ending

APART = re.compile(
    r"^\s*(?:[-*+]\s|\d{1,3}[.)]\s|[>|#]|```|~~~|$|\(?[A-Ha-h](?:\)|\.(?!\s?[A-Za-z]\.))(?:\s|(?=[A-ZÄÖÜ]))|\(?[iv]{1,4}[.)]\s|-{3,}\s*$|\*{3,}\s*$)"
)
_CUT = re.compile(r"[,;(/&]\s*$|\s\+\s*$|[\w/][-–]\s*$|[(\[„“«][^)\]”“»]*$")
_WORD = re.compile(r"[^\W\d_]+$")
_STOPPED = re.compile(r"\w{3}[.!]\W*$")
_STOPPED_INSIDE = re.compile(r"[^\W\d]{4}\.\s+[¿¡\"„«]?[A-ZÀ-Þ][^\W\d]*\s")
_SIGNED = re.compile(r"[^.;:=→]{2,40}(?::|\s[–—-]|\s=|\s->|\s→)\s\S")  # "iambic pentameter - ten syllables"
_OPEN = ("open_ends", "filler", "because")
_SHORT = 40
_RAGGED = 15  # characters by which a line may be broken too early and still be broken for want of room
_FEWEST = 2  # ends of lines that show how a page is written
_BEGUN = re.compile(r"\s*(?:[-*+•]\s+)?(?P<first>[^\W\d_])")


def is_text(line: Line) -> bool:
    """Tell whether a line is running text, which may go on on the next one."""
    return not line.code and bool(line.text.strip()) and not APART.match(line.text)


def are_typed(lines: list[Line]) -> bool:
    """Tell whether most lines of a page that others follow end though the next word had room on them."""
    runs = [[line.text.rstrip() for line in run] for text, run in groupby(lines, key=_may_end) if text]
    runs = [run for run in runs if len(run) > 1]
    widest = room(lines)
    early = [
        had_room(text, below, max(widest, *map(len, run))) for run in runs for text, below in pairwise(run)
    ]
    return len(early) >= _FEWEST and sum(early) * 3 >= len(early) * 2


def had_room(text: str, below: str, widest: int) -> bool:
    """Tell whether a line ended though the next word had room on it, by far."""
    return len(text.rstrip()) + 1 + len(below.split(maxsplit=1)[0]) <= widest - _RAGGED


def room(lines: list[Line]) -> int:
    """Return how many characters a line of a page can hold, as its longer lines show, items among them."""
    own = (line for line in lines if not line.code and line.first == line.last and "|" not in line.text)
    lengths = sorted(length for line in own if (length := len(line.text.rstrip())) > _SHORT)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _may_end(line: Line) -> bool:
    """Tell whether a line may end on purpose: running text, and a heading, which always does."""
    return is_text(line) or (not line.code and HEADING.match(line.text) is not None)


def begin_small(lines: list[Line]) -> bool:
    """Tell whether the notes of a page begin in small letters, right below a heading or an empty line too."""
    opened = [
        found["first"].islower()
        for above, line in pairwise(lines)
        if not line.code and (not above.text.strip() or HEADING.match(above.text) or not is_text(line))
        if (found := _BEGUN.match(line.text)) and not HEADING.match(line.text)
    ]
    return len(opened) >= _FEWEST and sum(opened) * 2 > len(opened)


def goes_on(before: str, text: str, vocabulary: Vocabulary, *, small: bool = False) -> bool:
    """Tell whether a line of a typed page goes on on the next one.

    It cannot end at a comma, in a bracket, or after "with the"; and a sentence cannot begin small, but on
    a page of *small* beginnings.
    """
    stops = not small and (_STOPPED.search(ending(text)) or _STOPPED_INSIDE.search(text))
    if _CUT.search(ending(before)) or (text[:1].islower() and stops and not _SIGNED.match(text)):
        return True
    last = _WORD.search(before.rstrip())
    if last and text[:1].isupper() and vocabulary.has("auxiliaries", last[0].lower()):
        return False  # "blue circle → you must", above "Signs are …"
    return last is not None and any(vocabulary.has(group, last[0].lower()) for group in _OPEN)
