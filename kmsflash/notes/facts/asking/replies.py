"""Replies: how much of the answer that notes give to a question its card asks for."""

from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import plain, sentences, words

_LONGEST = 25  # words
_BARE = 3  # words of a "No, it can't."


def parted(asked: str, answer: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return what of an answer to what is *asked* belongs on its card, and what it says beyond that.

    That is its first sentence, with the next one where the first is but a "No.", or a word behind a term.
    """
    first, *rest = sentences(answer, vocabulary.lists["abbreviations"]) or [answer]
    said = words(plain(first))
    closes = bool(said) and any(vocabulary.has(group, said[0]) for group in ("yes", "no"))
    names = len(said) == 1 and len(asked.split()) == 1  # "Osmosis? Dutrochet. Water goes …"
    is_bare = bool(rest) and (names or (closes and len(said) <= _BARE))
    if is_bare and len(plain(f"{first} {rest[0]}").split()) <= _LONGEST:
        return f"{first} {rest[0]}", " ".join(rest[1:])
    return first, " ".join(rest)
