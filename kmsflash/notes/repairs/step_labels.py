"""Labelled steps: "Step 1: …", "Step 2: …", in lines of their own or behind each other, become a list."""

import re

from kmsflash.notes.page import Line
from kmsflash.notes.vocabulary import Vocabulary

_MARKS = r"(?:\*\*|__)"
_LABEL = re.compile(
    rf"{_MARKS}?(?P<word>[^\W\d_]{{3,10}})\s(?P<number>\d{{1,2}})"
    rf"(?:\s?[:.)]{_MARKS}?|{_MARKS}?(?:\s?[:.)]|\s[–—-])|{_MARKS})\s+(?=\S{{2}})"
)
_OPENS = re.compile(r"^(?P<indent>\s*)(?:[-*+]\s+)?")
_FEWEST = 3


def find(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Number the steps that a page labels one by one, from the first on."""
    mended: list[Line] = []
    at = count = 0
    while at < len(lines):
        end, steps = _run(lines, at, vocabulary)
        steps = steps if len(steps) >= _FEWEST else _in_line(lines[at], vocabulary)
        if not steps:
            mended.append(lines[at])
            at += 1
            continue
        mended += steps
        count += 1
        at = max(end, at + 1)
    return mended, count


def _run(lines: list[Line], at: int, vocabulary: Vocabulary) -> tuple[int, list[Line]]:
    """Return where the steps end that start at a line, and those, one to a line, without empty lines."""
    steps: list[Line] = []
    end = at
    for nth in range(at, len(lines)):
        line = lines[nth]
        if not line.code and not line.text.strip() and steps:
            continue
        opens = _OPENS.match(line.text)
        label = None if line.code or opens is None else _labelled(line.text, opens.end(), vocabulary)
        if label is None or opens is None or int(label["number"]) != len(steps) + 1:
            break
        text = f"{opens['indent']}{len(steps) + 1}. {line.text[label.end() :]}"
        steps.append(line._replace(text=text))
        end = nth + 1
    return end, steps


def _labelled(text: str, at: int, vocabulary: Vocabulary) -> "re.Match[str] | None":
    found = _LABEL.match(text, at)
    return found if found and vocabulary.has("step_labels", found["word"]) else None


def _in_line(line: Line, vocabulary: Vocabulary) -> list[Line]:
    """Return the steps of a line that has several, below what stands before them; else nothing."""
    if line.code or line.text.lstrip().startswith(("|", ">", "#")):
        return []
    found = [one for one in _LABEL.finditer(line.text) if vocabulary.has("step_labels", one["word"])]
    counts = [int(one["number"]) for one in found] == list(range(1, len(found) + 1))
    if len(found) < _FEWEST or not counts:
        return []
    ends = [*(one.start() for one in found[1:]), len(line.text)]
    before = line.text[: found[0].start()].strip()
    told = (line.text[one.end() : end].strip(" ,;→") for one, end in zip(found, ends, strict=True))
    listed = [f"{nth}. {said}" for nth, said in enumerate(told, 1)]
    return [line._replace(text=text) for text in (*([before] if before else []), *listed)]
