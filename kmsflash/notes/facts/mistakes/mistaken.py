"""Mistakes: what a list of traps names before a colon, and what is wrong with it."""

import re

from kmsflash.model.kinds import Kind
from kmsflash.notes.facts.making import Found, Passage, Scope, Text, card, fact, passage, tidy
from kmsflash.notes.facts.mistakes import confusions, misbeliefs
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.page import Role
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, sentences

_GERUND = re.compile(r"[A-Za-z][a-z]{2,}ing")
_CORRECTED = re.compile(r"[→:;]|\s[–—-]\s|->|[.!?]\s")
_CLAUSE = re.compile(r"\b(?:that|dass|daß|que|che)\s|\bqu[’']", re.IGNORECASE)
_INFINITIVE = re.compile(r"(?:[aei]r|[aei]re|oir|[dt]re)(?:si|se|lo|la)?$")
_MOST_WORDS = 25


def names_one(named: str, text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what stands before a colon says what is done or believed, which can be wrong."""
    first, *others = named.split()
    if not others or "mistake" not in vocabulary.ask:
        return False
    tells = any(vocabulary.expressions[name].search(named) for name in ("blunder", "negation"))
    denies = vocabulary.expressions["negation"].search(text) is not None
    orders = vocabulary.has("imperatives", first)
    return tells or denies or orders or _is_deed(named, vocabulary) or clause(named, vocabulary) is not None


def _is_deed(text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a text says what is done and not by whom: "hashing with MD5", "Salz vergessen"."""
    first, *others = [*text.rstrip(" .!").split()] or [""]
    if vocabulary.has_base_forms:
        return first.lower() in vocabulary.gerunds or _GERUND.fullmatch(first) is not None
    if vocabulary.keeps_capitals:
        return bool(others) and others[-1].islower() and others[-1].endswith(("en", "eln", "ern"))
    return _INFINITIVE.search(first) is not None and not vocabulary.has("nouns_too", first)


def names_only(scope: Scope, text: Text) -> bool:
    """Tell whether an item of a list of mistakes says what is done wrong, and nothing of what is right."""
    is_listed = text.is_item and text.label is not None and text.label.role is Role.TRAP
    if _CLAUSE.search(text.text):
        return False  # "forgetting that …": what is forgotten is so
    if not is_listed or _CORRECTED.search(text.text) or not _is_deed(text.text, scope.vocabulary):
        return False
    told = Passage(scope, text)
    if confusions.opens(told, text.text) or misbeliefs.read(told, text.text):
        return False
    return scope.vocabulary.has_base_forms or clause(text.text, scope.vocabulary) is None


def asked(source: Passage, mistake: str, text: str) -> Found:
    """Ask what is wrong with what a list of mistakes names."""
    ask = source.scope.vocabulary.ask
    said = sentences(text, source.scope.vocabulary.lists["abbreviations"])
    corrects = len(said) > 1 and len(" ".join(said[:2]).split()) <= _MOST_WORDS
    remedy = said[1] if corrects else ""
    answer = f"{tidy(said[0])}; {remedy[:1].lower()}{tidy(remedy)[1:]}" if corrects else said[0]
    front = ask["mistake" if corrects else "mistake_only"].format(mistake=mistake)
    shown = passage(source.text.text, "", source.text.label, source.text.detail)
    return fact(Kind.TRAP, mistake, source.text, (card("mistake", front, capitalised(answer), shown),))


def known(source: Passage, sentence: str) -> str:
    """Return what holds, of a mistake that is to forget it: "Forgetting that the tax rises"."""
    forgets = source.scope.vocabulary.expressions.get("forgets")
    forgotten = forgets.match(sentence) if forgets else None
    return capitalised(sentence[forgotten.end() :]) if forgotten else sentence
