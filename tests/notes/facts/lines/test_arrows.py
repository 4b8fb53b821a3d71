"""Rows of arrows."""

import pytest

from kmsflash.notes.derive import derive


def cards(text: str) -> dict[str, str]:
    page = f"# Bread\n\n## Doughs\n\n{text}\n"
    return {
        draft.front: draft.answer for fact in derive(page.encode(), "bread.md").facts for draft in fact.cards
    }


@pytest.mark.parametrize("joint", [", ", "; "])
def test_each_arrow_of_a_row_is_asked(joint: str) -> None:
    row = joint.join(("rye → sour taste", "spelt → nutty taste", "corn → sweet taste"))
    asked = cards(f"Taste: {row}.")
    assert asked["**Taste**: rye → […]"] == "sour taste"
    assert asked["**Taste**: corn → […]"] == "sweet taste"


def test_a_row_without_a_label_is_asked_under_its_section() -> None:
    assert cards("rye -> sour taste, spelt -> nutty taste")["**Doughs**: spelt → […]"] == "nutty taste"


def test_a_chain_is_no_row() -> None:
    asked = cards("Baking: knead → proof, then rest → shape → bake")
    assert not [front for front in asked if "knead → […]" in front]


def test_brackets_do_not_make_a_side_too_long() -> None:
    row = "rye → sour taste (more so after two days in the cool cellar), corn → sweet taste"
    assert cards(f"Taste: {row}.")["**Taste**: corn → […]"] == "sweet taste"


def test_two_strokes_part_the_pairs_of_a_row(cards_of):
    cards = cards_of("- port lamp → red glass // starboard lamp → green glass")
    assert cards["**Topic**: starboard lamp → […]"] == "green glass"


def test_strokes_between_columns_part_the_pairs_of_a_row(cards_of):
    cards = cards_of("- lamps: port, by night → red glass | starboard, by night → green glass")
    assert cards["**lamps**: starboard, by night → […]"] == "green glass"
