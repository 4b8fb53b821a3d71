"""Passing: the facts of a page go through the gates, and those that ask what others ask are left out."""

import re
from dataclasses import replace
from functools import partial
from itertools import chain
from operator import is_

from kmsflash.model.notes import CardDraft, FactDraft, Rejection
from kmsflash.model.sentences import Sentence
from kmsflash.notes.crew import Crew
from kmsflash.notes.facts.asking.written import WAY as WRITTEN
from kmsflash.notes.facts.hiding.pointing import fronts, needs_more
from kmsflash.notes.facts.hiding.recut import recut
from kmsflash.notes.facts.making import POINTS_NOWHERE, Found
from kmsflash.notes.gates.apart import numbered, told_apart
from kmsflash.notes.gates.gate import Headings, reason
from kmsflash.notes.gates.rows import counted
from kmsflash.notes.gates.twins import Gaps, Twins
from kmsflash.notes.page import Outline
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, plain

_PART = 500  # cards that another process looks at together
_POINTING = (POINTS_NOWHERE.template, "“{word}” points at nothing the card shows.")
"""Reasons that what stands in front may do away with."""
_TURNED = frozenset(("reverse", "term", "subject", "need"))  # ways that only turn a fact's first card round

Judged = tuple[str, str]
"""The front under which a card may pass, and why it may not: nothing where it may."""


def pass_gates(
    found: list[Found], vocabulary: Vocabulary, outline: Outline, crew: Crew | None = None
) -> tuple[list[FactDraft], list[Rejection]]:
    """Return the facts with the cards that pass, and a rejection for each card that does not."""
    headings = headings_of(outline)
    facts: list[FactDraft] = []
    rejected = [one for one in found if isinstance(one, Rejection)]
    seen: dict[str, str] = {}
    twins = Twins(vocabulary)
    told = [counted(recut(one, vocabulary), vocabulary) for one in found if isinstance(one, FactDraft)]
    candidates = told_apart(told, vocabulary)
    judged = iter(_judged([draft for one in candidates for draft in one.cards], vocabulary, headings, crew))
    for one in candidates:
        kept: list[CardDraft] = []
        for drafted in one.cards:
            front, why = next(judged)
            draft = drafted if front == drafted.front else replace(drafted, front=front, before="", above="")
            why = why or _repeated(draft, seen)
            if not why and draft.way != WRITTEN:
                why = twins.reason(draft, one)
            if why and kept and draft.way in _TURNED:
                continue  # the fact itself is asked
            if why:
                rejected.append(Rejection(draft.front, draft.answer, why, one.place))
            else:
                seen[fold(draft.front)] = fold(draft.answer)
                kept.append(draft)
        if kept:
            is_whole = len(kept) == len(one.cards) and all(map(is_, kept, one.cards))
            facts.append(one if is_whole else replace(one, cards=tuple(kept)))
    return numbered(facts), sorted(rejected, key=lambda one: one.place.first_line)


def with_more(
    facts: list[FactDraft],
    more: list[FactDraft],
    vocabulary: Vocabulary,
    outline: Outline,
    crew: Crew | None = None,
) -> list[FactDraft]:
    """Return *facts* that have passed and those of *more* that pass beside them, in the order of the page."""
    asked = {fold(draft.front) for one in facts for draft in one.cards}
    unasked = [one for one in more if not any(fold(draft.front) in asked for draft in one.cards)]
    told, _ = pass_gates([*unasked], vocabulary, outline, crew)
    passed = [one for one in told if not any(fold(draft.front) in asked for draft in one.cards)]
    return numbered(sorted([*facts, *passed], key=lambda one: one.place.first_line)) if passed else facts


def once(facts: list[FactDraft]) -> tuple[list[FactDraft], list[Rejection]]:
    """Return facts without cards that ask, as they are shown in the end, what one before them asks."""
    seen: dict[str, str] = {}
    gaps = Gaps()
    kept: list[FactDraft] = []
    again: list[Rejection] = []
    for one in facts:
        cards: list[CardDraft] = []
        for draft in one.cards:
            shown = replace(draft, front=plain(draft.front), answer=plain(draft.answer))
            why = _repeated(shown, seen) or gaps.reason(shown, one)
            if why:
                again.append(Rejection(draft.front, draft.answer, why, one.place))
            else:
                seen[fold(shown.front)] = fold(shown.answer)
                cards.append(draft)
        if cards:
            kept.append(one if len(cards) == len(one.cards) else replace(one, cards=tuple(cards)))
    return (kept, again) if again else (facts, again)


def _judged(
    drafts: list[CardDraft], vocabulary: Vocabulary, headings: Headings, crew: Crew | None
) -> list[Judged]:
    """Judge every card; the crew does where it is at work already."""
    if crew is not None and crew.works() and drafts:
        bare = [replace(draft, explanation="") for draft in drafts]
        parts = [bare[at : at + _PART] for at in range(0, len(bare), _PART)]
        told = crew.each(partial(_judged_there, vocabulary, headings), parts)
        if told is not None:
            return list(chain.from_iterable(told))
    return [_judge(draft, vocabulary, headings) for draft in drafts]


def _judged_there(vocabulary: Vocabulary, headings: Headings, drafts: list[CardDraft]) -> list[Judged]:
    return [_judge(draft, vocabulary, headings) for draft in drafts]


def _judge(card: CardDraft, vocabulary: Vocabulary, headings: Headings) -> Judged:
    """Judge a card, behind what its pronoun means where it needs that to be told.

    That is the sentence before, or else the name that the pronoun stands for.
    """
    why = reason(card, vocabulary, headings)
    points = getattr(why, "template", why) in _POINTING
    if (why and not points) or (not why and not needs_more(card, vocabulary)):
        return card.front, why
    for front in fronts(card, vocabulary):
        if not reason(replace(card, front=front, before="", above=""), vocabulary, headings):
            return front, ""
    return card.front, why


def _repeated(card: CardDraft, seen: dict[str, str]) -> str:
    before = seen.get(fold(card.front))
    if before is None:
        return ""
    same = before == fold(card.answer)
    return (
        Sentence("The same card was made already.")
        if same
        else Sentence("The same question has another answer elsewhere.")
    )


def headings_of(outline: Outline) -> Headings:
    """Return the headings of a page as cards are compared with them."""
    joined = [heading for heading in outline.headings if re.search(r",| and | und | vs|/|:", heading)]
    return Headings(frozenset(map(fold, outline.headings)), frozenset(map(fold, joined)))
