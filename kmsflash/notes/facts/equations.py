"""Equations: what the notes set equal, in words or in symbols."""

import re

from kmsflash.model.kinds import Kind
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy
from kmsflash.notes.wording import is_balanced, masked, plain

_EQUALS = re.compile(r"^(?P<term>[^=]{1,60}?)\s+=\s+(?P<answer>[^=]{2,120})$")


def read(source: Passage, sentence: str) -> list[Found]:
    """Return a fact for "Profit = revenue − cost": what the left side equals."""
    said = sentence.strip().rstrip(".")
    if " = " not in masked(said):
        return []
    found = _EQUALS.match(said)
    term = plain(found["term"]) if found else ""
    if not found or not re.search(r"[^\W\d_]", term) or len(term.split()) > 8 or not is_balanced(term):
        return []
    vocabulary = source.scope.vocabulary
    is_meaning = vocabulary.has("determiners", found["answer"].split()[0])
    front = vocabulary.ask["term" if is_meaning else "equals"].format(term=source.scope.names.sunk(term))
    shown = passage(sentence, found["answer"], source.text.label, source.text.detail)
    drafted = card("equals", front, tidy(found["answer"]), shown)
    return [fact(Kind.DEFINITION, f"{term} =", source.text, (drafted,), sentence)]
