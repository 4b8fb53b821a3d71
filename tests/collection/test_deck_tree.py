"""The tree of decks, whatever arrives."""

import random
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from kmsflash.collection.deck_tree import RECOVERED, DeckTree, deck_tree
from kmsflash.model.ids import DeckId
from kmsflash.store.decks import DeckRow


def row(
    number: int, parent: int | None = None, *, name: str | None = None, deleted: bool = False, at: int = 0
) -> DeckRow:
    return DeckRow(
        DeckId(number),
        UUID(int=number),
        f"deck {number}" if name is None else name,
        None if parent is None else DeckId(parent),
        f"{number:03}",
        deleted,
        (at or number, 1),
    )


def drawn(tree: DeckTree) -> list[tuple[str, int]]:
    return [(node.name, depth) for node, depth in tree.walk()]


def test_decks_hang_on_their_parents_in_order() -> None:
    tree = deck_tree([row(3, 1), row(1), row(2, 1), row(4)])
    assert drawn(tree) == [("deck 1", 0), ("deck 2", 1), ("deck 3", 1), ("deck 4", 0)]
    assert tree.path(DeckId(3)) == ("deck 1", "deck 3")
    assert tree.below(DeckId(1)) == [3, 1, 2]


def test_a_dangling_parent_puts_its_decks_under_recovered() -> None:
    stub = row(9, name="")
    assert drawn(deck_tree([row(1), stub, row(2, 9)])) == [("deck 1", 0), (RECOVERED, 0), ("deck 2", 1)]


def test_a_deleted_parent_hands_its_decks_to_the_nearest_living_ancestor() -> None:
    tree = deck_tree([row(1), row(2, 1, deleted=True), row(3, 2), row(4, 3)])
    assert drawn(tree) == [("deck 1", 0), ("deck 3", 1), ("deck 4", 2)]
    assert tree.path(DeckId(2)) == ("deck 1",), "cards left in a deleted deck are found above it"
    assert 2 in tree.below(DeckId(1))


def test_cards_whose_deck_has_no_living_ancestor_are_found_on_the_shelf() -> None:
    tree = deck_tree([row(1), row(2, deleted=True)])
    assert drawn(tree) == [("deck 1", 0), (RECOVERED, 0)]
    assert tree.path(DeckId(2)) == (RECOVERED,)


def test_of_a_loop_the_oldest_edge_is_cut() -> None:
    loop = [row(1, 3, at=7), row(2, 1, at=5), row(3, 2, at=6)]
    assert drawn(deck_tree(loop)) == [("deck 2", 0), ("deck 3", 1), ("deck 1", 2)]


def test_a_deck_that_is_its_own_parent_is_a_top_deck() -> None:
    assert drawn(deck_tree([row(1, 1)])) == [("deck 1", 0)]


@given(
    st.lists(
        st.tuples(st.none() | st.integers(1, 12), st.booleans(), st.booleans(), st.integers(0, 5)),
        max_size=12,
    ),
    st.randoms(use_true_random=False),
)
def test_every_living_deck_shows_once_on_every_machine(
    given_rows: list[tuple[int | None, bool, bool, int]], dice: random.Random
) -> None:
    count = len(given_rows)
    rows = [
        row(
            number,
            parent if parent and parent <= count else None,
            name="" if stub else None,
            deleted=gone,
            at=at + 1,
        )
        for number, (parent, gone, stub, at) in enumerate(given_rows, 1)
    ]
    tree = deck_tree(rows)
    shown = [node.deck for node, _ in tree.walk() if node.deck is not None]
    assert sorted(shown) == [each.deck for each in rows if each.name and not each.deleted]
    dice.shuffle(rows)
    assert drawn(deck_tree(rows)) == drawn(tree)
    assert set(tree.homes) == set(range(1, count + 1))
