"""Owned subjects: "The capital is …", "El nombre viene de …" are said of the name that they stand under."""

import re

from kmsflash.notes.facts.making import Passage
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.wording import fold, plain

_ELIDED = re.compile(r"^[^\W\d_]{1,2}[’']")
_NAME = re.compile(r"^[^\W\d_][\w.’'\- ]{2,}$")
_LONGEST, _LONGEST_NAME = 3, 4  # words of what is owned, and of the name


def owner(passage: Passage, sentence: str) -> str:
    """Return the name that the subject of a sentence belongs to; empty where it stands for itself."""
    vocabulary = passage.scope.vocabulary
    told = None if passage.context else clause(sentence, vocabulary)
    said = told.subject.split() if told is not None else []
    if said and vocabulary.has("possessives", said[0]) and 0 < len(passage.subject.split()) <= _LONGEST_NAME:
        return plain(passage.subject)
    if not said or len(said) > _LONGEST + 1:
        return ""
    said = said[1:] if vocabulary.has("determiners", said[0]) else said
    noun = _ELIDED.sub("", " ".join(said)).lower()
    kinds = (vocabulary.expressions[name] for name in ("property", "attribute", "owned_noun"))
    if not any(kind.fullmatch(noun) for kind in kinds):
        return ""
    name = _name(passage)
    return "" if fold(noun) in fold(name) else name


def _name(passage: Passage) -> str:
    """Return the name that a text stands under; empty where its heading names no thing."""
    vocabulary, place = passage.scope.vocabulary, passage.text.place
    if passage.text.context:
        return plain(passage.text.context)
    if len(place.headings) <= 1:
        return ""
    name = plain(passage.scope.subject_of(place))
    tells = ("set_title", "property", "attribute", "generic_label")
    is_kind = any(vocabulary.expressions[group].search(name) for group in tells)
    fits = 0 < len(name.split()) <= _LONGEST_NAME and _NAME.match(name) is not None
    return name if fits and not is_kind and clause(name, vocabulary) is None else ""
