"""Edges: where a gap opens or ends within what is read as one, or shows nothing of its own sentence."""

import re

from kmsflash.notes.facts.making import GAP
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, plain

_LETTER = re.compile(r"(?<![^\W\d_])[^\W\d_]\.\s?$")  # "e.", of which "g." is hidden
_ON = re.compile(r"[^\W\d_]\.(?:\s|$)")
_ORDINAL = re.compile(r"(?<!\S)\d{1,2}\.\s?$")  # "9.", of which "November" is hidden
_COUNTED = re.compile(r"(?:§|\b(?:[Aa]rt|Abs|Nr|No))\.?\s?\d[\w.]*\s[^\W\d_]{2,4}\.\s?$")  # "§ 12 Abs."
_TURN = re.compile(r"[^.!?…]*[\w)%]{2}[.!?]\s+(?=[A-ZÀ-Þ¿¡\"“„«])")
_WORD = re.compile(r"[^\W\d_]+")
_INFLECTED = re.compile(r"[a-zäöüß]{3,}e[nmrs]?$")
_NOUN = re.compile(r"(?<![^\W\d_])[A-ZÄÖÜ]")
_SHARED = re.compile(r",\s(?P<said>(?:[a-zäöüß]+\s){1,4})(?=\W?[A-ZÄÖÜ])")  # ", lightly built boats"


def cuts(front: str, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a gap cuts what is read as one, or is all but all that its sentence says.

    It may part the letters of "e. g.", a day from its month, an adjective from the noun that it shares with
    another, or "a rule but a habit" from its article; and of "At high tide." it leaves but "At".
    """
    before, after = (plain(half) for half in front.split(GAP, maxsplit=1))
    said = plain(answer)
    within = _LETTER.search(before) is not None and _ON.match(said) is not None
    within |= _COUNTED.search(before) is not None and said[:1].isdigit()
    if within or _turns(before, said, vocabulary) or _ends_in_joint(said, vocabulary):
        return True
    if vocabulary.keeps_capitals and (_ORDINAL.search(before) or _shares_noun(said, after, vocabulary)):
        return said[:1].isalpha()
    return shows_nothing(before, after, vocabulary)


def shows_nothing(before: str, after: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the sentence of a gap, one of several, shows but small words, and nothing behind it."""
    ahead = _TURN.match(before)
    if ahead is None or _WORD.search(after):
        return False
    own = before
    while ahead is not None:
        own = own[ahead.end() :]
        ahead = _TURN.match(own)
    shown = [*map(fold, _WORD.findall(own))]
    short = vocabulary.lists["abbreviations"]
    is_small = bool(shown) and all(word in vocabulary.stop_words or word in short for word in shown)
    return is_small and not any(is_finite(word, vocabulary) for word in shown)


def _turns(before: str, said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an answer behind an article says what something is not, and then what it is."""
    led = before.split()[-1:] if not vocabulary.has_base_forms else []
    turn = vocabulary.expressions["contrast"].search(said)
    return bool(led) and turn is not None and turn.start() > 0 and vocabulary.has("determiners", led[0])


def _ends_in_joint(said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an answer ends in a word that joins what is shown behind it: "the rest, therefore"."""
    ahead, comma, last = said.rpartition(", ")
    return bool(ahead) and bool(comma) and vocabulary.has("connectives", last)


def _shares_noun(said: str, after: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a German answer ends in an adjective before another one of the same noun.

    So it does in "mit schmalen", where ", leicht gebauten Booten" follows.
    """
    words = said.split()
    opens = max((at for at, word in enumerate(words) if _is_small(word, vocabulary)), default=-1)
    shared = _SHARED.match(after)
    if opens < 0 or shared is None or opens == len(words) - 1 or _NOUN.search(" ".join(words[opens:])):
        return False
    *adverbs, other = shared["said"].split()
    is_plain = not any(_is_small(word, vocabulary) for word in (*adverbs, other))
    return is_plain and all(_INFLECTED.search(word) is not None for word in (words[-1], other))


def _is_small(word: str, vocabulary: Vocabulary) -> bool:
    groups = ("prepositions", "determiners", "relative", "conjunctions", "pronouns")
    return any(vocabulary.has(group, word) for group in groups)
