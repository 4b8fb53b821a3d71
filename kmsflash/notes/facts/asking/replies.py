"""Replies: how much of the answer that notes give to a question its card asks for."""

import re
from itertools import pairwise

from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import plain, sentences, words

_LONGEST = 25  # words
_BARE = 3  # words of a "No, it can't."
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")


def parted(asked: str, answer: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return what of an answer to what is *asked* belongs on its card, and what it says beyond that.

    That is its first sentence, with the next one where the first is but a "No.", or a word behind a term,
    where two things are asked, "Why, and what instead?", or where the next says what to do.
    """
    first, *rest = sentences(answer, vocabulary.lists["abbreviations"]) or [answer]
    said = words(plain(first))
    closes = bool(said) and any(vocabulary.has(group, said[0]) for group in ("yes", "no"))
    names = len(said) == 1 and len(asked.split()) == 1  # "Osmosis? Dutrochet. Water goes …"
    is_bare = names or (closes and len(said) <= _BARE)
    goes_on = is_bare or _asks_twice(asked, vocabulary) or (bool(rest) and orders(rest[0], vocabulary))
    if rest and goes_on and len(plain(f"{first} {rest[0]}").split()) <= _LONGEST:
        return f"{first} {rest[0]}", " ".join(rest[1:])
    return first, " ".join(rest)


def _asks_twice(asked: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a question asks for two things: "Why, and what instead?"."""
    *_, last = sentences(plain(asked), vocabulary.lists["abbreviations"]) or [""]
    said = [found[0].lower() for found in _WORD.finditer(last)]
    return any(
        vocabulary.has("coordinators", before) and vocabulary.has("question_words", word)
        for before, word in pairwise(said)
    )
