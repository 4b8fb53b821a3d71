"""Initials that stand apart before the words they are of, as mnemonics are written: "P – Polarity"."""

import re
from itertools import groupby

from kmsflash.notes.page import Line

_APART = re.compile(
    r"^(?P<bullet>\s*(?:[-*•]\s+)?)(?P<marks>\**)(?P<letter>[^\W\d_])(?P=marks)\s?(?:[–—=:]|-(?=\s))\s+(?P<text>\**(?P=letter)\w.*)$",
    re.IGNORECASE,
)
_LARGE = re.compile(
    r"^(?P<bullet>\s*(?:[-*•]\s+)?\**)(?P<first>[^\W\d_])(?P<second>[^\W\d_])(?P<text>[^\W\d_]{3,}.*)$"
)
_BOLD = re.compile(
    r"^(?P<bullet>\s*(?:(?:[-*•]|\d{1,2}[.)])\s+)?)(?P<marks>\*\*|__)(?P<letter>[^\W\d_])(?P=marks)(?P<text>[^\W\d_]{2,}.*)$"
)
_FEWEST = 3


def drop(lines: list[Line]) -> tuple[list[Line], int]:
    """Take the initials off rows of lines that begin with one; "COlour" and "**C**olour" are "Colour"."""
    bared = ["" if line.code else _bared(line.text) for line in lines]
    mended, count = lines, 0
    for has_initial, group in groupby(enumerate(bared), key=lambda one: bool(one[1])):
        row = list(group)
        if has_initial and len(row) >= _FEWEST:
            mended = list(lines) if mended is lines else mended
            for at, text in row:
                mended[at] = lines[at]._replace(text=text)
            count += len(row)
    return mended, count


def _bared(text: str) -> str:
    """Return a line without its initial; nothing where it has none."""
    apart = _APART.match(text) if any(sign in text for sign in "–—=:-") else None
    if apart and apart["letter"].isupper():
        return f"{apart['bullet'] or '- '}{apart['text']}"
    bold = _BOLD.match(text) if "**" in text or "__" in text else None
    if bold and bold["letter"].isupper():
        return f"{bold['bullet'] or '- '}{bold['letter']}{bold['text']}"
    large = _LARGE.match(text) if text.lstrip(" -*•")[:2].isupper() else None
    is_large = large is not None and large["text"].split(maxsplit=1)[0].rstrip(":*,.").islower()
    return (
        f"{large['bullet']}{large['first']}{large['second'].lower()}{large['text']}"
        if large and is_large
        else ""
    )
