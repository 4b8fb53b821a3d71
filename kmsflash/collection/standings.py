"""How far the cards are, by the decks or the sections of what is looked at."""

import json
from collections.abc import Iterable, Sequence

from kmsflash.collection.deck_tree import DeckTree, Node
from kmsflash.model.ids import DeckId
from kmsflash.model.statistics import Scope, SectionStanding
from kmsflash.store import statistics
from kmsflash.store.decks import counts
from kmsflash.store.opening import Connection
from kmsflash.store.statistics import SectionRow, Which

_Numbers = tuple[int, int, int]  # cards, seen, known


def by_section(
    connection: Connection, tree: DeckTree, scope: Scope, which: Which
) -> tuple[SectionStanding, ...]:
    """Return the standing of each deck in what is looked at, or, where it is one deck, of its sections.

    They come in the order in which decks and notes are shown; those without a card to study are left out.
    """
    if scope.exam is None:
        above, nodes = _nodes(tree, scope)
        standings = _of_decks(connection, tree, above, nodes)
        if len(standings) > 1:
            return standings
    return _of_headings(tree, statistics.sections(connection, which))


def _nodes(tree: DeckTree, scope: Scope) -> tuple[Node | None, Sequence[Node]]:
    """Return the decks to tell apart, the uppermost or those right under the only one; and that one."""
    nodes: Sequence[Node] = tree.roots
    if scope.deck is not None:
        nodes = [node for node, _ in tree.walk() if node.deck == scope.deck]
    return (nodes[0], nodes[0].children) if len(nodes) == 1 else (None, nodes)


def _of_decks(
    connection: Connection, tree: DeckTree, above: Node | None, nodes: Iterable[Node]
) -> tuple[SectionStanding, ...]:
    by_deck = counts(connection)
    homes = [(node.name, node.deck, tree.shown_in(node)) for node in nodes]
    if above is not None:
        own = [deck for deck, home in tree.homes.items() if home == above.deck]
        homes.insert(0, (above.name, above.deck, own))
    found = []
    for name, deck, shown in homes:
        below = [by_deck[each] for each in shown if each in by_deck]
        numbers = (sum(one.cards for one in below), sum(one.seen for one in below))
        found.append(_standing(name, (*numbers, sum(one.known for one in below)), deck))
    return tuple(standing for standing in found if standing.cards)


def _of_headings(tree: DeckTree, rows: Sequence[SectionRow]) -> tuple[SectionStanding, ...]:
    homes = {row.deck: tree.homes.get(row.deck) for row in rows}
    by_deck = len(set(homes.values())) > 1
    paths = [tuple(map(str, json.loads(row.headings))) for row in rows]
    common = _common(paths)
    sums: dict[str, _Numbers] = {}
    for row, path in zip(rows, paths, strict=True):
        name = tree.path(row.deck)[-1] if by_deck else _part(path, common)
        cards, seen, known = sums.get(name, (0, 0, 0))
        sums[name] = cards + row.cards, seen + row.seen, known + row.known
    return tuple(_standing(name, numbers) for name, numbers in sums.items())


def _common(paths: Iterable[tuple[str, ...]]) -> int:
    """Return how many headings all have in common."""
    common = 0
    for headings in zip(*paths, strict=False):
        if len(set(headings)) > 1:
            break
        common += 1
    return common


def _part(path: tuple[str, ...], common: int) -> str:
    """Return the heading after the common ones; of what stands right under those, the last of them."""
    if len(path) > common:
        return path[common]
    return path[-1] if path else ""


def _standing(name: str, numbers: _Numbers, deck: DeckId | None = None) -> SectionStanding:
    cards, seen, known = numbers
    return SectionStanding(name, cards, known, seen - known, deck)
