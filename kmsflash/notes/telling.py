"""Telling: whether a gap has one answer that its sentence leads to, and one that is worth knowing."""

import re

from kmsflash.model.notes import CardDraft
from kmsflash.model.sentences import Sentence
from kmsflash.notes.facts.making import GAP
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, plain

_NO_ANSWER = Sentence(
    "It says something definite, but no question with one short answer could be made of it."
)
_UNCLEAR = Sentence("A pronoun of the question points at nothing the card shows.")
_WRITTEN = frozenset(("question", "pair", "choice", "cell", "cloze", "written", "mnemonic", "cleft"))
"""Ways that ask for what their author wrote, as it stands there."""
_OBJECTS = frozenset(("verb-and-object", "verb-and-short-object", "can-cause", "must"))
_ELIDED = re.compile(r"^(it|that|this|he|she|they|there)[’'](?:s|re|ll|d)\s", re.IGNORECASE)
_LONGEST_POINTING = 4  # words of an answer that a pronoun in it makes unclear


def says_little(card: CardDraft, vocabulary: Vocabulary) -> str:
    """A gap that hides what could be said of anything, or what something is not: "is not […]"."""
    if GAP not in card.front or card.way in _WRITTEN:
        return ""
    before, after = (plain(half) for half in card.front.split(GAP, maxsplit=1))
    answer = fold(plain(card.answer))
    told = answer.split()
    while len(told) > 1 and _is_small(told[0], vocabulary):
        told.pop(0)
    is_vague = " ".join(told) in vocabulary.lists["vague_predicates"] and not after.strip(" .!")
    denies = vocabulary.expressions.get("denies_gap")
    is_denied = denies is not None and denies.search(before.rstrip()) is not None
    return _NO_ANSWER if is_vague or is_denied else ""


def _is_small(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word only grades or dates what follows it: "now a republic", "very common"."""
    groups = ("degree_words", "kept_adverbs", "time_adverbs")
    return any(vocabulary.has(group, word) for group in groups)


def points_back(card: CardDraft, vocabulary: Vocabulary) -> str:
    """A sentence that opens with "it's" or "one that", or an answer of a few words with "it" in it."""
    if card.way in _WRITTEN or card.way == "reverse":
        return ""
    shown = plain(card.front)
    opens = (
        GAP in card.front
        and (_ELIDED.match(shown) or vocabulary.expressions["opens_elliptic"].match(shown)) is not None
    )
    answer = plain(card.answer)
    is_part = GAP in card.front and card.way != "condition" and f"to {GAP}" not in card.front
    is_short = (is_part or card.way in _OBJECTS) and len(answer.split()) <= _LONGEST_POINTING
    leans = is_short and vocabulary.expressions["answer_of_it"].search(answer) is not None
    return _UNCLEAR if opens or leans else ""
