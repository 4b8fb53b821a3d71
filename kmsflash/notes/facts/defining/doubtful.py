"""Doubtful meanings: a sentence or a value behind a term that says something of it, and not what it means.

"SSH: a private key must be 600" answers no "What is SSH?"; parts of such a line are hidden in it.
"""

import re

from kmsflash.notes.facts.making import Passage
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import masked, plain

_EQUALS = re.compile(r"\s=\s")
_PROCESS = re.compile(r"(?:sis|tion|zione|ci[oó]n|ção|phase|fase|ism[eo]?)$")  # in any of its languages
_WORD = re.compile(r"[^\W\d_]{4,}")
_LONGEST_SUBJECT, _LONGEST_NAME = 4, 3  # words
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
    return _names_value(text, vocabulary) or (is_thing and is_sentence(text, vocabulary))


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
