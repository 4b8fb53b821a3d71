"""Telling apart: cards that ask the same with other answers, and facts that agree in all that names them."""

from collections import Counter
from dataclasses import replace
from operator import is_

from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import fold, lowered


def told_apart(facts: list[FactDraft], vocabulary: Vocabulary) -> list[FactDraft]:
    """Add the section to questions that are asked with different answers, so that each can be answered."""
    answers: dict[str, set[str]] = {}
    for one in facts:
        for draft in one.cards:
            answers.setdefault(fold(draft.front), set()).add(fold(draft.answer))
    clashing = {front for front, given in answers.items() if len(given) > 1}
    if not clashing:
        return facts
    return [
        replace(one, cards=tuple(_in_section(draft, one, clashing, vocabulary) for draft in one.cards))
        if any(fold(draft.front) in clashing for draft in one.cards)
        else one
        for one in facts
    ]


def _in_section(card: CardDraft, one: FactDraft, clashing: set[str], vocabulary: Vocabulary) -> CardDraft:
    if fold(card.front) not in clashing:
        return card
    named = [heading for heading in one.place.headings[1:] if not vocabulary.label(heading)]
    if not named or fold(named[-1]) in fold(card.front):
        return card
    front = card.front if vocabulary.keeps_capitals else lowered(card.front)
    return replace(card, front=f"**{named[-1]}**: {front}")


def numbered(facts: list[FactDraft]) -> list[FactDraft]:
    """Number facts that agree in kind, key and text, and cards of a fact that ask the same way."""
    seen: Counter[tuple[str, str, str]] = Counter()
    numbered: list[FactDraft] = []
    for one in facts:
        name = (one.kind.value, one.key, one.text)
        ways: Counter[str] = Counter()
        cards: list[CardDraft] = []
        for draft in one.cards:
            nth = ways[draft.way]
            cards.append(draft if draft.nth == nth else replace(draft, nth=nth))
            ways[draft.way] = nth + 1
        is_right = one.nth == seen[name] and all(map(is_, cards, one.cards))
        numbered.append(one if is_right else replace(one, cards=tuple(cards), nth=seen[name]))
        seen[name] += 1
    return numbered
