"""Orders: sentences that tell what to do, and so have no subject: "Lower the price, or raise the wage"."""

import re
from functools import lru_cache

from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import plain

_SORT = re.compile(r"[IVX]{1,4}|[A-Z]|\d{1,2}")  # of a thing: "Type II", "Form A"


@lru_cache(maxsize=256)
def orders(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence tells what to do ("Lower the price, or …") and so has no subject."""
    said = plain(text).split(maxsplit=4)[:4]
    if text.startswith("`"):
        return False  # "`WAIT = 1` stops at once"
    if len(said) > 1 and vocabulary.has("order_adverbs", said[0]):
        return vocabulary.has("imperatives", said[1]) or said[1].lower() in vocabulary.plural_verbs
    first, second, third = [*said, "", "", ""][:3]
    if forbids(text, vocabulary):
        return True
    if vocabulary.keeps_capitals and first.istitle() and _names_deed(text, vocabulary):
        return False
    if vocabulary.has("determiners", second):
        return vocabulary.has("imperatives", first) or first.lower() in vocabulary.plural_verbs
    is_noun = second.islower() and (
        third in vocabulary.verbs or third in vocabulary.plural_verbs or vocabulary.has("auxiliaries", third)
    )
    leads = second.lower() in vocabulary.verbs or vocabulary.has("auxiliaries", second)
    is_sort = _SORT.fullmatch(second) is not None and third not in ("", "and", "or")
    is_sort = is_sort and clause(plain(text), vocabulary) is not None  # "Type II cells make mucus"
    return vocabulary.has("imperatives", first) and not (is_noun or leads or is_sort)


def forbids(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence tells what not to do: "Do not open the lid"."""
    first, second = [*text.split(maxsplit=2), "", ""][:2]
    helps = vocabulary.has_base_forms and vocabulary.has("auxiliaries", first)
    return helps and vocabulary.expressions["negation"].fullmatch(second) is not None


def _names_deed(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an infinitive in front is the subject of a sentence: "Lesen im Bett ermüdet die Augen"."""
    told = clause(text, vocabulary)
    return told is not None and told.does == "does" and bool(told.rest) and "," not in told.subject
