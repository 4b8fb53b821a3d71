"""Conditions and exceptions: the clause without which a sentence would say too much is what it asks for."""

import re
from collections.abc import Sequence

from kmsflash.model.notes import FactDraft
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy, unlinked
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.grammar.subjects import is_named
from kmsflash.notes.wording import is_balanced, masked, split_outside

_LONGEST = 190
_FEWEST_WORDS = 5
_LONGEST_PHRASE, _LONGEST_CLAUSE = 1.4, 2  # times as long as what stands before it


def read(source: Passage, sentence: str) -> list[Found]:
    """Return a fact with a gap for what stands after "unless", "except", "only if" or "because"."""
    text = (
        unlinked(f"{source.context}: {sentence}" if source.context else sentence)
        .replace("**", "")
        .rstrip(". ")
    )
    if len(text) > _LONGEST:  # without what only comments on it
        text = split_outside(text, source.scope.vocabulary.expressions["tail"])[0]
    if len(text) > _LONGEST:
        return []
    for name in ("exception", "denied"):
        pattern = source.scope.vocabulary.expressions.get(name)
        found = pattern.search(text) if pattern else None
        facts = _gapped(source, sentence, text, found) if found else []
        if facts:
            return facts
    return []


def read_otherwise(source: Passage, sentence: str, told: Sequence[Found]) -> list[Found]:
    """Return a fact with a gap for what follows "otherwise", where nothing told of a sentence hides it."""
    found = source.scope.vocabulary.expressions["otherwise"].match(unlinked(sentence).rstrip(". "))
    drafts = [draft for one in told if isinstance(one, FactDraft) for draft in one.cards]
    if not found or not is_balanced(found["lead"]) or not is_balanced(found["answer"]):
        return []
    if any(found["answer"] in draft.answer for draft in drafts):
        return []
    front = f"{found[0][: found.start('answer')]}{GAP}."
    if source.context:
        front = source.scope.vocabulary.ask["context"].format(context=source.context, question=front)
    explanation = passage(sentence, found["answer"], source.text.label, source.text.detail)
    drafted = card("otherwise", front, tidy(found["answer"]), explanation)
    return [fact(source.text.kind, found[0][:80], source.text, (drafted,), sentence)]


def _gapped(source: Passage, sentence: str, text: str, found: "re.Match[str]") -> list[Found]:
    if masked(text)[found.start()] == "\0":
        return []
    told = clause(sentence if source.context else text, source.scope.vocabulary)
    answer, shown = found["answer"], text[: found.start("answer")]
    joint = text[found.start() : found.start("answer")].rsplit(maxsplit=1)[-1]
    is_clause = source.scope.vocabulary.has("if_headers", joint)
    longest = len(shown) * (_LONGEST_CLAUSE if is_clause else _LONGEST_PHRASE)
    fits = len(answer) < longest and len(shown.split()) >= _FEWEST_WORDS and is_balanced(answer)
    is_apart = bool(source.context) and text[: found.start()].rstrip().endswith(",")
    is_about = is_apart or (told is not None and is_named(told.subject, source.scope.vocabulary))
    if not fits or not is_about:
        return []
    explanation = passage(sentence, answer, source.text.label, source.text.detail)
    drafted = card("condition", f"{shown}{GAP}.", tidy(answer), explanation)
    return [fact(source.text.kind, text[:80], source.text, (drafted,), sentence)]
