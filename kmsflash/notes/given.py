"""Given away: a date in brackets that one card asks for is left out of the fronts of those beside it."""

import re
from collections import defaultdict
from dataclasses import replace

from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.facts.making import GAP
from kmsflash.notes.facts.written import WAY as WRITTEN
from kmsflash.notes.wording import fold, plain

_DATE = re.compile(r"\s\((?P<date>[^()]{0,24}\b[12]\d{3})\)")
_FEWEST = 2  # words of a front that are left


def kept_back(facts: list[FactDraft]) -> list[FactDraft]:
    """Return facts whose cards do not show a date in brackets that another card of the same lines asks for.

    "What is the Truman Doctrine (March 1947)?" gives away what "Truman Doctrine ([…])" asks.
    """
    asked: dict[tuple[int, int], set[str]] = defaultdict(set)
    for one in facts:
        for draft in one.cards:
            if _DATE.fullmatch(f" ({plain(draft.answer)})"):
                asked[one.place.first_line, one.place.last_line].add(fold(draft.answer))
    if not asked:
        return facts
    return [_without(one, asked.get((one.place.first_line, one.place.last_line), set())) for one in facts]


def _without(one: FactDraft, dates: set[str]) -> FactDraft:
    if not dates or not any(" (" in draft.front for draft in one.cards):
        return one
    return replace(one, cards=tuple(_bare(draft, dates) for draft in one.cards))


def _bare(draft: CardDraft, dates: set[str]) -> CardDraft:
    """Return a card without the dates that are asked elsewhere, where enough of it is left."""
    if draft.way == WRITTEN or fold(draft.answer) in dates:
        return draft
    front = _DATE.sub(lambda found: "" if fold(found["date"]) in dates else found[0], draft.front)
    is_enough = len(plain(front.replace(GAP, "")).split()) >= _FEWEST
    return replace(draft, front=front) if is_enough and front != draft.front else draft
