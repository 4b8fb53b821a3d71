"""The tree of decks as it is shown, whatever arrived from other machines, and in whatever order.

A deck whose parent is missing or deleted hangs on the nearest living ancestor, else under "Recovered". Of a
loop the oldest edge is cut. Both are pure rules of the view: every machine shows the same, and nothing is
written.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kmsflash.model.ids import DeckId
from kmsflash.store.decks import DeckRow

RECOVERED = "Recovered"


@dataclass(frozen=True, slots=True)
class Node:
    """A deck of the tree; deck None is the "Recovered" shelf, shown only where something lies on it."""

    deck: DeckId | None
    name: str
    children: tuple["Node", ...]

    def walk(self, depth: int = 0) -> Iterator[tuple["Node", int]]:
        """Give this node and all below it, each with its depth."""
        yield self, depth
        for child in self.children:
            yield from child.walk(depth + 1)


@dataclass(slots=True)
class DeckTree:
    """Where each deck hangs, also those that are not living: their cards are found above them."""

    roots: tuple[Node, ...]
    homes: dict[DeckId, DeckId | None] = field(
        default_factory=dict
    )  # any deck → the living one that shows it

    def chains(self) -> dict[DeckId | None, tuple[DeckId | None, ...]]:
        """Return for each shown deck those it stands under, itself last."""
        stack: list[DeckId | None] = []
        found: dict[DeckId | None, tuple[DeckId | None, ...]] = {}
        for node, depth in self.walk():
            stack[depth:] = [node.deck]
            found[node.deck] = tuple(stack)
        return found

    def walk(self) -> Iterator[tuple[Node, int]]:
        """Give every node in order, each with its depth."""
        for root in self.roots:
            yield from root.walk()

    def below(self, deck: DeckId) -> list[DeckId]:
        """Return *deck* and all decks under it, and those not living whose cards are shown there."""
        return next((self.shown_in(node) for node, _ in self.walk() if node.deck == deck), [])

    def shown_in(self, node: Node) -> list[DeckId]:
        """Return the decks whose cards are shown in *node* or under it."""
        shown = {each.deck for each, _ in node.walk()}
        return [deck for deck, home in self.homes.items() if home in shown]

    def path(self, deck: DeckId) -> tuple[str, ...]:
        """Return the names from the top down to where a deck's cards are shown."""
        home = self.homes.get(deck)
        return next((names for at, names in self._paths() if at == home), (RECOVERED,))

    def in_order(self) -> list[DeckId]:
        """Return every deck with cards to show, in the order of the tree."""
        place = {node.deck: number for number, (node, _) in enumerate(self.walk())}
        return sorted(self.homes, key=lambda deck: (place.get(self.homes[deck], len(place)), deck))

    def _paths(self) -> Iterator[tuple[DeckId | None, tuple[str, ...]]]:
        names: list[str] = []
        for node, depth in self.walk():
            names[depth:] = [node.name]
            yield node.deck, tuple(names)


def deck_tree(rows: Iterable[DeckRow]) -> DeckTree:
    """Return the tree that *rows* mean."""
    by_id = {row.deck: row for row in rows}
    parents = {deck: row.parent if row.parent in by_id else None for deck, row in by_id.items()}
    _cut_loops(by_id, parents)
    homes = {deck: _home(deck, by_id, parents) for deck in by_id}
    hung = {
        deck: (None if parents[deck] is None else homes[_parent(parents, deck)])
        for deck, row in by_id.items()
        if _lives(row)
    }
    return DeckTree(_roots(by_id, parents, homes, hung), homes)


def _lives(row: DeckRow) -> bool:
    return bool(row.name) and not row.deleted


def _parent(parents: dict[DeckId, DeckId | None], deck: DeckId) -> DeckId:
    parent = parents[deck]
    assert parent is not None  # noqa: S101  asked only of decks that have one
    return parent


def _cut_loops(by_id: dict[DeckId, DeckRow], parents: dict[DeckId, DeckId | None]) -> None:
    """Cut each loop at the edge that was made first; uids break ties, for they are the same everywhere."""
    for start in sorted(by_id, key=lambda deck: by_id[deck].uid.bytes):
        trail: list[DeckId] = []
        at: DeckId | None = start
        while at is not None and at not in trail:
            trail.append(at)
            at = parents[at]
        if at is not None:
            loop = trail[trail.index(at) :]
            parents[min(loop, key=lambda deck: (by_id[deck].placed, by_id[deck].uid.bytes))] = None


def _home(deck: DeckId, by_id: dict[DeckId, DeckRow], parents: dict[DeckId, DeckId | None]) -> DeckId | None:
    at: DeckId | None = deck
    while at is not None and not _lives(by_id[at]):
        at = parents[at]
    return at


def _roots(
    by_id: dict[DeckId, DeckRow],
    parents: dict[DeckId, DeckId | None],
    homes: dict[DeckId, DeckId | None],
    hung: dict[DeckId, DeckId | None],
) -> tuple[Node, ...]:
    children: dict[DeckId | None, list[DeckId]] = {}
    lost: list[DeckId] = []
    for deck, above in hung.items():
        if above is None and parents[deck] is not None:
            lost.append(deck)
        else:
            children.setdefault(above, []).append(deck)

    def node(deck: DeckId) -> Node:
        return Node(deck, by_id[deck].name, nodes(children.get(deck, [])))

    def nodes(decks: list[DeckId]) -> tuple[Node, ...]:
        return tuple(node(deck) for deck in sorted(decks, key=lambda d: (by_id[d].rank, by_id[d].uid.bytes)))

    roots = nodes(children.get(None, []))
    orphaned = any(home is None for home in homes.values())
    if lost or orphaned:
        return (*roots, Node(None, RECOVERED, nodes(lost)))
    return roots
