"""Lines that were broken to fit a width: each paragraph and each item becomes one line again."""

import re

from kmsflash.notes.page import Line
from kmsflash.notes.repairs.items import BULLET
from kmsflash.notes.vocabulary import Vocabulary

_APART = re.compile(r"^\s*(?:[-*+]\s|\d{1,3}[.)]\s|[>|#]|```|~~~|$|[A-H][.)]\s|-{3,}\s*$|\*{3,}\s*$)")
_PAIR = re.compile(r"^\s*[A-ZÄÖÜ][^.;]{2,80}?(?:v\.[^.;]{2,60}?)?\s[-–—]\s\S")
_SHORT = 40
_LABEL = re.compile(r"^\s*(?:\*\*|__)?([^:*]{1,40}):(?:\*\*|__)?(?:\s|$)")
_EXPLICIT = re.compile(r"\s::\s|\{\{|→")


def join(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Join every line with the ones that only continue it."""
    joined: list[Line] = []
    count = 0
    lengths = [len(line.text) for line in lines if not line.code and len(line.text) > _SHORT]
    wrapped = bool(lengths) and sorted(lengths)[len(lengths) * 9 // 10] <= 100 and len(lengths) > 5
    for line in lines:
        before = joined[-1] if joined else None
        if before and _continues(before, line, vocabulary, wrapped=wrapped):
            joined[-1] = before._replace(text=_glued(before.text, line.text), last=line.last)
            count += 1
        else:
            joined.append(line)
    return joined, count


def _continues(before: Line, line: Line, vocabulary: Vocabulary, *, wrapped: bool) -> bool:
    if line.code or before.code or _APART.match(line.text) or not before.text.strip():
        return False
    if re.match(r"^\s*[>|#]|^\s*(?:-{3,}|\*{3,})\s*$", before.text) or _EXPLICIT.search(line.text):
        return False
    label = _LABEL.match(line.text)
    if label and (vocabulary.label(label[1]) or label[1] in ("Q", "A")):
        return False
    if line.text.startswith(("  ", "\t")):
        return True
    if _PAIR.match(before.text) and _PAIR.match(line.text):
        return False
    ended = re.search(r"[.!?:…]\W*$", before.text.rstrip())
    if BULLET.match(before.text):
        return not ended and line.text[:1].islower()
    if ended:
        return (
            wrapped
            and len(line.text) > 0
            and len(before.text) > 60
            and not before.text.rstrip().endswith(":")
        )
    return line.text.lstrip()[:1].islower() or len(before.text) > 55


def _glued(before: str, text: str) -> str:
    text = text.strip()
    if (
        re.search(r"[a-zäöüß]-$", before)
        and text[:1].islower()
        and not re.match(r"(?:und|oder|and|or)\b", text)
    ):
        return before[:-1] + text
    return f"{before.rstrip()} {text}"
