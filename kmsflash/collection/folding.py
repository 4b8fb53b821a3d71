"""Schedules from the log, each card's by the options of its deck: whoever folds does it through here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kmsflash.collection.deck_options import options_by_deck
from kmsflash.collection.deck_tree import DeckTree, deck_tree
from kmsflash.model.events import Event
from kmsflash.model.ids import CardId, DeckId
from kmsflash.model.options import DeckOptions
from kmsflash.model.progress import Report, unreported
from kmsflash.model.schedules import Schedule
from kmsflash.scheduling.fold import fold
from kmsflash.store import cards, events, schedules
from kmsflash.store.decks import all_decks
from kmsflash.store.opening import Connection, Write
from kmsflash.store.rows import FieldEdit, keys_of
from kmsflash.store.tables import card as card_table

_BATCH = 500  # cards


@dataclass(frozen=True, slots=True)
class Folding:
    """Which options fold the cards of each deck, as they were when it was read."""

    _tree: DeckTree
    _options: dict[DeckId | None, DeckOptions]

    def options(self, deck: DeckId | None) -> DeckOptions:
        """Return the options of a deck; those of a deleted deck are those of where its cards are shown."""
        home = None if deck is None else self._tree.homes.get(deck)
        return self._options.get(home, self._options[None])

    def is_like(self, other: "Folding") -> bool:
        """Tell whether the cards of every deck fold in the same way."""
        return all(self.options(deck).folding == other.options(deck).folding for deck in self.decks())

    def decks(self) -> list[DeckId]:
        """Return all decks, deleted ones with them."""
        return list(self._tree.homes)


def folding(connection: Connection, tree: DeckTree | None = None) -> Folding:
    """Return how the cards of each deck fold now."""
    tree = deck_tree(all_decks(connection)) if tree is None else tree
    return Folding(tree, options_by_deck(connection, tree))


def refold(write: Write, wanted: Sequence[CardId], report: Report = unreported) -> None:
    """Fold the whole log of some cards again, and store what comes out."""
    if wanted:
        write.stamp()  # where nothing else is written: what shows may be another all the same
    how = folding(write.connection)
    for start in range(0, len(wanted), _BATCH):
        report(start, len(wanted))
        batch = wanted[start : start + _BATCH]
        schedules.put(write, folded(write.connection, batch, how))
    report(len(wanted), len(wanted))


def refold_changed(
    write: Write, before: Folding, edits: Iterable[FieldEdit] = (), report: Report = unreported
) -> None:
    """Fold again what folds otherwise than *before*, and the cards that *edits* have moved to another deck.

    To be called in the transaction that changed options, the tree of decks, or the deck of cards.
    """
    after = folding(write.connection)
    decks = [deck for deck in after.decks() if before.options(deck).folding != after.options(deck).folding]
    wanted = events.cards_with_events(write.connection, decks) if decks else []
    moved = [
        edit.row
        for edit in edits
        if edit.field == "deck_id"
        and before.options(edit.before).folding != after.options(edit.after).folding
    ]
    keys = keys_of(write.connection, card_table, moved).values()
    refold(write, [*wanted, *(CardId(key) for key in sorted(set(keys) - set(wanted)))], report)


def folded(connection: Connection, batch: Sequence[CardId], how: Folding) -> list[tuple[CardId, Schedule]]:
    """Return what some cards fold to; those that are not there are left out."""
    logs: dict[CardId, list[Event]] = {card: [] for card in batch}
    for event in events.of_cards(connection, batch):
        logs[event.card].append(event)
    homes = cards.homes_of(connection, batch)
    return [
        (card, fold(homes[card][0], log, how.options(homes[card][1])))
        for card, log in logs.items()
        if card in homes
    ]
