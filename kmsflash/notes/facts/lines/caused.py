"""What a thing is caused by or made of, listed without its subject: "Caused by damp + salt + frost"."""

import re

from kmsflash.notes.facts.making import Found, Passage, card, fact, passage
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.wording import capitalised, enumeration, is_balanced, lowered, plain, split_outside

_PLUS = re.compile(r"\s+\+\s+")
_FEWEST, _MOST, _LONGEST = 3, 6, 5  # parts, and words of one


def read(source: Passage, sentence: str) -> list[Found]:
    """Return the set of what a line lists behind "caused by"; none where it says more."""
    vocabulary = source.scope.vocabulary
    text = plain(sentence).rstrip(". ")
    led = vocabulary.expressions["caused_by"].match(text)
    if led is None or not is_balanced(text):
        return []
    listed = text[led.end() :]
    parts = split_outside(listed, _PLUS)
    parts = parts if len(parts) >= _FEWEST else enumeration(listed)
    fits = _FEWEST <= len(parts) <= _MOST and all(0 < len(part.split()) <= _LONGEST for part in parts)
    if not fits or any(clause(part, vocabulary) for part in parts):
        return []
    ask, thing = vocabulary.ask, source.above
    question = ask["bare"].format(thing=thing, subject=thing, property=lowered(led[0].strip(" :")))
    front = ask["enumerate"].format(question=question, count=vocabulary.count(len(parts)))
    shown = passage(sentence, "", source.text.label, source.text.detail)
    drafted = card("set", front, capitalised(", ".join(parts)), shown)
    return [fact(source.text.kind, f"{thing} {led[0]}", source.text, (drafted,), sentence)]
