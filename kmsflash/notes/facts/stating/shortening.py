"""Answers made short: without what only comments on them, and without what another clause says."""

import re

from kmsflash.notes.grammar.clauses import clause, only_relative
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.grammar.subjects import is_named, leaves_subject_out
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import masked, split_outside

_SECOND = re.compile(r"(?P<first>.+?)\s[^\W\d]{1,3},\s[^,]+,\s(?P<verb>[^\W\d]+)")
_APART = re.compile(r";\s+|\s[–—]\s")
_ONLY = re.compile(r",\s[A-ZÄÖÜÀ-Þ]\S*\s(?:nur|only|solo|sólo|seulement|só|apenas|soltanto)\s")
_COMMA = re.compile(r",\s+")
_DENIED = re.compile(
    r",?\s(?:e|y|et|and|und|mais|mas|pero|ma|but|aber)\s[^,;]{2,40}\s(?:não|no|non|nicht|pas|not)$"
)
_FEWEST_KEPT = 3  # words of an answer that is cut before a clause of its own
_MOST_WORDS = 25
_PAIR = 2


def cut(answer: str, vocabulary: Vocabulary) -> str:
    """Return the answer without what only comments on it."""
    parts = split_outside(answer.rstrip(". "), vocabulary.expressions["tail"])
    said = parts[0] if parts else ""
    if ": " in masked(said) and len(parts) > 1:
        return ""  # a list after a colon, which the cut would break
    turn = vocabulary.expressions.get("turn")
    said = split_outside(said, turn)[0] if turn else said
    said = re.sub(r"\s+\([^()]*\d[^()]*\)$", "", said) or said
    if len(said.split()) > 12:
        participle = split_outside(said, re.compile(r",\s+(?=(?!during\b|nothing\b|something\b)\w+ing\b)"))
        said = participle[0] if participle else said
    second = _SECOND.match(said)
    if second and is_finite(second["verb"], vocabulary):
        said = second["first"]  # "lipids and, in the liver, detoxifies"
    said = _before_clause(_before_elided(said, vocabulary), vocabulary)
    return said if len(said.split()) <= _MOST_WORDS else ""


def restricted(whole: str, answer: str, vocabulary: Vocabulary) -> str:
    """Return a definition with the relative clause without which it would say too little."""
    restricts = vocabulary.expressions["restrictive"].match(whole[len(answer) :]) if answer else None
    if restricts is None or not whole.startswith(answer):
        return answer
    said = split_outside(whole, _APART)[0]
    if len(said.split()) > _MOST_WORDS:
        said = split_outside(said, vocabulary.expressions["restricts_more"])[0]
    return said if len(said.split()) <= _MOST_WORDS else answer


def _before_elided(said: str, vocabulary: Vocabulary) -> str:
    """Return "the assets" for "the assets and the debts the liabilities", its verb said once."""
    again = _ONLY.search(said)
    if again and clause(said[: again.start()], vocabulary) is None:
        return said[: again.start()]  # "the whole resource, PATCH only the change"
    told = said.split() if not vocabulary.keeps_capitals else []  # German: "und die Größe des Tals"
    for at, word in enumerate(told[:-3]):
        articles = [vocabulary.has("determiners", told[at + step]) for step in (1, 2, 3)]
        is_twice = articles == [True, False, True] and not vocabulary.has(
            "degree_words", told[min(at + 4, len(told) - 1)]
        )
        if at and is_twice and len(told) > at + 4 and _joins(word, vocabulary):
            return " ".join(told[:at]) if clause(said, vocabulary) is None else said
        if at and _says_again(told, at, vocabulary):
            return " ".join(told[:at]).rstrip(",")
    return said


def _says_again(told: list[str], at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether "in the gills and the second in the lung" says its preposition again of another thing."""
    lead = told[0].lower()
    is_parted = told[at - 1].endswith(",")
    if not ((is_parted or _joins(told[at], vocabulary)) and vocabulary.has("prepositions", lead)):
        return False
    behind = [word.lower() for word in told[at + (not is_parted) :]]
    opens = vocabulary.has("determiners", behind[0]) and not vocabulary.has("prepositions", behind[0])
    return opens and lead in behind[2 : 5 if is_parted else 4]


def _joins(word: str, vocabulary: Vocabulary) -> bool:
    return word in ("e", "y", "et", "und", "and") or vocabulary.has("joint_words", word)


def _before_clause(said: str, vocabulary: Vocabulary) -> str:
    """Return an answer up to the comma behind which another main clause says something else."""
    said = _DENIED.sub("", said)
    if "," not in said or vocabulary.keeps_capitals:
        return said  # German sets commas before clauses that belong to the answer
    first, *others = split_outside(said, _COMMA)
    if vocabulary.has("filler", first) or vocabulary.has("adverbials", said.split(maxsplit=1)[0].rstrip(",")):
        return said  # "when, by law, a heir is named"
    if clause(first, vocabulary) is not None or (len(first.split()) < _FEWEST_KEPT and "`" in first):
        return said  # the answer is what is so, and all of it; or a list of code
    if " = " in said and " = " not in first:
        return first  # "no sugar, HUS = low platelets"
    for at in range(len(others)):
        if _orders(others[at], vocabulary) or _goes_on(", ".join(others[at:]), vocabulary):
            return ", ".join([first, *others[:at]])
    return said


def _orders(said: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what stands behind a comma tells what to do: "…, wash your hands"."""
    leads = vocabulary.has("determiners", [*said.split(maxsplit=2), "", ""][1])
    return vocabulary.has_base_forms and leads and orders(said, vocabulary)


def _goes_on(tail: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what stands behind a comma is a main clause of its own: "and it is made by the liver"."""
    first, _, rest = tail.partition(" ")
    joins = vocabulary.has("joint_words", first) or vocabulary.has("open_starts", first)
    said = rest if joins else tail
    opening, following = [*said.split(maxsplit=2), "", ""][:2]
    if opening[:1].isupper() and vocabulary.has("determiners", following) and not vocabulary.has_base_forms:
        return True  # "HAVING filtra i gruppi, WHERE le righe"
    if opening[:1].isupper() and is_finite(following, vocabulary) and len(said.split()) == _PAIR:
        return not vocabulary.has_base_forms  # "Malik répond"
    if joins and vocabulary.has("leaning_objects", opening) and is_finite(following, vocabulary):
        return True  # "e lo producono le cellule"
    if vocabulary.has("forms_of_be", opening) and following:
        return True  # "is kept in the cellar"
    if any(vocabulary.has(group, opening) for group in ("relative", "adverbials", "question_words")):
        return False
    told = clause(said, vocabulary)
    if told is None or not told.rest or only_relative(told, vocabulary):
        return joins and leaves_subject_out(said, vocabulary)
    if any(vocabulary.has(group, told.verb) for group in ("mostly_nouns", "nouns_too")):
        return False  # "A, volume groups and C"
    if vocabulary.has("subject_pronouns", told.subject):
        return True
    is_led = vocabulary.has("determiners", opening) or vocabulary.has("copulas", told.verb)
    is_led = is_led or (opening[:1].isupper() and not vocabulary.has_base_forms)
    is_relative = any(vocabulary.has("relative", word) for word in told.subject.split())
    return is_led and not is_relative and is_named(told.subject, vocabulary) and "," not in told.subject
