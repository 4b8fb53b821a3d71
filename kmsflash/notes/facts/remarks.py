"""Remarks: lines about the notes themselves, which hold nothing to learn."""

import re
from dataclasses import replace

from kmsflash.notes.facts.making import Scope, Text
from kmsflash.notes.page import Paragraph
from kmsflash.notes.wording import plain, sentences

_SLANTED = re.compile(r"^(?P<mark>[*_])(?![*_])[^*_]+(?P=mark)$")
_BACKWARDS = re.compile(r"(?<=\S)\s*←\s*[^\W\d_]+\s[^←]*$")
_FEWEST_DOTS = 2
_PIECES = re.compile(r"(?<=[.!?])\s+")
_OPENING = 4  # blocks at the head of a page, which may speak of the notes
_TO_DO = re.compile(r"^\W*TODO\b")
_TRAIL = re.compile(
    r"[A-ZÀ-Þ][^>›.:=\d]{1,40}(?:\s[>›]\s[A-ZÀ-Þ][^>›.:=\d]{1,40}){2,}"
)  # "Home > Law > Torts"
_RIGHTS = re.compile(r"^\W*(?:©|\([cC]\)\s|[cC]opyright\s(?:©|\([cC]\)|[12]\d{3}))")
_LONGEST_SUBTITLE = 12  # words
_LONGEST_REMARK = 20  # words


def is_one(scope: Scope, at: int, text: Text) -> bool:
    """Tell whether the text at a place says what the notes are for, lack or ask to be done."""
    return (
        (at < _OPENING and (_is_of_notes(scope, text) or _TRAIL.fullmatch(text.text) is not None))
        or _is_logistics(scope, text)
        or _TO_DO.match(text.text) is not None
        or _RIGHTS.match(text.text) is not None
        or _is_subtitle(scope, at)
    )


def _is_of_notes(scope: Scope, text: Text) -> bool:
    """Tell whether a line at the head of a page is about the notes: what they are for, what they lack."""
    is_short = len(text.text.split()) <= _LONGEST_REMARK and text.label is None and not text.is_item
    is_high = len(text.place.headings) <= 1
    if is_high and is_short and (_SLANTED.match(text.text) or text.text.count(" · ") >= _FEWEST_DOTS):
        return True  # "*Written in two evenings*", "By Ann · 5 min read · 3 comments"
    return is_short and is_high and bool(scope.vocabulary.expressions["of_notes"].search(plain(text.text)))


def _is_logistics(scope: Scope, text: Text) -> bool:
    """Tell whether a line only says when the exam is, what to hand in, or what was missed."""
    said = f"{text.label.text}: {text.text}" if text.label else plain(text.text)
    is_short = len(said.split()) <= _LONGEST_REMARK
    return is_short and scope.vocabulary.expressions["logistics"].match(said) is not None


def without(scope: Scope, text: Text) -> Text:
    """Return a text without what it says of the course at its head or end, "… = bad. next week quiz!".

    What the author has still to do goes too, "gale (see notebook)", a sentence that takes itself back, "in
    1982 … no, that was 1970", and a remark behind an arrow that points back: "flat ← he loves to ask this".
    """
    said, logistics = text.text, scope.vocabulary.expressions["logistics"]
    for joint in reversed(list(_PIECES.finditer(text.text))):
        said_last = text.text[joint.end() :]
        if not (logistics.match(said_last) or _TO_DO.match(said_last)):
            break
        said = text.text[: joint.start()]
    first, *others = sentences(said, scope.vocabulary.lists["abbreviations"]) or [""]
    if others and logistics.match(first):
        said = said[said.index(others[0]) :]
    expressions = scope.vocabulary.expressions
    if expressions["corrects_itself"].search(said):
        told = sentences(said, scope.vocabulary.lists["abbreviations"])
        said = " ".join(one for one in told if not expressions["corrects_itself"].search(one)) or said
    said = _BACKWARDS.sub("", said)
    said = scope.vocabulary.expressions["to_self"].sub("", said) or said
    return text if said == text.text else replace(text, text=said)


def _is_subtitle(scope: Scope, at: int) -> bool:
    """Tell whether a block is the line under the title of a page, with all notes under other headings."""
    if at or len(scope.outline.blocks) < 2:
        return False
    first, second = scope.outline.blocks[:2]
    if not isinstance(first, Paragraph) or first.label is not None:
        return False
    above = first.place.headings
    is_apart = len(above) == 1 and second.place.headings != above and first.place.first_line <= _OPENING
    is_line = len(first.text.split()) <= _LONGEST_SUBTITLE and first.text[-1:] not in ".!?:"
    return is_apart and is_line
