"""Numbered lists whose numbers only count: grades by their number, measures, and what must be so."""

import re

from kmsflash.notes.facts.making import Scope
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.page import Bullets
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, plain

_RANK = re.compile(r"^\W*(?P<kind>[^\W\d_]{3,20})\s(?:\d{1,2}|[IVX]{1,4}|[A-D])\b")
_ASIDE = re.compile(r"\s*\([^()]*\)")


def only_counts(block: Bullets, title: str, acting: int, scope: Scope) -> bool:
    """Tell whether no order matters to a numbered list.

    *title*: what stands above it; *acting*: how many of its items tell what to do.
    """
    vocabulary = scope.vocabulary
    return (
        are_ranks([item.text for item in block.items], vocabulary)
        or are_measures(title, vocabulary)
        or (acting == 0 and _only_says_how(title, vocabulary) and not _happen(block, vocabulary))
    )


def are_ranks(texts: list[str], vocabulary: Vocabulary) -> bool:
    """Tell whether texts open with one word and a number each: "Stage 1 - …", "Stage 2 - …"."""
    found = [_RANK.match(plain(text)) for text in texts]
    kinds = {fold(one["kind"]) for one in found if one}
    return all(found) and len(kinds) == 1 and not any(vocabulary.has("step_labels", kind) for kind in kinds)


def are_measures(title: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a title names things to do or to mind, in whatever order: "Prevention"."""
    shown = _ASIDE.sub("", plain(title)).strip(": ")
    return vocabulary.expressions["measures_title"].match(shown) is not None


def _only_says_how(title: str, vocabulary: Vocabulary) -> bool:
    """Tell whether all that announces steps is a title that says how something is done."""
    said = fold(title).split()
    told = [
        word for word in said if vocabulary.has("step_words", word) and not vocabulary.has("says_how", word)
    ]
    return not told and bool(said) and vocabulary.has("says_how", said[0])


def _happen(block: Bullets, vocabulary: Vocabulary) -> bool:
    """Tell whether most items say that something happens."""
    told = sum(clause(item.text, vocabulary) is not None for item in block.items)
    return vocabulary.keeps_capitals or told * 2 >= len(block.items)
