"""Persons: whether a term is the name of somebody, by what is said of it and by where it stands."""

import re

from kmsflash.notes.facts.defining.terms import is_plural
from kmsflash.notes.facts.making import Passage
from kmsflash.notes.grammar.clauses import clause, only_relative
from kmsflash.notes.vocabulary import Vocabulary

_BRACKET = re.compile(r"\s\(([^()]+)\)$")
_LIFE = re.compile(r"\((?P<from>\d{3,4})\s?[–-]\s?(?P<to>\d{3,4})\)")
_REGNAL = re.compile(r"[IVX]{1,6}\.")
_SHORTEST_LIFE, _LONGEST_LIFE = 18, 110  # years


def is_person(source: Passage, term: str, answer: str) -> bool:
    """Tell whether a term names a person: by what it is said to be, or under a heading like "Key figures"."""
    is_name = term[:1].isupper() and not term.isupper() and not is_plural(source, term)
    vocabulary = source.scope.vocabulary
    people, note = vocabulary.expressions["people"], _BRACKET.search(term)
    if is_name and note and vocabulary.expressions["person"].match(note[1]):
        return True  # "Witte (finance minister)"
    if is_name and people.search(" ".join(source.text.place.headings[-1:])):
        return True
    return is_name and _names_role(answer, vocabulary)


def has_number(term: str) -> bool:
    """Tell whether a term is a name with the number of a ruler: "Otto IV."."""
    name, _, last = term.rpartition(" ")
    return bool(name) and _REGNAL.fullmatch(last) is not None


def _names_role(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a meaning begins with what a person is, and does not tell what such a person did."""
    told = clause(answer, vocabulary)
    does = told is not None and "," not in told.subject and not only_relative(told, vocabulary)
    person = vocabulary.expressions["person"].match(answer)
    following = answer[person.end() :].split(maxsplit=1)[:1] if person else []
    is_joined = bool(following) and vocabulary.has("turning_words", following[0])  # "president and party"
    return not does and person is not None and not is_joined


def has_life(source: Passage, term: str) -> bool:
    """Tell whether the years in brackets behind a term are as long as a life or a reign, of no event."""
    if "definite_head" not in source.scope.vocabulary.expressions:
        return False
    found = _LIFE.search(source.text.text)
    lasted = int(found["to"]) - int(found["from"]) if found else 0
    return _SHORTEST_LIFE <= lasted <= _LONGEST_LIFE and term.istitle()
