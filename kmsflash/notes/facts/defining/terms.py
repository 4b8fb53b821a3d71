"""Terms: what a sign sets off from its text, and whether words before a sign can be what is defined."""

import re

from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.defining import meant
from kmsflash.notes.facts.making import Passage
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.orders import forbids, orders
from kmsflash.notes.grammar.subjects import leaves_subject_out, opens_with_participle
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import is_balanced, plain

BOLD = re.compile(
    r"^(?P<marks>\*\*|__|\*|_)(?P<term>[^*_]{1,80}?)(?P<colon>\s*[:：])?(?P=marks)(?P<note>\s*\([^()]{1,60}\)|,\s[^:.,;*]{1,25}(?=:\s))?\s*"
    r"(?P<sign>[:：—–=👉]|-(?=\s)|→)?\s*(?P<text>\S.*)$"
)
CODE = re.compile(r"^(?P<term>`[^`]{1,60}`)\s*(?P<sign>[:：—–=]|-(?=\s))\s*(?P<text>\S.*)$")
BARE = Expression(
    r"^(?P<term>(?:[^:：.;!?\"“]|\b(?:v|Abs|Kap|Prof|[A-ZÄÖÜ][a-z]{0,2})\.(?=\s)|\d\.(?=\s|\d)"
    r"|\b[IVXL]{1,5}\.(?=[\s:])|\b[^\W\d_]{1,4}\.(?=\d)"
    r"|(?<=[\der.º°] )[^\W\d_]{3,5}\.(?=(?:\s[12]\d{3})?(?:\s?:|\s[—–-]\s))){2,60}?)"  # "6 dic. 1978: …"
    r"(?::?[:：]|\s[—–👉-])\s+(?P<text>\S.*)$"
)
_ASIDE = re.compile(r"\s*\([^()]*\)$")
_SHORTENED = re.compile(r"\([A-Z][A-Za-z]{1,6}\)$")
_SENTENCES = re.compile(r"\d\d\.\s[A-ZÀ-Þ]")  # "In office 1906-11. Stick"
_QUOTES = re.compile(r"[“”„«»]\s?|(?<=\w)\s?»")
_FEWEST_BEHIND = 2  # words behind a verb


def is_term(source: Passage, term: str) -> bool:
    """Tell whether words before a sign can be what is defined."""
    if (
        len(_ASIDE.sub("", term).split()) > 6
        or " = " in term
        or "≠" in term
        or not is_balanced(term)
        or term.startswith(("http", "("))
        or "|" in term
        or term.count("*") % 2
        or (_SENTENCES.search(term) and not source.scope.vocabulary.keeps_capitals)
    ):
        return False
    if any(source.scope.vocabulary.has(group, term.lower()) for group in ("filler", "connectives")):
        return False  # "Therefore: the lid stays on"
    if source.scope.vocabulary.expressions["date_term"].match(term):
        return True  # "12 May 1949", though it may be read as a verb
    opening = term.split(maxsplit=1)[0]
    denies = " " in term and opening[:1].isupper() and source.scope.vocabulary.has("absent", opening)
    if denies or source.scope.vocabulary.has("existentials", opening):
        return False  # "No contract – the offer had lapsed"
    expressions = source.scope.vocabulary.expressions
    if expressions["aim"].match(term) or expressions["in_sequence"].search(term):
        return False  # "To avoid a race: use a mutex", "Stages in order: …"
    first, second = [*term.split()[:2], "", ""][:2]
    if _tells_what_to_do(term, first, second, source.scope.vocabulary):
        return False
    if _opens_with_verb(term, source.scope.vocabulary) or opens_with_participle(
        term, source.scope.vocabulary
    ):
        return False  # "splits the wood into three parts: …"
    leads = source.scope.vocabulary.has("adverbials", first)
    if leads and (source.scope.vocabulary.has("determiners", second) or re.search(r"\d", term)):
        return False  # "After the harvest: plough the field"
    if compares(source, term) or meant.breaks_off(term, source.scope.vocabulary):
        return False
    is_shortened = _SHORTENED.search(term) is not None  # "Cardiac output (CO)" is no sentence
    said = _QUOTES.sub("", term)  # "the moles did not “vanish”" is a claim
    told = None if is_shortened else clause(f"{said}: x", source.scope.vocabulary)
    return told is None and source.scope.vocabulary.label(term) is None


def _tells_what_to_do(term: str, first: str, second: str, vocabulary: Vocabulary) -> bool:
    """Tell whether words before a colon are an order: "Do not stop at once", "Start the day with tea"."""
    if forbids(term, vocabulary):
        return True
    leads = vocabulary.has("determiners", second) or vocabulary.has("prepositions", second)
    leads = leads and not vocabulary.has("after_nouns_only", second)  # "Order of the flags"
    is_plain = vocabulary.has_base_forms and first.istitle() and term[1:].islower()  # no "Modify All"
    return is_plain and leads and orders(term, vocabulary)


def _opens_with_verb(term: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what stands before a colon leaves its subject out: "tiene tres partes"."""
    first, *others = term.split()
    if len(others) < _FEWEST_BEHIND or vocabulary.has("nouns_too", first):
        return False
    acts = first in vocabulary.verbs and first not in vocabulary.plural_verbs
    return acts if vocabulary.has_base_forms else leaves_subject_out(term, vocabulary)


def compares(source: Passage, term: str) -> bool:
    """Tell whether a term names two things to be told apart: "Wheat vs. rye"."""
    return source.scope.vocabulary.expressions["compares"].search(plain(term)) is not None


def asks_something(term: str, vocabulary: Vocabulary) -> bool:
    """Tell whether words before a sign are a question rather than a term."""
    first = term.split(maxsplit=1)[0]
    return vocabulary.has("question_words", first) and not term.endswith("?") and first.lower() != "all"


def is_plural(source: Passage, term: str) -> bool:
    """Tell whether a term is a plural."""
    vocabulary = source.scope.vocabulary
    words = re.sub(r"\s*\(.*?\)", "", term).split()
    ends = (at for at, word in enumerate(words) if at and vocabulary.has("head_ends", word))
    words = words[: next(ends, len(words))]  # "battle of the forms" is one
    last = words[-1] if words else ""
    is_name = last.isupper() or not last.islower()
    if vocabulary.has("singular_names", last):
        return False
    several = vocabulary.expressions["plural"].search(last)
    singular = re.search(r"(?:ss|us|is|ics|etes|omes|['’]s|(?:[dcglrs]|st|\bo)[aeiou]?men)$", last)
    told = last.islower() or len(words) == 1
    return bool(several) and not singular and told and not (is_name and len(words) > 1) and not last.isupper()
