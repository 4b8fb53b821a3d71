"""Fronted objects: "La vela la lleva el grumete" names first what is acted on, and asks for who acts."""

import re

from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.wording import capitalised, is_balanced, plain

_LONGEST = 16  # words of what acts


def read(source: Passage, sentence: str) -> list[Found]:
    """Return who acts on what stands first and again as a pronoun, and who on the second of two such."""
    vocabulary = source.scope.vocabulary
    shape = vocabulary.expressions.get("fronted")
    if shape is None:
        return []
    text = plain(sentence).strip().rstrip(". ")
    elided = vocabulary.expressions["elided"].match(text) if ";" in text else None
    found = shape.match(elided["first"] if elided else text)
    if found is None or not is_finite(found["verb"], vocabulary):
        return []
    told = [(found["object"], found["answer"])]
    told += [(elided["subject"], elided["rest"])] if elided else []
    if vocabulary.expressions["plural_verb"].search(found["verb"].lower()):
        return _hidden(source, found, sentence)
    return [
        _fact(source, found["verb"], acted_on, answer, sentence)
        for acted_on, answer in told
        if len(answer.split()) <= _LONGEST and is_balanced(answer)
    ]


def _hidden(source: Passage, found: "re.Match[str]", sentence: str) -> list[Found]:
    """Return several that act hidden in their place, as no one question word is of so many."""
    answer = found["answer"]
    if len(answer.split()) > _LONGEST or not is_balanced(answer):
        return []
    front = f"{found.string[: found.start('answer')]}{GAP}."
    if source.context:
        front = source.scope.vocabulary.ask["context"].format(context=f"**{source.context}**", question=front)
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    drafted = card("object", front, tidy(answer), shown)
    return [fact(source.text.kind, f"{found['verb']} {found['object']}", source.text, (drafted,), sentence)]


def _fact(source: Passage, verb: str, acted_on: str, answer: str, sentence: str) -> Found:
    act = f"{verb} {acted_on[:1].lower()}{acted_on[1:]}"
    front = source.scope.vocabulary.ask["who_acts"].format(act=act)
    if source.context:
        front = source.scope.vocabulary.ask["context"].format(context=f"**{source.context}**", question=front)
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    drafted = card("who-acts", front, capitalised(tidy(answer)), shown)
    return fact(source.text.kind, act, source.text, (drafted,), sentence)
