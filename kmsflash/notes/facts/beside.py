"""Terms beside their section: what stands behind them tells how much or how, and not what they are.

"Carga: unos 40 kg", "Casco: pintado en otoño", in languages that leave out articles there.
"""

from kmsflash.notes.facts.amounts import SUM, opens_with_amount
from kmsflash.notes.facts.making import Passage
from kmsflash.notes.wording import plain, split_outside

_LONGEST_ADDEND = 5  # words before a plus or an arrow


def asked(source: Passage, term: str, answer: str) -> str:
    """Return the question that sets a term beside its section; nothing where it is asked what it means."""
    vocabulary = source.scope.vocabulary
    shape = vocabulary.expressions.get("no_meaning")
    if shape is None or not (shape.match(answer) or _is_measured(answer)):
        return ""
    named = len(source.text.place.headings) > 1
    above = source.text.context or (source.scope.subject_of(source.text.place) if named else "")
    sunk = source.scope.names.sunk(term)
    return vocabulary.ask["bare"].format(thing=above, subject=above, property=sunk) if above else ""


def _is_measured(answer: str) -> bool:
    """Tell whether a text opens with an amount, or with a short sum: "2 cups", "flour + water"."""
    first, *others = split_outside(plain(answer), SUM)
    is_sum = bool(others) and len(first.split()) <= _LONGEST_ADDEND and first.count(",") != 1
    return is_sum or opens_with_amount(answer)
