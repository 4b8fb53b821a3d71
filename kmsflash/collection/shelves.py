"""The decks as cards are shown under them, kept until the collection changes."""

from collections.abc import Mapping
from dataclasses import dataclass

from kmsflash.collection.deck_tree import RECOVERED, DeckTree, deck_tree
from kmsflash.model.ids import DeckId
from kmsflash.store.decks import all_decks
from kmsflash.store.opening import Connection, greatest


@dataclass(frozen=True, slots=True)
class Shelves:
    """The decks as cards are shown under them."""

    tree: DeckTree
    order: tuple[DeckId, ...]  # as in the tree
    paths: Mapping[DeckId, tuple[str, ...]]  # names from the top, of every deck with cards to show


@dataclass(slots=True)
class KnownShelves:
    """The shelves as they were read last: a table asks for them with each page of rows."""

    _last: tuple[int, Shelves] | None = None  # with the greatest stamp there was

    def of(self, connection: Connection) -> Shelves:
        """Return the decks as they stand."""
        state = greatest(connection)
        if self._last is None or self._last[0] != state:
            self._last = (state, shelves(connection))
        return self._last[1]


def shelves(connection: Connection) -> Shelves:
    """Read the decks as they stand."""
    tree = deck_tree(all_decks(connection))
    names = {node.deck: node.name for node, _ in tree.walk()}
    chains = tree.chains()
    shown = {home: tuple(names[each] for each in chain) for home, chain in chains.items()}
    paths = {deck: shown.get(home, (RECOVERED,)) for deck, home in tree.homes.items()}
    return Shelves(tree, tuple(tree.in_order()), paths)
