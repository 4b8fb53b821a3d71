"""Running heads and page numbers that came along when text was copied out of printed pages."""

import re
from collections import Counter

from kmsflash.notes.page import Line
from kmsflash.notes.vocabulary import Vocabulary

_NUMBER = re.compile(
    r"^[-–—|]?\s*(?:(?:page|seite|página|pagina)\s+)?(\d{1,4})(?:\s*(?:of|von|de|di|sur|/)\s*\d{1,4})?\s*[-–—|]?$",
    re.IGNORECASE,
)
_BLOCK = re.compile(r"^\s*(?:[-*+>|#]|\d{1,3}[.)]\s|```|~~~)")
_ENDED = re.compile(r"[.!?:;]\W*$")
_DIGITS = re.compile(r"\d+")
_LONGEST = 40  # of a page number with its words
_NEAR = 2  # lines with text between a page number and the running head of the next page


def drop(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Take out page numbers that count up, and the lines that come again beside them."""
    del vocabulary
    numbers = [(at, int(found[1])) for at, line in enumerate(lines) if (found := _number(line))]
    if not numbers:
        return lines, 0
    often = {shape for shape, count in Counter(map(_shape, lines)).items() if shape and count > 1}
    beside = {at: _beside(lines, at) for at, _ in numbers}
    values = {value for _, value in numbers}
    going: set[int] = set()
    for at, value in numbers:
        heads = [near for near in beside[at] if _shape(lines[near]) in often]
        if heads or (len(numbers) > 2 and values & {value - 1, value + 1} and _is_apart(lines, at)):
            going |= {at, *heads}
    first = next((at for at, line in enumerate(lines) if line.text.strip()), 0)
    going.discard(first)  # the title, which the heads repeat
    going |= {gap for at in going for gap in _gap(lines, at, going)}
    return [line for at, line in enumerate(lines) if at not in going], len(going)


def _gap(lines: list[Line], at: int, going: set[int]) -> list[int]:
    """Return the empty lines around what goes, where a sentence goes on over the end of the page."""
    start, end = at, at
    while start > 0 and (start in going or not lines[start].text.strip()):
        start -= 1
    while end < len(lines) - 1 and (end in going or not lines[end].text.strip()):
        end += 1
    before, after = lines[start].text.rstrip(), lines[end].text
    cut = len(before) > _LONGEST and not _ENDED.search(before) and not _BLOCK.match(before)
    is_text = after[:1].isalpha() and not lines[end].code and not lines[start].code
    return list(range(start + 1, end)) if cut and is_text else []


def _number(line: Line) -> "re.Match[str] | None":
    text = line.text.strip()
    return None if line.code or len(text) > _LONGEST else _NUMBER.match(text)


def _shape(line: Line) -> str:
    """Return what a running head has in common with itself on other pages; empty where it cannot be one."""
    text = line.text.strip()
    if line.code or _BLOCK.match(text) or not 4 < len(text) < 100 or text.endswith((".", "!", "?", ":", ";")):
        return ""
    return "" if _NUMBER.match(text) else _DIGITS.sub("#", " ".join(text.split()))


def _beside(lines: list[Line], at: int) -> list[int]:
    before = [near for near in range(at - 1, max(-1, at - 5), -1) if lines[near].text.strip()]
    after = [near for near in range(at + 1, min(len(lines), at + 5)) if lines[near].text.strip()]
    return before[:_NEAR] + after[:_NEAR]


def _is_apart(lines: list[Line], at: int) -> bool:
    """Tell whether an empty line stands beside it: in a column of numbers none does."""
    return any(not line.text.strip() for line in (*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2]))
