"""Fewest gaps: of many gaps of one sentence, those that a teacher would most likely make."""

from collections import defaultdict
from dataclasses import replace

from kmsflash.model.notes import CardDraft, FactDraft, Rejection
from kmsflash.model.sentences import Sentence
from kmsflash.notes.facts.hiding import candidates
from kmsflash.notes.facts.making import GAP, Scope, unlinked
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import sentences

_WAYS = frozenset(("atom", "chosen", "gap", "last-gap", "left", "segment", "unasked"))
"""Ways whose gaps may be made or not: those of rows, of pairs and of the notes' own gaps are all asked."""
_SURE = frozenset(("atom", "gap"))  # ways of amounts, dates and names
_REASON = Sentence("Other gaps of the same sentence say more.")
_MOST, _WORDS = 2, 15  # gaps of a sentence, and its words for each further one
_NEAR = 6  # characters before a gap that tell in which sentence it is


def left(scope: Scope, facts: list[FactDraft]) -> tuple[list[FactDraft], list[Rejection]]:
    """Return *facts* with two gaps for each sentence, or more for a long one, and what was left out."""
    gaps: dict[tuple[int, str], list[CardDraft]] = defaultdict(list)
    for one in facts:
        for draft in one.cards:
            if GAP in draft.front and draft.way in _WAYS:
                gaps[one.place.first_line, _sentence(draft, one, scope.vocabulary)].append(draft)
    poor = {
        id(draft)
        for (_, sentence), drafts in gaps.items()
        if sentence and len(drafts) > _MOST
        for draft in _poorer(sentence, drafts, scope.vocabulary)
    }
    if not poor:
        return facts, []
    kept: list[FactDraft] = []
    rejected: list[Rejection] = []
    for one in facts:
        cards = tuple(draft for draft in one.cards if id(draft) not in poor)
        rejected += [
            Rejection(draft.front, draft.answer, _REASON, one.place)
            for draft in one.cards
            if id(draft) in poor
        ]
        if cards:
            kept.append(one if len(cards) == len(one.cards) else replace(one, cards=cards))
    return kept, rejected


def _sentence(draft: CardDraft, one: FactDraft, vocabulary: Vocabulary) -> str:
    """Return the sentence that a gap is made in; empty where it is none that is shown as it stands."""
    before = draft.front.partition(GAP)[0][-_NEAR:].strip()
    told = sentences(unlinked(one.quote), vocabulary.lists["abbreviations"])
    found = next((each for each in told if draft.answer in each and before in each), "")
    return found if found and clause(found, vocabulary) is not None else ""


def _poorer(sentence: str, drafts: list[CardDraft], vocabulary: Vocabulary) -> list[CardDraft]:
    """Return the gaps of a sentence that are one too many, where words are hidden in it that stand so."""
    seen = candidates.looked_at(sentence, vocabulary)
    told = [
        (worth, draft)
        for draft, at in ((draft, sentence.find(draft.answer)) for draft in drafts)
        if (worth := candidates.worth(seen, at, at + len(draft.answer))) is not None
    ]
    best = sorted(told, key=lambda each: (each[1].way not in _SURE, -each[0]))
    return [draft for _, draft in best[_MOST + len(seen.kinds) // _WORDS :] if draft.way not in _SURE]
