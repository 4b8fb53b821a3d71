"""Statements: what a sentence joins is taken apart, and each part asked by a pattern of the vocabulary."""

import re
from dataclasses import replace
from itertools import chain

from kmsflash.notes.clauses import clause, is_named
from kmsflash.notes.facts import conditions, quantities
from kmsflash.notes.facts.making import Found, Passage, card, fact, passage, unlinked
from kmsflash.notes.facts.matching import matched
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, enumeration, fold, masked, split_outside

_LEAD = re.compile(r"^(?P<lead>[^:]{8,160}):\s+(?P<rest>[^:].{10,})$")
_PAIRS = re.compile(r",\s+(?:and\s+)?|\s+and\s+(?=[A-Z])|;\s+(?:and\s+)?")


def read(source: Passage, sentence: str) -> list[Found]:
    """Return the facts of a sentence that a pattern of the vocabulary recognises."""
    text = unlinked(sentence).strip().rstrip(".!:")
    vocabulary = source.scope.vocabulary
    text = _without_filler(text, vocabulary)
    opening = vocabulary.expressions["opening"].match(text)
    if opening and not source.context:
        return read(replace(source, context=opening[1]), capitalised(text[opening.end() :]))
    for attempt in (_choices, _kinds, _led, _compound, matched):
        found = attempt(source, text, sentence)
        if found:
            return found
    return []


def _without_filler(text: str, vocabulary: Vocabulary) -> str:
    opening = re.match(r"^((?:\w+\s){0,2}\w+),?\s+", text)
    for size in (3, 2, 1):
        said = " ".join(text.split()[:size])
        if opening and fold(said) in vocabulary.lists["filler"]:
            return capitalised(text[len(said) :].lstrip(" ,"))
    return text


def _choices(source: Passage, text: str, sentence: str) -> list[Found]:
    """Read "Use A for X, B for Y (note), and C for Z"."""
    vocabulary = source.scope.vocabulary
    opening = vocabulary.expressions["use_list"].match(text) if "use_list" in vocabulary.expressions else None
    if not opening:
        return []
    found: list[Found] = []
    for part in split_outside(text[opening.end() :], _PAIRS):
        pair = vocabulary.expressions["use_pair"].match(part)
        if not pair:
            return []
        need = pair["need"].strip()
        front = vocabulary.ask["use_for"].format(need=need)
        shown = passage(sentence, pair["answer"], source.text.label, source.text.detail)
        found.append(
            fact(source.text.kind, need, source.text, (card("use", front, pair["answer"], shown),), sentence)
        )
    return found if len(found) > 1 else []


def _kinds(source: Passage, text: str, sentence: str) -> list[Found]:
    """Read "Keys are A, B (why), or C (what)"."""
    vocabulary = source.scope.vocabulary
    told = clause(text, vocabulary)
    if told is None or not told.auxiliary or told.verb.lower() not in vocabulary.lists["copulas"]:
        return []
    parts = enumeration(told.rest)
    last_joint = re.search(vocabulary.expressions["or"].pattern, masked(told.rest), re.IGNORECASE)
    if not 3 <= len(parts) <= 5 or not last_joint or not is_named(told.subject, vocabulary):
        return []
    names = [re.sub(r"\s*\([^()]*\)$", "", part) for part in parts]
    front = vocabulary.ask["kinds"].format(count=vocabulary.count(len(parts)), subject=told.subject)
    shown = passage(sentence, "", source.text.label, source.text.detail)
    whole = fact(
        source.text.kind,
        f"{told.subject} kinds",
        source.text,
        (card("kinds", front, ", ".join(names), shown),),
        sentence,
    )
    found: list[Found] = [whole]
    for part, name in zip(parts, names, strict=True):
        note = re.search(r"\(([^()]+)\)$", part)
        if note:
            asked = vocabulary.ask["characterises"].format(
                part=name, whole=source.scope.names.sunk(told.subject)
            )
            told_of = passage(sentence, note[1], source.text.label, source.text.detail)
            found.append(
                fact(
                    source.text.kind,
                    f"{told.subject} {name}",
                    source.text,
                    (card("part", asked, capitalised(note[1]), told_of),),
                    sentence,
                )
            )
    return found


def _led(source: Passage, text: str, sentence: str) -> list[Found]:
    """Read "Lead: A does this; B does that; C …" clause by clause, under what the lead is about."""
    vocabulary = source.scope.vocabulary
    lead = _LEAD.match(text) if ":" in masked(text) else None
    said = lead["rest"] if lead else text
    parts = split_outside(said, re.compile(r";\s+(?:and\s+|but\s+|und\s+|aber\s+)?"))
    if lead and len(parts) == 1:
        told = clause(parts[0], vocabulary)
        is_same = (
            told is not None
            and vocabulary.has("pronouns", told.subject)
            and told.verb in vocabulary.lists["copulas"]
        )
        if told is None or is_same:
            return _set(source, lead["lead"], told.rest if told else lead["rest"], sentence)
    if len(parts) < 2:
        return []
    about = source
    if lead:
        topic = re.split(
            r"\b(?:"
            + "|".join(map(re.escape, sorted(vocabulary.lists["auxiliaries"])))
            + r"|remember|know|note)\b",
            lead["lead"],
        )[-1]
        context = topic.strip() if 1 <= len(topic.split()) <= 6 else ""
        about = replace(source, context=context)
    return list(chain.from_iterable(read(about, capitalised(part)) for part in parts))


def _compound(source: Passage, text: str, _: str) -> list[Found]:
    """Read two main clauses one after the other."""
    vocabulary = source.scope.vocabulary
    for joint in vocabulary.expressions["clauses"].finditer(masked(text)):
        first, second = text[: joint.start()], text[joint.end() :]
        if (
            clause(first, vocabulary)
            and clause(second, vocabulary)
            and not vocabulary.expressions["condition"].match(text)
        ):
            return [*_part(source, first), *_part(source, capitalised(second))]
    return []


def _part(source: Passage, text: str) -> list[Found]:
    return (
        matched(source, text, f"{text}.")
        or quantities.read(source, f"{text}.")
        or conditions.read(source, f"{text}.")
    )


def _set(source: Passage, lead: str, listed: str, sentence: str) -> list[Found]:
    parts = enumeration(listed)
    if not 2 <= len(parts) <= 5 or any(len(part.split()) > 8 for part in parts):
        return []
    vocabulary = source.scope.vocabulary
    both = vocabulary.ask.get("members_both") if len(parts) == 2 else None
    template = both or vocabulary.ask["members"]
    front = template.format(intro=f"{lead}.", count=vocabulary.count(len(parts)))
    shown = passage(sentence, listed, source.text.label, source.text.detail)
    answer = capitalised(listed)
    return [fact(source.text.kind, lead, source.text, (card("set", front, answer, shown),), sentence)]
