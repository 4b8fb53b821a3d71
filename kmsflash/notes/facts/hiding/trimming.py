"""Trimming: a sentence too long to be shown whole ends before a clause behind the gap that says more."""

import re

from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import masked

Span = tuple[int, int]

_BREAK = re.compile(r"\s*[;:]\s+|,\s+|\s+[–—]\s+")
_FEWEST = 4  # words that are left of a sentence


def end_of(text: str, place: Span, hidden: int, longest: int, vocabulary: Vocabulary) -> int:
    """Return where a sentence can end behind a gap so that no more than so many characters are shown.

    That is before a clause of its own; where there is none, it ends where it ends.
    """
    start, end = place
    shown = masked(text)
    breaks = [one.span() for one in _BREAK.finditer(shown, start, end)]
    around = [(start, start), *breaks, (end, end)]
    for (_, opens), (stop, behind), (until, _) in reversed(
        list(zip(around, around[1:], around[2:], strict=False))
    ):
        is_early = stop < hidden or len(text[start:stop].split()) < _FEWEST
        if is_early or stop - start > longest or clause(text[start:stop], vocabulary) is None:
            continue
        is_item = opens > start and clause(text[opens:stop], vocabulary) is None and hidden <= opens
        if not is_item and _is_clause(text[behind:until], shown[stop:behind], vocabulary):
            return stop
    return end


def _is_clause(said: str, sign: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what stands behind a sign says more: it has a verb, or opens as a clause does."""
    if sign.strip() != ",":
        return True
    first, _, rest = said.partition(" ")
    if vocabulary.has("relative", first):
        return not vocabulary.keeps_capitals  # German sets the comma before what it cannot do without too
    if vocabulary.has("turning_words", first):
        return True
    return clause(rest if vocabulary.has("open_starts", first) else said, vocabulary) is not None
