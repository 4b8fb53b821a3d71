"""Fronts: a question behind the name of what it is about, and how much of a title is that name."""

import re

from kmsflash.notes.vocabulary import Vocabulary

_PARTS = re.compile(r"\s[–—-]\s|\s?:\s")
_OPENING = ("question_words", "determiners", "prepositions")


def first_part(title: str) -> str:
    """Return what stands before the first dash or colon: "Tides" of "Tides – sheet 2: the moon"."""
    return _PARTS.split(title, maxsplit=1)[0]


def behind_name(front: str, vocabulary: Vocabulary) -> str:
    """Return a front as it reads behind a colon: "**Tides**: who gains?"."""
    opens = int(front.startswith("¿"))
    first = front.split(maxsplit=1)[0].lstrip("¿").lower()
    leads = any(vocabulary.has(group, first) for group in _OPENING)
    if vocabulary.keeps_capitals or not leads:
        return front
    return f"{front[:opens]}{front[opens : opens + 1].lower()}{front[opens + 1 :]}"
