"""Writing cards: new ones by hand, and those that are there in the learner's own words.

The learner's words stand beside the notes' (`own_…`): notes read again neither lose nor overwrite them.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from kmsflash.collection.card_texts import asked_alone, checked, mirrored, tidied
from kmsflash.collection.deck_places import DeckPlaces
from kmsflash.collection.deck_tree import deck_tree
from kmsflash.collection.folding import folding, refold_changed
from kmsflash.collection.gap_cards import own, save_gaps, source_of
from kmsflash.collection.making import REVERSE, WAY, make_cards
from kmsflash.collection.tagging import set_tags, tag_names
from kmsflash.model import gaps
from kmsflash.model.changes import Changes
from kmsflash.model.decks import deck_name
from kmsflash.model.editing import EditableCard, NewCard, SameFront, Written
from kmsflash.model.errors import UserError
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.importing import Sides
from kmsflash.model.ranks import spaced
from kmsflash.model.sentences import Sentence
from kmsflash.notes.wording import fold
from kmsflash.store import editing as rows
from kmsflash.store import tables
from kmsflash.store.decks import all_decks
from kmsflash.store.editing import EditRow
from kmsflash.store.meta import STARTER, get_meta, put_meta
from kmsflash.store.opening import Connection, Store, Write
from kmsflash.store.rows import FieldEdit, record, set_fields

MOST_ALIKE = 5
_USED = "local_new_card"  # key of the meta table: the deck and the tags of the card made last
GONE = Sentence("This card is gone: it was deleted meanwhile. Copy your words if you still need them.")


@dataclass(slots=True)
class Editing:
    """The use cases of writing cards."""

    store: Store

    def read(self, card: CardId) -> EditableCard:
        """Return a card as it stands. Raises `UserError` where it is gone."""
        with self.store.reading() as connection:
            row = _found(connection, card)
            tags = tuple(name for name, (_, has) in rows.tag_rows(connection, row.fact).items() if has)
            path = deck_tree(all_decks(connection)).path(row.deck)
            source = source_of(row)
            also = rows.of_fact(connection, row.fact) if source else []
        return EditableCard(
            row.shown if source is None else source,
            path,
            tags,
            card=card,
            kind=row.kind,
            notes=None if row.by_hand else row.first,
            cell=row.cell,
            gaps=source is not None,
            siblings=sum(source_of(each) is not None for each in also if each.card != card),
        )

    def save(self, before: EditableCard, written: Written, now: datetime) -> Changes:
        """Keep what the learner made of a card that was *before*, as one step; return what changed.

        What is as it was stays as it is by now, and a text that says what the notes say is theirs again. An
        edited question with gaps, of a card that had none, asks for all of them at once. Raises `UserError`
        where the card is gone, or would have no question or no answer.
        """
        texts = checked(written.texts)
        changes = Changes.CARDS
        with self.store.writing(now) as write:
            row = _found(write.connection, before.card)
            since, how = write.greatest, folding(write.connection)
            if not before.gaps:
                made, edits = False, _save_sides(write, row, before.texts, asked_alone(texts))
            elif texts == before.texts:
                made, edits = False, []
            else:
                made, edits = save_gaps(write, row, texts)
            tags = tag_names(written.tags)
            if tags != before.tags:
                made = True
                edits += set_tags(write, row.fact, row.fact_uid, tags)
            if written.deck and written.deck != before.deck:
                made = True
                changes |= Changes.DECKS
                edits += _move(write, row, before, _deck_at(write, written.deck))
                refold_changed(write, how, edits)
            step = record(write, "Edit card", edits, since if made else None)
        return changes if step else Changes.NOTHING

    def back_to_notes(self, card: CardId, now: datetime) -> Changes:
        """Show a card in the words of its notes again, as one step; return what changed."""
        with self.store.writing(now) as write:
            _found(write.connection, card)
            own = {f"own_{side.name}": None for side in fields(Sides)}
            edits = set_fields(write, tables.card, card, own)
            step = record(write, "Go back to the text of the notes", edits)
        return Changes.CARDS if step else Changes.NOTHING

    def create(self, new: NewCard, now: datetime) -> tuple[Changes, tuple[CardId, ...]]:
        """Make cards by hand, as one step: one, with its reverse if wished, or one for each gap.

        Returns what changed, and the cards. Raises `UserError` where there is no question or no answer.
        """
        texts = checked(new.texts)
        with self.store.writing(now) as write:
            since = write.greatest
            deck = _deck_at(write, new.deck)
            cards = make_cards(write, texts, deck, tag_names(new.tags), reverse=new.reverse)
            put_meta(write.connection, _USED, json.dumps({"deck": deck, "tags": tag_names(new.tags)}))
            record(write, "Add card" if len(cards) == 1 else f"Add {len(cards)} cards", [], since)
        return Changes.CARDS | Changes.DECKS, cards

    def blank(self) -> NewCard:
        """Return a new card with nothing on it, in the deck and with the tags of the one made last."""
        with self.store.reading() as connection:
            used = get_meta(connection, _USED)
            tree = deck_tree(all_decks(connection))
            starter = get_meta(connection, STARTER)
        told: dict[str, Any] = json.loads(used) if used else {}
        homes = {node.deck: tree.path(node.deck) for node, _ in tree.walk() if node.deck is not None}
        usual = next((path for deck, path in homes.items() if str(deck) != starter), ("My cards",))
        return NewCard(deck=homes.get(told.get("deck", 0), usual), tags=tuple(told.get("tags", ())))

    def tags(self) -> tuple[str, ...]:
        """Return every tag, the most used first."""
        with self.store.reading() as connection:
            return tuple(name for name, _ in rows.tags_by_use(connection))

    def same_front(self, front: str, but: CardId | None = None) -> tuple[SameFront, ...]:
        """Return cards that ask what *front* asks, few of many; *but* one that is being written."""
        asked = {each for each in _fronts(front) if each}
        with self.store.reading() as connection:
            tree = deck_tree(all_decks(connection))
            found = (each for text in asked for each in rows.fronts_beginning(connection, text))
            alike = {card: SameFront(card, text, tree.path(deck)) for card, deck, text in found}
        wanted = {fold(each) for each in asked}
        same = (each for card, each in alike.items() if card != but and fold(each.front) in wanted)
        return tuple(each for each, _ in zip(same, range(MOST_ALIKE), strict=False))


def _found(connection: Connection, card: CardId) -> EditRow:
    row = rows.editable(connection, card)
    if row is None:
        raise UserError(GONE)
    return row


def _deck_at(write: Write, path: tuple[str, ...]) -> DeckId:
    """Return the deck of that path, made where there is none. Raises `UserError` where that is no path."""
    names = [deck_name(name) for name in path]
    if not names:
        raise UserError("A card needs a deck. Give the deck a name.")
    places = DeckPlaces(write)
    places.refuse_depth(None, len(names))
    deck = places.found_or_made(names, None)
    assert deck is not None  # noqa: S101  a path has a name
    return deck


def _save_sides(write: Write, row: EditRow, before: Sides, after: Sides) -> list[FieldEdit]:
    """Keep what was changed of a card's texts, and of the card that asks the same the other way round."""
    changed = {side.name for side in fields(Sides) if getattr(before, side.name) != getattr(after, side.name)}
    if not changed:
        return []
    edits = own(write, row, replace(row.shown, **{side: getattr(after, side) for side in changed}))
    for other in _mirrors(write.connection, row, before):
        edits += own(write, other, mirrored(after))
    return edits


def _mirrors(connection: Connection, row: EditRow, before: Sides) -> list[EditRow]:
    if not row.by_hand or row.way not in (WAY, REVERSE):
        return []
    others = (each for each in rows.of_fact(connection, row.fact) if each.way in (WAY, REVERSE))
    return [each for each in others if each.card != row.card and each.shown == mirrored(before)]


def _move(write: Write, row: EditRow, before: EditableCard, deck: DeckId) -> list[FieldEdit]:
    """Put a card at the end of a deck; those of other gaps of its text go with it."""
    moved = [row]
    if before.gaps:
        moved = [each for each in rows.of_fact(write.connection, row.fact) if source_of(each) is not None]
    ranks = spaced(len(moved), rows.last_rank(write.connection, deck))
    edits: list[FieldEdit] = []
    for each, rank in zip(moved, ranks, strict=True):
        edits += set_fields(write, tables.card, each.card, {"deck_id": deck, "rank": rank})
    return edits


def _fronts(text: str) -> Iterator[str]:
    """Give what the cards of a text would ask."""
    whole = Sides(tidied(text).strip(), "", "")
    numbers = gaps.numbers(whole.front)
    yield from (gaps.asked(whole, number).front for number in numbers) if numbers else (whole.front,)
