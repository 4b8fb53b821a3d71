"""Counted parts: lines like "CM2: the coasts" whose word comes again with the next number over each part."""

import re
from itertools import pairwise

from kmsflash.notes.page import Line

_COUNTED = re.compile(
    r"(?P<word>[^\W\d_]{1,12})\.?\s?(?P<number>\d{1,2})(?:\s?[:–—]|\s-)\s+(?P<name>[^\W_].*)$"
)
_NOTE = re.compile(r"\s*\([^()]*\)$")
_ENDED = re.compile(r"[.!:;,…]\W*$|[=|→]|->|=>")
_SMALL = re.compile(r"^(?P<number>\d{1,2})[.)]\s+(?P<text>\S.*)$")
_NUMBER = re.compile(r"\s*\d{1,2}[.)]\s")
_SAID = re.compile(r"[.!?:;,…→\\=]\W*$|::|==|\{\{|\s[-–—]\s.*\.$")
_FEWEST, _FEWEST_LINES, _FEWEST_SMALL = 2, 8, 3
_LONGEST, _MOST_WORDS, _MOST_OF_SMALL = 90, 11, 9


def parts(lines: list[Line]) -> frozenset[int]:
    """Return where the parts of a page begin whose headings are counted, each over a section of its own.

    They stand apart, and far from one another: what stands close are the items of a list.
    """
    found: dict[str, list[tuple[int, int]]] = {}
    for at, line in enumerate(lines):
        match = None if line.code else _COUNTED.match(line.text)
        if match and _is_title(lines, at):
            found.setdefault(match["word"].lower(), []).append((at, int(match["number"])))
    return frozenset(at for alike in found.values() if _are_parts(lines, alike) for at, _ in alike)


def _is_title(lines: list[Line], at: int) -> bool:
    text = _NOTE.sub("", lines[at].text.strip())
    is_short = len(text) <= _LONGEST and len(text.split()) <= _MOST_WORDS and not _ENDED.search(text)
    return is_short and (at == 0 or not lines[at - 1].text.strip())


def _are_parts(lines: list[Line], alike: list[tuple[int, int]]) -> bool:
    counts_on = all(after[1] == before[1] + 1 for before, after in pairwise(alike))
    ends = [at for at, _ in alike[1:]] + [len(lines)]
    told = [
        sum(bool(line.text.strip()) for line in lines[at:end])
        for (at, _), end in zip(alike, ends, strict=True)
    ]
    return len(alike) >= _FEWEST and counts_on and min(told) >= _FEWEST_LINES


def small_parts(lines: list[Line]) -> frozenset[int]:
    """Return where the parts of a lecture begin that are numbered in small letters: "2) the crash".

    Their numbers follow one another, and running text stands under each of them.
    """
    found = [(at, match) for at, line in enumerate(lines) if (match := _SMALL.match(line.text))]
    if not any(
        line.text[match.start("text")].islower() for line, match in ((lines[at], m) for at, m in found)
    ):
        return frozenset()
    numbers = [int(match["number"]) for _, match in found]
    follow = numbers == list(range(1, len(numbers) + 1)) and len(numbers) >= _FEWEST_SMALL
    heads = {at for at, match in found if _is_small(lines, at, match["text"])}
    return frozenset(heads) if follow and len(heads) * 2 > len(found) else frozenset()


def _is_small(lines: list[Line], at: int, text: str) -> bool:
    below = lines[at + 1] if at + 1 < len(lines) else None
    is_led = below is not None and bool(below.text.strip()) and not _NUMBER.match(below.text)
    return is_led and len(text.split()) <= _MOST_OF_SMALL and not _SAID.search(text.rstrip("?"))
