"""Ordinals that leave out what they count: "2nd: …" below "1st amendment: …" is the 2nd amendment."""

import re

from kmsflash.notes.page import Line
from kmsflash.notes.vocabulary import Vocabulary

_ORDINAL = r"\d{1,2}(?:st|nd|rd|th|\.?[ºª°]|er|re|ère|ème|e|nde?)"
_SIGNS = r"(?P<after>\s?:|\s=|\s[–—-])\s+\S"
_NAMED = re.compile(
    rf"^\s*(?:[-*+]\s+)?(?:\*\*)?{_ORDINAL}\s(?P<noun>[^\W\d_][\w-]{{2,20}})(?:\*\*)?{_SIGNS}"
)
_BARE = re.compile(rf"^(?P<opens>\s*(?:[-*+]\s+)?(?:\*\*)?{_ORDINAL})(?:\*\*)?{_SIGNS}")


def complete(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Write what is counted behind the ordinals of lines in a row, the first of which says it."""
    mended: list[Line] = []
    noun = ""
    count = 0
    for line in lines:
        named = None if line.code else _NAMED.match(line.text)
        bare = None if line.code or not noun else _BARE.match(line.text)
        if named and not vocabulary.has("prepositions", named["noun"]):
            noun = named["noun"]
        elif bare:
            text = f"{bare['opens']} {noun}{line.text[bare.end('opens') :]}"
            line = line._replace(text=text)  # noqa: PLW2901
            count += 1
        else:
            noun = ""
        mended.append(line)
    return mended, count
