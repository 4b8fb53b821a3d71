"""Mistakes: what a list of traps names before a colon, and what is wrong with it."""

import re

from kmsflash.model.kinds import Kind
from kmsflash.notes.clauses import clause
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, sentences

_INFINITIVE = re.compile(r"(?:[aei]r|[aei]re|oir|[dt]re)(?:si|se|lo|la)?$")
_MOST_WORDS = 25


def names_one(named: str, text: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what stands before a colon says what is done or believed, which can be wrong."""
    first, *others = named.split()
    if not others or "mistake" not in vocabulary.ask:
        return False
    tells = any(vocabulary.expressions[name].search(named) for name in ("blunder", "negation"))
    done = first.lower() in vocabulary.gerunds or vocabulary.has("imperatives", first)
    is_infinitive = (
        others[-1].islower() and others[-1].endswith(("en", "eln", "ern"))
        if vocabulary.keeps_capitals
        else not vocabulary.has_base_forms and _INFINITIVE.search(first) is not None
    )
    denies = vocabulary.expressions["negation"].search(text) is not None
    return tells or done or is_infinitive or denies or clause(named, vocabulary) is not None


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
