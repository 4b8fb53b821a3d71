"""Ordinals: "A vs B: the first …, the second …", where each half is asked of the thing that it means."""

import re

from kmsflash.notes.expressions import Expression
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, tidy
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, is_balanced, plain

_LED = Expression(r"^(?P<lead>[^:]{5,90}?)\s?:\s+(?P<said>\S.{15,})$")
_JOINT = re.compile(r"[\s,;:.–—]+$")
_OPENING = re.compile(r"^[\s,;:–—]+")
_UNEQUAL = re.compile(
    r"^(?P<one>[^()≠]{2,50}?)\s\((?P<first>[^()]{4,90})\)\s*(?:≠|!=|=/=|≢)\s*(?P<other>[^()≠]{2,50}?)\s\((?P<second>[^()]{4,90})\)$"
)  # "ebb (the water runs out) ≠ flow (it comes back)"
_LONGEST = 25  # words of one half


def read(source: Passage, sentence: str) -> list[Found]:
    """Return what a comparison that only says "the first" and "the second" says of each of the two."""
    vocabulary = source.scope.vocabulary
    said = plain(sentence).rstrip(". ")
    apart = vocabulary.expressions["told_apart"].match(said) or _UNEQUAL.match(said)
    if apart:
        named = ((apart["one"], apart["first"]), (apart["other"], apart["second"]))
        return [_meant(source, name, said, sentence) for name, said in named]
    led = _LED.match(plain(sentence).rstrip(". "))
    pair = vocabulary.expressions["pair_lead"].match(led["lead"]) if led else None
    first = vocabulary.expressions["the_first"].search(led["said"]) if led and pair else None
    if led is None or pair is None or first is None or first.start():
        return []
    second = vocabulary.expressions["the_second"].search(led["said"], first.end())
    if second is None:
        return []
    halves = _with_verb(led["said"][first.end() : second.start()], led["said"][second.end() :], vocabulary)
    return [
        fact_of
        for name, half in zip((pair["one"], pair["other"]), halves, strict=True)
        if (fact_of := _half(source, led["lead"], name.strip(), half, sentence)) is not None
    ]


def _meant(source: Passage, name: str, said: str, sentence: str) -> Found:
    """Return the fact of what a name means that its bracket tells."""
    front = source.scope.vocabulary.ask["term"].format(term=name)
    shown = passage(sentence, said, source.text.label, source.text.detail)
    return fact(source.text.kind, name, source.text, (card("meaning", front, capitalised(said), shown),))


def _with_verb(first: str, second: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return two halves, the second with the verb of the first where it leaves that out."""
    verb, opens = [*first.split()[:1], ""][0], [*second.split()[:1], ""][0]
    leaves_out = is_finite(verb, vocabulary) and vocabulary.has("prepositions", opens)
    return first, f" {verb}{second}" if leaves_out else second


def _half(source: Passage, lead: str, name: str, half: str, sentence: str) -> Found | None:
    joint = source.scope.vocabulary.expressions["joint_end"]
    answer = tidy(_OPENING.sub("", _JOINT.sub("", joint.sub("", _JOINT.sub("", half)))))
    if not answer or len(answer.split()) > _LONGEST or not is_balanced(answer):
        return None
    front = source.scope.vocabulary.ask["bare"].format(thing=lead, subject=lead, property=name)
    shown = passage(sentence, answer, source.text.label, source.text.detail)
    return fact(
        source.text.kind, f"{lead} {name}", source.text, (card("half", front, capitalised(answer), shown),)
    )
