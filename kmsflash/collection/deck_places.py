"""Where decks stand, as the learner sees them, while they are moved about in one transaction."""

from collections.abc import Iterable

from kmsflash.collection.deck_tree import DeckTree, deck_tree
from kmsflash.model.decks import DEEPEST, SameNameError, same_name, shortened, too_deep
from kmsflash.model.errors import UserError
from kmsflash.model.ids import DeckId
from kmsflash.model.ranks import spaced
from kmsflash.store import tables
from kmsflash.store.decks import all_decks, make
from kmsflash.store.opening import Write
from kmsflash.store.rows import FieldEdit, set_fields


class DeckPlaces:
    """The decks of the tree that is shown, each with its parent and its siblings in order."""

    def __init__(self, write: Write) -> None:
        rows = all_decks(write.connection)
        self._write = write
        self.tree: DeckTree = deck_tree(rows)
        self.names = {row.deck: row.name for row in rows}
        self._ranks = {row.deck: row.rank for row in rows}
        self._parents: dict[DeckId, DeckId | None] = {}
        self._children: dict[DeckId | None, list[DeckId]] = {None: []}
        for deck, chain in self.tree.chains().items():
            if deck is not None:
                parent = chain[-2] if len(chain) > 1 else None
                self._parents[deck] = parent
                on_shelf = len(chain) == 2 and parent is None
                self._children.setdefault(deck, [])
                if not on_shelf:
                    self._children.setdefault(parent, []).append(deck)

    def require(self, deck: DeckId) -> str:
        """Return the name of a deck that is shown. Raises `UserError` where it is gone."""
        if deck not in self._parents:
            raise UserError("This deck is gone. Another window, or an undo, took it away.")
        return self.names[deck]

    def parent(self, deck: DeckId) -> DeckId | None:
        """Return the deck above; None at the top, and on the shelf of lost decks."""
        return self._parents[deck]

    def children(self, deck: DeckId | None) -> tuple[DeckId, ...]:
        """Return the decks right under one, in order; None: the top decks."""
        return tuple(self._children[deck])

    def below(self, deck: DeckId) -> list[DeckId]:
        """Return a deck and all those shown under it, from the top down."""
        return [deck, *(each for child in self._children[deck] for each in self.below(child))]

    def named(self, name: str, parent: DeckId | None, but: DeckId | None = None) -> DeckId | None:
        """Return the deck of that name right under *parent*, other than *but*; None where there is none."""
        there = (deck for deck in self._children[parent] if deck != but)
        return next((deck for deck in there if same_name(self.names[deck], name)), None)

    def refuse_same(self, name: str, parent: DeckId | None, but: DeckId | None = None) -> None:
        """Raise `SameNameError` where that name is taken under *parent*."""
        other = self.named(name, parent, but)
        if other is not None:
            raise SameNameError(name, other)

    def refuse_depth(self, parent: DeckId | None, levels: int) -> None:
        """Raise `UserError` where *levels* of decks under *parent* would lie too deep."""
        if self._depth(parent) + levels > DEEPEST:
            raise too_deep()

    def refuse_within(self, deck: DeckId, into: DeckId | None) -> None:
        """Raise `UserError` where *into* is the deck itself or lies in it."""
        if into is not None and into in self.below(deck):
            name = shortened(self.names[deck])
            if into == deck:
                raise UserError("“{name}” cannot go into itself. Choose another deck.", name=name)
            raise UserError(
                "“{name}” cannot go into a deck that lies in it. Move that one out of it first.", name=name
            )

    def levels(self, deck: DeckId) -> int:
        """Return how many decks lie above one another from *deck* down, itself counted."""
        return 1 + max((self.levels(child) for child in self._children[deck]), default=0)

    def make(self, name: str, parent: DeckId | None) -> DeckId:
        """Make a deck after all others of its parent."""
        made = make(self._write, name, parent)
        self.names[made], self._parents[made], self._children[made] = name, parent, []
        self._ranks[made] = next(row.rank for row in all_decks(self._write.connection) if row.deck == made)
        self._children[parent].append(made)
        return made

    def found_or_made(
        self, path: Iterable[str], parent: DeckId | None, but: DeckId | None = None
    ) -> DeckId | None:
        """Return the deck at the end of a path that begins under *parent*, made where there is none."""
        for name in path:
            there = self.named(name, parent, but)
            parent = self.make(name, parent) if there is None else there
        return parent

    def place(self, deck: DeckId, into: DeckId | None, before: DeckId | None = None) -> list[FieldEdit]:
        """Put a deck under another (None: at the top), before one that is there or after all.

        Returns the edits. Others are touched only where they share a rank, which leaves no room between.
        """
        siblings = [each for each in self._children[into] if each != deck]
        at = siblings.index(before) if before in siblings else len(siblings)
        low = self._ranks[siblings[at - 1]] if at else ""
        rest = siblings[at:]
        tied = [each for each in rest if self._ranks[each] <= low]
        high = next((self._ranks[each] for each in rest if each not in tied), "")
        stays = not tied and low < self._ranks[deck] and (not high or self._ranks[deck] < high)
        moving = [] if stays else [deck, *tied]
        edits = set_fields(self._write, tables.deck, deck, {"parent_id": into})
        for each, rank in zip(moving, spaced(len(moving), low, high), strict=True):
            edits += set_fields(self._write, tables.deck, each, {"rank": rank})
            self._ranks[each] = rank
        self._note(deck, into, [*siblings[:at], deck, *rest])
        return edits

    def _note(self, deck: DeckId, into: DeckId | None, siblings: list[DeckId]) -> None:
        before = self._children[self._parents[deck]]
        if deck in before:
            before.remove(deck)
        self._parents[deck] = into
        self._children[into] = siblings

    def _depth(self, deck: DeckId | None) -> int:
        depth = 0
        while deck is not None:
            depth, deck = depth + 1, self._parents[deck]
        return depth
