"""Definitions that leave their term out, "C'est un procédé qui …", or take it up again: "X, c'est …"."""

from dataclasses import replace
from itertools import chain

from kmsflash.model.kinds import Kind
from kmsflash.model.notes import FactDraft
from kmsflash.notes.facts.defining import hanging, meanings
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy
from kmsflash.notes.facts.stating import statements
from kmsflash.notes.grammar.predicates import main_clauses
from kmsflash.notes.grammar.subjects import is_named
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, fold, is_balanced, plain

_LONGEST_TITLE = 3  # words of the title of a page that is a term
_FEWEST = 3  # words that say what something is


def read(source: Passage, sentence: str) -> list[Found]:
    """Return what a sentence says that its term is: that it names, or that it stands right under."""
    expressions = source.scope.vocabulary.expressions
    text = plain(sentence).strip().rstrip(" .!")
    named = None if source.context else expressions["term_is"].match(text)
    if named and _is_term(named["term"], source.scope.vocabulary):
        return _defined(source, named["term"], named["be"], named["said"], sentence)
    headless = expressions["copular_head"].match(text)
    term = _term(source) if headless else ""
    if not headless or not term or fold(term) in fold(headless["said"]):
        return []
    told = _defined(source, term, headless["be"], headless["said"], sentence)
    source.subject = term if told and not source.context else source.subject
    return told


def _defined(source: Passage, term: str, be: str, said: str, sentence: str) -> list[Found]:
    """Return the meaning of a term, and what its sentence goes on to say of it: "… and keeps it dry"."""
    vocabulary = source.scope.vocabulary
    head = f"{term} {be.lower()} "
    first, *others = main_clauses(f"{head}{said}", vocabulary)
    meaning = first.removeprefix(head)
    if first == meaning or len(meaning.split()) < _FEWEST or not is_balanced(meaning):
        return []
    own = Passage(source.scope, replace(source.text, context=""))
    bare = replace(source, context="")
    told = chain.from_iterable(statements.read(bare, other) for other in others)
    if vocabulary.has("leads_clause", meaning.split(maxsplit=1)[0]):
        return [_when(source, term, meaning, sentence), *told]
    asked = statements.read(bare, first) if fold(term) in fold(sentence) or source.context else []
    asked = asked if _is_definition(asked) else []
    return [*(asked or [meanings.read(own, term, [meaning], sentence)]), *told]


def _is_definition(told: list[Found]) -> bool:
    """Tell whether what was read of "X is Y" asks what X is."""
    return bool(told) and isinstance(told[0], FactDraft) and told[0].kind is Kind.DEFINITION


def _when(source: Passage, term: str, meaning: str, sentence: str) -> Found:
    """Return the fact of what learners tell by an instance: "La escora es cuando el barco se inclina"."""
    front = source.scope.vocabulary.ask["term"].format(term=source.scope.names.sunk(term))
    shown = passage(sentence, meaning, source.text.label, source.text.detail)
    drafted = card("meaning", front, capitalised(tidy(meaning)), shown)
    return fact(Kind.DEFINITION, term, source.text, (drafted,), sentence)


def _term(source: Passage) -> str:
    """Return the term that a sentence without one defines: that it is told under, or its heading."""
    vocabulary = source.scope.vocabulary
    if source.context:
        return source.context if _is_term(source.context, vocabulary) else ""
    is_first = not source.before and source.text.label is None
    if not is_first or not (source.text.is_item or source.opens_section):
        return ""
    headings = source.text.place.headings
    title = plain(headings[0]) if len(headings) == 1 and not source.text.context else ""
    is_short = 0 < len(title.split()) <= _LONGEST_TITLE and title.replace(" ", "").isalpha()
    above = hanging.subject_above(source) or (title if is_short and not vocabulary.label(title) else "")
    is_part = vocabulary.expressions["generic_label"].fullmatch(above) is not None  # "Einleitung"
    return above if above and not is_part and _is_term(above, vocabulary) else ""


def _is_term(name: str, vocabulary: Vocabulary) -> bool:
    small = ("prepositions", "adverbials", "kept_adverbs", "filler", "open_starts")
    leads = any(vocabulary.has(group, name.split(maxsplit=1)[0]) for group in small)
    return is_named(name, vocabulary) and not leads and ":" not in name
