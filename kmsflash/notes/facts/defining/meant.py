"""Meant: whether a text behind a term says what it means, or a value, a measure, a rule or its parts.

Which words tell that is known of languages whose nouns have capitals.
"""

import re

from kmsflash.notes.facts.making import Passage
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import enumeration, fold, plain, split_outside

Questions = tuple[str, str]
"""The question that a text answers, and the name of the one that its term answers; nothing for none."""

_LONGEST_PART = 3  # words of what is only named in a row
_FEWEST, _MANY = 2, 3
_LONGEST_KIND = 4  # letters that a longer word has in front, at least, so that it names a kind
_FORMULA = re.compile(r"[×·÷].*\s=\s|\s=\s.*[×·÷]")
_COMMA = re.compile(r",\s+")
_DASH = re.compile(r"\s[–—-]\s")
_INFLECTED = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{2,}(?:e|er|es) [A-ZÄÖÜ]")  # "Gemeiner Wert"
_ASIDE = re.compile(r"\s*\([^()]*\)")


def asked(source: Passage, term: str, answer: str) -> Questions | None:
    """Return the questions of a term and a text that is not its meaning; None where it may well be."""
    vocabulary = source.scope.vocabulary
    is_law = vocabulary.expressions["says"].search(term) is not None
    is_rule = vocabulary.expressions["rules_or_equals"].match(plain(answer)) is not None
    if vocabulary.has_base_forms and is_rule and not is_law:
        return vocabulary.ask["note"].format(term=term), ""
    if not vocabulary.keeps_capitals:
        return None
    text = plain(answer)
    turned = "" if vocabulary.expressions["names_case"].search(term) else "meaning"
    if vocabulary.expressions["names_deed"].fullmatch(term):
        return _deed(term, text, vocabulary), ""
    if tells := _when_or_how_much(text, vocabulary):
        return vocabulary.ask[tells].format(term=term), turned if tells in ("value", "happens_there") else ""
    if _FORMULA.search(_ASIDE.sub("", text)):
        return vocabulary.ask["formula"].format(term=term), turned
    if _is_order(text, vocabulary):
        return vocabulary.ask["what_to_do"].format(term=term), ""
    acts = _acts(text, vocabulary)
    if acts or _act(text, vocabulary):
        return vocabulary.ask["term_does"].format(term=term), "meaning" if acts else ""
    if _is_rule(term, text, vocabulary):
        return vocabulary.ask["holds"].format(term=term), ""
    if _names_parts(text, vocabulary):
        return _of_section(source, term, "parts"), turned if len(_COMMA.split(text)) < _MANY else ""
    return None if turned else (_of_section(source, term, "holds"), "")


def _when_or_how_much(text: str, vocabulary: Vocabulary) -> str:
    """Return the name of the question for months, for what happens in a place, or for an amount."""
    if vocabulary.expressions["span_of_year"].match(_ASIDE.sub("", text).rstrip(".!")):
        return "term_when"
    if vocabulary.expressions["tells_there"].match(text):
        return "happens_there"
    if vocabulary.expressions["measured_head"].match(text):
        return "what_to_do" if _has_infinitive(_COMMA.split(text)[0], vocabulary) else "value"
    return ""


def _deed(term: str, text: str, vocabulary: Vocabulary) -> str:
    """Return the question of "Wunden reinigen: …", which is how that is done, or what is said of it."""
    says = clause(text, vocabulary) is not None or _act(text, vocabulary)
    return vocabulary.ask["holds" if says else "how_to"].format(term=term)


def _of_section(source: Passage, term: str, otherwise: str) -> str:
    """Return a question that names what a term stands under, where that is more than the page."""
    ask, place = source.scope.vocabulary.ask, source.text.place
    above = source.text.context or (source.scope.subject_of(place) if len(place.headings) > 1 else "")
    if not above or fold(above) in fold(term):
        return ask[otherwise].format(term=term)
    return ask["bare"].format(subject=above, thing=above, property=term)


def _is_order(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text says what to do: "täglich lüften", with no clause that a verb could close."""
    *others, last = text.rstrip(" .!").split()
    if not others or others[-1] == "zu" or vocabulary.expressions["opens_clause"].search(text):
        return False  # "nur durch Übung zu lernen"
    first, *parts = _COMMA.split(text)
    if parts and " " in first and _is_infinitive(first.rsplit(maxsplit=1)[-1], vocabulary):
        said = clause(first, vocabulary)
        return said is None or not said.rest  # "Wasser holen, Kessel füllen, Lokführer"
    if parts and vocabulary.expressions["done_by"].search(parts[-1]):
        return False  # "Ruß, durch Wind übertragen"
    told = clause(text, vocabulary)
    is_late = told is not None and not told.rest and (len(others) > 1 or others[0].islower())
    return _is_infinitive(last, vocabulary) and (told is None or is_late)


def _has_infinitive(text: str, vocabulary: Vocabulary) -> bool:
    return any(_is_infinitive(word.strip(",.;:!"), vocabulary) for word in text.split())


def _is_infinitive(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a small word is an infinitive, which in the plural is the finite verb too."""
    bare = vocabulary.expressions["verb_prefix"].sub("", word, 1)
    return word.islower() and any(one in vocabulary.plural_verbs for one in (word, bare))


def _act(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text opens with the verb of several, which its term names: "senken den Druck"."""
    first, second = [*text.split(maxsplit=2), "", ""][:2]
    leads = any(vocabulary.has(group, second) for group in ("determiners", "prepositions", "negations"))
    return first.islower() and first in vocabulary.plural_verbs and leads


def _acts(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text opens with the verb of one thing, known or by its form: "Verlegt Kabel"."""
    first, second = [*text.split(maxsplit=2), "", ""][:2]
    is_known = first.istitle() and first.endswith("t") and first.lower() in vocabulary.verbs
    has_object = second.istitle() or vocabulary.has("articles_of_objects", second)
    return (is_known and has_object) or vocabulary.expressions["deed_form"].match(text) is not None


def _is_rule(term: str, text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text says what holds: within which limit, who must, that a thing is so, or of a kind."""
    rules = ("ruled", "whoever_does", "bare_predicate")
    if any(vocabulary.expressions[name].search(_head(text, vocabulary)) for name in rules):
        return True
    word = text.split(maxsplit=1)[0].strip(",;:")
    name = fold(term)
    is_kind = fold(word).endswith(name) and len(word) >= len(name) + _LONGEST_KIND
    return " " not in term and is_kind and word[:1].isupper()


def _head(text: str, vocabulary: Vocabulary) -> str:
    """Return a text up to its first comma, where a noun stands there that names what something is."""
    first = _COMMA.split(text, maxsplit=1)[0]
    says = vocabulary.expressions["opens_clause"].search(first) or clause(first, vocabulary)
    is_noun = first.rsplit(maxsplit=1)[-1][:1].isupper() or (" " not in first and "-" in first)
    return first if is_noun and not says else text


def _names_parts(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text only names things in a row, and tells nothing of the last of them."""
    bare = _ASIDE.sub("", text).rstrip(" .")
    if vocabulary.expressions["opens_clause"].search(bare):
        return False
    parts = enumeration(bare, ("und", "oder")) if "," in bare else split_outside(bare, _DASH)
    return len(parts) >= _FEWEST and all(_is_name(part, vocabulary) for part in parts)


def _is_name(part: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a part of a row is a name of a few words, no deed and nothing that tells of one."""
    said = part.split()
    small = ("determiners", "of_articles", "prepositions")
    tells = any(vocabulary.has(group, word) for group in small for word in said)
    acts = said[0].islower() and is_finite(said[0], vocabulary)
    return len(said) <= _LONGEST_PART and not (tells or acts or _is_infinitive(said[-1], vocabulary))


def is_inflected(term: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name opens with a German adjective, which would end otherwise in a question."""
    return vocabulary.keeps_capitals and _INFLECTED.match(term) is not None


def breaks_off(term: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what stands before a dash ends on the verb of a German sentence: "ein Stein fällt – …"."""
    before, _, last = term.rpartition(" ")
    means = vocabulary.has("meaning_verbs", last) or "," in before
    return vocabulary.keeps_capitals and bool(before) and last in vocabulary.verbs and not means
