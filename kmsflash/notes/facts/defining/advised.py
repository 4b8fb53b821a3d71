"""Advice: what to do, and the reason that its colon leads to."""

from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.wording import capitalised

_MOST_WORDS = 25


def gives_reason(source: Passage, order: str, text: str) -> bool:
    """Tell whether "wash the brush: resin makes it stiff" is what to do, and why."""
    vocabulary = source.scope.vocabulary
    is_order = source.text.is_item and order[:1].islower() and orders(order, vocabulary)
    points = vocabulary.expressions["inner_pronoun"].search(text)
    told = clause(text, vocabulary) if is_order and points and not orders(text, vocabulary) else None
    return told is not None and len(text.split()) <= _MOST_WORDS and "why_order" in vocabulary.ask


def reason(source: Passage, order: str, text: str) -> Found:
    """Return a fact that asks why to do so."""
    front = source.scope.vocabulary.ask["why_order"].format(order=order)
    shown = passage(source.text.text, tidy(text), source.text.label, source.text.detail)
    drafted = card("why", front, capitalised(tidy(text)), shown)
    return fact(source.text.kind, order, source.text, (drafted,))
