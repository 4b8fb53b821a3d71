"""Neutral questions, "What should you know about tar?", which amounts and names in their line replace."""

import re
from dataclasses import replace

from kmsflash.model.notes import FactDraft
from kmsflash.notes.facts.making import Found, Passage
from kmsflash.notes.facts.sets import with_subject
from kmsflash.notes.facts.stating import members
from kmsflash.notes.facts.tabular.titles import head_is_plural
from kmsflash.notes.grammar.finite import is_finite
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import capitalised, enumeration, fold, split_outside

WAY = "told"
"""How a card is called whose question says no more than that something is told of a term."""

_JOINT = re.compile(r"[,;]\s+")
_ASIDE = re.compile(r"\s*\([^()]*\)")
_FEWEST_BESIDE, _MOST_BESIDE = 2, 5  # words of a part beside its answer
_PAIR = 2
_FEWEST_LISTED, _MOST_LISTED, _LONGEST_PART = 3, 7, 3  # names in a row, and words of one
_SAYS = re.compile(r"[\d;:=→+<>≥≤/()\"“„«]|\.\s")
_TEMPLATES = ("note", "holds", "known_for")


def is_one(source: Passage, front: str, term: str) -> bool:
    """Tell whether a question only asks what there is to a term, or sets it beside its section."""
    ask = source.scope.vocabulary.ask
    names = (term, source.scope.names.sunk(term))
    asked = [ask[template] for template in _TEMPLATES if template in ask]
    return any(
        front.endswith(_beside(name, ask["bare"])) or front in [one.format(term=name) for one in asked]
        for name in names
    )


def listed(source: Passage, term: str, answer: str) -> str:
    """Return the question for all that a term names, "Hull trio: oak, elm, tar"; empty where it says more.

    Single words in a row are names, and so are short ones behind a plural: "Roles: owner, scrum master, …".
    """
    vocabulary = source.scope.vocabulary
    parts = enumeration(answer)
    longest = _LONGEST_PART if head_is_plural(term, vocabulary) else 1
    is_row = _FEWEST_LISTED <= len(parts) <= _MOST_LISTED and not _SAYS.search(answer)
    is_row = is_row and len(members.apart(parts, vocabulary)) == len(parts)
    if not is_row or any(len(part.split()) > longest or _leads(part, vocabulary) for part in parts):
        return ""
    title = with_subject(source.scope, source.text.place, capitalised(term))
    return vocabulary.ask["set"].format(title=title, count=vocabulary.count(len(parts)))


def _leads(part: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a part says how, where or that not, and so names nothing: "slower", "side to side"."""
    first, *others = part.lower().split()
    groups = ("prepositions", "adverbials", "filler", "no", "determiners", "modifiers", "pronouns")
    says = any(vocabulary.has(group, first) for group in groups)
    says = says or any(vocabulary.has("prepositions", word) for word in others)
    if vocabulary.has_base_forms:
        return says or first.endswith(("ly", "ower", "ier", "ster"))
    return says or (bool(others) and is_finite(first, vocabulary))


def _beside(name: str, template: str) -> str:
    """Return how a question ends that sets a name beside its section."""
    return template.format(thing="", subject="", property=name).partition("****")[2]


def answers(told: list[Found]) -> list[str]:
    """Return the answers of the neutral questions of what was *told*."""
    return [
        draft.answer for one in told if isinstance(one, FactDraft) for draft in one.cards if draft.way == WAY
    ]


def replaced(told: list[Found], asked: list[str]) -> list[Found]:
    """Return what was *told* without the neutral questions whose texts are *asked* for otherwise."""
    return [left for one in told if (left := _without(one, asked))] if asked else told


def _without(one: Found, asked: list[str]) -> Found | None:
    if not isinstance(one, FactDraft) or all(draft.way != WAY for draft in one.cards):
        return one
    cards = tuple(draft for draft in one.cards if draft.way != WAY or not _are_all(draft.answer, asked))
    return replace(one, cards=cards) if cards else None


def _are_all(text: str, asked: list[str]) -> bool:
    """Tell whether each part of a text is little more than what is asked, or one of two is just that."""
    asides = (fold(one.strip(" ()")) for one in _ASIDE.findall(text))
    if any(len(one.split()) >= _PAIR and not any(said in one for said in asked) for one in asides):
        return False  # "CPA (one donor) and MCP (several donors)"
    parts = split_outside(_ASIDE.sub("", text), _JOINT)
    fewest = 0 if len(parts) == _PAIR else _FEWEST_BESIDE
    return all(_is_most(fold(part), asked, fewest) for part in parts)


def _is_most(part: str, asked: list[str], fewest: int) -> bool:
    left = part
    for answer in asked:
        left = left.replace(answer, " ")
    beside = len(left.split())
    is_more = beside == 0 or _FEWEST_BESIDE <= beside <= _MOST_BESIDE
    return left != part and not re.search(r"\d", left) and beside >= fewest and is_more
