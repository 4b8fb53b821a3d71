"""Pluses and minuses: "+ quick to dry", "- brittle", what speaks for a thing and what against it."""

import re
from itertools import groupby

from kmsflash.notes.page import Line
from kmsflash.notes.vocabulary import Vocabulary

_ITEM = re.compile(r"^(?P<indent>\s*)(?P<sign>[+\-–−])\s+(?P<text>\S.*)$")
_FOR, _MOST = "+", 4  # of each


def find(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Write pluses with the minuses right below them as the advantages and the disadvantages of a thing."""
    if not any(line.text.lstrip().startswith("+ ") for line in lines):
        return lines, 0
    mended: list[Line] = []
    count = 0
    for is_item, run in groupby(lines, key=lambda line: not line.code and bool(_ITEM.match(line.text))):
        block = list(run)
        weighed = _weighed(block, vocabulary) if is_item else []
        count += len(weighed)
        mended += weighed or block
    return mended, count


def _weighed(block: list[Line], vocabulary: Vocabulary) -> list[Line]:
    """Return a block as two items, what is for and what is against; nothing where it is another list."""
    told = [found for line in block if (found := _ITEM.match(line.text))]
    signs = [found["sign"] == _FOR for found in told]
    pluses = signs.index(False) if False in signs else 0
    fits = 0 < pluses <= _MOST and not any(signs[pluses:]) and len(signs) - pluses <= _MOST
    if not fits or len({found["indent"] for found in told}) > 1:
        return []
    return [
        part[0]._replace(
            text=f"{told[0]['indent']}- {name}: {', '.join(found['text'].rstrip(' .;') for found in said)}",
            last=part[-1].last,
        )
        for name, part, said in zip(
            vocabulary.ask["for_and_against"].split(" / "),
            (block[:pluses], block[pluses:]),
            (told[:pluses], told[pluses:]),
            strict=True,
        )
    ]
