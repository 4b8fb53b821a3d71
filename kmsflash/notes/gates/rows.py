"""Rows: an answer that names more things than a question lets expect, asked as the set that it is."""

import re
from dataclasses import replace

from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.facts.making import GAP
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import enumeration, languages, plain

_ASKED = frozenset(("meaning", "told", "said", "attribute", "cue", "jotted"))
_ARROW = re.compile(r"\s+(?:→|->|=>)\s")
_FEWEST, _MOST, _LONGEST = 6, 9, 7  # things; things; words of one


def counted(one: FactDraft, vocabulary: Vocabulary) -> FactDraft:
    """Return a fact whose question says how many things it asks for, where they are more than a few."""
    cards = tuple(_counted(draft, vocabulary) for draft in one.cards)
    return replace(one, cards=cards) if cards != one.cards else one


def _counted(draft: CardDraft, vocabulary: Vocabulary) -> CardDraft:
    answer = plain(draft.answer)
    if draft.way not in _ASKED or GAP in draft.front or answer.count(",") < _FEWEST - 2 or ";" in answer:
        return draft
    answer = _ARROW.split(answer)[0]  # "pulse, fever → every hour"
    parts = enumeration(answer, languages()[vocabulary.language]["joints"])
    if not _FEWEST <= len(parts) <= _MOST or any(len(part.split()) > _LONGEST for part in parts):
        return draft
    count = vocabulary.count(len(parts))
    shown = draft.answer if answer == plain(draft.answer) else answer
    return replace(
        draft,
        way="set",
        answer=shown,
        front=vocabulary.ask["enumerate"].format(question=draft.front, count=count),
    )
