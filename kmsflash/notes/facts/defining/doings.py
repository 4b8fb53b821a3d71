"""Doings: what a text says that a term does, did, or is to be done about it."""

import re

from kmsflash.notes.facts.defining.terms import is_plural
from kmsflash.notes.facts.making import Passage
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import split_outside

_PHRASE = re.compile(r"[A-Za-z]+ed(?:\s[a-z][a-z-]+){1,5}")
_LONGEST_NAME = 3  # words
_LONGEST_PART = 3  # words of what is only named in a row
_ELIDED = re.compile(r"(?:l|un)['’]\w", re.IGNORECASE)
_PREPOSITION_TOO = frozenset("a")
_COMMA = re.compile(r",\s+")
_ASIDE = re.compile(r"\s*\([^()]*\)")


def asked(source: Passage, term: str, answer: str) -> str:
    """Return the question for a text that says what a term does, or what to do about it."""
    vocabulary = source.scope.vocabulary
    first = answer.split(maxsplit=1)[0]
    acts = vocabulary.expressions["acts"].match(answer)
    is_noun = not vocabulary.has_base_forms and vocabulary.has("nouns_too", first)
    is_noun &= not has_object(answer, vocabulary)
    second = answer.split(maxsplit=2)[1:2]
    goes_on = any(vocabulary.has("head_ends", word) for word in second)
    is_noun |= goes_on and vocabulary.has("mostly_nouns", first)  # "addresses in the scope"
    participle = vocabulary.expressions["participle"]
    is_done = any(word in vocabulary.past_verbs or participle.match(word) for word in second)
    is_done &= not any(vocabulary.has("question_words", word) for word in second)
    is_noun |= vocabulary.has_base_forms and is_done  # "controls taken from the ward"
    third = answer.split(maxsplit=3)[2:3]
    is_joined = any(vocabulary.has("open_starts", word) for word in second)
    is_noun |= is_joined and not any(word in vocabulary.verbs for word in third)  # "taxes and spending"
    is_noun |= is_doubtful(source, term, answer) or _is_row(answer, vocabulary)
    if first in vocabulary.plural_verbs and _are_doers(source, term, answer):
        asked = vocabulary.ask["term_does"].format(term=source.scope.names.sunk(term))
        return asked.replace("does", "do", 1)
    if acts and acts["verb"] in vocabulary.verbs and not is_noun:
        lasts = vocabulary.has("verbs_of_state", acts["verb"])
        return vocabulary.ask["note" if lasts else "term_does"].format(term=term)
    acting = acts and acts["verb"] in vocabulary.plural_verbs and not (is_noun or vocabulary.has_base_forms)
    leads = bool(second) and vocabulary.has("determiners", second[0])
    if acting and leads and not vocabulary.keeps_capitals:
        return vocabulary.ask["note"].format(term=term)  # "moles: dig tunnels"
    tells = vocabulary.has("imperatives", first) and not first.endswith(("s", ",")) and answer[:1].isupper()
    if tells:
        return vocabulary.ask["note"].format(term=term)
    return ""


def has_object(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an article stands behind what may be a noun, and so is a verb: "guarda la bilis"."""
    second = [*answer.split(maxsplit=2), "", ""][1]
    is_article = vocabulary.has("determiners", second) and second.lower() not in _PREPOSITION_TOO
    return is_article or _ELIDED.match(second) is not None


def _is_row(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what looks like a verb opens a row of things: "ranges, maps", "dry cough, rash"."""
    parts = [_ASIDE.sub("", part).split() for part in split_outside(answer, _COMMA)]
    others = [part[1:] if vocabulary.has("open_starts", part[0]) else part for part in parts[1:] if part]
    acts = any(is_finite(part[0], vocabulary) for part in others if part)
    is_bare = len(parts[0]) == 1 or len(others) > 1
    is_short = all(len(part) <= _LONGEST_PART for part in (parts[0], *others))
    return bool(others) and vocabulary.has_base_forms and is_bare and is_short and not acts


def is_doubtful(source: Passage, term: str, answer: str) -> bool:
    """Tell whether a verb at the head of a text has no object or none that its term acts on.

    "Parasita no sangue" may be a noun; "Serve la consegna" under a plural is said of nobody.
    """
    vocabulary = source.scope.vocabulary
    first, second = [*answer.split(maxsplit=2), "", ""][:2]
    is_verb = first.lower() in vocabulary.verbs and not vocabulary.has("verbs_of_state", first)
    if vocabulary.has_base_forms or vocabulary.keeps_capitals or not is_verb:
        return False
    if vocabulary.has("nouns_too", first):
        return False
    is_one = first.lower() not in vocabulary.plural_verbs
    return vocabulary.has("prepositions", second) or (is_one and is_plural(source, term))


def is_described(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a past form at the head of a text belongs to a noun: "encrypted tunnel over the internet".

    What somebody did to one thing would name it, or have an article: "founded a school".
    """
    said = _PHRASE.match(answer)
    if said is None or not vocabulary.has_base_forms:
        return False
    words = said[0].split()[1:]
    small = (
        "determiners",
        "prepositions",
        "adverbials",
        "kept_adverbs",
        "pronouns",
        "possessives",
        "particles",
    )
    head = next(
        (at for at, word in enumerate(words) if any(vocabulary.has(one, word) for one in small)), None
    )
    noun = words[:head]
    is_one = len(noun) > 1 or (bool(noun) and not vocabulary.expressions["plural"].search(noun[-1]))
    return (
        is_one
        and not any(word.endswith("ly") for word in noun)
        and not vocabulary.has("mass_nouns", noun[-1])
    )


def _are_doers(source: Passage, term: str, answer: str) -> bool:
    """Tell whether a term names several things, and a text says what they do: "carry oil to the engine"."""
    vocabulary = source.scope.vocabulary
    opening = answer.split()[:4]
    leads = any(
        vocabulary.has(group, word) for group in ("prepositions", "turning_words") for word in opening[1:2]
    )
    is_noun = leads or _is_row(answer, vocabulary) or any(re.search(r"\d", word) for word in opening)
    is_name = not term.rsplit(maxsplit=1)[-1].islower() or len(term.split()) > _LONGEST_NAME
    fits = vocabulary.has_base_forms and not is_noun and not is_name
    return fits and is_plural(source, term) and not is_order(answer, vocabulary)


def is_order(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text opens with an order and what it is done to: "keep it dry", "count the cells"."""
    first, second = [*answer.split(maxsplit=2), "", ""][:2]
    third = answer.split(maxsplit=3)[2:3]
    is_led = second == "at" or vocabulary.has("particles_of_verbs", second)
    looks = is_led and bool(third) and not vocabulary.has("mostly_nouns", f"{first.lower()}s")
    is_counted = second[:1].isdigit() and bool(third)  # "press 5 cm deep"
    done_to = (
        looks
        or is_counted
        or vocabulary.has("object_pronouns", second)
        or vocabulary.has("determiners", second)
    )
    opens = vocabulary.has("imperatives", first) and (not first.endswith("s") or first.endswith("ss"))
    return opens and done_to and vocabulary.has_base_forms  # an infinitive tells what something is
