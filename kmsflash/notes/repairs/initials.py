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
_SPACED = re.compile(
    r"^(?P<bullet>\s*(?:[-*•]\s+)?)(?P<letter>[A-ZÄÖÜ])\s(?P<text>[a-zà-ÿ]{2,}.*)$"
)  # "D anger"
_WORDS = frozenset("AEIOUY")  # letters that are words of their own in one language or another
_FEWEST = 3


def drop(lines: list[Line]) -> tuple[list[Line], int]:
    """Take the initials off rows of lines that begin with one; "COlour" and "**C**olour" are "Colour"."""
    bared = ["" if line.code else _bared(line.text) or _joined(line.text) for line in lines]
    mended, count = lines, 0
    for has_initial, group in groupby(enumerate(bared), key=lambda one: bool(one[1])):
        row = list(group)
        if has_initial and len(row) >= _FEWEST and _are_initials([lines[at].text for at, _ in row]):
            mended = list(lines) if mended is lines else mended
            for at, text in row:
                mended[at] = lines[at]._replace(text=text)
            count += len(row)
    return mended, count


def _are_initials(row: list[str]) -> bool:
    """Tell whether the letters that a row begins with are initials, and not "A mast …", "A keel …"."""
    spaced = [found["letter"] for text in row if (found := _SPACED.match(text))]
    return sum(letter not in _WORDS for letter in spaced) * 2 >= len(spaced)


def _joined(text: str) -> str:
    """Return a line whose first letter stands apart, as the word that it is of: "D anger"."""
    spaced = _SPACED.match(text)
    return f"{spaced['bullet'] or '- '}{spaced['letter']}{spaced['text']}" if spaced else ""


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
