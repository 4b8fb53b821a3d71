"""Doubled gaps: the same words of a line hidden twice, alone and with more of what stands around them."""

import re
from collections import defaultdict
from dataclasses import replace

from kmsflash.model.notes import CardDraft, FactDraft, Rejection
from kmsflash.model.sentences import Sentence
from kmsflash.notes.facts.making import GAP
from kmsflash.notes.wording import fold, plain

_WRITTEN = frozenset(("cell", "choice", "cloze", "mnemonic", "pair", "question", "written"))
"""Ways that hide what their author marked, or all that stands in one place."""
_REASON = Sentence("Another card of the same sentence hides the same words.")
_WORD = re.compile(r"\w{2,}|\d")
_FEWEST = 2  # words of a front that are enough to tell that another has them all


def left(facts: list[FactDraft]) -> tuple[list[FactDraft], list[Rejection]]:
    """Return *facts* without the gaps whose words a shorter card of the same line hides too, and these."""
    gaps: dict[tuple[int, str], list[CardDraft]] = defaultdict(list)
    for one in facts:
        for draft in one.cards:
            if draft.front.count(GAP) == 1 and draft.way not in _WRITTEN:
                gaps[one.place.first_line, fold(plain(draft.answer))].append(draft)
    again = {id(draft) for drafts in gaps.values() if len(drafts) > 1 for draft in _longer(drafts)}
    kept: list[FactDraft] = []
    rejected: list[Rejection] = []
    for one in facts:
        cards = tuple(draft for draft in one.cards if id(draft) not in again)
        gone = (draft for draft in one.cards if id(draft) in again)
        rejected += [Rejection(draft.front, draft.answer, _REASON, one.place) for draft in gone]
        if cards:
            kept.append(one if len(cards) == len(one.cards) else replace(one, cards=cards))
    return (kept, rejected) if again else (facts, [])


def _longer(drafts: list[CardDraft]) -> list[CardDraft]:
    """Return the gaps that say all that a shorter one says before and behind the same words."""
    kept: list[CardDraft] = []
    gone: list[CardDraft] = []
    for draft in sorted(drafts, key=lambda one: len(one.front)):
        (gone if any(_holds(draft, other) for other in kept) else kept).append(draft)
    return gone


def _holds(longer: CardDraft, shorter: CardDraft) -> bool:
    """Tell whether a front has the words of another on the same sides of its gap, and one next to it."""
    halves = zip(_halves(longer), _halves(shorter), strict=True)
    (ahead, led), (behind, follows) = halves
    is_near = (ahead[-1:] == led[-1:] and bool(led)) or (behind[:1] == follows[:1] and bool(follows))
    is_enough = len(led) + len(follows) >= _FEWEST
    return is_enough and is_near and set(led) <= set(ahead) and set(follows) <= set(behind)


def _halves(draft: CardDraft) -> tuple[list[str], list[str]]:
    """Return the words before and behind a gap."""
    before, after = (fold(plain(half)) for half in draft.front.split(GAP))
    return _WORD.findall(before), _WORD.findall(after)
