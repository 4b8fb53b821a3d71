"""Beside: of the two or three things that a text tells of a term, each is hidden beside the others.

"Graves: […], diffuse goitre" asks for one thing, where "What should you know about Graves?" asks for any.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import enumeration, is_balanced, masked

Span = tuple[int, int]

_BREAK = re.compile(r"[,;]\s+")
_SIGN = re.compile(r"→|⇒|->|=>|\s=\s|:\s|\s[–—+-]\s|[.!?…]\s|\.\.\.")
_ASIDE = re.compile(r"\s*\([^()]*\)")
_LETTERS = re.compile(r"[^\W\d_]{3}")
_PLACE = re.compile(r"[A-ZÀ-Þ][\w’-]*, [A-ZÀ-Þ][\w’-]*$")  # "at Fulton, Missouri"
_FEWEST, _MOST = 2, 3  # parts
_ENOUGH = 6  # words of a text that is too much for one answer
_SHORT = 2  # words of what is only named in a list
_MOST_WORDS = 9
_LEADS = ("question_words", "subject_pronouns", "connectives", "turning_words", "open_starts")


def spans(said: str, vocabulary: Vocabulary) -> Iterator[Span]:
    """Yield where the parts of a text stand that are each a thing of its own; nothing for a list."""
    if ("," not in said and ";" not in said) or len(said.split()) < _ENOUGH:
        return
    shown = masked(said)
    cuts = [(0, 0), *(one.span() for one in _BREAK.finditer(shown)), (len(said), len(said))]
    parts = [(start, end) for (_, start), (end, _) in pairwise(cuts)]
    if not _FEWEST <= len(parts) <= _MOST or _SIGN.search(shown) or _lists(said):
        return
    if all(_is_thing(said[slice(*span)], vocabulary, opens=span[0] == 0) for span in parts):
        yield from (_told(said, span, vocabulary) for span in parts)


def _lists(said: str) -> bool:
    """Tell whether a text only names things in a word or two, or a place and what it is in."""
    bare = _ASIDE.sub("", said)
    words = [len(one.split()) for one in enumeration(bare)]
    is_list = max(words) <= _SHORT or words.count(1) > 1 or len(words) > _MOST
    return is_list or _PLACE.search(bare) is not None


def _is_thing(part: str, vocabulary: Vocabulary, *, opens: bool) -> bool:
    """Tell whether a part is a phrase, and no clause or what goes on from the part before."""
    first, second = [*part.split(), ""][:2]
    leads = any(vocabulary.has(group, first) for group in _LEADS)
    leads = leads or (vocabulary.has("adverbials", first) and not opens)
    leads = leads or any(vocabulary.has("relative", word) for word in (first, second))
    leads = leads or vocabulary.has("comparisons", part.rsplit(maxsplit=1)[-1])  # "does less"
    leads = leads or vocabulary.expressions["condition"].match(part) is not None
    is_short = len(part.split()) <= _MOST_WORDS and _LETTERS.search(part) is not None
    return is_short and not leads and is_balanced(part) and clause(part, vocabulary) is None


def _told(said: str, span: Span, vocabulary: Vocabulary) -> Span:
    """Return where a part stands, without the verb that it opens with: "needs […]"."""
    first, second, *_ = [*said[slice(*span)].split(), ""]
    acts = vocabulary.has("determiners", second) and is_finite(first, vocabulary)
    return (span[0] + len(first) + 1, span[1]) if acts else span
