"""Halves: the parts of a pattern that must be whole for its card: the condition of "what happens if".

"If the hinge is dry, oil it" tells what to do, "si se seca, …" does not say what dries, and of "The dock was
dug by hand" it is the end that is worth asking for.
"""

import re
from collections.abc import Mapping

from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Pattern, Vocabulary

_COPULAS = ("copula gap", "copula end gap")
_PLACES = ("front place", "front place and subject")
_SENTENCE_END = re.compile(r"[.!?]\s")
_NAME_BEHIND_NOUN = re.compile(r"\s[a-zà-ÿ]{4,}\s[A-ZÀ-Þ][a-zà-ÿ]+(?:\s|$)")
_TWO_NAMES = re.compile(r"\S+\s(?P<first>[A-ZÀ-Þ][a-zà-ÿ]+)\s[A-ZÀ-Þ][a-zà-ÿ]+$")
_FEW = 2  # words of a condition that has but a verb
_COMMANDED = ("determiners", "object_pronouns")
_ADVERBS = ("kept_adverbs", "time_adverbs", "adding_adverbs")


def is_half(pattern: Pattern, groups: Mapping[str, str], answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what a pattern asks by or for is but a half of what its sentence says."""
    if pattern.name == "if then":
        lacks = _lacks_subject(groups["condition"], vocabulary)
        return lacks or _is_order(answer, vocabulary) or _is_short(groups["condition"], answer, vocabulary)
    if pattern.name == "if bids":
        return not _is_order(answer, vocabulary)
    if pattern.name == "therefore":
        return not _says_why(groups["effect"], answer, vocabulary)
    if pattern.name == "front place and name":
        return vocabulary.has("opens_place", groups["place"])
    return pattern.name in _PLACES and _holds_subject(answer, vocabulary)


def _is_order(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an answer is what to do: "oil it"; that does not happen by itself."""
    if not vocabulary.has_base_forms:
        return False
    first, second = [*answer.split(maxsplit=2), "", ""][:2]
    if vocabulary.has("order_adverbs", first):
        return True
    is_known = vocabulary.has("imperatives", first) or first.lower() in vocabulary.plural_verbs
    if is_known and any(vocabulary.has(group, second) for group in _COMMANDED):
        return True
    is_bare = first.isalpha() and first.islower() and not _is_small(first, vocabulary)
    leads = vocabulary.has("after_orders", second) or vocabulary.has("goes_with_orders", second)
    return is_bare and leads and clause(answer, vocabulary) is None


def _is_small(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word is no verb in its base form: a small word, or one with an ending."""
    groups = ("prepositions", "determiners", "pronouns", "question_words", "filler", "adverbials", "no")
    return word.endswith(("ing", "ed", "s", "ly")) or any(vocabulary.has(group, word) for group in groups)


def _is_short(condition: str, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an arrow ends a Romance condition, or what follows is but a circumstance of it.

    So it is in "si no se seca → moho, olor" and "se l'onda sale la nave sale, a parità di carico".
    """
    if "definite_head" not in vocabulary.expressions:
        return False
    leads = vocabulary.has("prepositions", next(iter(answer.split(maxsplit=1)), ""))
    return "→" in condition or (leads and not _has_verb(answer, vocabulary))


def _has_verb(text: str, vocabulary: Vocabulary) -> bool:
    return any(is_finite(word.strip("*,;:()").lower(), vocabulary) for word in text.split())


def _says_why(effect: str, reason: str, vocabulary: Vocabulary) -> bool:
    """Tell whether both sides of a German "therefore" have a verb: not "nun kein Wind, daher die Ruder"."""
    opens = is_finite(effect.split(maxsplit=1)[0], vocabulary)
    return opens and clause(reason, vocabulary) is not None


def _lacks_subject(condition: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a condition leaves its subject out, or holds more than itself: "si se seca", "no: it"."""
    if ":" in condition:
        return True
    if "definite_head" not in vocabulary.expressions:
        return False  # a language that leaves no subject out
    said = (word for word in condition.split() if not vocabulary.has("clitics", word))
    first = next(said, "").lower()
    is_bare = len(condition.split()) <= _FEW
    return is_bare and is_finite(first, vocabulary) and not vocabulary.has("impersonal", first)


def _holds_subject(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a place in front runs on into the subject: "en mayo Ana y Berta", "a Zara Ugo"."""
    if vocabulary.keeps_capitals:
        return False
    two = _TWO_NAMES.match(answer)
    is_whole = two is None or vocabulary.has("opens_place", two["first"])
    return bool(_SENTENCE_END.search(answer) or _NAME_BEHIND_NOUN.search(answer)) or not is_whole


def with_rest(pattern: Pattern, groups: dict[str, str], vocabulary: Vocabulary) -> dict[str, str]:
    """Return the parts of "The dock was dug by hand" with what is asked for at its end: how it was dug."""
    answer = groups.get("answer", "")
    if pattern.name not in _COPULAS or not groups.get("rest") or " " in answer:
        return groups
    is_done = vocabulary.expressions["participle"].match(answer) is not None
    if not is_done and not any(vocabulary.has(group, answer) for group in _ADVERBS):
        return groups
    return groups | {"fin": f"{groups['fin']} {answer}", "answer": groups["rest"], "rest": ""}
