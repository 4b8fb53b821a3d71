"""Titles: what the title of a column or the name of a row is, as far as its words tell."""

import re
from collections.abc import Sequence
from functools import lru_cache

from kmsflash.notes.expressions import Expression
from kmsflash.notes.vocabulary import Column, Vocabulary
from kmsflash.notes.vocabulary.nouns import Noun
from kmsflash.notes.wording import fold, lowered, plain

NOTE = Expression(r"\s*\([^()]*\)$")
_SIGN = re.compile(r"[A-Z][a-z]?[^\w\s'’.,()]{1,2}")  # "H+", "Na⁺"
ASKED = {"m": "noun_m", "f": "noun_f", "n": "noun_n", "p": "noun_p", "mp": "noun_mp", "fp": "noun_fp"}
LIKE = {"m": "like_m", "f": "like_f", "n": "like_n", "p": "like_p"}  # templates, by the form of a noun
_SHORTEST = 2  # letters of a word that is none of grammar


@lru_cache(maxsize=1024)
def column_of(title: str, vocabulary: Vocabulary) -> Column | None:
    """Return how the vocabulary asks for a column with this title, if it knows one."""
    said = NOTE.sub("", plain(title)).rstrip("?:. ")
    return next((column for column in vocabulary.columns if column.match.fullmatch(said)), None)


@lru_cache(maxsize=1024)
def noun_of(title: str, vocabulary: Vocabulary) -> Noun | None:
    """Return what a title names where that is a noun whose gender the vocabulary knows."""
    said = inside(plain(title).rstrip("?:. "), vocabulary)
    goes_on = any(vocabulary.has("relative", word) for word in said.split())
    return None if goes_on else vocabulary.nouns.noun(said, vocabulary.lists["prepositions"])


def is_known(title: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the vocabulary knows how to ask for a column with this title."""
    return column_of(title, vocabulary) is not None or noun_of(title, vocabulary) is not None


@lru_cache(maxsize=1024)
def inside(title: str, vocabulary: Vocabulary) -> str:
    """Write a column's title as it reads inside a question."""
    if vocabulary.keeps_capitals:
        return title
    return " ".join(word if _SIGN.fullmatch(word) else lowered(word) for word in title.split(" "))


def is_remark(title: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a column holds what else is to be said of each row: "Notes", "Obs."."""
    return vocabulary.expressions["remarks_title"].fullmatch(fold(title)) is not None


def is_phrase(title: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a title says something of things ("Protects against", "Made of") rather than names it."""
    said = inside(plain(title).rstrip("?:. "), vocabulary).split()
    if not said or len(said) > 4 or not vocabulary.lists["prepositions"]:
        return False
    ends = len(said) > 1 and vocabulary.has("prepositions", said[-1])
    return ends or bool(verb_of(said[0], vocabulary))


def head_is_plural(title: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the noun that a title is about is a plural: not in "number of firms"."""
    said = NOTE.sub("", inside(plain(title), vocabulary)).split()
    head = head_of(said, vocabulary)
    if head.isupper() and "definite_head" in vocabulary.expressions:
        head = said[0]  # "Ondas EEG": the noun stands first
    is_word = len(head) > _SHORTEST  # no "as of"
    return (
        is_word
        and bool(vocabulary.expressions["plural"].search(head))
        and not head.endswith(("ss", "us", "sis"))
    )


def head_of(said: Sequence[str], vocabulary: Vocabulary) -> str:
    """Return the word before the first preposition, or the last one."""
    end = next((at for at, word in enumerate(said) if at and vocabulary.has("prepositions", word)), len(said))
    return said[end - 1] if said else ""


def verb_of(word: str, vocabulary: Vocabulary) -> str:
    """Return the base form of a word that a title uses as a verb ("supports"), or nothing."""
    said = fold(word)
    is_noun = vocabulary.has("nouns_too", said) or vocabulary.has("noun_titles", said)
    return "" if is_noun else vocabulary.verbs.get(said, "")


@lru_cache(maxsize=256)
def is_plural(key: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name is a plural, as far as its form tells: "beta blockers", "MRAs"."""
    bare = NOTE.sub("", key)
    last = bare.split()[-1] if bare.split() else ""
    if re.fullmatch(r"[A-Z]{2,}s", last):
        return True
    ends = last.islower() and vocabulary.expressions["plural"].search(last)
    return bool(ends) and not re.search(r"(?:ss|us|is|ics|etes)$", last) and " " in bare
