"""A row of names with brackets is asked name by name."""

import pytest

ROW = "Parts of a sail: luff (the front edge), leech (the back edge), foot (the lower edge)."


def test_each_name_is_asked_for_its_bracket_and_the_row_for_its_names(cards_of):
    found = cards_of(ROW)
    assert found["**Parts of a sail**: name all three."] == "Luff, leech, foot"
    gapped = "Parts of a sail: luff (the front edge), leech ([…]), foot (the lower edge)."
    assert found[gapped] == "the back edge"


def test_a_row_too_long_to_show_is_asked_by_name(cards_of):
    told = (
        "halyard (a rope that pulls a sail up the mast and holds it there under load), "
        "sheet (a rope at the free corner that sets how far the boom may swing out to the side), "
        "vang (a tackle that keeps the boom down)"
    )
    found = cards_of(f"Ropes on board: {told}.")
    assert found["**Ropes on board** — **vang**?"] == "a tackle that keeps the boom down"


@pytest.mark.parametrize("row", ["Ships: Vasa (1628), Mary Rose (1511).", "Sails: jib (J), spinnaker (S)."])
def test_years_and_short_forms_in_brackets_are_no_glosses(cards_of, row):
    assert not any("([…])" in front and "name" in front for front in cards_of(row))
