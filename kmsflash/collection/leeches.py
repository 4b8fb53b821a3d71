"""The tag that a leech gets, in the same transaction as the answer that made it one."""

from kmsflash.collection.card_acts import add_tags
from kmsflash.model.ids import CardId
from kmsflash.store import marked
from kmsflash.store.opening import Write
from kmsflash.store.rows import record

LEECH = "leech"  # the tag; Browse finds it as `is:leech`


def tag_leech(write: Write, card: CardId) -> None:
    """Tag the fact of a card that has become a leech.

    The step has no name of its own: it goes with the answer before it, back and forth.
    """
    since = write.greatest
    facts = [each.fact for each in marked.standing_of(write.connection, [card]) if each.fact is not None]
    edits, born = add_tags(write, facts, [LEECH])
    record(write, "", edits, since if born else None)
