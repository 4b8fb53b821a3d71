"""What a packed card shows, and the passage that several ask for: for formats that hold texts alone."""

from kmsflash.model import gaps
from kmsflash.model.importing import Sides
from kmsflash.model.packages import PackedCard, PackedFact


def shown_of(card: PackedCard) -> Sides:
    """Return the texts that a card shows: the learner's where there are any, else the notes'."""
    told = (card.notes.front, card.notes.answer, card.notes.explanation)
    return Sides(*(theirs if own is None else own for own, theirs in zip(card.own, told, strict=True)))


def passage_of(fact: PackedFact) -> tuple[Sides | None, tuple[PackedCard, ...]]:
    """Return the passage with its gaps and what stands beside it, and the cards that are made of just that.

    None, and no cards, where the cards say something else, as edited ones do.
    """
    gapped = [card for card in fact.cards if card.way == gaps.WAY and fact.passage]
    sources = [gaps.source(fact.passage, card.nth, shown_of(card)) for card in gapped]
    is_whole = [card.nth for card in gapped] == list(gaps.numbers(fact.passage)) and len(set(sources)) == 1
    return (sources[0], tuple(gapped)) if is_whole and sources[0] is not None else (None, ())
