"""Vague questions: what there is to a term, left out where each part of that is asked for itself."""

import re
from collections import defaultdict
from dataclasses import replace

from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.facts.defining import neutral
from kmsflash.notes.facts.hiding import inner
from kmsflash.notes.facts.making import GAP, Scope
from kmsflash.notes.wording import fold, split_outside

_BREAK = re.compile(r"[,;]\s+|\.\s+(?=[A-ZÀ-Þ])")
_WORD = re.compile(r"[^\W_]+")
_SHORT_NAME = 2  # words of a name beside which nothing is left to ask


def left_out(scope: Scope, facts: list[FactDraft]) -> list[FactDraft]:
    """Return *facts* without the vague questions for texts whose parts are all asked."""
    asked: dict[int, list[str]] = defaultdict(list)
    for one in facts:
        asked[one.place.first_line] += [
            fold(draft.answer) for draft in one.cards if draft.way == inner.WAY or GAP in draft.front
        ]
    left = (_without(scope, one, asked[one.place.first_line]) for one in facts)
    return [one for one in left if one.cards]


def _without(scope: Scope, one: FactDraft, asked: list[str]) -> FactDraft:
    cards = tuple(draft for draft in one.cards if not (asked and _is_vague(scope, draft, asked)))
    return one if len(cards) == len(one.cards) else replace(one, cards=cards)


def _is_vague(scope: Scope, draft: CardDraft, asked: list[str]) -> bool:
    """Tell whether a question only asks what there is to a term, and each part of that is asked."""
    note = scope.vocabulary.ask["note"].partition("{term}")[0]
    is_neutral = draft.way == neutral.WAY or (draft.way == "jotted" and fold(note) in fold(draft.front))
    if not is_neutral or GAP in draft.front:
        return False
    parts = [fold(part) for part in split_outside(draft.answer, _BREAK)]
    return all(any(_is_most(answer, part) for answer in asked) for part in parts)


def _is_most(answer: str, part: str) -> bool:
    """Tell whether an answer is all of a part but a name of a word or two."""
    is_aside = f"({answer})" in part
    tells = _WORD.search(answer) is not None
    return (
        tells
        and not is_aside
        and answer in part
        and len(_WORD.findall(part.replace(answer, " "))) <= _SHORT_NAME
    )
