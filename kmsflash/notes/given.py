"""Given away: dates and places of law in brackets that a front is as clear without are left out of it."""

import re
from collections import Counter, defaultdict
from dataclasses import replace

from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.facts.asking.written import WAY as WRITTEN
from kmsflash.notes.facts.making import GAP
from kmsflash.notes.wording import fold, plain

_DATE = re.compile(r"\s\((?P<date>[^()]{0,24}\b[12]\d{3})\)")
_ASIDE = re.compile(
    r"\s\((?:[^(),\[\]]{2,40}\s[12]\d{3}|(?:§§?|[Aa]rt[s.]?)[^()\[\]]{0,30}\s\d{1,4})\)"
)  # "(visit in June 1847)", "(art. 15)"; a bare year stays, as it tells which of several
_AUTHORS = frozenset((WRITTEN, "cloze", "question", "pair", "choice"))
"""Ways whose fronts are their author's."""
_FEWEST = 2  # words of a front that are left
_SEVERAL = 2  # cards that would show the same


def kept_back(facts: list[FactDraft]) -> list[FactDraft]:
    """Return facts whose cards do not show a date in brackets that another card of the same lines asks for.

    "What is the Truman Doctrine (March 1947)?" gives away what "Truman Doctrine ([…])" asks. A longer date
    and a place of law go too where no other card has the front that is left: the explanation shows them.
    """
    asked: dict[tuple[int, int], set[str]] = defaultdict(set)
    for one in facts:
        for draft in one.cards:
            if _DATE.fullmatch(f" ({plain(draft.answer)})"):
                asked[one.place.first_line, one.place.last_line].add(fold(draft.answer))
    fronts = [draft.front for one in facts for draft in one.cards]
    shown = Counter(bare for front in fronts for bare in {_ASIDE.sub("", front), _DATE.sub("", front)})
    return [
        _without(one, asked.get((one.place.first_line, one.place.last_line), set()), shown) for one in facts
    ]


def _without(one: FactDraft, dates: set[str], shown: Counter[str]) -> FactDraft:
    if not any(" (" in draft.front for draft in one.cards):
        return one
    return replace(one, cards=tuple(_bare(draft, dates, shown) for draft in one.cards))


def _bare(draft: CardDraft, dates: set[str], shown: Counter[str]) -> CardDraft:
    """Return a card without the dates that are asked elsewhere, where enough of it is left."""
    if draft.way in _AUTHORS or " (" not in draft.front or fold(draft.answer) in dates:
        return draft
    front = _DATE.sub(lambda found: "" if fold(found["date"]) in dates else found[0], draft.front)
    front = front if shown[front] < _SEVERAL else draft.front  # the date tells two cards apart
    bare = _ASIDE.sub("", front)
    front = bare if shown[bare] < _SEVERAL else front
    is_enough = len(plain(front.replace(GAP, "")).split()) >= _FEWEST
    return replace(draft, front=front) if is_enough and front != draft.front else draft
