"""Prohibitions: what must never be done, asked for its reason and for what it must not be done with."""

import re

from kmsflash.model.kinds import Kind
from kmsflash.notes.facts.hiding import quantities
from kmsflash.notes.facts.making import GAP, Found, Passage, card, fact, passage, tidy, unlinked
from kmsflash.notes.grammar.orders import orders
from kmsflash.notes.grammar.subjects import is_named
from kmsflash.notes.wording import capitalised, enumeration, is_balanced, masked, split_outside

_MOST_WORDS = 25


def opens(source: Passage, sentence: str) -> bool:
    """Tell whether a sentence forbids something."""
    expressions = source.scope.vocabulary.expressions
    return bool(expressions["forbidden"].match(sentence) or expressions["forbidden_of"].match(sentence))


def read(source: Passage, sentence: str) -> list[Found]:
    """Read "Never do X, because Y" and "X must not be done, because Y"."""
    expressions, ask = source.scope.vocabulary.expressions, source.scope.vocabulary.ask
    text = unlinked(sentence).rstrip(".! ")
    told = expressions["forbidden"].match(text)
    passive = None if told else expressions["forbidden_of"].match(text)
    if told:
        order = ask["forbidden"].format(never=(told["never"] or ask["never"]).lower(), act=told["act"])
        found, forbidden = told, text[: told.end("act")]
        front = capitalised(ask["why_order"].format(order=order))
        within = _conditions(source, told, text)
        if within:
            return [*_reason(source, front, forbidden, found["why"], text), *within]
    elif passive and is_named(passive["subject"], source.scope.vocabulary):
        found, forbidden = passive, text[: passive.end("wish")]
        subject = source.scope.names.sunk(passive["subject"])
        front = ask["why_not"].format(modal=passive["modal"], subject=subject, wish=passive["wish"])
    else:
        return []
    if "\0" in masked(text)[found.start("why") - 2 : found.start("why")]:
        return []
    return [*_reason(source, front, forbidden, found["why"], text), *_object(source, forbidden, text)]


def _conditions(source: Passage, told: "re.Match[str]", sentence: str) -> list[Found]:
    """Read "Never do X in A, with B or within 3 h of C": when it must not be done, and each number."""
    vocabulary = source.scope.vocabulary
    first, *others = enumeration(told["act"])
    words = first.split(" ")
    leads = [at for at, word in enumerate(words) if at > 1 and vocabulary.has("prepositions", word)]
    apart = all(vocabulary.has("prepositions", part.split(" ", maxsplit=1)[0]) for part in others)
    is_same = leads and all(part.startswith(f"{words[leads[0]]} ") for part in others)  # "with A, with B"
    if not others or not leads or is_same or not apart or "never_when" not in vocabulary.ask:
        return []
    done, opening = " ".join(words[: leads[0]]), " ".join(words[leads[0] :])
    never = (told["never"] or vocabulary.ask["never"]).lower()
    front = vocabulary.ask["never_when"].format(never=never, act=done)
    answer = told["act"][len(done) :].strip()
    shown = passage(f"{sentence}.", answer, source.text.label, source.text.detail)
    drafted = card("when", front, capitalised(answer), shown)
    lead = sentence[: told.start("act")]
    parts = [f"{lead}{done} {part}." for part in (opening, *others)]
    numbers = [one for part in parts for one in quantities.read(source, part)]
    return [fact(Kind.TRAP, f"{done} when", source.text, (drafted,), sentence), *numbers]


def _reason(source: Passage, front: str, forbidden: str, why: str | None, sentence: str) -> list[Found]:
    vocabulary = source.scope.vocabulary
    consumed = 0
    if not why and source.text.kind is Kind.TRAP and source.following:
        why, consumed = source.following[0], 1
    if not why:
        return []
    answer = split_outside(why.rstrip(". "), vocabulary.expressions["tail"])[0]
    if orders(answer, vocabulary):
        front = vocabulary.ask["instead"].format(forbidden=forbidden)
    if len(answer.split()) > _MOST_WORDS or len(answer.split()) < 2 or not is_balanced(answer):
        return []
    source.told_ahead = consumed
    said = f"{sentence}. {source.following[0]}" if consumed else f"{sentence}."
    drafted = card("why", front, capitalised(tidy(answer)), passage(said, answer, source.text.label))
    return [fact(Kind.TRAP, forbidden, source.text, (drafted,), said)]


def _object(source: Passage, forbidden: str, sentence: str) -> list[Found]:
    """Ask for what something must not be combined with, where it is named."""
    found = source.scope.vocabulary.expressions["forbidden_with"].search(forbidden)
    if not found or not is_balanced(found["answer"]) or re.search(r"\d", found["answer"]):
        return []
    if found["answer"].split()[0].lower() in source.scope.vocabulary.plural_verbs:
        return []  # "to compare" is no thing
    gapped = f"{forbidden[: found.start('answer')]}{GAP}{forbidden[found.end('answer') :]}."
    shown = passage(f"{sentence}.", found["answer"], source.text.label, source.text.detail)
    drafted = card("gap", gapped, found["answer"], shown)
    return [fact(Kind.TRAP, f"{forbidden} with", source.text, (drafted,), sentence)]
