"""Sited gaps: what a sentence with a gap is of, where it does not name that itself."""

from dataclasses import replace

from kmsflash.model.notes import CardDraft, FactDraft
from kmsflash.notes.facts.making import GAP, Found, Passage
from kmsflash.notes.finite import is_plural
from kmsflash.notes.subjects import leaves_subject_out
from kmsflash.notes.wording import plain


def placed(passage: Passage, one: Found) -> Found:
    """Return a fact whose gaps name what their sentence is of, where it names nothing itself.

    That is the section of "you get 80 points", and the subject before of "sono del 450".
    """
    vocabulary = passage.scope.vocabulary
    if not isinstance(one, FactDraft) or not any(GAP in draft.front for draft in one.cards):
        return one
    cards = tuple(
        replace(draft, front=vocabulary.ask["context"].format(context=f"**{about}**", question=shown))
        if (about := _about(passage, one, draft))
        and (
            shown := draft.front
            if vocabulary.expressions["names_none"].match(draft.front)
            else _small(draft.front)
        )
        else draft
        for draft in one.cards
    )
    return replace(one, cards=cards)


def _about(passage: Passage, one: FactDraft, draft: CardDraft) -> str:
    """Return what a gap is to be asked under; nothing where its sentence names that."""
    expressions = passage.scope.vocabulary.expressions
    if draft.way not in ("gap", "left", "atom") or GAP not in draft.front:
        return ""
    if expressions["names_none"].match(draft.front):
        denies = expressions["there_is_none"].match(one.quote)
        return "" if denies else passage.text.context or passage.scope.subject_of(passage.text.place)
    return plain(passage.subject) if passage.before and _is_of_subject(passage, draft.front) else ""


def _is_of_subject(passage: Passage, front: str) -> bool:
    """Tell whether a sentence leaves its subject out, and is of as many as the subject before names."""
    vocabulary = passage.scope.vocabulary
    if not passage.subject or not leaves_subject_out(front, vocabulary):
        return False
    verb = vocabulary.expressions["opens_with_verb"].match(front)
    name = plain(passage.subject)
    if verb and vocabulary.expressions["plural_verb"].search(verb["verb"].lower()):
        several = vocabulary.expressions["subject_of_several"].match(name)
        return several is not None or is_plural(name.split()[-1], vocabulary)
    return vocabulary.expressions["subject_of_one"].match(name) is not None


def _small(front: str) -> str:
    """Return a sentence as it goes on behind a colon."""
    return f"{front[:1].lower()}{front[1:]}"
