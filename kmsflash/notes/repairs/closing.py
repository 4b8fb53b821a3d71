"""Ends of sections: a few words right above a list head that list, and not the rest of the page."""

import re
from itertools import pairwise

from kmsflash.notes.page import Line
from kmsflash.notes.signs import HEADING

_LISTED = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s|\s*\|")
_ENDED = re.compile(r"[.!?:;]\W*$")
_LONGEST = 120
_FEWEST = 2  # lines of a list, blocks above the first title
_MANY = 5  # blocks to a title


def closed(lines: list[Line], titles: frozenset[int], first: int = -1) -> list[Line]:
    """Return lines with the empty one marked that ends the list which one of the *titles* heads.

    So it is where the title has no mark of its own, stands right above lines that each note a thing, and
    what comes after the empty line has no title; and where not all of the page stands under titles. *first*
    is the line of the page's own title. Where a title heads text, what follows may belong to it.
    """
    blocks = _blocks(lines, first)
    if not titles or not _are_lone(blocks, titles):
        return lines
    mended = list(lines)
    for block, after in pairwise(blocks):
        if block[0] not in titles or after[0] in titles or HEADING.match(lines[after[0]].text):
            continue
        if _are_noted([lines[at] for at in block[1:]]) and not lines[after[0]].text[0].isspace():
            mended[block[-1] + 1] = lines[block[-1] + 1]._replace(closes=True)
    return mended


def _blocks(lines: list[Line], first: int) -> list[list[int]]:
    """Return the lines of each block that empty lines part, but for the title of the page."""
    blocks: list[list[int]] = []
    is_open = False
    for at, line in enumerate(lines):
        is_text = bool(line.text.strip()) and at != first
        if is_text and is_open:
            blocks[-1].append(at)
        elif is_text:
            blocks.append([at])
        is_open = is_text
    return blocks


def _are_lone(blocks: list[list[int]], titles: frozenset[int]) -> bool:
    """Tell whether the titles of a page head single blocks of it, among others that have none.

    Some stand above the first title, most titles head one block, or there are many blocks to a title.
    """
    heads = [block[0] in titles for block in blocks]
    above = heads.index(True) if True in heads else 0
    alone = sum(one and (at + 1 == len(heads) or heads[at + 1]) for at, one in enumerate(heads))
    count = sum(heads)
    is_lone = alone * 2 > count or (above > 0 and alone * 2 == count > 0)
    return is_lone or above >= _FEWEST or len(blocks) - above >= _MANY * count


def _are_noted(block: list[Line]) -> bool:
    """Tell whether the lines of a block each note a thing: items, rows, or lines that end in no full stop."""
    noted = sum(_is_noted(line.text) for line in block)
    return len(block) >= _FEWEST and noted * 4 >= len(block) * 3


def _is_noted(text: str) -> bool:
    return _LISTED.match(text) is not None or (len(text) < _LONGEST and not _ENDED.search(text))
