"""Jotted notes: typed line by line, in small letters, with what belongs to a line indented below it."""

import re

from kmsflash.notes.page import Line
from kmsflash.notes.repairs import closing, standing
from kmsflash.notes.repairs.wrapping import width
from kmsflash.notes.vocabulary import Vocabulary

_MARKED = re.compile(r"\s*(?:[-*+>|]\s|#{1,6}\s|\d{1,3}[.)]\s|```|~~~|\|)")
_LISTED = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s")
_RULE = re.compile(r"^\s*-{3,}(?:.*-{3,})?\s*$")
_TITLE = re.compile(r"^(?=.*[^\W\d_]{2})[^:=→,.;\d(]{2,40}?(?:\s*\([^()]*\))?$")
_ASIDE = re.compile(r"\s*\([^()]*\)$")
_CONTINUES = re.compile(r"^\s*(?:\(|->|=>|→|[a-z]{2,3}\s(?=\())")
_CUT = re.compile(r"[,;:+/-]\s*$")
_SMALL = re.compile(r"^[a-zà-ÿ]")
_ARROW = re.compile(r"\s(?:->|=>|→|=)\s")
_FEWEST = 12
_LONGEST_TITLE = 4  # words


def are_jotted(lines: list[Line]) -> bool:
    """Tell whether the lines of a page were jotted down: in small letters, with signs, without any markup."""
    texts = [line.text for line in lines if line.text.strip() and not line.code]
    own = [text for text in texts if not text.startswith((" ", "\t")) and not _MARKED.match(text)]
    small = sum(_SMALL.match(text) is not None for text in own)
    signed = sum(_ARROW.search(text) is not None for text in texts)
    is_plain = len(own) * 2 > len(texts) and sum(_MARKED.match(text) is not None for text in texts) < _FEWEST
    enough = len(own) >= _FEWEST and small * 5 >= len(own) * 2 and signed * 8 >= len(texts)
    return is_plain and enough and not width(lines)


def find(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Make items of the lines of jotted notes, with what hangs under each as items below it."""
    if not are_jotted(lines):
        return lines, 0
    titles = _titles(lines, vocabulary)
    first = next(at for at, line in enumerate(lines) if line.text.strip())
    lines = closing.closed(lines, titles, first)
    mended: list[Line] = []
    count = depth = 0  # of the line that others hang under
    hangs = False  # a list below the line that leads it
    for at, line in enumerate(lines):
        before = mended[-1] if mended else None
        text = line.text.strip()
        if not text or line.code or _RULE.match(line.text):
            mended.append(line._replace(text="" if not line.code else line.text))
        elif _MARKED.match(line.text):
            hangs = _LISTED.match(line.text) is not None and (hangs or _leads(lines, at, titles))
            mended.append(line._replace(text=f"  {line.text}") if hangs else line)
            continue
        elif not mended or at in titles:
            mended.append(line._replace(text=f"{'##' if mended else '#'} {_ASIDE.sub('', text)}"))
        elif before and _goes_on(before, line):
            mended[-1] = before._replace(text=f"{before.text} {text}", last=line.last)
        else:
            indent = len(line.text) - len(line.text.lstrip())
            is_below = indent > depth and any(one.text.startswith("- ") for one in _run(mended))
            depth = depth if is_below else indent
            mended.append(line._replace(text=f"{'  ' if is_below else ''}- {text}"))
            count += 1
        hangs = False
    return mended, count


def _leads(lines: list[Line], at: int, titles: frozenset[int]) -> bool:
    """Tell whether the line right above a list is one that was jotted down, and so leads it."""
    above = lines[at - 1] if at else None
    is_own = above is not None and bool(above.text.strip()) and not _MARKED.match(above.text)
    return is_own and at - 1 not in titles and at > 1


def _titles(lines: list[Line], vocabulary: Vocabulary) -> frozenset[int]:
    """Return the lines that head what follows."""
    own = [at for at, line in enumerate(lines) if not line.code and not _MARKED.match(line.text)]
    found = {at for at in own if at and not lines[at - 1].text.strip() and _is_title(lines, at)}
    found |= standing.alone(lines, vocabulary)
    return frozenset(found | standing.topping(lines, found, vocabulary))


def _run(mended: list[Line]) -> list[Line]:
    """Return the lines since the last empty one, heading or row."""
    run: list[Line] = []
    for line in reversed(mended):
        if not line.text or line.text.startswith(("#", "|")):
            break
        run.append(line)
    return run


def _is_title(lines: list[Line], at: int) -> bool:
    text = _ASIDE.sub("", lines[at].text.strip())
    below = lines[at + 1].text.strip() if at + 1 < len(lines) else ""
    is_name = text[:1].isupper() and len(text.split()) <= _LONGEST_TITLE and bool(below)
    return is_name and not lines[at].text[:1].isspace() and _TITLE.match(lines[at].text.strip()) is not None


def _goes_on(before: Line, line: Line) -> bool:
    """Tell whether an indented line only goes on with the one above it."""
    if not line.text[:1].isspace() or not before.text.lstrip().startswith("- "):
        return False
    is_open = before.text.count("(") > before.text.count(")") or _CUT.search(before.text) is not None
    return is_open or _CONTINUES.match(line.text) is not None
