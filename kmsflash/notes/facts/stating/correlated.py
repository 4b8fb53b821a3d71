"""Correlated sentences: "the colder the water, the more gas it holds", asked for the second by the first."""

from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.wording import capitalised, is_balanced

_MOST_WORDS = 20


def read(source: Passage, sentence: str) -> list[Found]:
    """Return the fact of what grows or shrinks with what stands in front of it."""
    vocabulary = source.scope.vocabulary
    found = vocabulary.expressions["correlative"].match(sentence.rstrip(" .;!"))
    if found is None or not is_balanced(found["answer"]) or len(found["answer"].split()) > _MOST_WORDS:
        return []
    answer = tidy(found["answer"])
    lead = sentence[: found.start("first")]
    shows_lead = clause(lead.rstrip(" :"), vocabulary) is not None
    front = f"{capitalised(lead + found['first'] if shows_lead else found['first'])}, {GAP}."
    if source.context:
        front = vocabulary.ask["context"].format(context=f"**{source.context}**", question=front)
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    drafted = card("grows", front, answer, shown)
    return [fact(source.text.kind, found["first"], source.text, (drafted,), sentence)]
