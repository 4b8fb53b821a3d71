"""Terms that dots or a wide gap part from their meanings or from each other, and no other sign."""

import re
from itertools import groupby

from kmsflash.notes.page import Line
from kmsflash.notes.vocabulary import Vocabulary

_DOTTED = re.compile(
    r"^(?P<lead>\s*)(?:[-*+•]\s+)?(?P<term>[^\W_][^.:;=?!|…]{0,50}?)\s*(?:\.{3,}|…|(?:\s\.){3,}|·{3,}|_{4,})\s*"
    r"(?P<said>[^\s._…·|][^|]*)$"
)
_NUMBER = re.compile(r"(?:[ivxlc]+|\d{1,4})$")
_EQUAL = re.compile(r"^(?P<lead>\s*(?:[-*+]\s+)?)(?P<said>[^\s\d|].*?\S(?:\s{2,}|\t+)\S.*)$")
_GAP = re.compile(r"\s{2,}|\t+")
_PAIR = re.compile(r"^[^\W\d_][^=|]{0,50}\s=\s[^=|]*[^\W_][^=|]*$")
_SLASH = re.compile(r"\s+/\s+")
_TEXT = re.compile(r"[^\W_](?!.*\S\s{2,}\S)")
_BULLET = re.compile(r"^\s*[-*+•]\s+")
_SIGNED = re.compile(r"(?:[^\s:→=|?]+\s?){1,4}?(?P<sign>:|→|->)\s+\S")
_TWO, _FEWEST = 2, 3  # terms on a line, and in a row
_MOST_WORDS = 5  # of a term


def find(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Make items of terms in a row whose meanings dots lead to: "keel ... the beam at the bottom"."""
    del vocabulary
    mended: list[Line] = []
    count = 0
    lead = None  # of the terms right above
    for is_dotted, run in groupby(lines, key=_is_dotted):
        block = list(run)
        if lead is not None and _is_pair(block[0], lead):
            block[0] = block[0]._replace(text=f"{lead}- {block[0].text.strip()}")
        lead = None
        told = [found for line in block if (found := _DOTTED.match(line.text))] if is_dotted else []
        if len(told) < _FEWEST or all(_NUMBER.match(found["said"]) for found in told):
            mended += block  # the pages of a table of contents say nothing
            continue
        count += len(block)
        lead = told[-1]["lead"]
        mended += [
            line._replace(text=f"{found['lead']}- {found['term']}: {found['said']}")
            for line, found in zip(block, told, strict=True)
        ]
    return mended, count


def _is_pair(line: Line, lead: str) -> bool:
    """Tell whether an equals sign parts a term from its meaning on a line that is set in so far."""
    bare = line.text[len(lead) :]
    return not line.code and line.text.startswith(lead) and _PAIR.match(bare) is not None


def _is_dotted(line: Line) -> bool:
    found = None if line.code else _DOTTED.match(line.text)
    return found is not None and len(found["term"].split()) <= _MOST_WORDS


def part(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Make an item of each of several terms with their meanings on one line.

    Wide gaps keep them apart, "port = left   lee = …", or slashes, "bow: front / stern: back".
    """
    del vocabulary
    mended: list[Line] = []
    count = 0
    for at, line in enumerate(lines):
        wide = [] if line.code else pairs_of(line.text)
        pairs = wide or ([] if line.code else _slashed(line.text))
        if not pairs:
            mended.append(line)
            continue
        lead = line.text[: len(line.text) - len(line.text.lstrip())]
        mended += [line._replace(text=f"{lead}- {pair}") for pair in pairs]
        if (
            not _BULLET.match(line.text)
            and at + 1 < len(lines)
            and (not wide or _TEXT.match(lines[at + 1].text))
        ):
            mended.append(line._replace(text=""))  # the next line goes on with none of them
        count += len(pairs)
    return mended, count


def pairs_of(text: str) -> list[str]:
    """Return the terms with their meanings that wide gaps keep apart on a line; nothing for a lone one."""
    found = _EQUAL.match(text) if text.count(" = ") >= _TWO else None
    pairs = _GAP.split(found["said"].strip()) if found else []
    return pairs if len(pairs) > 1 and all(map(_PAIR.match, pairs)) else []


def _slashed(text: str) -> list[str]:
    """Return the terms with their meanings that slashes keep apart; nothing where one of them is no term."""
    parts = _SLASH.split(_BULLET.sub("", text)) if " / " in text else []
    signs = [found["sign"] if (found := _SIGNED.match(part)) else "" for part in parts]
    return parts if len(parts) > 1 and signs[0] and len(set(signs)) == 1 else []
