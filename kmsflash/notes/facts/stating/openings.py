"""Openings: the circumstance that a sentence opens with, and the words there that say nothing."""

import re
from typing import NamedTuple

from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.predicates import straight
from kmsflash.notes.grammar.subjects import without_lead
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold

_FEWEST_LEADING = 3  # words of a circumstance that stands before the subject
_OPENING = re.compile(r"(?:\w+\s){0,2}\w+,?\s+")
_NAMES_ON = re.compile(
    r"^[A-ZÀ-Þ][a-zß-ÿ]+\s\S+\s[A-ZÀ-Þ]\w+,\s(?:[A-ZÀ-Þ]\w+,\s)*[A-ZÀ-Þ]\w+\s[a-z]{1,3}\s[A-ZÀ-Þ]\w+\s(?=[a-z])"
)
_MANNER = re.compile(
    r"^(?P<how>[A-Z]\w{3,}(?<!Ear)(?<!Hard)(?<!Bare)(?<!Mere)(?<!Exact)ly),?\s(?=(?:the|an|its|their|his|her)\s)"
)
_DATED_INSERT = re.compile(r"^\d[^,]{0,14},\s+(?=\w)")


class Opening(NamedTuple):
    """A sentence without the circumstance that it opens with."""

    lead: str
    rest: str
    is_apart: bool  # a comma, or a word that tells it, parts the circumstance from the sentence


def parted(text: str, vocabulary: Vocabulary) -> Opening | None:
    """Return a sentence parted from the circumstance that it opens with, if it does."""
    opening = vocabulary.expressions["opening"].match(text)
    if opening and _NAMES_ON.match(text):
        return None  # "At Yalta Roosevelt, Churchill and Stalin agreed"
    lead = opening[opening.lastindex or 1] if opening else ""
    if opening and (_is_sentence(lead, vocabulary) or _ends_in_quality(lead, vocabulary)):
        return None  # "In a lathe the chuck grips a round, rough bar"
    if opening:
        more = _listed_on(text[opening.end() :], vocabulary)
        lead = f"{opening[opening.lastindex or 1]}{more.rstrip(' ,')}".replace("**", "")
        rest = _DATED_INSERT.sub("", text[opening.end() + max(0, len(more) - 2) :])
        return Opening(lead, rest, is_apart=True)
    manner = _MANNER.match(text) if vocabulary.has_base_forms else None
    if manner and not vocabulary.has("modifiers", manner["how"]):
        return Opening(manner["how"], text[manner.end() :], is_apart=False)
    led = _after_lead(text, vocabulary)
    lead = capitalised(text[: -len(led)].rstrip(" ,")) if led else ""
    return Opening(lead, led, is_apart=False) if led else None


def _ends_in_quality(lead: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what stands before a comma is but the first quality of a noun: "In hot, dry weather"."""
    first, *others = lead.split()
    is_quality = len(others) == 1 and any(
        vocabulary.has(group, others[0]) for group in ("adjectives_too", "lone_qualities")
    )
    return vocabulary.has_base_forms and is_quality and vocabulary.has("prepositions", first)


def _is_sentence(lead: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what stands before a comma is a sentence already, which a phrase of place opens."""
    first = lead.split(maxsplit=1)[0]
    if not vocabulary.has_base_forms or not vocabulary.has("prepositions", first):
        return False
    told = clause(lead, vocabulary)
    opens = told is not None and any(
        vocabulary.has(group, word)
        for word in told.subject.split()
        for group in ("relative", "leads_on", "because")
    )
    is_noun = told is not None and any(
        vocabulary.has(group, told.verb) for group in ("nouns_too", "mostly_nouns", "noun_titles")
    )
    led = told.rest.split(maxsplit=1)[0] if told and told.rest else ""
    is_noun = is_noun and not vocabulary.has("determiners", led)
    articles = len(re.findall(r"\b(?:the|an?)\b", told.subject, re.IGNORECASE)) if told else 0
    return told is not None and bool(told.rest) and articles > 1 and not (opens or is_noun)


def _listed_on(after: str, vocabulary: Vocabulary) -> str:
    """Return how the list of a circumstance goes on behind its comma: ", B and C, " of "In A, B and C, …"."""
    joint = "|".join(map(re.escape, sorted(vocabulary.lists["joint_words"])))
    found = re.match(rf"(?:\S+,\s)*\S+\s(?:{joint})\s\S+,\s", after) if joint else None
    return f", {found[0]}" if found else ""


def _after_lead(text: str, vocabulary: Vocabulary) -> str:
    """Return what follows the circumstance that a sentence opens with: "nei prati la volpe caccia"."""
    told = None if vocabulary.has_base_forms or vocabulary.keeps_capitals else clause(text, vocabulary)
    bare = without_lead(told.subject, vocabulary) if told and text.startswith(told.subject) else ""
    lead = told.subject[: len(told.subject) - len(bare)] if told and bare else ""
    forbids = vocabulary.expressions["negation"].match(lead) is not None  # "Ne jamais laisser"
    is_place = len(lead.split()) >= _FEWEST_LEADING and not re.search(r"[\d,]", lead) and not forbids
    return text[len(lead) :] if is_place else ""


def without_filler(text: str, vocabulary: Vocabulary) -> str:
    """Return a sentence without the words at its head that only join it to what stands before."""
    if not _OPENING.match(text):
        return text
    first = text.split(maxsplit=3)[:3]
    for size in (3, 2, 1):
        said = " ".join(first[:size])
        if size == 1 and any(vocabulary.has("forms_of_be", word) for word in first[1:2]):
            continue  # "There are two ways"
        following = text[len(said) :].split(maxsplit=1)[:1]
        if following and vocabulary.has("after_nouns", following[0]):
            continue  # "As a result of the storm"
        if fold(said) in vocabulary.lists["filler"]:
            return capitalised(straight(text[len(said) :].lstrip(" ,"), vocabulary))
    return text


def behind_lead(text: str, vocabulary: Vocabulary) -> str:
    """Return the statement behind a lead that leans on what stands before: "From this follows X: …"."""
    led = vocabulary.expressions["leaning_lead"].match(text)
    rest = text[led.end() :] if led else ""
    return capitalised(rest) if rest and clause(capitalised(rest), vocabulary) is not None else text
