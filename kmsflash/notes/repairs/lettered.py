"""Lettered items: "a) …", "b) …" under a line that announces a list and no question with options."""

import re

from kmsflash.notes.page import Line, Role
from kmsflash.notes.repairs import initials, outlined
from kmsflash.notes.vocabulary import Vocabulary

_ITEM = re.compile(r"^\s*\(?(?P<letter>[a-h])[.)]\s+(?P<text>\S.*)$")
_NUMBERED = re.compile(r"^\W*(?:\d+[.)]\s*)+")
_LABELLED = re.compile(r"^\W*(?P<label>[^\W\d_][^:]{0,24}?)\s?(?::|$)")
_FEWEST = 2
_LONG = 7  # words of an item


def find(lines: list[Line], vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Make items of the lines with letters under what announces a list, and take initials off their words."""
    lines, bared = initials.drop(lines)
    lines, numbered = outlined.find(lines)
    bared += numbered
    first = [at for at, line in enumerate(lines) if line.text.lstrip(" (")[:2] in ("a)", "a.")]
    if not first or any(_answers(line, vocabulary) for line in lines):
        return lines, bared
    mended, count = list(lines), bared
    for at in first:
        run = _run(lines, at)
        tells = len(run) > _FEWEST and sum(len(text.split()) for text in run) >= _LONG * len(run)
        if len(run) < _FEWEST or not _announces(lines, at, vocabulary, tells=tells):
            continue
        for nth, text in enumerate(run, at):
            mended[nth] = lines[nth]._replace(text=f"- {text}")
        count += len(run)
    return mended, count


def _answers(line: Line, vocabulary: Vocabulary) -> bool:
    """Tell whether a line gives the answer to a question with options."""
    found = _LABELLED.match(line.text)
    label = vocabulary.label(found["label"]) if found else None
    return label is not None and label.role is Role.ANSWER and len(label.text) > 1


def _run(lines: list[Line], at: int) -> list[str]:
    """Return the texts of the lines from one on whose letters follow each other."""
    texts: list[str] = []
    for line in lines[at:]:
        found = None if line.code else _ITEM.match(line.text)
        if found is None or ord(found["letter"]) != ord("a") + len(texts):
            break
        texts.append(found["text"])
    return texts


def _announces(lines: list[Line], at: int, vocabulary: Vocabulary, *, tells: bool) -> bool:
    """Tell whether the line above says what sort of things follow, and asks nothing.

    It need not say so where each item *tells* something, as the options of a question seldom do.
    """
    above = next(
        (line.text.strip() for line in reversed(lines[max(at - 2, 0) : at]) if line.text.strip()), ""
    )
    said = _NUMBERED.sub("", above.strip("#*_ ")).rstrip(": *_")
    if not said or "?" in (above.rstrip("*_ ")[-1:] if tells else above):
        return False
    return (
        (tells and not above.endswith(("…", "...", "_")))
        or above.rstrip("*_ ").endswith(":")
        or vocabulary.expressions["set_title"].search(said) is not None
    )
