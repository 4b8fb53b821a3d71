"""Subjects: what a question can be asked about, and how it reads inside one."""

import re
from functools import lru_cache

from kmsflash.notes.expressions import Expression
from kmsflash.notes.grammar.clauses import Clause, as_names
from kmsflash.notes.grammar.finite import is_finite, is_short_form
from kmsflash.notes.grammar.genders import article_of, goes_without
from kmsflash.notes.names import Names
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, masked, plain

_BROKEN = re.compile(
    r"\b(?:don|doesn|didn|isn|aren|wasn|can)[’']t\b|,\s+therefore\b|[;:=→]\s|→$|[^\W\d_]{5}[.!?][\"”]?\s|\b(?:where|when|whereas|because)\b|,\s+(?:which|who|so|while|since|as|though|although)\b|\s(?:who|which|that|whose|he|she|it|they|we|you)$"
)
_AMOUNT = re.compile(r"[^\W\d_]+\s\d")
_ASKING = frozenset(("how", "why", "whether", "where"))  # what opens a clause that is a subject
_INFINITIVE = re.compile(r"\w{2,}(?:[aei]r|[aei]re|oir|[dt]re)", re.IGNORECASE)
_SAME = "same"  # points back, without its article too
_SMALL = ("determiners", "possessives", "pronouns", "subject_pronouns", "relative", "singular_determiners")
_ADJECTIVE = ("e", "er", "es")
_ALL_CODE = Expression(r"`[^`]+`(?:(?:,| and| or| /) `[^`]+`)*")


@lru_cache(maxsize=256)  # every rule asks it of the same few
def is_named(subject: str, vocabulary: Vocabulary) -> bool:
    """Tell whether *subject* names something that a question can be asked about."""
    if _ALL_CODE.fullmatch(subject):
        return True
    said = plain(as_names(subject))
    tokens = said.split()
    if not tokens or len(tokens) > 12 or vocabulary.expressions["generic_subject"].search(said):
        return False
    if _BROKEN.search(masked(said)) or vocabulary.expressions["points_back"].search(said):
        return False
    if vocabulary.has_base_forms and (tokens[0].lower() in _ASKING or tokens[0].lower() == _SAME):
        return False  # "Same council banned factions"
    if vocabulary.keeps_capitals and _is_torn(tokens, vocabulary):
        return False
    if "definite_head" in vocabulary.expressions and vocabulary.expressions["because"].search(said):
        return False  # "raíces profundas porque"
    content = [
        word
        for word in tokens
        if is_short_form(word, vocabulary)
        or (fold(word) not in vocabulary.stop_words and not vocabulary.has("determiners", word))
    ]
    first = fold(tokens[0])
    drops_subjects = "opens_with_verb" in vocabulary.expressions
    if len(tokens) == 1 and drops_subjects and vocabulary.has("kept_adverbs", first):
        return False  # "Sempre precisa de luz"
    leads = vocabulary.has("prepositions", first) and not vocabulary.has("modifiers", first)
    if vocabulary.has_base_forms and leads and _AMOUNT.match(said):
        return False  # "Below 5 °C the sap"
    starts_mid = first in vocabulary.lists["pronouns"] or first in vocabulary.lists["adverbials"]
    return bool(content) and not starts_mid


def _is_torn(tokens: list[str], vocabulary: Vocabulary) -> bool:
    """Tell whether German words are the piece of a clause: "lässt sich nicht nach Gram", "Telnet nicht"."""
    opens = tokens[0].islower() and tokens[0] in vocabulary.verbs
    return opens or any(vocabulary.has("negations", word) for word in tokens[-2:])


def is_owned(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether *text* starts with something of what was named before: "sa longueur", "il suo corso"."""
    first, second = [*text.split(" ", maxsplit=2), "", ""][:2]
    after_article = vocabulary.has("determiners", first) and vocabulary.has("possessives", second)
    return vocabulary.has("possessives", first) or after_article


def without_adverbs(subject: str, vocabulary: Vocabulary) -> str:
    """Return a subject without the adverbs that stand between it and its verb: "`rm -i` also"."""
    said = subject.split(" ")
    groups = ("kept_adverbs", "half_negations")
    while len(said) > 1 and any(vocabulary.has(group, said[-1]) for group in groups):
        said.pop()
    return " ".join(said)


def without_lead(subject: str, vocabulary: Vocabulary) -> str:
    """Return a subject without the phrase before it: "Over the limit a request" is about a request."""
    said = subject.split(" ")
    if not vocabulary.has("adverbials", said[0]) and not vocabulary.has("prepositions", said[0]):
        return subject
    for at in range(2, len(said) - 1):
        leads = vocabulary.has("prepositions", said[at - 1]) or vocabulary.has("determiners", said[at - 1])
        if vocabulary.has("determiners", said[at]) and not leads:
            return " ".join(said[at:])
    return subject


def sunk_subject(found: Clause, names: Names, vocabulary: Vocabulary, *, asks: bool = True) -> str:
    """Return the subject of a clause as it reads inside a question; a lone plural is no name.

    A German sentence with a gap, which *asks* nothing, keeps its subject as it stands.
    """
    subject = found.subject
    is_several = (
        found.does == "do" and (vocabulary.has_base_forms or subject.endswith("s"))
    ) or vocabulary.has("plural_forms_of_be", found.verb)
    is_lone = names.articles is None and is_several and subject.isalpha() and subject.istitle()
    first, _, adverb = subject.partition(" ")
    is_adverb = adverb.endswith("ly") or vocabulary.has("time_adverbs", adverb)
    if found.does == "did" and adverb.isalpha() and is_adverb and names.sunk(first) == first:
        return first if vocabulary.has("time_adverbs", adverb) else subject  # "Curie soon left"
    is_people = vocabulary.expressions["nationality"].match(subject.removesuffix("s")) is not None
    if is_lone and not is_people and subject not in names.inside:
        return subject.lower()
    if vocabulary.has("ordering", first) and adverb:
        return f"the {subject[:1].lower()}{subject[1:]}"  # "First money went to"
    named = _with_article(found, names, vocabulary) if asks or not vocabulary.keeps_capitals else ""
    return named or names.sunk(subject)


def _with_article(told: Clause, names: Names, vocabulary: Vocabulary) -> str:
    """Return a subject that lacks its article with the one that the page gives it elsewhere; else nothing."""
    first, _, rest = told.subject.partition(" ")
    if vocabulary.keeps_capitals:
        named = article_of(first, names.articled, vocabulary) if _is_lone(told, vocabulary) else ""
        return f"{named} {told.subject}" if named else ""
    named = names.articled.get(first.lower(), "") if is_bare(told, vocabulary) else ""
    return f"{named} {rest}".strip() if named else ""


def lacks_article(told: Clause, names: Names, vocabulary: Vocabulary) -> bool:
    """Tell whether a subject lacks the article that a question needs, and none is known.

    So do the nouns of jottings, and infinitives: "Nettoyer enlève la saleté".
    """
    if not is_bare(told, vocabulary):
        return False
    first = told.subject.split(maxsplit=1)[0]
    if vocabulary.keeps_capitals:
        is_told = goes_without(first, vocabulary) or article_of(first, names.articled, vocabulary)
        return names.bare and not is_told
    is_deed = "definite_head" in vocabulary.expressions and _INFINITIVE.fullmatch(told.subject) is not None
    return is_deed or (names.bare and first.lower() not in names.articled)


def is_bare(told: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether a subject is one thing named without its article, as in jottings: "Konto läuft weiter".

    English is asked without, and so is what is no thing that can be counted: "Wasser kocht".
    """
    first, _, rest = told.subject.partition(" ")
    is_led = vocabulary.keeps_capitals and rest[:1].isupper() and first.endswith(_ADJECTIVE)
    return (
        (is_led or _is_lone(told, vocabulary))  # "Starker Regen"
        and _is_singular(told, vocabulary)
        and vocabulary.expressions["mass_noun"].search(first) is None
    )


def _is_lone(told: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether a subject opens with a noun in the singular: "Konto", "30°-Lagerung"."""
    first, _, rest = told.subject.partition(" ")
    last = first.rpartition("-")[2] if vocabulary.keeps_capitals else first.replace("-", "")
    if vocabulary.has_base_forms or not last.isalpha() or (first.isupper() and len(first) > 1):
        return False
    if vocabulary.keeps_capitals and (not last.istitle() or rest[:1].isupper() or rest[:1].isdigit()):
        return False  # "Otto Hahn", "Starker Regen", "DNA", "Artikel 5"
    return _is_singular(told, vocabulary)


def _is_singular(told: Clause, vocabulary: Vocabulary) -> bool:
    """Tell whether a verb is of one thing, and its subject opens with no small word: "Konto läuft"."""
    first = told.subject.partition(" ")[0]
    is_small = vocabulary.keeps_capitals and fold(first) in vocabulary.stop_words
    is_several = vocabulary.expressions["plural_verb"].search(told.verb.lower()) is not None
    return not (is_small or is_several) and not any(vocabulary.has(group, first) for group in _SMALL)


def leaves_subject_out(part: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a part opens with the verb of its term, as languages without subject pronouns write."""
    if vocabulary.has_base_forms or "opens_with_verb" not in vocabulary.expressions:
        return False
    opening = vocabulary.expressions["opens_with_verb"].match(part)
    verb = opening["verb"].lower() if opening else ""
    is_noun = vocabulary.has("nouns_too", verb) or vocabulary.has("imperatives", verb)
    fills = vocabulary.has("filler", " ".join(part.split()[:3]))  # "É assim que …"
    return bool(verb) and not is_noun and not fills and is_finite(verb, vocabulary)


def opens_with_participle(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text leaves out its subject and "is": "composta da 15 giudici"."""
    done = vocabulary.expressions.get("done_head")
    return done is not None and done.match(text) is not None
