"""Relative clauses at the end of a German sentence: what stands before them, and what they say themselves."""

from kmsflash.notes.facts.hiding import gaps
from kmsflash.notes.facts.making import Found, Passage
from kmsflash.notes.facts.stating.antecedents import nouns_of
from kmsflash.notes.facts.stating.matching import matched
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, is_balanced

_FEWEST = 4  # words of a main clause
_LONGEST = 14  # words of a relative clause


def read(source: Passage, text: str, sentence: str) -> list[Found]:
    """Return what a sentence says before its last clauses, and what its relative clause says of its noun.

    "Den Muskel versorgt der Nerv, der vom Hals kommt": the nerve does, and the nerve comes from there.
    """
    vocabulary = source.scope.vocabulary
    loose = vocabulary.expressions["loose_clause"].search(text)
    main = text[: loose.start()] if loose else ""
    is_narrow = vocabulary.expressions["narrows"].search(main) is not None  # "jeder Stoff, der …"
    if loose is None or is_narrow or len(main.split()) < _FEWEST or not is_balanced(main):
        return []
    said = spoken(main, text[loose.start() :], vocabulary)
    told = (matched(source, said, sentence) or gaps.read(source, said, sentence)) if said else []
    return matched(source, main, sentence) + told


def spoken(main: str, behind: str, vocabulary: Vocabulary) -> str:
    """Return a relative clause as a sentence of its own, "Der Nerv kommt vom Hals", or nothing."""
    found = vocabulary.expressions["relative_clause"].match(behind)
    told = clause(main, vocabulary)
    if found is None or told is None or vocabulary.expressions["only_names"].search(told.tagged):
        return ""
    bare = vocabulary.expressions["closing"].sub("", main)
    noun = next((one for one in reversed(list(nouns_of(bare, vocabulary))) if bare.endswith(one.name)), None)
    *rest, verb = found["said"].split()
    is_one = vocabulary.expressions["plural_verb"].search(verb) is None
    if noun is None or not 1 < len(rest) < _LONGEST or not is_finite(verb.lower(), vocabulary):
        return ""
    if noun.determiner and not vocabulary.expressions["definite"].match(noun.determiner):
        return ""
    if not noun.determiner and (noun.quality or not is_one):
        return ""  # "Zellen, die ruhen": of some of them only
    name = f"{found['who']} {noun.name}" if noun.determiner else noun.name
    return capitalised(f"{name} {verb} {' '.join(rest)}")
