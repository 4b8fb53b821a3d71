"""Beside: of two or three things told of a term, each is hidden beside the others."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.facts.hiding import inner

_PAGE = "The fleet lies in the old harbour.\n\n## Hulls\n\n"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        (
            "- Lantern: after dark on every ship, red to the left side",
            {
                "Lantern: […], red to the left side.": "after dark on every ship",
                "Lantern: after dark on every ship, […].": "red to the left side",
            },
        ),
        (
            "- Kedge: in the after hold, needs a second rope",
            {
                "Kedge: […], needs a second rope.": "in the after hold",
                "Kedge: in the after hold, needs […].": "a second rope",
            },
        ),
    ],
)
def test_each_thing_is_hidden_beside_the_other_and_nothing_vague_is_asked(cards_of, line, shown):
    cards = {front.replace("**", ""): back for front, back in cards_of(f"{_PAGE}{line}").items()}
    assert {front: cards.get(front) for front in shown} == shown
    assert not any(front.startswith("What should you know") for front in cards)


@pytest.mark.parametrize(
    "line",
    [
        "- Kedge: only with rope, chain, spare sails and a boat",
        "- Kedge: only of six kilos and more, a small one less",
        "- Kedge: only in the hold, which nobody opens before the winter",
        "- Kedge: only in the hold, if the spare sails leave any room",
        "- Kedge: near the hold, dry",
    ],
)
def test_a_list_a_place_a_clause_and_what_is_short_are_not_taken_apart(line):
    reading = derive(f"# Topic\n\n{_PAGE}{line}\n".encode(), "a.md")
    fronts = [card.front for fact in reading.facts for card in fact.cards if card.way == inner.WAY]
    assert not any(": […], " in front or ", […]." in front for front in fronts)


def test_two_limits_are_no_pair_of_values_with_their_cases(cards_of):
    cards = cards_of(f"{_PAGE}- Caulking: only with tarred hemp, twice in the dock")
    assert "only" not in cards.values()
