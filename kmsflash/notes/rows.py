"""Rows: an answer that names more things than a question lets expect, asked as the set that it is."""

from dataclasses import replace

from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.facts.making import GAP
from kmsflash.notes.vocabulary import Vocabulary
from kmsflash.notes.wording import enumeration, plain

_ASKED = frozenset(("meaning", "said", "attribute", "cue", "jotted"))
_FEWEST, _MOST, _LONGEST = 6, 9, 7  # things; things; words of one


def counted(one: FactDraft, vocabulary: Vocabulary) -> FactDraft:
    """Return a fact whose question says how many things it asks for, where they are more than a few."""
    if vocabulary.has_base_forms or vocabulary.keeps_capitals:
        return one
    cards = tuple(_counted(draft, vocabulary) for draft in one.cards)
    return replace(one, cards=cards) if cards != one.cards else one


def _counted(draft: CardDraft, vocabulary: Vocabulary) -> CardDraft:
    answer = plain(draft.answer)
    if draft.way not in _ASKED or GAP in draft.front or answer.count(",") < _FEWEST - 2 or ";" in answer:
        return draft
    parts = enumeration(answer, tuple(vocabulary.lists["joint_words"]) or ("y", "et", "e"))
    if not _FEWEST <= len(parts) <= _MOST or any(len(part.split()) > _LONGEST for part in parts):
        return draft
    count = vocabulary.count(len(parts))
    return replace(
        draft, way="set", front=vocabulary.ask["enumerate"].format(question=draft.front, count=count)
    )
