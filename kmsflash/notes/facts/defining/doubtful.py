"""Doubtful meanings: a sentence or a value behind a term that says something of it, and not what it means.

"SSH: a private key must be 600" answers no "What is SSH?"; parts of such a line are hidden in it. A text
without a verb may lack the form of a definition too: "two states, 1951", "heart > vessels".
"""

import re

from kmsflash.notes.facts.hiding import candidates
from kmsflash.notes.facts.making import Passage
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import masked, plain

_EQUALS = re.compile(r"\s=\s")
_PROCESS = re.compile(r"(?:sis|tion|zione|ci[oó]n|ção|phase|fase|ism[eo]?)$")  # in any of its languages
_WORD = re.compile(r"[^\W\d_]{4,}")
_LONGEST_SUBJECT, _LONGEST_NAME = 4, 3  # words
_OPENS_MEANING = re.compile(r"d?'?ww?[prd]")  # kinds of words, as `candidates` tells them
_TELLS, _JOINS, _ROW = frozenset("far"), frozenset("pdo"), frozenset(",:")
"""Kinds of words and signs: of a text with a verb, of one whose words belong together, and of a row."""
_OPENING = 4  # words and signs in which no meaning has a number
_ASIDE = re.compile(r"\s\(|;\s")
_MARKS = ("**", "==", "`", "__")
_SMALL = ("prepositions", "relative", "pronouns", "question_words")


def is_one(source: Passage, front: str, term: str, answer: str) -> bool:
    """Tell whether a text of which the meaning would be asked only says something of its term.

    That is a value of it, or a sentence about something else. What happens in a process may be its meaning.
    """
    vocabulary, text = source.scope.vocabulary, plain(answer)
    asks = (vocabulary.ask[name].partition("{")[0] for name in ("term", "terms") if name in vocabulary.ask)
    if not any(front.startswith(opening) for opening in asks if opening):
        return False
    is_thing = " " not in term and _PROCESS.search(term) is None
    return (
        _names_value(text, vocabulary)
        or (is_thing and is_sentence(text, vocabulary))
        or (not _is_marked(source, term) and not _has_form(text, vocabulary))
    )


def _is_marked(source: Passage, term: str) -> bool:
    """Tell whether the notes set a term off, as they do with what they define."""
    return any(f"{mark}{term}" in source.text.text for mark in _MARKS)


def _has_form(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text has a verb, or the form of a definition.

    What is meant by a term opens with a thing and what follows of it, "organ of …". Of what a thing is, more
    can be told, but no names in a row or in a relation: "heart > vessels".
    """
    kinds = candidates.looked_at(f": {text}", vocabulary).kinds[1:]
    if vocabulary.keeps_capitals or not _TELLS.isdisjoint(kinds):
        return True
    if vocabulary.has_base_forms:
        first = candidates.looked_at(_ASIDE.split(text)[0], vocabulary).kinds
        return not _JOINS.isdisjoint(kinds) or _ROW.isdisjoint(first)
    opens = _OPENS_MEANING.match(kinds) is not None and "n" not in kinds[:_OPENING]
    first, is_deed = text.split(maxsplit=1)[0].lower(), vocabulary.expressions["infinitive_form"]
    return opens or is_deed.fullmatch(first) is not None


def _names_value(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text opens with a name and what that equals: "line voltage = 230 V"."""
    found = _EQUALS.search(masked(text))
    name = text[: found.start()].split() if found else []
    is_row = text.count(" = ") > 1
    is_word = 0 < len(name) <= _LONGEST_NAME and (_WORD.fullmatch(name[-1]) is not None or is_row)
    return is_word and not any(vocabulary.has(group, word) for group in _SMALL for word in name)


def is_sentence(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text is a sentence beyond doubt: "tartaric acid is the suspect", "the key must be kept".

    "Cash paid before the event" and "a protein made by cells" only look like one.
    """
    told = clause(text, vocabulary)
    if told is None or not told.rest or vocabulary.keeps_capitals or "," in told.subject:
        return False
    said = told.subject.split()
    first, others = said[0], said[1:]
    if len(said) > _LONGEST_SUBJECT or first.lower() in ("a", "an", "one"):
        return False
    if any(vocabulary.has(group, word) for group in _SMALL for word in said):
        return False
    if any(vocabulary.has("determiners", word) for word in others) or is_finite(first, vocabulary):
        return False
    return told.does != "did" and told.verb.lower() not in ("be", "to")
