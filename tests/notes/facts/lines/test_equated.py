"""Rows of equals are asked pair by pair."""

import pytest

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    return {card["front"]: card["back"] for card in listing(derive(text.encode(), "a.md"))}


ENGLISH = "# Flags at sea\n\nThese are the flags that a ship shows in the harbour.\n\n"


def test_each_pair_of_a_row_is_asked_under_its_label():
    found = cards_of(ENGLISH + "Colours: red flag = powder on board; yellow flag = sickness on board.\n")
    assert found["**Colours**: red flag = […]"] == "powder on board"
    assert found["**Colours**: yellow flag = […]"] == "sickness on board"


def test_a_row_without_a_label_is_asked_under_its_section():
    found = cards_of(ENGLISH + "- red flag = powder on board; yellow = sickness on board\n")
    assert found["**Flags at sea**: yellow = […]"] == "sickness on board"


def test_what_follows_a_row_is_read_too():
    found = cards_of(
        ENGLISH + "Colours: red flag = powder; yellow flag = sickness. The mast carries 3 lamps.\n"
    )
    assert found["**Flags at sea**: the mast carries […]."] == "3 lamps"


@pytest.mark.parametrize("row", ["a = b + c; d = e * f", "E = mc2; F = ma", "red flag = powder on board"])
def test_formulas_and_a_single_pair_are_no_row(row):
    assert not any(" = […]" in front for front in cards_of(f"{ENGLISH}{row}\n"))


def test_equals_in_a_row_of_commas_are_asked_one_by_one(cards_of):
    found = cards_of("Side marks: port = red can, starboard = green cone.")
    assert found["**Side marks**: starboard = […]"] == "green cone"


def test_pairs_are_parted_by_a_slash_too():
    page = "# Los vientos de la costa\n\n- Levante = viento del este / Poniente = viento del oeste\n"
    cards = {card["front"]: card["back"] for card in listing(derive(page.encode(), "a.md"))}
    assert cards["**Los vientos de la costa**: Levante = […]"] == "viento del este"
