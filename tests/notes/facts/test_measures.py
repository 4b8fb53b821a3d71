"""What a name measures is asked one measure at a time."""

from kmsflash.notes.derive import derive
from kmsflash.notes.listing import listing


def cards_of(text):
    return {(card["front"], card["back"]) for card in listing(derive(text.encode(), "a.md"))}


def test_each_measure_of_a_name_is_asked_for_itself():
    cards = cards_of("# Woods\n\nOak: density ≈ 0.7, shrinkage = 8 %\nPine: density ≈ 0.5, shrinkage = 7 %\n")
    assert ("**Oak** — **density**?", "≈ 0.7") in cards
    assert ("**Pine** — **shrinkage**?", "7 %") in cards


def test_a_name_with_other_words_behind_it_stays_a_term():
    fronts = {front for front, _ in cards_of("# Woods\n\nOak: heavy wood, density = 0.7\n")}
    assert "**Oak** — **density**?" not in fronts


def test_names_with_bare_numbers_in_a_row_are_asked_one_by_one(cards_of):
    found = cards_of("Ports to learn: SSH 22, DNS 53, HTTP 80")
    assert found["**Ports to learn** — **DNS**?"] == "53"
    assert not any("—" in front for front in cards_of("Trips: valid from 5, open until 9, shut by 10"))
