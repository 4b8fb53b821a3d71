"""Arrows as learners type them: "-->" and "==>" are one sign, and one that opens a line leads on."""

import re

from kmsflash.notes.page import Line
from kmsflash.notes.signs import HEADING
from kmsflash.notes.vocabulary import Vocabulary

_LONG = re.compile(r"(?<![-=<!|–—\w])(?:-{2,}|={2,}|[–—]{1,2})>(?![->])")
_CODE = re.compile(r"(`[^`]*`)")
_OPENS = re.compile(r"^\s*(?:[-*+]\s+)?(?:→|->|=>|⇒|➔|➜)\s*(?=[^\W\d_])")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,2}[.)])\s")
_EQUATED = re.compile(r"\S[^=→]*?\s=\s")
_SIGNED = re.compile(r"[:=→?|]|->|=>|[.!]$")
_MOST_WORDS = 6  # of a line that what an arrow below it leads to is said of


def understand(lines: list[Line], _vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Write long arrows as one sign, and join what an arrow opens with the few words above it."""
    mended: list[Line] = []
    count = 0
    for line in lines:
        is_plain = not line.code and ">" in line.text and "<!--" not in line.text
        text = _shortened(line.text) if is_plain else line.text
        count += text != line.text
        opens = None if line.code else _OPENS.match(text)
        above = mended[-1] if mended else None
        if opens and not (above and _may_lead(above)) and _EQUATED.match(text[opens.end() :]):
            text = text[opens.end() :]
            count += 1
        elif opens and above and _may_lead(above):
            count += 1
            mended[-1] = above._replace(text=f"{above.text.rstrip()} → {text[opens.end() :]}", last=line.last)
            continue
        if above and not line.code and _is_course(above, text):
            mended[-1] = above._replace(text=f"{above.text.rstrip()} {text.strip()}", last=line.last)
            count += 1
            continue
        mended.append(line if text == line.text else line._replace(text=text))
    return mended, count


def _is_course(above: Line, text: str) -> bool:
    """Tell whether a line is the course that the one above leads to: "Path:", "nose → throat → lung"."""
    is_own = not above.code and HEADING.match(above.text) is None and "|" not in above.text
    leads = is_own and above.text.rstrip().endswith(":") and len(above.text.split()) <= _MOST_WORDS
    return leads and text.count(" → ") + text.count(" -> ") > 1 and not _ITEM.match(text)


def _shortened(text: str) -> str:
    """Return a line with its long arrows as "→", but for what is code."""
    parts = _CODE.split(text)
    return "".join(part if at % 2 else _LONG.sub("→", part) for at, part in enumerate(parts))


def _may_lead(above: Line) -> bool:
    """Tell whether an arrow may lead on from a line: "too much sail" above "→ she heels"."""
    text = above.text.strip()
    is_own = bool(text) and not above.code and HEADING.match(text) is None
    return is_own and len(text.split()) <= _MOST_WORDS and _SIGNED.search(text) is None
