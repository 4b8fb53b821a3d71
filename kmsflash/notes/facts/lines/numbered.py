"""Numbered in a row: "a will needs 1) ink 2) paper 3) two witnesses", the things that one sentence counts."""

import re
from dataclasses import replace

from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy
from kmsflash.notes.wording import capitalised, is_balanced, plain

_MARK = re.compile(r"(?:^|\s)(?:[^\W\d_]{1,3}\s)?(?<!\()(?P<mark>[1-6]|[a-f])\)\s+")
_ORDERS = ("123456", "abcdef")
_FEWEST, _MOST, _LONGEST, _LONGEST_LEAD = 2, 5, 12, 10  # parts, and words of one and of what leads to them


def read(source: Passage, sentence: str) -> list[Found]:
    """Return the fact of the things that single closing brackets count, all of them behind one lead."""
    text = plain(sentence).rstrip(". ")
    marks = list(_MARK.finditer(text)) if ") " in text else []
    counted = "".join(mark["mark"] for mark in marks)
    is_row = _FEWEST <= len(marks) <= _MOST and any(order.startswith(counted) for order in _ORDERS)
    lead = text[: marks[0].start()].rstrip(" :–—-") if is_row else ""
    if not re.search(r"\w", lead) or len(lead.split()) > _LONGEST_LEAD or not is_balanced(lead):
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    parts = [tidy(text[mark.end() : end].strip(" ,;")) for mark, end in zip(marks, ends, strict=True)]
    if not all(part and is_balanced(part) and len(part.split()) <= _LONGEST for part in parts):
        return []
    vocabulary = source.scope.vocabulary
    ask = vocabulary.ask["set_both" if len(parts) == _FEWEST and "set_both" in vocabulary.ask else "set"]
    front = ask.format(title=capitalised(lead), count=vocabulary.count(len(parts)))
    shown = passage(sentence, "", source.text.label, source.text.detail)
    listed = "\n".join(f"- {capitalised(part)}" for part in parts)
    drafted = replace(card("set", front, "", shown), answer=listed)
    return [fact(source.text.kind, f"{lead} row", source.text, (drafted,), sentence)]
