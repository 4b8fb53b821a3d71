"""A text with gaps that is edited: its cards follow, one for each number that it has now."""

from kmsflash.collection.making import add_cards, fact_fields, gap_draft
from kmsflash.model import gaps
from kmsflash.model.importing import Sides
from kmsflash.store import tables
from kmsflash.store.editing import EditRow, of_fact
from kmsflash.store.opening import Write
from kmsflash.store.rows import FieldEdit, set_fields


def source_of(row: EditRow) -> Sides | None:
    """Return the text with gaps that a card was made of; None where it says something else by now."""
    if not row.by_hand or row.way != gaps.WAY:
        return None
    return gaps.source(row.quote, row.nth, row.shown)


def save_gaps(write: Write, row: EditRow, texts: Sides) -> tuple[bool, list[FieldEdit]]:
    """Make the cards of a fact those of *texts*; without a gap, only the card of *row* is left, asking them.

    Returns whether a card was made, and the edits.
    """
    numbers = set(gaps.numbers(texts.front))
    cards = [card for card in of_fact(write.connection, row.fact, also_deleted=True) if card.way == gaps.WAY]
    edits = set_fields(write, tables.fact, row.fact, fact_fields(texts))
    for card in cards:
        if source_of(card) is None and not card.is_deleted:
            continue  # it was made to say something else: it goes its own way
        if card.nth in numbers:
            edits += own(write, card, gaps.asked(texts, card.nth)) + _set(write, card, deleted=0)
        elif not numbers and card.card == row.card:
            edits += own(write, card, texts)
        else:
            edits += _set(write, card, deleted=1)
    new = sorted(numbers - {card.nth for card in cards})
    add_cards(write, row.fact, row.fact_uid, row.deck, (gap_draft(texts, number) for number in new))
    return bool(new), edits


def own(write: Write, row: EditRow, texts: Sides) -> list[FieldEdit]:
    """Show a card in these words; where they are what it said at first, none of them are the learner's."""
    return set_fields(
        write,
        tables.card,
        row.card,
        {
            f"own_{side}": None if getattr(texts, side) == getattr(row.first, side) else getattr(texts, side)
            for side in ("front", "answer", "explanation")
        },
    )


def _set(write: Write, row: EditRow, **values: int) -> list[FieldEdit]:
    return set_fields(write, tables.card, row.card, values)
