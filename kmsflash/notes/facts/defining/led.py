"""Led items: a card of an item that says too little alone names what introduces its list: "Limits:"."""

import re
from dataclasses import replace

from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.facts.defining import neutral
from kmsflash.notes.facts.making import GAP, Found, Passage
from kmsflash.notes.grammar.clauses import clause
from kmsflash.notes.wording import fold, plain, squeeze

_OPENS = re.compile(r"\*\*([^*]+)\*\*")
_BRIEF = frozenset(("cue", "said", "attribute", "jotted"))
"""Ways that ask by a few words of an item."""


def placed(source: Passage, one: Found) -> Found:
    """Return a fact whose cards name what introduces the list of their item, where they do not."""
    lead = source.text.lead
    if not lead or not isinstance(one, FactDraft):
        return one
    return replace(one, cards=tuple(_under(source, draft, lead) for draft in one.cards))


def _under(source: Passage, draft: CardDraft, lead: str) -> CardDraft:
    vocabulary, scope = source.scope.vocabulary, source.scope
    shown, opens = plain(draft.front), _OPENS.match(draft.front)
    section = scope.subject_of(source.text.place) if len(source.text.place.headings) > 1 else ""
    is_beside = opens is not None and bool(section) and fold(opens[1]) in fold(section)
    is_brief = draft.way in _BRIEF or (draft.way == neutral.WAY and is_beside)
    is_open = is_brief or (
        draft.way != "aside"
        and GAP in shown
        and clause(shown.replace(GAP, plain(draft.answer)), vocabulary) is None
    )
    if not is_open or fold(lead) in fold(f"{shown} {draft.answer}"):
        return draft
    is_told = not section or fold(lead) in fold(section)
    named = f"**{section or lead}**" if is_told else f"**{section}, {scope.names.sunk(lead)}**"
    if opens and is_beside:
        return replace(draft, front=f"{named}{draft.front[opens.end() :]}")
    front = vocabulary.ask["context"].format(context=named, question=draft.front)
    return replace(draft, front=squeeze(front))
