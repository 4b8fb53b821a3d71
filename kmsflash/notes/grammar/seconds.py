"""Second predicates in German: "war Zimmermann und bekam den Auftrag", and whose deed such a verb tells."""

import re

from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary

_OTHER = re.compile(
    r",\s(?:(?:der|die|das|ein|eine)\s)?(?:[A-ZÄÖÜ][^\s,]*\s){1,3}(?:[IVX]+\.\s)?(?P<verb>[a-zäöüß]+)\b"
)
_WITHIN = re.compile(r",\s(?P<word>[a-zäöüß]+)\b")
_OBJECT = re.compile(r"\s(?:[A-ZÄÖÜ]|\d|(?:den|die|das|ein|eine|einen|sich|ihn|es)\s)")


def names_other(said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether another subject with its verb stands in what goes before a second verb.

    In "ruft die Republik aus, der Kaiser dankt ab und geht" it is the Kaiser who goes.
    """
    if not vocabulary.keeps_capitals:
        return False
    return any(is_finite(found["verb"], vocabulary) for found in _OTHER.finditer(said))


def acts_then(verb: str, rest: str, joint: "re.Match[str]", vocabulary: Vocabulary) -> bool:
    """Tell whether "und" leads from what somebody is or did to what he does: "war Koch und ging an Bord".

    *verb* is the first verb and *rest* what follows it, in which the *joint* leads to the second one. A
    participle goes on with the first verb, "wurde gebaut und verkauft", unless an object follows it.
    """
    word, after = joint[1], rest[joint.end() + len(joint[1]) :]
    if not (word.islower() and is_finite(word, vocabulary)) or vocabulary.has("adjectives_too", word):
        return False
    several = vocabulary.expressions["plural_verb"]
    is_same = (several.search(verb.lower()) is None) is (several.search(word) is None)
    if not is_same or _opens_clause(rest[: joint.start()], vocabulary):
        return False
    is_weak = f"{word}e" in vocabulary.past_verbs  # "verkaufte" has "verkauft", "bestand" not "besteht"
    is_done = is_weak and vocabulary.expressions["participle"].match(word) is not None
    return bool(after.strip()) and (not is_done or _OBJECT.match(after) is not None)


def _opens_clause(before: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a clause within has begun, in which the second verb may stand."""
    leads = ("relative", "leads_clause", "because", "question_words", "conjunctions")
    words = (found["word"] for found in _WITHIN.finditer(before))
    return any(word == "dass" or any(vocabulary.has(group, word) for group in leads) for word in words)
