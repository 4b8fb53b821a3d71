"""Titles of steps: the last words of a paragraph, "Stages (after Ray)", with a numbered list right below."""

import re
from typing import NamedTuple

from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import sentences

_ASIDE = re.compile(r"\s*\([^()]*\)$")
_NAMED = re.compile(r"^([^:.=]{2,60}?)(?:\s\([^()]*\))?(?:\s?:|\s=)\s")
_ALONE = re.compile(r"^([^:.=!?]{2,40})\.$")  # a name with its full stop
_LONGEST = 3  # words


class Title(NamedTuple):
    """What steps are of, and the words that say so."""

    name: str
    written: str


def title_of_steps(text: str, vocabulary: Vocabulary) -> Title | None:
    """Return the title that a paragraph ends in, under its term: "Tides: … Stages (after Ray)"."""
    *before, last = sentences(text, vocabulary.lists["abbreviations"])
    bare = _ASIDE.sub("", last.rstrip(": "))
    said = bare.split()
    is_title = 0 < len(said) <= _LONGEST and any(vocabulary.has("step_words", word) for word in said)
    if not before or not is_title or last.endswith((".", "!", "?")):
        return None
    name = term_of(text, vocabulary)
    return Title(f"{name}: {bare[:1].lower()}{bare[1:]}" if name else bare, last)


def term_of(text: str, vocabulary: Vocabulary) -> str:
    """Return the term that a text of several sentences opens with, "Tides: …"; empty where it has none."""
    first, *others = sentences(text, vocabulary.lists["abbreviations"])
    named = _NAMED.match(first) or _ALONE.match(first)
    return named[1].strip("* ") if named and others else ""
