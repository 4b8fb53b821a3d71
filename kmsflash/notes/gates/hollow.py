"""Hollow cards: an answer that says nothing by itself, or a front that leaves out what it speaks of."""

import re

from kmsflash.model.notes import CardDraft
from kmsflash.model.sentences import Sentence
from kmsflash.notes.facts.making import GAP, POINTS_NOWHERE
from kmsflash.notes.facts.pagewide import word_stem
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import plain

_WRITTEN = frozenset(
    ("question", "pair", "choice", "cell", "cloze", "written", "mnemonic", "reverse", "cleft")
)
"""Ways that ask for what their author wrote, as it stands there."""
_TORN = re.compile(
    rf"[×^_√∑∏∫₀-₎⁰-ⁿ]{re.escape(GAP)}|{re.escape(GAP)}(?:×\d|[_^₀-₎⁰-ⁿ¹²³])"
)  # within a formula
_MID_PHRASE = Sentence("It starts or ends in the middle of a sentence.")
_SUMMAND = re.compile(r"[a-z]{2,}\s[^\W\d_]{1,2}$")
_OF_OBJECTS = frozenset(("verb-and-object", "verb-and-short-object"))


def is_hollow(card: CardDraft, vocabulary: Vocabulary) -> str:
    """An answer like "does", "the rest", "like this" or "same but warm"; a front like "The UN could […]"."""
    if card.way in _WRITTEN:
        return ""
    shown, answer = plain(card.front).replace("**", ""), plain(card.answer)
    expressions = vocabulary.expressions
    if GAP in shown:
        marked = shown.replace(GAP, f"‹{answer}›")
        if expressions["torn_gap"].search(marked):
            return _MID_PHRASE
        is_empty = _is_torn(shown, answer) or expressions["hollow_gap"].search(marked)
    else:
        means = card.way not in _OF_OBJECTS and expressions["hollow_meaning"].match(answer)
        is_empty = means or expressions["hollow_reply"].search(f"{shown} ‹{answer}›")
    is_empty = is_empty or expressions["hollow_answer"].match(answer)
    if is_empty:
        return Sentence("The answer says nothing by itself.")
    if _lacks_preposition(card, answer, vocabulary):
        return Sentence("The answer starts in the middle of a sentence.")
    if expressions["hollow_front"].search(shown) or _points_at_noun(answer, shown, vocabulary):
        return POINTS_NOWHERE
    return ""


def _is_torn(shown: str, answer: str) -> bool:
    """Tell whether a gap opens or ends within a formula: "[…] + bB ⇌ cC" of "The constant of aA"."""
    is_summand = f"{GAP} + " in shown and _SUMMAND.search(answer) is not None
    return is_summand or _TORN.search(shown) is not None


def _points_at_noun(answer: str, shown: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an answer speaks of "this opinion", and the front names none."""
    said = vocabulary.expressions["this_noun"].finditer(answer)
    return any(word_stem(found["noun"].lower()) not in shown.lower() for found in said)


def _lacks_preposition(card: CardDraft, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether "what does it store?" is answered by "in a table", "safely in it" or by a reason."""
    if card.way not in _OF_OBJECTS or vocabulary.has_base_forms or vocabulary.keeps_capitals:
        return False
    first, *others = answer.split() or [""]
    cause = vocabulary.expressions["because"].match(f" {answer}")
    led = vocabulary.has("prepositions", first) and not vocabulary.has("determiners", first)
    led = led or vocabulary.expressions["manner"].fullmatch(first.lower()) is not None
    return bool(others) and GAP not in card.front and (led or cause is not None)
