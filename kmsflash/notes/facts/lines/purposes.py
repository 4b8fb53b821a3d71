"""Purposes: what code is for, where no verb says it: "`make clean` to start anew"."""

import re

from kmsflash.model.kinds import Kind
from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy
from kmsflash.notes.wording import capitalised, is_balanced, split_outside

_CODE = Expression(r"^(?P<code>`[^`]{1,60}`),?\s(?P<rest>[^\W\d_].*)$")
_APART = re.compile(r"[;.]\s+|\s[–—]\s")
_FEWEST, _MOST_WORDS = 3, 16


def read(source: Passage, sentence: str) -> list[Found]:
    """Return the fact of a line that opens with code and goes on with what that is for."""
    found = _CODE.match(sentence.strip().rstrip(". "))
    vocabulary = source.scope.vocabulary
    purpose = split_outside(found["rest"], _APART)[0] if found else ""
    if not found or not vocabulary.expressions["for_what"].match(purpose):
        return []
    if not _FEWEST <= len(purpose.split()) <= _MOST_WORDS or not is_balanced(purpose):
        return []
    shown = passage(sentence, purpose, source.text.label, source.text.detail)
    asked = vocabulary.ask["code_for"].format(code=found["code"])
    drafted = card("purpose", asked, capitalised(tidy(purpose)), shown)
    return [fact(Kind.DEFINITION, f"{found['code']} for", source.text, (drafted,), sentence)]
