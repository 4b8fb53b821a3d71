"""Quoted items: lines that each open with a name behind ">", which a hurried hand uses as a bullet."""

import re
from itertools import groupby

from kmsflash.notes.page import Line
from kmsflash.notes.vocabulary import Vocabulary

_QUOTED = re.compile(r"^(?P<indent>\s*)>\s+(?P<text>(?P<name>[^\W\d_][^:>|\[\]]{1,50}):\s+\S.*)$")
_FEWEST = 2


def find(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Write quoted lines as items where all in a row open with a name of their own, and none with a label."""
    if not any(line.text.lstrip().startswith("> ") for line in lines):
        return lines, 0
    mended: list[Line] = []
    count = 0
    for is_quoted, run in groupby(lines, key=lambda line: not line.code and line.text.lstrip()[:1] == ">"):
        block = list(run)
        found = [match for line in block if is_quoted and (match := _QUOTED.match(line.text))]
        are_items = len(found) == len(block) >= _FEWEST
        if not are_items or any(vocabulary.label(match["name"]) for match in found):
            mended += block
            continue
        mended += [line._replace(text=f"- {match['text']}") for line, match in zip(block, found, strict=True)]
        count += len(found)
    return mended, count
