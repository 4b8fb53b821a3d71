"""Pronouns: "it" as the object of a clause that names nothing it could mean: "the judge read it"."""

import re
from collections.abc import Sequence

from kmsflash.notes.grammar.clauses import Clause, clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import plain

_DOING = frozenset(("do", "does", "did"))
_SMALL = ("auxiliaries", "kept_adverbs", "forms_of_be", "prepositions", "particles")


def leaves_object_open(told: Clause | None, vocabulary: Vocabulary) -> bool:
    """Tell whether the object of a clause is a pronoun, and nothing but its subject stands before that."""
    return open_object(told, vocabulary) != ""


def open_object(told: Clause | None, vocabulary: Vocabulary) -> str:
    """Return the pronoun that is the object of a clause with nothing before it but the subject; else nothing.

    What a subject does to itself is said with "itself", so that "it" is something of the sentence before.
    """
    if told is None or not vocabulary.has_base_forms or not _may_act(told, vocabulary):
        return ""
    said = told.rest.split()
    for at, written in enumerate(said):
        word, following = written.rstrip(",;:."), said[at + 1 : at + 2]
        if vocabulary.has("object_pronouns", word):
            leads = said[at - 1] if at else told.verb.rpartition(" ")[2]
            return "" if leads in _DOING else word  # "one may do it when …"
        if vocabulary.has("demonstratives", word):
            ends = word != written or vocabulary.has("prepositions", [*following, "by"][0])
            stands = vocabulary.has("copulas", told.verb) or "of" in following
            return word if ends and not stands else ""  # "the rule is that of the house"
        if word != written or not _leads_on(word, at, vocabulary):
            return ""
    return ""


def _may_act(told: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether a subject names what does something to another thing: no "you", and no act itself."""
    first = told.subject.split(maxsplit=1)[0].lower()
    is_small = any(vocabulary.has(group, told.subject) for group in ("pronouns", "impersonal_subjects"))
    is_led = vocabulary.has("adverbials", first) or vocabulary.has("imperatives", first)
    is_led = is_led or ": " in plain(told.subject)
    is_act = first in vocabulary.gerunds  # "Heating the water turns it to steam"
    return not (is_small or is_led or is_act)


def _leads_on(word: str, at: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a word only leads to the object of its clause: "has been *working on* it"."""
    if any(vocabulary.has(group, word) for group in _SMALL):
        return True
    acts = is_finite(word, vocabulary) or vocabulary.has("imperatives", word)
    is_done = word in vocabulary.past_verbs or vocabulary.has("participles", word) or word.endswith("ed")
    return (acts or is_done) and (at == 0 or not vocabulary.has("mostly_nouns", word))


def holds_object(told: Clause | None, vocabulary: Vocabulary) -> bool:
    """Tell whether a clause says "it" of what others are about, in front of its verb: "la reina lo firma"."""
    head = vocabulary.expressions.get("object_head")
    if told is None or head is None:
        return False
    before, said = told.subject.split(), f"{told.verb} {told.rest}"
    own = f"{before[-1]} {said}" if before else said
    return any(head.match(text) is not None for text in (said, own[:1].lower() + own[1:]))


def names_nothing(subject: str, vocabulary: Vocabulary) -> bool:
    """Tell whether no pronoun of the next sentence stands for a subject: "no horse", "holding the rope"."""
    if not vocabulary.has_base_forms:
        return False
    first, second, *_ = [*subject.split(), "", ""]
    is_act = first.lower() in vocabulary.gerunds and (
        vocabulary.has("determiners", second) or second in ("one", *vocabulary.numbers)
    )
    return is_act or vocabulary.has("absent", first)


def speaks_of_before(sentence: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence opens with a pronoun, is about "the two", or does something to an "it"."""
    first = [*sentence.split(maxsplit=1), ""][0].strip(",")
    if opens_with_clause(sentence, vocabulary) or vocabulary.has("impersonal_subjects", first):
        return False
    if vocabulary.has("pronouns", first):
        return True
    is_open = leaves_object_open(clause(sentence, vocabulary), vocabulary)
    return is_open or is_generic(sentence, vocabulary)


def leans_back(sentence: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence is only understood behind the one before: "this wind", "two years later"."""
    leans = vocabulary.expressions.get("leans_back")
    return leans is not None and leans.match(plain(sentence)) is not None


def leans_within(sentence: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence is clearer behind the one before: "Half refused"."""
    return vocabulary.expressions["leans_within"].match(plain(sentence)) is not None


def goes_on(sentence: str, before: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence is only sure to be understood behind the one *before*.

    It says "then" or "instead", its subject is "the third" or "the price", or it is about "the valve" that
    the one before tells of.
    """
    expressions = vocabulary.expressions
    if expressions["goes_on"].match(plain(sentence)):
        return True
    told = clause(sentence, vocabulary)
    if told is None:
        return False
    subject = plain(told.subject)
    if expressions["leaning_subject"].match(subject):
        return True
    alone = expressions.get("lone_definite")
    found = alone.match(subject) if alone is not None else None
    if found is not None and before.casefold().startswith(subject.casefold()):
        return False  # it would say the same again
    return found is not None and re.search(rf"\b{re.escape(found['noun'])}", before) is not None


def counts_on(sentence: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence is about "the second" or "4 % of cases", and does not tell of what."""
    said, expressions = plain(sentence), vocabulary.expressions
    if expressions["open_share"].match(said):
        return True
    told = clause(said, vocabulary)
    return told is not None and expressions["leaning_subject"].match(plain(told.subject)) is not None


def opens_with_clause(sentence: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence opens with a clause, or with "es" for nothing: "that it rains is known"."""
    opens = vocabulary.expressions.get("that_clause")
    return opens is not None and opens.match(sentence) is not None


def is_generic(sentence: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the subject of a sentence means one of those before it: "the two", "each"."""
    told = clause(sentence, vocabulary)
    generic = vocabulary.expressions["generic_subject"]
    return told is not None and generic.search(plain(told.subject)) is not None


def named_before(before: Sequence[str], sentence: str, vocabulary: Vocabulary) -> str:
    """Return which of the sentences *before* one names its "it": the last that does nothing to one itself."""
    if not before or not leaves_object_open(clause(sentence, vocabulary), vocabulary):
        return before[-1] if before else ""
    named = (one for one in reversed(before) if not leaves_object_open(clause(one, vocabulary), vocabulary))
    return next(named, before[-1])
