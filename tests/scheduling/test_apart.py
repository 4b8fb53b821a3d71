"""Cards that are easily confused."""

from collections.abc import Set as AbstractSet

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kmsflash.model.ids import CardId
from kmsflash.scheduling.apart import AHEAD, BETWEEN, Look, Placing, look


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("What is **mitosis**?", "What is **meiosis**?"),
        ("What does **affect** mean?", "What does **effect** mean?"),
        ("In which year did the first war end?", "In which year did the second war end?"),
    ],
)
def test_fronts_that_look_alike(one: str, other: str) -> None:
    assert look(one, "cells dividing").is_like(look(other, "a ship's stern"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("What is **keel**?", "What is **helm**?"),
        ("What is the capital of Norway?", "Who built the harbour of Bergen?"),
        ("Why?", "Who?"),
    ],
)
def test_fronts_that_do_not(one: str, other: str) -> None:
    assert not look(one, "a long beam").is_like(look(other, "the wheel"))


def test_answers_that_look_alike() -> None:
    assert look("How long is a frame?", "1,518 bytes").is_like(look("And its payload?", "1,500 bytes"))
    assert not look("Is a cog a ship?", "Yes").is_like(look("Has a hulk a keel?", "Yes"))


def test_what_belongs_together_is_confused_whatever_it_looks_like() -> None:
    assert look("a", "b", ["column 2"]).is_like(look("c", "d", ["trap", "column 2"]))
    assert not look("a", "b", ["column 2"]).is_like(look("c", "d", ["column 3"]))


def of_groups(names: str) -> tuple[list[CardId], dict[CardId, Look]]:
    cards = [CardId(number) for number in range(len(names))]
    return cards, {card: look("", "", [name]) for card, name in zip(cards, names, strict=True) if name != "-"}


def kept_apart(
    order: list[CardId], looks: dict[CardId, Look], in_sequence: AbstractSet[CardId] = frozenset()
) -> list[CardId]:
    placing = Placing(order, in_sequence)
    placing.looks |= looks
    placed = [placing.next() for _ in order]
    assert placing.waiting == []
    return placed


def test_they_are_kept_apart_where_there_are_others() -> None:
    cards, looks = of_groups("aaa-----------")
    assert [card for card in kept_apart(cards, looks) if card < 3] == [0, 1, 2]
    placed = kept_apart(cards, looks)
    assert [placed.index(card) for card in cards[:3]] == [0, BETWEEN + 1, 2 * (BETWEEN + 1)]


def test_where_there_are_no_others_they_stay_as_they_were() -> None:
    cards, looks = of_groups("aaaaa")
    assert kept_apart(cards, looks) == cards


@given(st.text("abcd-", max_size=60))
def test_no_card_is_lost_or_goes_far_ahead_and_the_same_day_has_the_same_order(names: str) -> None:
    cards, looks = of_groups(names)
    placed = kept_apart(cards, looks)
    assert sorted(placed) == cards
    assert placed == kept_apart(cards, looks)
    assert all(placed.index(card) >= card - AHEAD for card in cards)


@given(st.text("abcd-", max_size=60))
def test_two_of_a_kind_stand_together_only_where_every_card_near_is_of_that_kind(names: str) -> None:
    cards, looks = of_groups(names)
    placed = kept_apart(cards, looks)
    for at, card in enumerate(placed[1:], start=1):
        near = [looks[other] for other in placed[max(0, at - BETWEEN) : at] if other in looks]
        if card in looks and any(looks[card].is_like(other) for other in near):
            left = sorted(placed[at:])[:AHEAD]
            assert all(other in looks and any(looks[other].is_like(each) for each in near) for other in left)


def test_a_sequence_keeps_its_order_and_lets_others_between() -> None:
    cards, looks = of_groups("aaa---")
    assert kept_apart(cards[:3], looks, set(cards)) == cards[:3]
    assert kept_apart(cards, looks, set(cards[:3])) == [0, 3, 4, 5, 1, 2]


@given(st.text("abcd-", max_size=60), st.sets(st.integers(0, 59).map(CardId)))
def test_a_sequence_always_keeps_its_order(names: str, in_sequence: set[CardId]) -> None:
    cards, looks = of_groups(names)
    placed = kept_apart(cards, looks, in_sequence)
    assert sorted(placed) == cards
    assert [card for card in placed if card in in_sequence] == [card for card in cards if card in in_sequence]


def test_cards_without_text_are_confused_with_none() -> None:
    assert not look("", "").is_like(look("", ""))


@given(st.text("abcd-", max_size=60), st.sets(st.integers(0, 59).map(CardId)))
def test_looks_need_be_known_only_of_those_that_may_come_next(names: str, in_sequence: set[CardId]) -> None:
    cards, looks = of_groups(names)
    placing, placed = Placing(cards, in_sequence), []
    while placing.waiting:
        placing.looks = {card: looks[card] for card in placing.waiting[:AHEAD] if card in looks}
        placed.append(placing.next())
    assert placed == kept_apart(cards, looks, in_sequence)
