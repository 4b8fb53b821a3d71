"""Objects: whether what follows a verb is the thing that "what" asks for, or how, or into what, it acts."""

import re

from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy
from kmsflash.notes.facts.stating.oneness import one_thing
from kmsflash.notes.facts.stating.phrasing import under
from kmsflash.notes.facts.stating.shortening import cut
from kmsflash.notes.grammar.clauses import Clause
from kmsflash.notes.grammar.subjects import sunk_subject, without_adverbs
from kmsflash.notes.vocabulary import Pattern, Vocabulary
from kmsflash.notes.wording import capitalised, plain

_APART_SIGNS = (",", ";", ":", "!", "?", "->", "→", "=", "+")
_IN_ACT = re.compile(r"d(?:[ei]\s|[’'])\w{3,}(?:[aei]r|[aei]re)(?!\w)")  # "de existir"
_ASIDE = re.compile(r"\([^()]*\)")
_FROM_TO = re.compile(r"^d\w{1,3}\s\w+\s(?:para|até|hasta|a|à|al|vers|verso|in|nach|jusqu\w*)\s")


def is_missed(pattern: Pattern, told: Clause, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a pattern asks for an object, or "of what", where the answer tells a place or a manner."""
    if _IN_ACT.match(answer) and pattern.name.startswith("verb with d"):
        return True  # "la rueda deja de girar"
    if pattern.name == "verb with de phrase":
        return _FROM_TO.match(answer) is not None  # "aumenta de cima para baixo"
    hides = vocabulary.keeps_capitals and pattern.name.endswith("preposition")  # and asks for no "what"
    asks_what = pattern.name.startswith("verb and") and not hides
    return asks_what and _is_none(told, answer, vocabulary)


def _is_none(told: Clause, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what follows a verb is not its object: "arrive first", "acabó siendo un juego"."""
    verb = _verb(told, vocabulary)
    goes_alone = vocabulary.expressions["goes_alone"].match(verb)
    is_gerund = vocabulary.expressions["gerund"].match(answer) and not vocabulary.has("before_gerunds", verb)
    is_place = vocabulary.expressions["clause_of_place"].match(answer) is not None
    is_place = is_place and not vocabulary.has("before_questions", verb)
    return goes_alone is not None or bool(is_gerund) or is_place


def is_done(told: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether a German clause without articles ends in a participle: "Boot ans Ufer gezogen, weil …"."""
    if not vocabulary.keeps_capitals or told.does != "did" or told.rest[:1] not in ("", ","):
        return False
    is_led = vocabulary.has("determiners", told.subject.split(maxsplit=1)[0])
    return not is_led and vocabulary.expressions["participle"].match(told.verb) is not None


def only_leads(answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an answer is but the small word that belongs to a verb: "löst sich auf", "eilt vor"."""
    word = _ASIDE.sub("", answer).replace("*", "").strip()
    return vocabulary.has("prepositions", word) or vocabulary.has("particles", word)


def needs_article(pattern: Pattern, told: Clause | None, vocabulary: Vocabulary) -> bool:
    """Tell whether the question of a pattern takes its subject with an article, where a language has them.

    A word that is asked for its meaning has none, nor has what somebody is: "Wer ist Kläger?".
    """
    if GAP in pattern.ask or told is None:
        return False
    if not vocabulary.keeps_capitals:
        return pattern.name.startswith("verb and")
    tells_kind = "{be}" in pattern.ask and vocabulary.has("copulas", told.verb)
    return not (tells_kind or "**" in pattern.ask or vocabulary.has("tells_meaning", told.verb))


def says_only_done(
    pattern: Pattern, told: Clause | None, front: str, answer: str, vocabulary: Vocabulary
) -> bool:
    """Tell whether an answer says but that something was done: "was deposed"."""
    is_done = vocabulary.expressions["participle"].match(answer) and " " not in answer
    is_apart = pattern.name == "how in front"  # the place in front tells it from others
    is_state = told is not None and vocabulary.has("copulas", told.verb)
    return bool(is_done) and is_state and GAP not in front and not is_apart


def has_complement(told: Clause, answer: str, vocabulary: Vocabulary) -> bool:
    """Tell whether an object goes on with what is made of it: "makes the muscle contract"."""
    said = f"{_verb(told, vocabulary)} {plain(answer).partition(', ')[0]}"
    return vocabulary.expressions["with_complement"].match(said) is not None


def reworded(told: Clause, answer: str, vocabulary: Vocabulary) -> tuple[Clause, str]:
    """Return a clause and its object as English asks for them: "What does it not raise?" for "no cash".

    "Also" is left out, and "only" belongs to the answer.
    """
    if not vocabulary.has_base_forms:
        return told, answer
    subject, _, adverb = told.subject.rpartition(" ")
    narrows = vocabulary.has("narrowing_adverbs", adverb)
    if subject and (narrows or vocabulary.has("adding_adverbs", adverb)):
        told, answer = told._replace(subject=subject), f"{adverb} {answer}" if narrows else answer
    none = vocabulary.expressions["object_of_none"].match(answer)
    return (told._replace(base=f"not {told.base}"), none["what"]) if none else (told, answer)


def _verb(told: Clause, vocabulary: Vocabulary) -> str:
    return told.base if vocabulary.has_base_forms else told.verb.lower().split()[-1]


def done(source: Passage, told: Clause, answer: str, sentence: str) -> Found:
    """Return the fact of a clause whose verb and object belong together: what its subject does."""
    vocabulary = source.scope.vocabulary
    is_several = vocabulary.expressions["plural_verb"].search(told.verb.lower()) is not None
    name = "acts_of_several" if is_several and not vocabulary.has_base_forms else "acts"
    bare = told._replace(subject=without_adverbs(told.subject, vocabulary))
    subject = sunk_subject(bare, source.scope.names, vocabulary)
    front = vocabulary.ask[name].format(subject=subject, does=told.does)
    deed = f"{told.subject[len(bare.subject) :]} {told.verb} {answer}".strip()
    return _doing(source, told, front, deed, sentence)


def is_apart(told: Clause) -> bool:
    """Tell whether a sign parts a verb from what follows: "the plate sinks, drags the rest"."""
    return told.rest.startswith(_APART_SIGNS)


def acts(source: Passage, told: Clause, sentence: str) -> Found | None:
    """Return the fact of "the plate sinks, drags the rest": what it does; "ports, ships" are no verbs."""
    vocabulary = source.scope.vocabulary
    following = told.rest[1:].split(maxsplit=1)[:1]
    is_alike = bool(following) and re.match(r"[a-z]{3,}[^\Ws]s$", following[0]) is not None
    is_noun = vocabulary.has("mostly_nouns", told.verb) or vocabulary.has("nouns_too", told.verb)
    if told.does != "does" or is_noun or not is_alike or not vocabulary.has_base_forms:
        return None
    answer = cut(f"{told.verb}{told.rest}", vocabulary)
    if not answer:
        return None
    front = vocabulary.ask["term_does"].format(term=sunk_subject(told, source.scope.names, vocabulary))
    return _doing(source, told, front, answer, sentence)


def _doing(source: Passage, told: Clause, front: str, answer: str, sentence: str) -> Found:
    vocabulary = source.scope.vocabulary
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    front = under(source.context, front, vocabulary) if source.context else front
    deed = one_thing(answer, vocabulary)
    drafted = card("does", front, capitalised(tidy(deed)), shown)
    return fact(source.text.kind, f"{told.subject} does", source.text, (drafted,), sentence)
