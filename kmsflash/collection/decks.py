"""The tree of decks: make, rename, move, merge, delete. Each is one step that can be undone."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kmsflash.collection.backups import Backups
from kmsflash.collection.deck_places import DeckPlaces
from kmsflash.collection.deck_tree import deck_tree
from kmsflash.collection.folding import folding, refold_changed
from kmsflash.model.backups import BULK, Reason
from kmsflash.model.changes import Changes
from kmsflash.model.decks import Going, deck_path, shortened
from kmsflash.model.errors import UserError
from kmsflash.model.ids import DeckId
from kmsflash.model.progress import Report, unreported
from kmsflash.model.ranks import spaced
from kmsflash.store import notes, tables
from kmsflash.store.decks import all_decks, cards_in, fullest_elsewhere, sources_in, weight
from kmsflash.store.meta import get_meta, put_meta
from kmsflash.store.opening import Store, Write
from kmsflash.store.rows import FieldEdit, record, set_fields, set_many

MOVED = Changes.DECKS | Changes.CARDS | Changes.NOTES
_AT_ONCE = 1000  # rows that are edited between two looks at whether to go on
_CLOSED = "local_closed_decks"  # key of the meta table


@dataclass(slots=True)
class Decks:
    """What can be done with decks. Every act names its step in the journal; 0 where nothing was to do."""

    store: Store
    backups: Backups

    def make(self, text: str, parent: DeckId | None, now: datetime) -> tuple[Changes, int, DeckId]:
        """Make a deck, after all others under *parent* (None: at the top), and those above it in a path.

        `Languages::Spanish` makes or finds the one and makes the other in it. Raises `SameNameError` where
        the deck is there already, and `UserError` for a name that is none.
        """
        path = deck_path(text)
        with self.store.writing(now) as write:
            since, places = write.greatest, DeckPlaces(write)
            if parent is not None:
                places.require(parent)
            places.refuse_depth(parent, len(path))
            above = places.found_or_made(path[:-1], parent)
            places.refuse_same(path[-1], above)
            made = places.make(path[-1], above)
            return Changes.DECKS, record(write, f"Make the deck {shortened(path[-1])}", [], since), made

    def rename(self, deck: DeckId, text: str, now: datetime) -> tuple[Changes, int]:
        """Give a deck another name; with a path, also put it there, under the deck that it lies in now.

        Raises `SameNameError` where a sibling has that name, and `UserError` for a name that is none.
        """
        *above, name = deck_path(text)
        with self.store.writing(now) as write:
            since, places, how = write.greatest, DeckPlaces(write), folding(write.connection)
            before = places.require(deck)
            parent = places.parent(deck)
            places.refuse_depth(parent, len(above) + places.levels(deck))
            into = places.found_or_made(above, parent, but=deck)
            places.refuse_same(name, into, but=deck)
            edits = places.place(deck, into) if above else []
            edits += set_fields(write, tables.deck, deck, {"name": name})
            refold_changed(write, how, edits)
            label = f"Rename the deck {shortened(before)} to {shortened(name)}"
            return _told(Changes.DECKS, record(write, label, edits, since if above else None))

    def move(
        self, deck: DeckId, into: DeckId | None, before: DeckId | None, now: datetime
    ) -> tuple[Changes, int]:
        """Put a deck under another (None: at the top), before one that lies there, or (None) after all.

        Raises `SameNameError` where one of its name lies there, and `UserError` where it would lie in itself.
        """
        with self.store.writing(now) as write:
            places, how = DeckPlaces(write), folding(write.connection)
            name = places.require(deck)
            if into is not None:
                places.require(into)
            places.refuse_within(deck, into)
            places.refuse_depth(into, places.levels(deck))
            places.refuse_same(name, into, but=deck)
            edits = places.place(deck, into, before)
            refold_changed(write, how, edits)
            return _told(Changes.DECKS, record(write, f"Move the deck {shortened(name)}", edits))

    def merge(
        self, deck: DeckId, into: DeckId, now: datetime, report: Report = unreported
    ) -> tuple[Changes, int]:
        """Put all that is in one deck into another and let the first go.

        Its cards come after those that are there; its sub-decks too, and those of the same name are merged.
        Raises `UserError` where the one lies in the other's inside.
        """
        with self.store.writing(now) as write:
            places, how = DeckPlaces(write), folding(write.connection)
            name, other = places.require(deck), places.require(into)
            if weight(write.connection, places.tree.below(deck))[0] >= BULK:
                self.backups.before(Reason.CHANGE, now)  # of what was kept until now
            places.refuse_within(deck, into)
            places.refuse_depth(into, places.levels(deck) - 1)
            edits = _Merge(write, places, report).run(deck, into)
            refold_changed(write, how, edits, report)
            label = f"Merge the deck {shortened(name)} into {shortened(other)}"
            return _told(MOVED, record(write, label, edits))

    def going(self, deck: DeckId) -> Going:
        """Return what would go with a deck. Raises `UserError` where it is gone already."""
        with self.store.reading() as connection:
            rows = all_decks(connection)
            tree = deck_tree(rows)
            decks = tree.below(deck)
            if not decks:
                raise UserError("This deck is gone. Another window, or an undo, took it away.")
            cards, reviews = weight(connection, decks)
        living = {row.deck for row in rows if row.name and not row.deleted}
        name = next(row.name for row in rows if row.deck == deck)
        return Going(name, cards, reviews, len(living.intersection(decks)) - 1)

    def delete(self, deck: DeckId, now: datetime, report: Report = unreported) -> tuple[Changes, int]:
        """Delete a deck, the decks under it and all their cards.

        Notes whose cards went with it are forgotten, so that bringing others up to date does not bring it
        back; notes with cards in other decks from now on give theirs to the one with most of them.
        """
        with self.store.writing(now) as write:
            places, how = DeckPlaces(write), folding(write.connection)
            name = places.require(deck)
            decks = places.tree.below(deck)
            if weight(write.connection, decks)[0]:
                self.backups.before(Reason.CHANGE, now)  # of what was kept until now
            edits = _set_each(write, tables.card, cards_in(write.connection, decks), {"deleted": 1}, report)
            edits += _forget_sources(write, decks)
            edits += _set_each(write, tables.deck, places.below(deck), {"deleted": 1})
            refold_changed(write, how, edits, report)  # a deck file may bring single cards back
            return _told(MOVED, record(write, f"Delete the deck {shortened(name)}", edits))

    # Which are closed in the tree, on this machine

    def closed(self) -> frozenset[DeckId]:
        """Return the decks whose sub-decks the learner does not want to see."""
        with self.store.reading() as connection:
            kept = get_meta(connection, _CLOSED)
        return frozenset(DeckId(int(each)) for each in kept.split())

    def keep_closed(self, decks: Iterable[DeckId], now: datetime) -> None:
        """Remember which decks are closed; no step, and nothing of it is told to other machines."""
        with self.store.writing(now) as write:
            put_meta(write.connection, _CLOSED, " ".join(str(deck) for deck in sorted(decks)))


def _told(changes: Changes, step: int) -> tuple[Changes, int]:
    return (changes if step else Changes.NOTHING), step


@dataclass(slots=True)
class _Merge:
    """One merge, down through the decks of the same names."""

    write: Write
    places: DeckPlaces
    report: Report

    def run(self, deck: DeckId, into: DeckId) -> list[FieldEdit]:
        edits = self._bring_cards(deck, into)
        for child in self.places.children(deck):
            there = self.places.named(self.places.names[child], into, but=deck)
            edits += self.places.place(child, into) if there is None else self.run(child, there)
        return edits + set_fields(self.write, tables.deck, deck, {"deleted": 1})

    def _bring_cards(self, deck: DeckId, into: DeckId) -> list[FieldEdit]:
        """Bring over what lies in the deck itself, also what lost decks of old left there."""
        connection = self.write.connection
        shown = [each for each, home in self.places.tree.homes.items() if home == deck]
        coming = cards_in(connection, shown)
        taken = notes.ranks_of(connection, into)
        edits: list[FieldEdit] = []
        ranks = spaced(len(coming), taken[-1] if taken else "")
        for start in range(0, len(coming), _AT_ONCE):
            self.report(start, len(coming))
            cards = coming[start : start + _AT_ONCE]
            values: dict[int, Mapping[str, Any]] = {
                card: {"deck_id": into, "rank": rank}
                for card, rank in zip(cards, ranks[start : start + _AT_ONCE], strict=True)
            }
            edits += set_many(self.write, tables.card, values)
        sources = sources_in(connection, shown)
        return edits + _set_each(self.write, tables.source, sources, {"deck_id": into})


def _forget_sources(write: Write, decks: Sequence[DeckId]) -> list[FieldEdit]:
    sources = sources_in(write.connection, decks)
    elsewhere = fullest_elsewhere(write.connection, sources, decks)
    edits: list[FieldEdit] = []
    for source in sources:
        values = {"deck_id": elsewhere[source]} if source in elsewhere else {"deleted": 1}
        edits += set_fields(write, tables.source, source, values)
    return edits


def _set_each(
    write: Write,
    table: tables.Table,
    keys: Sequence[int],
    values: Mapping[str, Any],
    report: Report = unreported,
) -> list[FieldEdit]:
    edits: list[FieldEdit] = []
    for start in range(0, len(keys), _AT_ONCE):
        report(start, len(keys))
        edits += set_many(write, table, dict.fromkeys(keys[start : start + _AT_ONCE], values))
    return edits
