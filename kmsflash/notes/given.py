"""Given away: dates and places of law in brackets that a front is as clear without are left out of it."""

import re
from collections import Counter, defaultdict
from dataclasses import replace

from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.facts.asking.written import WAY as WRITTEN
from kmsflash.notes.facts.making import GAP
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, plain

_DATE = re.compile(r"\s\((?P<date>[^()]{0,24}\b[12]\d{3})\)")
_ASIDE = re.compile(
    r"\s\((?:[^(),\[\]]{2,40}\s[12]\d{3}|(?:[^()\[\]]{1,20}\s)?(?:§§?|[Aa]rt[s.]?)[^()\[\]]{0,30}\s\d{1,4})\)"
    r"|(?<=[\w.»”\"*_%)’`\]])\s\((?=[*_]*[^\W\d_][^()\[\]=<>≤≥±~≈+×]{1,60}\))(?:[^()]*\s)?"
    r"[*_]*(?P<before>[^\W\d_][\w.’'-]*)[*_]*,?\s\d{1,4}\)(?=$|\s?[.,;:?!»”\"*_]|\s[^\W\d_]|\s[\[`])"
)  # "(visit in June 1847)", "(art. 15)", "(Finch, 1847)", "(layer 2)"; a bare year tells which of several
_CITED = re.compile(r"(?<=\[…\]),\s[12]\d{3}(?=\))")  # the year beside a hidden author
_AUTHORS = frozenset((WRITTEN, "cloze", "question", "pair", "choice"))
"""Ways whose fronts are their author's."""
_FEWEST = 2  # words of a front that are left
_AMOUNTS = ("prepositions", "joint_words", "adverbials", "narrowing_adverbs", "comparisons")
_SEVERAL = 2  # cards that would show the same


def kept_back(facts: list[FactDraft], vocabulary: Vocabulary) -> list[FactDraft]:
    """Return facts whose cards do not show a date in brackets that another card of the same lines asks for.

    "What is the Truman Doctrine (March 1947)?" gives away what "Truman Doctrine ([…])" asks. Longer dates,
    places of law and what else brackets count go too, where no other card has the front that is left, and
    behind an answer: the explanation shows them.
    """
    asked: dict[tuple[int, int], set[str]] = defaultdict(set)
    for one in facts:
        for draft in one.cards:
            if _DATE.fullmatch(f" ({plain(draft.answer)})"):
                asked[one.place.first_line, one.place.last_line].add(fold(draft.answer))
    fronts = [draft.front for one in facts for draft in one.cards]
    shown = Counter(bare for front in fronts for bare in {_bare(front, vocabulary), _DATE.sub("", front)})
    return [
        _without(one, asked.get((one.place.first_line, one.place.last_line), set()), shown, vocabulary)
        for one in facts
    ]


def _without(one: FactDraft, dates: set[str], shown: Counter[str], vocabulary: Vocabulary) -> FactDraft:
    if not any(" (" in side for draft in one.cards for side in (draft.front, draft.answer)):
        return one
    cards = (_short(_hidden(draft, dates, shown, vocabulary), vocabulary) for draft in one.cards)
    return replace(one, cards=tuple(cards))


def _hidden(draft: CardDraft, dates: set[str], shown: Counter[str], vocabulary: Vocabulary) -> CardDraft:
    """Return a card without the dates that are asked elsewhere, where enough of it is left."""
    if draft.way in _AUTHORS or " (" not in draft.front or fold(draft.answer) in dates:
        return draft
    front = _DATE.sub(lambda found: "" if fold(found["date"]) in dates else found[0], draft.front)
    front = front if shown[front] < _SEVERAL else draft.front  # the date tells two cards apart
    bare = _bare(front, vocabulary)
    front = bare if shown[bare] < _SEVERAL else front
    is_enough = len(plain(front.replace(GAP, "")).split()) >= _FEWEST
    return replace(draft, front=front) if is_enough and front != draft.front else draft


def _short(draft: CardDraft, vocabulary: Vocabulary) -> CardDraft:
    """Return a card whose answer does not count anything in brackets behind what is asked."""
    if draft.way in _AUTHORS or "\n" in draft.answer:
        return draft
    answer = _bare(draft.answer, vocabulary)
    return replace(draft, answer=answer) if answer != draft.answer else draft


def _bare(text: str, vocabulary: Vocabulary) -> str:
    """Return a text without the brackets that only count or date something."""
    return _CITED.sub("", _ASIDE.sub(lambda found: _kept(found, vocabulary), text))


def _kept(aside: "re.Match[str]", vocabulary: Vocabulary) -> str:
    """Return brackets that say how much something is, "(up to 300)"; nothing of others."""
    before = aside["before"] or ""
    tells = any(vocabulary.has(group, before) for group in _AMOUNTS) if before else False
    return aside[0] if tells else ""
