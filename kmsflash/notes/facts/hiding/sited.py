"""Sited gaps: what a sentence with a gap is of, where it does not name that itself: "you get 80 points"."""

from dataclasses import replace

from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.facts.making import GAP, Found, Passage


def placed(passage: Passage, one: Found) -> Found:
    """Return a fact whose gaps name the section of their sentence, where it names nothing itself."""
    if not isinstance(one, FactDraft) or not any(GAP in draft.front for draft in one.cards):
        return one
    return replace(one, cards=tuple(_under(passage, one, draft) for draft in one.cards))


def _under(passage: Passage, one: FactDraft, draft: CardDraft) -> CardDraft:
    vocabulary = passage.scope.vocabulary
    is_gap = draft.way in ("gap", "left", "atom") and GAP in draft.front
    if not is_gap or not vocabulary.expressions["names_none"].match(draft.front):
        return draft
    denies = vocabulary.expressions["there_is_none"].match(one.quote)
    about = "" if denies else passage.text.context or passage.scope.subject_of(passage.text.place)
    if not about:
        return draft
    front = vocabulary.ask["context"].format(context=f"**{about}**", question=draft.front)
    return replace(draft, front=front)
