"""Conditions and exceptions: the clause without which a sentence would say too much is what it asks for."""

from kmsflash.notes.clauses import clause, is_named
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy
from kmsflash.notes.wording import is_balanced, masked, plain

_LONGEST = 190
_FEWEST_WORDS = 5


def read(source: Passage, sentence: str) -> list[Found]:
    """Return a fact with a gap for what stands after "unless", "except", "only if" or "because"."""
    pattern = source.scope.vocabulary.expressions.get("exception")
    text = plain(f"{source.context}: {sentence}" if source.context else sentence).rstrip(". ")
    found = pattern.search(text) if pattern and len(text) <= _LONGEST else None
    if not found or masked(text)[found.start()] == "\0":
        return []
    told = clause(text, source.scope.vocabulary)
    answer, shown = found["answer"], text[: found.start("answer")]
    fits = len(answer) < len(shown) * 1.4 and len(shown.split()) >= _FEWEST_WORDS and is_balanced(answer)
    if told is None or not fits or not is_named(told.subject, source.scope.vocabulary):
        return []
    explanation = passage(sentence, answer, source.text.label, source.text.detail)
    drafted = card("condition", f"{shown}{GAP}.", tidy(answer), explanation)
    return [fact(source.text.kind, text[:80], source.text, (drafted,), sentence)]
