"""Sums: "flour + water = dough", what the parts give together, and which parts give it."""

import re

from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy
from kmsflash.notes.wording import capitalised

_SUM = Expression(r"^(?P<parts>[^=+:.]{2,40}(?: \+ [^=+:.]{2,40}){1,4}) = (?P<whole>[^=:]{3,80})$")


def read(source: Passage, said: str) -> list[Found]:
    """Read "A + B + C = D": what the parts give together, and which parts give it."""
    found = _SUM.match(said.rstrip("."))
    if not found or not all(re.search(r"[^\W\d_]{3}", found[side]) for side in ("parts", "whole")):
        return []
    ask = source.scope.vocabulary.ask
    parts = found["parts"].split(" + ")
    front = ask["sum"].format(parts=found["parts"])
    turned = ask["sum_reverse"].format(
        count=source.scope.vocabulary.count(len(parts)), whole=re.sub(r"[\"“”„«»]", "", found["whole"])
    )
    shown = passage(said, "", source.text.label, source.text.detail)
    whole = capitalised(tidy(found["whole"]))
    cards = (card("sum", front, whole, shown), card("parts", turned, ", ".join(parts), shown))
    return [fact(source.text.kind, found["parts"], source.text, cards)]
