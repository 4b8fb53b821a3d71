"""The sections of an exam: what its readiness is told by, and what a mock exam draws from."""

import json
from collections.abc import Mapping, Sequence

from kmsflash.collection.deck_tree import DeckTree
from kmsflash.model.ids import CardId, DeckId
from kmsflash.store.exam_cards import CardRow


def sections_of(tree: DeckTree, rows: Sequence[CardRow]) -> Mapping[CardId, str]:
    """Return the name of each card's section, in the order of the notes.

    Cards of several decks are told by their decks; those of one by the first heading at which they part.
    """
    homes = {row.deck: tree.homes.get(row.deck) for row in rows}
    if len(set(homes.values())) > 1:
        return {row.card: _name_of(tree, row.deck) for row in rows}
    paths = {row.card: tuple(map(str, json.loads(row.section or "[]"))) for row in rows}
    common = 0
    for headings in zip(*paths.values(), strict=False):
        if len(set(headings)) > 1:
            break
        common += 1
    return {card: _part(path, common) for card, path in paths.items()}


def _name_of(tree: DeckTree, deck: DeckId) -> str:
    return tree.path(deck)[-1]


def _part(path: tuple[str, ...], common: int) -> str:
    """Return the heading after the common ones; of a passage right under those, the last of them."""
    if len(path) > common:
        return path[common]
    return path[-1] if path else ""
