"""A text that opens with a verb says what its term does, and not one that only names things."""

import pytest


@pytest.mark.parametrize(
    ("line", "front"),
    [
        ("- **paper damages**: breach but no loss shown", "What are **paper damages**?"),
        (
            "- **side effects of iron**: dry cough (at night), black stools, cramps, rash",
            "**Side effects of iron**: name all four.",
        ),
        ("- **white cells**: fight bacteria, viruses and worms", "What do **white cells** do?"),
        ("- **mast cells**: release histamine, attract eosinophils", "What do **mast cells** do?"),
    ],
)
def test_what_only_names_things_is_no_deed(cards_of, line, front):
    assert front in cards_of(line)


def test_a_row_of_plurals_is_no_deed_of_one_thing(cards_of):
    cards = cards_of("- **Kiosk**: ranges, pottery, glass\n- **Sorter**: sorts, packs, ships")
    assert "What does **Kiosk** do?" not in cards
    assert cards["What does **Sorter** do?"] == "Sorts, packs, ships"


@pytest.mark.parametrize(
    ("line", "front"),
    [
        ("- **Act**: weigh up each single deed", "**Act**: what should you do?"),
        ("- **Gauge**: look at the lower mark, not the upper", "**Gauge**: what should you do?"),
        ("- **Golem**: sorts, cleans and dries grain", "What does **Golem** do?"),
        ("- **Hartley's**: open in summer, shut in winter", "What are **Hartley's**?"),
    ],
)
def test_an_order_behind_a_term_is_something_to_do(cards_of, line, front):
    assert (front in cards_of(line)) is not front.startswith("What are")
